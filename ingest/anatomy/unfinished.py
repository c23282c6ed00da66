"""A text and its title -> what shows that it was published unfinished, or is out though it says that it should not be:
slots of a template that nobody filled, a title that calls it a draft or withdrawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.document import Span
from ingest.lazy_pattern import pattern

_ORDERS = "insert|fill in|enter|tk|tbd|tbc|to come|placeholder"
_NOUNS = (
    "NAME|TITLE|DATE|CITY|STATE|COUNTY|COUNTRY|PHONE|EMAIL|NUMBER|GRADE|QUOTE|ORGANI[SZ]ATION"
    "|DISTRICT|TOWN|REGION|VENUE|AMOUNT|SPOKESPERSON"
)
_SLOT = pattern(
    rf"(?i:\[\s*(?:{_ORDERS})\b[^\]\n]{{0,60}}\])"
    rf"|\[(?:{_NOUNS})(?: [A-Z]+){{0,3}}\]"
    r"|\{\{[^{}\n]{1,60}\}\}|\bX{2,}(?= ?(?:percent\b|%))|\$X{2,}\b|\bTKTK\b|\b(?i:lorem ipsum)\b"
)
_CALLED = pattern(
    r"\W*(?P<word>withdrawn|retracted|superseded|draft|do not (?:publish|use|post|distribute)"
    r"|internal(?: only| use only)?|confidential|borrador|retirad[oa])(?:\s*[:\])|–—]|\s+-\s)",
    re.IGNORECASE,
)


def unfilled(text: str) -> Iterator[Span]:
    """Slots that nobody filled: "[INSERT STATE]", "{{name}}", "XX percent", "lorem ipsum"."""
    for match in _SLOT.finditer(text):
        yield Span(*match.span())


def called(title: str) -> str | None:
    """What a title calls its document, where nothing that is published is called so: "Withdrawn", "draft"."""
    match = _CALLED.match(title)
    return match["word"] if match else None
