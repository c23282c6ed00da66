"""Documents -> the people whom they quote by name, each with words of theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest import Quote, StoredDocument
from service.answer import Citation, Computed
from service.citations import Cited
from service.told import Told
from service.wording import quotations

SHOWN = 10  # people in one answer; the count beyond them is still true


def speakers(documents: Sequence[StoredDocument], none: str, *, often: bool = False) -> Told:
    """Everybody quoted, in the order of the documents, or with ``often`` who is quoted most before the others;
    ``none`` where nobody is."""
    quoted: dict[str, tuple[StoredDocument, Quote]] = {}
    for document in documents:
        for quote in document.anatomy.quotes:
            if quote.speaker:
                quoted.setdefault(quote.speaker.casefold(), (document, quote))
    times = Counter(q.speaker.casefold() for document in documents for q in document.anatomy.quotes if q.speaker)
    if often:
        quoted = {name: quoted[name] for name in sorted(quoted, key=lambda name: -times[name])}
    quoting = sum(any(quote.speaker for quote in document.anatomy.quotes) for document in documents)
    cited = tuple(Cited(document, quote.span, "quote", quote) for document, quote in list(quoted.values())[:SHOWN])
    if not cited:
        return Told((), lambda citations: none, known=False)

    def text(citations: Sequence[Citation]) -> str:
        people = "1 person is" if len(quoted) == 1 else f"{len(quoted):,} people are"
        where = "1 document" if quoting == 1 else f"{quoting:,} documents"
        more = f"\n\nand {len(quoted) - len(citations):,} more" if len(quoted) > len(citations) else ""
        told = f"{people} quoted by name in {where}."
        if often:
            counts = [f"{citation.speaker} {times[str(citation.speaker).casefold()]:,}" for citation in citations]
            told += f" By the number of their quotations: {', '.join(counts)}."
        return f"{told}\n\n{quotations(citations)}{more}"

    return Told(cited, text, computed=(Computed("count", len(quoted), None, None, ()),), compared=False)
