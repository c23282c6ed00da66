"""A name that is quoted nowhere -> whether words in quotation marks that are given to nobody stand beside it.

Where it is not certain who said something, ingest leaves it without a speaker, and "the archive holds no quotation of
Ann Lee" might be false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Span, StoredPassage, pattern
from service.retriever import Filters, Visible
from service.speech.people import plain_name, printed_surname
from service.visibility import nearest_holding

READ = 60  # passages that are looked through, the nearest by their words
_MARKED = pattern(r"[“\"«](?P<words>[^“”\"«»]{2,})[”\"»]")
_FEWEST_WORDS = 3  # fewer are a term or a title


def beside_marks(speaker: str, generation: Generation, visible: Visible, filters: Filters) -> bool:
    """Whether a passage that names ``speaker`` holds such words."""
    name = re.compile(rf"\b{re.escape(plain_name(speaker))}\b")
    named = nearest_holding([printed_surname(speaker)], READ, generation, visible, filters)
    return any(name.search(plain_name(passage.text)) and any(nobodys_words(passage)) for passage in named)


def nobodys_words(passage: StoredPassage) -> Iterator[Span]:
    """The words in quotation marks that are given to nobody, but for terms and titles."""
    told = [quote.span for quote in passage.document.anatomy.quotes if quote.speaker]
    for found in _MARKED.finditer(passage.text):
        start = passage.span.start + found.start("words")
        span = Span(start, start + len(found["words"]))
        if len(found["words"].split()) >= _FEWEST_WORDS and not any(span.overlaps(one) for one in told):
            yield span
