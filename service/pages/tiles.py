"""The grades of one edition -> a map of equal tiles, as SVG. Letters tell the grades; colours only help.

A colour stands for a place on one framework's scale, so maps of two frameworks cannot be compared by colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

_SIZE, _GAP = 52, 4
# Best to worst. Each holds the dark letters of INK at 7:1 or more, also when printed in grey.
_SCALE = ("#9ecae8", "#c3dff0", "#e9eef0", "#fbe0bd", "#f7be85", "#ee9a66")
INK = "#1d1c1a"
_HATCH = Markup(
    '<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="8" height="8" fill="#f4f1ea"/><rect width="2" height="8" fill="#b9b2a4"/></pattern></defs>'
)
_GRADED = Markup(
    '<a href="{href}" aria-label="{label}"><title>{label}</title>'
    '<rect x="{x}" y="{y}" width="{size}" height="{size}" rx="5" fill="{fill}"/>'
    '<text x="{middle}" y="{top}" font-size="12" text-anchor="middle" fill="{ink}">{code}</text>'
    '<text x="{middle}" y="{bottom}" font-size="22" font-weight="700" text-anchor="middle" fill="{ink}">{letter}'
    "</text></a>"
)
_EMPTY = Markup(
    '<g role="img" aria-label="{label}"><title>{label}</title>'
    '<rect x="{x}" y="{y}" width="{size}" height="{size}" rx="5" fill="url(#hatch)"/>'
    '<text x="{middle}" y="{top}" font-size="12" text-anchor="middle" fill="{ink}">{code}</text></g>'
)


@dataclass(frozen=True)
class Tile:
    """One subject's place. ``letter`` None: no grade of this edition is held. ``href`` leads to the citation."""

    code: str
    row: int
    column: int
    label: str
    letter: str | None = None
    href: str = ""


def colour(scale: Sequence[str], letter: str) -> str:
    """The fill for a grade of ``scale``, which runs from best to worst; a letter outside it is in the middle."""
    if letter not in scale or len(scale) < 2:
        return _SCALE[len(_SCALE) // 2]
    return _SCALE[round(scale.index(letter) * (len(_SCALE) - 1) / (len(scale) - 1))]


def tile_map(tiles: Iterable[Tile], scale: Sequence[str], label: str) -> Markup:
    """An ``<svg>`` that stands in a page or alone."""
    placed = sorted(tiles, key=lambda tile: (tile.row, tile.column))
    width = (max((t.column for t in placed), default=0) + 1) * (_SIZE + _GAP) - _GAP
    height = (max((t.row for t in placed), default=0) + 1) * (_SIZE + _GAP) - _GAP
    return picture(width, height, label, _HATCH + Markup("\n").join(_tile(tile, scale) for tile in placed))


def picture(width: int, height: int, label: str, drawn: Markup) -> Markup:
    """An ``<svg>`` of that size around what is ``drawn``."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 {} {}" role="group" '
        'aria-label="{}" font-family="system-ui, sans-serif">{}</svg>'
    ).format(width, height, label, drawn)


def _tile(tile: Tile, scale: Sequence[str]) -> Markup:
    x, y = tile.column * (_SIZE + _GAP), tile.row * (_SIZE + _GAP)
    place = {
        "x": x,
        "y": y,
        "size": _SIZE,
        "middle": x + _SIZE // 2,
        "top": y + 17,
        "bottom": y + 41,
        "ink": INK,
        "code": tile.code,
        "label": tile.label,
    }
    if tile.letter is None:
        return _EMPTY.format(**place)
    return _GRADED.format(**place, letter=tile.letter, href=tile.href, fill=colour(scale, tile.letter))
