"""A sentence that begins with "he" or "she" -> the sentence before it that begins with whom that means.

"Keel got 41 votes. Seventeen members voted for Ruth Adeyemi. He takes office in August": the last sentence, shown with
the one before it alone, would make another rector. News tells of whom a sentence begins with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import pattern
from service.language.name_forms import CAPITALISED
from service.language.stop_words import STOP_WORDS

_PRONOUN = pattern(r"^(?:He|She|His|Her)\b")
_FIRST = pattern(rf"{CAPITALISED}(?: {CAPITALISED})*")
_NAMED = pattern(rf"(?<![.!?:|] )(?<!^){CAPITALISED}(?: {CAPITALISED})+")
_MADE = pattern(rf"\b(?:elected|appointed|named|chosen?|hired|promoted) (?:[a-z-]+ ){{0,3}}{CAPITALISED}")


def named_before(sentences: Sequence[str], i: int) -> int:
    """The place of that sentence; ``i - 1`` where ``i`` begins with no such word, where ``i - 1`` names nobody but at
    its beginning, or whom it tells to have been chosen, or where none begins with a name."""
    if i < 2 or not _PRONOUN.match(sentences[i]):
        return i - 1
    before = sentences[i - 1]
    if begins_with(sentences, i - 1) or not _NAMED.search(before) or _MADE.search(before):
        return i - 1
    return next((k for k in range(i - 2, -1, -1) if begins_with(sentences, k)), i - 1)


def begins_with(sentences: Sequence[str], i: int) -> str:
    """The name with which a sentence begins: of several words, or one that is printed elsewhere too; else ""."""
    found = _FIRST.match(sentences[i])
    if found is None or found.group().split()[0].casefold() in STOP_WORDS:
        return ""
    name, others = found.group(), (text for j, text in enumerate(sentences) if j != i)
    whole = re.compile(rf"(?<![.!?:] )(?<!^)\b{re.escape(name)}\b")
    return name if " " in name or any(whole.search(text) for text in others) else ""
