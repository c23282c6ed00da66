"""The characters of a page with their places -> those of them that are raised or lowered, told by size and place.

A PDF knows no footnotes: "47" with a small, raised "3" after it would be read as 473. Here it becomes "47³", as in a
page or a Word file, and the line goes on after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ingest.loaders.raised import in_lowered_figures, in_raised_figures, is_mark

# Word processors and LaTeX raise figures at 58 to 80 percent of the size, by a fifth to a half of it.
_SMALLER = 0.87
_RAISED = (0.12, 0.9)
_LOWERED = (-0.6, -0.05)
# A mark touches what it belongs to, or stands a thin space away; a word's space is a quarter of the size.
_TOUCHES = (-0.4, 0.6)
_BESIDE = (-0.4, 3.0)
_SAME_ROW = 0.1
_SPACE = 0.15
_LONGEST_MARK = 12
_MOST_LETTERS = 4  # "viii"


class Glyph(NamedTuple):
    """One character: its size, its baseline and its sides, in points. ``size`` is 0 for spaces and line ends."""

    text: str
    size: float = 0.0
    base: float = 0.0
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class Mark:
    """``glyphs[start:end]`` stand above or below the row of ``glyphs[beside]``, and read ``words``."""

    start: int
    end: int
    beside: int
    words: str


def marks(glyphs: Sequence[Glyph]) -> Iterator[Mark]:
    """Every raised or lowered mark, in order."""
    before: int | None = None
    at = 0
    while at < len(glyphs):
        if not glyphs[at].size:
            at += 1
            continue
        within = at > 0 and glyphs[at - 1].size == glyphs[at].size  # most characters: no mark begins there
        mark = None if within else _mark(glyphs, at, before)
        if mark is None:
            before = at
            at += 1
        else:
            yield mark
            at = mark.end


def set_in_line(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs with each mark in the row that it belongs to, without the line ends around it, which no reader
    sees."""
    kept: list[Glyph] = []
    at = 0
    for mark in marks(glyphs):
        beside, end = glyphs[mark.beside], mark.end
        kept += glyphs[at : mark.start]
        if mark.beside < mark.start:
            while kept and kept[-1].text in ("\n", " "):
                kept.pop()
        first, last = glyphs[mark.start], glyphs[mark.end - 1]
        kept.append(beside._replace(text=mark.words, left=first.left, right=last.right))
        following = _next(glyphs, end)
        at = end
        if following is not None and _goes_on(beside, last, glyphs[following]):
            parted = glyphs[following].left - last.right > _SPACE * beside.size
            kept += [Glyph(" ")] if parted or any(g.text == " " for g in glyphs[end:following]) else []
            at = following
    return [*kept, *glyphs[at:]]


def _mark(glyphs: Sequence[Glyph], at: int, before: int | None) -> Mark | None:
    end = at
    last = at
    letters = 0
    while end < len(glyphs) and end - at <= _LONGEST_MARK and _alike(glyphs[at], glyphs[last], glyphs[end]):
        last = end if glyphs[end].size else last
        letters = letters + 1 if glyphs[end].text.isalpha() else 0
        if letters > _MOST_LETTERS:  # a word: most of a page
            return None
        end += 1
    end = last + 1
    words = "".join(glyph.text for glyph in glyphs[at:end])
    if not is_mark(words):
        return None
    following = _next(glyphs, end)
    after = glyphs[following].text if following is not None and following == end else ""
    if before is not None:
        beside = glyphs[before]
        if _stands(glyphs[at], beside, _RAISED) and _within(glyphs[at].left - beside.right, beside, _TOUCHES):
            return Mark(at, end, before, in_raised_figures(words, after))
        if _stands(glyphs[at], beside, _LOWERED) and _within(glyphs[at].left - beside.right, beside, _TOUCHES):
            return Mark(at, end, before, in_lowered_figures(words, beside.text))
    if following is not None:
        beside = glyphs[following]
        if _stands(glyphs[at], beside, _RAISED) and _within(beside.left - glyphs[last].right, beside, _TOUCHES):
            return Mark(at, end, following, in_raised_figures(words, after))
    return None


def _alike(first: Glyph, last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph goes on with the mark that began with ``first``."""
    if not glyph.size:
        return glyph.text == " "
    level = abs(glyph.base - first.base) <= _SAME_ROW * first.size
    size = abs(glyph.size - first.size) <= _SAME_ROW * first.size
    return level and size and (glyph is first or _within(glyph.left - last.right, first, _TOUCHES))


def _stands(mark: Glyph, beside: Glyph, rise: tuple[float, float]) -> bool:
    return mark.size <= _SMALLER * beside.size and _within(mark.base - beside.base, beside, rise)


def _within(distance: float, beside: Glyph, limits: tuple[float, float]) -> bool:
    return limits[0] * beside.size <= distance <= limits[1] * beside.size


def _goes_on(beside: Glyph, last: Glyph, following: Glyph) -> bool:
    """Whether the row goes on after a mark."""
    level = abs(following.base - beside.base) <= _SAME_ROW * beside.size
    return level and _within(following.left - last.right, beside, _BESIDE)


def _next(glyphs: Sequence[Glyph], at: int) -> int | None:
    return next((number for number in range(at, len(glyphs)) if glyphs[number].size), None)
