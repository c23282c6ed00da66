"""What each backend of the embedding model is worth: ``python -m bench.backends``.

The passages of XQuAD and ClapNQ, as they stand in an archive, and their questions; each backend in a process of its
own: passages a second, milliseconds for a question, memory at its most, size of what must be installed, how far a
coordinate is from what sentence-transformers gives, and nDCG@10 of the cosine alone. Prints a table and writes
``bench/results/backends.md``. OpenVINO is not installed with pressdesk: ``pip install openvino`` adds its row.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.archives import Archive, ingest
from bench.intervals import Share, bootstrap
from bench.retrieval_quality import ndcg
from bench.sets import load
from bench.sets.question_set import QuestionSet
from ingest.document import embedded_text
from ingest.embedder import Embedder, OnnxEmbedder, TorchEmbedder
from ingest.embedder_export import open_embedder
from ingest.onnx_network import OnnxNetwork
from ingest.settings import DataDir, IngestSettings
from ingest.weights import EIGHT_BITS

ROOT = Path(__file__).resolve().parents[1]
RESULTS = Path(__file__).with_name("results") / "backends.md"
SETS = ("xquad", "clapnq")
SOME, TRIALS = 480, 3  # passages whose speed is taken, and how often; the median counts
ASKED = 60  # questions, one at a time
BETWEEN_MB = 40  # that are read and written between two of them
TORCH = ("torch", "transformers", "sentence-transformers", "safetensors", "sympy", "networkx", "scikit-learn", "scipy")
ONNX = ("onnxruntime",)


class OpenVino:
    """The exported network, compiled by OpenVINO; ``run`` as OnnxNetwork has it."""

    def __init__(self, file: Path) -> None:
        import openvino

        self._compiled = openvino.Core().compile_model(str(file), "CPU")

    def run(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> Any:
        return self._compiled({"input_ids": ids, "attention_mask": mask})[0]


class Exported(OnnxEmbedder):
    """The exported model with another network in its place."""

    def __init__(self, folder: Path, network: Any) -> None:
        super().__init__(folder)
        self._network = network


@dataclass(frozen=True)
class Backend:
    """How it is opened, given the folder of the export, and the distributions that it needs."""

    open: Callable[[Path], Embedder]
    needs: tuple[str, ...]


def in_half_precision() -> Embedder:
    made = TorchEmbedder(MODEL)
    made.model.bfloat16()
    return made


def in_eight_bits(folder: Path) -> Embedder:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "eight-bits.onnx"
        quantize_dynamic(folder / "model.onnx", file, weight_type=QuantType.QInt8, per_channel=True)
        return Exported(folder, OnnxNetwork(file, threads=1))


MODEL = IngestSettings().embedder
BACKENDS = {
    "torch (sentence-transformers)": Backend(lambda _: TorchEmbedder(MODEL), TORCH),
    "torch, bfloat16": Backend(lambda _: in_half_precision(), TORCH),
    "ONNX Runtime": Backend(OnnxEmbedder, ONNX),
    "ONNX Runtime, in eight bits": Backend(in_eight_bits, ONNX),
    "ONNX Runtime, in eight bits but for what stands out": Backend(
        lambda folder: OnnxEmbedder(folder, EIGHT_BITS), ONNX
    ),
    "OpenVINO": Backend(lambda folder: Exported(folder, OpenVino(folder / "model.onnx")), ("openvino",)),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where the archives are kept")
    parser.add_argument("--one", choices=BACKENDS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measured(BACKENDS[asked.one], asked.work)))
        return
    lines = [
        "# Backends of the embedding model",
        "",
        f"Made by `python -m bench.backends`: {SOME} passages, {ASKED} questions one at a time, with {BETWEEN_MB} MB "
        "read and written between them.",
        "Difference: the largest of a coordinate from the first row's. nDCG@10 of the cosine alone, by document.",
        "",
        "| backend | passages a second | a question, ms | memory, MB | to install, MB | difference "
        f"| {' | '.join(SETS)} |",
        f"| --- | ---: | ---: | ---: | ---: | ---: | {' | '.join('---' for _ in SETS)} |",
    ]
    first: NDArray[np.float64] | None = None
    for name, backend in BACKENDS.items():
        if not all(map(_installed, backend.needs)):
            lines.append(f"| {name} | not installed | | | | {' | '.join('' for _ in SETS)} | |")
            continue
        found = json.loads(_in_a_process(name, asked.work))
        vectors = np.array(found["vectors"])
        first = vectors if first is None else first
        lines.append(
            f"| {name} | {found['rate']:.0f} | {found['question_ms']:.1f} | {found['memory_mb']:.0f} "
            f"| {sum(map(_size_mb, backend.needs)):.0f} | {np.abs(vectors - first).max():.5f} "
            f"| {' | '.join(found['ndcg'])} |"
        )
        print(lines[-1], flush=True)
    RESULTS.write_text("\n".join(lines) + "\n")


def measured(backend: Backend, work: Path) -> dict[str, object]:
    """One row of the table, and the vectors of the first passages."""
    archives = {name: (load(name), ingest(load(name), work / name)) for name in SETS}
    data = DataDir(work / SETS[0])
    open_embedder(MODEL, data.models)  # makes the export where there is none
    embedder = backend.open(next(path for path in data.models.iterdir() if path.is_dir()))
    some = _texts(archives[SETS[1]][1])[:SOME]
    questions = [q.words for q in archives[SETS[0]][0].questions[:ASKED]]
    embedder.embed(some[:32])
    seconds = [_seconds(lambda: embedder.embed(some)) for _ in range(TRIALS)]
    between, a_question = np.zeros(BETWEEN_MB << 18, np.float32), []
    for words in questions:
        between += 1  # what else an answer reads takes the weights out of the processor's caches
        a_question.append(_seconds(lambda words=words: embedder.embed([words])))  # type: ignore[misc]
    return {
        "rate": len(some) / median(seconds),
        "question_ms": 1000 * median(a_question),
        "ndcg": [str(_ndcg(embedder, *archives[name])) for name in SETS],
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "vectors": embedder.embed(some[:64]).tolist(),
    }


def _texts(archive: Archive) -> list[str]:
    """Every passage as it is embedded, in the order of its rows."""
    rows = archive.generation.db.execute("SELECT context, text FROM passages ORDER BY row")
    return [embedded_text(context, text) for context, text in rows]


def _ndcg(embedder: Embedder, questions: QuestionSet, archive: Archive) -> Share:
    generation = archive.generation
    texts = _texts(archive)
    passages = generation.passages(range(len(texts)))
    home = [archive.text_of[passages[row].document.id] for row in range(len(texts))]
    asked = [question for question in questions.questions if question.answerable and not question.hidden]
    cosines = embedder.embed([question.words for question in asked]) @ embedder.embed(texts).T
    return bootstrap(
        [
            ndcg(list(dict.fromkeys(home[row] for row in np.argsort(-of_one)))[:10], question.relevant)
            for question, of_one in zip(asked, cosines, strict=True)
        ]
    )


def _in_a_process(name: str, work: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "bench.backends", "--work", str(work), "--one", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.splitlines()[-1]


def _seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def _installed(name: str) -> bool:
    try:
        return bool(importlib.metadata.distribution(name))
    except importlib.metadata.PackageNotFoundError:
        return False


def _size_mb(name: str) -> float:
    files = importlib.metadata.distribution(name).files or ()
    return sum(path.stat().st_size for path in (Path(str(file.locate())) for file in files) if path.is_file()) / 1e6


if __name__ == "__main__":
    main()
