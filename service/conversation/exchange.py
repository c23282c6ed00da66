"""A fragment that brings a subject, a year or a bill, and the question before it -> that question with those in the
place of its own.

"What grade did Utah get in 2016?", then "and in 2011?", "and Kansas?"; "and the latest?" asks for the latest edition.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation, find_bills, pattern
from service.conversation.set_exchanged import is_spanish
from service.language.name_forms import standing_alone
from service.language.years import YEAR
from service.reading import Kind, Reading

# What editions are of: "and now?" asks for the latest of these, and not of a survey or a dinner.
_OF_EDITIONS = pattern(
    r"\b(?:grad(?:e[sd]?|ing)|scor(?:e[sd]?|ing)|fail\w*|pass(?:ed|es|ing)?|rank\w*|points?|best|worst|highest|lowest|"
    r"average|report cards?|editions?|index|rat(?:ed|ings?)|(?-i:[A-DF][+-]?s?)|calificaci[oó]n(?:es)?|notas?|"
    r"puntos|puntuaci[oó]n|aprob\w+|reprob\w+|suspend\w+)(?![\w'’])",
    re.I,
)
_ITS_YEAR = pattern(r"\b(?P<opened>(?:in|for|of|from|en|de) )?(?<!\d)(?:19|20)\d\d(?!\d)", re.I)


def exchanged(reading: Reading, before: Reading, organisation: Organisation) -> Reading | None:
    """The question before, with the subject, year or bill of the fragment in place of its own; None where the fragment
    asks for the latest of what has no editions."""
    words, carried = before.question, []
    spanish = is_spanish(words)
    joined = " y " if spanish else " and "
    latest = reading.newest and not reading.years
    if latest and not (organisation.frameworks and _is_of_one_year(before)):
        if not (reading.subjects or reading.bills or reading.ambiguous):
            return None
        latest = False
    if latest:
        edition = "en la última edición" if spanish else "in the latest edition"
        words = _ITS_YEAR.sub(lambda found: edition if found["opened"] else "latest", words)
    if reading.subjects or reading.ambiguous:
        new = names_of(reading.subjects, organisation, joined) or reading.ambiguous[0].printed
        old = [organisation.by_code[code].name for code in before.subjects]
        words = _swapped(words, old or [name.printed for name in before.ambiguous], _printed(before, organisation), new)
    else:
        carried.append("subject")
    if reading.years:
        new = joined.join(str(year) for year in reading.years)
        when = "en" if spanish else "in"
        if before.parts and YEAR.search(words):  # what is asked of a set, and not what picks it
            *_, last = YEAR.finditer(words)
            words = f"{words[: last.start()]}{new}{words[last.end() :]}"
        else:
            words = YEAR.sub(new, words, count=1) if YEAR.search(words) else f"{words.rstrip(' ?')} {when} {new}?"
    elif before.years and not latest:
        carried.append("year")
    if reading.bills:
        words = _with_bills(words, " and ".join(reading.bills))
    return replace(
        reading,
        question=words,
        carried=tuple(carried),
        kind=Kind.PASSAGE,
        subjects=reading.subjects or (() if reading.ambiguous else before.subjects),
        years=reading.years or (() if latest else before.years),
        bills=reading.bills or before.bills,
        framework=before.framework,
    )


def names_of(codes: tuple[str, ...], organisation: Organisation, joined: str = " and ") -> str:
    return joined.join(organisation.by_code[code].name for code in codes)


def _is_of_one_year(before: Reading) -> bool:
    """Whether a question is about the grades of one edition, and not about what somebody said or did that year."""
    bounded = before.since or before.until
    graded = before.framework is not None or _OF_EDITIONS.search(before.question) is not None
    return graded and len(YEAR.findall(before.question)) == 1 and not bounded and before.speaker is None


def _printed(before: Reading, organisation: Organisation) -> list[str]:
    """What may stand for the subjects of a question beside their names: "ct" as it was typed, "CT", "Nutmeg State"."""
    subjects = [organisation.by_code[code] for code in before.subjects]
    typed = [printed for printed, name in before.corrected if name in {one.name for one in subjects}]
    return [*typed, *(form for one in subjects for form in (*one.aliases, *one.abbreviations))]


def _swapped(words: str, old: list[str], printed: list[str], new: str) -> str:
    """``words`` with ``new`` in place of the first name that stands there; of ``printed`` in the very letters."""
    forms = [(name, re.IGNORECASE) for name in old] + [(form, re.NOFLAG) for form in printed]
    for form, flags in forms:
        pattern = re.compile(standing_alone(form), flags)
        if pattern.search(words):
            return pattern.sub(new, words)
    return f"{words.rstrip(' ?')} ({new})?"


def _with_bills(words: str, new: str) -> str:
    """``new`` where the words name bills, however these are printed."""
    printed = find_bills(words)
    if not printed:
        return f"{words.rstrip(' ?')} ({new})?"
    return f"{words[: printed[0].span.start]}{new}{words[printed[-1].span.end :]}"
