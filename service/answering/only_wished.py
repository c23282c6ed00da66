"""A question asking what came about or is so -> whether a sentence tells only that somebody wished, moved or asked for
it.

"Did the fund give the money?" is not answered by "The trustees agreed to apply to the fund for it", and what a report
found is not told by who asked for the report, nor how many closed by "the stations that would close". "Ann Lee
moved that the pool stay open in August" tells nothing of whether it is open, nor when it was opened. What holds now is
not told by what could come.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.verb_forms import root

_WISH = (
    r"(?:apply|applie[sd]|applying|application|ask|asks|asked|asking|call|calls|called|calling|hopes?|hoped|wish(?:es|ed)?|"
    r"wants?|wanted|request(?:s|ed)?|demand(?:s|ed)?|urge[sd]?|proposed?|proposes|expects?|commission(?:s|ed)?|order(?:s|ed)?)"
)
_WISHED = pattern(rf"\b{_WISH}\b", re.I)
_DID = pattern(rf"{OPENED}(?:how (?:much|many) (?:[a-z]+ )?)?(?:did|has|have|had)\b", re.I)
# A word of the outcome beside the wish: that it was refused, or that it has been done.
_CAME = pattern(
    r"\b(?:reject\w*|refus\w+|grant(?:s|ed)|approv\w+|receiv\w+|accept\w*|declin\w+|den(?:ied|y)|not|no|never|nobody|none|"
    r"without|instead|postpon\w+|delay\w*|cancel\w*|already|but|however|after|since|because|won|gave|given|agreed on|"
    r"vot\w+|pass(?:ed)?|became|ha(?:s|d|ve) been)\b|n['’]t\b",
    re.I,
)
_STUDY = (
    r"(?:reports?|stud(?:y|ies)|inquir(?:y|ies)|enquir(?:y|ies)|examinations?|investigations?|surveys?|audits?|reviews?|"
    r"inspections?|analys[ie]s|assessments?|tests?|court|judges?|jury|panel|commission)"
)
# "A petition with 6,512 signatures had asked for it" tells how many it has, beside what it asked for.
_HAS = pattern(
    rf"{OPENED}how many (?P<what>[a-z]+) (?:did|do|does|has|have|had)\b[^?]*\b(?:have|had|got|hold|contain)\W*$", re.I
)
_FOUND = pattern(
    rf"{OPENED}what (?:did|does|has|have|had) (?P<who>[^?]*?\b{_STUDY}\b)[^?]*?\b(?:find|found|"
    rf"show|shown|"
    r"reveal\w*|conclud\w+|recommend\w*|say|establish\w*|uncover\w*|discover\w*|decided?|rule[sd]?|come to)\W*$",
    re.I,
)
_TELLS_FINDING = pattern(
    r"\b(?:f(?:ou|i)nds?|finding|show(?:s|ed|n)?|reveal\w*|conclud\w+|conclusions?|recommend\w*|says?|said|states?|stated|"
    r"according|establish\w*|uncover\w*|discover\w*|decid\w+|decision|rul(?:ed|es|ing)|judg\w+|blam\w+|not(?:es|ed)|critici\w+|"
    r"suggest\w*|warn\w*|prais\w+|names?|named|identif\w+|puts?|calls?|estimat\w+|result\w*|caus\w+|was|were|is|are)\b",
    re.I,
)
_MOVED = pattern(
    r"\b(?:moved|proposed|suggested|recommended|seconded|urged) that\b|\b(?:propus(?:o|ieron)|propone|proponen|"
    r"plante[oó]|ha(?:n)? propuesto|sugiri[oó]|recomend[oó]) que\b",
    re.I,
)
_CAME_ABOUT = pattern(
    rf"{OPENED}(?:how (?:much|many|long|often)(?: [a-z-]+){{0,3}} |when |where |(?:in|on|at) (?:what|which) [a-z]+ )?"
    r"(?:did|has|have|was|were)\b",
    re.I,
)
_WOULD = pattern(
    r"\b(?:would|could|might)(?: (?:not|also|have|be|been|now|then|only|soon|never))* "
    r"(?P<verb>[a-z]{3,})",
    re.I,
)
_WHAT_DID = pattern(rf"{OPENED}what (?:else )?(?:did|has|have)\b", re.I)
_WILL = pattern(r"\b(?:will|shall)(?: (?:not|also|soon|now|then|only))* (?P<verb>[a-z]{3,})", re.I)
_WOULD_ASKED = pattern(r"\b(?:would|could|might|may|should|planned|said|says?)\b", re.I)
# What holds now is not what may come: "The return fare could rise to £4".
_NOW = pattern(r"\b(?:now|nowadays|current(?:ly)?|today|at present|at the moment|these days|right now)\b", re.I)
_MAY = pattern(r"\b(?:would|could|might|may)\b(?! (?:only|not)\b)", re.I)
_IS = pattern(r"\b(?:now|from|is|are|was|were|costs?|pays?|has|have|still|currently|today|remains?|stays?)\b", re.I)
_VERB = pattern(r"[a-z]{3,}")
_ASKS_FOR_IT = pattern(
    r"\b(?:mov|propos|suggest|recommend|second|urg|motion|vot|want|ask|propus|propon|propuest|plante|sugi|recomend|moci[oó]n)|"
    r"^\W*(?:who|whom|whose|qui[eé]n)\b",
    re.I,
)


def tells_only_a_wish(passage: StoredPassage, sentence: Span, question: str) -> bool:
    words = passage.words(sentence)
    if _MOVED.search(words) and not _ASKS_FOR_IT.search(question):
        return True
    if asks_more(question):
        return False
    if _only_would(words, question) or (_NOW.search(question) and _only_may(words, question)):
        return True
    if _WISHED.search(question) or not _WISHED.search(words):
        return False
    if _FOUND.match(question):
        return _TELLS_FINDING.search(words) is None
    if not _DID.match(question) or _CAME.search(words):
        return False
    behind = passage.sentence_behind(sentence)
    if behind is not None and _CAME.search(passage.words(behind)):  # "The proposal was rejected"
        return False
    return not _counts_outright(words, question)


def _counts_outright(words: str, question: str) -> bool:
    """Whether it is asked how many somebody or something has, and a number of just these stands in a sentence."""
    asked = _HAS.match(question)
    return asked is not None and re.search(rf"\b{A_NUMBER} (?:[\w-]+ )?{asked['what']}\b", words, re.I) is not None


def _only_may(words: str, question: str) -> bool:
    """Whether a sentence tells only what may come, which is not what was asked."""
    return not _WOULD_ASKED.search(question) and _MAY.search(words) is not None and not _IS.search(words)


def _only_would(words: str, question: str) -> bool:
    """Whether what somebody is asked to have done is in a sentence only what they would or will do."""
    to_come = _WOULD if _CAME_ABOUT.match(question) else _WILL if _WHAT_DID.match(question) else None
    if to_come is None or _WOULD_ASKED.search(question):
        return False
    asked = {root(word) for word in _VERB.findall(question)}
    told = [root(one["verb"]) for one in to_come.finditer(words)]
    verbs = [root(word) for word in _VERB.findall(words)]
    return any(one in asked and verbs.count(one) == told.count(one) for one in told)
