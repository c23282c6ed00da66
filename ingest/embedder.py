"""Text -> unit vectors. The only door to sentence-transformers.

The model is loaded by sentence-transformers once, exported to ONNX into the data directory, and
compared there with the original; after that neither ingest nor the service needs torch in memory.
A model that cannot be exported, or whose export differs, keeps the torch backend. A generation
records the label of the embedder that made it, and is read with that one alone.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from ingest.onnx_export import is_mean_pooled, write_network, write_question_network
from ingest.onnx_network import QUESTION_THREADS, OnnxNetwork, open_tokenizer
from ingest.progress import Progress
from ingest.tokens import TokenVectors, compress
from ingest.weights import (
    LABEL_FILE,
    QUESTION_NETWORK,
    TOKENIZER,
    EmbedderLabel,
    EmbedderUnavailable,
    checked_export,
    is_whole,
    sha256_of,
    weights_of,
    write_label,
)

log = logging.getLogger(__name__)

Vectors = NDArray[np.float32]  # shape (texts, dimension), rows of unit length
# The tokens of one text: vectors, shape (tokens, dimension); where each stands, shape (tokens, 2), code points
Tokens = tuple[NDArray[np.float32], NDArray[np.int32]]
Kept = TypeVar("Kept")

MAX_EXPORT_ERROR = 1e-4  # the largest difference in any coordinate at which ONNX may stand for torch
# The same in half precision: on the 240 paragraphs of XQuAD the largest was 0.0035, at a cosine of 0.9999 and more,
# for the tokens too. A cosine moves by less than a hundredth part of what parts the first and the tenth passage.
MAX_HALF_ERROR = 5e-3
# And of a text in eight bits, of the probes: of 1,674 questions of ClapNQ, mtrag, SciFact, TAT-QA and XQuAD that ask
# something the largest was 0.005, of a word of thanks 0.011, at a cosine of 0.998. What is found and answered is the
# same within the intervals (bench/results/eval.md).
MAX_QUESTION_ERROR = 1e-2
_PROBES = ("a", "What grade did the bridges get in 2011?", "An F; then, five years on, a B. " * 20)
_TRIAL = [f"{_PROBES[2]}{_PROBES[1]} " * 2] * 4  # where half precision is written out, such a pass takes a second
_DRAFT = ".draft-"
# A question in eight bits takes .7 of the time, and 4 times as long where the processor has no instructions for it; in
# between, whatever else runs at the moment decides nothing, so that a model is always exported alike.
MOST_TIME = 2.0
_PASSES, _QUESTION_PASSES = 2, 20  # of which the quickest counts: a short one is easily disturbed
# Clauses of a question a pass. A passage goes alone, one a core: on two cores with AVX2 45 passages of 129 tokens a
# second (medians of three rounds), where 8 a pass over both are 31, and no row depends on what is embedded beside it.
BATCH = 8
TORCH_BATCH = 16  # in half precision, on the same texts: 185 passages a second with 8, 213 with 16


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
    """An exported model: tokenizer, network, mean pooling, unit length. For ``questions``: the network that is sooner
    done with one text, where the export has one. EmbedderUnavailable where a bit of it has changed."""

    def __init__(self, folder: Path, *, questions: bool = False) -> None:
        self.label, network = checked_export(folder, questions=questions)
        self._batch, self._at_once = (BATCH, 1) if questions else (1, os.cpu_count() or 1)
        self._network = OnnxNetwork(network, threads=QUESTION_THREADS if questions else 1)
        self._tokenizer = open_tokenizer(folder / TOKENIZER)
        self._tokenizer.enable_truncation(self.label.max_tokens)
        self._tokenizer.enable_padding()

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self._passes(texts, lambda tokens, encoding: None)[0]

    def embed_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Tokens]]:
        return self._passes(texts, _real_tokens)

    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        return self._passes(texts, lambda tokens, encoding: compress(*_real_tokens(tokens, encoding)))

    def _passes(self, texts: Sequence[str], kept: Callable[[Any, Any], Kept]) -> tuple[Vectors, list[Kept]]:
        """The vector of each text, and what is ``kept`` of its tokens and encoding."""
        vectors = np.empty((len(texts), self.label.dimension), np.float32)
        found: dict[int, Kept] = {}

        def run(rows: Sequence[int]) -> None:
            encoded = self._tokenizer.encode_batch([texts[i] for i in rows])
            ids = np.array([e.ids for e in encoded], np.int64)
            mask = np.array([e.attention_mask for e in encoded], np.int64)
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
    """Any model of sentence-transformers, as it is; or ``half``, its numbers as bfloat16."""

    def __init__(self, model: str, *, half: bool = False) -> None:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # ours shows the stages
        path = weights_of(model)
        try:
            self.model = SentenceTransformer(
                path, local_files_only=True, model_kwargs={"dtype": "bfloat16"} if half else None
            )
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
        made: Any = self.model.encode(list(texts), batch_size=TORCH_BATCH, output_value=None, show_progress_bar=False)
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


def open_embedder(model: str, models_dir: Path, progress: Progress = lambda stage, done, total: None) -> Embedder:
    """The embedder for ``model``: its ONNX export, made on first use in 10 s and more (stage "model"); or torch.

    Raises:
        EmbedderUnavailable: no package, folder or known name.
    """
    folder = models_dir / sha256_of(weights_of(model))[:16]
    if is_whole(folder):
        return OnnxEmbedder(folder)
    if (folder / "torch").exists():
        return TorchEmbedder(model)
    try:
        models_dir.mkdir(parents=True, exist_ok=True)
        for left_over in models_dir.glob(f"{_DRAFT}*"):  # of a killed export
            shutil.rmtree(left_over, ignore_errors=True)
        progress("model", 0, 3)
        original = TorchEmbedder(model)
        progress("model", 1, 3)
        exported = _export(original, folder, lambda: progress("model", 2, 3))
        progress("model", 3, 3)
        return exported or original
    except OSError as error:
        with suppress(EmbedderUnavailable):  # an export of an older version still serves
            older = OnnxEmbedder(folder)
            log.warning("the embedding model cannot be exported again: %s", error)
            return older
        raise


def open_labelled(label: EmbedderLabel, models_dir: Path) -> Embedder:
    """The embedder that made a generation, and no other; for questions.

    Raises:
        EmbedderUnavailable: it is not there any more, or gives another label.
    """
    folder = models_dir / label.sha256[:16]
    embedder: Embedder = (
        TorchEmbedder(label.model) if label.backend == "torch" else OnnxEmbedder(folder, questions=True)
    )
    if embedder.label != label:
        raise EmbedderUnavailable(
            f"the embedder {label.key} that made this generation is gone; run `python -m ingest rebuild`"
        )
    return embedder


def open_for_many(embedder: Embedder) -> Embedder:
    """What gives the vectors of ``embedder`` for many texts sooner: its network in half precision, by torch.

    ``embedder`` itself where this processor is not quicker at that, or where any coordinate differs by more
    than ``MAX_HALF_ERROR``. Costs some seconds; a thousand texts and more are worth them.
    """
    try:
        half = TorchEmbedder(embedder.label.model, half=True)
        if half.label.sha256 != embedder.label.sha256:
            return embedder
        half.label = embedder.label
        alike = _difference(embedder, half) <= MAX_HALF_ERROR
        return half if alike and _seconds(half, _TRIAL, _PASSES) < _seconds(embedder, _TRIAL, _PASSES) else embedder
    except RuntimeError:  # the package is gone, or torch cannot do it here: what was exported still serves
        return embedder


def _seconds(embedder: Embedder, texts: Sequence[str], passes: int) -> float:
    """What the quickest of so many passes over ``texts`` takes; the first warms up."""
    times = []
    for _ in range(passes):
        began = time.perf_counter()
        embedder.embed(texts)
        times.append(time.perf_counter() - began)
    return min(times[1:])


def _export(original: TorchEmbedder, folder: Path, written: Callable[[], None]) -> Embedder | None:
    """Write ``folder`` whole or not at all; None, and a mark, where ONNX cannot stand for torch."""
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=_DRAFT) as name:
        (draft := Path(name) / "model").mkdir()
        exported = is_mean_pooled(original.model)
        if exported:
            write_network(original.model, draft)
            write_label(draft, original.label)
            written()
        if exported and _difference(original, network := OnnxEmbedder(draft, questions=True)) <= MAX_EXPORT_ERROR:
            _add_question_network(original, network, draft)
        else:
            shutil.rmtree(draft)
            draft.mkdir()
            (draft / "torch").touch()
        if folder.exists():  # damaged, or of an older version: gone only when its successor is whole
            os.replace(folder, Path(name) / "before")
        os.replace(draft, folder)
    return OnnxEmbedder(folder) if (folder / LABEL_FILE).exists() else None


def _add_question_network(original: TorchEmbedder, network: OnnxEmbedder, draft: Path) -> None:
    """A second network for questions, where it is near enough and this processor is made for it."""
    try:
        write_question_network(original.model, draft)
        write_label(draft, original.label)
        coarse = OnnxEmbedder(draft, questions=True)
        took, took_before = (_seconds(one, _PROBES[1:2], _QUESTION_PASSES) for one in (coarse, network))
        kept = _difference(network, coarse) <= MAX_QUESTION_ERROR and took < MOST_TIME * took_before
    except Exception as error:  # a network that the tools do not know: questions go through the first
        log.info("no network for questions was made: %s", error)
        kept = False
    if not kept:
        (draft / QUESTION_NETWORK).unlink(missing_ok=True)
        write_label(draft, original.label)


def _difference(one: Embedder, other: Embedder) -> float:
    """The largest of any coordinate, over the probes."""
    return float(np.abs(one.embed(_PROBES) - other.embed(_PROBES)).max())
