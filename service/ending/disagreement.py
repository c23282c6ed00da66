"""Quotations side by side -> those that say alike of one thing and differ in a year, a number or a "not".

Both stay as they are; what comes out is a few words that name the two and what each prints. Two sentences
that name different things (another stage, another district) or tell of different years with different numbers
are no disagreement; of more numbers than the other has, only one between the same words is held against its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ingest import pattern
from service.answer import Citation
from service.conflicts.against import Stated, conflict, stated_in
from service.ending.assertion import Said
from service.ending.assertion import said as said_of
from service.ending.contradiction import told_otherwise
from service.ending.owned_counts import OURS, counts_apart, of_one_time
from service.language.years import times_of

# Of the content words of the shorter one, so many stand in the other; fewer, and two sentences about one thing
# were taken to contradict each other (tests/answers/test_disagreement.py has both sides).
ALIKE, FEWEST = 0.75, 3
NEARLY_ALL = 0.8  # of the words of the longer one, where one of the two was not chosen as an answer
_IS_TO_BE = pattern(r"\b(?:will|shall|is to|are to|será\w*)\b", re.I)
_HAS_BEEN = pattern(r"\b(?:was|were|has been|have been|had been|fue|fueron)\b", re.I)
_UNIT = pattern(r"[$£€%]")
_NO_NAME = pattern(r"(?!)")


@dataclass(frozen=True)
class _Words:
    """How a language puts what each of the two prints."""

    printed: str
    joint: str
    published: str
    says: str
    denies: str

    def prints(self, numbers: frozenset[str]) -> str:
        return self.printed.format(self.joint.join(sorted(numbers)))


_WORDS = {
    "en": _Words("prints {}", " and ", " (of {})", "says it", "denies it"),
    "es": _Words("indica {}", " y ", " (de {})", "lo afirma", "lo niega"),
}


def disagreements(
    citations: Sequence[Citation], language: str = "en", own: re.Pattern[str] | None = None
) -> Iterator[str]:
    """A few words, in ``language``, for each pair of citations, of different documents, that do not agree; ``own``
    finds the organisation's names."""
    if len({citation.document.id for citation in citations}) < 2:
        return
    words = _WORDS.get(language, _WORDS["en"])
    said = [_said(citation) for citation in citations]
    told = [_told_in(citation, own or _NO_NAME) for citation in citations]
    for i, j in combinations(range(len(citations)), 2):
        if citations[i].document.id != citations[j].document.id:
            one, other = said[i], said[j]
            partly = one.years != other.years and not one.years.isdisjoint(other.years)  # which number is of which?
            difference = _difference(one, other, words) if _alike(one, other) and not partly else None
            if one.negated != other.negated and _of_two_times(citations[i], citations[j]):
                difference = None
            if stated := _conflict(told[i], told[j]):  # with its unit
                difference = words.printed.format(stated[0]), words.printed.format(stated[1])
            elif exact := told_otherwise(citations[i], citations[j], own) or _counted_apart(
                citations[i], citations[j], own
            ):
                difference = difference or (words.prints(frozenset(exact[:1])), words.prints(frozenset(exact[1:])))
            if difference is not None:
                yield _told(citations[i], citations[j], difference, words)


def _told_in(citation: Citation, own: re.Pattern[str]) -> Stated | None:
    document = citation.document
    return stated_in(citation.exact, document.title, document.id, document.published.date or "", own)


def _conflict(one: Stated | None, other: Stated | None) -> tuple[str, str] | None:
    return conflict(one, other) if one and other else None


def _of_two_times(one: Citation, other: Citation) -> bool:
    """Whether one tells what was, and the other, of another year, what was to be: what takes place every year was so
    once and otherwise the next time."""
    past = [bool(_HAS_BEEN.search(each.exact)) and not _IS_TO_BE.search(each.exact) for each in (one, other)]
    to_come = [bool(_IS_TO_BE.search(each.exact)) for each in (one, other)]
    return one.document.published.year != other.document.published.year and any(past) and any(to_come)


