"""Subjects and names -> whether what is said of each is what the evidence says of it.

"A founded the league, and B has led it" names two people and two deeds; which deed is whose is told
by where the words stand. The first word that a sentence says of somebody must stand, in the evidence,
beside the same name, before anybody else is named.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from service.gating.bonds import Resolved
from service.gating.keys import Key
from service.gating.words import Words, tokens

_LIST = re.compile(r"\s*(?:,|and|or|, and|, or|&|\()\s*(?:the\s*)?\)?", re.I)
_SOURCE_BEFORE = re.compile(r"(?i:according to|in the words of)(?: \w+){0,3} $")


def predicates_hold(
    text: str, keys: Sequence[Key], evidence: str, of_evidence: Sequence[Key], resolved: Resolved, words: Words
) -> bool:
    for i in resolved:
        if not _is_who(keys[i]):
            continue
        head = _said_of(text, keys, i, words)
        if head and not any(head in _around(evidence, of_evidence, a, words) for a in resolved[i]):
            return False
    return True


def is_source(text: str, key: Key) -> bool:
    """Whether a name only says where something comes from: "according to the Herald"."""
    return bool(_SOURCE_BEFORE.search(text[: key.start]))


def _said_of(text: str, keys: Sequence[Key], i: int, words: Words) -> str | None:
    """The first word behind a name, and before the next key, that says something."""
    if is_source(text, keys[i]):
        return None
    end = min((key.start for key in keys if key.start >= keys[i].end), default=len(text))
    for token in tokens(text[keys[i].end : end]):
        if token.word in words.function or token.word in words.polarity or token.word in words.reporting:
            continue
        return None if token.word in words.neutral else words.root(token.word)
    return None


def _around(text: str, keys: Sequence[Key], a: int, words: Words) -> set[str]:
    """The roots between the names before and behind; a list of names is taken as one."""
    who = [k for k, key in enumerate(keys) if _is_who(key) and not is_source(text, key)]
    start, end = 0, len(text)
    for k in who:
        if k < a and not _listed(text, keys, k, a, who):
            start = keys[k].end
    for k in reversed(who):
        if k > a and not _listed(text, keys, a, k, who):
            end = keys[k].start
    return {words.root(token.word) for token in tokens(text[start:end])}


def _listed(text: str, keys: Sequence[Key], first: int, last: int, who: Sequence[int]) -> bool:
    chain = [k for k in who if first <= k <= last]
    return all(_LIST.fullmatch(text[keys[a].end : keys[b].start]) for a, b in itertools.pairwise(chain))


def _is_who(key: Key) -> bool:
    return key.kind in ("subject", "name")
