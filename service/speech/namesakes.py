"""A person by full name, and a sentence -> whether it names that person, or only a namesake.

Daniel Lee is neither Danielle Lee nor Ann Lee. "Ms Lee" or "Lee" alone is whom the text before it names last with that
surname in full.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.name_forms import TITLES
from service.speech.people import printed_surname

_TITLES = rf"{TITLES}|President"
_GIVEN = pattern(r"[^\W\d_][\w'’-]*")


def given_names(name: str) -> tuple[str, ...]:
    """The words before the surname, titles aside; none of a surname alone."""
    last = printed_surname(name)
    return tuple(word for word in _GIVEN.findall(name.partition(last)[0]) if not re.fullmatch(_TITLES, word))


def is_of_a_namesake(speaker: str, words: str, before: str) -> bool:
    """Whether ``words`` have the surname of ``speaker`` only as that of somebody with another given name; ``before`` is
    the text that stands before them. False where the speaker's given name is not known."""
    given, last = given_names(speaker), printed_surname(speaker)
    if not given or not last[:1].isupper() or not given[0][:1].isupper():
        return False
    named = _bearers(words, last)
    if not named:
        return False
    latest = next((one for one in reversed(_bearers(before, last)) if one), ())
    meant = list[tuple[str, ...]]()
    for one in named:  # a surname alone is the bearer that stood last, in the sentence or before it
        latest = one or latest
        meant.append(latest)
    return not any(not one or _may_be_one(one, given) for one in meant)


def is_on_no_namesake(speaker: str, words: str, question: str) -> bool:
    """Whether a question asks what ``speaker`` said about somebody of the same surname, and ``words`` have no given
    name of that other."""
    last = re.escape(printed_surname(speaker))
    about = pattern(rf"\b(?:about|on|of) (?P<given>[A-ZÀ-ÖØ-Þ][\w'’-]*) {last}\b").search(question)
    if about is None or about["given"] in given_names(speaker):
        return False
    return re.search(rf"\b{re.escape(about['given'])}\b", words) is None


def _bearers(text: str, last: str) -> list[tuple[str, ...]]:
    """The given names before each place where the surname stands; none where none does."""
    found = pattern(rf"(?P<given>(?:[A-ZÀ-ÖØ-Þ][\w'’-]*\.? ){{0,3}})\b{re.escape(last)}\b").finditer(text)
    return [tuple(word for word in one["given"].split() if not re.fullmatch(_TITLES, word)) for one in found]


def _may_be_one(printed: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether given names may be one person's: "Luz Marina" is Luz and Marina too, and "Yesterday Luz" is Luz, for a
    word that opens a sentence may stand before a name. An initial stands for the first of them alone."""
    return given[0] in printed or printed[0] in given or _is_initial(printed[0], given[0])


def _is_initial(one: str, given: str) -> bool:
    short, long = sorted((one.rstrip("."), given.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)
