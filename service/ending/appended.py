"""A sentence of a release -> before it that of an update which the same release ends with, where that tells otherwise.

"The fair will be held on 11 June", and at the foot of it "Update, 9 June: The fair on 11 June has been cancelled";
"Five people were hurt", and "Update: The number of people hurt is six, not five". The first alone would have a reader
print what its own page takes back. An update tells otherwise of a sentence that it speaks of: it says that what is to
come on a day is called off, or prints another sum, day or number in place of one that stands there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from ingest import HYPHENED_NUMBER_WORDS, Generation, Span, StoredDocument, StoredPassage, pattern
from service.citations import Cited
from service.ending.likeness import content, counted, days_of, differ
from service.evidence import cited_sentence
from service.language.date_words import MESES, MONTHS

# Behind it "Update, 9 June 2020:", "UPDATE (9 June):", "Correction:".
_UPDATE = pattern(
    r"^\W*(?:updated?|correction|corrected|clarification|editor['’]s note|note added|addendum|"
    r"actualizaci[oó]n|correcci[oó]n|rectificaci[oó]n)\b[^:.]{0,40}:",
    re.I,
)
_IN_ANY = ("update", "correct", "clarification", "note", "addendum", "actualizaci", "correcci", "rectificaci")
_OFF = pattern(
    r"\b(?:called off|cancell?ed|postponed|put off|abandoned|scrapped|shelved|moved to|suspendid[oa]s?|cancelad[oa]s?|"
    r"aplazad[oa]s?)\b|\b(?:will|does|do|can) not (?:now )?(?:take place|be held|go ahead|happen|open|begin)\b",
    re.I,
)
_NOT_SO = pattern(r"\b(?:not|never|nor) (?:been |be |yet )?(?:called|cancel\w*|postponed|put|moved)\b", re.I)
_NUMBER = rf"(?:\d[\d.,]*|{'|'.join(HYPHENED_NUMBER_WORDS)})"
_IN_PLACE_OF = pattern(rf"\b(?:not|rather than|instead of) (?P<number>{_NUMBER})\b", re.I)
_TIMES = frozenset(
    word.casefold() for word in (*MONTHS, *MESES, *"update updated correction today will been has have now".split())
)
HALF = 0.5  # of an update's words, its times aside, from which on it is about the same where it has another sum or day


def with_updates(cited: Sequence[Cited], generation: Generation, words: Callable[[Cited], str]) -> tuple[Cited, ...]:
    """``cited`` in their order, each behind the update that tells otherwise; ``words`` gives those of each."""
    ordered: list[Cited] = []
    updates = cache(lambda document: tuple(_updates_in(document, generation)))
    for item in cited:
        if any(item == one for one in ordered):
            continue  # an update that stands before what it corrects
        behind = updates(item.document) if item.kind == "quote" else ()
        for span in (s for s, told in behind if s.start >= item.span.end and _tells_otherwise(told, words(item))):
            whole = next((one for one in cited if _is_of(one, item, span)), cited_sentence(item.document, span))
            if whole not in ordered:
                ordered.append(whole)
        ordered.append(item)
    return tuple(ordered)


def _is_of(one: Cited, item: Cited, span: Span) -> bool:
    return one.document.id == item.document.id and one.kind == "quote" and one.span.overlaps(span)


def _updates_in(document: StoredDocument, generation: Generation) -> Iterator[tuple[Span, str]]:
    """The sentences of a document's updates, and what each says."""
    for passage in generation.passages_of(document):
        text = passage.text.lower()
        if any(word in text for word in _IN_ANY):  # most have none, and a long report has thousands of sentences
            yield from ((span, _UPDATE.sub("", passage.words(span))) for span in _of_updates(passage))


def _of_updates(passage: StoredPassage) -> Iterator[Span]:
    """The sentences of a passage that stand in a paragraph which begins as an update."""
    inside, end = False, passage.span.start
    for span in passage.sentences:
        if span.start == passage.span.start or "\n\n" in passage.words(Span(end, span.start)):
            inside = False
        inside, end = inside or _UPDATE.match(passage.words(span)) is not None, span.end
        if inside:
            yield span


def _tells_otherwise(told: str, said: str) -> bool:
    own, shared = content(told) - _TIMES, (content(told) & content(said)) - _TIMES
    if not shared:
        return False
    if any(counted(one["number"]) & counted(said) for one in _IN_PLACE_OF.finditer(told)):
        return True
    if _OFF.search(told) and not _NOT_SO.search(told) and not _OFF.search(said):
        return bool(days_of(told) & days_of(said)) or len(shared) >= 2
    return differ(said, told) and len(shared) >= HALF * len(own)
