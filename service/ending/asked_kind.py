"""A question and words -> whether they hold something of the kind that it asks for: a date for "when"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import NUMBER_WORDS, SPANISH_NUMBER_WORDS, pattern
from service.answer import Citation
from service.language.date_words import MESES, MONTHS
from service.language.stop_words import STOP_WORDS
from service.language.word_shapes import JOINED_WORD

# A word that asks, and what has to stand in the words that answer it.
_TOLD_BY = (
    (pattern(r"\b(?:since |until |desde |hasta )?(?:when|cu[aá]ndo)\b", re.I), pattern(
        rf"\d|\b(?:{'|'.join([*MONTHS, *MESES])}|\w+day|ago|years?|months?|weeks?)\b", re.I)),
    (pattern(r"\bhow (?:many|much|old|long|often|far|high|big)\b|\bcu[aá]nt[oa]s?\b", re.I), pattern(
        r"\d|\b(?:none|no|once|twice|half|dozens?|hundreds?|thousands?|"
        rf"{'|'.join([*NUMBER_WORDS, *SPANISH_NUMBER_WORDS])})\b", re.I)),
    (pattern(r"\b(?:why|por qu[eé])\b", re.I), pattern(
        r"\b(?:because|since|after|so that|in order|owing|due to|thanks to|as a result|following|porque|para|"
        r"debido|tras|gracias a)\b", re.I)),
    (pattern(r"\bwho(?:m|se)?\b|\bqui[eé]n(?:es)?\b", re.I), pattern(r"(?<=\s)[A-ZÀ-ÖØ-Þ]\w+")),
)  # fmt: skip


def without_asking(words: str) -> str:
    """A question without its words that ask."""
    for asked, _ in _TOLD_BY:
        words = asked.sub(" ", words)
    return words


def is_told(question: str, citations: Sequence[Citation]) -> bool:
    """Whether the words cited hold something of the kind that is asked for, and that the question does not name."""
    known = STOP_WORDS | {word.casefold() for word in JOINED_WORD.findall(question)}
    return all(
        any(found[0].casefold() not in known for one in citations for found in told.finditer(f" {one.exact}"))
        for asked, told in _TOLD_BY
        if asked.search(question)
    )
