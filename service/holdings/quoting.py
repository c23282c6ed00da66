"""A question asking which documents quote somebody -> the question without that; documents -> those that quote a
person, or whoever held an office ("the chair").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import StoredDocument, pattern
from service.reading import unaccented
from service.speech.office import named_office
from service.speech.people import People, plain_name

_QUOTE = pattern(r" (?:(?:that|which) )?(?:do |did )?(?:quotes?|cites?) (?P<name>.+)$")
_QUOTED = pattern(
    r"^in (?P<how>which|what|how many) (?P<documents>.+?) (?:is|are|was|were|has|have) (?P<name>.+?) (?:been )?"
    r"(?:quoted|cited)$"
)
_BUT_NOT = pattern(r" (?:but|and) (?:not|never)(?: (?:quote|cite))? | but (?:do|does) not (?:quote|cite) ")
_AND = pattern(r"^both | and ")
_EITHER = pattern(r"^(?:(?!\b(?:not|never)\b).)* or ")
_OR = pattern(r" (?:or|nor|and) ")
_THE = "the "
_OFFICE = pattern(r"^(?:the|our|your|its|their) (?P<office>[^\W\d_]\w*(?: \w+){0,5})$")
_TITLES = frozenset("mr mrs ms dr prof professor mayor senator director".split())


def read(line: str, speaker: str | None) -> tuple[tuple[str, ...], str]:
    """Whom ``line`` asks for the documents to quote, as it names them, those that they may not quote after "not ";
    and the line without the words for it. One word more, and it asks what was said. An office is named with "the"."""
    for form, rest in ((_QUOTED, r"\g<how> \g<documents>"), (_QUOTE, "")):
        found = form.search(line)
        if found and not speaker and (office := _OFFICE.match(found["name"])):
            return (f"{_THE}{office['office']}",), form.sub(rest, line)
        if not speaker or found is None:
            continue
        named = _parted(found["name"])
        if _EITHER.search(found["name"]):
            continue  # one or the other: no list is made of that
        known = frozenset(re.findall(r"[^\W_]+", plain_name(speaker)))
        if len(named) == 1 and not ((one := set(plain_name(named[0]).split()) - _TITLES) and one <= known):
            continue
        return (speaker,) if len(named) == 1 else named, form.sub(rest, line)
    return (), line


def _parted(named: str) -> tuple[str, ...]:
    """The names of "ann lee and tom ray but not sue orr"."""
    wanted, *absent = _BUT_NOT.split(named)
    both = [name.title() for name in _AND.split(wanted) if name]
    others = [f"not {name.title()}" for part in absent for name in _OR.split(part) if name]
    return (*both, *others)


def quoting_all(documents: Sequence[StoredDocument], named: Sequence[str]) -> list[StoredDocument] | None:
    """Those of ``documents`` that quote everybody who is named, and nobody after "not "; None where one of the names
    is nobody's."""
    left = list(documents)
    for name in named:
        absent, name = name.startswith("not "), name.removeprefix("not ")
        of_it = holding(documents, name) if name.startswith(_THE) else quoting(documents, name)
        having = {document.number for document in of_it}
        if not having:
            return None
        left = [document for document in left if (document.number in having) != absent]
    return left


def quoting(documents: Sequence[StoredDocument], speaker: str) -> list[StoredDocument]:
    """Those of ``documents`` that quote a person who may be meant by that name."""
    people = People(quote for document in documents for quote in document.anatomy.quotes)
    meant = frozenset(people.meant(speaker))
    return [d for d in documents if any(q.speaker and people.one(q.speaker) in meant for q in d.anatomy.quotes)]


def offices(named: Sequence[str]) -> bool:
    """Whether one of those who are named is so by an office."""
    return any(name.startswith(_THE) for name in named)


def holding(documents: Sequence[StoredDocument], named: str) -> list[StoredDocument]:
    """Those of ``documents`` that quote somebody in an office, by the role printed there."""
    office = named_office(named.removeprefix(_THE), 0, 0)
    roles = ((document, [quote.role or "" for quote in document.anatomy.quotes]) for document in documents)
    return [document for document, own in roles if office and any(map(office.is_held_in, own))]


def in_role(documents: Sequence[StoredDocument], office: Sequence[str]) -> list[StoredDocument]:
    """Those of ``documents`` that quote somebody in whose role, as it is printed there, every word of ``office``
    stands; "director" in "directora" too."""
    return [d for d in documents if any(_holds(quote.role or "", office) for quote in d.anatomy.quotes)]


def _holds(role: str, office: Sequence[str]) -> bool:
    words = frozenset(re.findall(r"[^\W_]+", unaccented(role.casefold())))
    return bool(words) and all({word, f"{word}a"} & words for word in office)
