"""A chat model's server on this machine that does what a test tells it: replies, faults, silence.

It speaks as much of the OpenAI-compatible protocol as a client needs, over real sockets.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[[BaseHTTPRequestHandler], None]


class Provider(ThreadingHTTPServer):
    """``behaviour`` answers every call until it is changed. ``requests`` are the bodies received,
    ``dropped`` counts connections that the client closed before it had its answer."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behaviour: Behaviour = says("")
        self.requests: list[dict[str, object]] = []
        self.headers: list[dict[str, str]] = []
        self.dropped = 0
        self.stopping = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    @property
    def calls(self) -> int:
        return len(self.requests)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that leaves in the middle is no error of this server."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Provider

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.server.requests.append(json.loads(body))
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.close_connection = True
        self.server.behaviour(self)

    def log_message(self, *_: object) -> None:
        """Tests print what they measure, and not each request."""


@contextmanager
def provider() -> Iterator[Provider]:
    server = Provider()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()


def completion(text: object, tokens: int = 50) -> bytes:
    """The body of a chat completion that says ``text``."""
    return json.dumps(
        {
            "id": "c",
            "object": "chat.completion",
            "created": 1,
            "model": "scripted",
            "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}],
            "usage": {"prompt_tokens": tokens - 10, "completion_tokens": 10, "total_tokens": tokens},
        }
    ).encode()


def _send(handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
    handler.send_response(status)
    for name, value in {
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        **(headers or {}),
    }.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def says(text: object, tokens: int = 50, headers: dict[str, str] | None = None) -> Behaviour:
    return lambda handler: _send(handler, 200, completion(text, tokens), headers)


def sends(body: bytes, content_type: str = "application/json") -> Behaviour:
    return lambda handler: _send(handler, 200, body, {"Content-Type": content_type})


def fails(status: int, headers: dict[str, str] | None = None) -> Behaviour:
    body = json.dumps({"error": {"message": "scripted", "type": "server_error"}}).encode()
    return lambda handler: _send(handler, status, body, headers)


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """One after the other; the last stays."""
    left = list(behaviours)
    return lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)


def truncated(handler: BaseHTTPRequestHandler) -> None:
    body = completion("Never finished")
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])


def half_json(handler: BaseHTTPRequestHandler) -> None:
    _send(handler, 200, completion("Never finished")[:60])


def hangs(handler: BaseHTTPRequestHandler) -> None:
    """Takes the request and never answers; notices when the client goes."""
    _wait_until_gone(handler)


def hangs_after_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    _wait_until_gone(handler)


def drips(handler: BaseHTTPRequestHandler) -> None:
    """One byte a second."""
    body = completion("One byte a second")
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    for at in range(len(body)):
        if handler.server.stopping.is_set():  # type: ignore[attr-defined]
            return
        handler.wfile.write(body[at : at + 1])
        handler.wfile.flush()
        time.sleep(1)


def floods(handler: BaseHTTPRequestHandler) -> None:
    """A hundred megabytes of JSON."""
    head, tail = completion("@@").split(b"@@")
    block, blocks = b"Northfield got an F. " * 50_000, 100
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(head) + len(tail) + len(block) * blocks))
    handler.end_headers()
    handler.wfile.write(head)
    for _ in range(blocks):
        handler.wfile.write(block)
    handler.wfile.write(tail)


def never_ends(handler: BaseHTTPRequestHandler) -> None:
    """Events of a stream, the same one again and again, until the client goes."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    event = b'data: {"choices": [{"index": 0, "delta": {"content": "Northfield got an F. [1]"}}]}\n\n'
    while not handler.server.stopping.is_set():  # type: ignore[attr-defined]
        handler.wfile.write(event)
        time.sleep(0.01)


def _wait_until_gone(handler: BaseHTTPRequestHandler) -> None:
    server = handler.server
    assert isinstance(server, Provider)
    handler.connection.settimeout(0.05)
    while not server.stopping.is_set():
        try:
            if handler.connection.recv(1) == b"":
                server.dropped += 1
                return
        except TimeoutError:
            continue
        except OSError:
            server.dropped += 1
            return


def closed_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
