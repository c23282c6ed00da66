"""A question that a document asks itself, in a heading or in a sentence -> the sentences that answer it there.

Pages of frequent questions are written so: "Can I bring a bicycle?", and below it the answer. Both have to ask in the
same words; small words, and the organisation's own name, may be missing.
"""

from __future__ import annotations

import re

from ingest import Generation, Organisation, Span, StoredPassage
from service.citations import Cited
from service.evidence import cited_sentence
from service.own_names import called
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.stop_words import ASKING_IN_SPANISH, STOP_WORDS
from service.visibility import nearest_seen

READ = 50  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
_WORD = re.compile(r"[^\W_]+")
_ASKING = frozenset(
    "what when where which who whom whose why how que cual cuales quien quienes cuando donde como por cuanto cuanta "
    "cuantos cuantas".split()
)


def asked_there(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The first sentences below the question in the newest document that asks it; none where none does."""
    own = called(organisation)
    telling = _telling(reading.question, own)
    if not telling or reading.kind is Kind.PREDICTION:
        return ()
    query = " AND ".join(f'"{word}"' for word in sorted(telling))
    asked = _form(reading.question, own, generation)
    found: list[tuple[str, StoredPassage, tuple[Span, ...]]] = []
    for passage in nearest_seen(f"{{text context}} : ({query})", READ, generation, visible, filters):
        if spans := _answer(passage, asked, own, generation):
            found.append((passage.document.anatomy.published.date or "", passage, spans))
    if not found:
        return ()
    _, newest, spans = max(found, key=lambda one: (one[0], -one[1].row))
    return tuple(cited_sentence(newest.document, span) for span in spans)


def _answer(
    passage: StoredPassage, asked: frozenset[str], own: re.Pattern[str], generation: Generation
) -> tuple[Span, ...]:
    """What follows the question in a passage, up to the next one."""
    sentences = passage.sentences
    asks = [passage.words(span).rstrip(" *_").endswith("?") for span in sentences]
    starts = [
        at + 1 for at, span in enumerate(sentences) if asks[at] and _form(passage.words(span), own, generation) == asked
    ]
    heading = passage.context.rpartition(" | ")[2]
    if heading.endswith("?") and _form(heading, own, generation) == asked:
        starts = [0]
    if not starts:
        return ()
    end = next((at for at in range(starts[0], len(asks)) if asks[at]), len(asks))
    return sentences[starts[0] : end][:SHOWN]


def _telling(question: str, own: re.Pattern[str]) -> set[str]:
    words = {unaccented(word.casefold()) for word in _WORD.findall(own.sub(" ", question))}
    return words - STOP_WORDS - ASKING_IN_SPANISH


def _form(question: str, own: re.Pattern[str], generation: Generation) -> frozenset[str]:
    """What two questions that ask the same have in common."""
    words = {unaccented(word.casefold()) for word in _WORD.findall(question)}
    return frozenset({generation.stem(word) for word in _telling(question, own)} | {f"?{w}" for w in words & _ASKING})
