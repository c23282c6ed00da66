"""A process, by its number -> its children, as Linux lists them, and whether it lives; what is waited for."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path


def children(process: int, words: str = "") -> list[int]:
    """Those whose command has ``words`` in it."""
    found = list[int]()
    for listed in Path("/proc").glob(f"{process}/task/*/children"):
        try:
            found += [pid for pid in map(int, listed.read_text().split()) if words.encode() in command_of(pid)]
        except OSError:  # it has just ended
            continue
    return found


def wait_for_child(process: int, words: str = "") -> int:
    """The first child with ``words`` in its command, within a minute."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if found := children(process, words):
            return found[0]
        time.sleep(0.01)
    raise AssertionError(f"no child {words!r} of {process}")


def command_of(process: int) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


def is_alive(process: int) -> bool:
    """Not where it has ended, though nobody has waited for it."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def until(holds: Callable[[], bool]) -> None:
    """Wait until it holds, for a minute."""
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.001)
