"""``words.txt`` -> the words that are no misspelling: whole English words of four letters and more, in lower case."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_LIST = Path(__file__).with_name("words.txt")


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
