"""The rows of a page -> the same, those of a table whose columns nearly touch parted at its gutters.

Between two words of a header there is one strip, and only one, in which no row below has a word: there its columns are
parted. Where there are several such strips, or a row writes over one, the lines stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_lines import Cell
from ingest.loaders.pdf_wrapped import Row

_NARROWEST = 0.2  # of a strip, in sizes of the letters: as a narrow blank
_WIDER = 1.5  # the gap between two columns than the blanks within a header
_FEWEST_ROWS = 3  # below a header
_APART = 3.0  # in sizes of the letters
_FIGURE = pattern(r"(?:\d[\d.,]*%?|[A-F][+−–—‐‑-]?)\W{0,2}")
_LETTER = pattern(r"[^\W\d_]")
Strip = tuple[float, float]


def parted_at_gutters(rows: Sequence[Row]) -> list[Row]:
    found = list(rows)
    at = 0
    while at + _FEWEST_ROWS < len(rows):
        parted = _table_from(rows, at)
        found[at : at + len(parted)] = parted
        at += len(parted) or 1
    return found


def _table_from(rows: Sequence[Row], at: int) -> list[Row]:
    """The rows of the table that begins with ``rows[at]``, parted; none where there is none."""
    header = rows[at].words
    if any(_FIGURE.fullmatch(word.text) for word in header):
        return []
    strips: list[list[Strip]] = [[(one.right, other.left)] for one, other in pairwise(header)]
    end, kept = at + 1, strips
    while end < len(rows) and rows[end].words and rows[end - 1].base - rows[end].base <= _APART * rows[end].size:
        narrowed = [_without(strip, rows[end]) for strip in kept]
        below = end - at
        if not any(narrowed) or (below > _FEWEST_ROWS and list(map(bool, narrowed)) != list(map(bool, kept))):
            break
        kept, end = narrowed, end + 1
    if end - at <= _FEWEST_ROWS:
        return []
    gaps = [gap for gap, strip in zip(strips, kept, strict=True) if strip]
    strips = _certain(gaps, [strip for strip in kept if strip], rows[at + 1 : end])
    if not strips or any(len(strip) != 1 for strip in strips):
        return []
    parted = [_parted(row, [strip[0] for strip in strips]) for row in rows[at:end]]
    lefts = [
        ({cell.left for cell in row.cells}, {cell.left for cell in new.cells})
        for row, new in zip(rows[at:end], parted, strict=True)
    ]
    finer = all(old <= new for old, new in lefts) and any(old < new for old, new in lefts)
    return parted if finer and _is_table(parted) else []


def _without(strips: Sequence[Strip], row: Row) -> list[Strip]:
    """What is left of strips where a row has no word."""
    least = _NARROWEST * row.size
    for word in row.words:
        left_of = [(left, min(right, word.left)) for left, right in strips]
        right_of = [(max(left, word.right), right) for left, right in strips]
        strips = [(left, right) for left, right in dict.fromkeys([*left_of, *right_of]) if right - left >= least]
    return sorted(strips)


def _certain(gaps: Sequence[list[Strip]], strips: Sequence[list[Strip]], rows: Sequence[Row]) -> list[list[Strip]]:
    """The strips that part columns. Of several between which no row has a word, all but one stand between the words
    of one header: the one in the widest gap parts columns. None where no gap is clearly the widest."""
    groups: list[list[tuple[float, list[Strip]]]] = []
    words = [word.left for row in rows for word in row.words]
    for gap, strip in zip(gaps, strips, strict=True):
        if not groups or any(groups[-1][-1][1][-1][0] <= left < strip[0][1] for left in words):
            groups.append([])
        groups[-1].append((gap[0][1] - gap[0][0], strip))
    kept = []
    for group in groups:
        *others, widest = sorted(group, key=lambda one: one[0])
        if others and widest[0] < _WIDER * others[-1][0]:
            return []
        kept.append(widest[1])
    if kept and not any(left >= kept[-1][-1][0] for left in words):
        kept.pop()
    return kept


def _parted(row: Row, strips: Sequence[Strip]) -> Row:
    columns: list[list[Cell]] = [[] for _ in range(len(strips) + 1)]
    for word in row.words:
        columns[sum((left + right) / 2 <= word.left for left, right in strips)].append(word)
    cells = [Cell(" ".join(word.text for word in part), part[0].left, part[-1].right) for part in columns if part]
    return replace(row, cells=tuple(cells))


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether a header without figures stands above rows of which each has a cell in every column, and the last or any
    other column holds nothing but figures."""
    header, *below = rows
    width = len(header.cells)
    whole = all(len(row.cells) == width for row in below)
    named = all(_LETTER.search(cell.text) for cell in header.cells)
    figures = [all(_FIGURE.fullmatch(row.cells[at].text) for row in below) for at in range(width)] if whole else []
    return whole and named and any(figures) and not all(figures)
