"""A generation -> whether its documents write decimals with a comma ("7,4") or with a point."""

from __future__ import annotations

from ingest import Generation, pattern

READ = 2_000  # passages: as an archive begins, it goes on
_COMMA = pattern(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])")
_POINT = pattern(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.:])(?! ?(?:h|horas?|[ap]\.? ?m)\b)")


def writes_commas(generation: Generation) -> bool:
    """Whether more numbers have a decimal comma than a decimal point; "8.30 horas" is a time of day."""
    texts = [text for (text,) in generation.db.execute("SELECT text FROM passages LIMIT ?", (READ,))]
    return sum(len(_COMMA.findall(text)) for text in texts) > sum(len(_POINT.findall(text)) for text in texts)
