"""Evidence -> what is cited of it, and whether it may answer a question that names years or bills."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.citations import Cited, bare
from service.reader import Evidence
from service.reading import Reading


def answering(evidence: Sequence[Evidence], reading: Reading) -> tuple[Evidence, ...]:
    """The evidence that tells of the question's years and bills, in its order; a sentence that several
    documents print stands once."""
    found: dict[str, Evidence] = {}
    for one in evidence:
        if tells_of(one, reading) and not _is_of_another_bill(one, reading):
            found.setdefault(bare(_words(one)), one)
    return tuple(found.values())


def _words(evidence: Evidence) -> str:
    return evidence.candidate.passage.words(evidence.span)


def tells_of(evidence: Evidence, reading: Reading) -> bool:
    """Whether a sentence may answer for the years of a question: it names one of them, or no year at all."""
    named = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", _words(evidence))}
    return not reading.years or not named or bool(named & set(reading.years))


def _is_of_another_bill(evidence: Evidence, reading: Reading) -> bool:
    """Whether a sentence names bills, and none of those that the question names."""
    bills = evidence.candidate.passage.document.anatomy.bills
    named = {bill.number for bill in bills if evidence.span.contains(bill.span)}
    return bool(reading.bills and named) and named.isdisjoint(reading.bills)


def cited_of(evidence: Evidence) -> Cited:
    """The span of the evidence; of a sentence that is mostly one speaker's words, those words alone."""
    document = evidence.candidate.passage.document
    for quote in document.anatomy.quotes:
        if quote.speaker and evidence.span.contains(quote.span):
            if (quote.span.end - quote.span.start) * 2 > evidence.span.end - evidence.span.start:
                return Cited(document, quote.span, "quote", quote)
            break
    return Cited(document, evidence.span, marks=evidence.marks)
