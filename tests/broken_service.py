"""A service that breaks off: it stands before a real one and passes everything on, but for the end of an answer."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


@contextmanager
def breaking(service: str, after: bytes, *, hang: bool = False) -> Iterator[str]:
    """The address of a proxy to ``service``. Once the bytes ``after`` have passed to a client, its connection
    is closed, or with ``hang`` left silent."""
    there = urlsplit(service)
    listener = socket.create_server(("127.0.0.1", 0))
    here = f"127.0.0.1:{listener.getsockname()[1]}"
    stopped = threading.Event()

    def serve() -> None:
        while not stopped.is_set():
            with suppress(OSError):
                client, _ = listener.accept()
                threading.Thread(target=_pass_on, args=(client, there, after, hang, stopped), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://{here}"
    finally:
        stopped.set()
        listener.close()


def _pass_on(client: socket.socket, there: object, after: bytes, hang: bool, stopped: threading.Event) -> None:
    with client, socket.create_connection((there.hostname, there.port)) as server, suppress(OSError):  # type: ignore[attr-defined]
        threading.Thread(target=_copy, args=(client, server), daemon=True).start()
        sent = b""
        while data := server.recv(65536):
            sent += data
            if after in sent:
                client.sendall(data[: len(data) - (len(sent) - sent.index(after) - len(after))])
                if hang:
                    stopped.wait(60)
                client.shutdown(socket.SHUT_RDWR)
                return
            client.sendall(data)


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
