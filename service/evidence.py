"""Evidence -> what is cited of it, and whether it may answer a question that names years."""

from __future__ import annotations

import re

from service.citations import Cited
from service.reader import Evidence
from service.reading import Reading


def tells_of(evidence: Evidence, reading: Reading) -> bool:
    """Whether a sentence may answer for the years of a question: it names one of them, or no year at all."""
    passage = evidence.candidate.passage
    text = passage.text[evidence.span.start - passage.span.start : evidence.span.end - passage.span.start]
    named = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)}
    return not reading.years or not named or bool(named & set(reading.years))


def cited_of(evidence: Evidence) -> Cited:
    """The span of the evidence; of a sentence that is mostly one speaker's words, those words alone."""
    document = evidence.candidate.passage.document
    for quote in document.anatomy.quotes:
        if quote.speaker and evidence.span.contains(quote.span):
            if (quote.span.end - quote.span.start) * 2 > evidence.span.end - evidence.span.start:
                return Cited(document, quote.span, "quote", quote)
            break
    return Cited(document, evidence.span, marks=evidence.marks)
