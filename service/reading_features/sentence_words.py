"""A passage -> what each of its sentences holds, whatever the question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ingest import StoredPassage, pattern
from service.reading_features.question_words import WORD, form

_LEANS = pattern(
    r"^(?:It|They|He|She|This|That|These|Those|The latter|The former|Its|Their|His|Her|Such|In that year|That year|"
    r"At that time|However|Instead|Similarly|Likewise|Also)\b"
)
_ADDRESS = pattern(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:com|org|net|gov|edu)(?:/\S*)?")
_BULLET = pattern(r"^\s*(?:[-*•‣–]|\(?[a-z0-9]{1,2}[.)])\s+")
_VERB_END = pattern(r"[.!?:;][\"”’')\]]*$")


class Acronyms:
    """Letters and the words that they stand for in one archive: where one is printed, the other is meant."""

    def __init__(self, words_of: Mapping[str, str]) -> None:
        self._forms = {letters: tuple(map(form, WORD.findall(words))) for letters, words in words_of.items()}
        self._letters: dict[str, list[str]] = defaultdict(list)
        for letters, forms in self._forms.items():
            if forms:
                self._letters[forms[0]].append(letters)

    def implied(self, printed: Sequence[str], forms: Sequence[str]) -> frozenset[str]:
        """The forms that a sentence means and does not print."""
        meant: set[str] = set()
        for i, (word, first) in enumerate(zip(printed, forms, strict=True)):
            meant.update(self._forms.get(word, ()))
            for letters in self._letters.get(first, ()):
                # A name is often cut short: two of its words stand for it.
                if tuple(forms[i : i + 2]) == self._forms[letters][:2]:
                    meant.add(form(letters))
        return frozenset(meant - set(forms))


@dataclass(frozen=True)
class SentenceWords:
    """``forms`` in order; ``distinct`` with what its acronyms stand for, and the acronyms of what it spells
    out, which alone are ``implied``; ``address`` is the share of its characters that are an address."""

    text: str
    forms: tuple[str, ...]
    distinct: frozenset[str]
    implied: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    capitals: frozenset[str]
    numbers: frozenset[str]
    leans: bool
    asks: bool
    address: float
    bullet: bool
    label: bool


def read_sentence(text: str, acronyms: Acronyms) -> SentenceWords:
    printed = WORD.findall(text)
    forms = tuple(map(form, printed))
    implied = acronyms.implied(printed, forms)
    address = address_share(text)
    return SentenceWords(
        text,
        forms,
        frozenset(forms) | implied,
        implied,
        frozenset(pairwise(forms)),
        frozenset(f for f, word in list(zip(forms, printed, strict=True))[1:] if word[0].isupper()),
        frozenset(f for f in forms if any(c.isdigit() for c in f)),
        bool(_LEANS.match(text)),
        text.rstrip("”\"' ").endswith("?"),
        address,
        bool(_BULLET.match(text)),
        len(printed) < 8 and not _VERB_END.search(text.rstrip()),
    )


def address_share(text: str) -> float:
    """The share of its characters that are web or mail addresses, 0 to 1."""
    return sum(len(match.group()) for match in _ADDRESS.finditer(text)) / max(len(text), 1)


def without_addresses(text: str) -> str:
    """The text with a blank for each: what is written in one says nothing."""
    return _ADDRESS.sub(" ", text)


def beside_addresses(text: str) -> int:
    """How many words it has that are no address."""
    return len(WORD.findall(without_addresses(text)))


def sentence_texts(passage: StoredPassage) -> list[str]:
    return [passage.words(span) for span in passage.sentences]


def cached_reading(passages: int, acronyms: Acronyms) -> Callable[[str], SentenceWords]:
    """``read_sentence`` that remembers the sentences it read last, of about ``passages`` passages."""
    return lru_cache(maxsize=passages * 6)(lambda text: read_sentence(text, acronyms))
