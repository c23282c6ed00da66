"""A text -> the same with one word in place of any of those that tell the same deed: "steps down" and "resigned"."""

from __future__ import annotations

import re

from ingest import pattern
from service.speech.handovers import LEAVES

_DEEDS = (
    (pattern(rf"{LEAVES.pattern}|\bquit(?:s|ting)?\b", re.I), " leaving "),
    (
        pattern(
            r"\b(?:(?:will )?not (?:be )?renew(?:ed)?|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|ceas\w+|discontinu\w+)\b",
            re.I,
        ),
        " ending ",
    ),
    (pattern(r"\b(?:clos(?:e[sd]?|ing|ure)|shut(?:s|ting)?)\b(?: down\b)?", re.I), " closing "),
    (pattern(r"\b(?:remov\w+|t(?:ake|akes|aken|aking|ook) off)\b", re.I), " removing "),
    (pattern(r"\blater?\b", re.I), " late "),
)


def in_one_word(text: str) -> str:
    for form, word in _DEEDS:
        text = form.sub(word, text)
    return text
