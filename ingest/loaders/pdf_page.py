"""One page of a PDF while it is read: its lines, its tables, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.loaders.pdf_lines import Line
from ingest.loaders.pdf_tables import PageTable

# Headers and footers stand in the outer tenth of a page (letter: 0.8 inch margins).
_MARGIN_SHARE = 0.1


@dataclass(slots=True)
class Page:
    """``aslant``: the words of its stamps. ``rows_left``: lines outside its tables look like rows. ``open_table``: the
    one that may go on on the next page."""

    number: int
    height: float
    lines: list[Line]
    hidden: int
    recognised: bool
    aslant: list[str] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)
    tables_lost: bool = False
    doubtful: bool = False
    rows_left: bool = False
    open_table: PageTable | None = None

    def in_margin(self, line: Line, share: float = _MARGIN_SHARE) -> bool:
        margin = self.height * share
        return line.top < margin or line.bottom > self.height - margin
