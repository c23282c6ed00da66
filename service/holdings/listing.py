"""Documents -> how many there are, and which: each with its date, and a citation that opens it."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Generation, Organisation
from service.answer import Citation, Computed
from service.citations import Cited
from service.holdings import spanish, wording
from service.holdings.opening import opening
from service.holdings.request import Request
from service.holdings.selection import Selection
from service.told import Told

LISTED = 20  # documents named in one answer; the count beyond them is still true


def listing(
    selection: Selection, request: Request, organisation: Organisation, generation: Generation, language: str
) -> Told:
    """The documents of ``selection``; that there are none, where there are none."""
    found = selection.documents
    spans = [(document, opening(document, generation)) for document in found[:LISTED]]
    cited = [Cited(document, span) for document, span in spans if span]
    words = spanish if language == "es" else wording
    word = words.at_end if request.end and found else words.counted
    said = word(selection, request, organisation)

    def text(citations: Sequence[Citation]) -> str:
        lines = [f"{words.described(citation.document)} [{citation.marker}]" for citation in citations]
        others = len(found) - len(lines)
        more = [f"y {others:,} más" if language == "es" else f"and {others:,} more"] if len(found) > len(lines) else []
        return "\n\n".join([said, "\n".join([*lines, *more])]) if lines else said

    counted = () if request.end else (Computed("count", len(found), selection.of, selection.of, ()),)
    return Told(tuple(cited), text, known=bool(cited), computed=counted, compared=False)
