"""A sentence that answers but for its year, and another -> whether this tells the same figure of a year of its own.

Of "The Trust spent 4.2 million in 2023" and "The Trust spent 4.8 million", of a report on 2024, the first names more of
"How much did the Trust spend in 2024?". Where it may not answer, the second does, however far behind it stands.
"""

from __future__ import annotations

import re

from service.language.stop_words import telling_words
from service.language.years import MEASURED_FROM, YEAR
from service.reading_features.question_words import verb_form

SHARED = 2 / 3  # of the words of the shorter one


def tells_it_of_another_year(question: str, refused: str, other: str) -> bool:
    """Only where the question names a year, and ``refused`` does not tell of that: ``other`` holds all words of it that
    ``refused`` does, most of what else this says, and a number."""
    held, asked = _telling(question) & _telling(refused), set(YEAR.findall(question))
    if not asked or not held or asked & set(YEAR.findall(MEASURED_FROM.sub(" ", refused))):
        return False
    return held <= _telling(other) and tells_the_same(refused, other)


def tells_the_same(one: str, other: str) -> bool:
    """Whether two sentences say the same but for their figures, of which ``other`` has one."""
    first, second = _telling(one), _telling(other)
    figure = re.search(r"\d", YEAR.sub(" ", other)) is not None
    return figure and len(first & second) >= SHARED * min(len(first), len(second))


def _telling(text: str) -> set[str]:
    return {verb_form(word) for word in telling_words(text) if not any(c.isdigit() for c in word)}
