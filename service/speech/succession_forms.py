"""How a question asks who follows whom, and how a sentence tells it, in English and Spanish."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.name_forms import NAME
from service.language.openings import OPENED

_ROOTS = r"(?:sustitu(?:[iy]|ci[oó]n)|relev|reemplaz|suced|replac|succeed)"
FOLLOWS = pattern(
    rf"(?<!\bno )(?<!\bnot )\b{_ROOTS}\w*(?:\s+en\s+el\s+cargo)?,?\s+(?:(?:al?|del?)\s+)?(?P<whom>[^,;:]+)", re.I
)
FOLLOWED = pattern(
    r"\b(?:sustituid[oa]s?|relevad[oa]s?|reemplazad[oa]s?|sucedid[oa]s?|replaced|succeeded) (?:por|by) "
    r"(?P<who>[^,;:]+)",
    re.I,
)
_ANY = pattern(rf"\b(?:{_ROOTS}|(?:took|takes?|taken) over)", re.I)
_PERSON = rf"(?-i:{NAME})"
# As a name may be typed; what is none ("before the war") is nobody whom anybody follows.
_IN_SMALL_LETTERS = (
    r"(?-i:(?!(?:the|an?|that|this|it|then|him|her|them|he|she|el|la|los|las|un|una|eso|ella|ellos)\b)"
    r"[a-z][\w'’-]+(?: [a-z][\w'’-]+)?)"
)
# "Ann Lee follows Otto Brandt" tells it where the text speaks of an office that is taken: runners follow each other.
COMES_AFTER = pattern(rf"\b(?:follows|followed|will follow) (?P<whom>{_PERSON})", re.I)
# "Ann Lee has taken over as chair from Otto Brandt"
OVER_FROM = pattern(
    rf"\b(?:takes?|took|(?:has|have) taken|will take) over\b[^.,;:]{{0,80}}? from (?P<whom>{_PERSON})", re.I
)
OF_AN_OFFICE = pattern(
    r"\b(?:elect(?:ed|s)|appoint(?:ed|s)|(?:takes?|took|in|left|leaves) office|(?:takes?|took|taken) over|"
    r"stepp?\w* down|retire[ds]?|resign(?:ed|s)|term (?:of|ends|ended|expires|expired)|es desde|"
    r"(?:ha sido|fue|ha|han) (?:nombrad|elegid|designad)[oa]s?|"
    r"asum(?:e|i[oó]|ir[aá])|tom(?:a|[oó]) posesi[oó]n|en el cargo|(?:deja|dej[oó]|dejar[aá]) el (?:cargo|puesto)|"
    r"ocupaba el (?:cargo|puesto)|se jubil(?:a|[oó])|dimit(?:e|i[oó]))\b",
    re.I,
)
_SOMEBODY = pattern(rf"{_PERSON}\W*$")
_HELD = (
    r"(?:who (?:was|became|served as)|quien (?:fue|era)) (?:(?:the|el|la|its|our|su) )?"
    r"(?P<office>[^\W\d_][\w' -]{2,60}?)"
)
ASKS_WHO = pattern(
    rf"{OPENED}(?:(?:quien(?:es)?|who)(?: (?:ha|han|va a|is|has|will|was|to|is to))? "
    rf"(?:{_ROOTS}\w*|(?:took|taken|takes?|taking) over from|(?:follow(?:s|ed)?|came after)(?= {_PERSON}\b)) "
    rf"(?:al? )?(?P<whom>[^?]+)|who (?:is|was|will be|became) (?:(?P<its>{_PERSON})['’]s? successor|"
    rf"(?:the |)successor (?:of|to) (?P<to>{_PERSON}))\W*$|"
    rf"{_HELD} (?:after|despues de) (?P<after>{_PERSON}|{_IN_SMALL_LETTERS})\W*$)",
    re.I,
)
ASKS_WHOM = pattern(
    rf"{OPENED}(?:a quien(?:es)? (?:ha |han |va a )?{_ROOTS}\w* (?P<who>[^?]+)|"
    rf"whom? (?:did|does|will|has) (?P<name>[^?]+?) {_ROOTS}\w*(?: as (?:the )?(?P<held>[^?]+))?|"
    rf"who (?:is|was) (?:(?P<its>{_PERSON})['’]s? (?:immediate )?predecessor|"
    rf"(?:the |)predecessor (?:of|to) (?P<of>{_PERSON}))\W*$|"
    rf"who (?:was|came|went)(?: there)?(?: right| just)? before (?P<came>{_PERSON})\W*$|"
    rf"{_HELD} (?:before|antes de|antes que) (?P<before>{_PERSON}|{_IN_SMALL_LETTERS})\W*$)",
    re.I,
)


def may_be_turned_round(unaccented: str, told: str) -> bool:
    """Whether a question asks who follows whom, and names somebody, or a sentence tells of some such thing: which of
    the two follows is read by ``successions``, and by nothing else."""
    asked = ASKS_WHO.search(unaccented) or ASKS_WHOM.search(unaccented)
    if asked is None:
        return False
    of = next(name for group, name in asked.groupdict().items() if name and group not in ("office", "held"))
    return _ANY.search(told) is not None or _SOMEBODY.match(of.partition(" as ")[0]) is not None
