"""How many got each grade of an edition: "the grade distribution of 2021", "what was the most common grade?"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from ingest import pattern
from service.answer import Reason
from service.figures import editions
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.request import Kind
from service.figures.selection import select
from service.figures.tally import tell
from service.reading import unaccented

_WHAT = r"(?:grades?|letters?|letter grades?|results?)"
_ASKED = pattern(
    rf"\b{_WHAT} (?:distributions?|breakdowns?|tall(?:y|ies)|spread|counts)\b"
    rf"|\b(?:distributions?|breakdowns?|tall(?:y|ies)|spread) (?:of|by) (?:all |the |(?:19|20)\d\d )*{_WHAT}\b"
    rf"|\bhow many (?:\w+ )?(?:got|received|earned|were there of|of|for) each (?:of the )?{_WHAT}\b"
    rf"|\bhow (?:are|were) (?:all |the |your |(?:19|20)\d\d )*{_WHAT} (?:(?:in|of|for) (?:19|20)\d\d )?"
    r"(?:distributed|spread|broken down|divided|split)\b(?! to\b)"
    rf"|\b(?:most|least) (?:common|frequent) {_WHAT}\b"
    rf"|\b(?:what|which) {_WHAT} (?:did|do) (?:the )?(?:most|fewest) \w+ (?:get|receive|earn|have)\b"
    r"|\b(?:distribuci[oó]n|desglose|reparto) de (?:las )?(?:notas|calificaciones|letras)\b"
    r"|\bc[oó]mo se (?:distribuy(?:en|eron)|reparten|repartieron) (?:las )?(?:notas|calificaciones|letras)\b"
    r"|\b(?:nota|calificaci[oó]n) m[aá]s (?:com[uú]n|frecuente|repetida)\b",
    re.I,
)
# Words that no row holds, of which such a question is made.
_WORDS = frozenset(
    "distribution distributions breakdown breakdowns tally tallies spread common frequent distributed broken down "
    "divided split distribucion desglose reparto comun frecuente repetida distribuyen distribuyeron reparten se "
    "repartieron".split()
)


def asks_distribution(question: str, unknown: Collection[str]) -> bool:
    """Whether it asks how many got each grade, ``unknown`` being its words that rows know nothing of."""
    return _ASKED.search(question) is not None and {unaccented(word) for word in unknown} <= _WORDS


def distribution(case: Case) -> Draft | FiguresEnd | None:
    """The number of each grade, the best first; one that nobody got stands there only where it has no sign. None where
    the scale is not declared."""
    draft, words = Draft(case.words), case.words
    for year in case.years:
        scale = case.scale(year)
        for grade in scale.grades if scale else ():
            request = replace(case.request, kind=Kind.COUNT, grades=(grade,))
            counted = Case(request, case.reading, case.ledger, case.organisation, case.comma)
            selection = select(counted, year)
            known = selection.known or selection.printed is not None
            if known and (selection.picked or selection.printed or grade[-1] not in "+-"):
                tell(draft, counted, selection, None)
    if draft.rows:
        framework_change(draft, case, draft.rows)
        return draft
    gone = [reason for year in case.years if (reason := editions.without_edition(words, year))]
    text = " ".join(f"{reason}." for reason in gone)
    return abstained(Reason.NOT_COUNTED, text) if text else None
