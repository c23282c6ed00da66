"""A sentence as evidence -> whether it restricts to others than a question does: "free for students" does not tell
whether it is free for seniors, nor "from Monday to Friday" when it opens on Sundays.

Who, which days, seasons and parts of the day are slots of closed words (``rivals.toml``). A sentence that fills the
slot of a question with none of what is asked, and does not say that it holds for all, is about something else.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ingest import pattern
from service.language.date_words import SEMANA, WEEK
from service.language.stop_words import STOP_WORDS, telling_singulars

STEM = 5  # letters by which forms of a word are taken for the same: "opens" and "opening", "gratuito" and "gratuita"
_WORDS = Path(__file__).with_name("rivals.toml")
_PEOPLE, _DAY = "people", "day"
_DAYS = {name: at for names in (WEEK, SEMANA) for at, name in enumerate(names)}
_RANGE = pattern(
    rf"\b({'|'.join(_DAYS)})s?\s*(?:to|through|until|till|and|a|al|hasta|y|-|–)\s*(?:el )?({'|'.join(_DAYS)})s?\b"
)
_FROM = pattern(r"\b(?:from|between|de|del|desde|entre)\b|-|–|\b(?:to|through|until|till|a|al|hasta)\b")

# Where a word says for whom something is, and does not only name somebody: after such a preposition, before such a
# noun, or as whom such a verb is said of.
_FOR = (
    r"\b(?:for|to|by|as|para|por|a|al|de|como) (?:(?:the|all|our|local|young|both|its|any|those|an?|los|las|el|la|"
    r"un|una|sus) )*(?:[\w-]+,? (?:and|or|y|o|e|u) |[\w-]+ )?"
)
_PRICED = (
    r"(?:['’]s?)? (?:(?:day|season|year|annual|single|return|reduced|full|free) )?"
    r"(?:tickets?|prices?|fees?|rates?|fares?|discounts?|memberships?|pass(?:es)?|admissions?|entry|entrance|tariffs?|"
    r"cards?|class(?:es)?|courses?|lessons?|tours?)\b"
)
_DO = (
    r"(?: (?:under|over|aged|of|between|from|with|menores|mayores|de|entre|con) [^,.;:|?]{1,20}?)?"
    r"(?:\s*[|:]| (?:(?:also|still|only|always) )?(?:may|can|must|pay|pays|get|gets|receive|need|have|has|enter|travel|"
    r"ride|swim|borrow|are (?:admitted|allowed|free|welcome|charged)|do not|pagan?|pueden?|deben?|reciben?|entran?|"
    r"tienen?|viajan?|disfrutan?|no pagan?))"
)
_ASKED_OF = (
    r"\b(?:do|does|can|may|must|should|will|are|is|pueden?|pagan?|deben?|reciben?|entran?|tienen?|viajan?|llevarse) "
    r"(?:[^\W\d_]+[aei]r(?:se)? )?(?:(?:the|los|las|el|la|local|young) )*"
)
_PREPOSITIONS = frozenset(("for", "of", "to", "para", "de"))
_LED_BY = pattern(r"\b(?P<first>[^\W\d_]+) (?P<last>[^\W\d_]+) (?:(?:the|los|las|young) )?$")
_MANY = pattern(r"[^\W\d_]+s\b")
_TIME = pattern(
    r"hours|days|weeks|months|years|minutes|seconds|horas|días|semanas|meses|años|minutos|euros|pounds|dollars"
)
_ONLY = pattern(
    r"\b(?:only|solely|reserved|restricted|limited|s[oó]lo|solamente|únicamente|exclusiv\w+|reservad[oa]s?)\b",
    re.I,
)
# What holds at night is not what holds, nor what does on average.
_AT_NIGHT = pattern(
    r"^\W*(?!(?:who|where|how (?:can|do) (?:i|we|you))\b)(?![^?]*\b(?:day|daytime|"
    r"differ\w*)\b)[^?]*\b(?:at night|by night|after dark|after midnight)\b"
)
_OF_NIGHT = pattern(
    r"\b(?:nights?|overnight|nightly|nocturnal|24|clock|midnight|evenings?|always|any time|all hours|dark|"
    r"sunset|dusk|dawn|p\.?m|a\.?m)\b|\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b"
)
_YES_OR_NO = pattern(
    r"^\W*(?:is|are|was|were|do|does|did|can|may|must|will|have|has|es|son|está|están|puede|pueden|hay|tiene|tienen)\b",
    re.I,
)


@dataclass(frozen=True)
class _Slot:
    """``values`` -> their words; ``every`` finds any of these, so that most sentences are looked at once; ``all`` finds
    what holds for all, ``any`` what restricts a sentence to nobody."""

    name: str
    values: Mapping[str, re.Pattern[str]]
    every: re.Pattern[str]
    all: re.Pattern[str]
    any: re.Pattern[str]
    restricting: re.Pattern[str] | None  # where a word of it restricts; None for wherever it stands
    asking: re.Pattern[str] | None
    doing: re.Pattern[str] | None  # what is asked of somebody: its verb

    def told(self, text: str) -> frozenset[str]:
        """The values that a text names; of a range of days all days within."""
        found = frozenset(value for value, words in self.values.items() if words.search(text))
        return found | _within_ranges(text) if self.name == _DAY else found


def is_of_others(question: str, said: str) -> bool:
    """Whether a question restricts what it asks, and a sentence tells of others alone."""
    asked_in, told_in = question.casefold(), said.casefold()
    if _AT_NIGHT.search(asked_in) and not _OF_NIGHT.search(told_in):
        return True
    if _ONLY.search(said) and _YES_OR_NO.match(question):
        return False  # "open to adults only" tells that it is not open to children
    return any(_rivals(slot, asked, asked_in, told_in) for slot, asked in _restricted(asked_in))


def names_less(question: str, said: str, of_others: str) -> bool:
    """Whether a sentence leaves out what one that is of others names of a question: that the gym closes at ten in
    winter, where the sauna is closed in summer."""
    shared = _named(question) & _named(of_others)
    return not shared <= _named(said)


def _named(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in telling_singulars(text))


@lru_cache(maxsize=64)
def _restricted(question: str) -> tuple[tuple[_Slot, frozenset[str]], ...]:
    """The slots that a question fills, each with its values."""
    filled = ((slot, slot.told(question)) for slot in _slots() if slot.every.search(question))
    return tuple((slot, asked) for slot, asked in filled if asked and not slot.all.search(question))


def _rivals(slot: _Slot, asked: frozenset[str], question: str, said: str) -> bool:
    if asked & (told := slot.told(said)) or slot.all.search(said) or slot.any.search(said):
        return False
    if slot.name == _PEOPLE and (_stands_for_others(slot, question, said) or _is_said_of_others(slot, question, said)):
        return True
    if not told or (slot.asking and not slot.asking.search(question)):
        return False
    return slot.restricting is None or slot.restricting.search(said) is not None


def _stands_for_others(slot: _Slot, question: str, said: str) -> bool:
    """Whether a sentence has somebody else after the words after which the question has them: "lessons for athletes",
    "treats children"."""
    for found in slot.every.finditer(question):
        led = _LED_BY.search(question[: found.start()])
        if led is None:
            continue
        first, last = (re.escape(word[:STEM]) for word in (led["first"], led["last"]))
        if led["last"] in _PREPOSITIONS:
            places = re.finditer(rf"\b{first}\w* {last} ", said)
            whom = (_MANY.match(said, place.end()) for place in places)
            if any(one and not _TIME.fullmatch(one[0]) for one in whom):
                return True
        elif led["last"] not in STOP_WORDS and any(
            slot.every.match(said, place.end()) for place in re.finditer(rf"\b{last}\w* ", said)
        ):
            return True
    return False


def _is_said_of_others(slot: _Slot, question: str, said: str) -> bool:
    """Whether a sentence says of somebody else what is asked of them: "Nurses receive a discount"."""
    asked = slot.doing.search(question) if slot.doing else None
    if asked is None:
        return False
    verb = re.escape(asked["verb"][:STEM])
    whose = r"(?:the |all |our )?(?:[\w-]+ )?[^\W\d_]*(?:s|staff) (?:(?:may|can|also|must) )?"
    return re.match(f"{whose}{verb}", said) is not None


def _within_ranges(text: str) -> frozenset[str]:
    days = set[str]()
    for found in _RANGE.finditer(text):
        first, last = _DAYS[found[1]], _DAYS[found[2]]
        around = text[max(0, found.start() - 9) : found.end()]
        if _FROM.search(around):  # and not "on Monday and Friday"
            days |= {WEEK[(first + step) % 7] for step in range((last - first) % 7 + 1)}
    return frozenset(days)


@cache
def _slots() -> tuple[_Slot, ...]:
    slots: dict[str, dict[str, Sequence[str]]] = tomllib.loads(_WORDS.read_text("utf-8"))
    return tuple(_slot(name, values) for name, values in slots.items())


def _slot(name: str, words: Mapping[str, Sequence[str]]) -> _Slot:
    values = {value: of for value, of in words.items() if value not in ("all", "any")}
    every = _any_of([word for of in values.values() for word in of])
    restricting = asking = doing = None
    if name == _PEOPLE:
        named = every.removeprefix(r"\b")
        where = rf"{_FOR}{named}|{every}{_PRICED}|(?:^|[,;:(|] ?|\b(?:and|but|y|pero) )(?:the |los |las )?{named}{_DO}"
        restricting, asking = re.compile(where), re.compile(rf"{where}|{_ASKED_OF}{named}")
        doing = re.compile(rf"{_ASKED_OF}{named} (?P<verb>[^\W\d_]{{3,}})")
    return _Slot(
        name,
        {value: re.compile(_any_of(of)) for value, of in values.items()},
        re.compile(every),
        re.compile(_any_of(words["all"])),
        re.compile(_any_of(words.get("any", ("(?!)",)))),
        restricting,
        asking,
        doing,
    )


def _any_of(words: Sequence[str]) -> str:
    return rf"\b(?:{'|'.join(words)})(?!\w)"
