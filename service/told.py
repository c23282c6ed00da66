"""What was found for a question, to be cited, and how it is worded once it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest import StoredDocument
from service.answer import Citation, Computed, Option
from service.citations import Cited
from service.searching.query import Query


@dataclass(frozen=True)
class Counted:
    """``documents`` that are counted, all or ``what`` of them (further, undated), and the search for just these."""

    documents: tuple[StoredDocument, ...]
    query: Query
    what: str = "all"


@dataclass(frozen=True)
class Told:
    """``cited`` are distinct; ``text`` words them from their citations, some of which may have been dropped.
    ``known`` False: it says only that something is not known. ``options``: it asks which of these is meant.
    ``computed``: what was counted; ``counts``: the documents of it, as far as there may be a search for them.
    ``compared`` False: a quotation stands for its document and contradicts none. ``paired``: each two of ``cited``
    belong together, so that no bound may cut between them. ``listed``: ids of all documents that it lists, those beyond
    what is cited too. ``as_asked``: it answers the words as they were typed, and not as they were completed.
    ``gives_way``: it is told where no passage answers."""

    cited: tuple[Cited, ...]
    text: Callable[[Sequence[Citation]], str]
    known: bool = True
    options: tuple[Option, ...] = ()
    computed: tuple[Computed, ...] = ()
    compared: bool = True
    counts: tuple[Counted, ...] = ()
    paired: bool = False
    listed: tuple[str, ...] = ()
    as_asked: bool = False
    gives_way: bool = False


def markers(citations: Sequence[Citation], cited: Sequence[Cited], *, quoted: bool = False) -> str:
    """The markers of what was cited, each with a blank before it; ``quoted`` with the words before each."""
    places = {(item.document.id, item.span.start, item.span.end) for item in cited}
    shown = [c for c in citations if (c.document.id, c.start, c.end) in places]
    return "".join(f" “{c.exact}” [{c.marker}]" if quoted else f" [{c.marker}]" for c in shown)
