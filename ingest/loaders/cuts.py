"""What a page shows and is left out of its text -> a mark at its place, and afterwards the pieces without such marks.

The mark travels through the tree and the walk over it, so that a piece knows that its words are not all of the page's:
a link cannot promise to find them there (``service/citing/deep_link.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from selectolax.lexbor import LexborNode

from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import Piece
from ingest.loaders.characters import one_line, visible
from ingest.loaders.elements import stands_in

CUT = "\ufdd0"  # Unicode promises never to give it to a letter
_MARKED = pattern(rf"\s*{CUT}(?:\s*{CUT})*(?=[.,;:!?)\]”])|{CUT}")


def without(text: str) -> str:
    """``text`` without its marks, and without a blank that a mark leaves before a full stop or a comma."""
    return _MARKED.sub("", text)


def closed(pieces: Iterable[Piece]) -> list[Piece]:
    """``pieces`` without their marks; those that had one are ``cut``."""
    return [
        replace(piece, text=without(piece.text), cells=tuple(map(without, piece.cells)), cut=True)
        if CUT in piece.text or any(CUT in cell for cell in piece.cells)
        else piece
        for piece in pieces
    ]


def cut_blocks(pieces: Iterable[Piece]) -> str:
    """The numbers of the blocks that cut pieces become, as words ("b3 b7"): bare ones in a row look like a card's."""
    shown = [piece for piece in pieces if any(one_line(visible(words)[0]) for words in (piece.text, *piece.cells))]
    return " ".join(f"b{number}" for number, piece in enumerate(shown) if piece.cut)


def outermost(nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """Those of ``nodes`` that stand in no other of them, each once: the others go with them."""
    once = {node.mem_id: node for node in nodes}
    return [node for node in once.values() if not stands_in(node, once)]
