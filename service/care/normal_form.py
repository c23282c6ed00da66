"""A message -> its sentences in one plain spelling: the only module that knows how people hide or miswrite words.

Plain spelling is lower case without accents, apostrophes, look-alike letters, invisible characters
or drawn-out letters; rules and patterns are written in it ("im scared", "cant leave", "obligan").
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ingest import pattern

SPELLING = Path(__file__).with_name("spelling.toml")
_APOSTROPHES = pattern(r"['’‘ʼ`´]")
_SPACED_OUT = pattern(r"(?<![^\W_])[^\W\d_](?:[ ._*-][^\W\d_]){3,}(?![^\W_])")
_LETTER_RUN = pattern(r"(?<![^\W_])[^\W\d_](?:[ ._*-][^\W\d_])+(?![^\W_])")
_DRAWN_OUT = pattern(r"([^\W\d_])\1{2,}")
_SENTENCE_END = pattern(r"(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)[.!?;\n…]+(?=\s|$)|[!?\n…]+|—|–")
_TOKEN = pattern(r"[^\W_]+")
_MIXED = pattern(r"(?=\S*[a-z])(?=\S*[\d@$!|])[a-z\d@$!|]+")
_WORD_OR_GAP = pattern(r"[\w@$!|]*[\w@$|]|[^\w@$|]+")
_ENCODED = pattern(r"[A-Za-z0-9+/=_-]{12,}")
_LEET = str.maketrans("013457@$!|", "oieastasil")
_LEET_L = str.maketrans("013457@$!|", "oleastasll")


_CLAUSE_END = pattern(r"[.!?;…]+(?=\s|$)|[!?\n…¿¡]+|—|–|,?\s+\b(?:also|tambi[eé]n|btw|but|pero)\b", re.IGNORECASE)
# Before a word that begins a clause: "the grade of Ohio and my uncle ...", and not "law and order".
_JOINED = pattern(
    r",?\s+(?:and|so|because|or|as well as|y|e|o|porque)\s+(?:(?:also|then|now|just|luego|ahora|adem[aá]s)\s+)?"
    r"(?=(?:what|which|who|"
    r"whom|whose|how|where|when|why|whether|if|can|could|should|would|will|is|are|do|does|did|has|have|i|i['’]?m|i['’]?ve|"
    r"my|our|he['’]?s?|she['’]?s?|they(?:['’]?re)?|we(?:['’]?re)?|someone|somebody|nobody|there['’]?s?|the|an?|it['’]?s?|"
    r"qu[eé]|qui[eé]n|c[oó]mo|d[oó]nde|cu[aá]ndo|cu[aá]l|si|puedo|hay|estoy|tengo|mis?|me|nos|nuestr[oa]s?|yo|[eé]l|ella|"
    r"ellos|alguien|una?|los|las|la)\b)",
    re.IGNORECASE,
)
_LEAST_JOINED = 3  # words of a part that says something by itself


def clauses(message: str) -> tuple[str, ...]:
    """The clauses of a message as written, where it has several; a cry for help may be one of them."""
    parts = [part.strip() for part in _CLAUSE_END.split(message) if len(part.split()) >= 2]
    return tuple(parts) if len(parts) > 1 else ()


def joined(message: str) -> tuple[str, ...]:
    """The parts of a message that "and" or the like joins within a sentence, as written; none where it joins none."""
    split = (_JOINED.split(clause) for clause in clauses(message) or (message,))
    parts = (part.strip(" ,") for several in split if len(several) > 1 for part in several)
    return tuple(part for part in parts if len(part.split()) >= _LEAST_JOINED)


REMEMBERED = 10_000  # words that need not be compared with every signal again
MESSAGES = 64  # a question and its parts are read by several rules of one turn, seven times on average


class _Without(dict[int, int | None]):
    """A table for ``str.translate`` that takes out the characters that ``is_one`` knows, each looked at once."""

    def __init__(self, is_one: Callable[[str], bool]) -> None:
        self._is_one = is_one

    def __missing__(self, code: int) -> int | None:
        self[code] = kept = None if self._is_one(chr(code)) else code
        return kept


_INVISIBLE = _Without(lambda character: unicodedata.category(character) == "Cf")
_MARKS = _Without(lambda character: unicodedata.combining(character) != 0)


@dataclass(frozen=True)
class PlainMessage:
    """``sentences`` are the message's, in plain spelling, in order; ``whole`` is all of it, without
    punctuation; ``disguised`` are other readings of it (backwards, rot13, base64, hex), if any
    of them holds a word worth hiding."""

    whole: str
    sentences: tuple[str, ...]
    disguised: tuple[str, ...] = ()


class Spelling:
    """The knowledge of ``spelling.toml``: look-alikes, misspellings, what is written short, signal words.

    A word of seven letters or more within one edit of a signal word (two from ten letters on)
    is read as that word, unless it is a known word itself.
    """

    def __init__(self, path: Path = SPELLING) -> None:
        data = tomllib.loads(path.read_text("utf-8"))
        self._look_alikes = str.maketrans(data["look_alikes"])
        self._misspelt: dict[str, str] = data["misspelt"] | data["short"]
        self._signals: tuple[str, ...] = tuple(sorted(data["signals"]["words"]))  # of two as near the first
        self._known = frozenset(data["signals"]["known"]) | frozenset(self._signals)
        self._hidden = frozenset(data["signals"]["hidden"])
        self._word = lru_cache(maxsize=REMEMBERED)(self._meant)
        self._read = lru_cache(maxsize=MESSAGES)(self._all_readings)

    def read(self, message: str) -> PlainMessage:
        """Every reading of a message of up to some thousand characters."""
        return self._read(message)

    def _all_readings(self, message: str) -> PlainMessage:
        folded = self._fold(message)
        readings = [folded]
        for table in (_LEET, _LEET_L):
            unleeted = "".join(
                word.translate(table) if _MIXED.fullmatch(word) and word not in self._misspelt else word
                for word in _WORD_OR_GAP.findall(folded)
            )
            if unleeted not in readings:
                readings.append(unleeted)
        sentences = tuple(
            dict.fromkeys(
                plain
                for reading in readings
                for sentence in _SENTENCE_END.split(reading)
                if (plain := self._plain(sentence))
            )
        )
        whole = self._plain(readings[1] if len(readings) > 1 else folded)
        return PlainMessage(whole, sentences, self._disguised(message, folded))

    def phrases(self, written: Sequence[str]) -> tuple[str, ...]:
        """Phrases of a word list in plain spelling, each once. Nobody has disguised them, and they share their words:
        each of these is read once."""
        words = list(dict.fromkeys(" ".join(written).split()))
        folded = self._fold("\n".join(words)).split("\n") if words else []
        plain = {word: " ".join(map(self._word, _TOKEN.findall(one))) for word, one in zip(words, folded, strict=True)}
        read = (" ".join(filter(None, map(plain.__getitem__, phrase.split()))) for phrase in written)
        return tuple(dict.fromkeys(filter(None, read)))

    def _fold(self, message: str) -> str:
        text = _APOSTROPHES.sub("", message.casefold() if message.isascii() else self._in_plain_letters(message))
        if _SPACED_OUT.search(text):
            text = _LETTER_RUN.sub(lambda match: re.sub(r"[ ._*-]", "", match[0]), text)
        return _DRAWN_OUT.sub(r"\1", text)

    def _in_plain_letters(self, message: str) -> str:
        text = unicodedata.normalize("NFKC", message).translate(_INVISIBLE)
        text = text.translate(self._look_alikes).casefold().translate(self._look_alikes)
        text = unicodedata.normalize("NFD", text).translate(_MARKS)
        return text.translate(self._look_alikes)  # "ё" has become "е", which looks like "e"

    def _plain(self, sentence: str) -> str:
        words: list[str] = _TOKEN.findall(sentence)
        if len(words) == 1 and len(words[0]) == 1:
            return words[0]  # "Q" alone is a letter, and no "que" written short
        return " ".join(self._word(word) for word in words)

    def _meant(self, word: str) -> str:
        if (right := self._misspelt.get(word)) is not None:
            return right
        if len(word) < 7 or word in self._known or word.isdigit():
            return word
        edits = 2 if len(word) >= 10 else 1
        near = process.extractOne(word, self._signals, scorer=OSA.distance, score_cutoff=edits)
        return near[0] if near else word

    def _disguised(self, message: str, folded: str) -> tuple[str, ...]:
        texts = [folded[::-1], codecs.decode(folded, "rot13"), *map(self._fold, _decoded(message))]
        plain = (self._plain(text) for text in texts)
        return tuple(text for text in plain if not self._hidden.isdisjoint(text.split()))


@cache
def short_forms() -> Mapping[str, str]:
    """What is written short or without its apostrophe on a phone, in lower case, and the word in full."""
    data = tomllib.loads(SPELLING.read_text("utf-8"))
    short: dict[str, str] = data["short"] | data["contracted"]
    return short


def _decoded(message: str) -> list[str]:
    """What the base64 and hexadecimal tokens of a message say, where they say something readable."""
    found = []
    compact_hex = re.findall(r"(?:\b[0-9a-fA-F]{2}[\s:]?){6,}", message)
    for token in [*_ENCODED.findall(message), *compact_hex]:
        for decode in (_from_base64, _from_hex):
            text = decode(token)
            if text and text.isprintable() and sum(map(str.isalpha, text)) > len(text) / 2:
                found.append(text)
    return found


def _from_base64(token: str) -> str:
    try:
        padded = token.rstrip("=") + "=" * (-len(token.rstrip("=")) % 4)
        return base64.b64decode(padded, altchars=b"-_" if re.search("[-_]", token) else None).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _from_hex(token: str) -> str:
    try:
        return bytes.fromhex(re.sub(r"[\s:]", "", token)).decode("utf-8")
    except ValueError:
        return ""
