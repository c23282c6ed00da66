"""A question asking why something rose or fell, or by how much -> whether a sentence tells that only of something else.

"Why did the price of honey fall?" is not answered by "The harvest fell, as May was cold". Only where the passage has
honey or prices by these words, and the sentence has neither: else another word may mean them.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.verb_forms import DONE_TO
from service.reading_features.question_words import WORD, telling_forms, verb_form

_CHANGES = "fall|rise|drop|increase|decrease|grow|decline|shrink"
_ASKED = pattern(
    rf"\b(?:why|how (?:much|far)) did (?:the |its |their )?(?P<what>[^?,;]+?) (?P<verb>{_CHANGES})\b", re.I
)
_WHERE = pattern(r" (?:in|at|from|between|during|since) .*$", re.I)
_NO_SUBJECT = frozenset(
    """it they he she we this that these those which who whom what there all both each others number numbers figure
    figures total amount level rate share and or but also again then has have had""".split()
)
_SUBJECT = pattern(r"(?P<noun>[a-z]{3,})(?: (?:has|have|had))?(?: [a-z]+ly)? $")


def changes_something_else(passage: StoredPassage, sentence: Span, question: str) -> bool:
    asked = None if asks_more(question) else _ASKED.search(question)
    if asked is None:
        return False
    what = telling_forms(_WHERE.sub("", asked["what"]))
    words = " ".join(passage.words(sentence).split())
    if not what or not what.isdisjoint(telling_forms(words)) or what.isdisjoint(telling_forms(passage.text)):
        return False
    told = [one for one in WORD.finditer(words) if _root(one.group()) == _root(asked["verb"])]
    return bool(told) and all(_has_its_own(words[: one.start()]) for one in told)


def _has_its_own(before: str) -> bool:
    """Whether a noun right before a verb says what changed."""
    subject = None if DONE_TO.search(before) else _SUBJECT.search(before)
    return subject is not None and subject["noun"] not in _NO_SUBJECT


def _root(verb: str) -> str:
    return re.sub(r"(?:ped|d|s)$", "", verb_form(verb))
