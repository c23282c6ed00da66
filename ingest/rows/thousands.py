"""A table -> the same with its numbers free of points between thousands, where it writes decimals with a comma.

"1.250" is one and a quarter in one country and a thousand and more in another. A table tells: a number with a decimal
comma, or a header in Spanish, and no number with a decimal point.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.accents import unaccented
from ingest.lazy_pattern import pattern
from ingest.rows.scales import plain
from ingest.rows.table import Table

_POINTED = pattern(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL_COMMA = pattern(r"\d+,\d{1,2}")
_DECIMAL_POINT = pattern(r"\d+\.(?:\d{1,2}|\d{4,})")
_WORDS = (
    "municipio localidad provincia región comunidad distrito año edición calificación nota notas puntuación puntos "
    "puntaje"
)
_SPANISH = frozenset(f"{_WORDS} {unaccented(_WORDS)}".split())


def without_points(table: Table) -> Table:
    cells = [text for texts, _ in table.rows for text in texts]
    spanish = any(_SPANISH & set(plain(header).split()) for header in table.headers)
    if any(map(_DECIMAL_POINT.fullmatch, cells)) or not (spanish or any(map(_DECIMAL_COMMA.fullmatch, cells))):
        return table
    rows = tuple((tuple(map(_without_points, texts)), span) for texts, span in table.rows)
    return replace(table, rows=rows)


def _without_points(cell: str) -> str:
    return cell.replace(".", "") if _POINTED.fullmatch(cell) else cell
