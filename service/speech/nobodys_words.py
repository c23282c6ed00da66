"""A name that is quoted nowhere -> whether words in quotation marks that may be that person's stand beside it.

Where it is not certain who said something, ingest leaves it without a speaker, or with the surname alone where a text
names two who bear it, and "the archive holds no quotation of Ann Lee" might be false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Span, StoredPassage, pattern
from service.retriever import Filters, Visible
from service.speech.namesakes import given_names, is_of_a_namesake
from service.speech.people import plain_name, printed_surname
from service.visibility import nearest_holding

READ = 60  # passages that are looked through, the nearest by their words
_MARKED = pattern(r"[“\"«](?P<words>[^“”\"«»]{2,})[”\"»]")
_FEWEST_WORDS = 3  # fewer are a term or a title


def beside_marks(speaker: str, generation: Generation, visible: Visible, filters: Filters) -> bool:
    """Whether a passage that names ``speaker`` holds words of nobody, or of a surname that may be theirs."""
    name = re.compile(rf"\b{re.escape(plain_name(speaker))}\b")
    named = nearest_holding([printed_surname(speaker)], READ, generation, visible, filters)
    return any(
        name.search(plain_name(passage.text)) and (any(nobodys_words(passage)) or _may_have_said(speaker, passage))
        for passage in named
    )


def nobodys_words(passage: StoredPassage) -> Iterator[Span]:
    """The words in quotation marks that are given to nobody, but for terms and titles."""
    told = [quote.span for quote in passage.document.anatomy.quotes if quote.speaker]
    for found in _MARKED.finditer(passage.text):
        start = passage.span.start + found.start("words")
        span = Span(start, start + len(found["words"]))
        if len(found["words"].split()) >= _FEWEST_WORDS and not any(span.overlaps(one) for one in told):
            yield span


def _may_have_said(speaker: str, passage: StoredPassage) -> bool:
    """Whether words of the surname alone stand there, and the text before them names no namesake last."""
    last = plain_name(printed_surname(speaker))
    for quote in passage.document.anatomy.quotes:
        whose = quote.speaker or ""
        if not quote.span.overlaps(passage.span) or given_names(whose) or plain_name(printed_surname(whose)) != last:
            continue
        before = passage.text[: max(0, quote.span.start - passage.span.start)]
        if not is_of_a_namesake(speaker, whose, before):
            return True
    return False
