"""A fragment after a question asking who holds an office, "and before?", "¿y antes quién era?" -> who held it before
the one whom its answer names first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import pattern
from service.conversation.told_person import Named
from service.language.openings import OPENED
from service.reading import Reading
from service.speech.office import held_office

_BEFORE = pattern(
    rf"{OPENED}(?:(?:who (?:was|held|had|did)(?: it| that)? )?(?:right |just )?before"
    r"(?: (?:that|then|him|her|them))?|(?:qui[eé]n (?:era|fue|estaba|lo era|la era) )?antes"
    r"(?: (?:qui[eé]n (?:era|fue|estaba)|de (?:eso|[eé]l|ella)))?)\W*$",
    re.I,
)
_SPANISH = pattern(r"\bqui[eé]n\b", re.I)


def completed(reading: Reading, before: Reading, named: Sequence[Named]) -> str:
    """The full wording; "" where the question before asks for no office, or nobody was named as holding it."""
    office = held_office(before.question) if named and _BEFORE.match(reading.question) else None
    if office is None:
        return ""
    title = before.question[office.start : office.end].strip(" ?¿")
    if _SPANISH.search(before.question):
        return f"¿Quién era {title} antes de {named[0][0]}?"
    return f"Who was {title} before {named[0][0]}?"
