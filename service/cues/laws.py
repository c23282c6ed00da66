"""A question asking which bills became law, or were brought forward -> the sentences that say so of a bill by its
number."""

from __future__ import annotations

import re

from ingest import Generation, pattern
from service.citations import Cited, bare
from service.cues.bill_for_whom import bill_for_whom
from service.cues.bills import BECAME_LAW, about_bills, asks_more
from service.language.years import YEAR
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import seen_documents

_FORWARD = r"(?:introduc\w+|propos\w+|filed)"
_ASKED = pattern(
    r"^\W*(?:(?:please|can you|could you)\W+)*(?:which|what|list|name|show(?: me)?)\b.*?"
    rf"\b(?:bills?|laws?|acts?|legislation|statutes?)\b.*?\b(?:(?P<became>{BECAME_LAW})|(?P<forward>{_FORWARD}))\b",
    re.I,
)
# "What did Utah pass in 2016?": a place passes laws, where it is no examination that is asked about.
_PASSED = pattern(
    r"^\W*(?:and |so )?what (?:else )?(?:did|has|have|had)\b.{2,60}?\b(?:pass(?:ed)?|enact(?:ed)?)"
    r"(?: (?:in|since|during|after|before|by|until) (?:the )?(?:year )?(?:19|20)\d\d)?\W*$",
    re.I,
)
_STAGES = {"became": pattern(rf"\b{BECAME_LAW}\b", re.I), "forward": pattern(rf"\b{_FORWARD}\b", re.I)}


def of_bills(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """What is said of the bill that a question is about, else of those that it asks for."""
    about = (reading, generation, visible, filters)
    return about_bills(*about) or bill_for_whom(*about) or laws(*about)


def laws(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentences, of documents about the question's subjects and with a year of it where it names any, each
    once; none where the question names a bill or asks anything else."""
    asked = _ASKED.search(reading.question)
    passed = bool(reading.subjects) and _PASSED.search(reading.question) is not None
    if (
        not (asked or passed)
        or reading.bills
        or reading.speaker
        or reading.kind is Kind.PREDICTION
        or asks_more(reading)
    ):
        return ()
    stage = _STAGES["became" if asked is None or asked["became"] else "forward"]
    naming_bills = (
        d
        for d in generation.documents
        if d.anatomy.bills and (not reading.subjects or set(reading.subjects) & set(d.anatomy.subjects))
    )
    found: dict[str, Cited] = {}
    for document in seen_documents(naming_bills, visible, filters):
        for passage in generation.passages_of(document):
            for sentence in passage.sentences:
                words = passage.words(sentence)
                named = any(sentence.contains(bill.span) for bill in document.anatomy.bills)
                if named and stage.search(words) and _is_of(reading, words):
                    found.setdefault(bare(words), Cited(document, sentence))
    return tuple(found.values())


def _is_of(reading: Reading, words: str) -> bool:
    """Whether a sentence prints a year that the question names, or one of its period."""
    printed = {int(year) for year in YEAR.findall(words)}
    if reading.since is not None or reading.until is not None:
        return any((reading.since or 0) <= year <= (reading.until or 9999) for year in printed)
    return not reading.years or bool(printed & set(reading.years))
