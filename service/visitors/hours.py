"""A question asking when something is open -> the rows or lines that print its hours.

"Opening hours Ely", "what time do you close?", "are you open on Sunday?", "visiting hours". Pages print hours in a
table, or a line for each place: "Ely: 41 Chapman Street, Wednesday, 10 am to 3 pm". A place or a thing that is asked
about has to stand in the line itself, or else in the title of the page or a heading above it; where none is, the newest
page on hours tells all of them. Whoever asks for a day is told the lines that hold it, or of a holiday what is said of
holidays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest import Generation, Organisation, pattern
from service.citations import Cited
from service.language.openings import OPENED
from service.language.years import YEAR
from service.own_names import own_names
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visitors.lines import Line, lines
from service.visitors.weekdays import NAMED, ONE, weekdays
from service.visitors.words import Words

SHOWN = 6
_QUERY = "{text context} : (open OR opening OR hours OR times OR closed OR monday OR friday OR daily OR weekdays)"
_HELLO = r"^\W*(?:(?:and|so|but|ok|hi|hello|hey|please|for|about|what are|whats|what is|when are|the|your|their)\W+)*"
_WHO = r"(?:(?:you|u|it|they)(?: guys)?|(?:(?:the|your) )?\w+(?: \w+){0,3}?)"
_ASKS = pattern(
    rf"{_HELLO}(?:(?:opening|open|office|business|visiting|visitors?|closing) )?(?:hours|times)\b|"
    rf"{_HELLO}\w+(?: \w+)? (?:opening |closing )?(?:hours|times)\W*$|"
    rf"{OPENED}(?:when|what time|at what time|until when|what (?:days|hours))(?: exactly)? "
    rf"(?:do|does|is|are|will) {_WHO} (?:opened|closed|opens?|closes?)\b|"
    rf"{OPENED}(?:are|is) {_WHO} (?:still )?(?:open|closed)\b",
    re.I,
)
_NO_HOURS = pattern(r"\b(?:how many|per|a week|working|training|helped|volunteer)\b|\d", re.I)
_CLOCK = r"(?:(?:\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b\.?)?)|noon|midnight)"
_RANGE = pattern(rf"\b{_CLOCK} ?(?:to|till|until|–|—|-) ?{_CLOCK}(?!\d)", re.I)
_CLOSED = pattern(r"\b(?:closed|not open)\b", re.I)
_ON_HOURS = pattern(r"\b(?:hours|opening|open|times)\b", re.I)
_OF_HOURS = pattern(r"\b(?:hours|opening times)\b", re.I)  # "Open mic" and "Class times" are of something else
_FILLER = frozenset(
    "open opened opens close closed closes opening closing hours hour times time today tomorrow now currently guys "
    "please exactly day days week usually normally still".split()
)
_HOLIDAY = pattern(r"\b(?:thanksgiving|christmas|easter|new year\w*|holidays?|memorial day|labor day)\b", re.I)


def hours(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The lines that tell it; none where the question asks for no hours, or nothing prints those of what it names."""
    question = reading.question
    if not _ASKS.match(question) or reading.kind is Kind.PREDICTION or reading.years or _NO_HOURS.search(question):
        return ()
    words = Words(generation)
    rest = re.sub(own_names(organisation).pattern, " ", question, flags=re.I)
    wanted = list(words.asked(ONE.sub(" ", _HOLIDAY.sub(" ", rest)), _FILLER).values())
    printed = list(lines(_QUERY, generation, visible, filters))
    if _HOLIDAY.search(rest):
        said = [one for one in printed if _HOLIDAY.search(one.words) and not wanted]
        return _of_newest([one for one in said if _CLOSED.search(one.words) or _RANGE.search(one.words)])
    timed = [one for one in printed if _RANGE.search(one.words) and NAMED.search(one.words)]
    told = _named(timed, wanted, words) if wanted else _of_the_house(timed)
    if day := ONE.search(rest):
        asked = weekdays(day["day"])
        told = [one for one in told if asked & weekdays(one.words)]
    return _of_newest(told)


def _named(timed: Sequence[Line], wanted: Sequence[frozenset[str]], words: Words) -> list[Line]:
    """The lines that name all that is wanted, or else those below a title, or a heading, that does."""
    names: tuple[Callable[[Line], str], ...] = (
        lambda one: one.words,
        lambda one: f"{one.document.anatomy.title} {one.words}",
        lambda one: f"{one.around} {one.words}",
    )
    for within in names:
        if found := [one for one in timed if all(stems & words.stems(within(one)) for stems in wanted)]:
            return found
    return []


def _of_the_house(timed: Sequence[Line]) -> list[Line]:
    """Those on hours; where a title or heading has that very word, no others."""
    on_hours = [one for one in timed if _is_on_hours(one) and not YEAR.search(one.words)]  # else it is an event
    return [one for one in on_hours if _OF_HOURS.search(one.around)] or on_hours


def _is_on_hours(line: Line) -> bool:
    """Whether it stands on a page, and below a title or heading on hours."""
    return line.document.anatomy.type == "page" and _ON_HOURS.search(line.around) is not None


def _of_newest(told: Sequence[Line]) -> tuple[Cited, ...]:
    """Those of the newest document alone: hours change."""
    newest = max((one.document for one in told), key=lambda document: document.date, default=None)
    return tuple(one.cited for one in told if newest and one.document.number == newest.number)[:SHOWN]
