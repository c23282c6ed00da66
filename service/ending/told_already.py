"""An end and a short part of its question -> whether what is shown tells that part, in whatever words.

"And by how much?" is told by a computed change or difference, "and what is her position?" by the role that stands
beside a speaker. No quotation holds these words, so that the part would be named as not answered.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answer import Answer
from service.language.openings import OPENED

_HOW_MUCH = pattern(rf"{OPENED}(?:by|en|por) (?:how (?:much|many \w+)|cu[aá]nt[oa]s?(?: \w+)?)\W*$", re.I)
_APART = pattern(r"\b(?:differs? by|se diferencian en|diferencia es de) [\d.,]+", re.I)
_ROLE = pattern(
    rf"{OPENED}(?:what(?:['’]s| is| was| are| were)?|in what|cu[aá]l es) (?:his|her|their|the|its|su) "
    r"(?:current )?(?:position|role|title|job(?: title)?|office|function|cargo|puesto)(?: there)?\W*$",
    re.I,
)
# "And how many of them became law?", told by "123 of them were enacted".
_BECAME_LAW = (
    r"(?:became? (?:a |the )?laws?|made it into law|(?:were |was |got |been )?(?:enacted|signed(?: into law)?|passed))"
)
_HOW_MANY_LAWS = pattern(rf"{OPENED}how many(?: of (?:them|these|those))? {_BECAME_LAW}\W*$", re.I)
_SO_MANY_LAWS = pattern(rf"\d(?: (?:of (?:them|these|those)|bills|were|have been|had been))* {_BECAME_LAW}", re.I)


def tells_already(told: Answer, words: str) -> bool:
    if _HOW_MUCH.match(words):
        return any(one.what == "change" for one in told.computed) or _APART.search(told.text) is not None
    if _HOW_MANY_LAWS.match(words):
        return any(_SO_MANY_LAWS.search(one.exact) for one in told.citations)
    return _ROLE.match(words) is not None and any(one.role and one.role in told.text for one in told.citations)
