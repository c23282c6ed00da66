"""``words.toml`` and an organisation's own words -> which words need no evidence, and which change a claim."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ingest import pattern

WORDS = Path(__file__).with_name("words.toml")
TOKEN = pattern(r"\d[\d,]*(?:\.\d+)?\w*|[^\W\d_]+(?:['’-][^\W\d_]+)*\.?(?:[^\W\d_]\.)*")

Stem = Callable[[str], str]


@dataclass(frozen=True)
class Token:
    """A word of a text in lower case, and where it stands."""

    word: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text; "didn't" is "did" and "n't", "cannot" is "can" and "not"."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in TOKEN.finditer(text):
        word = match.group().replace("’", "'").rstrip(".").casefold()
        word = re.sub(r"'s$|'$", "", word)
        start, end = match.span()
        if word == "cannot":
            yield Token("can", start, start + 3)
            yield Token("not", start + 3, end)
        elif word.endswith("n't"):
            yield Token({"ca": "can", "wo": "will", "sha": "shall"}.get(word[:-3], word[:-3]), start, end - 3)
            yield Token("n't", end - 3, end)
        else:
            yield Token(word, start, end)


@dataclass(frozen=True)
class Words:
    """Lower-case words and stems. ``neutral`` ones need no evidence; ``sense`` ones always do; ``kept`` ones, as stems,
    may not be left out before what they make a claim, a wish or a part."""

    neutral: frozenset[str]
    function: frozenset[str]
    verbs: frozenset[str]
    reporting: frozenset[str]
    sense: frozenset[str]
    polarity: dict[str, str]
    approximate: frozenset[str]
    kept: frozenset[str]
    stem: Stem

    @classmethod
    def load(cls, stem: Stem, own: Iterable[str], path: Path = WORDS) -> Words:
        """``own``: what the organisation calls its subjects, such as "state"."""
        data = tomllib.loads(path.read_text("utf-8"))
        neutral = {word for group in data["neutral"].values() for word in group.split()}
        sense = set(data["sense"]["words"].split())
        polarity = {word: kind for kind, words in data["polarity"].items() for word in words.split()}
        return cls(
            frozenset(neutral | {word.casefold() for word in own}),
            frozenset(data["neutral"]["function"].split()),
            frozenset(data["neutral"]["verbs"].split()),
            frozenset(data["neutral"]["reporting"].split()),
            frozenset(sense | polarity.keys()),
            polarity,
            frozenset(data["approximate"]["words"].split()),
            frozenset(stem(word) for word in data["kept"]["words"].split()),
            stem,
        )

    @cached_property
    def _sense_stems(self) -> frozenset[str]:
        return frozenset(self.stem(word) for word in self.sense)

    def is_verb(self, word: str) -> bool:
        return word in self.verbs or word in self.reporting

    def counts_nothing(self, word: str) -> bool:
        """Whether a word after a number is not what was counted."""
        return word in self.function or word in self.polarity or self.is_verb(word)

    def changes_sense(self, word: str) -> bool:
        return word in self.sense or self.stem(word) in self._sense_stems

    def root(self, word: str) -> str:
        """The stem of a word; all neutral verbs ("received", "got", "was given") are one."""
        return "receive" if word in self.verbs else self.stem(word) or word

    def stems(self, text: str) -> frozenset[str]:
        """The stems of all words of ``text``, and of the parts of those with a hyphen."""
        found = {part for token in tokens(text) for part in (token.word, *token.word.split("-"))}
        return frozenset(self.stem(part) or part for part in found if part)
