"""The real server in a process of its own: a new generation under load, an orderly end, a large body."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import pytest

from ingest import DataDir
from tests.archives import ROOT, built, collected, environment, new_data_dir, release, traces


@dataclass
class Server:
    process: subprocess.Popen[str]
    address: str
    data_dir: DataDir
    folder: Path


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "mill.md", "The mill bridge was repaired in May 2024.", id="mill", title="Mill bridge")
    collected(data_dir, folder)
    built(data_dir)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "service"],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(data_dir.root, {"PRESSDESK_PORT": "0", "TMPDIR": str(temporary)}),
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("Serving on http://127.0.0.1:"), (line, process.stderr and process.stderr.read())
    yield Server(process, line.split()[2], data_dir, folder)
    process.kill()
    process.wait(10)


@dataclass
class Load:
    """Questions asked without a pause until told to stop; each response's status and generation."""

    address: str
    stopping: threading.Event = field(default_factory=threading.Event)
    seen: list[tuple[float, int, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def run(self) -> None:
        with httpx2.Client(base_url=self.address, timeout=20) as client:
            while not self.stopping.is_set():
                try:
                    response = client.post("/v1/ask", json={"question": "When was the mill bridge repaired?"})
                except httpx2.HTTPError as error:
                    self.faults.append(repr(error))
                    return
                generation = response.json().get("searched", {}).get("generation", "")
                self.seen.append((time.monotonic(), response.status_code, generation))


def test_a_new_generation_is_served_within_two_seconds_and_no_request_is_dropped(server: Server) -> None:
    load = Load(server.address)
    threads = [threading.Thread(target=load.run) for _ in range(2)]
    for thread in threads:
        thread.start()
    switched = []
    for number in range(2):
        release(server.folder, f"lane{number}.md", f"Lane {number} was paved in 202{number}.", id=f"lane{number}")
        collected(server.data_dir, server.folder)
        built(server.data_dir)
        switched.append(
            (
                (server.data_dir.index / "CURRENT").stat().st_mtime - time.time() + time.monotonic(),
                (server.data_dir.index / "CURRENT").read_text().strip(),
            )
        )
        time.sleep(2.5)
    load.stopping.set()
    for thread in threads:
        thread.join(20)
    assert load.faults == []
    assert {status for _, status, _ in load.seen} == {200}
    waits = [min(at for at, _, told in load.seen if told == name) - moment for moment, name in switched]
    assert min(waits) < 2
    assert max(waits) < 5  # beside the tests of other processes one of the two may wait for its turn
    assert len({generation for _, _, generation in load.seen}) == 3


def test_what_runs_when_the_service_is_told_to_stop_is_answered_and_the_end_is_orderly(server: Server) -> None:
    load = Load(server.address)
    thread = threading.Thread(target=load.run)
    thread.start()
    while len(load.seen) < 5:
        time.sleep(0.01)
    host, port = server.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as slow:
        body = b'{"question": "When was the mill bridge repaired?"}'
        slow.sendall(
            b"POST /v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\n\r\n" % len(body) + body[:10]
        )
        time.sleep(0.2)  # the server has begun this request
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.2)
        slow.sendall(body[10:])
        answer = b""
        while block := slow.recv(65536):
            answer += block
    assert answer.startswith(b"HTTP/1.1 200")
    assert b'"outcome":"answered"' in answer
    assert server.process.wait(15) == 0
    load.stopping.set()
    thread.join(20)
    assert {status for _, status, _ in load.seen} == {200}
    assert not list(server.data_dir.private.glob("generation-*"))


def test_a_request_that_never_arrives_whole_does_not_hold_up_the_end(server: Server) -> None:
    host, port = server.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as half_sent:
        half_sent.sendall(
            b"POST /v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"
        )
        time.sleep(0.2)  # the server has begun this request
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(10) == 0, "after ten seconds Docker kills"
    assert not list(server.data_dir.private.glob("generation-*"))


def test_a_large_body_is_refused_over_the_wire_while_it_still_arrives(server: Server) -> None:
    response = httpx2.post(
        f"{server.address}/v1/ask", content=b"x" * 10_000_000, headers={"content-type": "application/json"}, timeout=20
    )
    assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"
    assert httpx2.get(f"{server.address}/healthz").status_code == 200


def test_the_servers_log_names_no_question_and_no_client(server: Server) -> None:
    ask_everywhere(server.address, "zephyrquartz")
    server.process.send_signal(signal.SIGTERM)
    out, err = server.process.communicate(timeout=15)
    assert "zephyrquartz" not in out + err
    assert "127.0.0.1" not in err


def ask_everywhere(address: str, word: str) -> None:
    """A word of a question by every door that takes one."""
    message = {"role": "user", "content": f"What of {word}?"}
    turns = [{"question": f"What is {word}?", "answer": f"A {word}."}]
    call = {"name": "ask", "arguments": {"question": f"And {word}?"}}
    for path, body in {
        "v1/ask": {"question": f"What about {word}?", "history": turns},
        "v1/chat/completions": {"model": "pressdesk", "messages": [message]},
        "v1/responses": {"model": "pressdesk", "input": f"Tell me about {word}"},
        "mcp": {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call},
    }.items():
        accept = {"accept": "application/json, text/event-stream"}
        assert httpx2.post(f"{address}/{path}", json=body, headers=accept, timeout=20).status_code == 200, path
    for path in ("ask", "share"):
        assert httpx2.post(f"{address}/{path}", data={"question": f"Where is {word}?"}, timeout=20).is_success
    assert httpx2.get(f"{address}/search?q={word}", timeout=20).is_success
    assert httpx2.get(f"{address}/v1/search?q={word}", timeout=20).is_success


def test_a_question_is_written_in_no_file(server: Server, tmp_path: Path) -> None:
    ask_everywhere(server.address, "zephyrquartz")
    for _ in ("while it runs", "after its end"):
        assert traces(server.data_dir.root, "zephyrquartz") == []
        assert traces(tmp_path / "temporary", "zephyrquartz") == []
        server.process.terminate()
        server.process.wait(15)
    assert traces(server.data_dir.root, "mill bridge") != []


def test_a_port_that_is_taken_is_one_sentence_and_one(server: Server) -> None:
    port = server.address.rsplit(":", 1)[1]
    second = subprocess.run(
        [sys.executable, "-m", "service"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        env={**environment(server.data_dir.root, {"PRESSDESK_PORT": port}), "LANG": "C"},
        check=False,
    )
    assert second.returncode == 1
    assert "Traceback" not in second.stderr
    assert os.strerror(98) in second.stderr or "in use" in second.stderr
    assert "set PRESSDESK_PORT to another number" in second.stderr
