"""A question for somebody's words when something happened -> the quotations of the documents that tell that.

"What did Ann Lee say when the strike ended?" is answered by the release on its end, and not by the one on its beginning
nor by what she said elsewhere. A title or a first sentence that tells it stands before any other sentence; where none
tells it in such words, the documents on the strike that do not tell the opposite are left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest import Generation, StoredDocument, pattern
from service.citations import Cited
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form
from service.reading import Reading

_WHEN = pattern(
    r"\b(?:sa(?:y|id)|stated?|comment(?:ed)?|tell|told|remark(?:ed)?|react(?:ed)?)\b[^?]*?"
    r"\b(?P<when>when|after|once|as soon as) (?!ask|question|interview)(?P<event>[^?.!,;]+)",
    re.I,
)
_BEGINS = pattern(
    r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|commenc\w+|(?:went|go|goes|gone) on|walk(?:ed|s)? out)\b", re.I
)
_ENDS = pattern(
    r"\b(?:end(?:s|ed|ing)?|(?:is|was|are|were) over|finish(?:es|ed)?|stop(?:s|ped)?|settl(?:es?|ed)|conclud(?:es?|ed)|"
    r"call(?:s|ed)? off)\b",
    re.I,
)
_OPENS = pattern(r"\b(?:re-?)?open(?:s|ed|ing)?\b", re.I)
_CLOSES = pattern(r"\b(?:clos(?:es?|ed|ing|ures?)|shut(?:s|ting)?)\b", re.I)
_OPPOSITES = ((_BEGINS, _ENDS), (_ENDS, _BEGINS), (_OPENS, _CLOSES), (_CLOSES, _OPENS))
_ASIDE = pattern(r"\b(?:again|finally|first|just|officially|at last)\b", re.I)


@dataclass(frozen=True)
class Event:
    """``words`` tell what; ``turn`` and ``opposite`` which turn it took, where it took one."""

    words: tuple[str, ...]
    turn: re.Pattern[str] | None = None
    opposite: re.Pattern[str] | None = None


def event_of(reading: Reading) -> Event | None:
    """When a question says that something was said: "when the strike ended"; "after" something only where it took such
    a turn, since anything can be said after dinner."""
    asked = _WHEN.search(reading.question)
    if asked is None:
        return None
    told = _ASIDE.sub(" ", asked["event"])
    turn, opposite = next(((one, other) for one, other in _OPPOSITES if one.search(told)), (None, None))
    words = tuple(telling_words(turn.sub(" ", told) if turn else told))
    return Event(words, turn, opposite) if words and (turn or asked["when"].lower() == "when") else None


def at_event(found: Sequence[Cited], event: Event, generation: Generation) -> Sequence[Cited]:
    """The quotations of the documents that tell an event most plainly; none where no document names it."""
    plainly: dict[str, int | None] = {}
    for cited in found:
        if cited.document.id not in plainly:
            plainly[cited.document.id] = _how_plainly(cited.document, event, generation)
    best = min((one for one in plainly.values() if one is not None), default=None)
    return [cited for cited in found if best is not None and plainly[cited.document.id] == best]


def _how_plainly(document: StoredDocument, event: Event, generation: Generation) -> int | None:
    """0 for a title or a first sentence that tells it, 1 for any other sentence, 2 for a document that holds its words
    and does not tell the opposite first; None for any other."""
    title = document.anatomy.title
    sentences = [one.words(span) for one in generation.passages_of(document) for span in one.sentences]
    first = [title, next((one for one in sentences if len(one.split()) > len(title.split())), "")]
    if any(_tells(one, event, generation) for one in first):
        return 0
    if any(_tells(one, event, generation) for one in sentences):
        return 1
    turned = event.opposite is not None and any(event.opposite.search(one) for one in first)
    return 2 if not turned and _holds(" ".join([title, *sentences]), event, generation) else None


def _tells(sentence: str, event: Event, generation: Generation) -> bool:
    return (event.turn is None or event.turn.search(sentence) is not None) and _holds(sentence, event, generation)


def _holds(text: str, event: Event, generation: Generation) -> bool:
    return _stems(event.words, generation) <= _stems(telling_words(text), generation)


def _stems(words: Sequence[str], generation: Generation) -> frozenset[str]:
    return generation.stems(map(plain_form, words))
