"""The reply to "Is Washington state or District of Columbia meant?" -> the question before with the one chosen.

"The state", "Washington state", "DC" name one of those that the question before left open, and nothing else.
"""

from __future__ import annotations

from ingest import Organisation, pattern
from service.figures.wording import unambiguous
from service.reading import Reading

_WORDS = pattern(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_FILLING = frozenset(
    "the one i mean meant it is was that no yes please sorry and in of for el la los las digo quise decir".split()
)
_MOST_WORDS = 6  # of a reply that may choose and say nothing else


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The wording; None where the question before left nothing open, or the reply is more than a choice of one."""
    place = next((name for name in before.ambiguous if name.ask), None)
    words = [word.casefold() for word in _WORDS.findall(reading.question)]
    if place is None or len(words) > _MOST_WORDS or reading.years:
        return None
    chosen = set(reading.subjects) & set(place.codes) or _by_kind(words, place.codes, organisation)
    if len(chosen) != 1 or set(reading.subjects) - chosen:
        return None
    name = unambiguous(organisation, chosen.pop())
    return before.question.replace(place.printed, name, 1)


def _by_kind(words: list[str], codes: tuple[str, ...], organisation: Organisation) -> set[str]:
    """Those whose kind alone is named: "the state"."""
    said = [word for word in words if word not in _FILLING]
    return {code for code in codes if said == [organisation.by_code[code].kind.casefold()]}
