"""One page of a PDF -> its characters with the places at which a reader sees them, without those that nobody sees.

The only place that knows pypdfium2's text interface. Places are in points from the lower left of the page as it is
shown: turned, cut to its crop box, and turned once more where nearly all of its text runs another way. What then still
runs aslant, upwards or downwards (a stamp, a watermark, a word along the margin) is kept apart: it belongs to no line.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.loaders.pdf_covered import Covers, address_of
from ingest.loaders.pdf_raised import Glyph

LINE_END_HYPHEN = "\u00ad"  # what stands here for the hyphen of a line's end, which pdfium marks with one of these
_HYPHENS = frozenset({0x2, 0xFFFE, 0xAD})
# Nobody reads print below 4 points; it is how text is hidden from people (OWASP LLM01:2026).
_SMALLEST_SEEN_POINTS = 4.0
_WHITE = 250
_INVISIBLE = 3
_LEVEL_DEGREES = 3  # a scan lies askew by less; stamps are set at ten degrees and more
_RIGHT_TO_LEFT = ("R", "AL")
_LINE_ENDS = (0x0A, 0x0D)
_LIGATURE = 0.2  # the second of two letters in one has the place of the first
_OVERHANG = 0.2  # of an italic letter over the next one, in sizes: an "f" reaches furthest


class _Look(NamedTuple):
    """What all characters of a text object have in common. ``angle``: degrees from the page's lower side. ``wide``: the
    size that their widths count in; ``of``: the address of the object."""

    size: float
    white: bool
    unseen: bool
    angle: float
    font: Any
    wide: float
    leans: bool
    of: int


class PageGlyphs:
    """``glyphs`` in the order of the file; ``aslant``, what runs in no line, stamp by stamp; how many characters were
    left out as ``hidden``. ``made_for_them``: blanks and line ends among the glyphs are pdfium's own, as right-to-left
    scripts need them; else there are only those that the file has, and the places tell of the others.

    Text in invisible mode is the result of text recognition when a picture lies under it; then it
    is all there is and is read, and ``recognised`` is true.
    """

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        self._text = page.get_textpage()
        text = self._text.raw
        self._codes = [raw.FPDFText_GetUnicode(text, at) for at in range(self._text.count_chars())]
        self._made = [raw.FPDFText_IsGenerated(text, at) == 1 for at in range(len(self._codes))]
        self._looks: dict[int, _Look] = {}
        self._look = [self._look_of(at) for at in range(len(self._codes))]
        self._sides = [ctypes.c_double() for _ in range(4)]
        self._origin = [ctypes.c_double() for _ in range(2)]
        self._loose, self._width = raw.FS_RECTF(), ctypes.c_float()
        self._covers = Covers(page)
        self._painted: list[tuple[float, float, float, float]] | None = None
        self.made_for_them = any(unicodedata.bidirectional(chr(code)) in _RIGHT_TO_LEFT for code in set(self._codes))
        self.turned_by = self._text_runs()
        self._turns = (page.get_rotation() // 90 + self.turned_by) % 4
        self._box = page.get_bbox()
        left, bottom, right, top = self._box
        sides = (right - left, top - bottom)
        self.width, self.height = sides if self._turns % 2 == 0 else sides[::-1]
        self.hidden = 0
        self.recognised = False
        self.aslant: list[list[Glyph]] = []
        self.glyphs = self._read(invisible=False)
        if not any(glyph.size for glyph in self.glyphs) and self.hidden and self._has_picture():
            self.recognised, self.hidden = True, 0
            self.glyphs = self._read(invisible=True)

    def _text_runs(self) -> int:
        """By how many quarters the page has to be turned, clockwise, for most of its words to run level."""
        shown = self._page.get_rotation()
        print_in = zip(self._codes, self._made, self._look, strict=True)
        angles = Counter(look.angle for code, made, look in print_in if not made and not chr(code).isspace())
        quarters = Counter[int]()
        for angle, often in angles.items():
            quarters[round((angle - shown) / 90) % 4] += often
        return quarters.most_common(1)[0][0] if quarters else 0

    def _read(self, *, invisible: bool) -> list[Glyph]:
        found: list[Glyph] = []
        self.aslant = []
        level_angle = 90 * self._turns
        before: float | None = None  # the angle of the words before that run aslant
        for at, code in enumerate(self._codes):
            text = LINE_END_HYPHEN if code in _HYPHENS else "\n" if code in _LINE_ENDS else chr(code)
            blank, angle = text.isspace(), self._look[at].angle
            if self._made[at] or blank:
                if before is not None and (_quarter(before) is None or not self._made[at]):
                    self.aslant[-1].append(Glyph(" "))
                elif before is None and (not self._made[at] or self.made_for_them):
                    found.append(Glyph(text))
                continue
            level = angle == level_angle or _is_level(angle - level_angle)
            seen = self._glyph(at, text, invisible, self._turns if level else _quarter(angle) or 0)
            if seen is None:
                self.hidden += 1
            elif level:
                found.append(seen)
            else:
                if before is None or not _is_level(angle - before):
                    self.aslant.append([])
                self.aslant[-1].append(seen if _quarter(angle) is not None else Glyph(text))
            before = None if level else angle
        return found

    def _glyph(self, at: int, text: str, invisible: bool, turns: int) -> Glyph | None:
        """A character with its place on the page turned by so many quarters, or None where no reader sees it."""
        look = self._look[at]
        if look.size < _SMALLEST_SEEN_POINTS or (look.unseen and not invisible):
            return None
        left, right, bottom, top = self._sides
        text_page = self._text.raw
        raw.FPDFText_GetCharBox(text_page, at, left, right, bottom, top)
        x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
        seen_x, seen_y = self._shown(x, y, self._turns)
        on_page = -1 <= seen_x <= self.width + 1 and -1 <= seen_y <= self.height + 1
        if not on_page or (look.white and not self._is_painted(x, y)) or self._covers.on(look.of, x, y):
            return None
        one, other = self._shown(left.value, bottom.value, turns), self._shown(right.value, top.value, turns)
        low, high = sorted((one[1], other[1]))
        origin, loose = self._origin, self._loose
        raw.FPDFText_GetCharOrigin(text_page, at, *origin)
        at_origin, base = self._shown(origin[0].value, origin[1].value, turns)
        raw.FPDFText_GetLooseCharBox(text_page, at, loose)
        corners = self._shown(loose.left, loose.bottom, turns), self._shown(loose.right, loose.top, turns)
        start, end = sorted((corners[0][0], corners[1][0]))
        width = self._width
        alone = abs(at_origin - start) <= _LIGATURE * look.size
        if look.leans and alone and raw.FPDFFont_GetGlyphWidth(look.font, self._codes[at], 1.0, width):
            # An italic leans over the next letter. A small capital has the width of another one.
            start, end = at_origin, min(end, max(at_origin + width.value * look.wide, end - _OVERHANG * look.wide))
        return Glyph(text, look.size, base, start, end, low, high)

    def _shown(self, x: float, y: float, turns: int) -> tuple[float, float]:
        left, bottom, right, top = self._box
        if turns == 0:
            return x - left, y - bottom
        return ((y - bottom, right - x), (right - x, top - y), (top - y, x - left))[turns - 1]

    def _look_of(self, at: int) -> _Look:
        thing = raw.FPDFText_GetTextObject(self._text.raw, at)
        key = address_of(thing)
        if key not in self._looks:
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(self._text, at, matrix)
            scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
            colour = [ctypes.c_uint() for _ in range(4)]
            raw.FPDFText_GetFillColor(self._text, at, *colour)
            white = min(part.value for part in colour[:3]) >= _WHITE or colour[3].value == 0
            unseen = bool(thing) and raw.FPDFTextObj_GetTextRenderMode(thing) == _INVISIBLE
            angle = math.degrees(math.atan2(matrix.b, matrix.a))
            points = raw.FPDFText_GetFontSize(self._text, at)
            font = raw.FPDFTextObj_GetFont(thing) if thing else None
            wide = points * (matrix.a**2 + matrix.b**2) ** 0.5
            lean = ctypes.c_int()
            leans = font is not None and bool(raw.FPDFFont_GetItalicAngle(font, lean)) and lean.value != 0
            self._looks[key] = _Look(points * scale, white, unseen, angle, font, wide, leans, key)
        return self._looks[key]

    def _is_painted(self, x: float, y: float) -> bool:
        """Whether a picture or a filled shape lies at a point, so that white text can be read there."""
        if self._painted is None:
            kinds = [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING]
            self._painted = [thing.get_bounds() for thing in self._page.get_objects(filter=kinds, max_depth=4)]
        return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self._painted)

    def _has_picture(self) -> bool:
        return any(True for _ in self._page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4))


def _is_level(degrees: float) -> bool:
    return abs((degrees + 180) % 360 - 180) <= _LEVEL_DEGREES


def _quarter(degrees: float) -> int | None:
    """By how many quarters a page has to be turned, clockwise, for what runs at that angle to be level; or None."""
    quarters = round(degrees / 90)
    return quarters % 4 if _is_level(degrees - 90 * quarters) else None
