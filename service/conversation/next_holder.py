"""A fragment that names another office than a question asking who holds one, or another thing than a question asking
how many -> that question of it.

"Who is the chair of the board?", then "and the director?"; "How many women did you shelter?", then "and children?".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED
from service.reading import Reading
from service.speech.office import held_office

_OTHER = pattern(
    r"^\W*(?:(?:and|but|or)\b[\s,]*|(?:and )?(?:what|how) about )(?P<the>the |your |our |its )?"
    r"(?P<what>[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2})\W*$",
    re.I,
)
_NONE = pattern(
    r"\b(?:why|how|who|whom|what|when|where|which|then|now|else|others?|rest|same|best|worst|more|less|before|after|one|ones|"
    r"it|that|this|they|those|he|she|him|her|you|me|my|last|next|first|second|third|latest|oldest|year|years|month|for|with|"
    r"in|of|at|on|from|by|about|is|are|was|were|do|does|did|yes|no|not|so|too|also|only|thanks|please|sorry|ok)\b",
    re.I,
)
_HOW_MANY = pattern(
    rf"(?P<before>{OPENED}how many )(?P<what>[a-z]+)(?= (?:did|do|does|were|was|are|is|have|has|had)\b)",
    re.I,
)


def completed(reading: Reading, before: Reading) -> str | None:
    """The full wording; None where the question before is of neither form, or the fragment says more."""
    found = _OTHER.match(reading.question)
    if found is None or _NONE.search(found["what"]):
        return None
    if reading.subjects or reading.years or reading.bills or reading.speaker or reading.ambiguous or before.subjects:
        return None
    if found["the"] and held_office(before.question):
        return f"who is {found['the'].lower()}{found['what']}?"
    counts = _HOW_MANY.match(before.question)
    if counts is None or found["the"] or " " in found["what"] or not found["what"].islower():
        return None
    return f"{counts['before']}{found['what']}{before.question[counts.end() :]}"
