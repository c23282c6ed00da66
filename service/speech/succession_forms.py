"""How a question asks who follows whom, and how a sentence tells it, in English and Spanish."""

from __future__ import annotations

import re

_ROOTS = r"(?:sustitu[iy]|relev|reemplaz|suced|replac|succeed)"
FOLLOWS = re.compile(
    rf"(?<!\bno )(?<!\bnot )\b{_ROOTS}\w*(?:\s+en\s+el\s+cargo)?,?\s+(?:al?\s+)?(?P<whom>[^,;:]+)", re.I
)
FOLLOWED = re.compile(
    r"\b(?:sustituid[oa]s?|relevad[oa]s?|reemplazad[oa]s?|sucedid[oa]s?|replaced|succeeded) (?:por|by) "
    r"(?P<who>[^,;:]+)",
    re.I,
)
_ANY = re.compile(rf"\b{_ROOTS}", re.I)
_SOMEBODY = re.compile(r"[A-ZÁÉÍÓÚÑ][\w'’-]+(?: (?:(?:de|del|van|von) )?[A-ZÁÉÍÓÚÑ][\w'’-]+)*\W*$")
_SO = r"^\W*(?:(?:y|and|so) )?"
ASKS_WHO = re.compile(
    rf"{_SO}(?:quien(?:es)?|who)(?: (?:ha|han|va a|is|has|will|was))? {_ROOTS}\w* (?:al? )?(?P<whom>[^?]+)", re.I
)
ASKS_WHOM = re.compile(
    rf"{_SO}(?:a quien(?:es)? (?:ha |han |va a )?{_ROOTS}\w* (?P<who>[^?]+)|"
    rf"whom? (?:did|does|will|has) (?P<name>[^?]+?) {_ROOTS}\w*)",
    re.I,
)


def may_be_turned_round(unaccented: str, told: str) -> bool:
    """Whether a question asks who follows whom, and names somebody, or a sentence tells of some such thing: which of
    the two follows is read by ``successions``, and by nothing else."""
    asked = ASKS_WHO.search(unaccented) or ASKS_WHOM.search(unaccented)
    if asked is None:
        return False
    of = next(name for name in asked.groups() if name)
    return _ANY.search(told) is not None or _SOMEBODY.match(of) is not None
