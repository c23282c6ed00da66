"""One worker that spends a budget: a module of its own, so that a new process imports little."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

from service.writing.budget import Budget

CEILING = 10_000


def at_noon() -> datetime:
    return datetime(2026, 3, 4, 12, tzinfo=UTC)


def spend(path: str, seed: int) -> tuple[int, int]:
    """Reserve and settle as calls come; how many calls were granted, and what they used."""
    chance = random.Random(seed)
    budget = Budget(Path(path), CEILING, at_noon)
    granted = used = 0
    for _ in range(60):
        wanted = chance.randint(1, 400)
        if (day := budget.reserve(wanted)) is not None:
            took = chance.randint(0, wanted)
            granted += 1
            used += took
            assert budget.spent(day) <= CEILING
            budget.settle(day, wanted, took)
    return granted, used
