"""A page of a PDF -> whether something that was drawn after a text lies on it, so that nobody reads it.

Names and numbers are often blacked out so: the words are still in the file. Only rectangles without any transparency
count; a marker that lets words through has some.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_DEEPEST = 4  # forms within forms
_SMALLEST_POINTS = 4.0  # a rule between two lines covers no words
_CORNERS = 4
_OPAQUE = 255
_NEAR = 0.5

Box = tuple[float, float, float, float]  # left, bottom, right, top


class Covers:
    """What lies on the texts of a page. ``on`` is asked with the address of a text object and a point within it."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._drawn: dict[int, int] = {}
        self._boxes: list[tuple[int, Box]] = []
        for at, thing in enumerate(page.get_objects(max_depth=_DEEPEST)):
            if thing.type == raw.FPDF_PAGEOBJ_TEXT:
                self._drawn[address_of(thing.raw)] = at
            elif thing.type == raw.FPDF_PAGEOBJ_PATH and thing.level == 0 and (box := _box_of(thing.raw)):
                self._boxes.append((at, box))

    def on(self, text: int, x: float, y: float) -> bool:
        drawn = self._drawn.get(text) if self._boxes else None
        return drawn is not None and any(
            at > drawn and left <= x <= right and bottom <= y <= top for at, (left, bottom, right, top) in self._boxes
        )


def address_of(thing: Any) -> int:
    """What tells an object of the page from others."""
    return ctypes.addressof(thing.contents) if thing else 0


def _box_of(path: Any) -> Box | None:
    """The rectangle that a path fills without letting anything through, in points of the page."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPath_GetDrawMode(path, mode, stroke)
    raw.FPDFPageObj_GetFillColor(path, *colour)
    if mode.value == 0 or colour[3].value != _OPAQUE or raw.FPDFPageObj_HasTransparency(path):
        return None
    points = _points(path, raw.FPDFPath_CountSegments(path), raw.FPDFPath_GetPathSegment)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if len(points) < _CORNERS or not _are_corners(points):
        return None
    raw.FPDFPageObj_GetBounds(path, left, bottom, right, top)
    box = (left.value, bottom.value, right.value, top.value)
    clip = raw.FPDFPageObj_GetClipPath(path)
    for number in range(max(0, raw.FPDFClipPath_CountPaths(clip)) if clip else 0):
        count = raw.FPDFClipPath_CountPathSegments(clip, number)
        cut = _points(clip, count, lambda clip, at, number=number: raw.FPDFClipPath_GetPathSegment(clip, number, at))
        if not cut:
            return None
        xs, ys = zip(*cut, strict=True)
        box = (max(box[0], min(xs)), max(box[1], min(ys)), min(box[2], max(xs)), min(box[3], max(ys)))
    return box if min(box[2] - box[0], box[3] - box[1]) >= _SMALLEST_POINTS else None


def _points(path: Any, count: int, segment: Any) -> list[tuple[float, float]]:
    points, x, y = [], ctypes.c_float(), ctypes.c_float()
    for at in range(count):
        one = segment(path, at)
        if raw.FPDFPathSegment_GetType(one) == raw.FPDF_SEGMENT_BEZIERTO:
            return []
        raw.FPDFPathSegment_GetPoint(one, x, y)
        points.append((x.value, y.value))
    return points


def _are_corners(points: list[tuple[float, float]]) -> bool:
    """Whether the points of a path are the corners of one rectangle."""
    xs, ys = zip(*points, strict=True)
    at_sides = all(
        min(abs(x - min(xs)), abs(x - max(xs))) < _NEAR and min(abs(y - min(ys)), abs(y - max(ys))) < _NEAR
        for x, y in points
    )
    return at_sides and len({(round(x), round(y)) for x, y in points}) == _CORNERS
