"""A question asking when somebody won something, or when or how much somebody did or got -> whether a sentence tells
nothing of that.

"When did Ida Penn win the Penn Prize?" is not answered by when the Ida Penn Foundation was founded: a name that goes on
is another's. Nor is "When did the bank win?" by since when the bank has paid.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED
from service.speech.people import printed_surname, surname

_ASKED = pattern(
    rf"{OPENED}(?:when|(?:in )?(?:what|which) year|on (?:what|which) (?:day|date)|since when) "
    r"(?:did|has|have|will|does) (?P<who>[^?]+?) (?:(?:first|last|ever|also) )?win\b",
    re.I,
)
_WON = pattern(
    r"\b(?:win(?:s|ning|ners?)?|won|victor(?:y|ies|ious)|champions?|awarded|got (?:the|it|an?)|received?|honou?red|"
    r"triumph\w*|beat|beaten|defeat\w*|elected|went to|goes to|gone to|given to|took|takes|taken|shared|"
    r"medal(?:l?ist)?s?)\b",
    re.I,
)
_PRONOUN = pattern(r"\b(?:he|she|they|it|who|her|him|them)\b", re.I)
_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
_NAMES = pattern(rf"\b{_CAP}(?: {_CAP})+\b")
_SUBJECT = pattern(
    r"^\W*(?:When|(?:[Ii]n )?(?:[Ww]hat|[Ww]hich) year|How much|How old|How long|Where|Why|How) "
    r"(?:did|was|is|does|has|had) "
    rf"(?P<who>{_CAP}(?: {_CAP}){{1,2}}) [a-z]"
)


def tells_of_no_winning(words: str, question: str) -> bool:
    """Whether it is asked when somebody won, and a sentence tells of no winning of theirs."""
    asked = _ASKED.match(question)
    if asked is None:
        return False
    plain = " ".join(words.split())
    if _WON.search(_named_out(plain)) is None:
        return True
    who = asked["who"]
    return bool(surname(who)) and not _PRONOUN.search(plain) and not _stands_alone(who, plain)


def is_part_of_a_longer_name(words: str, around: str, question: str) -> bool:
    """Whether a question asks of somebody by a full name, and a sentence has it only as the beginning of a longer one,
    while no other word in it may mean them; ``around``: what stands about it, where the name stands alone."""
    asked = _SUBJECT.match(question)
    if asked is None:
        return False
    plain = " ".join(words.split())
    longer = pattern(rf"\b{re.escape(asked['who'])} (?:{_CAP}|(?:of|for) {_CAP})")
    if longer.search(plain) is None or _PRONOUN.search(plain):
        return False
    alone = pattern(rf"\b{re.escape(asked['who'])}\b(?! {_CAP}| (?:of|for) {_CAP})")
    return alone.search(plain) is None and alone.search(around) is not None


def _named_out(plain: str) -> str:
    """Without words of winning that belong to a name: the "Oak Medal", the "Court of Champions"."""
    return _NAMES.sub(lambda name: re.sub(r" (?:Medals?|Champions?)\b", "", name[0]), plain)


def _stands_alone(who: str, plain: str) -> bool:
    """Whether the surname of ``who`` stands somewhere without another name after it."""
    name = rf"\b(?i:{re.escape(surname(who))}|{re.escape(printed_surname(who))})\b"
    return pattern(rf"{name}(?! {_CAP}| (?:for|of) {_CAP})").search(plain) is not None
