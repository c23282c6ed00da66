"""Grades of several words, as a question says them -> the grade as its scale prints it.

"Requires improvement" is asked for as "require improvement" and "required improvement" too. Letters and grades of one
word are read in ``entities.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_WORD = re.compile(r"[^\W_]+")

Forms = tuple[str, ...]


def worded(grades: Iterable[str]) -> Mapping[Forms, str]:
    """The grades of several words by the forms of these, the longest first."""
    found = {_forms(_WORD.findall(grade)): grade for grade in grades}
    return {forms: found[forms] for forms in sorted(found, key=lambda forms: -len(forms)) if len(forms) > 1}


def grade_at(tokens: Sequence[str], at: int, grades: Mapping[Forms, str]) -> tuple[str | None, int]:
    """The grade of several words that begins at a token, and how many tokens it takes; None, 1 where none does."""
    for forms, grade in grades.items():
        if _forms(tokens[at : at + len(forms)]) == forms:
            return grade, len(forms)
    return None, 1


def _forms(words: Sequence[str]) -> Forms:
    return tuple(_ENDING.sub("", word.casefold()) for word in words)
