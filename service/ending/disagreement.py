"""Quotations side by side -> those that say alike of one thing and differ in a year, a number or a "not".

Both stay as they are; what comes out is a few words that name the two and what each prints. Two sentences
that name different things (another stage, another district) or tell of different years with different numbers
are no disagreement; of more numbers than the other has, only one between the same words is held against its own.

``contradiction`` is stricter, and holds whenever the two were written: both tell of one year in the same words and with
one number each, or of two years in which the same was built, founded or opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from service.answer import Citation
from service.citing.header import CELL_MARK
from service.date_words import MONTHS
from service.reading_features.question_words import form
from service.stop_words import STOP_WORDS, telling_words
from service.years import in_one_word, times_of, without_times

# Of the content words of the shorter one, so many stand in the other; fewer, and two sentences about one thing
# were taken to contradict each other (tests/answers/test_disagreement.py has both sides).
ALIKE, FEWEST = 0.75, 3

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# "the 2022 edition": a year that says which one is meant, and not when something was
_WHICH = re.compile(
    r"(?<![\d.,])((?:19|20)\d\d)\s+(?!(?:and|or|to|in|on|at|by|with|after|before|when|while|because|for|as|but|until|from|of|"
    r"the|was|is|were|are|had|has)\b)[A-Za-z]"
)
# "stage 2", "district 4": a number that is a name
_NUMBERED = re.compile(
    r"\b(?:stages?|phases?|steps?|tiers?|levels?|class(?:es)?|categor(?:y|ies)|types?|groups?|zones?|wards?|districts?|routes?|"
    r"lines?|roads?|highways?|exits?|gates?|platforms?|rooms?|units?|articles?|sections?|chapters?|parts?|items?|tables?|figures?|"
    r"volumes?|versions?|editions?|rounds?|bills?|no\.?|number|propositions?|measures?|questions?|goals?)\s+"
    r"(\d+(?:[.,]\d+)*)",
    re.I,
)
_DENIED = re.compile(r"\b(?:not|instead of|rather than)\s+\d+(?:[.,]\d+)*", re.I)  # "28 cars, and not 38" tells of 28
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
_BESIDE = re.compile(r"((?:[^\W\d_]+\s+)?[^\W\d_]+)\s+[$£€]?(\d+(?:[.,]\d+)*)\s*([^\W\d_]+|%)")
_NOT = re.compile(r"\b(?:not|no|never|none|neither|nor|without|cannot)\b|n['’]t\b", re.I)
_MONTH = "|".join(MONTHS)
_ANY_MONTH = re.compile(rf"\b(?:{_MONTH})\b", re.I)
_CLAUSE = re.compile(r"[;:]\s|,\s(?:and |but |while |whereas |y |pero |mientras )?|\s(?:but|while|whereas|mientras)\s")
# A number that is not said to be all or exact, or that is yet to come.
_OPEN = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|more than|fewer than|less than|at (?:least|most)|up to|roughly|"
    r"approximately|estimat\w+|expect\w*|plan\w*|forecast\w*|budget\w*|target\w*|aim\w*|will|would|should|could|may|"
    r"might|hop\w+|if|so far|to date|until|till|since|by|before|after|average|mean|per|each|every|half|quarter|"
    r"un[oa]s|casi|m[aá]s de|menos de|al menos|hasta|desde|antes|despu[eé]s|prev\w+|media|promedio|cada|mitad)\b",
    re.I,
)
_POINTS = re.compile(
    r"\b(?:it|its|they|their|them|he|his|she|her|this|these|those|which|who|ell[oa]s?|est[oa]s?)\b", re.I
)
_THEY = re.compile(r"(?P<lead>\W*(?:in [\d/–-]+)?\W*)(?:it|they)\b", re.I)
_NEUTRAL = frozenset(map(form, "total totals altogether overall season seasons year years again also".split()))
_BEGAN = re.compile(
    r"\b(?P<deed>founded|established|built|born|opened|launched|created|set up|completed|fundad[oa]|construid[oa]|"
    rf"inaugurad[oa]|cread[oa])\b(?: [a-z]+){{0,3}}? (?:in|en)(?: (?:{_MONTH}))? (?P<year>1[5-9]\d\d|20\d\d)\b",
    re.I,
)
_ONE_OF_SEVERAL = frozenset(map(form, "first second third fourth last next new old original former present".split()))
_DAY = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})\b|\b(?:{_MONTH}) (\d{{1,2}})\b", re.I)


@dataclass(frozen=True)
class _Said:
    words: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    which: frozenset[str]
    numbered: frozenset[str]
    days: frozenset[str]
    numbers: frozenset[str]
    beside: dict[tuple[str, str], str]  # the two words before a number and the one behind it -> it
    negated: bool


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


def disagreements(citations: Sequence[Citation], language: str = "en") -> Iterator[str]:
    """A few words, in ``language``, for each pair of citations, of different documents, that do not agree."""
    words = _WORDS.get(language, _WORDS["en"])
    said = [_said(citation.exact) for citation in citations]
    for i, j in combinations(range(len(citations)), 2):
        if citations[i].document.id != citations[j].document.id:
            one, other = said[i], said[j]
            partly = one.years != other.years and not one.years.isdisjoint(other.years)  # which number is of which?
            difference = _difference(one, other, words) if _alike(one, other) and not partly else None
            if CELL_MARK in citations[i].exact and CELL_MARK in citations[j].exact:
                exact = _cells_apart(citations[i], citations[j])
                difference = told_apart(*exact, language) if exact else None
            elif difference is None and (exact := contradiction(citations[i].exact, citations[j].exact)):
                difference = told_apart(*exact, language)
            if difference is not None:
                when = [_published(citations[at], words) for at in (i, j)]
                first, second = when if when[0] != when[1] else ("", "")  # what is counted may have changed between
                yield f"[{citations[i].marker}]{first} {difference[0]}, [{citations[j].marker}]{second} {difference[1]}"


def _cells_apart(one: Citation, other: Citation) -> tuple[str, str] | None:
    """The first two cells of rows of one name, in columns of one name, that hold two numbers for one year."""
    first, second = _cells(one), _cells(other)
    held = ((cell, second[place]) for place, cell in first.items() if place in second)
    return next((both for both in held if _differ(*both)), None)


def _cells(row: Citation) -> dict[tuple[frozenset[str], frozenset[str]], str]:
    """The numbers of a row, by the words of the row's name and of the column's: those of which one names a year."""
    columns = row.header.exact.split(CELL_MARK) if row.header else []
    name, *cells = row.exact.split(CELL_MARK)
    return {
        (frozenset(telling_words(in_one_word(name))), frozenset(telling_words(in_one_word(column)))): cell.strip()
        for column, cell in zip(columns[1:], cells, strict=False)
        if times_of(f"{name} {column}") and re.search(r"\d", cell)
    }


def told_apart(one: str, other: str, language: str = "en") -> tuple[str, str]:
    """What is said of two texts of which one prints ``one`` and the other ``other``."""
    words = _WORDS.get(language, _WORDS["en"])
    return words.printed.format(one), words.printed.format(other)


def contradiction(one: str, other: str, before: int = 9999) -> tuple[str, str] | None:
    """What each of two texts prints where both cannot be true, whenever they were written; ``before``: the year in
    which the earlier one was, to which what began belongs to the past."""
    for first in _statements(one):
        for second in _statements(other):
            alike = first.words - _NEUTRAL == second.words - _NEUTRAL and first.numbered == second.numbered
            (number,), (another,) = first.numbers, second.numbers
            if alike and first.years == second.years and _differ(number, another):
                return number, another
    return _begun_apart(one, other, before)


def _statements(text: str) -> Iterator[_Said]:
    """The clauses that tell of one year with one exact number, in words that say of what."""
    first: frozenset[str] = frozenset()
    for clause in _clauses(text):
        said = _said(clause)
        words = said.words
        if first and _THEY.match(clause) and words <= first:  # "and they ground 288 in 2023"
            clause, words = _THEY.sub(r"\g<lead>", clause), first
        first = first or words
        beyond = said.negated or said.days or any(one.search(clause) for one in (_OPEN, _POINTS, _ANY_MONTH))
        if len(said.years) == len(said.numbers) == 1 and len(words - _NEUTRAL) > 1 and not beyond:
            yield replace(said, words=words | frozenset(re.findall(r"[$£€%]", clause)))


def _clauses(text: str) -> Iterator[str]:
    """Each with what leads to it: "In 2023, millers ground 288 sacks" is one."""
    lead = ""
    for clause in _CLAUSE.split(text):
        if _said(clause).words:
            yield f"{lead} {clause}"
            lead = ""
        else:
            lead = clause


def _differ(one: str, other: str) -> bool:
    """Whether two numbers are two, and neither is the other in round figures."""
    digits = sorted((re.sub(r"\D", "", number) for number in (one, other)), key=lambda number: number.rstrip("0"))
    unit = [10 ** (len(number) - len(number.rstrip("0"))) for number in digits]
    coarse = max(unit)
    rounded = {(int(number) + coarse // 2) // coarse for number in digits}
    return digits[0] != digits[1] and not (coarse > 10 and len(rounded) == 1)


def _begun_apart(one: str, other: str, before: int) -> tuple[str, str] | None:
    """The two years in which, by two texts, the same was built, founded or opened."""
    first, second = _BEGAN.search(one), _BEGAN.search(other)
    if not first or not second or first["deed"].casefold() != second["deed"].casefold():
        return None
    fewer, more = sorted((_said(text[: at.start()]) for text, at in ((one, first), (other, second))), key=_size)
    same = fewer.words <= more.words and fewer.names == more.names and len(fewer.words) > 1
    if not same or (more.words - fewer.words) & _ONE_OF_SEVERAL or first["year"] == second["year"]:
        return None
    return (first["year"], second["year"]) if int(max(first["year"], second["year"])) < before else None


def _size(said: _Said) -> int:
    return len(said.words)


def of_one_thing(one: str, other: str) -> bool:
    """Whether two texts name the same: the names of the shorter stand in the other, and no other edition or number."""
    return _name_the_same(_said(one), _said(other))


def numbers(text: str) -> frozenset[str]:
    """The numbers that a text counts or measures with: no year, day or name, and none that it denies."""
    return _said(text).numbers


def denies(text: str) -> bool:
    """Whether a text has a "not" in it."""
    return _said(text).negated


def _published(citation: Citation, words: _Words) -> str:
    year = citation.document.published.year
    return words.published.format(year) if year else ""


def _said(text: str) -> _Said:
    words = [word for word in _WORD.findall(text) if word.casefold() not in STOP_WORDS and not _NOT.fullmatch(word)]
    names = {form(word) for word in words if word[0].isupper() and word.casefold() not in MONTHS}
    years = frozenset(times_of(text))
    days = frozenset(before or after for before, after in _DAY.findall(text))
    return _Said(
        frozenset(form(word) for word in words if word.casefold() not in MONTHS),
        frozenset(names),
        years,
        frozenset(_WHICH.findall(text)),
        frozenset(_NUMBERED.findall(text)),
        days,
        frozenset(_NUMBER.findall(without_times(_DENIED.sub(" ", _NUMBERED.sub(" ", _DAY.sub(" ", text)))))),
        {(before.casefold(), behind.casefold()): number for before, number, behind in _BESIDE.findall(text)},
        bool(_NOT.search(text)),
    )


def _alike(one: _Said, other: _Said) -> bool:
    """Whether both speak of the same: all names of the shorter one stand in the other, and most of its words."""
    fewer = min(one, other, key=lambda said: len(said.words))
    shared = len(one.words & other.words)
    return _name_the_same(one, other) and shared >= max(FEWEST, ALIKE * len(fewer.words))


def _name_the_same(one: _Said, other: _Said) -> bool:
    fewer, more = sorted((one, other), key=lambda said: len(said.words))
    return fewer.which == more.which and fewer.numbered == more.numbered and fewer.names <= more.words


def _difference(one: _Said, other: _Said, words: _Words) -> tuple[str, str] | None:
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
    if one.negated != other.negated and not (years or days or numbers):
        return (words.denies, words.says) if one.negated else (words.says, words.denies)
    return None
