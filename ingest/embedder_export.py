"""A model -> the embedder that stands for it.

The model is loaded by sentence-transformers once, exported to ONNX into the data directory, and
compared there with the original; after that neither ingest nor the service needs torch in memory.
A model that cannot be exported, or whose export differs, keeps the torch backend. Beside the exported
network stands one in eight bits, where that is near enough, and then that one embeds. A generation
records the label of the embedder that made it, and is read with that one alone.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np

from ingest.eight_bits import write_in_eight_bits
from ingest.embedder import Embedder, OnnxEmbedder, TorchEmbedder
from ingest.onnx_export import is_mean_pooled, write_network
from ingest.progress import Progress
from ingest.weights import (
    EIGHT_BITS,
    LABEL_FILE,
    NETWORK,
    PROBE,
    EmbedderLabel,
    EmbedderUnavailable,
    is_whole,
    probe_of,
    sha256_of,
    weights_of,
    write_label,
)

log = logging.getLogger(__name__)

MAX_EXPORT_ERROR = 1e-4  # the largest difference in any coordinate at which ONNX may stand for torch
# And of the same network in eight bits: of 240 passages and 400 questions of ClapNQ, mtrag, SciFact and XQuAD the
# largest was 0.0084, at a cosine of 0.9988 and more. What is found and answered is the same within the intervals
# (bench/results/eval.md).
MAX_EIGHT_BITS_ERROR = 1.5e-2
_PROBES = ("a", "What grade did the bridges get in 2011?", "An F; then, five years on, a B. " * 20)
# Texts of many kinds, which show the channels that stand out.
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
_PROBE = _SAMPLES[-1]  # what a network is asked when it is opened
_DRAFT = ".draft-"


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
    embedder: Embedder = TorchEmbedder(label.model) if label.backend == "torch" else _soonest(folder, questions=True)
    if embedder.label != label:
        raise EmbedderUnavailable(
            f"the embedder {label.key} that made this generation is gone; run `python -m ingest rebuild`"
        )
    return embedder


def open_for_passages(model: str, models_dir: Path, progress: Progress = lambda stage, done, total: None) -> Embedder:
    """The quickest embedder that gives passages the vectors of ``open_embedder``.

    Raises:
        EmbedderUnavailable: no package, folder or known name.
    """
    folder = models_dir / sha256_of(weights_of(model))[:16]
    if not is_whole(folder) and not isinstance(whole := open_embedder(model, models_dir, progress), OnnxEmbedder):
        return whole
    return _soonest(folder)


def _soonest(folder: Path, *, questions: bool = False) -> OnnxEmbedder:
    """The network in eight bits, where the export has one that gives here what it gave where it was made: a data
    directory may have come from a machine whose processor multiplies in another way."""
    coarse = OnnxEmbedder(folder, EIGHT_BITS, questions=questions)
    probe = probe_of(folder)
    if probe is not None and np.abs(coarse.embed([_PROBE])[0] - probe).max() > MAX_EIGHT_BITS_ERROR:
        log.warning("the embedding model in %s gives other vectors in eight bits here; the whole one stands in", folder)
        return OnnxEmbedder(folder, questions=questions)
    return coarse


def _export(original: TorchEmbedder, folder: Path, written: Callable[[], None]) -> Embedder | None:
    """Write ``folder`` whole or not at all; None, and a mark, where ONNX cannot stand for torch."""
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=_DRAFT) as name:
        (draft := Path(name) / "model").mkdir()
        exported = is_mean_pooled(original.model)
        if exported:
            write_network(original.model, draft)
            original.embed([_PROBE]).tofile(draft / PROBE)
            write_label(draft, original.label)
            written()
        if exported and _difference(original, whole := OnnxEmbedder(draft)) <= MAX_EXPORT_ERROR:
            _add_eight_bits(whole, draft)
        else:
            shutil.rmtree(draft)
            draft.mkdir()
            (draft / "torch").touch()
        if folder.exists():  # damaged, or of an older version: gone only when its successor is whole
            os.replace(folder, Path(name) / "before")
        os.replace(draft, folder)
    return OnnxEmbedder(folder) if (folder / LABEL_FILE).exists() else None


def _add_eight_bits(whole: OnnxEmbedder, draft: Path) -> None:
    """The network in ``draft`` once more in eight bits, written in the first way that this processor multiplies as it
    should. Nothing is timed: which network embeds, and so what is found, depends on no other work of the machine."""
    feeds = [whole.feed(text) for text in _SAMPLES]
    for signed in (True, False):
        try:
            write_in_eight_bits(draft / NETWORK, draft / EIGHT_BITS, feeds, signed=signed)
            write_label(draft, whole.label)
            if _difference(whole, OnnxEmbedder(draft, EIGHT_BITS)) <= MAX_EIGHT_BITS_ERROR:
                return
        except Exception as error:  # a network that the tools do not know: everything goes through the whole one
            log.info("no network in eight bits was made: %s", error)
            break
    (draft / EIGHT_BITS).unlink(missing_ok=True)
    write_label(draft, whole.label)


def _difference(one: Embedder, other: Embedder) -> float:
    """The largest of any coordinate, over the samples."""
    return float(np.abs(one.embed(_SAMPLES) - other.embed(_SAMPLES)).max())
