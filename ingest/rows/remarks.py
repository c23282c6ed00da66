"""A cell beside a grade, a header or a heading above it -> its words, where they say that the grade is a draft, an
estimate or the like."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.lazy_pattern import pattern
from ingest.rows.scales import plain

# A column of these may say that a row is not the final one; any other only where a cell says nothing else.
_REMARKS = frozenset(
    "card cards version versions remark remarks note notes status comment comments stage release caveat caveats "
    "qualification".split()
)
_NOT_FINAL = pattern(
    r"\b(?:pre-?liminary|pre-?launch(?:ed)?|pre-?release|drafts?|provisional(?:ly)?|estimate[sd]?|unofficial|tentative"
    r"|interim|projected|projection|unverified|not (?:yet )?(?:official|final)"
    r"|preliminar(?:es)?|provisionales|borrador|estimad[oa]s?|no oficial|extraoficial)\b"
    r"(?!\s+(?:bill|law|act|legislation|statute|order|rule|hearing|injunction|study|report(?!\s+cards?\b))s?\b)",
    re.I,
)
# "no longer preliminary", "replaces the draft", "final (provisional until June)": the row itself is the final one.
_FINAL = pattern(
    r"\b(?:final|official|definitive|no longer|not|replac\w+|supersed\w+|formerly|previously|was|were|after"
    r"|corrects?)\b",
    re.I,
)

# What a heading has to speak of beside: "Preliminary grades", and not "Estimated cost".
_GRADED = pattern(
    r"\b(?:grad(?:es?|ing)|scor(?:es?|ing)|scorecards?|ratings?|ranks?|rankings?|results?|marks?|points|cards?|editions?"
    r"|versions?|stars|awards?|calificaci(?:ón|ones)|notas|puntajes?|puntuaci(?:ón|ones)|resultados|boletas?)\b",
    re.I,
)
_SETTLED = pattern(r"\b(?:final|official|definitiv[eao]s?|finales|oficial(?:es)?)\b", re.I)


def not_final_above(texts: Iterable[str]) -> str:
    """The nearest of the headings above that says of the grades below it that they are not final, else "". A nearer
    one that calls them final wins."""
    for text in texts:
        said = " ".join(text.split())
        if _GRADED.search(said) and not_final(said, whole=False):
            return said
        if _NOT_FINAL.fullmatch(said):
            return said
        if _SETTLED.search(said):
            return ""
    return ""


def speaks_of_grades(texts: Iterable[str]) -> bool:
    """Whether one of the headings above speaks of grades, scores or results."""
    return any(_GRADED.search(text) for text in texts)


def without_remark(header: str) -> str:
    """A column's header without the words that say that what stands below it is not final."""
    return re.sub(r"\(\s*\)|\[\s*\]", " ", _NOT_FINAL.sub(" ", header)).strip(" \t,;:–—-")


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
