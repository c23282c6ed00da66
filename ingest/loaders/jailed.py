"""The child of a jail: limits on itself, then file in, document out, until its parent goes.

``jail.py`` starts it.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
import threading
import time
from pathlib import Path
from typing import IO

from ingest.loaders import DocumentUnreadable, Loaded, Reason, load
from ingest.loaders.frames import LENGTH, OUT_OF_MEMORY, packed, reply

CPU_S = 60
_MOST_DESCRIPTORS = 64
_PARENT_CHECK_S = 1.0


def serve(incoming: IO[bytes], outgoing: IO[bytes]) -> None:
    """Answer requests until ``incoming`` ends. After each answer follows the memory held, in bytes."""
    while (head := _frame(incoming)) is not None:
        content, sidecar = _frame(incoming), _frame(incoming)
        if content is None or sidecar is None:
            return
        _renew_processor_time()
        told = json.loads(head)
        answer = reply(_outcome(content, str(told["name"]), sidecar if told["has_sidecar"] else None))
        outgoing.write(answer + packed(_held_bytes().to_bytes(8, "big")))
        outgoing.flush()


def _outcome(content: bytes, name: str, sidecar: bytes | None) -> Loaded | DocumentUnreadable:
    try:
        return load(content, name, sidecar)
    except DocumentUnreadable as unreadable:
        return unreadable
    except Exception as error:  # the one handler: a parser's fault is this document's, and the next goes on
        return DocumentUnreadable(Reason.DAMAGED, name, f"its parser failed ({type(error).__name__}); save it again")


def _frame(incoming: IO[bytes]) -> bytes | None:
    length = incoming.read(LENGTH.size)
    if len(length) < LENGTH.size:
        return None
    size = LENGTH.unpack(length)[0]
    content = incoming.read(size)
    return content if len(content) == size else None


def _held_bytes() -> int:
    """Resident memory now; 0 where the system does not tell. (Not ``ru_maxrss``: on Linux a child
    starts with its parent's, and a parent with a model in it is large.)"""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * resource.getpagesize() if statm.exists() else 0


def _limit(memory_bytes: int) -> None:
    """No file written, no dump of memory, few descriptors, bounded address space."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_MOST_DESCRIPTORS, _MOST_DESCRIPTORS))
    with contextlib.suppress(ValueError, OSError):  # macOS refuses this one; the time limits stand there too
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def _renew_processor_time() -> None:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + CPU_S, hard))


def _end_with_parent(parent: int) -> None:
    """While a file is parsed nobody reads the pipe, so a parent's death is looked for."""
    while os.getppid() == parent:
        time.sleep(_PARENT_CHECK_S)
    os._exit(1)


def main(memory_bytes: int, parent: int) -> None:
    """Be the child of the process ``parent``."""
    _limit(memory_bytes)
    threading.Thread(target=_end_with_parent, args=(parent,), daemon=True).start()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between the answers
    try:
        serve(sys.stdin.buffer, answers)
    except MemoryError:  # no room is left even for the answer
        os._exit(OUT_OF_MEMORY)
