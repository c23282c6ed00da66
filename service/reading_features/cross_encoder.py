"""A question and a passage, read together by one network -> how well each sentence answers.

Late interaction compares words that were read apart; here each word of the passage is read in the light of the
question. That tells a sentence about the matter from one that answers, and costs some ten milliseconds a passage.
``cross_encoder.onnx`` (eight bits) and ``cross_encoder.json`` (its tokenizer) are made by ``bench/train_reader.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from ingest import OnnxNetwork, open_tokenizer
from service.reading_features.question_words import Floats

NETWORK = Path(__file__).parents[1] / "cross_encoder.onnx"
TOKENIZER = NETWORK.with_suffix(".json")
# Tokens of a question, of a context line, and of all together: a passage of 600 characters has about 150.
QUESTION, CONTEXT, ALL = 60, 40, 256
SCALE = 4.0  # from what the network gives to the logits that it was trained with
# As good as nothing, and what a sentence gets that is cut off; and as good as certain.
LOWEST, HIGHEST = -8.0, 8.0


@dataclass(frozen=True)
class Packed:
    """``ids``: the tokens of a question, a context line and sentences, in one row; ``sentence``: to which
    sentence each belongs, -1 for those of none."""

    ids: list[int]
    sentence: list[int]


@cache
def open_cross_encoder() -> CrossEncoder:
    """The encoder that comes with pressdesk; one for every generation, since it knows none."""
    return CrossEncoder(NETWORK, TOKENIZER)


class CrossEncoder:
    """Scores the sentences of a passage for a question. Thread-safe."""

    def __init__(self, network: Path, tokenizer: Path) -> None:
        self._network = OnnxNetwork(network)
        self._tokenizer = open_tokenizer(tokenizer)

    def score(self, question: str, context: str, sentences: Sequence[str]) -> Floats:
        """One score for each sentence, LOWEST to HIGHEST; above 0 the network takes it for an answer."""
        packed = pack(self._tokenizer, question, context, sentences)
        ids = np.array([packed.ids], np.int64)
        given = np.asarray(self._network.run(ids, np.ones_like(ids))[0], np.float32)
        return pooled(given, np.array(packed.sentence), len(sentences))


def pack(tokenizer: Any, question: str, context: str, sentences: Sequence[str]) -> Packed:
    """What the network reads; what goes beyond ``ALL`` tokens is cut off."""
    encoded = tokenizer.encode_batch([question, context, *sentences], add_special_tokens=False)
    asked, around, *parts = [one.ids for one in encoded]
    begin, end = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    ids = [begin, *asked[:QUESTION], end, *around[:CONTEXT]]
    sentence = [-1] * len(ids)
    for i, part in enumerate(parts):
        ids += part
        sentence += [i] * len(part)
    return Packed([*ids[: ALL - 1], end], [*sentence[: ALL - 1], -1])


def pooled(given: Floats, sentence: np.ndarray[tuple[int], np.dtype[np.int64]], count: int) -> Floats:
    """``given`` (tokens, 2): how much each token says for an answer, and how much it counts -> (count,)."""
    scores = np.full(count, LOWEST, np.float32)
    for i in range(count):
        value, weight = given[sentence == i].T
        if len(value):
            shares = np.exp(weight - weight.max())
            scores[i] = np.clip(SCALE * float(value @ shares / shares.sum()), LOWEST, HIGHEST)
    return scores
