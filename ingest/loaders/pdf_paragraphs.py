"""The lines of a page -> its paragraphs, headings and tables in reading order, by size and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.loaders.pdf_lines import LINE_END_HYPHEN, Line
from ingest.loaders.pdf_tables import PageTable

# A heading is at least this much larger than the body: the smallest step of a type scale is 1.125.
_HEADING_SCALE = 1.12
# Sizes over the body's that word processors give to headings 1 and 2 (20 and 16 points on 12).
_LEVELS = ((1.6, 1), (1.3, 2))
_LONGEST_HEADING_CHARS = 250
# Lines of one paragraph lie one pitch apart; half a line more is a gap that a reader sees.
_GAP = 1.4
_SAME_SIZE = 0.1
# A paragraph's last line ends before this share of the column, unless it fills it by chance.
_FULL_LINE = 0.85
# Two words, for some pairs are never parted ("Jan. 5").
_WORDS_THAT_FIT = 2
_BULLET = re.compile(r"[•‣▪●◦⁃∙]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``heading`` is a level from 1, or 0 for running text."""

    lines: list[Line]
    heading: int = 0


def paragraphs_of(lines: list[Line], body: float, tables: list[PageTable]) -> Iterator[Paragraph | PageTable]:
    """Paragraphs in the order of the file. The lines inside a table give way to the table."""
    pitch = _pitch(lines)
    waiting = list(tables)
    current: list[Line] = []
    for line in lines:
        table = next((table for table in tables if _inside(line, table)), None)
        if table is not None or (current and _parts(current[-1], line, pitch, lines, body)):
            if current:
                yield _paragraph(current, body)
            current = []
        if table is None:
            current.append(line)
        elif table in waiting:
            waiting.remove(table)
            yield table
    if current:
        yield _paragraph(current, body)


def _paragraph(lines: list[Line], body: float) -> Paragraph:
    scale = min(line.size for line in lines) / (body or 1)
    short = sum(len(line.text) for line in lines) <= _LONGEST_HEADING_CHARS
    if scale < _HEADING_SCALE or not short or _BULLET.match(lines[0].text):
        return Paragraph(lines)
    return Paragraph(lines, next((level for least, level in _LEVELS if scale >= least), 3))


def _pitch(lines: list[Line]) -> float:
    steps = [
        above.bottom - below.bottom
        for above, below in pairwise(lines)
        if 0 < above.bottom - below.bottom < 3 * above.size
    ]
    return median(steps) if steps else 0.0


def _parts(above: Line, below: Line, pitch: float, lines: list[Line], body: float) -> bool:
    """Whether a new paragraph begins with ``below``."""
    step = above.bottom - below.bottom
    if step <= 0 and _goes_on_in_next_column(above, below):
        return False
    if step <= 0 or _BULLET.match(below.text) or abs(above.size - below.size) > _SAME_SIZE * above.size:
        return True
    if step > _GAP * max(pitch, above.size):
        return True
    if above.size < _HEADING_SCALE * body and _ends_by_hand(above, below):
        return True
    right = max(line.right for line in lines)
    left = min(line.left for line in lines)
    short = above.right < left + _FULL_LINE * (right - left)
    ended = above.text.rstrip("\"'”’)").endswith((".", "!", "?", ":"))
    return short and ended and bool(re.match(r"[\"“'‘(]?[A-Z0-9]", below.text))


def _goes_on_in_next_column(above: Line, below: Line) -> bool:
    """Whether a sentence runs over the lower end of a column to the upper end of the one on its right."""
    beside = below.left > above.right and abs(above.size - below.size) <= _SAME_SIZE * above.size
    return beside and below.text[:1].islower() and not above.text.endswith((".", "!", "?", ":", '"', "”"))


def _ends_by_hand(above: Line, below: Line) -> bool:
    """Whether a line was ended where more of the next one would have fitted in, as the next one shows: a date, a name
    or an address on a line of its own."""
    words = below.text.split()
    beginning = " ".join(words[:_WORDS_THAT_FIT])
    fits = (len(beginning) + 1) * (below.right - below.left) / max(len(below.text), 1)
    aligned = abs(above.left - below.left) <= below.size
    goes_on = above.text.endswith((",", "-", LINE_END_HYPHEN)) or not re.match(r"[\"“'‘(]?[A-Z0-9]", below.text)
    return len(words) > _WORDS_THAT_FIT and aligned and not goes_on and above.right + fits < below.right


def _inside(line: Line, table: PageTable) -> bool:
    x, y = (line.left + line.right) / 2, (line.bottom + line.top) / 2
    return table.left - 1 <= x <= table.right + 1 and table.bottom - 1 <= y <= table.top + 1
