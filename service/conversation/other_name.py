"""A fragment that is nothing but a name, or a preposition and what stands after it, and the question before it -> that
question with this for its own.

"When will the tank at Orle be finished?", then "and at Wick Bay?" or "what about Wick Bay?". The name takes the place
of the one after the same preposition; without a preposition, of the only one in the question. "And for children?" goes
on with the question before, or takes the place of the "for adults" at its end.
"""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.language.name_forms import PROPER_NAME
from service.language.openings import WHAT_ABOUT
from service.own_names import own_names
from service.reading import Reading

_AT = r"(?:in|at|on|from|to|near|en)"  # of a place: "for" and "of" may lead to anything
_FRAGMENT = pattern(
    rf"(?i:{WHAT_ABOUT})(?:(?i:(?P<at>{_AT})) )?"
    rf"(?:(?i:the|el|la) )?(?P<name>{PROPER_NAME})\W*$"
)
_OPENS = pattern(r"^\W*(?:(?i:and|but|or|y|pero)\b|(?i:what|how) about\b)")
_NAMED = pattern(rf"(?:(?<= )(?P<at>{_AT}) )?(?<= )(?P<name>{PROPER_NAME})")
_WITH = r"for|with|without|by|after|before|during|under|over|per|within"
_PHRASE = pattern(
    rf"^\W*(?:and|but|or|so|what about|how about)\b[\s,]*(?:and )?(?P<with>{_WITH}) "
    r"(?P<rest>(?!(?:example|instance|now|that|this|it|them|whom?|what|which|how|sure|all|the (?:first|last))\b)"
    r"[\w'’-]+(?: [\w'’-]+){0,3})\W*$",
    re.I,
)
_SPEAKING = pattern(r"\b(?:sa(?:y|ys|id)|quotes?d?|who|whose|dijo|dice|qui[eé]n(?:es)?)\b", re.I)


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The full wording; None where the fragment says more, the question before has no such name, or a person may be
    meant."""
    if phrase := _PHRASE.match(reading.question):
        return _with_phrase(phrase, reading, before)
    found = _FRAGMENT.match(reading.question)
    if found is None or not _OPENS.match(reading.question) or _SPEAKING.search(before.question):
        return None
    if reading.subjects or reading.years or reading.bills or reading.speaker or before.subjects or before.speaker:
        return None
    own = [one.span() for one in own_names(organisation).finditer(before.question)]
    named = [
        one
        for one in _NAMED.finditer(before.question)
        if not any(start <= one.start("name") < end for start, end in own)
    ]
    alike = [one for one in named if one["at"] and one["at"].lower() == (found["at"] or "").lower()]
    chosen = alike if found["at"] else named
    if len(chosen) != 1:
        return None
    start, end = chosen[0].span("name")
    return f"{before.question[:start]}{found['name']}{before.question[end:]}"


def _with_phrase(phrase: re.Match[str], reading: Reading, before: Reading) -> str | None:
    """The question before with what stands after a preposition; None where it has that preposition elsewhere."""
    if reading.subjects or reading.years or reading.bills or reading.speaker or before.speaker or before.carried:
        return None
    asked, leads = before.question.rstrip(" ?.!"), phrase["with"].lower()
    told = f"{leads} {phrase['rest']}"
    at_end = re.search(rf" {leads} (?:[\w'’-]+ ){{0,3}}[\w'’-]+$", asked, re.I)
    if at_end is None and re.search(rf"\b{leads}\b", asked, re.I):
        return None
    return f"{asked[: at_end.start()] if at_end else asked} {told}?"
