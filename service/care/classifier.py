"""A text and its vector -> how likely it is a cry for help, and of which kind.

A linear model over the vector of the text, its words and word pieces, and the parts that its words
play (``word_classes.toml``). ``help_weights.npz`` is made by ``bench/help_thresholds.py`` from
``tests/data/help_train.jsonl`` and holds its own thresholds.
"""

from __future__ import annotations

import tomllib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("help_weights.npz")
CLASSES = Path(__file__).with_name("word_classes.toml")
BUCKETS = 8192  # hashed words and pieces; a message of 500 characters fills a fifth of them at most
PIECE_SCALE = 2.0  # pieces and classes weigh twice the vector; best of 1 and 2 in cross-validation
_OTHER = "~"
# Of the likelihood of a tip, from which on a message is taken for the writer's own danger: the text for witnesses turns
# away who is in it, and the other one has the same number.
_OWN_DANGER = 0.3


class Pieces:
    """A text in plain spelling -> the buckets of its words, word pieces and word classes, each once."""

    def __init__(self, path: Path = CLASSES) -> None:
        table = tomllib.loads(path.read_text("utf-8"))
        self._class_of = {word: name for name, words in reversed(table.items()) for word in words}

    def of(self, plain: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Bucket numbers in [0, BUCKETS): those of words and pieces, those of classes."""
        classes = ["<", *(self._class_of.get(word, _OTHER) for word in plain.split()), ">"]
        return _buckets(_words_and_pieces(plain)), _buckets(_class_patterns(classes))


@dataclass(frozen=True)
class Alarm:
    """``probability`` in [0, 1] that a message is a cry for help; ``kind`` is the likeliest, or danger where a tip is
    hardly likelier."""

    probability: float
    kind: str


class HelpClassifier:
    """The weights, shape (kinds, dimension + 2 * BUCKETS), as trained; the last kind is "none"."""

    def __init__(self, path: Path = WEIGHTS) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self.kinds = tuple(str(kind) for kind in stored["kinds"])
            self._threshold = float(stored["threshold"])
            self._threshold_elsewhere = float(stored["threshold_elsewhere"])
            self._rule_threshold = float(stored["rule_threshold"])
            self._vector_weights = stored["vector"].astype(np.float32)
            self._piece_weights = stored["pieces"].astype(np.float32)
            self._class_weights = stored["classes"].astype(np.float32)
            self._bias = stored["bias"].astype(np.float32)
        self._pieces = Pieces()

    @property
    def dimension(self) -> int:
        """The dimension of the vectors that the weights were trained on."""
        return int(self._vector_weights.shape[1])

    def is_cry(self, alarm: Alarm, *, by_rule: bool, expected: bool) -> bool:
        """Whether to show help; a message that a rule has met needs far less alarm than others, and one to an
        organisation whose subject is people in danger, ``expected``, less than one to any other."""
        if by_rule:
            return alarm.probability > self._rule_threshold
        return alarm.probability > (self._threshold if expected else self._threshold_elsewhere)

    def alarm(self, plain: str, vector: NDArray[np.float32]) -> Alarm:
        """How alarming one text is; ``vector`` has unit length and shape (dimension,)."""
        pieces, classes = self._pieces.of(plain)
        scores = self._bias + self._vector_weights @ vector
        for weights, buckets in ((self._piece_weights, pieces), (self._class_weights, classes)):
            if len(buckets):
                scores = scores + weights[:, buckets].sum(axis=1) * (PIECE_SCALE / len(buckets) ** 0.5)
        odds = np.exp(scores - scores.max())
        shares = odds / odds.sum()
        kind = self.kinds[int(np.argmax(shares[:-1]))]
        if kind == "tip" and shares[self.kinds.index("danger")] >= _OWN_DANGER * shares[self.kinds.index("tip")]:
            kind = "danger"
        return Alarm(float(1.0 - shares[-1]), kind)


def _buckets(features: Iterable[str]) -> NDArray[np.int64]:
    numbers = sorted({zlib.crc32(feature.encode()) % BUCKETS for feature in features})
    return np.array(numbers, dtype=np.int64)


def _words_and_pieces(plain: str) -> Iterator[str]:
    words = plain.split()
    yield from words
    yield from (f"{first}_{second}" for first, second in pairwise(words))
    padded = f" {plain} "
    for length in (3, 4, 5):
        yield from (f"#{padded[at : at + length]}" for at in range(len(padded) - length + 1))


def _class_patterns(classes: list[str]) -> Iterator[str]:
    """Runs of one to four classes, and pairs with one or two classes between them."""
    for length in (1, 2, 3, 4):
        yield from ("|".join(classes[at : at + length]) for at in range(len(classes) - length + 1))
    for gap in (2, 3):
        yield from (f"{classes[at]}*{gap}*{classes[at + gap]}" for at in range(len(classes) - gap))
