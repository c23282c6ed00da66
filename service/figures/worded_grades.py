"""Grades of several words, as a question says them -> the grade as its scale prints it.

"Requires improvement" is asked for as "require improvement" and "required improvement" too, and "4 stars" as "four
stars"; "how many stars" asks for a grade. Letters and grades of one word are read in ``entities.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ingest import NUMBER_WORDS, pattern
from service.language.word_shapes import WORD

_ENDING = pattern(r"(?:ing|ed|es|s|e)$")

_COLOURS = frozenset("green amber red yellow orange blue purple black white gold silver bronze grey".split())
_MEASURES = frozenset("score point mark rank ranking tier".split())  # what a row holds beside its grade
_SCALES = frozenset("index scorecard barometer monitor ranking ratings".split())
_LIMITS = frozenset("below above under over".split())
_MOST = {"most": "highest", "fewest": "lowest", "least": "lowest"}
_COUNTED = pattern(r"\d+ (?P<unit>[^\W\d_]+)")

Forms = tuple[str, ...]


def worded(grades: Iterable[str]) -> Mapping[Forms, str]:
    """The grades of several words by the forms of these, the longest first."""
    found = {_forms(WORD.findall(grade)): grade for grade in grades}
    return {forms: found[forms] for forms in sorted(found, key=lambda forms: -len(forms)) if len(forms) > 1}


def grade_at(tokens: Sequence[str], at: int, grades: Mapping[Forms, str]) -> tuple[str | None, int]:
    """The grade of several words that begins at a token, and how many tokens it takes; None, 1 where none does."""
    for forms, grade in grades.items():
        if _forms(tokens[at : at + len(forms)]) == forms:
            return grade, len(forms)
    return None, 1


def units_of(grades: Iterable[str]) -> frozenset[str]:
    """What grades count in: "star" and "stars" of "1 star", "4 stars"."""
    units = {match["unit"].casefold() for grade in grades if (match := _COUNTED.fullmatch(grade))}
    return frozenset(form for unit in units for form in (unit, unit.removesuffix("s"), f"{unit.removesuffix('s')}s"))


def called(scales: Iterable[tuple[str, Iterable[str]]]) -> frozenset[str]:
    """What one grade of these scales is called, each given by its name and grades, beside "grade": a colour where they
    are colours, and where they are words what the name ends in ("signal" of the Safe Age Signals), if that is no score
    or rank."""
    found = set[str]()
    for name, grades in ((name, [grade.casefold() for grade in of]) for name, of in scales):
        if grades and all(len(grade) > 2 and grade.isalpha() for grade in grades):
            found.update({word.casefold().removesuffix("s") for word in WORD.findall(name)[-1:]} - _MEASURES)
            found.update(("colour", "color") if _COLOURS.issuperset(grades) else ())
    return frozenset(found)


def scale_words(names: Iterable[str]) -> frozenset[str]:
    """What a scale is called for short, by what its name ends in: "the index" of the Elder Protection Index."""
    last = {word.casefold() for name in names for word in WORD.findall(name)[-1:]}
    return frozenset(last & _SCALES)


def in_units(tokens: Sequence[str], units: frozenset[str]) -> list[str]:
    """The tokens of a question with numbers of ``units`` in figures, and without a number as a grade."""
    told = list[str]()
    for at, token in enumerate(tokens):
        before, after = told[-1].casefold() if told else "", tokens[at + 1].casefold() if at + 1 < len(tokens) else ""
        number = str(NUMBER_WORDS.get(token.casefold(), token))
        if after in units and number.isdigit():
            told.append(number)
        elif number.isdigit() and before in _LIMITS and told[-2:-1] and tokens[at - 2].casefold() in units:
            told += [number, tokens[at - 2]]  # "stars below 3"
        elif token.casefold() not in units or before.isdigit() or (token[0].isupper() and told):
            told.append(token)  # of a grade, or of a name
        elif before == "many" and told[-2:-1] and told[-2].casefold() == "how":
            told[-2:] = ["what", "grade"]
        elif before in _MOST:
            told[-1:] = [_MOST[before], "grade"]  # "the most stars"
        else:
            told.append("grades" if token.casefold().endswith("s") else "grade")
    return told


def _forms(words: Sequence[str]) -> Forms:
    return tuple(_ENDING.sub("", word.casefold()) for word in words)
