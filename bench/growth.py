"""What a question takes as the archive grows, and with many clients: ``python -m bench.growth [SIZES]``.

SIZES are passages (default ``1000,10000,100000``). The texts are sentences of XQuAD and ClapNQ in new order, the
vectors mixtures of those of the real model, so that no network runs for them; everything else of the build is
the build that serves. The plain stack embeds and searches 2,000 of the passages beside it. Writes
``bench/results/growth.md``.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from unittest.mock import patch

import numpy as np

from bench.__main__ import plain_stack, resident_mb, served
from bench.archives import captured, link_models
from bench.rewording import reworded
from bench.sets import load
from bench.sets.question_set import Text
from ingest import build as building
from ingest.archive_writer import ArchiveWriter
from ingest.document import Span
from ingest.embedder import Embedder, Tokens, Vectors
from ingest.embedder_export import open_embedder
from ingest.lock import writer_lock
from ingest.sentences import sentence_spans
from ingest.settings import DataDir, IngestSettings
from ingest.tokens import TokenVectors
from service.current import TEST_AFTER_S

RESULTS = Path(__file__).with_name("results") / "growth.md"
A_PARAGRAPH, A_TEXT = 4, 8  # sentences, paragraphs
POOL = 400  # real passages whose vectors are mixed
CLIENTS = (1, 2, 4, 8, 16)
# By the name of a row, the settings of its service. Two processes answer on two cores (service/worker.py).
SERVED = {
    "close": {},
    "quick": {"PRESSDESK_READER": "quick"},
    "close, 2 processes": {"PRESSDESK_PROCESSES": "2"},
}
ASKED = 160  # questions for each number of clients
PLAIN = 2_000  # passages of the plain stack: about as many as in bench/results/bench.md
SELF_TEST_S = TEST_AFTER_S + 12  # a new index is tested once; what is measured comes after


class MixingEmbedder:
    """Stands for the real one: each text gets a mixture of two real vectors, and tokens of real ones."""

    def __init__(self, real: Embedder, texts: Sequence[str]) -> None:
        self._real, self.label = real, real.label
        self._vectors, made = real.embed_both(texts)
        self._tokens = np.concatenate([tokens.vectors for tokens in made])

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self._mixed(text) for text in texts])

    def embed_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Tokens]]:
        return self._real.embed_tokens(texts)

    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        return self.embed(texts), [self._some_tokens(text) for text in texts]

    def _mixed(self, text: str) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        chance = np.random.default_rng(zlib.crc32(text.encode()))
        one, other = self._vectors[chance.integers(len(self._vectors), size=2)]
        mixed = one + other + 0.02 * chance.standard_normal(len(one))
        return np.asarray(mixed / np.linalg.norm(mixed), np.float32)

    def _some_tokens(self, text: str) -> TokenVectors:
        words = text.split(" ")
        ends = np.cumsum([len(word) + 1 for word in words]) - 1
        begins = ends - [len(word) for word in words]
        first = zlib.crc32(text.encode()) % (len(self._tokens) - len(words))
        offsets = np.stack([begins, ends], axis=1).astype(np.int32)
        return TokenVectors(self._tokens[first : first + len(words)], offsets)


def main(sizes: Sequence[int]) -> None:
    questions = [q.words for name in ("xquad", "clapnq") for q in load(name).questions if q.answerable][:400]
    random.Random(0).shuffle(questions)
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sentences = list(pool())
        for size in sizes:
            data = DataDir(work / str(size))
            began = time.perf_counter()
            passages = grow(data, size, sentences)
            print(f"{passages:,} passages built in {time.perf_counter() - began:.0f} s", flush=True)
            if size == sizes[0]:
                plain = beside(work, sentences, questions)
            for name in SERVED:
                lines.append(measured(data, passages, questions, name))
                print(lines[-1], flush=True)
    columns = " | ".join(f"{clients} clients: p50 / p95 ms, answers a second" for clients in CLIENTS)
    table = [
        f"On {os.cpu_count()} cores, clients on them; texts recombined from XQuAD and ClapNQ. The plain stack's bare "
        f"retrieval (embed, search k = 8) in process, {PLAIN:,} of these passages: p50 {plain:.1f} ms.",
        "",
        f"| passages | reader | memory, MB | {columns} |",
        f"| ---: | --- | ---: | {' | '.join('---' for _ in CLIENTS)} |",
        *lines,
    ]
    print("\n".join(table))
    RESULTS.write_text("\n".join(["# As the archive grows", "", *table]) + "\n")


def pool() -> Iterator[str]:
    for name in ("xquad", "clapnq"):
        for text in load(name).texts:
            yield from (
                text.text[span.start : span.end].replace("\n", " ")
                for span in sentence_spans(text.text, Span(0, len(text.text)))
            )


def texts(size: int, sentences: Sequence[str]) -> Iterator[Text]:
    """Texts of about ``size`` passages together, no two alike."""
    chance = random.Random(size)
    for number in range(max(1, size // A_TEXT)):
        paragraphs = [" ".join(chance.choices(sentences, k=A_PARAGRAPH)) for _ in range(A_TEXT)]
        yield Text(f"text-{number:06d}", f"Text {number}", "\n".join(paragraphs))


def grow(data: DataDir, size: int, sentences: Sequence[str]) -> int:
    """An archive and a generation of about ``size`` passages; how many there are."""
    data.root.mkdir()
    link_models(data)
    model = IngestSettings().embedder
    real = open_embedder(model, data.models)
    mixing = MixingEmbedder(real, sentences[:POOL])
    with writer_lock(data.lock), ArchiveWriter(data) as archive:
        for text in texts(size, sentences):
            archive.put(captured(text))
        with patch.object(building, "open_for_passages", lambda *_: mixing):
            return building.build(data, archive, model, lambda stage, done, total: None).passages


def beside(work: Path, sentences: Sequence[str], questions: Sequence[str]) -> float:
    """The milliseconds of the plain stack's search, over the first passages of the same texts."""
    folder = work / "plain"
    folder.mkdir()
    for text in texts(PLAIN, sentences):
        (folder / f"{text.id}.txt").write_text(text.text)
    with plain_stack(folder, PLAIN) as (_, retrieve):
        retrieve(questions[:20])
        return median(retrieve(questions[20:120]))


