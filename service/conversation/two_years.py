"""A follow-up asking whether something improved, after the grades of one subject in two years -> its wording with both.

"What grade did Utah get in 2023?", "and in 2022?", "so it improved?" asks how the grade of Utah changed from 2022 to
2023, in whatever order the two were asked; "so it got worse in 2023?" after 2021 how it changed since 2021.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Organisation, pattern
from service.conversation.counterpart import asks_of_grades
from service.language.openings import OPENED
from service.reading import Reading

_IT = r"(?:it|that|this|they|the (?:grade|score|state))"
_UP = (
    r"(?:improved?|rose|risen|rise|climbed|got(?:ten)? better|get better|better|(?:gone|went|go|going) up|up|progress)"
)
_DOWN = (
    r"(?:worsened|fell|fallen|fall|dropped|declined|got(?:ten)? worse|get worse|worse|(?:gone|went|go|going) down|down)"
)
_WAY = rf"(?:{_UP}|{_DOWN}|changed?|(?:a|an) (?:improvement|rise|drop|decline|change))"
_MOVED = rf"{_WAY}(?: or {_WAY})?"
_ASKED = pattern(
    rf"{OPENED}(?:(?:did|does|has|have|is|was) )?(?:{_IT} )?"
    rf"(?:(?:has|have|is|was|really|actually|getting|been) )*{_MOVED}"
    r"(?: (?:then|over time|between (?:them|the two|those)))?\W*$"
    rf"|{OPENED}(?:how did {_IT} change|what (?:has )?changed|what(?:['’]s| is| was) the (?:change|"
    r"difference))(?: (?:then|between (?:them|the two|those)))?\W*$",
    re.I,
)
# A later year than that of the question before: "so it got worse in 2025?".
_UNTIL = pattern(r"(?<=\w) (?:in|by|until|for|en|para) (?:19|20)\d\d(?=\W*$)", re.I)
_SPANISH = pattern(
    r"^\W*(?:(?:y|entonces|as[ií] que|pues)\W+)*(?:(?:ha|han) )?(?:mejor(?:[oó]|ado|aron)|empeor(?:[oó]|ado|aron)|"
    r"sub(?:i[oó]|ido|ieron)|baj(?:[oó]|ado|aron)|cambi(?:[oó]|ado|aron))(?: (?:entonces|la nota))?\W*$",
    re.I,
)


def of_both_years(reading: Reading, turns: Sequence[Reading], organisation: Organisation) -> str | None:
    """The wording with the years of the last two of ``turns``, each about the grade of one subject in one year; with
    that of the last and the later one that is named."""
    words = _UNTIL.sub("", reading.question)
    spanish = _SPANISH.match(words)
    if not turns or reading.subjects or not (spanish or _ASKED.match(words)):
        return None
    compared = turns[-1:] if reading.years else turns[-2:]
    one, other = compared[0], compared[-1]
    alike = len(one.subjects) == 1 and one.subjects == other.subjects
    if not (alike and all(len(turn.years) == 1 and asks_of_grades(turn.question) for turn in compared)):
        return None
    years = sorted({one.years[0], other.years[0], *reading.years})
    if len(years) != 2 or (reading.years and reading.years[0] != years[-1]):
        return None
    first, last = years
    name = organisation.by_code[one.subjects[0]].name
    if spanish:
        return f"¿Mejoró {name} de {first} a {last}?"
    return f"How did the grade of {name} change from {first} to {last}?"
