"""The characters of one page of a PDF -> its lines as they stand, with size and place.

Where a word or a line ends is told by the places: many files have no blanks, and what pdfium puts in their stead goes
wrong where letters stand far apart, where a page holds little but a table, and beside a stamp that runs aslant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_glyphs import PageGlyphs
from ingest.loaders.pdf_raised import Glyph, set_in_line

# Some fonts call their hyphen a soft one: that of "C-" is in print, before a raised mark as well; that within a word is
# where it may be broken.
SOFT_HYPHEN_IN_PRINT = pattern(r"\u00ad(?![^\W⁰-ⁿ¹²³ªºᵃ-ᶻʰ-ʸ])")
# In sizes of the letters: two blanks after a full stop take half of it, the padding of two cells beside each other all.
_WIDE_GAP = 0.9
_SAME_ROW = 0.4
_BACK = 0.5
# A blank is a fifth to a third of the size wide, and no more than this narrower where letters are set tight.
_BLANK = 0.13
_LONGEST_ROW_CHARS = 90
_FEWEST_GAPS = 8  # from which on it shows how far apart the letters of a line stand


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a line between wide gaps."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """``base`` is the height on which its letters stand. ``cells`` are its parts, where wide gaps part it.
    ``hang``: the gap after its first character. ``words``: where each begins and ends, in a short line."""

    text: str
    size: float
    left: float
    right: float
    bottom: float
    top: float
    base: float = 0.0
    cells: tuple[Cell, ...] = ()
    hang: float = 0.0
    words: tuple[tuple[float, float], ...] = ()


@dataclass(slots=True)
class _Open:
    """A line while its characters arrive."""

    characters: list[str]
    size: float = 0.0
    left: float = 1e9
    right: float = -1e9
    bottom: float = 1e9
    top: float = -1e9
    base: float = 0.0
    last: float | None = None
    cells: list[tuple[int, float]] = field(default_factory=list)  # where each begins, in characters and in points
    ends: list[float] = field(default_factory=list)

    def grow(self, glyph: Glyph) -> None:
        if glyph.size:
            if self.last is None or glyph.left - self.last > _WIDE_GAP * glyph.size:
                self.cells.append((len(self.characters), glyph.left))
                self.ends.append(glyph.right)
            self.base = glyph.base if self.last is None else self.base
            self.last = self.ends[-1] = glyph.right
        self.characters.append(glyph.text)
        if glyph.size:
            self.size = max(self.size, glyph.size)
            self.left, self.right = min(self.left, glyph.left), max(self.right, glyph.right)
            self.bottom, self.top = min(self.bottom, glyph.bottom), max(self.top, glyph.top)

    def parted(self) -> tuple[Cell, ...]:
        """Its cells, where it has more than one."""
        starts = [start for start, _ in self.cells]
        words = [_whole(self.characters[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)]
        parts = [Cell(text, left, end) for text, (_, left), end in zip(words, self.cells, self.ends, strict=True)]
        return tuple(parts) if len(parts) > 1 else ()


class PageLines:
    """The lines of a page in the order of the file, with what ``PageGlyphs`` tells of it."""

    def __init__(self, found: PageGlyphs) -> None:
        self.height, self.hidden, self.recognised = found.height, found.hidden, found.recognised
        self.is_turned = found.turned_by != 0
        self.aslant = [words for stamp in found.aslant if (words := _in_one_line(stamp))]
        glyphs = found.glyphs if found.made_for_them else list(_with_line_ends(found.glyphs))
        self.lines: list[Line] = []
        line: list[Glyph] = []
        for glyph in [*set_in_line(glyphs), Glyph("\n")]:
            if glyph.text != "\n":
                line.append(glyph)
                continue
            self._close(line if found.made_for_them else _with_blanks(line))
            line = []

    def _close(self, glyphs: Sequence[Glyph]) -> None:
        line = _Open([])
        for glyph in glyphs:
            line.grow(glyph)
        text = _whole(line.characters)
        if text and line.size:
            place = line.left, line.right, line.bottom, line.top, line.base
            sized = [glyph for glyph in glyphs if glyph.size]
            hang = sized[1].left - sized[0].right if len(sized) > 1 else 0.0
            self.lines.append(Line(text, line.size, *place, line.parted(), hang, _places(text, glyphs)))


def _places(text: str, glyphs: Sequence[Glyph]) -> tuple[tuple[float, float], ...]:
    """Where each word of a line begins and ends; none in a long line, as prose has them."""
    if len(text) > _LONGEST_ROW_CHARS:
        return ()
    places: list[tuple[float, float]] = []
    parted = True
    for glyph in glyphs:
        if glyph.size:
            left = glyph.left if parted else places[-1][0]
            places[len(places) if parted else -1 :] = [(left, glyph.right)]
        parted = not glyph.size
    return tuple(places) if len(places) == len(text.split()) else ()


def _with_line_ends(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The glyphs, and a line end before each that stands on another height than the one before, or left of it."""
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.size:
            if last is not None:
                size = max(last.size, glyph.size)
                if abs(glyph.base - last.base) > _SAME_ROW * size or glyph.left < last.right - _BACK * size:
                    yield Glyph("\n")
            last = glyph
        if glyph.text != "\n":
            yield glyph


def _with_blanks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs of a line, and a blank wherever two stand further apart than the letters of that line do."""
    steps: list[float] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if not glyph.size:
            last = None
        elif last is not None and glyph.left - last.right <= _WIDE_GAP * glyph.size:
            steps.append((glyph.left - last.right) / glyph.size)
        last = glyph if glyph.size else last
    letters = median(steps) if len(steps) >= _FEWEST_GAPS else 0.0
    spaced: list[Glyph] = []
    last = None
    for glyph in glyphs:
        apart = last is not None and glyph.left - last.right > (letters + _BLANK) * glyph.size
        if glyph.size and apart and spaced[-1].size:
            spaced.append(Glyph(" "))
        spaced.append(glyph)
        last = glyph if glyph.size else last
    return spaced


def _in_one_line(stamp: Sequence[Glyph]) -> str:
    if not any(glyph.size for glyph in stamp):
        return " ".join(_whole([glyph.text for glyph in stamp]).split())
    words = [Glyph(" ") if glyph.text == "\n" else glyph for glyph in _with_line_ends(stamp)]
    return " ".join(_whole([glyph.text for glyph in _with_blanks(words)]).split())


def _whole(characters: list[str]) -> str:
    words = "".join(characters).encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
    return SOFT_HYPHEN_IN_PRINT.sub("-", words)
