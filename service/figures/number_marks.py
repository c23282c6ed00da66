"""Numbers as Spanish writes them ("1.250", "7,5") -> as the grammar of figures reads them ("1250", "7.5")."""

from __future__ import annotations

from ingest import pattern

_THOUSANDS = pattern(r"(?<=\d)\.(?=\d{3}(?!\d))")
_DECIMAL_COMMA = pattern(r"(?<=\d),(?=\d{1,2}(?!\d))")


def with_points(words: str) -> str:
    """Words whose numbers have no mark between thousands and a point before decimals."""
    return _DECIMAL_COMMA.sub(".", _THOUSANDS.sub("", words))
