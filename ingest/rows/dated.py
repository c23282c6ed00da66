"""The values of a clause and the years of its sentence -> which value is of which year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.rows.clauses import Clause, Value
from ingest.rows.grades import Unreadable
from ingest.rows.scales import words
from ingest.rows.shapes import Kind, Token

_REACH = 3  # "worse than in 2018": a word that turns a year into another's stands so near before it
_OF_YEAR = words("in for of 's (")
_EDITIONS = words("edition report card cards grade grades score scores")
_ANOTHERS = words("than since after before until till by unlike from compared against")


def after_change(clause: Clause, tokens: Sequence[Token]) -> Value | None:
    """The grade that a change led to in the one year that the sentence prints: "fell from a B to a D in 2018", "the
    grade for 2018 was raised from a D to a C". Nothing tells which year the grade before the change is of."""
    years = [at for at, token in enumerate(tokens) if token.kind is Kind.YEAR]
    sides = [value.side for value in clause.values]
    if sides != ["from", "to"] or clause.values[0].year is not None or len(years) != 1:
        return None
    (at,) = years
    before = tokens[max(0, at - _REACH) : at]
    within = min(clause.used) - _REACH < at < max(at for at in clause.used if tokens[at].kind is not Kind.YEAR)
    last, behind = tokens[at - 1 : at], tokens[at + 1 : at + 2]
    named = any(token.text in _OF_YEAR or token.kind is Kind.FRAMEWORK for token in last) or (
        any(token.text == "the" for token in last)
        and any(token.text in _EDITIONS or token.kind is Kind.FRAMEWORK for token in behind)
    )
    if not named or (within and at > clause.start) or any(token.text in _ANOTHERS for token in before):
        return None
    return replace(clause.values[1], year=int(tokens[at].number))


def merged(values: Sequence[Value]) -> list[Value]:
    """Values of one year as one: "a C in 2025, ranking 10th".

    Raises:
        Unreadable: two of them contradict each other.
    """
    by_place: dict[tuple[int | None, str | None], Value] = {}
    for value in values:
        whole = by_place.setdefault((value.year, value.section), Value(year=value.year, section=value.section))
        for name in ("grade", "score", "most", "rank", "tier"):
            own, other = getattr(whole, name), getattr(value, name)
            if None not in (own, other) and own != other:
                raise Unreadable("the sentence gives one year two values")
            setattr(whole, name, own if own is not None else other)
    return list(by_place.values())


def spanning(sentence: str, years: Sequence[int]) -> bool:
    """Whether a sentence names two years as the ends of a change."""
    return bool(
        re.search(
            rf"(?i)\bfrom {years[0]} (?:to|through|until) {years[1]}\b"
            rf"|\bbetween {years[0]} and {years[1]}\b|\b{years[0]}\s?[–-]\s?{years[1]}\b",
            sentence,
        )
    )


def listed(sentence: str, years: Sequence[int]) -> bool:
    """Whether a sentence says the same about each of its years: "in 2013 and 2014"."""
    printed = r",?\s(?:and\s)?".join(str(year) for year in years)
    return bool(re.search(rf"(?i)\b(?:in|for)(?: both)? {printed}\b", sentence)) and " and " in sentence
