"""A name that several subjects share, in a question.

"The Dakotas" -> "North Dakota and South Dakota": two or three subjects whose names end in one word are meant by its
plural after "the". The word for all that is graded or for a kind of it ("the rivers") names no two of them.
"Washington and D.C." -> the state and the District: of what a name may mean, it does not mean what is named beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from ingest import Mention, Organisation
from service.figures.wording import listed, plural

MOST = 3  # subjects that such a word means
_LETTERS = 4  # of the word at least


def by_each_name(words: str, organisation: Organisation) -> str:
    """Unchanged where no such word stands in it."""
    kinds = tuple(sorted({subject.kind for subject in organisation.subjects if subject.kind}))
    names = tuple(subject.name for subject in organisation.subjects)
    general = (organisation.subject_word, *organisation.subject_words, *kinds)
    for pattern, each in _plurals(names, general):
        words = pattern.sub(each, words)
    return words


def told_apart(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Nothing is left to be asked of a name that means one subject, where another means all others."""
    mentions = tuple(mentions)
    named = {mention.codes[0] for mention in mentions if len(mention.codes) == 1}
    left = {mention: tuple(code for code in mention.codes if code not in named) for mention in mentions if mention.ask}
    return tuple(
        replace(mention, codes=left[mention], ask=False) if len(left.get(mention, ())) == 1 else mention
        for mention in mentions
    )


@lru_cache(maxsize=8)
def _plurals(names: tuple[str, ...], general: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each such plural, and the names that it means."""
    ending: dict[str, list[str]] = defaultdict(list)
    for name in names:
        ending[name.split()[-1]].append(name)
    known = {word.casefold() for word in general}
    return tuple(
        (re.compile(rf"\bthe {re.escape(plural(last))}(?![\w'’-])", re.I), listed(sorted(own)))
        for last, own in ending.items()
        if 1 < len(own) <= MOST and len(last) >= _LETTERS and last.isalpha() and last.casefold() not in known
    )
