"""An answer -> the address that asks again and can tell whether the answer is still the same. Nothing is stored."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import urlencode

from service.answer import Answer
from service.pages.interface import IN_ADDRESS
from service.phrases import LANGUAGES

DIGITS = 16  # hex digits of the sha256: 64 bits tell any two answers apart


def fingerprint(answer: Answer) -> str:
    """What an answer says and from which characters of which versions; not when it was given."""
    said = [
        answer.outcome,
        answer.reason,
        answer.text,
        [(c.document.id, c.version, c.start, c.end) for c in (*answer.citations, *answer.nearest)],
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:DIGITS]


def share_address(base: str, answer: Answer, language: str) -> str:
    """``/ask?q=…&same=…`` for the standalone wording of the question. In another language it says other sentences: the
    address keeps the one that it was made in."""
    spoken = {} if language == LANGUAGES[0] else {IN_ADDRESS: language}
    return f"{base}/ask?" + urlencode({"q": answer.understood.question, "same": fingerprint(answer), **spoken})
