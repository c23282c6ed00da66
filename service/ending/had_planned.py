"""A sentence on what had been planned, or on what somebody claims -> the same with the one after it in its paragraph,
which tells what came of it, or denies it: "A trial had been planned for May. It was called off.", "The Echo claims that
the lift is for sale. This is untrue." The first alone would have a reader print that there was one. So would a sentence
that goes on behind a decision not to do something: "The council decided not to buy a lift. The price had risen to
$9,000." stands with that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest import Generation, Span, StoredPassage, pattern
from service.citations import MAX_EXACT, Cited
from service.reading_features.denied_behind import denies, is_claim
from service.reading_features.sentence_words import Acronyms, read_sentence

_HAD_PLANNED = pattern(
    r"\bhad (?:been )?(?:planned|hoped|intended|wanted|meant|expected|scheduled|promised|due)\b|"
    r"\b(?:was|were) (?:originally |first |initially )?(?:due|scheduled|supposed|expected|meant|planned) to\b|"
    r"\b(?:hab[ií]an? (?:previsto|planeado|prometido|pensado|esperado)|ten[ií]an? previsto|estaban? previst[oa]s?)\b",
    re.I,
)
DECIDED_AGAINST = r"\b(?:decid|vot|agree|chose|opt|resolv)\w*\b[^.;]{0,60}? (?:not to|against)\b"
_DECIDED_NOT = pattern(
    rf"{DECIDED_AGAINST}|"
    r"\b(?:called off|cancell?ed|abandoned|scrapped|shelved|dropped the|gave up the)\b",
    re.I,
)
_GOES_ON = pattern(r"^\W*(?:The|Its|It|This|That|They|These|Their)\b")
_SAID = pattern(r"\b(?:said|says|told|added|dijo)\b", re.I)
_NONE = Acronyms({})  # what letters stand for says nothing of whether a sentence leans on the one before


def with_outcomes(cited: Iterable[Cited], generation: Generation) -> list[Cited]:
    """``cited``, each once."""
    found: list[Cited] = []
    for item in cited:
        whole = _whole(item, generation) if item.kind == "quote" and item.quote is None else item
        if not any(one.document.id == whole.document.id and one.span.contains(whole.span) for one in found):
            found.append(whole)
    return found


def _whole(item: Cited, generation: Generation) -> Cited:
    passages = generation.passages_of(item.document)
    passage = next((one for one in passages if one.span.contains(item.span)), None)
    if passage is None:
        return item
    if (decision := _decision_before(item, passage)) is not None:
        return replace(item, span=Span(decision.start, item.span.end), marks=())
    behind = passage.sentence_behind(item.span)
    if behind is None or behind.end - item.span.start >= MAX_EXACT:
        return item
    told = passage.words(item.span)
    denied = is_claim(told) and denies(told, read_sentence(passage.words(behind), _NONE))
    if not denied and not _HAD_PLANNED.search(told):
        return item
    span = Span(item.span.start, behind.end)
    said = any(quote.speaker and quote.span.overlaps(span) for quote in item.document.anatomy.quotes)
    said = said and _SAID.search(passage.words(behind)) is None  # a sentence that says itself whose words they are
    return item if said or "\n\n" in passage.words(span) else replace(item, span=span)


def _decision_before(item: Cited, passage: StoredPassage) -> Span | None:
    """The sentence right before one that goes on with it, in its paragraph, which tells of a decision against it."""
    before = next((span for span in reversed(passage.sentences) if span.end <= item.span.start), None)
    if before is None or not _GOES_ON.match(passage.words(item.span)):
        return None
    both = Span(before.start, item.span.end)
    if both.end - both.start >= MAX_EXACT or "\n\n" in passage.words(both):
        return None
    said = any(quote.speaker and quote.span.overlaps(both) for quote in item.document.anatomy.quotes)
    return before if not said and _DECIDED_NOT.search(passage.words(before)) else None
