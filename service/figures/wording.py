"""Names, numbers and years -> words that are the same in every language, and the grammar of the English ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest import Organisation

VOWEL_LETTERS = "AEFHILMNORSX"  # letters whose names begin with a vowel sound: "an F"


def subject(organisation: Organisation, code: str) -> str:
    """The name of a subject."""
    known = organisation.by_code.get(code)
    return known.name if known else code


def unambiguous(organisation: Organisation, code: str) -> str:
    """A name of a subject that means no other: its own, else the first alias that nobody is asked about."""
    asked = {entry.name.casefold() for entry in organisation.ambiguous if entry.ask}
    known = organisation.by_code.get(code)
    names = (subject(organisation, code), *(known.aliases if known else ()))
    return next((name for name in names if name.casefold() not in asked), names[0])


def plural(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search("[^aeiou]y$", word) else f"{word}s"


def section(organisation: Organisation, framework_code: str | None, code: str) -> str:
    known = organisation.framework_by_code.get(framework_code) if framework_code else None
    return next((entry.name for entry in known.sections if entry.code == code), code) if known else code


def letter(grade: str) -> str:
    """A grade with its article: "an F", "a B+"; a worded grade stands alone."""
    if len(grade.rstrip("+-")) > 1:
        return grade
    return f"{'an' if grade[0] in VOWEL_LETTERS else 'a'} {grade}"


def number(value: float) -> str:
    return f"{value:g}"


def listed(items: Sequence[str]) -> str:
    """ "A, B and C"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def years(values: Iterable[int]) -> str:
    """Years with runs drawn together: "2012-2014, 2017"."""
    runs = list[list[int]]()
    for year in sorted(set(values)):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.1f}".rstrip("0").rstrip(".")
