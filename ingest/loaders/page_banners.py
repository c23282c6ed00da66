"""What a page shows apart from its text -> the lines that say no more than that it is a draft: a banner, a watermark.

The same word in a menu, a path, a list, a button or a link names another page, and says nothing of this one.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from ingest.document import BlockKind
from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import CELL_SEPARATOR, Piece
from ingest.loaders.characters import one_line
from ingest.loaders.elements import pieces_of

_MAYBE = pattern(
    r"\b(?:draft|borrador|un(?:published|released|approved)|progress|working|preliminary?|proof|not|internal|interno|"
    r"pending|awaiting|pendiente)",
    re.IGNORECASE,
)
_MENUS = "nav, [role=navigation], [role=menu], [role=menubar], [role=tablist]"
_WATERMARKS = "[class*=watermark], [class*=Watermark], [id*=watermark]"
_LINKS = "a, a *, button, [role=button], [role=menuitem], [role=tab], label"


def line_of(piece: Piece) -> str:
    """The words of a piece in one line, a row's as well."""
    return one_line(piece.text or CELL_SEPARATOR.join(cell for cell in piece.cells if cell.strip()))


def draft_banners(tree: LexborHTMLParser, everything: list[Piece]) -> frozenset[str]:
    """Those of a page's lines that call it a draft and lead nowhere. ``tree``: with its menus."""
    lines = {line_of(piece) for piece in everything if piece.kind is not BlockKind.LIST_ITEM}
    maybe = {line for line in lines if _MAYBE.search(line)}
    if not maybe:  # most pages have none, and the child that parses them need not take the patterns in
        return frozenset()
    from ingest.anatomy.held_line import calls_it_a_draft

    found = frozenset(filter(calls_it_a_draft, maybe))
    if not found:
        return found
    menus = {line_of(piece) for menu in tree.css(_MENUS) for piece in pieces_of(menu)}
    return found - menus - {one_line(node.text(deep=True) or "") for node in tree.css(_LINKS)}


def watermarks(tree: LexborHTMLParser) -> tuple[str, ...]:
    """The lines of what a page lays over its text, wherever it stands."""
    return tuple(line for mark in tree.css(_WATERMARKS) for piece in pieces_of(mark) if (line := line_of(piece)))
