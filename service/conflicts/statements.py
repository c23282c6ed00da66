"""A sentence in its place -> its statements: a value or an event, of what, and of which moment.

What is planned, supposed, put right or told of a part is no statement: two of these may both be true.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest import pattern
from service.conflicts.moments import moment, moments, printed
from service.conflicts.values import Kind, Value, values
from service.language.date_words import A_WEEKDAY, MONTHS, PLACE_AND_DAY, WEEK
from service.language.stop_words import STOP_WORDS
from service.language.word_shapes import SPELT_JOINED_WORD
from service.reading_features.question_words import form

EVENT = "event"
FOUNDED = "founded"
_CLAUSE = pattern(r"[;:]\s|,?\s(?:but|while|whereas)\s|(?<=[a-z\d)%”\"][.!?])\s+(?=[A-Z“\"])")
# The organisation by another name, or by a pronoun where nothing else is named.
_BY_KIND = (
    r"(?:the|this|our) (?:company|business|firm|charity|club|society|association|trust|foundation|organi[sz]ation|"
    r"institution|institute|museum|hospital|theatre|university|college|school|union|federation)\b(?!['’]s)"
)
_OURS = pattern(rf"^\W*(?:It|They)\b|\b(?:we|our|us)\b|\b{_BY_KIND}", re.I)
_ITSELF = pattern(
    rf"(?:\bwe|^\W*It|\b{_BY_KIND}|§)\W*(?:(?:was|were|is|has|had|been|itself|first|originally|formally|which|that)\W*)*$",
    re.I,
)
_POINTS_BACK = pattern(r"^\W*(?:It|They|Its|Their|This|There|The [a-z]+)\b")
# Yet to come, supposed, or set right: "should be done", "if", "and not in June, as we had planned".
_UNSETTLED = pattern(
    r"\b(?:will|would|shall|should|could|(?-i:may)|might|can|expect\w*|plan(?:s|ned|ning)?|due|propos\w+|hop\w+|aim\w*|"
    r"target\w*|budget\w*|forecast\w*|estimat\w+|(?:is|are|was|were) to|correct\w*|wrong\w*|instead of|rather than|"
    r"not|never|no longer|originally|previously|formerly|postpon\w+|earlier than|later than|compared|average|median|"
    r"of (?:them|those|these|the people|whom|which))\b|n['’]t\b",
    re.I,
)
_SUPPOSED = pattern(r"\b(?:if|unless|whether)\b", re.I)
# What is so on some days or in a season may be otherwise on others.
_SOME_DAYS = pattern(
    rf"\b(?:{A_WEEKDAY}s?|weekends?|weekdays?|(?:bank |school )?holidays?|summer|winter|"
    r"spring|autumn|low season|high season|term[ -]?time|single|child(?:ren)?|adults?|concession\w*|student\w*)\b",
    re.I,
)
_NO_NAME = frozenset((*MONTHS, *WEEK, *"mr mrs ms dr mv ss hms prof sir dame st the a an".split()))
_PLACES = pattern(r"\b(?:at|of|in|on|for|behind|near|beside|from|to|which|that|who)\b|,")


@dataclass(frozen=True)
class About:
    """What a clause tells of: the organisation's own names are left out of ``names`` and ``words``; ``lead`` are the
    names of what it points back to. ``deeds``: what it tells, in one word; ``beside``: stretches of time in it, in
    minutes; ``ours``: it tells of the organisation."""

    names: frozenset[str]
    words: frozenset[str]
    lead: frozenset[str]
    deeds: frozenset[str]
    beside: frozenset[float]
    ours: bool


@dataclass(frozen=True)
class Statement:
    """``kind``: that of its value, or an event; ``unit``: what is counted, or which event. ``when``: an ISO date as
    precise as it is told, "" where no moment is. ``said``: what a value is told of beside its unit (days, seasons, who
    pays); ``head``: the noun that an event is told of."""

    kind: str
    unit: str
    amount: float
    printed: str
    when: str
    about: About
    said: frozenset[str] = frozenset()
    head: str = ""


def statements(sentence: str, lead: str, published: str, own: re.Pattern[str]) -> Iterator[Statement]:
    """``lead``: the title and the sentence before, of which a pronoun may tell; ``published``: the document's ISO date
    or ""; ``own`` finds the organisation's names."""
    for clause in _CLAUSE.split(sentence):
        if not clause or _SUPPOSED.search(clause) or PLACE_AND_DAY.match(clause):
            continue
        found = list(values(clause))
        events = list(_events(clause, published, own))
        if not found and not events:
            continue
        about = _about(clause, lead, own, found)
        for value in found:
            alike = [one for one in found if one.kind is value.kind and one.unit == value.unit]
            near = _near(clause, value.start, value.end)
            when = moment(near, published) if any(moments(near, published)) else moment(clause, published)
            if len(alike) == 1 and when is not None and not _UNSETTLED.search(near):
                said = value.said | frozenset(map(str.casefold, _SOME_DAYS.findall(near)))
                yield Statement(value.kind, value.unit, value.amount, value.printed, when, about, said)
        for name, told, when, head in events:
            yield Statement(EVENT, name, 0, told, when, about, head=head)


