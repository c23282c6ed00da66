"""A sentence -> whether in it somebody takes an office, for good or for a while: "may be appointed" does not."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.date_words import MAY_BE
from service.language.name_forms import PERSON
from service.language.word_shapes import WORD
from service.reading import unaccented
from service.speech.office import Office, as_a_thing, pattern_of, words_of

FULL_NAME = pattern(PERSON)
_TAKES = pattern(
    r"\b(?:(?:es|sera|son) (?:desde|a partir|ya|ahora|el nuev[oa]|la nuev[oa])|"
    r"(?:ha|han) (?:nombrado|designado|elegido)|(?:ha sido|fue|es|sera) (?:nombrad[oa]|designad[oa]|elegid[oa])|"
    r"nombra(?:n|ron|ra)?|nombro|designa(?:n|ron)?|designo|elige|eligio|eligieron|asum(?:e|io|ira|ieron)|"
    r"(?:toma|tomo|tomara|ha tomado) posesion|nuev[oa]|"
    r"(?:has|have) been(?= [^,;:.]{3,60} since\b)|"
    r"(?:is|was|has been|have been) (?:appointed|named|elected|chosen)|appoint(?:s|ed)|(?<!to )becomes?|became|"
    r"(?:has|have) (?:named|elected|chosen)"
    r"(?=(?: (?!(?:an?|the|its?|to|that|who|for|no|of|by|on|in)\b)[^\s,;:]+){2,}?)|"
    r"(?:elects?|elected|names?|named|choos\w+|chose)(?= [^,;:]{3,60} as\b)|takes? over|took over|"
    r"(?:has|have) taken over|(?<!to )(?<!by )succeed(?:s|ed)(?= [^.;]*?\bas\b)|(?:joins?|joined|starts?|"
    r"started|returns?|returned)(?= .*\bas\b)|new)\b"
)
# Who may, would or does not take an office has not taken it.
_UNSETTLED = pattern(
    rf"\b(?:{MAY_BE}|might|could|would|should|if|whether|not|never|nobody|den(?:y|ies|ied|ying)|refus\w+|declin\w+|"
    r"turned down|reject\w+|offer\w*|candidates?|nominat\w+|propos\w+|rumou?r\w*|reportedly|claim\w*|alleg\w+|wants?|"
    r"hopes?|considered|no|nunca|podria|si|niegan?|nego|rechaz\w+|candidat[oa]s?|propuest[oa]|propone\w*)\b"
)
_ASSUMES = pattern(
    r"\b(?:asum(?:e|io|ira|ieron|iran)|(?:ha|han) asumido|(?:toma|tomo|tomara) posesion de|accede a|accedio a|"
    r"accedera a|ocupara|se (?:hace|hizo|hara|ha hecho) cargo de) (?:la |el )(?P<office>[a-z]+)\b"
)
_LEAVES = pattern(
    r"\b(?:stepp?(?:ed|s|ing) down|resign(?:ed|s|ing)|retire[ds]?|retiring|quits?|left (?:her|his|their|the) \w+|"
    r"(?:was|were|has been) (?:dismissed|fired|removed)|dimit(?:e|io)|renunci(?:a|o)|se jubil(?:a|o)|ces(?:a|o))\b"
)
_NEW = pattern(r"new|nuev[oa]")
_NEAR = 8  # words between the verb and the office: "was appointed by the board as the new director"
_BESIDE = 30  # characters between "the new director" and the name
_FOR_A_WHILE = frozenset("acting interim interino interina".split())
_CLAUSE = pattern(r"[;:]|, (?:but|and|while|pero|y|mientras)\b|\b(?:but|while|pero|mientras)\b")
BELOW = frozenset("ex sub vice former antiguo antigua entonces then deputy adjunto adjunta assistant acting".split())
_PAST = frozenset("ex former antiguo antigua".split())


def accession(text: str, office: Office) -> str:
    """Whether in one clause of a sentence somebody takes the office, and does so by all that it says: "held", "for a
    while" where as its acting holder; "" where nobody does."""
    if not FULL_NAME.search(text):
        return ""
    return next(filter(None, (_way_in(clause, office) for clause in _CLAUSE.split(text))), "")


def _way_in(clause: str, office: Office) -> str:
    plain = unaccented(clause.casefold())
    if _UNSETTLED.search(plain):
        return ""
    if any(found["office"] in as_a_thing(office.titles) for found in _ASSUMES.finditer(plain)):
        return "held"
    words, places = words_of(clause), list(WORD.finditer(clause))
    starts = ((at, title) for at in range(len(words)) for title in office.titles)
    for at, size in ((at, len(title)) for at, title in starts if words[at : at + len(title)] == title):
        before = words[at - 1] if at else ""
        start, end = places[at].start(), places[at + size - 1].end()
        verbs = [verb for verb in _TAKES.finditer(plain) if verb.end() <= start]
        near = [verb for verb in verbs if len(WORD.findall(plain[verb.end() : start])) <= _NEAR]
        near = [verb for verb in near if not _NEW.fullmatch(verb.group()) or _names(clause, verb.start(), end)]
        if near and (before not in BELOW or before in _FOR_A_WHILE):
            return "for a while" if before in _FOR_A_WHILE else "held"
    return ""


def departure(text: str, office: Office) -> bool:
    """Whether somebody leaves the office in a sentence: "stepped down as director"."""
    plain = unaccented(text.casefold())
    title = pattern_of(office.titles)
    told = re.search(
        rf"{_LEAVES.pattern}(?:\W+\w+){{0,3}}?\W+(?:as|from|de|como)\W+(?:the |el |la )?(?:{title})\b", plain
    )
    return told is not None and not _UNSETTLED.search(plain) and FULL_NAME.search(text) is not None


def leaves_open(text: str, office: Office) -> bool:
    """Whether a sentence speaks of taking the office, and in it nobody takes it by all that it says; or only of who
    held it before."""
    if accession(text, office):
        return False
    plain = unaccented(text.casefold())
    named = list(re.finditer(rf"\b(?:{pattern_of(office.titles)})\b", plain))
    before = [set(WORD.findall(plain[: found.start()])[-2:]) for found in named]  # also "former police chief"
    if named and not any(_PAST.isdisjoint(words) for words in before):
        return True
    return any(verb.end() <= found.start() for found in named for verb in _TAKES.finditer(plain))


def _names(clause: str, start: int, end: int) -> bool:
    """Whether somebody is named right beside a part of a clause: "the new director Ann Lee"."""
    return FULL_NAME.search(clause[max(0, start - _BESIDE) : end + _BESIDE]) is not None
