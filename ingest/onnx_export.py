"""A network of torch -> an ONNX file."""

from __future__ import annotations

import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

from ingest.weights import NETWORK, TOKENIZER


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


def trace(network: Any, body: Any, file: Path, output: str) -> None:
    """Write ``network``, which takes the ids and the mask of tokens and gives ``output`` for each, as ONNX. ``body``
    is the part of it that comes from the library transformers."""
    import torch

    with suppress(ValueError, AttributeError):  # some have no other form than their own
        body.set_attn_implementation("eager")  # written out, in operators that ONNX has
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
