"""A question for a figure of what is done or spent on some -> whether a sentence tells that of others.

"How many attacks on prisoners were there?" is not answered by "Attacks on staff rose to 822", nor how much was the
spending on roads by the spending on schools. What has an article on either side, or is named in the sentence besides,
may be the same.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.asks_more import asks_more
from service.cues.level_told import asked_figure
from service.language.date_words import MONTHS, WEEK
from service.reading_features.question_words import form, forms_of

_FIGURE = pattern(r"\bhow (?:many|much|high|large|big)\b|\b(?:number|amount|total) of\b", re.I)
_ON = (
    r"(?P<noun>[a-z]{4,}) (?P<on>on|against) (?!the\b|an?\b|its\b|their\b|our\b|his\b|her\b|all\b)(?P<whom>[a-z]{4,})\b"
)
_ASKED = pattern(rf"\b{_ON}", re.I)
# "Spending on average", "deaths fell on Friday", "fell on that day": of these nothing is done to anybody.
_NOBODY = frozenset(
    """average course time call duty line board foot hold offer sale site strike today track view that this these those
    them each both which what whom every some any""".split()
) | frozenset((*WEEK, *MONTHS))


def is_on_others(words: str, question: str) -> bool:
    if asks_more(question) or not (_FIGURE.search(question) or asked_figure(question)):
        return False
    asked = _ASKED.search(question)
    if asked is None or asked["whom"].casefold() in _NOBODY or form(asked["whom"]) in forms_of(words):
        return False
    noun = asked["noun"].casefold().removesuffix("s")
    told = list(re.finditer(rf"\b{noun}s?\b(?: (?P<on>on|against) (?P<whom>[a-z]{{4,}})\b)?", words, re.I))
    others = [one["whom"] and one["whom"].casefold() not in _NOBODY for one in told]
    return bool(told) and all(others)
