"""A question asking what was done by somebody -> whether a sentence tells that deed of another.

"How much was paid by the chamber?" is not answered by "The government paid 2.5 million": only where the passage names
the chamber by that word elsewhere, and the sentence does not. "How many boats did they send to Norrland?" is not by
what Norrland sent.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.verb_forms import DONE_TO
from service.reading_features.question_words import WORD, form, telling_forms, verb_form

_ASKED = pattern(
    r"\b(?:is|are|was|were|been|being) (?:[a-z]+ly )?(?P<verb>[a-z]{3,}(?:ed|t|n|d)|done|made|run|led|won|cut|put) by "
    r"(?:the |an? |its |their )?(?P<who>[^?,;]+?)\W*$",
    re.I,
)
_WHICH_DO = pattern(
    r"^\W*(?:which|what) (?:[a-z]+ )?(?P<whom>[a-z]{3,}) (?:do|does|did) (?:the )?(?:[a-z]+ )?(?P<who>[a-z]{3,}) "
    r"(?P<verb>[a-z]{3,})\W*$",
    re.I,
)
# A bare name: of "the Trust" its engineers may do it, or its people.
_HOW_MUCH = pattern(
    r"\bhow (?:much|many) [^?,;]*?\b(?:did|does|has|have|had|will) "
    r"(?P<who>[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)*) (?P<verb>[a-z]{3,})\b"
)
_TO_WHOM = pattern(r"\bdid [^?,;]+? (?P<verb>[a-z]{3,}) (?:to|for) (?:the )?(?P<whom>[A-ZÀ-ÖØ-Þ][\w'’-]+)\W*$")
_PRONOUN = pattern(r"^(?:it|he|she|they|we|this|these|those|both|all|which|who|that)\b", re.I)
# "The government paid", "built by Marsh & Bell": who does it where it is told.
_SUBJECT = pattern(
    r"^\W*(?P<who>(?:The |An? )?[\w'’-]+(?: [\w'’-]+){0,3}?)(?: (?:has|have|had|also|later|[a-z]+ly))* $"
)
_BY = pattern(r"^(?: [\w'’-]+){0,2} by (?P<who>(?:the |an? )?[^\W\d][\w'’-]*)")


def is_done_by_somebody_else(passage: StoredPassage, sentence: Span, question: str) -> bool:
    words = " ".join(passage.words(sentence).split())
    if _is_turned_round(words, question):
        return True
    asked = None if asks_more(question) else _ASKED.search(question) or _HOW_MUCH.search(_lowered(question))
    who = telling_forms(asked["who"]) if asked else set()
    if asked is None or not who or asked["who"].endswith("ing"):
        return False
    around = f"{passage.above} {words}"
    if not who.isdisjoint(telling_forms(around)) or not who <= telling_forms(passage.text):
        return False
    told = [one for one in WORD.finditer(words) if verb_form(one.group()) == verb_form(asked["verb"])]
    return bool(told) and all(_names_who(one, words) for one in told)


def _is_turned_round(words: str, question: str) -> bool:
    """Whether "Which hens do cocks prefer?" is asked, and a sentence tells only which cocks "hens prefer", or what
    somebody gave to whom it is asked what was given."""
    if given := _TO_WHOM.search(question):
        verb, whom = verb_form(given["verb"]), re.escape(given["whom"])
        active = re.finditer(rf"(?:^|[.;:] )\W*(?:The )?{whom} (?P<verb>[a-z]{{3,}})\b", words)
        return any(verb_form(one["verb"]) == verb for one in active)
    asked = _WHICH_DO.match(question)
    if asked is None:
        return False
    who, whom = form(asked["who"]), form(asked["whom"])
    printed, verb = WORD.findall(words), verb_form(asked["verb"])
    before = {form(one) for one, behind in pairwise(printed) if verb_form(behind) == verb}
    return whom in before and who not in before and who in map(form, printed)


def _lowered(question: str) -> str:
    """``question`` without the capital with which it begins."""
    return question[:1].casefold() + question[1:]


def _names_who(told: re.Match[str], words: str) -> bool:
    """Whether a sentence says by a name or a noun who does it."""
    before, behind = words[: told.start()], words[told.end() :]
    if DONE_TO.search(before):
        return _BY.match(behind) is not None
    subject = _SUBJECT.match(before)
    return subject is not None and _PRONOUN.match(subject["who"]) is None
