"""A follow-up asking who printed the grade that the question before asked for -> that question of its sources.

"Who reported that?", "who published it?" and "¿quién lo publicó?" after a grade ask which sources print it.
"""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.conversation.counterpart import asks_of_grades
from service.conversation.other_years import asks_what_it_got
from service.conversation.set_exchanged import is_spanish
from service.language.openings import OPENED
from service.reading import Reading

_IT = r"(?:that|it|this|so)"
_VERB = r"(?:reported|reports?|published|publish(?:es)?|printed|prints?|said|says|claimed|claims|stated|wrote)"
_SOURCE = r"(?:sources?|outlets?|(?:news)?papers?|media|sites?|websites?)"
_WHO = pattern(
    rf"{OPENED}(?:who|(?:which|what) {_SOURCE})(?: (?:has|have|had|else))* "
    rf"{_VERB} {_IT}(?: (?:grade|score|first))?\W*$",
    re.I,
)
_QUIEN = pattern(
    rf"{OPENED}(?:qui[eé]n(?:es)?|qu[eé] (?:fuentes?|medios?)) (?:lo|la|eso|esto) "
    r"(?:public[oó]|publicaron|dijo|dijeron|inform[oó]|informaron|report[oó]|reportaron|imprimi[oó]|imprimen|dice|dicen)"
    r"\W*$",
    re.I,
)
_SCORED = pattern(r"\b(?:scores?|scored|points?|puntos|puntuaci[oó]n)\b", re.I)


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The wording; None where the follow-up asks nothing of the kind, or the question before for no grade of one in one
    year."""
    asked = _WHO.match(reading.question) or _QUIEN.match(reading.question)
    alone = len(before.subjects) == 1 and len(before.years) < 2 and not (before.parts or before.bills or before.speaker)
    if asked is None or not alone or before.since or before.until:
        return None
    words = before.question.rstrip(" ?.")
    if not (asks_of_grades(words) or asks_what_it_got(words)):
        return None
    name, scored = organisation.by_code[before.subjects[0]].name, _SCORED.search(words) is not None
    if is_spanish(words):
        when, measure = f" en {before.years[0]}" if before.years else "", "puntuación" if scored else "nota"
        return f"¿Qué fuentes publicaron la {measure} de {name}{when}?"
    when, measure = f" in {before.years[0]}" if before.years else "", "score" if scored else "grade"
    return f"Which sources print the {measure} of {name}{when}?"
