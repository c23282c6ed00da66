"""A question about "the woman" of a text -> whether a sentence tells it of "the boy" alone.

"When did the woman leave hospital?" is not answered by "The boy left hospital on 1 March". Only what nobody is both of
sets two persons apart, a man and a woman, a child and a grown-up; "the driver" may be either.
"""

from __future__ import annotations

import re
from functools import cache

from ingest import pattern

_MALE = frozenset("man boy father husband son brother grandfather uncle nephew gentleman he his him".split())
_FEMALE = frozenset("woman girl mother wife daughter sister grandmother aunt niece lady she her hers".split())
_GROWN, _YOUNG = frozenset("man woman gentleman lady".split()), frozenset("boy girl child baby toddler infant".split())
_APART = ((_MALE, _FEMALE), (_FEMALE, _MALE), (_GROWN, _YOUNG), (_YOUNG, _GROWN))
_PRONOUNS = frozenset("he his him she her hers".split())
_PERSONS = "|".join(sorted((_MALE | _FEMALE | _YOUNG) - _PRONOUNS))
_ASKED = pattern(
    r"\b(?:did|does|do|is|was|has|had|will|can|could|to|of|with|on|for) the "
    rf"(?:\w+ )?(?P<who>{_PERSONS})\b(?!['’-])",
    re.I,
)
_BEGINS = pattern(rf"(?:^|[.:;,] |\band )\W*(?i:the|an?) (?P<who>{_PERSONS})\b(?!['’-])")
_TOLD = pattern(rf"\b(?:{_PERSONS}|{'|'.join(sorted(_PRONOUNS))})\b", re.I)


def is_of_another_person(words: str, question: str) -> bool:
    """Whether everybody whom ``words`` name so is surely somebody else than the one person whom a question means."""
    asked = _ASKED.search(question)
    if asked is None or not _BEGINS.search(words):
        return False
    others = _others(asked["who"].casefold())
    return all(one.casefold() in others for one in _TOLD.findall(words))


@cache
def _others(who: str) -> frozenset[str]:
    """Who cannot be ``who``."""
    return frozenset(other for own, others in _APART if who in own for other in others)
