"""A sentence that tells what something costs, and passages on the same -> the rows of a newer table that price it.

Whoever asks what a room is asks for today's price: "A room costs £20" of an old list gives way to "Room, first night |
£25" of the list of this year, though that is a row and no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ingest import Generation, StoredPassage, pattern
from service.citations import Cited
from service.cues.newest import Told, of_newest
from service.language.stop_words import telling_stems

_NOW = pattern(r"\b(?:is|are|does|do|costs?)\b", re.I)
_SUM = r"(?:[$€£] ?\d|\d ?(?:[$€£]|dollars?\b|euros?\b|pounds?\b|pence\b|cents?\b|crowns?\b))"
_PRICE = pattern(_SUM)
_PRICED = pattern(rf"\|\W*(?:[^|]*{_SUM}[^|]*|free|nothing|no charge|gratis)\W*$")


def newer_prices(
    found: tuple[Cited, ...],
    question: str,
    what: Collection[str],
    passages: list[StoredPassage],
    generation: Generation,
) -> tuple[Cited, ...]:
    """Those rows, each with all of ``what``; ``found`` where it tells no price, or nothing newer does."""
    first = found[0]
    told = next((one for one in passages if one.document == first.document and one.span.contains(first.span)), None)
    if told is None or not _NOW.search(question) or not _PRICE.search(told.words(first.span)):
        return found
    stems = generation.stems(what)

    def prices(passage: StoredPassage) -> Iterator[Told]:
        for span in passage.sentences:
            row = " ".join(passage.words(span).split())
            if _PRICED.search(row) and stems <= telling_stems(row, generation):
                yield row, Cited(passage.document, span)

    newer = [one for one in passages if one.document.date > first.document.date]
    return of_newest(newer, prices) or found
