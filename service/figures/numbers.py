"""The numbers of a question -> limits on scores, ranks and tiers, and how many of a ranking."""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, pattern
from service.figures import patterns
from service.figures import ranking_forms as ranked
from service.figures.entities import Entities
from service.figures.request import Bound
from service.figures.year_forms import RUN

WHOLE = 10  # of a ranking, as many as can be read at once; the page of grades has the rest
# By how much one lies before another.
APART = patterns.any_of(
    "how (?:many|much) (?:points? )?(?:more|fewer|less|higher|lower|better|worse)",
    "how many points (?:between|from)",
    "by how (?:many points|much)",
    "differences?",
)
_COUNT = f"<n>|{'|'.join(NUMBER_WORDS)}"
_POINTS = pattern(" (?:points?|percent) ")
_OF_SOMETHING = pattern(
    r" (?:(?:scores?|scored|scoring|ranks?|ranked|tiers?|top)(?: of| at)?|than|over|under|above|below|least|most) $"
)
_TOP = pattern(rf" (?:{ranked.HIGH}|{ranked.LOW}) ({_COUNT}) | ({_COUNT}) (?:{ranked.HIGH}|{ranked.LOW}) ")


def top(entities: Entities) -> int:
    """How many of a ranking are asked for: "the top five"; ``WHOLE`` if all of it is, 1 where no number stands."""
    match = _TOP.search(entities.line)
    if match:
        return max(_value(match[1] or match[2], entities), 1)
    return WHOLE if whole(entities) else 1


def whole(entities: Entities) -> bool:
    """Whether all of a ranking is asked for."""
    return not _TOP.search(entities.line) and ranked.RANKED_WHOLE.search(entities.line) is not None


def score(entities: Entities) -> Bound | None:
    """The limit that a question sets on scores."""
    line = entities.line
    if not entities.numbers or any(word in line for word in (" rank ", " ranked ", " tier ")):
        return None
    first = entities.numbers[0]
    if patterns.BETWEEN.search(line) and len(entities.numbers) > 1:
        return Bound(min(entities.numbers[:2]), max(entities.numbers[:2]))
    for form, bound in (
        (patterns.AT_LEAST, Bound(low=first)),
        (patterns.AT_MOST, Bound(high=first)),
        (patterns.ABOVE, Bound(low=first, open=True)),
        (patterns.BELOW, Bound(high=first, open=True)),
        (patterns.EXACTLY, Bound(first, first)),
    ):
        if form.search(line):
            return bound
    return None


def stated(entities: Entities) -> int | None:
    """The first number that says how many: none of points, of percent, of a place in an order, and no limit."""
    for match, value in zip(re.finditer(" <[no]>(?= )", entities.line), entities.numbers, strict=True):
        before, after = entities.line[: match.start() + 1], entities.line[match.end() :]
        if match[0] == " <n>" and not _OF_SOMETHING.search(before) and not _POINTS.match(after):
            return int(value)
    return None


def rank(entities: Entities) -> Bound | None:
    """The limit that a question sets on ranks: "the top ten", "ranked 10th"."""
    if several := places(entities):
        return several
    match = re.search(rf" top ({_COUNT}) ", entities.line)
    if match:
        return Bound(1, _value(match[1], entities))
    placed = (ranked.NTH, ranked.NTH_VALUE, ranked.NTH_LOWEST)
    if entities.numbers and any(form.search(entities.line) for form in placed):
        return Bound(entities.numbers[0], entities.numbers[0])
    return None


def places(entities: Entities) -> Bound | None:
    """The places of "first, second and third", where none is left out between them."""
    if (match := ranked.SEVERAL_PLACES.search(entities.line)) is None:
        return None
    before = len(re.findall(" <[no]>(?= )", entities.line[: match.start()]))
    named = entities.numbers[before : before + match[0].count("<o>")] + ([1.0] if match["first"] else [])
    low, high = min(named), max(named)
    return Bound(low, high) if len(set(named)) == high - low + 1 else None


def in_a_row(entities: Entities) -> int:
    """In how many years in a row: "three years in a row", "two straight Fs"; 0 where it is not said."""
    match = RUN.search(entities.line)
    return _value(match["many"] or match["more"], entities) if match else 0


def tier(entities: Entities) -> int | None:
    """The tier that a question names."""
    return int(entities.numbers[0]) if entities.numbers and " tier <n> " in entities.line else None


def bounded(entities: Entities) -> bool:
    """Whether a question sets any limit on numbers."""
    limits = (patterns.ABOVE, patterns.BELOW, patterns.AT_LEAST, patterns.AT_MOST, patterns.BETWEEN)
    return any(form.search(entities.line) for form in limits)


def _value(word: str, entities: Entities) -> int:
    return int(entities.numbers[0]) if word == "<n>" else NUMBER_WORDS[word]
