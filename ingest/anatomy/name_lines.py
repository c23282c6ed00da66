"""What stands around a quotation and is nothing but who said it -> the words that name its speaker.

"Ann Lee: " before it, "— Ann Lee, director" after it or on the line below, "Ann Lee, welder" as the heading above it.
A line that looks so may name anything ("Key Finding: ", "— Marlow, Ohio"): all of its words have to be those of a name.
"""

from __future__ import annotations

import re

from ingest.anatomy.given_names import is_given_name
from ingest.anatomy.no_names import NO_NAMES
from ingest.anatomy.speakers import CAP, SUFFIX, TITLE, UNIT_WORD
from ingest.lazy_pattern import pattern

_OF_A_BODY = pattern(rf"\b{UNIT_WORD}\b", re.IGNORECASE)
_WORD = pattern(r"\w+(?:-\w+)*")
_PARTICLES = r"(?:(?:de|del|der|van|von|la|le|bin|al|y)\s+){0,2}"
_NAME = rf"{CAP}(?:\s+{_PARTICLES}{CAP}){{1,3}}{SUFFIX}"
_TITLES = rf"(?:(?:{TITLE}\s+){{1,4}})?"
_LABEL = pattern(rf"[*_]*(?P<who>(?P<titles>{_TITLES})(?P<name>{_NAME}))[*_]*\s*:[\s*_]*")
_LOUD_TITLES = pattern(rf"(?:{TITLE}\s+)+", re.IGNORECASE)
# A role stands after a comma, in brackets or on the next line, and is no sentence.
_ROLE = rf"(?:,\s+|\s+(?={TITLE}(?!\w))|\s*\n[ \t*_]*|,\s*\n[ \t*_]*)(?![^\n]*[.!?;:]\s)[^\n“”\"«»]{{2,110}}"
_LINE = pattern(
    rf"[\s*_>(]*(?P<dash>(?:[—–―]|--|[-~•](?=\s))\s*)?[*_]*(?P<who>(?P<titles>{_TITLES})(?P<name>{_NAME})[*_]*"
    rf"(?P<role>{_ROLE})?)[\s*_)]*\.?[\s*_)]*"
)
_ROLE_LEADS_ON = pattern(r"\W*(?:who|which|and|but|with|said|says|cut|opened|was|is|has|had|will|dies)\b")
_DASHES = tuple("—–―-~•")
LONGEST = 220  # characters of such a line


def is_person(name: str) -> bool:
    """Whether words may be a person's first and last name, and no label, place, paper, day or body."""
    written = [word.casefold() for word in _WORD.findall(name) if not word.islower()]  # "de la" stands within a name
    words = {part for word in written for part in (word, *word.split("-"))}
    other = not NO_NAMES.isdisjoint(words) or any(word.endswith("day") and word != "day" for word in words)
    return not (other or _OF_A_BODY.search(name) or any(letter.isdigit() for letter in name))


def label(line: str, text: str) -> str | None:
    """Who is named by "Ann Lee: " or "MAYOR ANN LEE: ", where that is all that stands before a quotation: with a title,
    by a given name, or by a name that the ``text`` prints elsewhere too."""
    found = _LABEL.fullmatch(line)
    if found is None:
        return None
    loud = found["who"].isupper()
    who = _LOUD_TITLES.sub("", found["who"]) if loud else found["who"]
    name = who if loud else found["name"]
    if " " not in name or not is_person(name):
        return None
    titled = who != found["who"] or bool(found["titles"])
    return who if titled or _is_somebody(name, text) else None


def _is_somebody(name: str, text: str) -> bool:
    """Whether a name begins with a given name, or a text prints it twice, and not only before colons."""
    if is_given_name(name.split()[0]):
        return True
    if text.casefold().count(name.casefold()) < 2:
        return False
    return re.search(rf"(?i:{re.escape(name)})(?![\w*]*\s*:)(?!\w)", text) is not None


def signature(line: str, text: str, *, dash: bool = True) -> str | None:
    """Who is named by a line "— Ann Lee, director". Where no ``dash`` is needed, a line counts too that has a role
    and is no sentence, or that begins a new line and holds a name as a label does."""
    if len(line) > LONGEST or (dash and line.lstrip(" \n\t*_>(")[:1] not in _DASHES):
        return None
    found = _LINE.fullmatch(line)
    if found is None or not is_person(found["name"]):
        return None
    role = found["role"] or ""
    alone = found["dash"] or line.lstrip(" *_").startswith("\n") or role.strip()
    sentence = line.rstrip(" *_)\n").endswith(".") and not found["dash"]
    if not alone or sentence or _ROLE_LEADS_ON.match(role):
        return None
    if not found["dash"] and not (found["titles"] or _is_somebody(found["name"], text)):
        return None
    parts = (f"{found['titles']}{found['name']}", *role.split("\n"))
    return ", ".join(part.strip(" ,*_") for part in parts if part.strip(" ,*_"))
