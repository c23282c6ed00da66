"""Progress of a run: bars on a terminal, plain lines elsewhere, nothing with ``--json``."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int | None], None]  # (stage, done, total if known)

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
        finished = done == total
        if not finished and not begins and now - self._last < _PLAIN_EVERY_S:
            return
        self._last = now
        rate = f", {done / (now - started):,.0f}/s" if done > now - started > 1 else ""
        sys.stderr.write(f"{stage}: {done:,}{f' of {total:,}' if total else ''}{rate}\n")
        sys.stderr.flush()


@contextmanager
def _bars() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description:<9}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, tuple[int, float]] = {}

        def show(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                task = bars.add_task(stage.capitalize(), total=total, rate="")
                tasks[stage] = (int(task), time.monotonic())
            task_id, started = tasks[stage]
            elapsed = time.monotonic() - started
            rate = f"{done / elapsed:,.0f}/s" if done > elapsed > 1 else ""  # below one a second says nothing
            bars.update(task_id, completed=done, total=total, rate=rate)  # type: ignore[arg-type]

        yield show
