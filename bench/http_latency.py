"""``python -m bench.http_latency [DATA]``: what each route takes over HTTP, start until ready, memory.

Serves the data directory DATA (default: ``var/sample``) in a process of its own and asks the questions of
``questions.txt``: once when they are new, and again when their vectors are known. Prints one table.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

import httpx2

from bench.__main__ import resident_mb

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = Path(__file__).with_name("questions.txt")
STREAM = {"Accept": "text/event-stream"}


def main(data: Path) -> None:
    questions = [line.strip() for line in QUESTIONS.read_text().splitlines() if line.strip()]
    with served(data) as (address, ready_s, memory_mb), httpx2.Client(base_url=address, timeout=30) as client:
        client.get("/healthz").raise_for_status()
        at_start = memory_mb()
        routes: list[tuple[str, Callable[[str], httpx2.Response]]] = [
            ("POST /v1/ask, new questions", lambda q: client.post("/v1/ask", json={"question": q})),
            ("POST /v1/ask, again", lambda q: client.post("/v1/ask", json={"question": q})),
            ("POST /v1/ask as events", lambda q: client.post("/v1/ask", json={"question": q}, headers=STREAM)),
            ("POST /ask, the page", lambda q: client.post("/ask", data={"question": q})),
            ("GET /search, the page", lambda q: client.get(f"/search?q={quote(q)}")),
            ("GET /v1/search", lambda q: client.get(f"/v1/search?q={quote(q)}")),
            ("GET /v1/documents", lambda q: client.get("/v1/documents?limit=20")),
            ("GET /v1/grades", lambda q: client.get("/v1/grades")),
        ]
        print(f"{'route':<30}{'p50 ms':>9}{'p95 ms':>9}{'worst':>9}")
        for name, ask in routes:
            times = sorted(timed(ask, question) for question in questions)
            print(f"{name:<30}{median(times):>9.1f}{quantiles(times, n=20)[18]:>9.1f}{times[-1]:>9.1f}")
        print(f"start until ready: {ready_s:.2f} s; memory: {at_start:.0f} MB at start, {memory_mb():.0f} MB after")


def timed(ask: Callable[[str], httpx2.Response], question: str) -> float:
    """Milliseconds of one request, its body read."""
    began = time.perf_counter()
    ask(question).raise_for_status()
    return (time.perf_counter() - began) * 1000


@contextmanager
def served(data: Path) -> Iterator[tuple[str, float, Callable[[], float]]]:
    """The service over ``data``: its address, the seconds until it could answer, and its memory in MB."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "service"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PRESSDESK_DATA": str(data), "PRESSDESK_PORT": "0"},
    )
    assert process.stdout is not None
    try:
        address = process.stdout.readline().split()[2]
        httpx2.get(f"{address}/readyz").raise_for_status()
        yield address, time.perf_counter() - began, lambda: resident_mb(process.pid)
    finally:
        process.terminate()
        process.wait(20)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "var/sample").resolve())
