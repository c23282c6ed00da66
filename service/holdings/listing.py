"""Documents -> how many there are, and which: each with its date, and a citation that opens it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest import Generation, Organisation
from service.answer import Citation, Computed
from service.citations import Cited
from service.holdings import spanish, wording
from service.holdings.opening import opening
from service.holdings.quoting import offices
from service.holdings.request import Request
from service.holdings.selection import Selection, beyond
from service.searching.query import Query
from service.told import Counted, Told
from service.wording import and_more

LISTED = 20  # documents named in one answer; the count beyond them is still true


def listing(
    selection: Selection, request: Request, organisation: Organisation, generation: Generation, language: str
) -> Told:
    """The documents of ``selection``; that there are none, where there are none."""
    found = selection.documents
    beside = (*selection.coarse, *selection.firm, *beyond(selection, request)[:1])
    shown = dict.fromkeys((*found, *beside) if len(found) < LISTED else found)
    spans = [(document, opening(document, generation)) for document in list(shown)[:LISTED]]
    ids = {document.id for document in found}
    cited = [Cited(document, span) for document, span in spans if span]
    words = spanish if language == "es" else wording
    word = words.at_end if request.end and found else words.counted
    said = word(selection, request, organisation)

    def text(citations: Sequence[Citation]) -> str:
        lines = [f"{words.described(citation.document)} [{citation.marker}]" for citation in citations]
        more = and_more(len(found), sum(citation.document.id in ids for citation in citations), language)
        return "\n\n".join([said, "\n".join([*lines, *more])]) if lines else said

    counted = () if request.end else (Computed("count", len(found), selection.of, selection.of, ()),)
    return Told(
        tuple(cited),
        text,
        known=bool(cited),
        computed=counted,
        compared=False,
        counts=tuple(_counts(selection, request)),
        listed=tuple(document.id for document in (*found, *selection.coarse)),
    )


def _counts(selection: Selection, request: Request) -> Iterator[Counted]:
    """What is counted, in the words of a search; one that points at certain documents is none, and it has no word for
    an office or for what is not wanted."""
    if request.back or request.title or request.named or request.unlike or offices(request.quoted):
        return
    bounds = bounds_of(selection, request)
    if not request.end:
        titled, holding = (request.topic, ()) if selection.in_title else ((), request.topic)
        yield Counted(selection.documents, replace(bounds, titled=titled, holding=holding))
    if selection.further:
        yield Counted(selection.further, replace(bounds, beneath=request.topic), "further")
    if selection.undated:
        yield Counted(selection.undated, replace(bounds, years=(), undated="unknown"), "undated")


def bounds_of(selection: Selection, request: Request) -> Query:
    """The search for what ``request`` bounds, but for its topic."""
    types = () if selection.untyped or selection.loosened else tuple(request.types)
    return Query(
        subjects=request.subjects,
        types=types,
        years=request.years,
        language=request.written or None,
        undated="none" if request.undated else None,
        signs=(request.trait,) if request.trait else (),
        speakers=request.quoted,
    )
