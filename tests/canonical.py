"""What a loader read, as tests compare it: its blocks, its cells, and what holds for every canonical text."""

from __future__ import annotations

import unicodedata

from ingest.document import BlockKind, Loaded

H, P, L, TH, TR = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_HEADER,
    BlockKind.TABLE_ROW,
)


def shape(loaded: Loaded) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(loaded.text)) for block in loaded.blocks]


def cells(loaded: Loaded) -> list[tuple[str, ...]]:
    return [tuple(cell.of(loaded.text) for cell in block.cells) for block in loaded.blocks if block.cells]


def assert_canonical(loaded: Loaded) -> None:
    """What holds for every document: NFC, no invisible character, blocks in order that cover all."""
    assert unicodedata.normalize("NFC", loaded.text) == loaded.text
    assert "\r" not in loaded.text
    covered, position = [], 0
    for block in loaded.blocks:
        assert position <= block.span.start < block.span.end <= len(loaded.text)
        covered.append(loaded.text[position : block.span.start])
        position = block.span.end
        assert all(block.span.contains(cell) for cell in block.cells)
        assert all(a.end <= b.start for a, b in zip(block.cells, block.cells[1:], strict=False))
    assert not "".join([*covered, loaded.text[position:]]).strip()
