"""One page of a PDF -> its lines as they stand, with size and place, without what nobody sees.

The only place that knows pypdfium2's text interface. Places are in points, from the lower left.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.loaders.pdf_raised import Glyph, set_in_line

# pdfium marks a hyphen at a line's end, and joins the lines, with one of these.
LINE_END_HYPHEN = "\u00ad"
_HYPHENS = frozenset({0x2, 0xFFFE, 0xAD})
# Nobody reads print below 4 points; it is how text is hidden from people (OWASP LLM01:2026).
_SMALLEST_SEEN_POINTS = 4.0
_WHITE = 250
# In sizes of the letters: two blanks after a full stop take half of it, the padding of two cells beside each other all.
_WIDE_GAP = 0.9
_INVISIBLE = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a line between wide gaps."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """``base`` is the height on which its letters stand. ``cells`` are its parts, where wide gaps part it."""

    text: str
    size: float
    left: float
    right: float
    bottom: float
    top: float
    base: float = 0.0
    cells: tuple[Cell, ...] = ()


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
    """The lines of a page in the order of the file, and how many hidden characters were left out.

    Text in invisible mode is the result of text recognition when a picture lies under it; then it
    is all there is and is read, and ``recognised`` is true.
    """

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        self._text = page.get_textpage()
        self._width, self._height = page.get_size()
        self._painted: list[tuple[float, float, float, float]] | None = None
        self._box = [ctypes.c_double() for _ in range(4)]
        self._origin = [ctypes.c_double() for _ in range(2)]
        self._seen: dict[int, tuple[float, bool, bool]] = {}
        self.hidden = 0
        self.recognised = False
        self.lines = self._read(invisible=False)
        if not self.lines and self.hidden and self._has_picture():
            self.recognised, self.hidden = True, 0
            self.lines = self._read(invisible=True)

    def _read(self, *, invisible: bool) -> list[Line]:
        lines: list[Line] = []
        line = _Open([])
        for placed in set_in_line(self._placed(invisible=invisible)):
            if placed.text == "\n":
                line = self._closed(line, lines)
            else:
                line.grow(placed)
        self._closed(line, lines)
        return lines

    def _placed(self, *, invisible: bool) -> list[Glyph]:
        """The characters that a reader sees, each with its place, and what pdfium puts between them."""
        found = []
        for index in range(self._text.count_chars()):
            code = raw.FPDFText_GetUnicode(self._text, index)
            if code in (0x0A, 0x0D):
                found.append(Glyph("\n"))
                continue
            text = LINE_END_HYPHEN if code in _HYPHENS else chr(code)
            if raw.FPDFText_IsGenerated(self._text, index) == 1 or text.isspace():
                found.append(Glyph(text))
            elif (seen := self._glyph(index, text, invisible)) is not None:
                found.append(seen)
            else:
                self.hidden += 1
        return found

    def _glyph(self, index: int, text: str, invisible: bool) -> Glyph | None:
        """A character with its place, or None where no reader sees it."""
        size, white, unseen = self._look(index)
        left, right, bottom, top = self._box
        raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
        on_page = -1 <= x <= self._width + 1 and -1 <= y <= self._height + 1
        if not on_page or size < _SMALLEST_SEEN_POINTS or (unseen and not invisible):
            return None
        if white and not self._is_painted(x, y):
            return None
        raw.FPDFText_GetCharOrigin(self._text, index, *self._origin)
        return Glyph(text, size, self._origin[1].value, left.value, right.value, bottom.value, top.value)

    def _look(self, index: int) -> tuple[float, bool, bool]:
        """Size in points, whether white, whether in invisible mode; the same for a whole text object."""
        thing = raw.FPDFText_GetTextObject(self._text, index)
        key = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if key not in self._seen:
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(self._text, index, matrix)
            scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
            colour = [ctypes.c_uint() for _ in range(4)]
            raw.FPDFText_GetFillColor(self._text, index, *colour)
            white = min(part.value for part in colour[:3]) >= _WHITE or colour[3].value == 0
            unseen = bool(thing) and raw.FPDFTextObj_GetTextRenderMode(thing) == _INVISIBLE
            self._seen[key] = (raw.FPDFText_GetFontSize(self._text, index) * scale, white, unseen)
        return self._seen[key]

    def _is_painted(self, x: float, y: float) -> bool:
        """Whether a picture or a filled shape lies at a point, so that white text can be read there."""
        if self._painted is None:
            kinds = [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING]
            self._painted = [thing.get_bounds() for thing in self._page.get_objects(filter=kinds, max_depth=4)]
        return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self._painted)

    def _has_picture(self) -> bool:
        return any(True for _ in self._page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4))

    @staticmethod
    def _closed(line: _Open, lines: list[Line]) -> _Open:
        text = _whole(line.characters)
        if text and line.size:
            place = line.left, line.right, line.bottom, line.top, line.base
            lines.append(Line(text, line.size, *place, line.parted()))
        return _Open([])


def _whole(characters: list[str]) -> str:
    return "".join(characters).encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
