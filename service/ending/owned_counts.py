"""Two texts -> two numbers of all that one owner has of the same: "the Club's 127 members", "the Club, which has 131
members".

Quiet in doubt: the number stands right after the owner, so that none is about or more than it, and nothing follows the
noun that could pick a part of all. What is counted changes: whoever asks has to know that both are of one time.
"""

from __future__ import annotations

import re

from ingest import pattern

_NO_OWNER = r"(?!(?:Of|The|In|At|On|For|And|But|By|With|From|To|As|Its?|Their|Our|This|That|Under|De|El|La|En|Y)\b)"
_OWNER = rf"(?P<owner>{_NO_OWNER}[A-ZÀ-ÖØ-Þ][\w-]+(?: [A-ZÀ-ÖØ-Þ][\w-]+){{0,4}}?)"
_OWNS = r"(?:['’]s? |,? (?:which|that) (?:has|had) | has | had | have )(?:a total of )?"
_COUNTED = pattern(
    rf"\b{_OWNER}{_OWNS}(?P<number>\d[\d,.]*\d|\d) (?P<noun>(?:[a-z]+ ){{0,2}}[a-z]{{2,}}s)(?=\s*(?:[,.;:)—–]|$))"
)
_NOUN_OF_TIME = pattern(
    r"(?:years?|days?|months?|weeks?|hours?|minutes?|times|percents?|points|miles|tons|dollars|pounds)$"
)
OURS = "Ours"  # in place of the organisation's own names


def counts_apart(one: str, other: str) -> tuple[str, str] | None:
    """The two numbers; None where the texts give one, or count different things."""
    for first in _COUNTED.finditer(one):
        for second in _COUNTED.finditer(other):
            same = all(first[part].casefold() == second[part].casefold() for part in ("owner", "noun"))
            digits = {re.sub(r"\D", "", found["number"]) for found in (first, second)}
            if same and len(digits) > 1 and not _NOUN_OF_TIME.search(first["noun"]):
                return first["number"], second["number"]
    return None


def of_one_time(one: str, other: str) -> bool:
    """Whether two documents may be of one month, by their dates in ISO form, as precise as each is."""
    shorter, longer = sorted((one[:7], other[:7]), key=len)
    return len(shorter) >= len("2023") and longer.startswith(shorter)
