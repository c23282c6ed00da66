"""A cell of a table -> the number that it holds and its unit; None where it holds anything else.

"3,410", "£18.2m", "6.4 %", "1.250" where an archive writes decimals with a comma. What can be read in two ways, a
range, an estimate, a mark that leads to a note: none of these is computed with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ingest import pattern

_CELL = pattern(
    r"(?P<before>[£$€¥]|[A-Z]{2,3}\$?)? ?(?P<sign>[-−–+])?(?P<number>\d[\d.,\u00a0 ]*)"
    r"(?P<after> ?(?:[%‰°€£$]|[A-Za-zµ][\w²³/]*(?: [A-Za-z][\w²³/]*)?))?"
)
_PLAIN = pattern(r"\d+")
_THOUSANDS = {False: pattern(r"\d{1,3}(?:[,\u00a0 ]\d{3})+"), True: pattern(r"\d{1,3}(?:[.\u00a0 ]\d{3})+")}
# Three figures after a mark may be thousands where a country writes so: these are left alone.
_DECIMAL = {False: pattern(r"\d+\.(?:\d{1,2}|\d{4,})"), True: pattern(r"\d+,(?:\d{1,2}|\d{4,})")}
_ORDINAL = pattern(r"(?:st|nd|rd|th|am|pm)", re.I)


@dataclass(frozen=True)
class Quantity:
    value: Decimal
    unit: tuple[str, str]  # before the number and after it

    @property
    def places(self) -> int:
        """Figures after the point."""
        exponent = self.value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


def quantity(cell: str, *, comma: bool) -> Quantity | None:
    """``comma``: the archive writes decimals with one."""
    found = _CELL.fullmatch(cell.strip())
    if found is None or _ORDINAL.fullmatch((found["after"] or "").strip()):
        return None
    number = found["number"].strip()
    whole = _PLAIN.fullmatch(number) or _THOUSANDS[comma].fullmatch(number)
    if whole:
        digits = re.sub(r"\D", "", number)
    elif _DECIMAL[comma].fullmatch(number):
        digits = number.replace(",", ".")
    else:
        return None
    sign = "-" if found["sign"] in ("-", "−", "–") else ""
    return Quantity(Decimal(sign + digits), (found["before"] or "", (found["after"] or "").strip()))
