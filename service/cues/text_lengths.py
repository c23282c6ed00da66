"""A question asking how long a text may be -> the sentence that sets its length in words, pages or characters.

"How long may the essay be?" where the page on entries says "Save the essay as a PDF with at most 2,500 words."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, StoredPassage, pattern
from service.answering.text_length import LENGTH, TEXTS, asked_text
from service.citations import Cited
from service.cues.newest import Told, of_newest
from service.language.stop_words import telling_stems
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_seen

READ = 40  # passages that are looked through, the nearest by their words
_LIMIT = pattern(
    r"\b(?:at most|up to|no (?:more|longer) than|not (?:more|longer) than|(?:a )?maximum(?: of)?|max\.?|within|under|"
    r"fewer than|less than|between|at least|limit(?:ed)?|must be|should be|may be)\b",
    re.I,
)
_TEXT = pattern(rf"\b{TEXTS}\b", re.I)


def text_lengths(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences, of the newest document that has one; none where no text is asked about."""
    asked = asked_text(reading.question)
    kind = _TEXT.search(asked) if asked else None
    if asked is None or kind is None:
        return ()
    wanted = telling_stems(asked, generation)
    what = generation.stem(kind.group().casefold())

    def told(passage: StoredPassage) -> Iterator[Told]:
        around = passage.above
        beside = telling_stems(around, generation)
        for span in passage.sentences:
            words = passage.words(span)
            held = telling_stems(words, generation)
            if LENGTH.search(words) and _LIMIT.search(words) and what in held and wanted <= held | beside:
                yield words, Cited(passage.document, span)

    return of_newest(nearest_seen(f'text : ("{kind.group()}")', READ, generation, visible, filters), told)
