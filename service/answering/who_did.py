"""A question asking who did something to what, and a sentence -> whether it tells of nobody who did that.

"Who judged the cup?" is not answered by who won it, "Who opened the hall?" not by "The hall was opened at nine", and
"Who told Fair Bean?" not by what Fair Bean told. A noun or a part in it tells a deed too: "Lee, who chaired the jury".
Which deeds are known by which words: ``who_did.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.language.verb_forms import DONE_TO
from service.language.word_shapes import JOINED_WORD

_WHO = r"^\W*(?:(?:and|so|but|by) )*(?:who(?:m)?|which (?!year\b)[^?]{1,40}?|what (?:company|firm|body)) "
# "Which halls opened late?" asks for no doer: it was done to nothing.
_TO_WHAT = r"(?! (?:late|early|again|first|last|on|at|in|before|after|by|during|since|today|yesterday)\b)"
_HELPED = r"(?:(?:has|have|had|will|is|are|was|were|be|been|first|originally|actually) )*"
_PARTICIPLE = pattern(
    r"(?:\w+ed|built|drawn|told|written|given|chosen|borne|stolen|found|sold|bought|taken|made|won|lost|held|led|paid|"
    r"sent|left|kept|brought|caught|shot|hit|cut|set|begun|broken|hidden|thrown|known|seen)",
    re.I,
)
# "Who found the cup?": any deed in the past, of which a sentence says that it was done, and not by whom.
_ANY_DEED = pattern(
    rf"{OPENED}who (?:(?:has|have|had|first|originally) )?(?P<verb>[a-z]{{3,}}) (?:the|an?|this|"
    r"that|these|those|his|her|its|their|our|all|most|some|(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+)\b",
    re.I,
)
_BY = pattern(r"[^.;:]*?\bby (?!(?:\d|the end|then|now|about|nearly|almost|far|train|bus|post|email|law|\w+ing)\b)")
# "It was found in Rotterdam. Dutch police seized it on Monday": the next sentence tells whose doing it was.
_DID_IT = pattern(r"^\W*[A-Z][\w'’-]*(?: [\w'’-]+){0,5}? [a-z]+(?:ed|ght|old|ook|ound|ave) (?:it|them|him|her)\b")
_OWNED = pattern(r"\w['’]s? (?:[\w-]+ ){0,2}?(?P<thing>[a-z-]{3,})\W*$", re.I)
_ASIDE = r"(?:,(?:(?: [^\s,.;:]+){1,10},)?)?(?: (?:has|have|had|will|also|later|then|first|now|\w+ly))* "


@dataclass(frozen=True)
class _Deed:
    directed: bool
    goes_on: bool
    asked: re.Pattern[str]
    told: re.Pattern[str]
    never: re.Pattern[str] | None


@cache
def _deeds() -> tuple[_Deed, ...]:
    with Path(__file__).with_name("who_did.toml").open("rb") as file:
        listed = tomllib.load(file)
    return tuple(
        _Deed(
            words.get("directed", False),
            words.get("goes_on", False),
            pattern(rf"{_WHO}{_HELPED}(?:{words['asked']})\b{_TO_WHAT}(?P<what>[^?]+)", re.I),
            pattern(rf"(?<![\w-])(?:{words['told']})(?!\w)", 0 if words.get("cased") else re.I),
            pattern(rf"\b(?:{words['never']})", re.I) if "never" in words else None,
        )
        for words in listed.values()
    )


def tells_of_no_doer(words: str, question: str) -> bool:
    """Whether a question asks for the doer of a deed, and a sentence tells no such deed, or none of anybody's doing, or
    the deed of those to whom the question has it done."""
    if asks_more(question):
        return False
    for deed in _deeds():
        if asked := None if deed.goes_on else deed.asked.match(question):
            plain = " ".join(words.split())
            told = list(_told(deed, plain, asked["what"]))
            if not told or all(_is_done_by_nobody(one, plain) for one in told):
                return True
            return _is_exchanged(told, plain, asked["what"], directed=deed.directed)
    return False


def is_done_beside(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether a question asks for the doer of any deed, and a sentence tells only that it was done, and the next one
    goes on with nobody's doing; or it was done to the room, and not to "the room's lamps"."""
    behind = partial(_next, passage, sentence)
    for deed in _deeds():
        if deed.goes_on and (one := deed.asked.match(question)):
            both = " ".join(f"{passage.words(sentence)} {behind()}".split())
            return not any(_told(deed, both, one["what"]))
    asked = _ANY_DEED.match(question)
    verb = asked["verb"].casefold() if asked else ""
    if not _PARTICIPLE.fullmatch(verb):
        return False
    plain = " ".join(passage.words(sentence).split())
    found = list(re.finditer(rf"\b{verb}\b", plain, re.I))
    if found and _is_done_to_its_owner(passage, plain, question):
        return True
    if not found or not all(_is_done_by_nobody(one, plain) for one in found):
        return False
    return _DID_IT.match(behind()) is None


def _next(passage: StoredPassage, sentence: Span) -> str:
    """The sentence after one in its passage."""
    behind = passage.sentence_behind(sentence)
    return passage.words(behind) if behind else ""


def _is_done_to_its_owner(passage: StoredPassage, plain: str, question: str) -> bool:
    """Whether something is asked of "the room's lamps", and no lamps stand in a sentence or above it."""
    owned = _OWNED.search(question)
    around = f"{passage.above} {plain}".casefold()
    return owned is not None and owned["thing"].casefold().removesuffix("s") not in around


def _told(deed: _Deed, plain: str, what: str) -> Iterator[re.Match[str]]:
    """Where a sentence tells the deed: not in a name that the question itself has ("the Early Grant")."""
    named = {word.casefold() for word in JOINED_WORD.findall(what)}
    barred = [one.span() for one in deed.never.finditer(plain)] if deed.never else []
    for one in deed.told.finditer(plain):
        if one.group().casefold() not in named and not any(a <= one.start() < b for a, b in barred):
            yield one


def _is_done_by_nobody(told: re.Match[str], plain: str) -> bool:
    """Whether a deed is told as done, and not by whom: "The hall was opened at nine"."""
    if not _PARTICIPLE.fullmatch(told.group()) or not DONE_TO.search(plain[: told.start()]):
        return False
    return _BY.match(plain, told.end()) is None


def _is_passive(told: re.Match[str], plain: str) -> bool:
    """Whether a participle says what was done: "was built", "the hall, built by Marsh & Bell"."""
    return DONE_TO.search(plain[: told.start()]) is not None or plain.startswith(" by ", told.end())


def _is_exchanged(told: list[re.Match[str]], plain: str, what: str, *, directed: bool) -> bool:
    """Whether what the question has as done to is who does it in the sentence; where a deed is ``directed`` to
    somebody, whether it is to another."""
    names = [word for word in JOINED_WORD.findall(re.split(r" (?:about|of|that|in|on|for|at|to)\b", what)[0])]
    telling = [word for word in names if word.casefold() not in STOP_WORDS]
    if not telling:
        return False
    name = r"\W+".join(map(re.escape, telling))
    exchanged = re.compile(rf"\b(?i:{name})(?:['’]s)?{_ASIDE}$")
    last = re.compile(rf"\b(?i:{re.escape(telling[-1])})\b")
    active = [one for one in told if _PARTICIPLE.fullmatch(one.group()) and not _is_passive(one, plain)]
    if not active or len(active) < len(told):
        return False
    if all(exchanged.search(plain[: one.start()]) for one in active):
        return True
    return directed and not last.search(plain)
