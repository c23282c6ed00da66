"""A Spanish follow-up that leaves out what the question before was about -> with it in its place.

"¿Cuánto costó la app?", then "¿quién la desarrolló?": "la" is the app, where that is the one thing of its gender and
number that the question before names after its verb. "¿Cuántos comedores se inspeccionaron en 2024?", then "¿cuántos
cerraron?": it is the canteens that are counted, in that year.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED
from service.language.years import YEAR
from service.reading import Reading

_SO = r"^\W*(?:(?:y|pero|entonces) )?\W*"
_ASKS = r"(?:(?:a|de|con|por|para|desde|hasta) )?(?:qui[eé]n(?:es)?|cu[aá]ndo|d[oó]nde|c[oó]mo|por qu[eé]|cu[aá]nto)"
_POINTS = pattern(rf"{_SO}(?P<asks>{_ASKS}) (?P<it>l[oa]s?) (?P<deed>(?:(?:ha|han|hab[ií]a) )?[^\W\d_]+)\W*$", re.I)
_NOUN = r"[^\W\d_]+"
_NAMED = r"(?: (?:del?|la|las|los|el|y)| [A-ZÀ-ÖØ-Þ][\w'’-]*|(?<=de) [^\W\d_]+|(?<=de la) [^\W\d_]+)*"
_THING = pattern(
    rf"{OPENED}{_ASKS} (?:(?:se|ha|han|hab[ií]a|fue|fueron) )*(?P<deed>[^\W\d_]+) "
    rf"(?P<the>(?i:el|la|los|las)) (?P<what>{_NOUN}(?: (?:{_NOUN}[^\W\d_](?<=[oaels])))?{_NAMED})"
    r"(?: (?:en|durante|de) (?:el )?(?:a[ñn]o )?(?:19|20)\d\d)?\W*$",
    re.I,
)
_BARE_COUNT = pattern(
    rf"{_SO}(?P<how>cu[aá]nt[oa]s) (?P<deed>(?:(?:se|ha|han|fueron) )*[^\W\d_]{{3,}}(?:n|[ai]d[oa]s))\W*$", re.I
)
_COUNTED = pattern(rf"{OPENED}(?P<how>cu[aá]nt[oa]s) (?P<what>[^\W\d_]+)(?= [^\W\d_])", re.I)
_OF_ARTICLE = {"el": "lo", "la": "la", "los": "los", "las": "las"}


def completed(reading: Reading, before: Reading) -> str:
    """The question in full; "" where it is no such follow-up, or the one before names nothing that agrees with it."""
    if reading.subjects or reading.bills or reading.speaker:
        return ""
    if points := _POINTS.match(reading.question):
        thing = _THING.match(before.question)
        if thing is None or _OF_ARTICLE[thing["the"].casefold()] != points["it"].casefold():
            return ""
        return f"¿{points['asks']} {points['deed']} {thing['the']} {thing['what']}?"
    bare, counted = _BARE_COUNT.match(reading.question), _COUNTED.match(before.question)
    if bare is None or counted is None or bare["how"][-2:].casefold() != counted["how"][-2:].casefold():
        return ""
    years = YEAR.findall(before.question)
    when = f" en {years[0]}" if len(years) == 1 and not reading.years else ""
    return f"¿{bare['how']} {counted['what']} {bare['deed']}{when}?"
