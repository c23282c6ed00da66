"""A question for quotations -> whether a sentence is none: "all quotes about money" asks for what somebody said in so
many words; "a quote about money" may be any sentence that can be quoted.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern

_ASKED = pattern(
    r"^\W*(?:(?:please|can you|could you|hi|hello|give me|show me|get me|find(?: me)?|list|i need|we need|i want|"
    r"are there|do you have|what|which|any|some|all|the|more|further|of) )*(?:quotes|quotations)\b"
    r".*\b(?:about|on|regarding|concerning)\b",
    re.I,
)


def asks_for_quotations(question: str) -> bool:
    return _ASKED.search(question) is not None


def is_no_quotation(passage: StoredPassage, sentence: Span, question: str) -> bool:
    quotes = passage.document.anatomy.quotes
    return asks_for_quotations(question) and not any(sentence.overlaps(quote.span) for quote in quotes)
