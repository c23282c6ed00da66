"""The grades of one subject over the years -> a line for each framework, as SVG, with a break between frameworks.

No line joins two frameworks: a letter of one says nothing on another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from service.pages.tiles import INK, colour, picture

_YEAR, _BREAK, _LEFT, _TOP, _HIGH = 52, 44, 26, 58, 170  # a year's width, a break's, the margins, the scale's height
_LETTER = 8  # the width of a letter of a framework's name, on average
_WIDTH = 640  # at least, of the whole: a picture of two years is not blown up to fill a page
_TEXT = Markup(
    '<text class="{kind}" x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{ink}">{words}</text>'
)
_LINE = Markup('<line class="line" x1="{}" y1="{}" x2="{}" y2="{}" stroke="#857f73" stroke-width="2"{}/>')
_DOT = Markup(
    '<a href="{href}" aria-label="{label}"><title>{label}</title>'
    '<circle cx="{x}" cy="{y}" r="17" fill="{fill}" stroke="#857f73"/>'
    '<text x="{x}" y="{text}" font-size="15" font-weight="700" text-anchor="middle" fill="{ink}">{letter}</text></a>'
)


@dataclass(frozen=True)
class Point:
    """One edition's grade. ``href`` leads to the citation."""

    year: int
    letter: str
    label: str
    href: str


@dataclass(frozen=True)
class Stretch:
    """The years of one framework, ``first`` to ``last``; ``scale`` runs from best to worst."""

    name: str
    first: int
    last: int
    scale: tuple[str, ...]
    points: tuple[Point, ...]

    @property
    def width(self) -> int:
        """Of its years, or of its name where that is longer."""
        return max((self.last - self.first + 1) * _YEAR, len(self.name) * _LETTER)


def timeline(stretches: Sequence[Stretch], label: str) -> Markup:
    """An ``<svg>`` that stands in a page or alone."""
    drawn = 2 * _LEFT + sum(stretch.width for stretch in stretches) + _BREAK * max(0, len(stretches) - 1)
    return picture(max(drawn, _WIDTH), _TOP + _HIGH + 60, label, Markup("\n").join(_drawn(stretches)))


def _drawn(stretches: Sequence[Stretch]) -> Iterator[Markup]:
    x = _LEFT
    for number, stretch in enumerate(stretches):
        if number:
            middle = x + _BREAK / 2
            yield _LINE.format(middle, 12, middle, _TOP + _HIGH + 50, Markup(' stroke-dasharray="5 5"'))
            x += _BREAK
        yield from _stretch(stretch, x)
        x += stretch.width


def _stretch(stretch: Stretch, x: int) -> Iterator[Markup]:
    yield _text("words", x, 20, 14, "start", stretch.name)
    for year in range(stretch.first, stretch.last + 1):
        yield _text("soft", x + (year - stretch.first + 0.5) * _YEAR, _TOP + _HIGH + 48, 13, "middle", str(year))
    places = [(x + (p.year - stretch.first + 0.5) * _YEAR, _height(stretch.scale, p.letter), p) for p in stretch.points]
    for (x1, y1, before), (x2, y2, after) in pairwise(places):
        gap = Markup(' stroke-dasharray="2 6"') if after.year - before.year > 1 else Markup()
        yield _LINE.format(x1, y1, x2, y2, gap)
    for at, height, point in places:
        yield _DOT.format(
            href=point.href,
            label=point.label,
            x=at,
            y=height,
            text=height + 5,
            letter=point.letter,
            fill=colour(stretch.scale, point.letter),
            ink=INK,
        )


def _height(scale: Sequence[str], letter: str) -> float:
    place = scale.index(letter) / (len(scale) - 1) if letter in scale and len(scale) > 1 else 0.5
    return _TOP + place * _HIGH


def _text(kind: str, x: float, y: float, size: int, anchor: str, words: str) -> Markup:
    return _TEXT.format(kind=kind, x=x, y=y, size=size, anchor=anchor, words=words, ink=INK)
