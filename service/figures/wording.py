"""Standings, names and numbers -> words. No sentence here says more than its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest import Organisation
from service.figures.standing import Standing

_VOWEL_LETTERS = "AEFHILMNORSX"  # letters whose names begin with a vowel sound: "an F"


def subject(organisation: Organisation, code: str) -> str:
    """The name of a subject; tallies and averages are of all of them."""
    known = organisation.by_code.get(code)
    return known.name if known else f"all {group(organisation)}" if code == "ALL" else code


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


def got(standing: Standing, organisation: Organisation) -> str:
    """What a standing says: "Georgia received a D with a score of 66 in 2023 (Framework)"."""
    name, scale = subject(organisation, standing.subject), framework(organisation, standing.framework)
    where = f" for {section(organisation, standing.framework, standing.section)}" if standing.section else ""
    if standing.grade is not None:
        score = f" with a score of {number(standing.score)}" if standing.score is not None else ""
        verb = "received" if len(standing.grade.rstrip("+-")) == 1 else "was graded"
        said = f"{verb} {letter(standing.grade)}{where}{score}"
    elif standing.score is not None:
        said = f"scored {number(standing.score)} points{where}"
    elif standing.rank is not None:
        return f"{name} ranked number {standing.rank}{where} in {standing.year}{scale}"
    else:
        return f"{name} was in tier {standing.tier}{where} in {standing.year}{scale}"
    places = [f"ranked number {standing.rank}"] if standing.rank is not None else []
    places += [f"was in tier {standing.tier}"] if standing.tier is not None else []
    return f"{name} {listed([said, *places])} in {standing.year}{scale}"


def source(kind: str) -> str:
    """A kind of source in words: "report_card" is "a report card"."""
    words = {"press": "the press"}.get(kind, kind.replace("_", " "))
    return words if words.startswith("the ") else f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"


def percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.1f}".rstrip("0").rstrip(".")
