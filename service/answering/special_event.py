"""A question on a by-election, a recount or the like -> whether a sentence is of a document that tells of none.

"Who won the by-election in Alder?" is not answered by who won in Alder at any other election, nor when one has to
register for the referendum by the days of the council election. What is special by such a word is called so where it
is told: in the sentence, above it, or near it.
"""

from __future__ import annotations

import re

from ingest import StoredPassage, pattern

# Each word with its other spellings; a plural is the same.
_EVENTS = tuple(
    pattern(rf"\b(?:{words})s?\b", re.I)
    for words in (
        r"by-?elections?|bye-?election|special election",
        r"re-?count",
        r"run-?off|second round",
        r"referend(?:um|a)|plebiscite",
        r"re-?match|re-?play",
        r"re-?trial",
        r"play-?off",
        r"semi-?final",
        r"quarter-?final",
    )
)


def is_of_no_such_event(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question names such an event, and neither ``words``, a sentence, nor its passage or document does."""
    told = f"{passage.document.anatomy.title} {passage.above} {passage.text} {words}"
    return any(event.search(question) and not event.search(told) for event in _EVENTS)
