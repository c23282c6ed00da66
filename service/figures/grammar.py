"""A question's words -> what it asks of the ledger, or None where it is about something else.

The patterns read ``Entities.line``: placeholders and corrected words. A word that is in no vocabulary
makes a question one about something else; if it also asks to count, it is refused as not counted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation
from service.figures.entities import Entities, find
from service.figures.request import Bound, Change, Kind, Request
from service.figures.vocabulary import CHANGING, CONTEXT, RANKING
from service.reading import Reading

_COUNT = re.compile(r" (?:how many|number of|count of|count|total number) ")
_SHARE = re.compile(r" (?:percentage|percent|share|proportion|fraction|ratio|majority|half) ")
_AVERAGE = re.compile(r" (?:average|averages) ")
_OUTSIDE = re.compile(r" (?:median|sum|summed|deviation|correlation|correlate|variance|distribution) ")
_FUTURE = re.compile(
    r" (?:will|predict|predicted|prediction|forecast|expect|expected|likely|future|upcoming|probably"
    r"|next year|next edition|going to (?:get|receive|earn|be|have|improve|rise|fall)) "
)
_MOST_IMPROVED = re.compile(
    r" (?:most improved|improved (?:the )?most|(?:biggest|largest|greatest) (?:\w+ )?(?:improvement|gain|gains|jump|rise|increase|climb"
    r"|change|progress)|(?:rose|raised|climbed|gained|jumped|progressed|changed) (?:\S+ )*?(?:the )?most) "
)
_HIGH = r"(?:highest|best|top|leading|leads|lead|leader|max|maximum|strongest|greatest|winner|first|number one)"
_LOW = r"(?:lowest|worst|bottom|min|minimum|weakest|smallest|last|poorest)"
_TIMELINE = re.compile(
    r" (?:timeline|history|historical|historically|chronology|trajectory|track record|trend|trends|evolution|progression|over time"
    r"|over the years|through the years|across (?:the |all )?(?:years|editions)|(?:each|every|all) (?:\S+ )?(?:year|years|edition|editions"
    r"|grade|grades|score|scores)|by year|year by year|all (?:of )?(?:\S+ ){0,3}?(?:grades|scores)|evolved|developed) "
)
_WHEN = re.compile(r" (?:when|since when|(?:which|what) (?:year|years|edition|editions)|first year|in which year) ")
_COMPARE = re.compile(
    r" (?:compare|compared|comparison|comparing|versus|vs|against|than|differ|differs|difference|change|changed|changes|better|worse"
    r"|higher|lower|improve|improved|improvement|improving|worsen|worsened|rise|rose|risen|fall|fell|fallen|drop|dropped|decline"
    r"|declined|increase|increased|decrease|decreased|progress|progressed|gain|gained|gains|regress|regressed|ahead|behind|beat"
    r"|outperform|outscore|moved|move|go up|gone up|went up|go down|gone down|went down|unchanged|same) "
)
_WHICH = re.compile(
    r" (?:which|what|list|name|show|who|whose|find|tell|give|any|all|every|did|do|does|were|are|have|has|had|the) "
    r"(?:\S+ ){0,6}?<u> "
)
_UP = re.compile(
    r" (?:improve|improved|improves|improving|improvement|improvements|better|rise|rose|risen|raise|raised|climb|climbed"
    r"|increase|increased|gain|gained|jump|jumped|progress|progressed|go up|gone up|went up|moved up) "
)
_DOWN = re.compile(
    r" (?:worse|worsen|worsened|fall|fell|fallen|drop|dropped|decline|declined|declines|decrease|decreased|slip|slipped"
    r"|regress|regressed|go down|gone down|went down|moved down) "
)
_SAME = re.compile(r" (?:unchanged|stayed|stay|kept|keep|remain|remained|(?:did|does|do) (?:not|n't) (?:change|move)) ")
_FAIL = re.compile(r" (?:fail|failed|fails|failing|failure|failures|flunk|flunked) ")
_PASS = re.compile(r" (?:pass|passed|passes|passing) ")
_NOT = re.compile(r" (?:not|n't|didn't|doesn't|without|no|never) ")
_LEAN_UP = re.compile(
    r" <g> (?:or|and) (?:better|higher|above|up) | (?:at least|no (?:worse|lower) than) (?:an? )?<g> "
)
_LEAN_DOWN = re.compile(
    r" <g> (?:or|and) (?:worse|lower|below|less|down) | (?:at most|no (?:better|higher) than) (?:an? )?<g> "
)
_BEYOND = re.compile(r" (?:better|higher|above|worse|lower|below) (?:than )?(?:an? )?<g> ")
_ABOVE = re.compile(
    r" (?:above|over|more than|higher than|greater than|better than|exceeded|exceed) (?:an? )?(?:score of )?<n> "
)
_BELOW = re.compile(r" (?:below|under|less than|lower than|fewer than|worse than) (?:an? )?(?:score of )?<n> ")
_AT_LEAST = re.compile(
    r" (?:at least|minimum of) (?:an? )?(?:score of )?<n> | <n> (?:points )?(?:or|and) (?:more|higher|above|better|up) "
)
_AT_MOST = re.compile(
    r" (?:at most|maximum of|up to) (?:an? )?(?:score of )?<n> | <n> (?:points )?(?:or|and) (?:less|fewer|lower|below) "
)
_BETWEEN = re.compile(r" between <n> and <n> ")
_SECTIONS = re.compile(
    r" (?:by|each|every|all|individual|in each|per|for each|across) (?:the |of the |its )?(?:\S+ )?"
    r"(?:section|sections|area|areas|issue|issues|category|categories|component|components|topic|topics) "
    r"| (?:breakdown|broken down|section grades|area grades|subscores|section scores|issue grades) "
)
_GETTING = re.compile(r" (?:get|gets|receive|earn|be|have|do|score|rank|improve|fail|pass|fare) ")
_WHO = re.compile(r"^ (?:and )?(?:who|which|what|whose) ")
_PATH = re.compile(r" from (?:an? )?<g> (?:\S+ ){0,3}?to (?:an? )?<g> ")
_YES_OR_NO = re.compile(
    r"^ (?:so )?(?:did|does|do|has|have|had|was|is|are|were|it is|is it true|isn't|wasn't|didn't|true|really) "
)
_WORDED = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
}


def read(reading: Reading, organisation: Organisation) -> Request | None:
    """The request that a question makes of the ledger; None where passages should be tried."""
    if reading.bills or reading.speaker:
        return None
    entities = find(reading, organisation)
    line = entities.line
    asks = bool(set(line.split()) & CONTEXT) or bool(entities.grades) or _judges(line, reading)
    if not asks:
        return None
    if entities.unknown:
        return _refused(line, entities)
    if _FUTURE.search(line) and not _AVERAGE.search(line):
        return Request(Kind.PREDICTION)
    if _OUTSIDE.search(line):
        return Request(Kind.NOT_COUNTED)
    kind = _kind(line, reading, entities)
    return _detailed(Request(kind), line, entities, organisation) if kind else None


def _judges(line: str, reading: Reading) -> bool:
    """Whether it asks how subjects stand without a word of grading: "is X better than Y"."""
    told = bool(set(line.split()) & (CHANGING | RANKING | {"timeline", "history", "compare", "do", "did", "vs", "versus", "against"}))
    if reading.subjects and (_SECTIONS.search(line) or (_FUTURE.search(line) and _GETTING.search(line))):
        return True
    if not reading.subjects and re.search(rf" (?:{_HIGH}|{_LOW}) ", line) and (" <u> " in line or _WHO.search(line)):
        return True
    placed = bool(reading.subjects) and (
        bool(reading.years)
        or reading.newest
        or len(reading.subjects) > 1
        or " timeline " in line
        or " history " in line
    )
    carded = placed and bool(re.search(r" report cards? ", line))
    return carded or (told and placed) or (" <u> " in line and bool(_MOST_IMPROVED.search(line) or _UP.search(line)))


def _refused(line: str, entities: Entities) -> Request | None:
    """A question with words about something else: refused where it asks to compute over grades."""
    computes = _COUNT.search(line) or _SHARE.search(line) or _AVERAGE.search(line) or _OUTSIDE.search(line)
    about = bool(entities.grades) or bool(
        re.search(r" (?:grade|grades|score|scores|graded|scored|failed|failing) ", line)
    )
    about_subjects = " <u> " in line or " <s> " in line or bool(_AVERAGE.search(line) or _OUTSIDE.search(line))
    return Request(Kind.NOT_COUNTED) if computes and about and about_subjects else None


def _kind(line: str, reading: Reading, entities: Entities) -> Kind | None:
    subjects = reading.subjects or reading.ambiguous
    if _AVERAGE.search(line):
        return Kind.AVERAGE
    if _SHARE.search(line) and not subjects:
        return Kind.SHARE
    if _COUNT.search(line) and not re.search(r" how many (?:points|more points|points more) ", line):
        return Kind.COUNT
    if not subjects:
        return _general(line, entities)
    if _MOST_IMPROVED.search(line):
        return Kind.MOST_IMPROVED if len(reading.subjects) != 1 else Kind.TIMELINE
    if _WHEN.search(line):
        return Kind.WHEN if entities.grades or _FAIL.search(line) or _PASS.search(line) else None
    if _PATH.search(line) and len(reading.years) < 2:
        return Kind.TIMELINE
    several = len(reading.subjects) > 1 or len(reading.years) > 1
    if (
        len(reading.subjects) == 1
        and (_TIMELINE.search(line) or reading.since or reading.until)
        and len(reading.years) < 2
    ):
        return Kind.TIMELINE
    bounded = reading.since is not None and reading.until is not None
    every = bool(re.search(r" (?:grades|scores|ranks|results|marks|ratings) ", line) or _TIMELINE.search(line))
    if len(reading.subjects) == 1 and (len(reading.years) > 2 or (bounded and every and not _COMPARE.search(line))):
        return Kind.TIMELINE
    if several or (_COMPARE.search(line) and not entities.grades and not _SECTIONS.search(line)):
        return Kind.COMPARISON if several else _single_change(line, reading)
    return Kind.LOOKUP


def _single_change(line: str, reading: Reading) -> Kind:
    """One subject and at most one year: how it changed is told by its years."""
    return Kind.TIMELINE if not reading.years else Kind.COMPARISON


def _general(line: str, entities: Entities) -> Kind | None:
    """A question that names no subject."""
    if _MOST_IMPROVED.search(line):
        return Kind.MOST_IMPROVED
    picks = bool(entities.grades or _FAIL.search(line) or _PASS.search(line))
    bounded = any(pattern.search(line) for pattern in (_ABOVE, _BELOW, _AT_LEAST, _AT_MOST, _BETWEEN))
    if re.search(rf" {_HIGH} ", line) and not picks and not bounded:
        return Kind.HIGHEST
    if re.search(rf" {_LOW} ", line) and not picks and not bounded:
        return Kind.LOWEST
    if picks and _YES_OR_NO.search(line) and re.search(r" (?:all|every|any) ", line):
        return Kind.COUNT
    moved = _UP.search(line) or _DOWN.search(line) or _SAME.search(line)
    if _WHICH.search(line) and (picks or bounded or moved or " tier " in line or " ranked " in line or " <r> " in line):
        return Kind.LIST
    if picks and re.search(r" (?:who|which|list|name|what|all|got|received|earned) ", line):
        return Kind.LIST
    return Kind.LOOKUP if re.search(r" (?:grade|score|rank|tier) ", line) else None


def _detailed(request: Request, line: str, entities: Entities, organisation: Organisation) -> Request:
    request = replace(
        request,
        wants=_wants(line),
        grades=tuple(dict.fromkeys(entities.grades)),
        region=entities.region,
        section=tuple(entities.sections),
        sections=bool(_SECTIONS.search(line)) and not entities.sections,
        ever=" ever " in line,
        yes_or_no=bool(_YES_OR_NO.search(line)),
        top=_top(line, entities),
    )
    if request.kind in (Kind.COUNT, Kind.LIST, Kind.SHARE, Kind.WHEN):
        request = replace(
            request,
            failing=_failing(line),
            lean=_lean(line),
            score=_score(line, entities),
            rank=_rank(line, entities),
            tier=_tier(line, entities),
            change=_change(line),
        )
        if _PATH.search(line) and len(entities.grades) == 2:
            request = replace(request, path=(entities.grades[0], entities.grades[1]), grades=(), change=None)
    if request.kind in (Kind.COUNT, Kind.LOOKUP) and request.yes_or_no and entities.numbers:
        request = replace(request, number=int(entities.numbers[0]))
    return _checked(request, line, entities)


def _checked(request: Request, line: str, entities: Entities) -> Request:
    """A count or list must say of what: one that names nothing to pick by is outside the grammar."""
    picking = request.grades or request.failing is not None or request.filters
    if request.kind in (Kind.LIST, Kind.SHARE) and not picking:
        return Request(Kind.NOT_COUNTED)
    if request.kind is Kind.COUNT and not picking and " graded " not in line and " ranked " not in line:
        return Request(Kind.NOT_COUNTED)
    if _BEYOND.search(line) and not request.lean and request.kind in (Kind.COUNT, Kind.LIST, Kind.SHARE):
        return Request(Kind.NOT_COUNTED)
    negated = _NOT.search(line) and request.kind in (Kind.COUNT, Kind.LIST, Kind.SHARE) and not request.change
    if negated and request.failing is None:
        return Request(Kind.NOT_COUNTED)
    return request


def _wants(line: str) -> str:
    for what, pattern in (
        ("rank", r" (?:rank|ranks|ranked|ranking|rankings|place|placed) "),
        ("tier", r" (?:tier|tiers) "),
        ("score", r" (?:score|scores|scored|scoring|points|point) "),
    ):
        if re.search(pattern, line):
            return what
    return "grade"


def _top(line: str, entities: Entities) -> int:
    match = re.search(rf" (?:{_HIGH}|{_LOW}) (<n>|{'|'.join(_WORDED)}) ", line)
    if match is None:
        match = re.search(rf" (<n>|{'|'.join(_WORDED)}) (?:{_HIGH}|{_LOW}) ", line)
    if match is None:
        return 1
    return int(entities.numbers[0]) if match[1] == "<n>" else _WORDED[match[1]]


def _failing(line: str) -> bool | None:
    if _FAIL.search(line):
        return not _NOT.search(line)
    if _PASS.search(line):
        return bool(_NOT.search(line))
    return None


def _lean(line: str) -> int:
    return 1 if _LEAN_UP.search(line) else -1 if _LEAN_DOWN.search(line) else 0


def _score(line: str, entities: Entities) -> Bound | None:
    if not entities.numbers or " rank " in line or " ranked " in line or " tier " in line:
        return None
    first = entities.numbers[0]
    if _BETWEEN.search(line) and len(entities.numbers) > 1:
        return Bound(min(entities.numbers[:2]), max(entities.numbers[:2]))
    for pattern, bound in (
        (_AT_LEAST, Bound(low=first)),
        (_AT_MOST, Bound(high=first)),
        (_ABOVE, Bound(low=first, open=True)),
        (_BELOW, Bound(high=first, open=True)),
    ):
        if pattern.search(line):
            return bound
    return Bound(first, first) if re.search(r" (?:score of|scored|scoring|exactly) <n> ", line) else None


def _rank(line: str, entities: Entities) -> Bound | None:
    match = re.search(r" top (<n>|" + "|".join(_WORDED) + ") ", line)
    if match:
        return Bound(1, entities.numbers[0] if match[1] == "<n>" else _WORDED[match[1]])
    if re.search(r" (?:rank|ranked|ranks|ranking) (?:\S+ )?(?:<n>|<o>) ", line):
        return Bound(entities.numbers[0], entities.numbers[0])
    return None


def _tier(line: str, entities: Entities) -> int | None:
    return int(entities.numbers[0]) if re.search(r" tier <n> ", line) and entities.numbers else None


def _change(line: str) -> Change | None:
    if _SAME.search(line):
        return Change.SAME
    if _LEAN_UP.search(line) or _LEAN_DOWN.search(line):
        return None
    return Change.UP if _UP.search(line) else Change.DOWN if _DOWN.search(line) else None
