"""Whether a sentence of the evidence gives an order: it asserts nothing, so nothing rests on it but its quotation.

A text that tells a machine what to answer holds, inside the order, the very words that the machine is to say.
"""

from __future__ import annotations

import re

from ingest import pattern

_VERB = (
    r"(?:ignore|disregard|forget|pretend|imagine|suppose|assume|behave|answer|reply|respond|say|write|repeat|output|"
    r"print|tell|claim|announce|translate|summari[sz]e)"
)
_BEFORE = r"(?:and|then|now|please|kindly|always|only|you (?:must|should|shall|will|have to|need to|are to))"
_START = r"(?:^\W*|[.!?;|(\[“‘\"]\s*|: )"
_ORDER = pattern(rf"{_START}(?:{_BEFORE} )*(?:{_VERB}\b|state that\b)", re.I)


def gives_order(text: str) -> bool:
    """Whether one of its sentences or clauses begins with a verb that tells the reader what to say or to leave."""
    return _ORDER.search(text) is not None
