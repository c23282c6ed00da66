"""The lines of a page in the order of the file -> in the order in which they are read.

Most programs write a page from its top to its end, column by column, and then nothing is changed. Layout programs write
text boxes in the order in which they were made, and titles last. Where a line is written before one that stands above
it in the same column, or left of it in a column of prose, the boxes are put in order by their places (Breuel, 2003):
what stands above comes first, then what stands on the left, unless a box over both parts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.loaders.pdf_lines import Line

_NEAR = 2.2  # lines of a box lie no further apart, in sizes of the letters
_SAME_SIZE = 0.1
_FEWEST_CHARS = 160  # of a column of prose: an address beside a letterhead has fewer


@dataclass(slots=True)
class _Box:
    lines: list[Line]
    left: float
    right: float
    bottom: float
    top: float

    def grow(self, line: Line) -> None:
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)
        self.bottom, self.top = min(self.bottom, line.bottom), max(self.top, line.top)


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    boxes = _boxes(lines)
    pairs = ((one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    if not any(_is_below(one, other) or _is_right_of(one, other) for one, other in pairs):
        return list(lines)
    waiting = list(boxes)
    ordered: list[Line] = []
    while waiting:
        # The first, in the order of the file, that no other has to come before; one of them where they go in a ring.
        box = next((box for box in waiting if not any(_comes_before(other, box, boxes) for other in waiting)), None)
        box = box or max(waiting, key=lambda box: box.top)
        waiting.remove(box)
        ordered += box.lines
    return ordered


def _boxes(lines: Sequence[Line]) -> list[_Box]:
    boxes: list[_Box] = []
    for line in lines:
        if boxes and _goes_on(boxes[-1].lines[-1], line):
            boxes[-1].grow(line)
        else:
            boxes.append(_Box([line], line.left, line.right, line.bottom, line.top))
    return boxes


def _goes_on(above: Line, line: Line) -> bool:
    alike = abs(above.size - line.size) <= _SAME_SIZE * above.size
    return (
        alike
        and 0 < above.base - line.base <= _NEAR * line.size
        and above.left < line.right
        and line.left < above.right
    )


def _is_below(one: _Box, other: _Box) -> bool:
    """Whether ``one`` stands below ``other``, in the same column."""
    return _share_column(one, other) and one.top <= other.bottom


def _is_right_of(one: _Box, other: _Box) -> bool:
    """Whether ``one`` is a column of prose on the right of another."""
    beside = one.left >= other.right and one.bottom < other.top and other.bottom < one.top
    return beside and all(sum(len(line.text) for line in box.lines) >= _FEWEST_CHARS for box in (one, other))


def _share_column(one: _Box, other: _Box) -> bool:
    return one.left < other.right and other.left < one.right


def _comes_before(one: _Box, other: _Box, boxes: Sequence[_Box]) -> bool:
    if one is other:
        return False
    if _share_column(one, other):
        return _is_below(other, one)
    if one.left >= other.right:
        return False
    low, high = sorted((one.bottom + one.top, other.bottom + other.top))
    between = (box for box in boxes if low < box.bottom + box.top < high)
    return not any(_share_column(box, one) and _share_column(box, other) for box in between)
