"""A model -> the embedder that stands for it.

The model is loaded by sentence-transformers once, exported to ONNX into the data directory, and
compared there with the original; after that neither ingest nor the service needs torch in memory.
A model that cannot be exported, or whose export differs, keeps the torch backend. Two networks in eight
bits stand beside the exported one, for questions and for passages, where they are sooner done and near
enough. A generation records the label of the embedder that made it, and is read with that one alone.
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

from ingest.eight_bits import write_in_eight_bits
from ingest.embedder import Embedder, OnnxEmbedder, TorchEmbedder
from ingest.onnx_export import is_mean_pooled, write_network, write_question_network
from ingest.progress import Progress
from ingest.weights import (
    LABEL_FILE,
    NETWORK,
    PASSAGE_NETWORK,
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
# And of a question in eight bits, of the probes. Of 1,674 questions of ClapNQ, mtrag, SciFact, TAT-QA and XQuAD that
# ask for something the largest was 0.005, of a word of thanks 0.011, at a cosine of 0.998. What is found and answered
# is the same within the intervals (bench/results/eval.md).
MAX_QUESTION_ERROR = 1e-2
# And of a passage: PASSAGE_ERROR_SOURCE
MAX_PASSAGE_ERROR = 1.5e-2
_PROBES = ("a", "What grade did the bridges get in 2011?", "An F; then, five years on, a B. " * 20)
# Print of many kinds, by which the channels that stand out are known.
_SAMPLES = (
    *_PROBES,
    "HARBOUR TOWN, June 3, 2024 - The council said today that the old mill bridge will be closed until the autumn.",
    "“We have waited nine years for this, and we shall wait no longer,” said Ruth Alder, who leads the ferry workers.",
    "Iowa | 87.5 | B+\nIdaho | 61 | D\nOhio | 92 | A-",
    "The bill (HB 5621) was passed by 31 to 4, signed by the governor and takes effect on October 1; it raises the "
    "fine for a first offence from $500 to $2,500 and lets a judge seal the record of a child.",
    "About us: founded in 1998, the trust looks after eleven libraries. Contact: the press office, weekdays, 9 to 5.",
    "how do enzymes lower the energy that a reaction needs at room temperature?",
    "No one was hurt. Why the roof gave way is not known, and nobody has said whether it will be built again.",
)
_TRIAL = [f"{_PROBES[2]}{_PROBES[1]} " * 2] * 4  # of a passage's length
_DRAFT = ".draft-"
# A question in eight bits takes .7 of the time, and 4 times as long where the processor has no instructions for it; in
# between, whatever else runs at the moment decides nothing, so that a model is always exported alike.
MOST_QUESTION_TIME = 2.0
# And passages: .5 of the time, TIME_SOURCE where the processor has none.
MOST_PASSAGE_TIME = 0.8
_PASSES, _QUESTION_PASSES = 4, 20  # of which the quickest counts: a short one is easily disturbed


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
        TorchEmbedder(label.model) if label.backend == "torch" else OnnxEmbedder(folder, QUESTION_NETWORK)
    )
    if embedder.label != label:
        raise EmbedderUnavailable(
            f"the embedder {label.key} that made this generation is gone; run `python -m ingest rebuild`"
        )
    return embedder


def open_for_passages(model: str, models_dir: Path, progress: Progress = lambda stage, done, total: None) -> Embedder:
    """What gives passages the vectors of ``open_embedder`` soonest: its network in eight bits, where there is one. A
    data directory may have come from another machine, so it is compared here once more.

    Raises:
        EmbedderUnavailable: no package, folder or known name.
    """
    whole = open_embedder(model, models_dir, progress)
    if not isinstance(whole, OnnxEmbedder):
        return whole
    coarse = OnnxEmbedder(models_dir / whole.label.sha256[:16], PASSAGE_NETWORK)
    return coarse if _difference(whole, coarse) <= MAX_PASSAGE_ERROR else whole


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
        if exported and _difference(original, OnnxEmbedder(draft)) <= MAX_EXPORT_ERROR:
            _add_question_network(original, draft)
            _add_passage_network(original, draft)
        else:
            shutil.rmtree(draft)
            draft.mkdir()
            (draft / "torch").touch()
        if folder.exists():  # damaged, or of an older version: gone only when its successor is whole
            os.replace(folder, Path(name) / "before")
        os.replace(draft, folder)
    return OnnxEmbedder(folder) if (folder / LABEL_FILE).exists() else None


def _add_question_network(original: TorchEmbedder, draft: Path) -> None:
    def is_worth_it(whole: Embedder, coarse: Embedder) -> bool:
        took, took_before = (_seconds(one, _PROBES[1:2], _QUESTION_PASSES) for one in (coarse, whole))
        return took < MOST_QUESTION_TIME * took_before and _difference(whole, coarse) <= MAX_QUESTION_ERROR

    _add(original, draft, QUESTION_NETWORK, lambda: write_question_network(original.model, draft), is_worth_it)


def _add_passage_network(original: TorchEmbedder, draft: Path) -> None:
    def is_worth_it(whole: Embedder, coarse: Embedder) -> bool:
        took, took_before = (_seconds(one, _TRIAL, _PASSES) for one in (coarse, whole))
        return took < MOST_PASSAGE_TIME * took_before and _difference(whole, coarse) <= MAX_PASSAGE_ERROR

    whole = OnnxEmbedder(draft)
    feeds = [whole.feed(text) for text in _SAMPLES]
    network, into = draft / NETWORK, draft / PASSAGE_NETWORK
    _add(original, draft, PASSAGE_NETWORK, lambda: write_in_eight_bits(network, into, feeds), is_worth_it)


def _add(
    original: TorchEmbedder,
    draft: Path,
    network: str,
    write: Callable[[], None],
    is_worth_it: Callable[[Embedder, Embedder], bool],
) -> None:
    """One more ``network`` beside the whole one, where ``is_worth_it`` (given both) on this processor."""
    whole = OnnxEmbedder(draft, network)
    try:
        write()
        write_label(draft, original.label)
        kept = is_worth_it(whole, OnnxEmbedder(draft, network))
    except Exception as error:  # a network that the tools do not know: everything goes through the whole one
        log.info("no %s was made: %s", network, error)
        kept = False
    if not kept:
        (draft / network).unlink(missing_ok=True)
        write_label(draft, original.label)


def _difference(one: Embedder, other: Embedder) -> float:
    """The largest of any coordinate, over the probes."""
    return float(np.abs(one.embed(_PROBES) - other.embed(_PROBES)).max())