def measured(data: DataDir, passages: int, questions: Sequence[str], name: str) -> str:
    """One row of the table."""
    cells = []
    with served(data, **SERVED[name]) as (port, _, process):
        asked(port, 4, 0, questions[:20])
        time.sleep(SELF_TEST_S)
        for turn, clients in enumerate(CLIENTS, 1):
            began = time.perf_counter()
            times = asked(port, clients, turn, questions[:ASKED])
            rate = len(times) / (time.perf_counter() - began)
            cells.append(f"{median(times):.0f} / {quantiles(times, n=20)[18]:.0f}, {rate:.0f}")
        memory = sum(map(resident_mb, [process, *begun_by(process)]))
    return f"| {passages:,} | {name} | {memory:.0f} | {' | '.join(cells)} |"


def begun_by(process: int) -> list[int]:
    """The processes that a process has begun."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def asked(port: int, clients: int, turn: int, questions: Sequence[str]) -> list[float]:
    """Milliseconds of each answer, ``questions`` in the wording of this turn, dealt out to as many clients at once."""
    times: list[float] = []

    def ask(mine: Sequence[str]) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for question in mine:
            body = json.dumps({"question": reworded(question, turn)})
            began = time.perf_counter()
            connection.request("POST", "/v1/ask", body, {"content-type": "application/json"})
            response = connection.getresponse()
            response.read()
            if response.status != 200:
                raise RuntimeError(f"status {response.status}")
            times.append((time.perf_counter() - began) * 1000)

    threads = [threading.Thread(target=ask, args=(questions[i::clients],)) for i in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(times) != len(questions):
        raise RuntimeError("a client failed; its error is printed above")
    return times


if __name__ == "__main__":
    main([int(size) for size in (sys.argv[1] if len(sys.argv) > 1 else "1000,10000,100000").split(",")])
