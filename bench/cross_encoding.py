"""The made-up archives -> a cross-encoder: the embedding model's own network, taught to read question and passage
together (``bench.encoder``, ``bench.teaching``), in whole numbers of eight bits for the service; and what the one that
is kept makes of questions that taught it nothing: those of all public sets, and of organisations that are held out.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from bench.encoder import Network, Packer, sentence_scores, whole_tokenizer
from bench.examples import RELEASES, Example, Passage
from bench.plain_nodes import write_plain
from bench.teaching import taught
from ingest.onnx_export import trace
from service.reading_features.cross_encoder import (
    HIGHEST,
    LOWEST,
    NETWORK,
    TOKENIZER,
    CrossEncoder,
)

SCORED = 16  # passages in one pass
BEST = 2  # passages of an example that are read: those of the best sentences


def crossed(examples: Sequence[Example], order: Sequence[NDArray[np.float32]]) -> list[Example]:
    """Every example that taught the encoder nothing, with what it makes of the passages of its best sentences by
    ``order``; the others without."""
    encoder = CrossEncoder(NETWORK, TOKENIZER)
    return [
        e if e.set == RELEASES and not e.held_out else replace(e, cross=_read(encoder, e, score))
        for e, score in zip(examples, order, strict=True)
    ]


def train(examples: Sequence[Example], work: Path) -> Network:
    """A network that was taught by the made-up archives of ``examples`` alone, parts of it kept in ``work``."""
    return taught((e for e in examples if e.set == RELEASES), work)


def scored(network: Network, asked: Sequence[tuple[Example, NDArray[np.float32]]]) -> list[NDArray[np.float32]]:
    """What the network makes of the sentences of the best passages of each example: LOWEST of all others."""
    packer = Packer()
    pairs = {(e.question, e.passages[home]) for e, score in asked for home in _best(e, score)}
    found: dict[tuple[str, Passage], NDArray[np.float32]] = {}
    with torch.no_grad():
        ranked = sorted(pairs, key=lambda pair: len(str(pair[1])))
        for first in range(0, len(ranked), SCORED):
            some = ranked[first : first + SCORED]
            scores = sentence_scores(network, [packer.of(*pair) for pair in some], [len(p.sentences) for _, p in some])
            found.update((pair, one.numpy().clip(LOWEST, HIGHEST)) for pair, one in zip(some, scores, strict=True))
    return [_spread(e, {home: found[e.question, e.passages[home]] for home in _best(e, score)}) for e, score in asked]


def _read(encoder: CrossEncoder, example: Example, score: NDArray[np.float32]) -> NDArray[np.float32]:
    """As ``scored``, of the encoder that is kept."""
    best = {home: example.passages[home] for home in _best(example, score)}
    return _spread(example, {home: encoder.score(example.question, p.context, p.sentences) for home, p in best.items()})


def _best(example: Example, score: NDArray[np.float32]) -> list[int]:
    return list(dict.fromkeys(int(example.home[i]) for i in np.argsort(-score)))[:BEST]


def _spread(example: Example, of_passages: dict[int, NDArray[np.float32]]) -> NDArray[np.float32]:
    cross = np.full(len(example.home), LOWEST, np.float32)
    for home, scores in of_passages.items():
        cross[example.home == home] = scores
    return cross


def export(network: Network) -> None:
    """Write the network in whole numbers of eight bits, and its tokenizer, to where the service reads them."""
    with tempfile.TemporaryDirectory() as folder:
        fused = Path(folder) / "fused.onnx"
        write_fused(network, fused)
        write_plain(fused, NETWORK)
    whole_tokenizer().save(str(TOKENIZER), pretty=False)


def write_fused(network: Network, into: Path) -> None:
    """Write the network in eight bits. Attention is fused, so that its three matrices are one product."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:
        traced, whole = Path(folder) / "traced.onnx", Path(folder) / "whole.onnx"
        trace(network, network.body, traced, "given")
        _fuse(traced, network.body.config, whole)
        # Seven bits a weight, so that sums of products fit on processors without VNNI too; no worse than eight.
        quantize_dynamic(
            whole,
            into,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},  # of what fused nodes give
        )


def _fuse(file: Path, shape: Any, into: Path) -> None:
    """Write the network in ``file`` with some hundred nodes less; ``shape`` is its configuration."""
    from onnxruntime.transformers.optimizer import optimize_model

    made = optimize_model(str(file), "bert", shape.num_attention_heads, shape.hidden_size, opt_level=0)
    made.save_model_to_file(str(into))


def lost(network: Network, asked: Sequence[tuple[Example, NDArray[np.float32]]]) -> float:
    """How far a sentence's score is, on the average, from that of the network before it was written in eight bits."""
    encoder, whole = CrossEncoder(NETWORK, TOKENIZER), scored(network, asked)
    apart = [np.abs(one - _read(encoder, *pair))[one > LOWEST] for one, pair in zip(whole, asked, strict=True)]
    return float(np.concatenate(apart).mean())
