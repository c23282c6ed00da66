"""A sentence and its evidence -> how likely the evidence supports it: 0 to 1, learned.

It looks at the whole of a sentence where the rest of the gate looks at its parts, and it never lets
through what they drop. The weights were made by ``bench/train_gate.py``; how well they tell supported
from unsupported claims, beside plain word overlap, is measured by ``bench/gate.py``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest import QuestionTokens, pattern
from service.language.stop_words import STOP_WORDS

WEIGHTS = Path(__file__).parents[1] / "gate_weights.json"
READ = 12  # sentences of the evidence that are compared: those that share most words
UNION = 3  # a claim rests on few of them (in wice: one to three in nine of ten pairs)
FEATURES = (
    "words",
    "words of the best sentence",
    "pairs of words",
    "numbers",
    "names",
    "cosine",
    "cosine of three",
    "late",
    "late of the best sentence",
    "weakest words",
    "unmatched words",
    "length",
)

_WORD = pattern(r"\w+(?:['’]\w+)?")

Embed = Callable[[Sequence[str]], NDArray[np.float32]]  # texts -> unit vectors, (texts, dimension)
EmbedTokens = Callable[[str], QuestionTokens]


def overlap(claim: str, sentences: Sequence[str]) -> float:
    """The baseline: the share of a claim's content words that its best ``UNION`` sentences have."""
    return _share(_content(claim), set().union(*map(_content, nearest(claim, sentences)[:UNION]), set()))


def features(claim: str, sentences: Sequence[str], embed: Embed, embed_tokens: EmbedTokens) -> NDArray[np.float64]:
    """The numbers that support is read from, shape (len(FEATURES),). ``sentences`` is not empty."""
    read = nearest(claim, sentences)
    words, near = _content(claim), [_content(sentence) for sentence in read]
    vectors = embed([claim, *read])
    cosines = np.sort(vectors[1:] @ vectors[0])[::-1]
    best = read[int(np.argmax(vectors[1:] @ vectors[0]))]
    together = _matches(claim, read, embed_tokens)
    alone = _matches(claim, [best], embed_tokens)
    weakest = np.sort(together)[: max(1, len(together) // 5)]
    union = set().union(*near[:UNION])
    return np.array(
        [
            _share(words, union),
            max(_share(words, one) for one in near),
            _share(_pairs(claim), set().union(*map(_pairs, read[:UNION]))),
            _share(_like(claim, r"\d"), set().union(*(_like(one, r"\d") for one in read))),
            _share(_like(claim, "[A-Z]"), set().union(*(_like(one, "[A-Z]") for one in read))),
            cosines[0],
            cosines[:UNION].mean(),
            together.mean(),
            alone.mean(),
            weakest.mean(),
            float((together < 0.6).sum()),
            np.log1p(len(words)),
        ],
        np.float64,
    )


@dataclass(frozen=True)
class LearnedSupport:
    """Logistic regression over ``features``, with the embedder of one generation."""

    embed: Embed
    embed_tokens: EmbedTokens
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    weights: NDArray[np.float64]
    bias: float
    threshold: float

    @classmethod
    def load(cls, embed: Embed, embed_tokens: EmbedTokens, path: Path = WEIGHTS) -> LearnedSupport:
        made = json.loads(path.read_text("utf-8"))
        assert tuple(made["features"]) == FEATURES, "gate_weights.json is of another version; run bench.train_gate"
        mean, scale, weights = (np.array(made[name], np.float64) for name in ("mean", "scale", "weights"))
        return cls(embed, embed_tokens, mean, scale, weights, made["bias"], made["threshold"])

    def score(self, claim: str, sentences: Sequence[str]) -> float:
        """0 to 1; 0 without evidence."""
        if not sentences or not claim.strip():
            return 0.0
        found = (features(claim, sentences, self.embed, self.embed_tokens) - self.mean) / self.scale
        return float(1 / (1 + np.exp(-(found @ self.weights + self.bias))))

    def supports(self, sentence: str, evidence: Sequence[str]) -> bool:
        return self.score(sentence, evidence) >= self.threshold


def nearest(claim: str, sentences: Sequence[str]) -> list[str]:
    """At most ``READ`` sentences by how many content words of the claim they have, the shorter of two first."""
    words = _content(claim)
    return sorted(sentences, key=lambda one: (-len(words & _content(one)), len(one)))[:READ]


def _content(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text.casefold()) if word not in STOP_WORDS}


def _stem(word: str) -> str:
    """A light stem that needs no index: plural, past and -ing endings of longer words."""
    return re.sub(r"(?:['’]s|ies|es|s|ed|ing|ly)$", "", word) if len(word) > 4 and word.isalpha() else word


def _pairs(text: str) -> set[str]:
    words = [_stem(word) for word in _WORD.findall(text.casefold())]
    return {f"{a} {b}" for a, b in pairwise(words)}


def _like(text: str, first: str) -> set[str]:
    return {word for word in _WORD.findall(text) if re.match(first, word) and word.casefold() not in STOP_WORDS}


def _share(words: set[str], among: set[str]) -> float:
    return len(words & among) / len(words) if words else 1.0


def _matches(claim: str, sentences: Sequence[str], embed_tokens: EmbedTokens) -> NDArray[np.float64]:
    """How near the evidence comes to each content word of the claim, as the network sees both."""
    own = embed_tokens(claim)
    others = np.concatenate([embed_tokens(sentence).vectors for sentence in sentences])
    near = (own.vectors @ others.T).max(axis=1)
    found = []
    for match in _WORD.finditer(claim):
        inside = (own.offsets[:, 0] >= match.start()) & (own.offsets[:, 1] <= match.end())
        if match.group().casefold() not in STOP_WORDS and inside.any():
            found.append(float(near[inside].mean()))
    return np.array(found or [0.0], np.float64)
