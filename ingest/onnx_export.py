"""A model of sentence-transformers -> its network as an ONNX file, with its tokenizer and a label."""

from __future__ import annotations

import json
import warnings
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingest.weights import EXPORTED, LABEL_FILE, EmbedderLabel, file_sha256


def is_mean_pooled(model: Any) -> bool:
    """Whether the mean of its tokens is all that the model makes of a text."""
    names = [type(module).__name__ for module in model]
    return names[:2] == ["Transformer", "Pooling"] and bool(getattr(model[1], "pooling_mode", "mean") == "mean")


def write_onnx(model: Any, label: EmbedderLabel, draft: Path) -> None:
    """Write the files ``EXPORTED`` and ``LABEL_FILE`` into ``draft``."""
    import torch

    class Tokens(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            network: Any = model[0].auto_model
            self.network = network.eval()

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            return self.network(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state

    sample = model.tokenizer(["one two", "three"], padding=True, return_tensors="pt")
    axes = {0: "texts", 1: "tokens"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of branches that a mask of ones never takes
        torch.onnx.export(
            Tokens(),
            (sample["input_ids"], sample["attention_mask"]),
            str(draft / "model.onnx"),
            input_names=["input_ids", "attention_mask"],
            output_names=["tokens"],
            opset_version=17,
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "tokens": axes},
            dynamo=False,
        )
    model.tokenizer.backend_tokenizer.save(str(draft / "tokenizer.json"))
    files = {name: file_sha256(draft / name) for name in EXPORTED}
    (draft / LABEL_FILE).write_text(json.dumps({**asdict(label), "backend": "onnx", "files": files}))
