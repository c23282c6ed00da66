"""A sentence that answers -> the span that is shown: with what it leans on, or as part of its list."""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.reading_features.denied_behind import is_denied
from service.reading_features.named_before import named_before
from service.reading_features.sentence_words import SentenceWords

MAX_CHARS = 480  # a quote stays under 500 characters (the contract), marks included
_LIST = pattern(
    r"\b(?:what|which) (?:are|were)\b|\b(?:list|name) (?:all|the|some)\b|\bwhich \w+s\b"
    r"|\bwhat (?:\w+ )?(?:steps|things|kinds|types|ways|reasons|factors|requirements|documents|options)\b",
    re.I,
)

_NUMBER = pattern(r"\(?(?:\d{1,2}|[a-z])[.)]")


def whole(passage: StoredPassage, words: list[SentenceWords], i: int, question: str) -> Span:
    """The span around sentence ``i`` of a passage, at most ``MAX_CHARS`` long unless it is alone so long.

    A list item comes with the sentence that leads in; a question for a list with the items after it.
    A sentence that leans on the one before ("It ...", "That year ...") comes with it; one on "he" or "she" from where
    these are named. What somebody is said to say comes with the next sentence where that denies it.
    """
    spans = passage.sentences
    if is_denied(words, i) and spans[i + 1].end - spans[i].start <= MAX_CHARS:
        return Span(spans[i].start, spans[i + 1].end)
    lead = _lead_in(passage, i)
    if lead is not None and spans[i].end - spans[lead].start <= MAX_CHARS:
        last = _last_item(passage, lead, i) if lead == i or _LIST.search(question) else i
        return Span(spans[lead].start, spans[last].end)
    if i > 0 and words[i].leans:
        first = named_before([one.text for one in words], i)
        if spans[i].end - spans[first].start <= MAX_CHARS:
            return Span(spans[first].start, spans[i].end)
    return spans[i]


def _lead_in(passage: StoredPassage, i: int) -> int | None:
    """The sentence that ends with a colon and whose list sentence ``i`` belongs to, or is itself. A blank line ends a
    list that has none between its items."""
    if _printed(passage, i).endswith(":"):
        return i if i + 1 < len(passage.sentences) else None
    apart = "\n\n" in _gap(passage, i)
    for j in range(i, 0, -1):
        gap, before = _gap(passage, j), _printed(passage, j - 1)
        if before.endswith(":"):
            return j - 1
        if _NUMBER.fullmatch(before):  # of the item
            continue
        if ("\n" not in gap and not before.endswith(";")) or (apart and "\n\n" not in gap):
            return None
    return None


def _gap(passage: StoredPassage, i: int) -> str:
    """What stands between sentence ``i`` and the one before it."""
    start = passage.span.start
    return passage.text[passage.sentences[i - 1].end - start : passage.sentences[i].start - start] if i else ""


def _last_item(passage: StoredPassage, lead: int, i: int) -> int:
    """The last item of the list that still fits after its lead-in."""
    spans, last = passage.sentences, i
    for j in range(lead + 1, len(spans)):
        if _lead_in(passage, j) != lead or spans[j].end - spans[lead].start > MAX_CHARS:
            break
        last = max(last, j)
    return last


def _printed(passage: StoredPassage, i: int) -> str:
    span = passage.sentences[i]
    return passage.text[span.start - passage.span.start : span.end - passage.span.start].rstrip()
