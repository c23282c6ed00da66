"""A question asking which of a kind something was -> whether a sentence only says that there was one, or how many there
were.

"Which three parties offered her a place?" is not answered by "Three parties had offered her a place", nor "In which
church was it hidden?" by "It was hidden in a church".
"""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, pattern
from service.answering.asks_more import asks_more
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS

_NUMBER = rf"(?:[2-9]|[1-9]\d|{'|'.join(word for word, number in NUMBER_WORDS.items() if number > 1)})"
_WHICH = pattern(
    rf"{OPENED}(?:(?:in|on|at|from|to|by|for|of|with|under|through) )?(?:which|what) "
    rf"(?:(?P<many>{_NUMBER}) )?(?:other )?(?:[a-z-]+ )?(?P<noun>[a-z-]{{3,}})(?:['’]s?)? "
    r"(?=(?:is|are|was|were|has|have|had|did|do|does|will|would|can|could|may|must|be|show|[a-z]+(?:ed|s)|"
    r"ran|run|won|made|gave|took|got|held|built|sold|bought|left|lost|came|went)\b)",
    re.I,
)
# What is no name and may be told by any word: "in which month", "which way".
_TOLD_OTHERWISE = frozenset(
    """year years month months day days date time times way ways part parts side sides point reason reasons
    kind kinds type sort
    colour color material season age grade grades score floor language direction form size number amount period periods
    percentage share
    edition rank tier letter position role purpose condition conditions""".split()
)
# Of these a number is the name: "The interface listens on 8443".
_NUMBERED = frozenset(
    """port platform gate room line route bus tram train flight channel page article section chapter clause lane track
    pier dock terminal hall ward wing block number""".split()
)
_INDEFINITE = r"(?:an?|one|another|some|each|the (?:first|last|second|third|other|only|same)|the)"
# Of these any of a kind may be told: "the old church" leaves open which it was.
_ANY_ONE = frozenset(
    """old new big small large little great first second third last next other only same whole entire best local nearby
    nearest main own one two three four five six seven eight nine ten several many few various different certain young
    former current present""".split()
)
_NAME = pattern(r"(?<![.!?:] )(?<!^)(?<![“\"'‘])\b[A-ZÀ-ÖØ-Þ][\w’'-]*")
# "Hawaii enacted the last missing state law": a name may begin a sentence, and so may any other word.
_BEGINS = pattern(
    r"^\W*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]*) (?=[a-z]+(?:ed|s)\b|was\b|has\b|had\b|will\b|ran\b|won\b|made\b|gave\b)"
)
_LISTS = pattern(r"[:–]|[^,]+, [^,]+(?:,)? (?:and|or) ")


def names_none(words: str, question: str) -> bool:
    asked = None if asks_more(question) else _WHICH.match(question)
    if asked is None or asked["noun"].casefold() in _TOLD_OTHERWISE | STOP_WORDS:
        return False
    plain, noun = " ".join(words.split()), re.escape(asked["noun"].casefold().removesuffix("s"))
    known = {word.casefold() for word in re.findall(r"[\w’'-]+", question)}
    if any(one.group().casefold() not in known for one in _NAME.finditer(plain)):
        return False
    if (begins := _BEGINS.match(plain)) and begins["name"].casefold() not in known | STOP_WORDS | NUMBER_WORDS.keys():
        return False
    if asked["noun"].casefold() in _NUMBERED and any(one not in known for one in re.findall(r"\d+", plain)):
        return False
    if asked["many"]:
        many = re.escape(asked["many"])
        return re.search(rf"\b{many}\b", plain, re.I) is not None and not _LISTS.search(plain)
    if asked["noun"].casefold().endswith("s") and not re.search(rf"\b{noun}s\b", plain, re.I):
        return False  # "the mineral is found with mica" has the word for another thing
    found = len(re.findall(rf"\b{noun}s?\b", plain, re.I))
    told = re.finditer(rf"\b{_INDEFINITE} (?:(?P<which>[a-z-]+) )?{noun}\b(?! (?:of|called|named)\b)", plain, re.I)
    return found > 0 and found == sum(not _tells_which(one, known) for one in told)


def _tells_which(told: re.Match[str], known: set[str]) -> bool:
    """Whether a noun is told apart by a word that the question does not have: "the placebo group"."""
    which = (told["which"] or "").casefold()
    return told.group().casefold().startswith(f"the {which} ") and bool(which) and which not in known | _ANY_ONE
