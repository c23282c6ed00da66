""" "Who is in that job now?" and a question asking who held an office -> who holds that office."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED
from service.reading import Reading
from service.speech.office import held_office

_JOB = r"(?:job|post|role|position|office|seat|title)"
_NOW = r"(?: (?:now|today|currently|at present|these days|at the moment))?"
_ASKED = pattern(
    rf"{OPENED}who(?: is|['’]?s| has| holds| does| fills)(?: (?:now|currently))?(?: in)? "
    rf"(?:that|the|this|the same) {_JOB}{_NOW}\W*$|"
    rf"{OPENED}who (?:is it|has it|holds it|does it|is (?:in )?it)"
    r" (?:now|today|currently|at present|these days)\W*$",
    re.I,
)
_HELD = pattern(
    rf"{OPENED}who (?:was|were|became|held)(?: the| our| your| its)? (?P<office>[^\W\d_][^?]*?)"
    r"(?: (?:before|after|until|when|in|since|during|from|then|at the time|previously)\b[^?]*)?\W*$",
    re.I,
)
_LONGEST = 6  # words of an office


def completed(reading: Reading, before: Reading) -> str | None:
    """The full wording; None where the question before names no office."""
    if not _ASKED.match(reading.question) or reading.subjects or reading.bills:
        return None
    words = before.question
    if office := held_office(words):
        return f"Who is the {words[office.start : office.end]}?"
    held = _HELD.match(words)
    if held is None or len(held["office"].split()) > _LONGEST:
        return None
    return f"Who is the {held['office']}?"
