"""A question about what is graded, in its own words -> the same about its grade.

An organisation that grades laws is asked "which state has the best laws?" and "how strong are Utah's laws?" more often
than for a grade. Which words say what it grades is declared in its ``organisation.toml`` (``graded_words``). A question
that says anything beside them, such as laws on something else, stays as it is: no grade tells of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ingest import Organisation
from service.language.openings import OPENED
from service.reading import Reading

_ENDS = {
    "best": "best strongest greatest most top highest".split(),
    "worst": "worst weakest poorest least bottom lowest".split(),
}
_DO = r"(?:combat|fight|stop|prevent|tackle|address|protect|help|punish)(?:e?s|ing|ed)?"
_BETWEEN = rf"(?:against|on|for|of|about|to|at|in|around|when it comes to|the|their|its|and|or|overall|{_DO})"
# Further words on what they are about; a year is none.
_MORE = r"\W+(?:for|on|against|to|about|that|which|with|when|and|or)\b(?!\W+(?:the )?(?:19|20)\d\d)"
_GOOD = "(?:good|bad|strong|weak|poor|solid)"


def asked_for_grades(reading: Reading, organisation: Organisation) -> Reading:
    """A reading whose question names what is graded asks for its grade instead; any other as it is."""
    question = reading.question
    if len(reading.subjects) > 1 or not organisation.graded_words:
        return reading
    words = (organisation.subject_word, *organisation.subject_words)
    for form, instead in _forms(organisation.graded_words, words):
        question = form.sub(instead, question)
    return replace(reading, question=question)


@lru_cache(maxsize=16)
def _forms(graded: tuple[str, ...], subjects: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The forms of speech about what is graded, and what is asked instead."""
    made = _of_grades(rf"(?:(?:{_BETWEEN}|{_any_of(graded)}) )*{_any_of(graded)}(?!{_MORE})\b", subjects)
    return tuple((re.compile(form, re.I), instead) for form, instead in made)


def _of_grades(named: str, subjects: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield rf"({OPENED})how {_GOOD} (?:is|are) ((?:the )?(?:[\w.’'-]+ ){{0,3}}?){named}", r"\1what is \2grade"
    yield rf"({OPENED})(?:does|do) (.+?) have (?:(?:any|really|very) )*{_GOOD} {named}(?=\W*$)", r"\1what is \2's grade"
    for end, words in _ENDS.items():
        it = _any_of(words)
        yield rf"\b{it} ((?:\d+ )?{_any_of(subjects)}) {named}", rf"{end} \1"  # the worst state for these laws
        yield rf"\b(is|are|was|were)( the)? {it} {named}", rf"\1\2 {end}"  # is best at fighting it
        yield rf"\bdo(?:es)? (?:the )?{it} to {_DO} {named}", f"is the {end}"  # does most to fight it
        yield rf"\b{_DO} {named} (?:the )?{it}\b", f"is the {end}"  # fights it best
        yield rf"\bwhere (?:is|are) {named} (?:the )?{it}\b", f"which {subjects[0]} is the {end}"
        yield rf"\bha(?:s|ve) (?:the )?{it} {named}", f"is the {end}"
        yield rf"\bhad (?:the )?{it} {named}", f"was the {end}"
        yield rf"\b{it} {named}", f"{end} grade"


def _any_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(filter(None, words), key=len, reverse=True))) or '(?!)'})"
