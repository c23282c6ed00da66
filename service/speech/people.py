"""Names of speakers as documents print them -> people: who is meant by a name, and which names are one person's.

A surname alone, with or without a title before it ("Dr Lee"), is the one fuller name that bears it; where several bear
it, it is all of them for a question and a name of its own in a document. A fuller name in a question is nobody else's:
another given name is another person, and a word in front has to stand in a role that a document prints ("director
Lee"). A given name alone is whoever bears it where nobody has it as a surname. Spanish names go on with a second
surname: "Inés Bravo Marín" is Inés Bravo too where no other Inés Bravo goes on otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from ingest import Quote, pattern
from service.reading import unaccented

SLIPS = 1  # in a word of a name, as in a word of the archive (spelling.py)
# Letters that Unicode takes apart into no letter and accent. The full-text index keeps them, so what is looked up there
# is the printed name.
_WITHOUT_STROKE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_WORD = pattern(r"[^\W_]+(?:[-'’][^\W_]+)*")
_DEGREES = frozenset("esq phd md jd ph d m j edd ed rn mph".split())
_BEHIND = _DEGREES | frozenset("jr sr ii iii iv".split())
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend senor senora sr sra srta don dona dra".split()
)


def surname(name: str) -> str:
    """The last word of a name in lower case, without what may stand after it; "" where it has no word."""
    words = _words(name)
    while len(words) > 1 and words[-1] in _BEHIND:
        words = words[:-1]
    return words[-1] if words else ""


def printed_surname(name: str) -> str:
    """The same word as it is printed; the name where it has none."""
    words = [word for word in _WORD.findall(name) if plain_name(word) not in _BEHIND]
    return words[-1] if words else name


class People:
    """The people whom some quotations name, in the order of the quotations."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        quoted = [(quote.speaker, quote.role or "") for quote in quotes if quote.speaker]
        printed: dict[tuple[str, ...], str] = {}
        for name, _ in quoted:
            printed.setdefault(_untitled(name), name)
        whole = {words: _gone_on(words, printed) for words in printed}
        borne: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
        for words, name in printed.items():
            if len(words) > 1:
                borne[surname(name)][whole[words]] = None
        self._name = dict[str, str]()
        for name, _ in quoted:
            words, fuller = _untitled(name), tuple(borne[surname(name)])
            self._name[plain_name(name)] = printed[fuller[0] if len(words) == 1 and len(fuller) == 1 else whole[words]]
        self._printed_roles = dict.fromkeys((self.one(name), plain_name(role)) for name, role in quoted)
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._surnames: dict[str, set[str]] = defaultdict(set)
        for name, role in quoted:
            self._roles[self.one(name)].update(_words(role))
            self._surnames[self.one(name)].update((surname(name), surname(self.one(name))))

    def one(self, speaker: str) -> str:
        """The fullest name of who is printed as ``speaker``."""
        return self._name.get(plain_name(speaker), speaker)

    def meant(self, asked: str) -> tuple[str, ...]:
        """The fullest names of everybody whom a name in a question may mean."""
        if plain_name(asked) in self._name and not _alone(asked):
            return (self.one(asked),)
        last = surname(asked)
        everybody = dict.fromkeys(self._name.values())
        names = [name for name in everybody if last and last in self._surnames[name]]
        if all(map(_alone, names)):
            names += [name for name in everybody if last and _untitled(name)[1:-1][-1:] == (last,)]
        if not names and _alone(asked):
            return tuple(name for name in everybody if last and _untitled(name)[0] == last)
        return tuple(name for name in names if self._fits(name, asked, last))

    def speaking_for(self, body: str) -> tuple[str, ...]:
        """The fullest names of those whose role is of a body: "a spokesman for Reed Water" speaks for it."""
        named = r"\W+".join(map(re.escape, _words(body)))
        whole = re.compile(rf"^(?!.*\b(?:former|ex)\b).*\b(?:of|for) (?:the )?{named}\W*$")
        return tuple(dict.fromkeys(name for name, role in self._printed_roles if named and whole.match(role)))

    def near(self, asked: str) -> tuple[str, ...]:
        """The fullest names that one slip in each word sets apart from a name that nobody bears."""
        words = _untitled(asked)
        return tuple(
            name
            for name in dict.fromkeys(self._name.values())
            if len(own := _untitled(name)) == len(words) > 1
            and all(OSA.distance(*pair) <= SLIPS for pair in zip(own, words, strict=True))
        )

    def _fits(self, name: str, asked: str, last: str) -> bool:
        """Whether every word before the surname in a question is this person's: a given name or a word of a role. A
        word in lower case beside a name that is not ("our new Lee") describes and names nobody."""
        words = _WORD.findall(asked)
        before = words[: [plain_name(word) for word in words].index(last)]
        return all(
            plain_name(word) in _TITLES
            or plain_name(word) in self._roles[name]
            or _stands(plain_name(word), _words(name)[:-1])
            or (word.islower() and not asked.islower())
            for word in before
        )


def _words(name: str) -> Sequence[str]:
    return _WORD.findall(plain_name(name))


def plain_name(name: str) -> str:
    """As it may be typed: "ines carvallo" is Inés Carvallo, "ostvik" Østvik."""
    return unaccented(name.casefold()).translate(_WITHOUT_STROKE)


def _untitled(name: str) -> tuple[str, ...]:
    """The words of a name without the titles before it and the degrees after it."""
    words = _words(name)
    while len(words) > 2 and words[-1] in _DEGREES:
        words = words[:-1]
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return tuple(words)


def _gone_on(words: tuple[str, ...], printed: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The one name that goes on after these words with a second surname, or the words."""
    longer = [other for other in printed if other[: len(words)] == words and len(other) == len(words) + 1 > 2]
    return longer[0] if len(longer) == 1 else words


def untitled(name: str) -> str:
    """A name in lower case as it may be typed, without titles and degrees."""
    return " ".join(_untitled(name))


def _alone(name: str) -> bool:
    return len(_untitled(name)) == 1


def _stands(word: str, given: Sequence[str]) -> bool:
    """Whether a given name, or its initial, stands among those of a person."""
    return any(word == other or (1 in (len(word), len(other)) and word[0] == other[0]) for other in given)
