"""A real Chroma server on a free port of this machine, and one that stands before it and is slow."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class RunningServer:
    """``chroma run`` in a folder, in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        command = [str(Path(sys.executable).parent / "chroma"), "run", "--path", str(self.folder)]
        self._process = subprocess.Popen(
            [*command, "--host", "127.0.0.1", "--port", str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.address}/api/v2/heartbeat", timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("the Chroma server did not start")

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def hold(self) -> None:
        """It answers no more, and its connections stay."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def let_go(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """For tests that leave it running."""
    with _running(tmp_path_factory.mktemp("chroma-server")) as server:
        yield server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    """For a test that may kill it."""
    with _running(tmp_path / "chroma-server") as running:
        yield running


@contextmanager
def _running(folder: Path) -> Iterator[RunningServer]:
    running = RunningServer(folder)
    try:
        yield running
    finally:
        running.kill()


def collections_of(address: str) -> dict[str, int]:
    """What the server holds, by name, as Chroma's own client counts it."""
    client = client_of_server(address)
    return {c.name: client.get_collection(c.name, embedding_function=None).count() for c in client.list_collections()}


def client_of_server(address: str):  # type: ignore[no-untyped-def]
    """Chroma's own client."""
    from chromadb import HttpClient

    return HttpClient(host=address)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def cut_after(server: RunningServer, connections_bytes: int) -> Iterator[str]:
    """The address of a door to ``server`` that kills it, once, when so many bytes have gone through towards it."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        passed = _Passed(connections_bytes)
        threading.Thread(target=_let_through, args=(door, server, passed), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            # Closing does not wake a thread that waits to accept: it would let one more through, to the next server.
            door.shutdown(socket.SHUT_RDWR)


class _Passed:
    """How many bytes have gone through a door, and whether that was once too many."""

    def __init__(self, most: int) -> None:
        self._most, self._gone, self._lock = most, 0, threading.Lock()

    def is_last(self, count: int) -> bool:
        """Whether these bytes are those that go over; said of one lot only."""
        with self._lock:
            before, self._gone = self._gone, self._gone + count
            return before <= self._most < self._gone


def _let_through(door: socket.socket, server: RunningServer, passed: _Passed) -> None:
    while True:
        try:
            one, _ = door.accept()
            other = socket.create_connection(("127.0.0.1", server.port))
        except OSError:
            return
        threading.Thread(target=_carry, args=(one, other, server, passed), daemon=True).start()
        threading.Thread(target=_carry, args=(other, one, server, _Passed(sys.maxsize)), daemon=True).start()


def _carry(source: socket.socket, target: socket.socket, server: RunningServer, passed: _Passed) -> None:
    try:
        while said := source.recv(1 << 16):
            if passed.is_last(len(said)):
                server.kill()
                break
            target.sendall(said)
    except OSError:
        pass
    for end in (source, target):
        end.close()
