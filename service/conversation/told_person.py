"""A follow-up on "he" or "her" -> with the name of the one person whom the turn before names.

"Why is Martin Fell leaving?", "when does he go?"; "who succeeds Peter Langdale?", "The post goes to Dr Farah Siddiqui",
"when does she start?". Of a question asking who somebody is, that is whom the first quotation of its answer names and
the question does not; of any other, whom the question itself names. A person is who is quoted somewhere in the archive,
or bears a title. A turn that names nobody leaves whom the one before it named; where there are two, nothing is guessed.
Whose words are asked for is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest import pattern
from service.language.name_forms import NAME, TITLES
from service.language.openings import OPENED
from service.reading import Reading
from service.speech.people import surname, untitled
from service.speech.pronoun import spoken_of

_ASKS_WHO = pattern(rf"{OPENED}(?:who|which \w+|qui[eé]n)\b", re.I)
_PRONOUN = pattern(
    r"\b(?P<owner>his|her(?= (?!(?:in|on|at|by|for|to|from|after|before|then|now|too|with|about|or|and)\b)\w))\b|"
    r"\b(?P<whom>he|she|him|her)\b",
    re.I,
)
_NAMES = pattern(rf"(?P<title>(?:{TITLES} )+)?(?P<name>{NAME})")
_FIRST = pattern(r"^.*?(?=\s*\[\d+\])", re.S)
_SHE = frozenset(("she", "her"))
_MEN = frozenset("Sir Lord Baron Mr".split())
_WOMEN = frozenset("Dame Lady Baroness Mrs Ms".split())
_BEARS = pattern(rf"^(?:{TITLES} )+")
_OWNED = pattern(r"['’]s?$")


Named = tuple[str, str]  # a person, and the title printed right before the name, if any


class Persons:
    """The people whom an archive quotes, by the names in ``speakers``."""

    def __init__(self, speakers: Iterable[str]) -> None:
        self._whole = {untitled(one): one for one in speakers}
        borne: dict[str, set[str]] = {}
        for plain in self._whole:
            borne.setdefault(surname(plain), set()).add(plain)
        fuller = {last: {one for one in names if " " in one} or names for last, names in borne.items()}
        self._alone = {last: names.copy().pop() for last, names in fuller.items() if len(names) == 1}

    def named(self, before: Reading, told: str) -> tuple[Named, ...]:
        """Whom "he" or "she" may mean after a question and what it was ``told``."""
        asked = self._in(before.question)
        first = _FIRST.search(told)
        if first and _ASKS_WHO.match(before.question):
            return tuple(one for last, one in self._in(first[0]).items() if last not in asked)
        return tuple(asked.values())

    def completed(self, reading: Reading, before: Reading, turns: Sequence[tuple[Named, ...]]) -> str:
        """The question with a name in place of its pronoun, by those whom each of ``turns`` names, the oldest
        first, and what the turn ``before`` was about where that does not hold the name; "" where it is no such
        follow-up, or where the last turn that names one of them names several."""
        pronoun = _PRONOUN.search(reading.question)
        if pronoun is None or reading.subjects or reading.bills or reading.speaker or spoken_of(reading.question):
            return ""
        others = _MEN if pronoun.group().casefold() in _SHE else _WOMEN
        fitting = ([name for name, title in turn if title not in others] for turn in reversed(turns))
        meant = next(filter(None, fitting), [])
        if len(meant) != 1 or self._in(reading.question):
            return ""
        said = f"{meant[0]}'s" if pronoun["owner"] else meant[0]
        told = f"{reading.question[: pronoun.start()]}{said}{reading.question[pronoun.end() :]}"
        about = before.question.rpartition(" (")[2].rstrip(" ?)")
        # The office that was asked for may be what is begun or left.
        return told if surname(meant[0]) in self._in(about) else f"{told.rstrip(' ?')} ({about})?"

    def _in(self, text: str) -> dict[str, Named]:
        """The people whom a text names, by their surnames: who is quoted somewhere, or has a title before the name."""
        found: dict[str, Named] = {}
        for match in _NAMES.finditer(text):
            name = _OWNED.sub("", match["name"])
            words = name.split()
            tails = (" ".join(words[at:]) for at in range(len(words)))
            known = next((self._known(one) for one in tails if self._known(one)), "")
            if known or match["title"]:
                title = (match["title"] or "").split()
                found.setdefault(surname(known or name), (known or name, title[-1].rstrip(".") if title else ""))
        return found

    def _known(self, name: str) -> str:
        """The fullest name, as it is printed, of one who is quoted under this name, or under more than this surname."""
        plain = untitled(name)
        whole = plain if " " in plain and plain in self._whole else self._alone.get(plain, "")
        return _BEARS.sub("", self._whole[whole]) if whole else ""
