"""Documents -> how many there are, and which: each with its date, and a citation that opens it."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Generation, Organisation
from service.answer import Citation, Computed
from service.citations import Cited
from service.holdings import wording
from service.holdings.opening import opening
from service.holdings.request import Request
from service.holdings.selection import Selection
from service.told import Told

LISTED = 20  # documents named in one answer; the count beyond them is still true


def listing(selection: Selection, request: Request, organisation: Organisation, generation: Generation) -> Told:
    """The documents of ``selection``; that there are none, where there are none."""
    found = selection.documents
    spans = [(document, opening(document, generation)) for document in found[:LISTED]]
    cited = [Cited(document, span) for document, span in spans if span]
    word = wording.at_end if request.end and found else wording.counted
    said = word(selection, request, organisation)

    def text(citations: Sequence[Citation]) -> str:
        lines = [f"{wording.described(citation.document)} [{citation.marker}]" for citation in citations]
        more = [f"and {len(found) - len(lines):,} more"] if len(found) > len(lines) else []
        return "\n\n".join([said, "\n".join([*lines, *more])]) if lines else said

    counted = () if request.end else (Computed("count", len(found), selection.of, selection.of, ()),)
    return Told(tuple(cited), text, known=bool(cited), computed=counted, compared=False)
