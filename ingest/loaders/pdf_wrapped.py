"""The lines of a table whose cells take more than one of them -> its rows.

Lines of one cell lie closer together than rows do. Where that is so all the way down, and each row has a cell in two
columns or more, the lines of a row become one; else they stay as they are, and what they say is not certain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_lines import Cell

_CLOSER = 1.12  # rows lie at least so much further apart than the lines of one of them
_APART = 3.0  # in sizes of the letters: so far apart nothing is of one table
_FIGURE = pattern(r"\d[\d.,]*%?|[A-F][+−–—‐‑-]?")


@dataclass(frozen=True, slots=True)
class Row:
    """All that stands on one height of a page, from left to right. ``words``: none where there are many."""

    cells: tuple[Cell, ...]
    size: float
    bottom: float
    top: float
    base: float
    words: tuple[Cell, ...] = ()


def whole_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows, those of a table whose cells take several lines made whole."""
    found: list[Row] = []
    for run in _runs(rows):
        found += _whole(run) or run
    return found


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    run: list[Row] = []
    for row in rows:
        if run and run[-1].base - row.base > _APART * row.size:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _whole(run: list[Row]) -> list[Row]:
    """A run with its rows made whole, or nothing where that is not certain."""
    wide = [at for at, row in enumerate(run) if len(row.cells) > 1]
    apart = [row for row in run[wide[0] : wide[-1] + 1] if len(row.cells) < 2] if wide else []
    if len(wide) < 2 or not (apart or _hangs(run, wide)):
        return []
    gaps = sorted({round(above.base - row.base, 1) for above, row in pairwise(run)})
    for inner, outer in pairwise(gaps):
        if outer < _CLOSER * inner:
            continue
        parts = list(_clusters(run, inner + 0.05))
        merged = [_merged(part) for part in parts]
        tabular = [at for at, row in enumerate(merged) if row is not None and len(row.cells) > 1]
        if len(tabular) > 1 and len(tabular) == tabular[-1] - tabular[0] + 1:
            rows: list[Row] = []
            for at, (part, row) in enumerate(zip(parts, merged, strict=True)):
                rows += [row] if row is not None and at in tabular else part
            return rows
    return []


def _hangs(run: Sequence[Row], wide: Sequence[int]) -> bool:
    """Whether a line right above or below the rows is closer to them than they are to each other."""
    least = min(run[at].base - run[at + 1].base for at in range(wide[0], wide[-1]))
    above = run[wide[0] - 1].base - run[wide[0]].base if wide[0] else least
    below = run[wide[-1]].base - run[wide[-1] + 1].base if wide[-1] + 1 < len(run) else least
    return min(above, below) * _CLOSER <= least


def _clusters(run: Sequence[Row], inner: float) -> Iterator[list[Row]]:
    part: list[Row] = []
    for row in run:
        if part and part[-1].base - row.base > inner:
            yield part
            part = []
        part.append(row)
    yield part


def _merged(part: Sequence[Row]) -> Row | None:
    """Lines as one row: what stands below each other is one cell; None where a cell would hold two figures of a kind,
    or two that stand beside each other."""
    columns: list[list[tuple[int, Cell]]] = []
    placed = sorted(((at, cell) for at, row in enumerate(part) for cell in row.cells), key=lambda one: one[1].left)
    for at, cell in placed:
        if columns and cell.left < max(other.right for _, other in columns[-1]):
            columns[-1].append((at, cell))
        else:
            columns.append([(at, cell)])
    cells = []
    for column in columns:
        lines = [at for at, _ in column]
        texts = [cell.text for _, cell in sorted(column, key=lambda one: one[0])]
        figures = [text for text in texts if _FIGURE.fullmatch(text)]
        if len(set(lines)) < len(lines) or len(figures) > 1:
            return None
        left, right = min(cell.left for _, cell in column), max(cell.right for _, cell in column)
        cells.append(Cell(" ".join(texts), left, right))
    bottom, top = min(row.bottom for row in part), max(row.top for row in part)
    return Row(tuple(cells), max(row.size for row in part), bottom, top, part[-1].base)
