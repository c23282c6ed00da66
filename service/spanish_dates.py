"""A date as far as it is known -> Spanish words."""

from __future__ import annotations

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def date_in_words(date: str | None) -> str:
    """ "16 de noviembre de 2016", "noviembre de 2016", "2016"; "" where no date is known."""
    parts = date.split("-") if date else []
    month = [MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
    day = [str(int(parts[2]))] if len(parts) > 2 else []
    return " de ".join([*day, *month, *parts[:1]])
