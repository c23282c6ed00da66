"""A network in ONNX: numbers of tokens in, a row of numbers for each token out; and its tokenizer.

The only door to tokenizers, and to ONNX Runtime but for ``eight_bits.py``, which runs a network once to see what it
makes of a text. What a network is for is known to the embedder and the reader.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from ingest.weights import file_sha256

THREADS = min(os.cpu_count() or 1, 4)  # for one text: one of 129 tokens is too short to gain from more
# For a question: the other half of the cores looks at its words meanwhile. On two cores an answer takes .95 of the time
# that it takes with both on this, and .92 of the processor's (quick reader, 1,869 passages, two services in turns).
QUESTION_THREADS = max(1, THREADS // 2)
# Microseconds that a thread waits for its next part at full speed before it lets others have its core. On two cores
# with nothing beside it a question takes 2.9 ms, as with waiting for good; beside one busy process 4.5 where that takes
# 6.6, and a passage with its question 13 where that takes 15.5. With eight clients at once an answer takes .85 of the
# processor's time.
SPIN_US = "20"
# Switched off, since what ONNX Runtime fuses so is computed number by number: by its own profile a sum and a layer norm
# of 180 tokens take .35 ms fused and .10 apart. What that and other plain nodes are worth: python -m bench.plain_nodes.
SLOWER = ["SkipLayerNormFusion"]


class OnnxNetwork:
    """Thread-safe; ``threads`` share each run. Raises whatever ONNX Runtime raises at a file that it cannot read."""

    def __init__(self, file: Path, *, threads: int = THREADS) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.spin_duration_us", SPIN_US)
        options.add_session_config_entry("session.force_spinning_stop", "1")  # nor after a run
        self._session = onnxruntime.InferenceSession(
            str(file), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )

    def run(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> Any:
        """``ids`` and ``mask`` of shape (texts, tokens) -> (texts, tokens, what the network gives for each)."""
        return self._session.run(None, {"input_ids": ids, "attention_mask": mask})[0]


_open: WeakValueDictionary[tuple[str, int], OnnxNetwork] = WeakValueDictionary()
_opening = threading.Lock()


def open_network(file: Path, *, threads: int) -> OnnxNetwork:
    """One network for all in this process that have this content open: a service opens its next generation beside the
    one before, and both embed questions with the same model."""
    with _opening:
        key = file_sha256(file), threads
        if (network := _open.get(key)) is None:
            network = _open[key] = OnnxNetwork(file, threads=threads)
        return network


def open_tokenizer(file: Path) -> Any:
    """A tokenizer of the library tokenizers, as its file describes it."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(file))
