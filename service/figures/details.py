"""The kind of a question and its words -> the request with everything that its words pick by.

What rows cannot tell, or what no form here hears, makes it a request that is not counted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import pattern
from service.figures import numbers
from service.figures import patterns as form
from service.figures import ranking_forms as ranked
from service.figures import year_forms as over
from service.figures.average_forms import side_of_average
from service.figures.edition_forms import GIVEN_UP, HOW_MANY_SCALES, changes_scale, end_asked
from service.figures.entities import Entities
from service.figures.limits import limits
from service.figures.request import Change, Kind, Request
from service.figures.vocabulary import PROVISIONAL
from service.figures.whole_edition import whole_edition

_PICKED = (Kind.COUNT, Kind.LIST, Kind.SHARE)
_LEADING = (Kind.HIGHEST, Kind.LOWEST, Kind.MOST_IMPROVED)
_EVERY_SECTION = (form.SECTIONS, form.ASKED_SECTIONS, form.EXTREME_PART)
EVER = pattern(
    " n?ever | always | any (?:of the |single |one )?(?:years?|editions?) "
    "| (?:previous|prior|earlier|past) (?:years|editions) "
)


# As a noun: "did X score better" may as well mean the grade.
_BY_SCORE = pattern(
    r" (?:an?|the|its|their|in|of|by|higher|lower|better|worse|same|'s|more|fewer|all) (?:\S+ )?(?:scores?|points?) "
)


def detailed(request: Request, entities: Entities) -> Request:
    """A request with everything that its words pick by."""
    line = entities.line
    end = end_asked(line, request.kind)
    request = replace(
        request,
        wants=_wants(line),
        grades=tuple(dict.fromkeys(entities.grades)),
        region=entities.region,
        section=tuple(entities.sections),
        sections=any(asked.search(line) for asked in _EVERY_SECTION) and not entities.sections,
        ever=bool(EVER.search(line) or form.TIMELINE.search(line) or end or _which_average(line, request.kind)),
        end=end,
        given_up=bool(GIVEN_UP.search(line)),
        new_scale=request.kind is Kind.EDITIONS and changes_scale(line),
        scales=bool(HOW_MANY_SCALES.search(line)),
        against_all=against_all(line),
        against=bool(form.AGAINST.search(line)),
        by_grade=bool(re.search(" (?:grades?|letter) ", line)),
        by_letter=bool(re.search(" letters? ", line)),
        by_score=bool(_BY_SCORE.search(line)) and not re.search(" (?:grades?|letters?) ", line),
        side=_side(line, request.kind),
        difference=numbers.APART.search(line) is not None,
        tied=bool(re.search(" (?:tie|ties|tied) ", line)),
        yes_or_no=bool(form.YES_OR_NO.search(line)),
        ungraded=bool(form.UNGRADED.search(line)),
        provisional=bool(set(line.split()) & PROVISIONAL),
        top=numbers.top(entities),
        whole=numbers.whole(entities),
        number=numbers.stated(entities),
    )
    if request.kind is Kind.LOWEST and request.wants == "grade" and ranked.PLACED_LAST.search(line):
        request = replace(request, wants="rank")
    from_below = {Kind.HIGHEST: ranked.LOWEST, Kind.MOST_IMPROVED: ranked.MOST_WORSENED, Kind.LIST: ranked.NTH_LOWEST}
    if request.kind in from_below and from_below[request.kind].search(line):
        request = replace(request, lowest=True)
    dropped = over.THROUGHOUT.search(line) or ranked.DIFFERENCE_OF_ENDS.search(line)
    if request.kind in _LEADING and (dropped or not limits(line).heard):
        return Request(Kind.NOT_COUNTED)
    if request.kind is Kind.TOP_EDITION:
        fewest = re.search(" (?:fewest|least|lowest|smallest) ", line) is not None
        request, line = replace(request, ever=True, lowest=fewest), over.TOP_EDITION.sub(" ", line)
        if over.MOST_MOVED.search(line):
            return replace(request, change=change_in(line))
    elif request.kind is Kind.RUN:
        request, line = replace(request, ever=True, run=numbers.in_a_row(entities)), over.RUN.sub(" ", line)
    elif request.kind not in (*_PICKED, Kind.WHEN):
        return request
    never = over.NEVER.search(line) is not None
    limited = limits(over.NEVER.sub(" ever", over.NOT_NEVER.sub(" ", line), count=1) if never else line)
    either = bool(limited.failing and entities.grades and over.FAILED_OR.search(line))
    request = replace(
        request,
        failing=None if either else limited.failing,
        or_failing=either,
        negated=limited.negated,
        lean=limited.lean,
        strict=limited.strict,
        score=numbers.score(entities),
        rank=numbers.rank(entities),
        tier=numbers.tier(entities),
        change=None if request.kind is Kind.RUN else change_in(limited.rest),
        throughout=bool(over.THROUGHOUT.search(line) or (request.kind is Kind.LIST and _in_each(line))),
        never=never and request.kind in _PICKED,
        ever=request.ever or bool(over.IN_TOTAL.search(line) and " <y> " not in line),
    )
    if form.PATH.search(line) and len(entities.grades) == 2:
        request = replace(request, path=(entities.grades[0], entities.grades[1]), grades=(), change=None)
    if request.kind is Kind.RUN:
        told = limited.heard and request.run > 1 and not (never or request.negated)
    else:
        told = limited.heard and (request.kind is Kind.WHEN or _is_counted(request, entities))
    return request if told else Request(Kind.NOT_COUNTED)


def _side(line: str, kind: Kind) -> int:
    """On which side of a subject, or of the average, it asks who stands."""
    if kind is Kind.AROUND_AVERAGE:
        return side_of_average(line)
    return 0 if form.SAME_AS.search(line) else -1 if form.BELOW_SUBJECT.search(line) else 1


def against_all(line: str) -> bool:
    """Whether it asks if the one named is the highest or the lowest of all."""
    return bool(form.YES_OR_NO.search(line) and ranked.IS_END.search(line))


def _in_each(line: str) -> bool:
    return bool(over.EVERY_YEAR.search(line) or over.IN_EACH.search(line))


def _is_counted(request: Request, entities: Entities) -> bool:
    """Whether a count, list or share says of what, in a form that rows can tell."""
    line, years, two_years = entities.line, entities.years, len(entities.years) > 1
    if request.kind is Kind.LIST:
        every = bool(re.search(r" (?:all|every|each|list) ", line)) or whole_edition(entities) is Kind.LIST
    else:
        every = request.kind is Kind.COUNT and form.GRADED.search(line) is not None
    if not request.picks and not every:
        return False
    if request.failing is False and request.grades:
        return False  # "passed with a B"
    if request.failing and request.grades and not request.or_failing and " than " in line:
        return False  # "more failed than got an A": two numbers of one edition
    if request.never and (request.negated or request.throughout or not over.NEVER_DID.search(line)):
        return False
    if request.throughout and (request.change or request.path or not request.picks):
        return False  # of each edition against the one before
    if request.path is not None and form.DATED_PATH.search(line):
        return years == sorted(years)
    if two_years and (over.EACH_ITS_YEAR.search(line) or (form.FAIL.search(line) and form.PASS.search(line))):
        return False
    # Else the letter is that of the earlier year.
    return not (two_years and request.change and request.grades and not form.TO_GRADE.search(line))


def _wants(line: str) -> str:
    for what, words in (
        ("score", "by (?:(?:its|their|the|final|total) )*(?:scores?|points?)"),
        ("rank", "rank|ranks|ranked|ranking|rankings|place|placed"),
        ("tier", "tiers?"),
        ("score", "scores?|scored|scoring|points?|outscored?"),
    ):
        if re.search(f" (?:{words}) ", line):
            return what
    return "grade"


def _which_average(line: str, kind: Kind) -> bool:
    """Whether it asks which of all averages is one, or the highest: all are told."""
    picked = form.WHEN.search(line) or ranked.HIGHEST.search(line) or ranked.LOWEST.search(line) or " which " in line
    moved = change_in(line) is not None and " <y> " not in line  # "has the average gone up?"
    return kind is Kind.AVERAGE and bool(picked or moved)


def change_in(line: str) -> Change | None:
    for change, asked in (
        (Change.SAME, form.SAME),
        (Change.UP, form.UP),
        (Change.DOWN, form.DOWN),
        (Change.MOVED, form.MOVED),
    ):
        if asked.search(line):
            return change
    return None
