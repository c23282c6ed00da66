"""Standings, names and numbers -> words. No sentence here says more than its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest import GradeRow, Organisation
from service.figures.standing import Standing

_HOST = re.compile(r"https?://(?:www\.)?([^/\s:@]+)")
_VOWEL_LETTERS = "AEFHILMNORSX"  # letters whose names begin with a vowel sound: "an F"


def subject(organisation: Organisation, code: str) -> str:
    """The name of a subject; tallies and averages are of all of them."""
    known = organisation.by_code.get(code)
    return known.name if known else f"all {group(organisation)}" if code == "ALL" else code


def unambiguous(organisation: Organisation, code: str) -> str:
    """A name of a subject that means no other: its own, else the first alias that nobody is asked about."""
    asked = {entry.name.casefold() for entry in organisation.ambiguous if entry.ask}
    known = organisation.by_code.get(code)
    names = (subject(organisation, code), *(known.aliases if known else ()))
    return next((name for name in names if name.casefold() not in asked), names[0])


def framework(organisation: Organisation, code: str | None) -> str:
    """ " (Name of the framework)", or "" where a row has none."""
    known = organisation.framework_by_code.get(code) if code else None
    return f" ({known.name})" if known else ""


def framework_name(organisation: Organisation, code: str | None) -> str:
    known = organisation.framework_by_code.get(code) if code else None
    return known.name if known else "an unnamed scale"


def section(organisation: Organisation, framework_code: str | None, code: str) -> str:
    known = organisation.framework_by_code.get(framework_code) if framework_code else None
    return next((entry.name for entry in known.sections if entry.code == code), code) if known else code


def letter(grade: str) -> str:
    """A grade with its article: "an F", "a B+"; a worded grade stands alone."""
    if len(grade.rstrip("+-")) > 1:
        return grade
    return f"{'an' if grade[0] in _VOWEL_LETTERS else 'a'} {grade}"


def number(value: float) -> str:
    return f"{value:g}"


def group(organisation: Organisation, count: int | None = None) -> str:
    """The word for what is graded, in the number that ``count`` needs."""
    word = organisation.subject_word
    if count == 1:
        return word
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


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


def got(standing: Standing, organisation: Organisation, wants: str = "grade") -> str:
    """What a standing says: "Northfield received a D with a score of 66 in 2023 (Road Index)"."""
    told, said = standing.told(wants), list[str]()
    where = f" for {section(organisation, standing.framework, standing.section)}" if standing.section else ""
    if told.grade is not None:
        score = f" with a score of {number(told.score)}" if told.score is not None else ""
        verb = "received" if len(told.grade.rstrip("+-")) == 1 else "was graded"
        said.append(f"{verb} {letter(told.grade)}{where}{score}")
    elif told.score is not None:
        said.append(f"scored {number(told.score)} points{where}")
    if told.rank is not None:
        said.append(f"ranked number {told.rank}")
    if told.tier is not None:
        said.append(f"was in tier {told.tier}")
    scale = framework(organisation, standing.framework)
    return f"{subject(organisation, standing.subject)} {listed(said)} in {standing.year}{scale}"


def source(row: GradeRow) -> str:
    """Who prints a row: its kind of source in words, and the host of its address where it has one."""
    kind = {"press": "the press"}.get(row.source_kind, row.source_kind.replace("_", " "))
    named = kind if kind.startswith("the ") else f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"
    host = _HOST.match(row.source_url or "")
    return f"{named} ({host[1]})" if host else named


def remark(row: GradeRow) -> str:
    """' (marked "pre-launch, March 2011")', or "" where its table does not call a row anything but final."""
    return f' (marked "{row.remark}")' if row.remark else ""


def percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.1f}".rstrip("0").rstrip(".")