def _about(clause: str, lead: str, own: re.Pattern[str], found: Sequence[Value]) -> About:
    return About(
        names_of(clause, own),
        words_of(clause, own),
        names_of(lead, own) if _POINTS_BACK.match(clause) else frozenset(),
        deeds_of(clause),
        frozenset(value.amount for value in found if value.kind is Kind.STRETCH) | _roundly(clause),
        bool(own.search(clause) or _OURS.search(clause)),
    )


def told_by(event: str) -> tuple[str, ...]:
    """The words by which an event may be told elsewhere; none for what is no event."""
    return tuple(_listed().get("told_by", {}).get(event, "").split())


def deeds_of(text: str) -> frozenset[str]:
    """What a text tells, each in one word."""
    return frozenset(name for name, told in _deeds()["one"].items() if told.search(text))


def names_of(text: str, own: re.Pattern[str]) -> frozenset[str]:
    """The words of its proper names, folded. The first word of a text is one where another follows."""
    words = [(found.group(), found.start()) for found in SPELT_JOINED_WORD.finditer(own.sub(" ", text))]
    names = []
    for at, (word, start) in enumerate(words):
        begins = at == 0 or re.search(r"[.!?:“\"]\W*$", text[:start][-4:]) is not None
        follows = at + 1 < len(words) and words[at + 1][0][0].isupper() and _may_name(words[at + 1][0])
        if word[0].isupper() and _may_name(word) and (follows or not begins):
            names.append(form(word))
    return frozenset(names)


def _may_name(word: str) -> bool:
    return len(word) > 2 and word.casefold() not in _NO_NAME and word.casefold() not in STOP_WORDS


def words_of(text: str, own: re.Pattern[str]) -> frozenset[str]:
    """Its telling words in their forms, names among them, without months and days."""
    words = (word.casefold() for word in SPELT_JOINED_WORD.findall(own.sub(" ", text)))
    return frozenset(form(word) for word in words if word not in STOP_WORDS and word not in _NO_NAME)


def _roundly(clause: str) -> frozenset[float]:
    """Stretches of time that something is measured by: "no more than five minutes behind"."""
    exactly = re.sub(r"\b(?:no|not) (?:more|later|longer) than |\b(?:within|inside|under|in) (?:the )?", "in ", clause)
    return frozenset(value.amount for value in values(exactly) if value.kind is Kind.STRETCH)


def _near(clause: str, start: int, end: int) -> str:
    """The part of a clause, between commas, in which something stands."""
    start = max(clause.rfind(",", 0, start), clause.rfind(" which ", 0, start)) + 1
    end = clause.find(", ", end)
    return clause[start : end if end >= 0 else len(clause)]


def _events(clause: str, published: str, own: re.Pattern[str]) -> Iterator[tuple[str, str, str, str]]:
    """Each event that is told with its moment, as it is printed and in ISO form, and the noun that it is told of."""
    for name, told in _deeds()["events"].items():
        found = told.search(clause)
        if found is None or _UNSETTLED.search(_near(clause, *found.span())):
            continue
        if name == FOUNDED and not _is_its_own(clause, found, own):
            continue
        behind = re.split(r", (?:and|which|who|with)\b", clause[found.end() :])[0]
        when = moment(behind, published) or moment(clause, published)
        if when and (name == FOUNDED or len(when) > len("2024")):
            yield name, printed(behind) or printed(clause), when, _head(clause[: found.start()])


def _is_its_own(clause: str, event: re.Match[str], own: re.Pattern[str]) -> bool:
    """Whether it is the organisation itself that was founded, or that somebody founded."""
    before, behind = own.sub("§", clause[: event.start()]), own.sub("§", clause[event.start() :])
    return bool(_ITSELF.search(before) or re.search(rf"^\w+ (?:up )?(?:{_BY_KIND}|§)", behind, re.I))


def _head(before: str) -> str:
    """The noun of what an event tells of: "The new terminal at Stannick" -> terminal; "" for a pronoun."""
    last = re.split(r"[,;]\s|\b(?:since|when|after|before|until|as|and)\b", before)[-1]
    phrase = _PLACES.split(last)[0]
    words = [word for word in SPELT_JOINED_WORD.findall(phrase) if word.casefold() not in STOP_WORDS]
    return form(words[-1]) if words else ""


@cache
def _listed() -> dict[str, dict[str, str]]:
    with Path(__file__).with_name("deeds.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _deeds() -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        part: {name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I) for name, words in _listed()[part].items()}
        for part in ("events", "one")
    }
