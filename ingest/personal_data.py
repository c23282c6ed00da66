"""Text -> where the number of somebody's card, social security or passport stands in it, or where somebody lives."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.lazy_pattern import pattern
from ingest.secret_patterns import ADDRESS, CARD, IDENTITY, SSN, Found

_CARD = pattern(r"(?<![\d.-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\d-]|\.\d)")
_SSN = pattern(r"(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\d-])")
_NAMED_SSN = pattern(
    r"(?i)(?:\bSSN|social security(?: (?:number|no\.?|#))?|seguro social)[^\w\n]{0,4}"
    r"(?:is |es |number )?(?P<bare>\d{3}[ .-]?\d{2}[ .-]?\d{4})(?!\d)"
)
# Each by its name and its form: a number of a company has another, and is public.
_IDENTITY = pattern(
    r"\b(?:DNI|NIF|NIE)\b(?:\s*(?:n\.?[º°]|n[úu]m(?:ero|\.)?|no\.?))?\W{0,4}"
    r"(?P<dni>(?:[XYZ]\d{7}|\d{8})[ -]?[A-Z])(?!\w)"
    r"|\bCURP\b\W{0,4}(?P<curp>[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d)(?!\w)"
    r"|(?:\b(?i:national insurance)|\bNI(?:NO)?)\b(?i: (?:number|no\.?))?\W{1,4}"
    r"(?P<nino>[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D])(?!\w)"
    r"|(?i:\b(?:passport|pasaporte)\b(?: (?:number|no\.?|n[úu]mero|n\.?[º°]|#))?(?: is| es)?)\W{0,4}"
    r"(?P<passport>[A-Z]{0,3}\d{6,9})(?!\w)"
)
_ADDRESS = pattern(
    r"(?i)\b(?:(?:home|private|residential) address|(?:domicilio|direcci[óo]n) particular)(?: is| es|\s*[:–-])\s*"
    r"(?P<bare>(?:\d|(?:flat|apt|apartment|unit|calle|c/|avenida|avda|plaza)\b[^\n;|]{0,40}\d)[^\n;|]{4,100}?)"
    r"(?=\s*(?:[\n;|]|$)|(?<=[a-z0-9]{3})\.(?:\s|$))"
)


def numbers_of_people(text: str) -> Iterator[Found]:
    """Card numbers (Luhn, ISO/IEC 7812-1), social security numbers (the ranges that SSA issues), and what is named as
    the number of a paper that somebody is known by, or as where somebody lives."""
    for match in _CARD.finditer(text):
        digits = [int(digit) for digit in match[0] if digit.isdecimal()]
        doubled = [sum(divmod(2 * digit, 10)) if place % 2 else digit for place, digit in enumerate(reversed(digits))]
        if sum(doubled) % 10 == 0:
            yield Found(match.start(), match.end(), CARD)
    yield from (Found(match.start(), match.end(), SSN) for match in _SSN.finditer(text))
    yield from (Found(*match.span("bare"), SSN) for match in _NAMED_SSN.finditer(text))
    yield from (Found(*match.span(match.lastgroup or 0), IDENTITY) for match in _IDENTITY.finditer(text))
    yield from (Found(*match.span("bare"), ADDRESS) for match in _ADDRESS.finditer(text))
