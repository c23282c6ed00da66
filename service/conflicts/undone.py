"""A sentence on what was imposed on somebody -> before it that of a newer document which tells that it was undone.

"Ann Lee: $350, 19 days late", and months later "The court has set aside the fine of $350 that was imposed on Ann Lee":
the older alone would have a reader print a fine that is none any more. Both have the same name in full, and the same
sum of money or the same word for what was imposed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ingest import Generation, pattern
from service.citations import Cited
from service.evidence import cited_sentence
from service.language.name_forms import PERSON
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 20  # passages that are looked through for each name, the nearest by their words
_UNDONE = pattern(
    r"(?<!\bto )\b(?:set(?:ting)? aside|overturned|quashed|annull?ed|revoked|rescinded|lifted|"
    r"waived|reversed|struck down|cancell?ed|withdrawn|withdrew|dropped(?! (?:to|by|from)\b))\b",  # "dropped to $200"
    re.I,
)
# Before it in its clause: that it was not, or is only wanted.
_NOT_SO = pattern(
    r"\b(?:not|never|cannot|no|nor|neither|without|refus\w+|declin\w+|fail\w*|reject\w*|den(?:y|ies|ied)|ask\w*|want\w*|"
    r"seek\w*|sought|hop(?:e[sd]?|ing)|(?-i:may)|might|could|would|if|unless)\b|n['’]t\b",
    re.I,
)
_CLAUSE = pattern(r"[.,;:]|\band\b")
_IMPOSED = pattern(
    r"\b(?:fine|penalty|ban|suspension|sentence|conviction|charge|sanction|disqualification|dismissal|order|"
    r"permit|licen[cs]e)(?=d?s?\b|ed\b)",
    re.I,
)
_MONEY = pattern(r"(?:US\$|[$£€]) ?\d(?:[\d,.]*\d)?")
_PERSON = pattern(PERSON)


def with_what_undid_them(
    cited: Sequence[Cited],
    generation: Generation,
    visible: Visible,
    filters: Filters,
    words: Callable[[Cited], str],
) -> list[Cited]:
    """``cited`` in their order; ``words`` gives those of each."""
    found: list[Cited] = []
    for item in cited:
        told = " ".join(words(item).split()) if item.kind == "quote" and item.quote is None else ""
        if not _tells_of_undoing(told) and (imposed := _what(told)):
            for name in _PERSON.findall(told):
                later = _undoing(name, imposed, item, generation, visible, filters)
                found += [one for one in later if one not in found and one not in cited][:1]
        found.append(item)
    return found


def _undoing(
    name: str, imposed: set[str], item: Cited, generation: Generation, visible: Visible, filters: Filters
) -> Iterator[Cited]:
    for passage in nearest_holding(name.split(), READ, generation, visible, filters, every=True):
        if not item.document.date or passage.document.date <= item.document.date:
            continue
        for span in passage.sentences:
            text = " ".join(passage.words(span).split())
            if name in text and _tells_of_undoing(text) and imposed & _what(text):
                yield cited_sentence(passage.document, span)


def _tells_of_undoing(text: str) -> bool:
    return any(_NOT_SO.search(_CLAUSE.split(text[: undone.start()])[-1]) is None for undone in _UNDONE.finditer(text))


def _what(text: str) -> set[str]:
    """The sums of money and the words for what was imposed."""
    return {*_MONEY.findall(text), *(word.casefold() for word in _IMPOSED.findall(text))}
