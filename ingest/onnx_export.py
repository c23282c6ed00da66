"""A network of torch -> an ONNX file: traced, its nodes fused, its weights in eight bits."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ingest.weights import NETWORK, QUESTION_NETWORK, TOKENIZER

# Weights that share a scale. A question of 14 tokens, within answers, on two cores: 4.3 ms as traced,
# 3.9 with its nodes fused, 2.9 in eight bits in blocks of 32, 2.7 in blocks of 128, which differ twice as much
# (DECISIONS.md 28; by itself, python -m bench.backends: 3.1 and 2.9).
BLOCK = 32
_EIGHT_BITS = 4  # the accuracy level at which ONNX Runtime multiplies in eight bits too


def is_mean_pooled(model: Any) -> bool:
    """Whether the mean of its tokens is all that the model makes of a text."""
    names = [type(module).__name__ for module in model]
    return names[:2] == ["Transformer", "Pooling"] and bool(getattr(model[1], "pooling_mode", "mean") == "mean")


def write_network(model: Any, draft: Path) -> None:
    """Write the network of a model of sentence-transformers, and its tokenizer, into ``draft``."""
    import torch

    class Tokens(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.network: Any = model[0].auto_model.eval()

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            return self.network(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state

    trace(Tokens(), model[0].auto_model, draft / NETWORK, "tokens")
    model.tokenizer.backend_tokenizer.save(str(draft / TOKENIZER))


def write_question_network(model: Any, draft: Path) -> None:
    """Write the network in ``draft`` a second time, fused and in eight bits: what one question takes is the number of
    nodes and the reading of the weights. Passages gain nothing by it (``eight_bits.py`` is for them).

    Raises:
        Exception: whatever the tools raise at a network that they do not know.
    """
    import onnx
    from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

    file = draft / QUESTION_NETWORK
    fuse(draft / NETWORK, model[0].auto_model.config, file)
    with _quiet():
        made = MatMulNBitsQuantizer(
            onnx.load(file), bits=8, block_size=BLOCK, is_symmetric=True, accuracy_level=_EIGHT_BITS
        )
        made.process()
    made.model.save_model_to_file(str(file))


def trace(network: Any, body: Any, file: Path, output: str) -> None:
    """Write ``network``, which takes the ids and the mask of tokens and gives ``output`` for each, as ONNX. ``body``
    is the part of it that comes from the library transformers."""
    import torch

    with suppress(ValueError, AttributeError):  # some have no other form than their own
        body.set_attn_implementation("eager")  # written out: the one form of attention that can be fused
    sample = torch.ones(2, 8, dtype=torch.long)
    axes = {0: "texts", 1: "tokens"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of branches that a mask of ones never takes
        torch.onnx.export(
            network,
            (sample, sample),
            str(file),
            input_names=["input_ids", "attention_mask"],
            output_names=[output],
            opset_version=17,
            dynamic_axes={"input_ids": axes, "attention_mask": axes, output: axes},
            dynamo=False,
        )


def fuse(file: Path, shape: Any, into: Path) -> None:
    """Write the network in ``file`` with some hundred nodes less; ``shape`` is its configuration. Nodes that are not
    known stay as they are."""
    from onnxruntime.transformers.optimizer import optimize_model

    with _quiet():
        made = optimize_model(str(file), "bert", shape.num_attention_heads, shape.hidden_size, opt_level=0)
        made.save_model_to_file(str(into))


@contextmanager
def _quiet() -> Iterator[None]:
    """The tools tell of each node that they meet."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
