"""Documents -> the lines in which they name their author: "By Ines Calloway". A contact is no author."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import Generation, StoredDocument, pattern
from service.citations import Cited
from service.language.date_words import A_WEEKDAY
from service.told import Told
from service.wording import quotations

SHOWN = 6  # lines in one answer
MANY = 30  # documents that are looked through for such a line
LINES = 8  # at either end of a document, where such a line stands
_PERSON = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: (?:(?:de|del|la|van|von|der|al|bin) )*[A-ZÀ-ÖØ-Þ][\w.’'-]*){1,3}"
_BYLINE = pattern(
    rf"^\W*(?:(?:[Bb]y|BY|[Pp]or|(?:[Ww]ritten|[Tt]ext|[Ss]tory|[Rr]eported|[Cc]ompiled) by|[Ee]scrito por|[Tt]exto de|"
    rf"(?:[Aa]uthors?|[Aa]utor(?:es|as?)?|[Tt]exto|[Tt]ext):) ?){_PERSON}(?:(?:,| and| y) [^.!?]{{1,80}})?\W*$"
)
# A line in capitals that begins with "by" may tell when or how: "By Monday Morning, the gates close."
_NOBODY = pattern(
    rf"\b(?:{A_WEEKDAY}|Morning|Afternoon|Evening|Midnight|Contrast|Comparison|Favor|Ejemplo|"
    r"Lunes|Martes|Mi[eé]rcoles|Jueves|Viernes|S[aá]bado)\b|,.*\.\W*$",
    re.I,
)


def authors(documents: Sequence[StoredDocument], generation: Generation, none: str) -> Told:
    """The lines of the first of ``documents`` that have one; ``none`` where no line names anybody."""
    cited = tuple(cited for document in documents for cited in _bylines(document, generation))[:SHOWN]
    if not cited:
        return Told((), lambda citations: none, known=False)
    return Told(cited, quotations, compared=False)


def _bylines(document: StoredDocument, generation: Generation) -> Iterator[Cited]:
    spans = [(span, one.words(span)) for one in generation.passages_of(document) for span in one.sentences]
    ends = spans if len(spans) <= 2 * LINES else [*spans[:LINES], *spans[-LINES:]]
    yield from (Cited(document, span) for span, words in ends if _BYLINE.match(words) and not _NOBODY.search(words))
