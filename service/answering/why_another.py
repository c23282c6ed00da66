"""A question asking why something was done -> whether a sentence gives the reason for which another thing was.

"Why were inspections suspended?" is not answered by "The conference of June has been cancelled because of a failure",
where the text has inspections by that word, and the conference in another sentence too: else "all visits were stopped"
may mean them.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.openings import OPENED
from service.reading_features.question_words import form, telling_forms, verb_form

_ASKED = pattern(
    rf"{OPENED}why (?:was|were|has|have|is|are) (?:(?:the|its|all|their) )?(?P<what>[a-z][^?,;]*?) (?:been |being )?"
    r"(?P<verb>[a-z]{3,}(?:ed|en|wn|lt|pt|ut|de|nt))\b"
    r"(?: (?:in|on|at|for|this|last|again|from|until|off|down|up)\b[^?]*)?\W*$",
    re.I,
)
_TOLD = pattern(
    r"^(?:[^:.]{1,40}: )?\W*(?:(?:The|An?|All|Its) )?(?P<what>(?:[\w'’-]+ ){0,3}?[\w'’-]+)"
    r"(?: (?:on|in|at|for|of|to) [^,.;]{1,40}?)? (?:was|were|(?:has|have|had) been|is|are) (?:[a-z]+ly )?"
    r"(?P<verb>[a-z]{3,}(?:ed|en|wn|lt|pt|ut|de|nt))\b[^.;]*?\b(?:because|due to|owing to|on account of|after)\b"
)


def is_why_of_another(passage: StoredPassage, sentence: Span, question: str) -> bool:
    asked = None if asks_more(question) else _ASKED.match(question)
    told = _TOLD.match(" ".join(passage.words(sentence).split())) if asked else None
    if asked is None or told is None or verb_form(asked["verb"]) == verb_form(told["verb"]):
        return False
    what, other = telling_forms(asked["what"]), form(told["what"].split()[-1])
    if not what or other in what or not what.isdisjoint(telling_forms(passage.words(sentence))):
        return False
    others = [telling_forms(passage.words(span)) for span in passage.sentences if span != sentence]
    return any(not what.isdisjoint(one) for one in others) and any(other in one for one in others)
