"""A model -> the embedder that stands for it.

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
from contextlib import suppress
from pathlib import Path

import numpy as np

from ingest.embedder import Embedder, OnnxEmbedder, TorchEmbedder
from ingest.onnx_export import is_mean_pooled, write_network, write_question_network
from ingest.progress import Progress
from ingest.weights import (
    LABEL_FILE,
    QUESTION_NETWORK,
    EmbedderLabel,
    EmbedderUnavailable,
    is_whole,
    sha256_of,
    weights_of,
    write_label,
)

log = logging.getLogger(__name__)

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
