"""A question asking where the organisation stands on a bill, or what it says of one -> the sentences that tell that,
the newest document first, and what its people say of the bill where their words are asked for.

"The Trust opposes the bill" names no number: it is on the one that was named last before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import Generation, Organisation, Span, StoredDocument, StoredPassage, find_bills, pattern
from service.citations import Cited, bare
from service.evidence import cited_sentence
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.own_names import own_names
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech.occasion import bill_before
from service.visibility import seen_documents

SHOWN = 4  # sentences: where it stands, and what its people say
_SAYING = r"(?:say|said|says|saying|think|thinks|feel|feels|stated?|written|write|announced?)"
_STANDING = (
    r"(?:positions?|stance|stands?|views?|opinions?|support(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|back(?:s|ed|ing)?|"
    r"endors(?:e[sd]?|ing)|favou?r(?:s|ed|ing)?|against|welcom(?:e[sd]?|ing))"
)
_ASKED = pattern(rf"{OPENED}(?:what|where|how|do|does|did|is|are|has|have)\b.*\b(?:{_SAYING}|{_STANDING})\b", re.I)
_SAYS = pattern(rf"\b{_SAYING}\b", re.I)
_FORM_WORDS = pattern(
    rf"\b(?:{_SAYING}|{_STANDING}|what['’]?s|tak(?:e[ns]?|ing)|took|had?|yet|ever|anything|bill)\b", re.I
)
_OWN = pattern(r"\b(?:you|your|they|their|the organi[sz]ation|the ngo)\b", re.I)
_STANDS = pattern(
    r"\b(?:oppos\w+|support(?:s|ed|ing)?|endors\w+|in favou?r|favou?rs|back(?:s|ed)|welcom\w+|position|against|"
    r"object(?:s|ed)|urg(?:es|ed)|calls? on|called on|rejects?|condemn\w+|prais\w+)\b",
    re.I,
)
_THE_BILL = pattern(r"\b(?:the|this|that) (?:bill|measure|proposal|legislation|act)\b", re.I)
_LEANS = pattern(r"^(?:It|We)\b")


def stance(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """None where the question is of another form, or says more."""
    own = own_names(organisation)
    if not reading.bills or reading.speaker or not _asks(reading.question, own):
        return ()
    wanted = set(reading.bills)
    naming = (d for d in generation.documents if any(bill.number in wanted for bill in d.anatomy.bills))
    documents = seen_documents(naming, visible, filters)
    documents.sort(key=lambda document: document.date, reverse=True)
    found: dict[str, Cited] = {}
    said: dict[str, Cited] = {}
    for document in documents:
        for passage in generation.passages_of(document):
            for span in _standing(passage, wanted, own):
                found.setdefault(bare(passage.words(span)), cited_sentence(document, span))
            for cited in _words_on(document, passage, wanted, own):
                said.setdefault(bare(passage.words(cited.span)), cited)
    shown = [*found.values(), *(said.values() if _SAYS.search(reading.question) else ())]
    return tuple(dict.fromkeys(shown))[:SHOWN]


def _asks(question: str, own: re.Pattern[str]) -> bool:
    """Whether it asks that of the organisation and of nothing else."""
    if _ASKED.search(question) is None or not (own.search(question) or _OWN.search(question)):
        return False
    left = question
    for bill in reversed(find_bills(question)):
        left = left[: bill.span.start] + left[bill.span.end :]
    left = _FORM_WORDS.sub(" ", _OWN.sub(" ", own.sub(" ", left)))
    return not telling_words(re.sub(r"['’]s\b", " ", left))


def _standing(passage: StoredPassage, wanted: set[str], own: re.Pattern[str]) -> Iterator[Span]:
    """The sentences that say where the organisation stands on one of the bills; "It has taken no position" with the
    one before it."""
    sentences = passage.sentences
    for i, span in enumerate(sentences):
        words = passage.words(span)
        if not _STANDS.search(words) or not _is_on(passage.document, span, words, wanted):
            continue
        if own.search(words):
            yield span
        elif i and _LEANS.match(words) and own.search(passage.words(sentences[i - 1])):
            yield Span(sentences[i - 1].start, span.end)


def _is_on(document: StoredDocument, span: Span, words: str, wanted: set[str]) -> bool:
    named = {bill.number for bill in document.anatomy.bills if span.contains(bill.span)}
    if named:
        return bool(named & wanted)
    return _THE_BILL.search(words) is not None and bill_before(document, span.start) in wanted


def _words_on(
    document: StoredDocument, passage: StoredPassage, wanted: set[str], own: re.Pattern[str]
) -> Sequence[Cited]:
    """What its people say of one of the bills."""
    return [
        Cited(document, quote.span, "quote", quote)
        for quote in document.anatomy.quotes
        if quote.speaker
        and own.search(quote.role or "")
        and passage.span.contains(quote.span)
        and bill_before(document, quote.span.start) in wanted
    ]
