"""A question asking what a score gets ("Is 60 points passing?", "What grade is 85?") -> the score.

And whether the scores that a sentence or a row names hold that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import pattern
from service.language.openings import OPENED
from service.language.stop_words import telling_words

_NUMBER = r"(\d{1,3}(?:[.,]\d+)?)(?! ?\d)"
_A_SCORE = (
    r"(?:(?:an?|the|una?) )?(?:(?:scores?|puntuacion) (?:of |de )?)?(?P<score>\d{1,3}(?:[.,]\d+)?)"
    r"(?: ?%| (?:points?|percent|per cent|puntos))?"
)
_WHERE = r"(?P<where> (?:on|in|of|for|under|at|en|de)\b.{1,60}?)?"
_ASKS = tuple(
    pattern(form, re.I)
    for form in (
        rf"{OPENED}(?:is|are|was|were|would|does|do|did) {_A_SCORE}"
        r"(?: (?:be|get|give|earn|counts?|as|considered|you|enough|for|to|good))* (?:an? )?"
        rf"(?:pass(?:ing|es|ed)?|fail(?:ing|s|ed|ure)?)(?: (?:grades?|scores?|marks?))?{_WHERE}\W*$",
        rf"{OPENED}(?:what|which) (?:letter )?(?:grades?|letters?|ratings?|marks?) "
        rf"(?:is|are|was|does|do|did|would|gets?|goes with)(?: (?:you|we|one|it|get|for|with))* {_A_SCORE}"
        rf"(?: (?:be|gets?|gives?|earn|mean|make|count|as|you))*{_WHERE}\W*$",
        rf"{OPENED}(?:(?:es|son|se aprueba|se suspende|aprueba|suspende)(?: con)? )?{_A_SCORE}"
        rf"(?: (?:es|son|para|un|una|suficientes?))* (?:aprobad[oa]|aprobar|suspens[oa]|suspender){_WHERE}\W*$",
        rf"{OPENED}(?:que|cual) (?:nota|calificacion|letra) (?:es|son|se obtiene con|corresponde a|dan) {_A_SCORE}"
        rf"{_WHERE}\W*$",
    )
)
_PASSING = pattern(r"\b(?:pass|fail|aprob|suspen|aprueb)\w*", re.I)
_BETWEEN = pattern(rf"{_NUMBER} ?(?:to|through|[-–—]|and|a|hasta|y) ?{_NUMBER}\b", re.I)
_BELOW = pattern(rf"\b(?:below|under|less than|fewer than|menos de) {_NUMBER}\b|< ?{_NUMBER}", re.I)
_ABOVE = pattern(rf"\b(?:above|over|more than|m[aá]s de) {_NUMBER}\b|> ?{_NUMBER}", re.I)
_UNIT = r"(?: (?:points?|percent|puntos)| ?%)?"
_LEAST = pattern(
    rf"\b(?:at least|from|al menos|desde) {_NUMBER}\b|≥ ?{_NUMBER}|{_NUMBER}\+|"
    rf"{_NUMBER}{_UNIT} (?:or|and|o|y) (?:more|above|higher|over|better|up|m[aá]s)\b",
    re.I,
)
_MOST = pattern(
    rf"\b(?:at most|up to|como m[aá]ximo) {_NUMBER}\b|≤ ?{_NUMBER}|"
    rf"{_NUMBER}{_UNIT} (?:or|and|o|y) (?:below|less|lower|fewer|under|menos)\b",
    re.I,
)


@dataclass(frozen=True)
class ScoreAsked:
    """``beside`` are the words that say of whose grading, or on which scale, it is asked; ``passing``: it is asked
    whether the score passes or fails."""

    score: float
    passing: bool
    beside: frozenset[str]


def score_asked(question: str) -> ScoreAsked | None:
    """``question`` has no accents."""
    found = next((found for form in _ASKS if (found := form.search(question))), None)
    if found is None:
        return None
    beside = frozenset(telling_words(found["where"] or ""))
    return ScoreAsked(_value(found["score"]), _PASSING.search(question) is not None, beside)


def holds(score: float, words: str) -> bool:
    """Whether the scores that ``words`` name hold this one."""
    return (
        any(low <= score <= high for low, high in _pairs(words))
        or any(score < limit for limit in _limits(_BELOW, words))
        or any(score > limit for limit in _limits(_ABOVE, words))
        or any(score >= limit for limit in _limits(_LEAST, words))
        or any(score <= limit for limit in _limits(_MOST, words))
    )


def tells_of_passing(words: str) -> bool:
    return _PASSING.search(words) is not None


def _pairs(words: str) -> Iterator[tuple[float, float]]:
    for found in _BETWEEN.finditer(words):
        low, high = sorted((_value(found[1]), _value(found[2])))
        yield low, high


def _limits(form: re.Pattern[str], words: str) -> Iterator[float]:
    for found in form.finditer(words):
        yield _value(next(number for number in found.groups() if number))


def _value(number: str) -> float:
    return float(number.replace(",", "."))
