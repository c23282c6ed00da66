"""Another place of a ranking than the question before asked for -> that question with it: "and the second?", "last?".

A fragment that is nothing but a place takes that of the question before, where this one names one: "Who came first in
2025?" and "the worst?" after "Who was the best in 2023?".
"""

from __future__ import annotations

import re

from ingest import ORDINAL_WORDS, pattern
from service.language.openings import OPENED, WHAT_ABOUT
from service.reading import Reading

_OPENS = rf"{WHAT_ABOUT}(?:(?:who(?: was| is| came)?|which(?: one)?(?: was| is)?)\b[\s,]*)*"
_NUMBERED = rf"(?:{'|'.join(ORDINAL_WORDS)}|\d{{1,2}}(?:st|nd|rd|th))"
_PLACE = rf"(?:(?:{_NUMBERED} )?(?:last|best|worst|highest|lowest)|{_NUMBERED}|top|bottom)"
_ALONE = pattern(
    rf"{_OPENS}(?:(?:the|its|their|his|her|in)\b\s*)?(?P<place>{_PLACE}|runners?[- ]up)"
    r"(?: (?:one|place|place one))?\W*$",
    re.I,
)
_RUNNER_UP = pattern(r"runners?[- ]up", re.I)
# "And on the second one?" after "... on the first scale": of what is counted there, and not the place of a ranking.
_ON = r"(?:on|in|under|for|with|of) the "
_NTH = rf"(?P<place>{_NUMBERED}|last|latest|newest)"
_ON_ALONE = pattern(rf"{WHAT_ABOUT}{_ON}{_NTH}(?: one)?\W*$", re.I)
_ON_NAMED = pattern(rf"\b{_ON}{_NTH}(?= \w)", re.I)
_NAMED = pattern(rf"\b(?P<place>{_PLACE})\b", re.I)
_ORDEN = r"(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|[uú]ltim[oa]|mejor|peor)"
_SOLO = pattern(rf"{OPENED}(?:(?:el|la|su) )?(?P<place>{_ORDEN})\W*$", re.I)
_NOMBRADO = pattern(rf"\b(?P<place>{_ORDEN})\b", re.I)
# Of a place in time, "last year" and "the first edition", none is meant.
_OF_TIME = pattern(
    r"(?:first|last|primer[oa]?|[uú]ltim[oa]) (?:years?|editions?|grades?|time|report cards?|releases?|documents?|"
    r"one from|to|a[nñ]o|edici[oó]n|vez|nota|informe|comunicado)\b",
    re.I,
)
_LEANS = pattern(r"\([^()]*\)\?$")  # on the question before it, so that the place is not its own


def completed(reading: Reading, before: Reading) -> str | None:
    """The question before with the place that the fragment names; None where it is no such fragment, or where that
    question names no place, or several."""
    if on := _ON_ALONE.match(reading.question):
        counted = list(_ON_NAMED.finditer(before.question))
        return _exchanged(before.question, counted[0], on["place"]) if len(counted) == 1 else None
    for alone, named in ((_ALONE, _NAMED), (_SOLO, _NOMBRADO)):
        if (fragment := alone.match(reading.question)) is None:
            continue
        asked = before.question
        places = [one for one in named.finditer(asked) if not _OF_TIME.match(asked, one.start())]
        if len(places) == 1 and not _LEANS.search(asked):
            return _exchanged(asked, places[0], _RUNNER_UP.sub("second", fragment["place"]))
    return None


def _exchanged(asked: str, old: re.Match[str], place: str) -> str:
    return f"{asked[: old.start('place')]}{place.lower()}{asked[old.end('place') :]}"
