"""What was found for a question, to be cited, and how it is worded once it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.answer import Citation, Computed, Option
from service.citations import Cited


@dataclass(frozen=True)
class Told:
    """``cited`` are distinct; ``text`` words them from their citations, some of which may have been dropped.
    ``known`` False: it says only that something is not known. ``options``: it asks which of these is meant.
    ``computed``: what was counted. ``compared`` False: a quotation stands for its document and contradicts none."""

    cited: tuple[Cited, ...]
    text: Callable[[Sequence[Citation]], str]
    known: bool = True
    options: tuple[Option, ...] = ()
    computed: tuple[Computed, ...] = ()
    compared: bool = True


def markers(citations: Sequence[Citation], cited: Sequence[Cited], *, quoted: bool = False) -> str:
    """The markers of what was cited, each with a blank before it; ``quoted`` with the words before each."""
    places = {(item.document.id, item.span.start, item.span.end) for item in cited}
    shown = [c for c in citations if (c.document.id, c.start, c.end) in places]
    return "".join(f" “{c.exact}” [{c.marker}]" if quoted else f" [{c.marker}]" for c in shown)
