"""A question's words -> what it asks of the ledger, or None where it is about something else.

A word that is in no vocabulary makes a question one about something else; if it also asks to compute
over grades, it is refused as not counted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation, pattern
from service.figures import numbers, printed_by
from service.figures import patterns as form
from service.figures import ranking_forms as ranked
from service.figures import year_forms as over
from service.figures.asked_standing import asks_beside, asks_how_it_stands, asks_what_changed, is_of_years_before
from service.figures.average_forms import side_of_average
from service.figures.details import EVER, against_all, change_in, detailed
from service.figures.distribution import asks_distribution
from service.figures.edition_forms import EARLIEST, NEWEST, of_editions, of_one_end
from service.figures.entities import Entities, find
from service.figures.giver import grades_itself
from service.figures.limits import limits
from service.figures.named_sets import LEFT_OPEN, as_a_set, side_by_side
from service.figures.request import Change, Kind, Request
from service.figures.something_else import about_something_else
from service.figures.vocabulary import CONTEXT, EXPLICIT
from service.figures.whole_edition import whole_edition
from service.language.openings import AND
from service.reading import Reading

_AMONG = (Kind.COUNT, Kind.LIST, Kind.SHARE, Kind.MOST_IMPROVED, Kind.AVERAGE)
_KINDS_TOGETHER = pattern(r" <u>(?:,? (?:and |or |y |o )?<u>)+ ")
# First in time, and at the top of no ranking: "the first release", "the first city with a right to counsel".
_FIRST_IN_TIME = pattern(
    r" first (?:ever |press |news )*(?:releases?|documents?|statements?|announcements?) |"
    r" the (?:very )?first <u> (?:in (?:the )?<r> |ever )?"
    r"(?:with|to (?:have|get|adopt|pass|introduce|guarantee|give)) (?:an? |the )?<x> "
)
_WHEN_NEXT = pattern(rf"^ {AND}when (?:will|is|are) (?!.*<[sg]>)")  # an announcement may tell the day


def read(reading: Reading, organisation: Organisation) -> Request | None:
    """The request that a question makes of the ledger; None where passages should be tried."""
    if reading.bills or reading.speaker:
        return None
    entities = find(reading, organisation)
    whose = reading.subjects or reading.ambiguous or entities.grades
    elsewhere = form.MEANS.search(entities.line) or form.PASSED_WHAT.search(entities.line)
    if elsewhere or (form.WHO_CLAIMED.search(entities.line) and not whose):
        return None
    if grades_itself(entities.line):
        return Request(Kind.OTHER_GRADES)
    if not whose and asks_distribution(reading.question, entities.unknown):
        return detailed(Request(Kind.DISTRIBUTION), entities)
    if len(reading.subjects) > 1 and (request := _of_a_set(reading, entities)):
        return replace(request, difference=numbers.APART.search(entities.line) is not None)
    request = _asked(reading, entities)
    left_open = request is not None and not reading.subjects and LEFT_OPEN.search(entities.line)
    return Request(Kind.NOT_COUNTED) if left_open else _of_its_kinds(request, entities, reading, organisation)


def _of_its_kinds(
    request: Request | None, entities: Entities, reading: Reading, organisation: Organisation
) -> Request | None:
    """A request of the kinds of subject alone that its question names: "which hospitals failed?"."""
    if request is None or not entities.kinds:
        return request
    if len(entities.kinds) > 1 and not _KINDS_TOGETHER.search(entities.line):
        return Request(Kind.NOT_COUNTED)  # of each apart
    kinds = tuple(entities.kinds)
    together = _KINDS_TOGETHER.search(entities.line)
    if together and together.group().count("<u>") > len(kinds):  # the word for all beside one: "rivers and streams"
        if not any(subject.kind == organisation.subject_word for subject in organisation.subjects):
            return Request(Kind.NOT_COUNTED)
        kinds = (organisation.subject_word, *kinds)
    if all(organisation.by_code[code].kind in kinds for code in reading.subjects):
        return replace(request, kinds=kinds)
    # What one got can be told, whatever it is called; who stands beside it among those of another kind cannot.
    alone = request.kind in (Kind.LOOKUP, Kind.TIMELINE, Kind.COMPARISON, Kind.WHEN)
    return request if alone else Request(Kind.NOT_COUNTED)


def _of_a_set(reading: Reading, entities: Entities) -> Request | None:
    """What is asked of the subjects that a question names, where it picks some of them."""
    if not reading.years and form.IMPROVED_MORE.search(entities.line):
        return detailed(Request(Kind.TIMELINE), entities)
    line = as_a_set(entities.line)
    if line is None or reading.ambiguous:
        return None
    apart = replace(entities, words=line.split())
    if (beside := side_by_side(line)) and len(reading.years) < 2:
        return replace(detailed(Request(Kind.COMPARISON), apart), lowest=beside < 0)
    request = _asked(replace(reading, subjects=()), apart)
    if request is None or request.kind in (Kind.NOT_COUNTED, Kind.PREDICTION):
        return request
    if request.kind in (Kind.HIGHEST, Kind.LOWEST):
        if request.top > 1:
            return Request(Kind.NOT_COUNTED)
        return replace(detailed(Request(Kind.COMPARISON), apart), lowest=request.kind is Kind.LOWEST)
    return replace(request, among=reading.subjects) if request.kind in _AMONG else None


def _asked(reading: Reading, entities: Entities) -> Request | None:
    line = entities.line
    if entities.unknown == ["earlier"] and over.EARLIER.search(line) and not reading.years:
        entities = replace(entities, unknown=[])  # as "previous" is; elsewhere it sets a year apart that nobody names
    if over.ROW.search(line):
        entities = replace(entities, unknown=[word for word in entities.unknown if word not in over.SAID_OF_ROWS])
    if _is_bare(line, reading):
        return detailed(Request(_kind(line, reading, entities) or Kind.LOOKUP), entities)
    if len(reading.subjects) == 1 and asks_what_changed(line):
        changed = Request(Kind.COMPARISON if len(reading.years) > 1 else Kind.TIMELINE)
        return replace(detailed(changed, entities), loose=True)
    if printed_by.asks_who_prints(line) and printed_by.OTHER_VERBS.issuperset(entities.unknown):
        return detailed(Request(Kind.PRINTED_BY), entities)
    if kind := of_editions(line, entities, reading) or _state_of_the_ledger(line, entities):
        return detailed(Request(kind), entities)
    if not (reading.subjects or reading.ambiguous) and (kind := whole_edition(entities)):
        return replace(detailed(Request(kind), entities), ever=False)  # "all grades" are those of one edition
    if not (set(line.split()) & CONTEXT or entities.grades or asks_how_it_stands(line, reading)):
        return None
    explicit = set(line.split()) & EXPLICIT or entities.grades or form.GOT.search(line) or form.CARDS.search(line)
    if entities.unknown or (" <t> " in line and not explicit):
        return about_something_else(line, entities, reading)
    if form.WOULD.search(line):
        return Request(Kind.PREDICTION)
    if form.FUTURE.search(line) and not form.AVERAGE.search(line):
        return None if _WHEN_NEXT.search(line) else Request(Kind.PREDICTION)
    if form.OUTSIDE.search(line) or (form.REGIONS.search(line) and entities.region is None):
        return Request(Kind.NOT_COUNTED)
    subjects = bool(reading.subjects or reading.ambiguous)
    kind = _kind(line, reading, entities) if subjects else _general(line, entities, reading)
    if kind is Kind.HIGHEST and _FIRST_IN_TIME.search(line):
        return None
    return detailed(Request(kind), entities) if kind else None


def _state_of_the_ledger(line: str, entities: Entities) -> Kind | None:
    """Whether it asks what rows contradict, or whose rows are missing, and nothing else."""
    if entities.unknown or entities.grades or " <t> " in line:
        return None
    if form.CONTRADICTED.search(line) and not form.SIDE_BY_SIDE.search(line):
        if ranked.MOST_IMPROVED.search(line) or ranked.MOST_WORSENED.search(line):
            return None  # who moved most is told by sentences too, so that rows deny nothing
        return Kind.CONTRADICTIONS
    return Kind.GAPS if form.MISSING.search(line) and " <s> " not in line else None


def _is_bare(line: str, reading: Reading) -> bool:
    """Whether a question is nothing but subjects, and perhaps years: "X 2016", "X in 2016?", "X"."""
    return bool((reading.subjects or reading.ambiguous) and form.BARE.search(line))


def _kind(line: str, reading: Reading, entities: Entities) -> Kind | None:
    """The kind of a question that names subjects."""
    one, several = len(reading.subjects) == 1, len(reading.subjects) > 1 or len(reading.years) > 1
    if one and form.AGAINST_AVERAGE.search(line) and not (entities.grades or entities.sections or entities.region):
        return Kind.AGAINST_AVERAGE
    if form.AVERAGE.search(line):
        return Kind.NOT_COUNTED if form.AVERAGED.search(line) else Kind.AVERAGE
    if one and (form.ASKED_SECTIONS.search(line) or form.EXTREME_PART.search(line)) and not entities.sections:
        return Kind.LOOKUP
    if ranked.NTH_GRADE.search(line) or (is_of_years_before(line) and len(reading.years) < 2):
        return Kind.NOT_COUNTED
    if one and asks_beside(line):
        return Kind.NOT_COUNTED if form.NEXT_TO_SUBJECT.search(line) else Kind.BEYOND
    if one and against_all(line):
        return Kind.HIGHEST if ranked.HIGHEST.search(line) else Kind.LOWEST
    if one and form.OTHERS.search(line):
        return Kind.NOT_COUNTED
    if over.ROW.search(line):
        picked = entities.grades or form.FAIL.search(line) or form.PASS.search(line)
        return Kind.WHEN if one and picked and not reading.years else Kind.NOT_COUNTED
    if form.COUNT.search(line) and not form.POINTS.search(line):
        if one and change_in(limits(line).rest) is not None:  # each rise is told by its two ends, and none is counted
            return Kind.COMPARISON if reading.years else Kind.TIMELINE
        if several and " <u> " in line:  # "how many states with X and Y ...": a number of others, or of them together
            return Kind.NOT_COUNTED
        return Kind.COUNT if form.COUNTED.search(line) or " how often " in line else None
    if form.GRADER.search(line):
        return None
    if ranked.MOST_IMPROVED.search(line):
        return None if one and form.YES_OR_NO.search(line) else Kind.TIMELINE if one else Kind.MOST_IMPROVED
    picks = bool(entities.grades or form.FAIL.search(line) or form.PASS.search(line))
    if picks and form.ALONE.search(line):
        return Kind.LIST
    if one and ((" always " in line and not reading.years) or (not picks and over.YEAR_BY_YEAR.search(line))):
        return Kind.TIMELINE
    if picks and (EVER.search(line) or form.WHEN.search(line)):
        return Kind.WHEN
    if one and entities.grades and not reading.years and form.LETTERS_OF.search(line):
        return Kind.WHEN
    if not reading.years and not picks and (over.EARLIER.search(line) or (one and over.DECADE.search(line))):
        return Kind.TIMELINE
    if one and (kind := of_one_end(line, reading)):
        return kind
    if one and not reading.years and (NEWEST.search(line) or EARLIEST.search(line)):
        return Kind.TIMELINE  # the first beside the last, or one within a period
    bounded = reading.since is not None and reading.until is not None
    if one and (bounded or not reading.years) and (ranked.HIGHEST.search(line) or ranked.LOWEST.search(line)):
        return Kind.HIGHEST if ranked.HIGHEST.search(line) else Kind.LOWEST
    if form.WHEN.search(line):
        return None
    if one and not entities.sections and _over_years(line, reading):
        return Kind.TIMELINE
    if not one and form.IMPROVED_AT_ALL.search(line):
        return Kind.TIMELINE
    if several:
        return Kind.COMPARISON
    if form.COMPARE.search(line) and not entities.grades and not form.SECTIONS.search(line):
        return Kind.COMPARISON if reading.years else Kind.TIMELINE
    return Kind.LOOKUP


def _over_years(line: str, reading: Reading) -> bool:
    """Whether one subject is asked about over a run of years."""
    if form.SECTIONS.search(line):
        return False
    if len(reading.years) > 2 or (not reading.years and form.SEVERAL.search(line)):
        return True
    if reading.since is not None and reading.until is not None:
        return bool((form.SEVERAL.search(line) or form.TIMELINE.search(line)) and not form.COMPARE.search(line))
    bounds = reading.since is not None or reading.until is not None
    return len(reading.years) < 2 and bool(bounds or form.TIMELINE.search(line) or form.PATH.search(line))


def _general(line: str, entities: Entities, reading: Reading) -> Kind | None:
    """The kind of a question that names no subject."""
    if form.MEANING.search(line) or form.IS_LETTER.search(line) or form.EXTREME_PART.search(line):
        return None
    extreme = ranked.HIGHEST.search(line) or ranked.LOWEST.search(line)
    if extreme and form.WHICH_PART.search(line) and " <u> " not in line:
        return None
    if (change_in(line) is not None and over.STEPS.search(line)) or (reading.years and over.FIRST_DID.search(line)):
        return Kind.NOT_COUNTED
    if over.GRADED_FIRST.search(line) and not form.WHEN.search(line):
        return Kind.NOT_COUNTED
    picks = bool(entities.grades or form.FAIL.search(line) or form.PASS.search(line))
    bounded = numbers.bounded(entities)
    if over.RUN.search(line) and form.WHOEVER.search(line):
        dated = reading.years or reading.since or reading.until
        moved = change_in(line) not in (None, Change.SAME if entities.grades else None)  # "kept an A" is one each time
        plain = picks and not (bounded or dated or moved or over.DENIED.search(line))
        return Kind.RUN if plain else Kind.NOT_COUNTED
    if side_of_average(line):
        plain = not (picks or entities.sections or entities.region or entities.numbers)
        return Kind.AROUND_AVERAGE if plain else Kind.NOT_COUNTED
    if over.WHICH_EDITION.search(line) and (over.TOP_EDITION if picks else over.MOST_MOVED).search(line):
        return Kind.TOP_EDITION
    if (
        over.OF_ALL.search(line)
        or (picks and over.OVER_EDITIONS.search(line))
        or form.AVERAGED.search(line)
        or (form.ASKED_SECTIONS.search(line) and picks and not entities.sections)
    ):
        return Kind.NOT_COUNTED
    if form.AVERAGE.search(line) or form.SHARE.search(line):
        return Kind.AVERAGE if form.AVERAGE.search(line) else Kind.SHARE
    if form.COUNT.search(line):
        every = not picks and not bounded and not reading.years and re.search(" graded ", line)  # any edition's number
        return Kind.COUNT if form.COUNTED.search(line) and not every else None
    if form.WHEN.search(line):
        if picks and over.EXTREME.search(line):
            return Kind.TOP_EDITION if over.TOP_EDITION.search(line) else Kind.NOT_COUNTED
        return Kind.LIST if picks else None
    if ends := ranked.MOVED_MOST.search(line):
        return Kind.NOT_COUNTED if ends["least"] or ranked.MOVED_PLACES.search(line) else Kind.MOST_IMPROVED
    if extreme and ranked.MOST_OFTEN.search(line):
        return Kind.NOT_COUNTED
    if ranked.NTH_LOWEST.search(line) or ranked.NTH_VALUE.search(line):  # of letters many are level
        return Kind.NOT_COUNTED if re.search(r" (?:grades?|letters?|marks?) ", line) else Kind.LIST
    if ranked.SEVERAL_PLACES.search(line):
        return Kind.LIST if numbers.places(entities) else Kind.NOT_COUNTED
    if ranked.NTH.search(line):
        return Kind.LIST
    if (NEWEST.search(line) or EARLIEST.search(line)) and not picks and " <u> " not in line:
        return Kind.LOOKUP  # of whom?
    if extreme and not picks and not bounded:
        possible = ranked.POSSIBLE.search(line) or (ranked.MAXIMUM.search(line) and " <y> " not in line)
        return None if possible else Kind.HIGHEST if ranked.HIGHEST.search(line) else Kind.LOWEST
    if picks and ((form.YES_OR_NO.search(line) and form.ALL.search(line)) or form.MORE.search(line)):
        return Kind.COUNT
    every = re.search(r" (?:all|every|each|list) ", line) and re.search(r" (?:grades?|scores?) ", line)
    if " <u> " in line and (picks or bounded or every or change_in(line) or re.search(r" (?:tier|ranked|<r>) ", line)):
        return Kind.LIST
    if picks and re.search(r" (?:who|which|list|name|got|received|earned|grades?) ", line):
        return Kind.LIST
    if (picks and form.ALL_OF_A_LETTER.search(line)) or (bounded and form.WHO_SCORED.search(line)):
        return Kind.LIST
    if picks or not re.search(r" (?:grade|score|rank|tier) ", line):
        return None
    return (
        Kind.NOT_COUNTED
        if re.search(r" (?:anyone|anybody|someone|somebody|everyone|everybody) ", line)
        else Kind.LOOKUP
    )
