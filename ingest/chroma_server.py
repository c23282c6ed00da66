"""A Chroma server, asked over HTTP in the words of Chroma's own client, of which it has what ``vectors`` uses.

It imports nothing of chromadb, which takes a second and 45 MB and runs an engine that is another machine's here; and a
call that is not answered ends, where that client waits for ever.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from http.client import HTTPConnection

_COLLECTIONS = "/api/v2/tenants/default_tenant/databases/default_database/collections"
_HEADERS = {"Content-Type": "application/json"}
CONNECT_S = 5.0  # a machine that is not there at all; a server that is busy takes its connections all the same
MOST_BYTES = 64 << 20  # of an answer: a page of vectors has some five million


class ServerFailed(RuntimeError):
    """The server is away, refuses, or is no Chroma server. The message goes on from "the server"."""


class NotThere(ServerFailed):
    """The server answers, and has no such collection."""


class ChromaServer:
    """Thread-safe. ``within_s``: what a call waits for each part of its answer."""

    def __init__(self, address: str, within_s: float) -> None:
        self.address = address
        parts = urlsplit(address)
        self._secure, self._host, self._port = parts.scheme == "https", parts.hostname or "", parts.port
        self._path = parts.path.rstrip("/") + _COLLECTIONS
        self._within_s = within_s
        self._idle: list[HTTPConnection] = []

    def create_collection(
        self, name: str, *, embedding_function: None, configuration: dict[str, Any]
    ) -> ServedCollection:
        made = self.ask("POST", "", {"name": name, "configuration": configuration, "get_or_create": False})
        return ServedCollection(self, _field(made, "id", str))

    def get_collection(self, name: str, *, embedding_function: None) -> ServedCollection:
        """Raises: NotThere."""
        return ServedCollection(self, _field(self.ask("GET", f"/{quote(name)}"), "id", str))

    def delete_collection(self, name: str) -> None:
        """Nothing where there is none."""
        with suppress(NotThere):
            self.ask("DELETE", f"/{quote(name)}")

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def ask(self, method: str, path: str, said: object = None) -> Any:
        """What the server answers to one call about collections.

        Raises:
            NotThere, ServerFailed
        """
        status, content = self._answer(method, self._path + path, b"" if said is None else json.dumps(said).encode())
        try:
            answered = json.loads(content)
        except ValueError:
            answered = None
        if 200 <= status < 300 and (answered is not None or not content):
            return answered
        told = answered.get("message") if isinstance(answered, dict) else None
        if status == 404 and told:
            raise NotThere(f"says {str(told)[:200]!r}")
        raise ServerFailed(f"says {str(told)[:200]!r}" if told else f"answers as no Chroma server does (HTTP {status})")

    def _answer(self, method: str, path: str, content: bytes) -> tuple[int, bytes]:
        from http.client import HTTPException

        while True:
            connection, used = self._connection()
            try:
                if not used:
                    connection.connect()
                    connection.sock.settimeout(self._within_s)
                connection.request(method, path, content, _HEADERS)
                response = connection.getresponse()
                answered = response.read(MOST_BYTES + 1)
            except (OSError, HTTPException) as error:
                connection.close()
                if used and not isinstance(error, TimeoutError):  # hung up on while it lay idle
                    continue
                why = "no answer in time" if isinstance(error, TimeoutError) else str(error) or type(error).__name__
                raise ServerFailed(f"does not answer ({why})") from error
            if len(answered) > MOST_BYTES:
                connection.close()
                raise ServerFailed("answers without an end")
            self._idle.append(connection)
            return response.status, answered

    def _connection(self) -> tuple[HTTPConnection, bool]:
        """One that lay idle, or else a new one; whether it was used before."""
        with suppress(IndexError):
            return self._idle.pop(), True
        from http.client import HTTPConnection, HTTPSConnection  # not before a server is asked

        made = HTTPSConnection if self._secure else HTTPConnection
        return made(self._host, self._port, timeout=min(CONNECT_S, self._within_s)), False


class ServedCollection:
    """One collection of a server."""

    def __init__(self, server: ChromaServer, number: str) -> None:
        self._server, self._path = server, f"/{quote(number)}"

    def count(self) -> int:
        counted = self._server.ask("GET", f"{self._path}/count")
        if not isinstance(counted, int):
            raise ServerFailed("does not say how many rows it holds")
        return counted

    def query(self, *, query_embeddings: NDArray[np.float32], n_results: int, include: Sequence[str]) -> dict[str, Any]:
        asked = {"query_embeddings": query_embeddings.tolist(), "n_results": n_results, "include": include}
        found = self._server.ask("POST", f"{self._path}/query", asked)
        # As the embedded Chroma gives them, to the last bit: in JSON they are written as short as they can be.
        distances = [np.asarray(row, np.float32).tolist() for row in _field(found, "distances", list)]
        return {"ids": _field(found, "ids", list), "distances": distances}

    def get(self, *, limit: int, offset: int, include: Sequence[str]) -> dict[str, Any]:
        page = self._server.ask("POST", f"{self._path}/get", dict(limit=limit, offset=offset, include=include))
        return {name: _field(page, name, list) for name in ("ids", *include)}

    def add(self, *, ids: Sequence[str], embeddings: NDArray[np.float32]) -> None:
        rows = [base64.b64encode(row.astype("<f4").tobytes()).decode() for row in embeddings]
        self._server.ask("POST", f"{self._path}/add", {"ids": ids, "embeddings": rows})


def _field(answered: Any, name: str, kind: type) -> Any:
    found = answered.get(name) if isinstance(answered, dict) else None
    if not isinstance(found, kind):
        raise ServerFailed(f"answers without {name!r}, as no Chroma server does")
    return found
