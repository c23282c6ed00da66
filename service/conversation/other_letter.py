"""A fragment that names another letter than the question before, or doubts its answer by one -> the question so asked.

"And an F?" after "How many states got an A?" counts those; "are you sure? I read C" asks whether that is true.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation, pattern
from service.conversation.exchange import names_of
from service.figures.wording import letter
from service.language.openings import WHAT_ABOUT
from service.reading import Reading

_CLAIM = pattern(
    r"\b(?:read|saw|heard|thought|found|remember(?:ed)?|it was|got)\b.{0,20}?(?<!\w)(?P<grade>[A-Z][+-]?)(?![\w+-])"
)
# "And an F?", "what about the Ds?" after a question that names a letter.
_LETTER_ALONE = pattern(
    rf"(?i:{WHAT_ABOUT})"
    r"(?i:(?:with |con )?(?:an?|the|any|those with(?: an?)?|una?|la|las)\s+)?(?P<grade>[A-Za-z][+-]?)(?:['’]?s)?\W*$"
)
_LETTERS = pattern(
    r"(?<![\w'’])(?P<article>(?:an?|the|una?|la|las) )?[A-Z][+-]?(?:['’]?s)?"
    r"(?:(?:,? (?:or|and) |, |/)(?:an? )?[A-Z][+-]?(?:['’]?s)?)*(?![\w'’+-])"
)


def doubted(reading: Reading, before: Reading, organisation: Organisation) -> Reading | None:
    """A doubt that names another grade ("are you sure? I read C") as a question whether that is true."""
    claim = _CLAIM.search(reading.question)
    return _claimed(claim["grade"], reading, before, organisation) if claim else None


def _claimed(grade: str, reading: Reading, before: Reading, organisation: Organisation) -> Reading | None:
    """Whether the subject of the question before got ``grade``; None where it is about none, or about no year."""
    if grade not in organisation.grades or not before.subjects or not before.years:
        return None
    name, year = names_of(before.subjects[:1], organisation), before.years[-1]
    return replace(
        before,
        asked=reading.asked,
        carried=("subject", "year"),
        question=f"Is it true that {name} received the grade {grade} in {year}?",
    )


def regraded(reading: Reading, before: Reading, organisation: Organisation) -> Reading | None:
    """The question before with another letter, where the fragment is nothing but one and that question names one."""
    alone = _LETTER_ALONE.match(reading.question)
    if alone is None or (grade := alone["grade"].upper()) not in organisation.grades:
        return None
    named = [
        found
        for found in _LETTERS.finditer(before.question)
        if not set(organisation.grades).isdisjoint(
            re.findall(r"[A-Z][+-]?", found[0].removeprefix(found["article"] or ""))
        )
    ]
    old = next((found for found in named if found["article"]), named[0] if named else None)
    if old is None:
        return _claimed(grade, reading, before, organisation)
    new = letter(grade) if (article := old["article"] or "") in ("a ", "an ") else f"{article}{grade}"
    several = "s" if old[0].endswith("s") else ""
    words = f"{before.question[: old.start()]}{new}{several}{before.question[old.end() :]}"
    return replace(before, question=words, asked=reading.asked, carried=("question",))
