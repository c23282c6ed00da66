"""``python -m bench``: pressdesk beside the plain stack, on the same texts, in the same run.

Prints one table and writes it to ``bench/results/bench.md``. Both embed with the same weights; the plain
stack retrieves and does no more, pressdesk's time is a whole verified answer over HTTP.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from bench.rewording import reworded
from ingest.archive import ArchiveReader
from ingest.settings import DataDir

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = Path(__file__).with_name("questions.txt")
RESULTS = Path(__file__).with_name("results") / "bench.md"
ROUNDS = 10  # times that each question is asked; the first round warms up and is left out
Retrieve = Callable[[Sequence[str]], list[float]]  # questions -> the milliseconds of each search
RECOMBINED = 6  # texts made of each document by turning the order of its paragraphs: about 2,000 passages


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "texts").mkdir()
        data = DataDir(work / "data")
        ingest(data, ROOT / "corpus")
        write_texts(data, work / "texts")
        fresh = DataDir(work / "fresh")
        fresh.root.mkdir()
        shutil.copytree(data.models, fresh.models)  # the export of the model is made once for a machine
        with plain_stack(work / "texts") as (plain, retrieve):
            first = ingest(fresh, work / "texts")
            again = ingest(fresh, work / "texts")
            with served(data) as (port, ready_s, process):
                times = ask(port)
                rss = resident_mb(process)
            with served(fresh) as (port, _, _):
                larger, bare = in_turns(port, retrieve)
            with served(fresh, PRESSDESK_READER="quick") as (port, _, _):
                quick, bare_beside_quick = in_turns(port, retrieve)
    passages = int(first["generation"]["passages"])  # type: ignore[call-overload, index]
    rows = [
        (
            "ingest from start to finish, passages a second",
            plain["passages_per_s"],
            passages / float(str(first["seconds"])),
        ),
        ("that folder again, unchanged, seconds", None, float(str(again["seconds"]))),
        ("start until ready, seconds", plain["load_s"], ready_s),
        ("a question of these texts, p50 ms", median(bare), median(larger)),
        ("the same with the quick reader, p50 ms", median(bare_beside_quick), median(quick)),
        ("a question of the sample archive, p50 ms", None, median(times)),
        ("a question of the sample archive, p95 ms", None, quantiles(times, n=20)[18]),
        ("memory, MB", plain["memory_mb"], rss),
    ]
    table = as_table(rows, passages)
    print(table)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(table + "\n")


def ingest(data: DataDir, folder: Path) -> dict[str, object]:
    """Run the command line; what its last line says, and the seconds it took, start and all."""
    started = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-m", "ingest", str(folder), "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PRESSDESK_DATA": str(data.root)},
    )
    seconds = time.perf_counter() - started
    return {**json.loads(run.stdout.splitlines()[-1]), "seconds": seconds}


def write_texts(data: DataDir, folder: Path) -> None:
    """The canonical text of each document as files, so that both read the same words."""
    with ArchiveReader(data.archive) as archive:
        for entry in archive.entries():
            paragraphs = archive.versions(entry.id)[-1].text.split("\n\n")
            for turn in range(RECOMBINED):
                at = turn * len(paragraphs) // RECOMBINED
                words = [f"Copy {turn} of {entry.id}.", *paragraphs[at:], *paragraphs[:at]]
                (folder / f"{entry.id}-{turn}.txt").write_text("\n\n".join(words))


@contextmanager
def plain_stack(texts: Path, most: int | None = None) -> Iterator[tuple[dict[str, float], Retrieve]]:
    """The plain stack over ``texts`` in a process of its own: its rates, and what gives the milliseconds of each
    search."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.plain_stack", str(texts), *([str(most)] if most else [])],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    given, told = process.stdin, process.stdout

    def retrieve(questions: Sequence[str]) -> list[float]:
        times = []
        for question in questions:
            given.write(f"{question}\n")
            given.flush()
            times.append(float(told.readline()))
        return times

    try:
        yield json.loads(told.readline()), retrieve
    finally:
        given.close()
        process.wait(timeout=60)


@contextmanager
def served(data: DataDir, **settings: str) -> Iterator[tuple[int, float, int]]:
    """The service in a process of its own: its port, seconds until ready, and the id of its process. ``settings``:
    environment variables."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "service"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PRESSDESK_DATA": str(data.root), "PRESSDESK_PORT": str(port), **settings},
    )
    try:
        while not is_ready(port):
            time.sleep(0.05)
        yield port, time.perf_counter() - started, process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


def is_ready(port: int) -> bool:
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False


def in_turns(port: int, retrieve: Retrieve) -> tuple[list[float], list[float]]:
    """Milliseconds of each answer and of each bare search, a round of one and a round of the other, the first of
    each left out: a machine that is slow for a while is so for both."""
    answers, searches = [], []
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for turn in range(ROUNDS):
        questions = [reworded(question, turn) for question in QUESTIONS.read_text().splitlines()]
        searched, answered = retrieve(questions), [answer(connection, question) for question in questions]
        if turn:
            searches += searched
            answers += answered
    return answers, searches


def ask(port: int) -> list[float]:
    """Milliseconds of each answer, the first round left out."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    questions = QUESTIONS.read_text().splitlines()
    rounds = [[answer(connection, reworded(question, turn)) for question in questions] for turn in range(ROUNDS)]
    return [ms for times in rounds[1:] for ms in times]


def answer(connection: http.client.HTTPConnection, question: str) -> float:
    """The milliseconds of one answer."""
    started = time.perf_counter()
    connection.request("POST", "/v1/ask", json.dumps({"question": question}), {"content-type": "application/json"})
    connection.getresponse().read()
    return (time.perf_counter() - started) * 1000


def resident_mb(pid: int) -> float:
    """Resident megabytes of a process, as Linux tells them."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def as_table(rows: Sequence[tuple[str, float | None, float]], passages: int) -> str:
    lines = [
        f"On {passages} passages recombined from the texts of the sample archive, and on the sample archive "
        f"itself; {os.cpu_count()} cores.",
        "",
        "| | plain stack | pressdesk | ratio |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name, plain, ours in rows:
        ratio = f"{ours / plain:.2f}" if plain else ""
        lines.append(f"| {name} | {f'{plain:,.1f}' if plain is not None else ''} | {ours:,.1f} | {ratio} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
