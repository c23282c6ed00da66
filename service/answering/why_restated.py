"""A question asking why something happened -> whether a sentence only says once more that it did, and the next one
gives no reason either.

"Why was the rehearsal broken off?" is not answered by "The rehearsal of November had been broken off half-way.", nor
why a motion to leave was withdrawn by "A motion to leave was withdrawn. A motion to stay was adopted." Nor is why the
mill closed told by "The crew was glad, because the mill had closed".
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.verb_forms import root
from service.reading_features.question_words import WORD, form, verb_form

_WHY = pattern(rf"{OPENED}(?:why|how come)\b(?! not\b)", re.I)
_REASON = pattern(
    r"\b(?:because|since|as|for(?! [£$€]?\d)|due|owing|thanks|results?|after|following|so|therefore|thus|"
    r"reasons?|caus\w+|led|lead|for fear|when|whe(?:re|never)|in order|"
    r"on account|with(?:out)?|lest|given|amid|despite|although|though|(?<!of )which|who|whose|"
    r"if|unless|by(?! \d)|from(?! (?-i:[A-Z]))|through|instead|rather|but|need\w*|want\w*|hop(?:e|es|ed|ing)|"
    r"fear\w*|lack\w*|short\w*|too|enough|"
    r"(?<!voted )n(?:o|ot|ever|one)|cannot|could|would|must|to (?!the\b|an?\b|its\b|\d)[a-z]+)\b|[:;–]|n['’]t\b",
    re.I,
)
# "The crew was glad, because the mill had closed" tells what came of it.
_BECAUSE = pattern(r"^(?P<before>.*?)\b(?:because|since|as)\b(?P<cause>[^,;]*)", re.I | re.S)
_AN_ITEM = pattern(r"^\W*(An? [a-z]+) ")
_HAD = pattern(r"\b(?:had|have|has) (?:been |become |\w+ly )?\w+|\b(?:is|are|was|were)\b", re.I)


def restates_what_is_asked(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether a sentence gives what is asked for only as the reason of something else; or, with what it stands under,
    holds all telling words of a question asking why, and neither it nor the next one any word that may give a
    reason."""
    if not _WHY.match(question) or asks_more(question):
        return False
    words = passage.words(sentence)
    asked = set(map(verb_form, telling_words(question))) - {form("come")}
    if asked and _is_the_reason(asked, words):
        return True
    around = f"{passage.above} {words}"
    if not asked or not asked <= set(map(verb_form, WORD.findall(around))) or _gives_reason(words, question):
        return False
    behind = passage.sentence_behind(sentence)
    if behind is None or "\n\n" in passage.words(Span(sentence.start, behind.end)):
        return True
    told = passage.words(behind)
    if (item := _AN_ITEM.match(words)) and (other := _AN_ITEM.match(told)) and item[1] == other[1]:
        return True
    return _REASON.search(told) is None and _HAD.search(told) is None


def _gives_reason(words: str, question: str) -> bool:
    """Whether a sentence has a word that may give a reason, and is none of the question's own: "to leave"."""
    asked = {word.casefold() for word in WORD.findall(question)}
    return any(not set(WORD.findall(one.group().casefold())) <= asked for one in _REASON.finditer(words))


def _is_the_reason(asked: set[str], words: str) -> bool:
    """Whether what is asked for is only given as the reason of something else."""
    told = _BECAUSE.match(words)
    if told is None:
        return False
    before, cause = ({root(word) for word in WORD.findall(told[part])} for part in ("before", "cause"))
    wanted = set(map(root, asked))
    return wanted <= cause and not wanted & before