def _said(citation: Citation) -> Said:
    """What a citation tells; a row tells of the years of its columns, else of those in the title of its document."""
    told, header = said_of(citation.exact), citation.header
    if header is None:
        return told
    years = times_of(header.exact) or times_of(citation.document.title)
    return replace(told, years=told.years | frozenset(years))


def _counted_apart(one: Citation, other: Citation, own: re.Pattern[str] | None) -> tuple[str, str] | None:
    """The two numbers that they give of all that one owner has, in documents of one month."""
    if not of_one_time(one.document.published.date or "", other.document.published.date or ""):
        return None
    return counts_apart(*(own.sub(OURS, each.exact) if own else each.exact for each in (one, other)))


def apart(one: Citation, other: Citation, printed: tuple[str, str], language: str) -> str:
    """The same for two of which is known what each prints."""
    words = _WORDS.get(language, _WORDS["en"])
    return _told(one, other, (words.printed.format(printed[0]), words.printed.format(printed[1])), words)


def _told(one: Citation, other: Citation, difference: tuple[str, str], words: _Words) -> str:
    when = [_published(each, words) for each in (one, other)]
    first, second = when if when[0] != when[1] else ("", "")  # what is counted may have changed between
    return f"[{one.marker}]{first} {difference[0]}, [{other.marker}]{second} {difference[1]}"


def of_one_thing(one: str, other: str) -> bool:
    """Whether two texts name the same: the names of the shorter stand in the other, and no other edition or number."""
    return _name_the_same(said_of(one), said_of(other))


def counts_otherwise(one: str, other: str) -> bool:
    """Whether two texts say the same in nearly the same words, with as many numbers and none of them the same."""
    first, second = said_of(one), said_of(other)
    words = len(first.words & second.words)
    if words < max(FEWEST, NEARLY_ALL * len(first.words | second.words)) or not _name_the_same(first, second):
        return False
    if first.negated != second.negated or set(_UNIT.findall(one)) != set(_UNIT.findall(other)):
        return False
    apart = bool(first.years and second.years and first.years.isdisjoint(second.years))
    counted = len(first.numbers) == len(second.numbers) > 0 and first.numbers.isdisjoint(second.numbers)
    return counted and not apart


def numbers(text: str) -> frozenset[str]:
    """The numbers that a text counts or measures with: no year, day or name, and none that it denies."""
    return said_of(text).numbers


def denies(text: str) -> bool:
    """Whether a text has a "not" in it."""
    return said_of(text).negated


def _published(citation: Citation, words: _Words) -> str:
    year = citation.document.published.year
    return words.published.format(year) if year else ""


def _alike(one: Said, other: Said) -> bool:
    """Whether both speak of the same: all names of the shorter one stand in the other, and most of its words."""
    fewer = min(one, other, key=lambda said: len(said.words))
    shared = len(one.words & other.words)
    return _name_the_same(one, other) and shared >= max(FEWEST, ALIKE * len(fewer.words))


def _name_the_same(one: Said, other: Said) -> bool:
    fewer, more = sorted((one, other), key=lambda said: len(said.words))
    return fewer.which == more.which and fewer.numbered == more.numbered and fewer.names <= more.words


def _difference(one: Said, other: Said, words: _Words) -> tuple[str, str] | None:
    """What each prints that the other does not; None where they agree, or tell of different things."""
    years = bool(one.years and other.years and one.years.isdisjoint(other.years))
    numbers = bool(one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers))
    days = bool(one.days and other.days and one.days.isdisjoint(other.days))
    if years and not (one.numbers or other.numbers):
        return words.prints(one.years), words.prints(other.years)
    if days and not (years or one.numbers or other.numbers):
        return words.prints(one.days), words.prints(other.days)
    if numbers and not years and len(one.numbers) == len(other.numbers):
        return words.prints(one.numbers), words.prints(other.numbers)
    if numbers and not years:  # of several the first that stands between the same two words
        for place, number in one.beside.items():
            if other.beside.get(place, number) != number:
                return words.prints(frozenset({number})), words.prints(frozenset({other.beside[place]}))
    denying, saying = (one, other) if one.negated else (other, one)
    if one.negated != other.negated and denying.denied & saying.words and not (years or days or numbers):
        return (words.denies, words.says) if one.negated else (words.says, words.denies)
    return None
