"""Two texts, be they sentences or rows of a table -> what each prints where both cannot be true, whenever they were
written: both tell of one year in the same words and with one exact number each, or of two years in which the same was
built, founded or opened, or somebody came, died or left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from ingest import pattern
from service.answer import Citation
from service.citing.header import CELL_MARK
from service.conflicts.round_figures import differ
from service.ending.assertion import REMEMBERED, Said, said
from service.ending.life_events import years_apart
from service.language.date_words import MAY_BE, MONTHS
from service.language.stop_words import telling_words
from service.language.years import in_one_word, times_of, without_times
from service.reading_features.question_words import form

_MONTH = "|".join(MONTHS)
_ANY_MONTH = pattern(rf"\b(?:{_MONTH})\b", re.I)
_CLAUSE = pattern(r"[;:]\s|,\s(?:and |but |while |whereas |y |pero |mientras )?|\s(?:but|while|whereas|mientras)\s")
# A number that is not said to be all or exact, or that is yet to come.
_OPEN = pattern(
    r"\b(?:about|around|some|nearly|almost|over|under|more than|fewer than|less than|at (?:least|most)|up to|roughly|"
    r"approximately|estimat\w+|expect\w*|plan\w*|forecast\w*|budget\w*|target\w*|aim\w*|will|would|should|could|"
    rf"{MAY_BE}|"
    r"might|hop\w+|if|so far|to date|until|till|since|by|before|after|average|mean|per|each|every|half|quarter|"
    r"un[oa]s|casi|m[aá]s de|menos de|al menos|hasta|desde|antes|despu[eé]s|prev\w+|media|promedio|cada|mitad)\b",
    re.I,
)
_POINTS = pattern(r"\b(?:it|its|they|their|them|he|his|she|her|this|these|those|which|who|ell[oa]s?|est[oa]s?)\b", re.I)
_THEY = pattern(r"(?P<lead>\W*(?:in [\d/–-]+\W*)?)(?:it|they)\b", re.I)
_NEUTRAL = frozenset(map(form, "total totals altogether overall season seasons year years again also".split()))
_RECORDED = frozenset(map(form, "recorded reported registered counted received welcomed gave saw showed".split()))
_BEGAN = pattern(
    r"\b(?P<deed>founded|established|built|born|opened|launched|created|set up|completed|fundad[oa]|construid[oa]|"
    rf"inaugurad[oa]|cread[oa])\b(?: [a-z]+){{0,3}}? (?:in|en)(?: (?:{_MONTH}))? (?P<year>1[5-9]\d\d|20\d\d)\b",
    re.I,
)
_ONE_OF_SEVERAL = frozenset(map(form, "first second third fourth last next new old original former present".split()))
_FIGURE = pattern(r"[$£€]? ?\d+(?:[.,\u00a0 ]\d+)* ?%?")
_DECIMALS = pattern(r"[.,]\d{1,2}(?!\d)")


def contradiction(one: str, other: str, before: int = 9999) -> tuple[str, str] | None:
    """What each of two texts prints where both cannot be true, whenever they were written; ``before``: the year in
    which the earlier one was, to which what began belongs to the past."""
    for first in _statements(one):
        for second in _statements(other):
            alike = first.words - _NEUTRAL == second.words - _NEUTRAL and first.numbered == second.numbered
            (number,), (another,) = first.numbers, second.numbers
            if alike and first.years == second.years and _differ(number, another):
                return number, another
    return _begun_apart(one, other, before) or years_apart(one, other, before)


@lru_cache(maxsize=REMEMBERED)
def _statements(text: str) -> tuple[Said, ...]:
    return tuple(_told_exactly(text))


def _told_exactly(text: str) -> Iterator[Said]:
    """The clauses that tell of one year with one exact number, in words that say of what."""
    first: frozenset[str] = frozenset()
    for clause in _clauses(text):
        told = said(clause)
        words = told.words
        if first and _THEY.match(clause) and words <= first:  # "and they ground 288 in 2023"
            clause, words = _THEY.sub(r"\g<lead>", clause), first
        first = first or words
        beyond = told.negated or told.days or any(one.search(clause) for one in (_OPEN, _POINTS, _ANY_MONTH))
        if len(told.years) == len(told.numbers) == 1 and len(words - _NEUTRAL) > 1 and not beyond:
            yield replace(told, words=words | frozenset(re.findall(r"[$£€%]", clause)))


def _clauses(text: str) -> Iterator[str]:
    """Each with what leads to it: "In 2023, millers ground 288 sacks" is one."""
    lead = ""
    for clause in _CLAUSE.split(text):
        if said(clause).words:
            yield f"{lead} {clause}"
            lead = ""
        else:
            lead = clause


def _differ(one: str, other: str) -> bool:
    return differ(_amount(one), _amount(other))


def _amount(printed: str) -> float:
    """A number as either language prints it: three digits after a mark are thousands, one or two are decimals."""
    decimals = _DECIMALS.search(printed)
    whole = printed[: decimals.start()] if decimals else printed
    return float(f"{re.sub(r'[^0-9]', '', whole) or 0}.{decimals.group()[1:] if decimals else 0}")


def _begun_apart(one: str, other: str, before: int) -> tuple[str, str] | None:
    """The two years in which, by two texts, the same was built, founded or opened."""
    first, second = _BEGAN.search(one), _BEGAN.search(other)
    if not first or not second or first["deed"].casefold() != second["deed"].casefold():
        return None
    fewer, more = sorted((said(text[: at.start()]) for text, at in ((one, first), (other, second))), key=_size)
    same = fewer.words <= more.words and fewer.names == more.names and len(fewer.words) > 1
    if not same or (more.words - fewer.words) & _ONE_OF_SEVERAL or first["year"] == second["year"]:
        return None
    return (first["year"], second["year"]) if int(max(first["year"], second["year"])) < before else None


def _size(told: Said) -> int:
    return len(told.words)


def told_otherwise(one: Citation, other: Citation, own: re.Pattern[str] | None) -> tuple[str, str] | None:
    """What each of two citations prints of one and the same, be it in a row or in a sentence."""
    texts = [own.sub(" ", each.exact) if own else each.exact for each in (one, other)]
    rows = [CELL_MARK in text for text in texts]
    if all(rows):
        return _cells_apart(one, other)
    if rows[0]:
        return _apart_from_row(one, texts[1])
    if rows[1]:
        found = _apart_from_row(other, texts[0])
        return (found[1], found[0]) if found else None
    return contradiction(texts[0], texts[1])


def _cells_apart(one: Citation, other: Citation) -> tuple[str, str] | None:
    """The first two cells of rows of one name, in columns of one name, that hold two numbers for one year."""
    held = {_place(*named): cell for *named, cell in _cells(other)}
    both = ((cell, held[place]) for *named, cell in _cells(one) if (place := _place(*named)) in held)
    return next((pair for pair in both if _differ(*pair)), None)


def _cells(row: Citation) -> Iterator[tuple[str, str, str]]:
    """The numbers of a row: its name, that of the column, and the cell; those of which one name tells a year."""
    columns = row.header.exact.split(CELL_MARK) if row.header else []
    name, *cells = row.exact.split(CELL_MARK)
    for column, cell in zip(columns[1:], cells, strict=False):
        if times_of(f"{name} {column}") and _FIGURE.fullmatch(cell.strip()):
            yield name, column, cell.strip()


def _place(name: str, column: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(telling_words(in_one_word(name))), frozenset(telling_words(in_one_word(column)))


def _apart_from_row(row: Citation, sentence: str) -> tuple[str, str] | None:
    """What a row and a sentence print of one and the same."""
    told = ((cell, differs_from(f"{name} {column}", cell, sentence)) for name, column, cell in _cells(row))
    return next(((cell, number) for cell, number in told if number), None)


def differs_from(named: str, cell: str, sentence: str) -> str:
    """The number that a sentence prints, where row and column are ``named``, for the same of the same year, and that
    ``cell`` does not hold; else "". The organisation's own names are left out of the sentence."""
    years, words = frozenset(times_of(named)), frozenset(map(form, telling_words(without_times(named))))
    for told in _statements(sentence):
        (number,) = told.numbers
        alike = told.years == years and told.words - _NEUTRAL - _RECORDED == words - _NEUTRAL
        if alike and _FIGURE.fullmatch(cell) and _differ(cell, number):
            return number
    return ""
