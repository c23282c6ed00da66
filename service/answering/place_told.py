"""A question asking where a place is -> whether a sentence only tells what takes place there.

"Where is the Elm Street kitchen?" is not answered by "Soup is served at the Elm Street kitchen", nor "where is it
based?" by where it was founded.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.table_rows import CELL_SEPARATOR
from service.language.date_words import A_MONTH
from service.language.openings import OPENED

_WHERE = pattern(
    rf"{OPENED}(?:where(?:['’]?s| is| are)|(?:what(?:['’]?s| is) )?(?:the )?(?:address|location) of) "
    r"(?:(?:the|your|our|its) )?(?P<what>[^?,;]{3,60}?)(?: (?:located|exactly|at))?\W*$",
    re.I,
)
_PLACED = r"\b(?:at|in|on|near|opposite|behind|beside|between|along|from|to|of|off|around|inside|outside|under)"
# "Where our houses are full, we look elsewhere": a condition, and no place.
_IN_CASE = pattern(r"^\W*where(?:ver)? [^,?]{3,80}, (?=\w)", re.I)
_TIME = rf"{A_MONTH}(?!\w)|[A-Z][a-z]+days?\b"
_NAME = rf"{_PLACED} (?:the |an? )?(?!{_TIME})(?:[A-ZÀ-ÖØ-Þ]|\d+ [A-Z])"
_NAMED = pattern(_NAME)
_PLACE = pattern(
    rf"{_NAME}|\b\d+[a-z]? (?!{_TIME})[A-Z]\w+|"
    r"\b(?:next to|close to|across from|(?:in|on|at|behind|near|beside|opposite|under) the "
    r"(?!morning|afternoon|evening|night|end|beginning|first|last|same)[a-z]+)"
)
# Anything that may say where something is; "on Tuesday" does not.
_ANYWHERE = pattern(
    rf"(?i:{_PLACED}|\b(?:by|where|nearby|next|here|there|address|upstairs|downstairs|outside|across|above|below|north|"
    rf"south|east|west|behind|miles?|minutes))\b(?! (?:{_TIME}))"
)

# Where somebody is based: "founded in Detroit" leaves open whether they are there still.
_WHERE_BASED = pattern(r"\bwhere\b[^?;]*\b(?:based|headquartered)\W*$", re.I)
_BASED = pattern(
    r"\b(?:based|bases?|headquarter(?:s|ed)|hq|head office|(?:main |central )?offices?|located|seat|home|address|"
    r"stationed|(?:is|are|sits?|stands?|lives?|works?|operates?|runs?) (?:in|at|from|out of))\b",
    re.I,
)

_WHERE_MAY = pattern(
    rf"{OPENED}where (?:(?:am|are|is) (?:\w+) (?!not\b)(?:allowed|permitted)|(?:may|can) (?:i|we|"
    r"you|one)\b(?! not)|(?:is|are) [^?]{1,40}? (?<!not )(?:allowed|permitted))",
    re.I,
)
_MAY_NOT = pattern(
    r"\b(?:(?:not|never|no longer|n['’]t) (?:be )?(?:allowed|permitted|welcome)|forbidden|banned|prohibited|"
    r"(?:may|can|must) ?not)\b",
    re.I,
)
_MAY = pattern(r"\b(?:allowed|permitted|welcome|may|can|only|except|unless|free to)\b", re.I)


def tells_what_is_there(words: str, question: str) -> bool:
    """Whether it is asked where something is, and a sentence names no place, or it only as that of
    something else; or where it may be done, and the sentence tells only where it may not."""
    if _WHERE_MAY.match(question) and _MAY_NOT.search(words):
        return _MAY.search(_MAY_NOT.sub(" ", words)) is None
    if _WHERE_BASED.search(question) and CELL_SEPARATOR not in words and not _BASED.search(words):
        return True
    asked = _WHERE.match(question)
    if asked is None or CELL_SEPARATOR in words:
        return False
    if (case := _IN_CASE.match(words)) and not _NAMED.search(words[case.end() :]):
        return True
    if not _WHERE_BASED.search(question) and not _ANYWHERE.search(words):
        return True
    what = r"\W+".join(map(re.escape, re.findall(r"\w+", asked["what"])))
    plain = " ".join(words.split())
    rest, found = re.subn(rf"{_PLACED} (?:(?:the|our|its|their) )?{what}s?\b", " ", plain, flags=re.I)
    return found > 0 and _PLACE.search(rest) is None and re.search(rf"\b{what}\b", rest, re.I) is None
