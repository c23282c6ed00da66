"""Documents -> the people whom they quote by name, each with words of theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from ingest import Quote, StoredDocument
from service.answer import Citation, Computed
from service.citations import Cited
from service.holdings import spanish, wording
from service.language.numeral import numeral
from service.speech.people import People
from service.told import Told
from service.wording import and_more, quotations

SHOWN = 10  # people in one answer; the count beyond them is still true


def speakers(
    documents: Sequence[StoredDocument],
    people: People,
    shown: Collection[str],
    none: str,
    *,
    often: bool = False,
    language: str = "en",
) -> Told:
    """Everybody quoted but those already ``shown``, each person once, in the order of the documents, or with ``often``
    who is quoted most before the others; ``none`` where nobody is."""
    quoted: dict[str, tuple[StoredDocument, Quote]] = {}
    times = Counter[str]()
    quoting = 0
    for document in documents:
        named = [(people.one(quote.speaker), quote) for quote in document.anatomy.quotes if quote.speaker]
        others = [(person, quote) for person, quote in named if person not in shown]
        quoting += bool(others)
        for person, quote in others:
            quoted.setdefault(person, (document, quote))
            times[person] += 1
    if often:
        quoted = {person: quoted[person] for person, _ in times.most_common()}
    cited = tuple(Cited(document, quote.span, "quote", quote) for document, quote in list(quoted.values())[:SHOWN])
    if not cited:
        return Told((), lambda citations: none, known=False)

    def text(citations: Sequence[Citation]) -> str:
        words = spanish if language == "es" else wording
        told = words.quoted(len(quoted), quoting, others=bool(shown))
        if often:
            counts = [f"{person} {numeral(number, language)}" for person, number in times.most_common(len(citations))]
            told += f" {words.often_quoted(counts)}"
        return "\n\n".join([told, quotations(citations), *and_more(len(quoted), len(citations), language)])

    return Told(cited, text, computed=(Computed("count", len(quoted), None, None, ()),), compared=False)
