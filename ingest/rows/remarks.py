"""A cell beside a grade -> its words, where they say that the grade is a draft, an estimate or the like."""

from __future__ import annotations

import re

from ingest.rows.scales import plain

# A column of these may say that a row is not the final one; any other only where a cell says nothing else.
_REMARKS = frozenset(
    "card cards version versions remark remarks note notes status comment comments stage release caveat caveats "
    "qualification".split()
)
_NOT_FINAL = re.compile(
    r"\b(?:pre-?liminary|pre-?launch(?:ed)?|pre-?release|drafts?|provisional(?:ly)?|estimate[sd]?|unofficial|tentative"
    r"|interim|projected|projection|unverified|not (?:yet )?(?:official|final)"
    r"|preliminar(?:es)?|provisionales|borrador|estimad[oa]s?|no oficial|extraoficial)\b"
    r"(?!\s+(?:bill|law|act|legislation|statute|order|rule|hearing|injunction|study|report)s?\b)",
    re.I,
)
# "no longer preliminary", "replaces the draft", "final (provisional until June)": the row itself is the final one.
_FINAL = re.compile(
    r"\b(?:final|official|definitive|no longer|not|replac\w+|supersed\w+|formerly|previously|was|were|after"
    r"|corrects?)\b",
    re.I,
)


def holds_remarks(header: str) -> bool:
    """Whether a column may say of its rows that they are not final."""
    return bool(set(plain(header).split()) & _REMARKS)


def not_final(cell: str, *, whole: bool) -> str:
    """The words of a cell that say that its row is not final, else ""; ``whole``: they must be all that it says."""
    said = " ".join(cell.split())
    found = _NOT_FINAL.search(said)
    if found is None or _FINAL.search(said[: found.start()]) or (whole and found[0] != said):
        return ""
    return said
