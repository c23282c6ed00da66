"""Progress of a run: bars on a terminal, plain lines elsewhere, nothing with ``--json``."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int | None], None]  # (stage, done, total if known)

# What a person reads of each stage.
NAMES = {
    "discover": "Looking for files",
    "read": "Reading files",
    "model": "Preparing the embedding model (the first time only)",
    "passages": "Cutting documents into passages",
    "embed": "Embedding passages",
    "index": "Writing the index",
}
_IN_STEPS = ("model", "index")  # a few of unlike length: how many a second says nothing
_PLAIN_EVERY_S = 5.0  # a plain line no more often than this, so that a log stays readable


@contextmanager
def progress(*, json: bool) -> Iterator[Progress]:
    """A function ``(stage, done, total if known)`` that shows how far each stage is."""
    if json:
        yield lambda stage, done, total: None
    elif sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb":
        with _bars() as show:
            yield show
    else:
        yield _Lines().show


class _Lines:
    def __init__(self) -> None:
        self._started: dict[str, float] = {}
        self._last = 0.0

    def show(self, stage: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        begins = stage not in self._started
        started = self._started.setdefault(stage, now)
        if done != total and not begins and now - self._last < _PLAIN_EVERY_S:
            return
        self._last = now
        begun = begins and (total is None or not done)
        told = " ..." if begun else f": {_far(stage, done, total)}{_rate(stage, done, now - started, ', ')}"
        sys.stderr.write(f"{NAMES[stage]}{told}\n")
        sys.stderr.flush()


def _far(stage: str, done: int, total: int | None) -> str:
    if stage == "discover":
        return f"{done:,} found"
    return f"{'step ' if stage in _IN_STEPS else ''}{done:,} of {total:,}"


def _rate(stage: str, done: int, elapsed: float, before: str = "") -> str:
    """How many a second; "" in the first second, and where it is less than one."""
    return f"{before}{done / elapsed:,.0f} a second" if done > elapsed > 1 and stage not in _IN_STEPS else ""


@contextmanager
def _bars() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, tuple[int, float]] = {}

        def show(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                task = bars.add_task(NAMES[stage], total=total, rate="")
                tasks[stage] = (int(task), time.monotonic())
            task_id, started = tasks[stage]
            rate = _rate(stage, done, time.monotonic() - started)
            bars.update(task_id, completed=done, total=total, rate=rate)  # type: ignore[arg-type]

        yield show
