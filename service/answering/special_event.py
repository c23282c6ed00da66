"""A question on a by-election, a recount or the like -> whether a sentence is of a document that tells of none.

"Who won the by-election in Alder?" is not answered by who won in Alder at any other election, nor when one has to
register for the referendum by the days of the council election. What is special by such a word is called so where it
is told: in the sentence, above it, or near it.
"""

from __future__ import annotations

import re

from ingest import StoredPassage, pattern

_HYPHEN = "[-‐‑–]?"
_GAP = "[-‐‑– ]?"
# How each is asked for, with its other spellings, and how it is told of; a plural is the same.
_EVENTS = tuple(
    (pattern(rf"\b(?:{asked})s?\b", re.I), pattern(rf"\b(?:{told})s?\b", re.I))
    for asked, told in (
        (rf"bye?{_GAP}election|special election",) * 2,
        (r"referend(?:um|a)|plebiscite",) * 2,
        (rf"semi{_GAP}final",) * 2,
        (rf"quarter{_GAP}final",) * 2,
        (rf"run{_HYPHEN}off|second round", rf"run{_GAP}off|second round"),
        (rf"play{_HYPHEN}off", rf"play{_GAP}off"),
        (rf"re{_HYPHEN}match|re{_HYPHEN}play", rf"re{_GAP}match|re{_GAP}play(?:ed)?"),
        (rf"re{_HYPHEN}trial", rf"re{_GAP}trial"),
        # Who "recounts" something tells it.
        (rf"(?:the|an?|any|no|this|that|vote|ballot|second) re{_HYPHEN}count", rf"re{_HYPHEN}count(?:ed|ing)?"),
    )
)


def is_of_no_such_event(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question names such an event, and neither ``words``, a sentence, nor its passage or document does."""
    told = f"{passage.document.anatomy.title} {passage.above} {passage.text} {words}"
    return any(asked.search(question) and not tells.search(told) for asked, tells in _EVENTS)
