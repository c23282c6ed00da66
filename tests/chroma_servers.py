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
    """The address of a door to ``server`` that kills it when so many bytes have gone through towards it."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        gone = [0]
        threading.Thread(target=_let_through, args=(door, server, gone, connections_bytes), daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


def _let_through(door: socket.socket, server: RunningServer, gone: list[int], most: int) -> None:
    while True:
        try:
            one, _ = door.accept()
            other = socket.create_connection(("127.0.0.1", server.port))
        except OSError:
            return
        threading.Thread(target=_carry, args=(one, other, server, gone, most), daemon=True).start()
        threading.Thread(target=_carry, args=(other, one, server, [0], sys.maxsize), daemon=True).start()


def _carry(source: socket.socket, target: socket.socket, server: RunningServer, gone: list[int], most: int) -> None:
    try:
        while said := source.recv(1 << 16):
            gone[0] += len(said)
            if gone[0] > most:
                server.kill()
                break
            target.sendall(said)
    except OSError:
        pass
    for end in (source, target):
        end.close()
