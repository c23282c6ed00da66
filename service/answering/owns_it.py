"""A question asking who owns something, and a sentence -> whether it tells of nobody who owns that.

"Who owns Blue Heron?" is not answered by a list in which it stands, nor by what is Blue Heron's own, nor by "Blue
Heron owns the wharf", where it is the owner.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.asks_more import asks_more
from service.language.openings import OPENED
from service.language.stop_words import telling_words

_WHO_OWNS = pattern(
    rf"{OPENED}(?:who(?: else)?|which (?:company|firm|body|group|family)|what company) "
    r"(?:(?:now|currently|actually|really) )?(?:owns?|owned|(?:is|are|was|were) the owners? of)\b(?P<what>.*)$",
    re.I,
)
_OWNED = pattern(
    r"\b(?:owned|bought|acquired|purchased|taken over|held|founded and run|possessed) by\b|"
    r"\bbelong(?:s|ed|ing)? to\b|\b(?:the )?propert(?:y|ies) of\b|\b(?:subsidiary|part|arm|division|branch) of\b|"
    r"\b(?:sold|given|handed(?: over)?|left|bequeathed|passed|transferred) to\b|"
    r"\bin (?:the )?(?:hands|ownership|possession) of\b|['’]s? (?:propert(?:y|ies)|possession)\b",
    re.I,
)
_OWNING = pattern(
    r"(?<!['’]s )(?<!s['’] )(?<!\btheir )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\bour )(?<!\bmy )(?<!\byour )"
    r"\b(?:own(?:s|ed)?(?! by\b)|owning|bought|buys|acquir(?:es|ed)|purchased|possess(?:es|ed)|took over|"
    r"ownership of|owners? of|proprietors? of|parent (?:company|firm) of)\b",
    re.I,
)
_THEIR_OWNER = pattern(r"\b(?:owners?|proprietors?|landlords?|parent company)\b", re.I)
# "owners of the boats hire out their own at the mill": what is owned ends before the next verb, as far as one is known.
_BEHIND = pattern(r" (?:at|in|near|who|and|which|said|say|says|told|asked|want|has|have|had|is|are|was|were|hire) ")
_CLAUSE = pattern(r"[.;:!?|]\s")
# "She owns 70 percent of the firm": what a text is about is called so once it has been named.
_IT = pattern(r"\b(?:it|they|which|that|this|them|these|the (?:firm|company|business|club|paper|estate))\b", re.I)
_NEAR = 3  # words between a thing and its owner: "the mill's new owner"


def tells_of_no_owner(words: str, question: str) -> bool:
    asked = _WHO_OWNS.match(question)
    what = frozenset(telling_words(asked["what"])) if asked else frozenset()
    if not what or asks_more(question):
        return False
    return not any(_tells(clause, what) for clause in _CLAUSE.split(" ".join(words.split())))


def _tells(clause: str, what: frozenset[str]) -> bool:
    """Whether a clause has ``what`` as the thing owned: before "owned by", after "owns", beside "owner"."""
    for found in _OWNED.finditer(clause):
        if _names(clause[: found.start()], what):
            return True
    for found in _OWNING.finditer(clause):
        if _names(_BEHIND.split(clause[found.end() :])[0], what):
            return True
    for found in _THEIR_OWNER.finditer(clause):
        before = clause[: found.start()].split()[-_NEAR:]
        if not what.isdisjoint(telling_words(" ".join(before))) or _IT.search(" ".join(before)):
            return True
    return False


def _names(part: str, what: frozenset[str]) -> bool:
    return not what.isdisjoint(telling_words(part)) or _IT.search(part) is not None
