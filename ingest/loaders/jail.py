"""``load`` in a child process with limits: a hostile file can end the child and nothing else.

One child serves many files and is replaced when it dies, hangs, or has grown. It gets bytes over
a pipe, never a path; it may write no file; it inherits no descriptor and no secret of the
environment; it ends when its parent ends. The child's side is ``jailed.py``.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from ingest.document import Loaded
from ingest.loaders import DocumentUnreadable, Reason, checked_suffix
from ingest.loaders.frames import LENGTH, OUT_OF_MEMORY, outcome_of, request

# The largest good file measured, a page of 10 MB, takes 343 MB resident; address space, which is what
# the system can bound, runs to about twice that with the libraries.
MEMORY_BYTES = 1536 * 1024 * 1024
# The slowest good file measured, a PDF of 200 full pages, takes 8 s on a busy core.
WALL_S = 60.0
_LARGEST_REPLY_BYTES = 256 * 1024 * 1024
# Above this the child is replaced after the file, so that its memory goes back to the machine.
_GROWN_BYTES = 512 * 1024 * 1024
_PACKAGE = Path(__file__).resolve().parents[1]
# The child reads the loaders without ``ingest/__init__.py``, which brings the archive and the index:
# it starts in a tenth of a second, and nothing that writes an index is in reach of a hostile file.
_CHILD = """import sys, types
package = types.ModuleType("ingest")
package.__path__ = [sys.argv[1]]
sys.modules["ingest"] = package
from ingest.loaders.jailed import main
main(int(sys.argv[2]), int(sys.argv[3]))
"""
# Linux's signals for "processor time used up" and "killed", as ``Popen`` reports them.
_OUT_OF_TIME = -int(signal.SIGXCPU)
_KILLED = -int(signal.SIGKILL)


class Jail:
    """Loads files in a child process. Use as a context manager, from one thread at a time."""

    def __init__(self, wall_s: float = WALL_S, memory_bytes: int = MEMORY_BYTES) -> None:
        self._wall_s = wall_s
        self._memory_bytes = memory_bytes
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._child = self._started()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._end_child()

    @property
    def pid(self) -> int | None:
        """The child's process id; None outside the ``with`` block and between two children."""
        return self._child.pid if self._child is not None else None

    def load(self, content: bytes, name: str, sidecar: bytes | None = None) -> Loaded:
        """As ``ingest.loaders.load``.

        Raises:
            DocumentUnreadable: also when the parser crashed, hung, or took too much memory.
        """
        checked_suffix(content, name)
        if self._child is None or self._child.poll() is not None:
            self._end_child()
            self._child = self._started()
        deadline = time.monotonic() + self._wall_s
        try:
            self._send(self._child, request(content, name, sidecar), deadline)
            frame = self._receive(self._child, deadline)
            status = self._receive(self._child, deadline)
        except TimeoutError as error:
            self._end_child()
            raise _timed_out(name, self._wall_s) from error
        except OSError as error:
            raise self._died(name) from error
        except BaseException:
            self._end_child()
            raise
        if int.from_bytes(status, "big") > _GROWN_BYTES:
            self._end_child()
        return outcome_of(frame, name)

    def _started(self) -> subprocess.Popen[bytes]:
        environment = {"PATH": os.defpath, "LANG": "C.UTF-8"}
        command = [
            sys.executable,
            "-P",
            "-s",
            "-B",
            "-c",
            _CHILD,
            str(_PACKAGE),
            str(self._memory_bytes),
            str(os.getpid()),
        ]
        # A session of its own, so that Ctrl+C ends the ingest in its order and not the child under it.
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            close_fds=True,
            start_new_session=True,
            env=environment,
            cwd="/",
        )
        for pipe in (child.stdin, child.stdout):
            os.set_blocking(_descriptor(pipe), False)
        return child

    def _end_child(self) -> None:
        if self._child is None:
            return
        self._child.kill()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                pipe.close()
        self._child.wait()
        self._child = None

    def _died(self, name: str) -> DocumentUnreadable:
        child = self._child
        code = child.wait() if child is not None else None
        self._end_child()
        if code == _OUT_OF_TIME:
            return _timed_out(name, WALL_S)
        if code in (_KILLED, OUT_OF_MEMORY):
            return DocumentUnreadable(Reason.TOO_MUCH_MEMORY, name, "its parser ran out of memory; split it")
        return DocumentUnreadable(Reason.DAMAGED, name, "it crashed its parser; save it again from its source")

    @staticmethod
    def _send(child: subprocess.Popen[bytes], content: bytes, deadline: float) -> None:
        view, pipe = memoryview(content), _descriptor(child.stdin)
        while view:
            _wait(pipe, selectors.EVENT_WRITE, deadline)
            view = view[os.write(pipe, view[: 1 << 16]) :]

    @staticmethod
    def _receive(child: subprocess.Popen[bytes], deadline: float) -> bytes:
        pipe = _descriptor(child.stdout)
        length = LENGTH.unpack(_exactly(pipe, LENGTH.size, deadline))[0]
        if length > _LARGEST_REPLY_BYTES:
            raise OSError("the reply is larger than any document")
        return _exactly(pipe, length, deadline)


def _timed_out(name: str, seconds: float) -> DocumentUnreadable:
    return DocumentUnreadable(Reason.TIMED_OUT, name, f"not read within {seconds:g} s; split it or save it again")


def _descriptor(pipe: IO[bytes] | None) -> int:
    if pipe is None:
        raise OSError("the child has no pipe")
    return pipe.fileno()


def _wait(descriptor: int, event: int, deadline: float) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, event)
        if not selector.select(max(0.0, deadline - time.monotonic())):
            raise TimeoutError


def _exactly(descriptor: int, length: int, deadline: float) -> bytes:
    parts, missing = [], length
    while missing:
        _wait(descriptor, selectors.EVENT_READ, deadline)
        part = os.read(descriptor, min(missing, 1 << 20))
        if not part:
            raise OSError("the child has gone")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
