"""A question for somebody's words on a bill or at an occasion -> the quotations that belong there.

A document that names a bill need not quote anybody on it: "We oppose HB 7" said the director, in a statement that
takes no position on HB 8. A quotation is on the bill that its paragraph names, else on the one named last before it,
else on the one in the title. An occasion ("at Mill Lane", "after the Hull fire") is where or when something was said
or happened: the document's text holds its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest import Generation, StoredDocument, SubjectNames, pattern
from service.citations import Cited
from service.reading import Reading, unaccented
from service.speech.at_event import at_event, event_of
from service.speech.months import month_number

_WHERE = pattern(r"\b(?:at|in|near|outside|during|after|before|following)\s+(?:the\s+)?(?P<place>[^?!.,;:]+)", re.I)
# "At the dinner", "during the hearing": an event, where it is no such turn of speech.
_EVENT = pattern(
    r"\b(?:at|during)\s+(?:the|a|an|her|his|their|its|this|that|last|your)\s+(?!(?:time|times|moment|end|start|beginning|"
    r"point|first|last|least|most|present|very|same|day|year|week|month|weekend|outset|latest|top|length)\b)[a-z]",
    re.I,
)
_FURTHER = pattern(r"\s+(?:in|on|last|this|about|to|for|with|when|that|regarding|concerning)\b.*$", re.I)
_NAMED = pattern(r"[A-Z][\w'’-]*(?: (?:of|the|and|&|[A-Z][\w'’-]*))*")
_HOW = frozenset("english spanish public person writing full print short private particular general".split())


def fitting_to(
    found: Sequence[Cited],
    reading: Reading,
    topic: Sequence[str],
    names: SubjectNames,
    generation: Generation,
    texts: Callable[[Cited], str | None],
) -> Sequence[Cited] | None:
    """The quotations on the bill, of the event or from the occasion that a question names; all of them where it names
    none. Where there is a ``topic``, no event is looked for. None or none where nothing belongs there."""
    if reading.bills:
        return on_bills(found, reading.bills, texts)
    if (event := event_of(reading)) and not topic:
        return at_event(found, event, generation)
    place = occasion(reading, names)
    return there(found, place, reading.question, texts) if place else found


def on_bills(found: Sequence[Cited], bills: Sequence[str], texts: Callable[[Cited], str | None]) -> list[Cited]:
    """The quotations that are on one of ``bills``."""
    return [cited for cited in found if set(_bills_of(cited, texts(cited) or "")) & set(bills)]


def _bills_of(cited: Cited, text: str) -> Sequence[str]:
    bills = cited.document.anatomy.bills
    start = text.rfind("\n\n", 0, cited.span.start) + 1
    end = end if (end := text.find("\n\n", cited.span.end)) >= 0 else len(text)
    if beside := [bill.number for bill in bills if start <= bill.span.start < end]:
        return beside
    before = bill_before(cited.document, start)
    return [before] if before else []


def bill_before(document: StoredDocument, place: int) -> str | None:
    """The bill that a document names last before a place of its text."""
    before = [bill.number for bill in document.anatomy.bills if bill.span.start < place]
    return before[-1] if before else None


def occasion(reading: Reading, names: SubjectNames) -> str:
    """Where or when a question says that something was said, in its words; "" where it says none but a subject, a
    year or a month."""
    for match in _WHERE.finditer(reading.question):
        place = _FURTHER.sub("", match["place"].strip())
        words = place.split()
        plain = unaccented(words[0]).casefold() if words else ""
        if not words or plain in _HOW or month_number(plain) is not None or re.search(r"\d", words[0]):
            continue
        if not names.find(place, misspelt=True):
            return place
    return ""


def there(
    found: Sequence[Cited], place: str, question: str, texts: Callable[[Cited], str | None]
) -> Sequence[Cited] | None:
    """The quotations of documents that hold the words of an occasion: its name, where it has one. Where none does,
    all of them for words that may be of something else, and None for a name or an event."""
    named = _NAMED.search(place)
    wanted = unaccented((named[0] if named else place).casefold())
    held = [cited for cited in found if wanted in unaccented(" ".join((texts(cited) or "").split()).casefold())]
    return held or (None if named or _EVENT.search(question) else found)
