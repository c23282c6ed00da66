"""A question how long a text may be -> the sentence that sets its length in words, pages or characters.

"How long may the essay be?" where the page on entries says "Save the essay as a PDF with at most 2,500 words."
"""

from __future__ import annotations

import re

from ingest import Generation
from service.answering.text_length import LENGTH, TEXTS, asked_text
from service.citations import Cited, bare
from service.reading import Reading
from service.retriever import Filters, Visible
from service.stop_words import telling_words
from service.visibility import nearest_seen

READ = 40  # passages that are looked through, the nearest by their words
SHOWN = 2
_LIMIT = re.compile(
    r"\b(?:at most|up to|no (?:more|longer) than|not (?:more|longer) than|(?:a )?maximum(?: of)?|max\.?|within|under|"
    r"fewer than|less than|between|at least|limit(?:ed)?|must be|should be|may be)\b",
    re.I,
)
_TEXT = re.compile(rf"\b{TEXTS}\b", re.I)


def text_lengths(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences, of the newest document that has one; none where no text is asked about."""
    asked = asked_text(reading.question)
    kind = _TEXT.search(asked) if asked else None
    if asked is None or kind is None:
        return ()
    wanted = {generation.stem(word) for word in telling_words(asked)}
    passages = nearest_seen(f'text : ("{kind.group()}")', READ, generation, visible, filters)
    found: dict[str, Cited] = {}
    for passage in sorted(passages, key=lambda one: one.document.date, reverse=True):
        if found and passage.document.number != next(iter(found.values())).document.number:
            break
        around = f"{passage.document.anatomy.title} {passage.context}"
        for span in passage.sentences:
            words = passage.words(span)
            held = {generation.stem(word) for word in telling_words(words)}
            beside = {generation.stem(word) for word in telling_words(around)}
            limited = LENGTH.search(words) and _LIMIT.search(words)
            if limited and generation.stem(kind.group().casefold()) in held and wanted <= held | beside:
                found.setdefault(bare(words), Cited(passage.document, span))
    return tuple(found.values())[:SHOWN]
