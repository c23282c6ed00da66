"""Text -> its words with their places, and whether certain words run through it. Case and marks make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ingest import Span, pattern
from service.language.stop_words import STOP_WORDS

FEWEST = 3  # words that tell something: fewer, and two sentences of another meaning share them

_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
NOT = r"\b(?:not|no|never|none|neither|nor|without|cannot)\b|n['’]t\b"  # a piece of patterns
_NOT = pattern(rf"{NOT}|\b(?:nunca|ni|sin)\b", re.I)


@dataclass(frozen=True)
class Token:
    """A word in plain spelling, and where it stands."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    return [Token(plain(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)]


def run(parts: Sequence[str], said: Sequence[Token]) -> Span | None:
    """The places in ``said`` from the first of ``parts`` to the last, each whole and one after the other."""
    first, at = -1, 0
    for part in parts:
        wanted = [token.text for token in tokens(part)]
        found = next((i for i in range(at, len(said) - len(wanted) + 1) if _stand(wanted, said, i)), None)
        if found is None:
            return None
        first, at = found if first < 0 else first, found + len(wanted)
    return Span(first, at) if first >= 0 else None


def alike(parts: Sequence[str], text: str, stem: Callable[[str], str]) -> bool:
    """Whether a text holds the telling words of ``parts`` in their order and close together, and denies no more."""
    asked = " ".join(parts)
    wanted = [stem(token.text) for token in tokens(asked) if token.text not in STOP_WORDS]
    said = [stem(token.text) for token in tokens(text)]
    if len(wanted) < FEWEST or bool(_NOT.search(asked)) != bool(_NOT.search(text)):
        return False
    places, at = [], 0
    for word in wanted:
        if word not in said[at:]:
            return False
        places.append(said.index(word, at))
        at = places[-1] + 1
    return places[-1] - places[0] < 2 * len(tokens(asked))


def nearness(parts: Sequence[str], text: str) -> float:
    """The share of the words of ``parts`` that ``text`` holds in their order, none of them twice; 0 where fewer than
    ``FEWEST`` of these tell something."""
    asked = [token.text for part in parts for token in tokens(part)]
    blocks = SequenceMatcher(None, asked, [token.text for token in tokens(text)], autojunk=False).get_matching_blocks()
    held = [word for block in blocks for word in asked[block.a : block.a + block.size]]
    telling = [word for word in held if word not in STOP_WORDS]
    return len(held) / len(asked) if len(telling) >= FEWEST else 0.0


def _stand(wanted: Sequence[str], said: Sequence[Token], at: int) -> bool:
    return all(said[at + i].text == word for i, word in enumerate(wanted))


def plain(text: str) -> str:
    """A text in lower case, without accents, its apostrophes straight."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
