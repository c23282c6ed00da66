"""A fragment after a question for somebody's words -> that question of another person, office or month, or on another
topic.

"What did Ann Lee say about Utah?", then "and Tom Fox?", "what about the mayor of Lynn?", "and about tolls?", "in May?".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED
from service.reading import Reading
from service.speech.months import other_month
from service.speech.office import asked_office

_CAPITAL = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
_WHO = pattern(
    r"^\W*(?P<opening>(?:(?:[Aa]nd|[Oo]r|[Bb]ut|[Ss]o|[Yy])\b[\s,]*)?(?:(?:[Ww]hat|[Hh]ow) about )?)"
    rf"(?P<who>{_CAPITAL}(?P<more> (?:(?:de|del|van|von|der|da|di) )*{_CAPITAL}){{0,3}}|"
    r"(?P<office>[Tt]he|[Oo]ur|[Ii]ts|[Ee]l|[Ll]a) [^\W\d_][\w'’-]*(?: [\w.'’&-]+){0,6}?)\W*$"
)
_NOBODY = pattern(
    r"\b(?:oldest|newest|latest|earliest|recent|first|second|third|last|next|previous|following|others?|rest|same|best|"
    r"worst|highest|lowest|year|edition|release|document|report|why|when|where|who|what|which|how|yes|no|thanks?)\b",
    re.I,
)
_OF = pattern(r" (?:of|for|in|de|del) ")
_ON = r"(?:about|on|regarding|concerning|sobre|acerca de)"
_TOPIC = pattern(rf"{OPENED}(?P<on>{_ON}) (?P<topic>[^?!]+?)\W*$", re.I)
_ITS_TOPIC = pattern(
    rf" {_ON} (?P<topic>.+?)(?P<period> (?:in|from|since|before|after|en|desde) (?:19|20)\d\d)?(?P<end>\W*)$", re.I
)


def completed(reading: Reading, before: Reading) -> str | None:
    """The full wording; None where the question before asks for nobody's words, or the fragment brings a year or a bill
    or says more than who or on what."""
    where = _named(before)
    if where is None or reading.years or reading.bills or reading.newest or reading.speaker:
        return None
    start, end = where
    words = before.question
    if in_month := other_month(words, reading.question):
        return in_month
    if topic := _TOPIC.match(reading.question):
        told = f" {topic['on'].lower()} {topic['topic']}"
        if old := _ITS_TOPIC.search(words, end):
            return f"{words[: old.start()]}{told}{old['period'] or ''}{old['end']}"
        return f"{words.rstrip(' ?.!')}{told}?"
    who = _WHO.match(reading.question)
    if who is None or _NOBODY.search(who["who"]) or not (who["opening"] or who["more"] or who["office"]):
        return None
    if (reading.subjects or reading.ambiguous) and not (who["office"] and _OF.search(who["who"])):
        return None  # a place: what is said about it
    named = f"{who['office'].lower()}{who['who'][len(who['office']) :]}" if who["office"] else who["who"]
    return f"{words[:start]}{named}{words[end:]}"


def _named(before: Reading) -> tuple[int, int] | None:
    """Where the question names whose words it asks for."""
    if office := asked_office(before.question):
        return office.start, office.end
    if not before.speaker:
        return None
    last = re.escape(before.speaker.split()[-1])
    for name in (re.escape(before.speaker), rf"(?-i:(?:{_CAPITAL} )*){last}", last):
        if found := re.search(rf"(?<=\s){name}(?!\w)", before.question, re.I):
            return found.span()
    return None
