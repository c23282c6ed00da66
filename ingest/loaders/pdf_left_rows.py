"""The lines of a page that stand in none of its tables -> whether some of them look like rows of grades."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_columns import MARK, SIGN, rows_of
from ingest.loaders.pdf_lines import Line
from ingest.loaders.pdf_tables import PageTable
from ingest.loaders.pdf_wrapped import Row

_GRADE = pattern(rf"[A-F]{SIGN}?{MARK}(?: ?\(\d[\d.,]*\))?")
_NUMBER = pattern(rf"\d[\d.,]*%?{MARK}")
# In prose a line seldom ends with a letter of its own, and never one after the other.
_ENDS_IN_GRADE = pattern(rf"(?:^|\S )[A-F]{SIGN}?{MARK}$")
_NEAR = 6.0  # two of them, in sizes of the letters
_LONGEST_CHARS = 90
_FEWEST = 3


def looks_left(lines: Sequence[Line], tables: Sequence[PageTable]) -> bool:
    free = [line for line in lines if not any(_is_in(line, table) for table in tables)]
    rows = [row for row in rows_of(free) if _looks_like_a_row(row)]
    together = 1
    for above, row in pairwise(rows):
        together = together + 1 if above.base - row.base <= _NEAR * row.size else 1
        if together >= _FEWEST:
            return True
    return False


def _is_in(line: Line, table: PageTable) -> bool:
    middle = (line.bottom + line.top) / 2
    return table.bottom <= middle <= table.top and table.left - 1 <= (line.left + line.right) / 2 <= table.right + 1


def _looks_like_a_row(row: Row) -> bool:
    texts = [cell.text for cell in row.cells]
    if any(_GRADE.fullmatch(text) for text in texts):
        return True
    if len(texts) > 2 and any(_NUMBER.fullmatch(text) for text in texts):
        return True
    return sum(map(len, texts)) <= _LONGEST_CHARS and _ENDS_IN_GRADE.search(texts[-1]) is not None
