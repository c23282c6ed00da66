"""A network written with plain nodes says what it said with fused ones; the one that serves has none that are slow."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch

from bench.cross_encoding import write_fused
from bench.encoder import Network
from bench.plain_nodes import write_plain
from ingest import OnnxNetwork
from service.reading_features.cross_encoder import NETWORK

SLOW = {"SkipLayerNormalization", "BiasGelu", "QAttention", "MatMulInteger"}
TOKENS = 90


def kinds(file: Path) -> set[str]:
    return {node.op_type for node in onnx.load(file).graph.node}


def test_plain_nodes_give_what_fused_ones_give(tmp_path: Path) -> None:
    torch.manual_seed(1)  # the head of a network that was not trained is drawn, and with some that round more differs
    fused, plain = tmp_path / "fused.onnx", tmp_path / "plain.onnx"
    write_fused(Network().eval(), fused)
    write_plain(fused, plain)
    assert kinds(fused) >= SLOW - {"MatMulInteger"}
    ids = np.random.default_rng(1).integers(1000, 30_000, (1, TOKENS))
    one, other = (OnnxNetwork(file).run(ids, np.ones_like(ids)) for file in (fused, plain))
    assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.99  # eight bits round a little otherwise
    assert float(np.abs(one - other).max()) < 0.1 * float(np.abs(one).max())


def test_the_encoder_that_serves_has_no_slow_node() -> None:
    model = onnx.load(NETWORK)
    assert not {node.op_type for node in model.graph.node} & SLOW
