"""The cries among the labelled messages, of which nothing that takes an alarm away may cover one."""

from __future__ import annotations

import json
from pathlib import Path

from service.care.normal_form import Spelling
from service.care.rules import Rules

DATA = Path(__file__).with_name("data")
CARE = Path(__file__).parents[1] / "service" / "care"
LABELLED = ("help_train", "help_test", "help_elsewhere")
FEWEST = 1_000


def covered_cries(file: str) -> list[str]:
    """Those that the rules of a file of ``service/care`` cover."""
    rules, spelling = Rules.load(CARE / file, organisation=(), subject=()), Spelling()
    lines = (line for name in LABELLED for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines())
    cries = [row["message"] for row in map(json.loads, lines) if row["label"] != "none"]
    assert len(cries) > FEWEST
    return [cry for cry in cries if rules.cover(spelling.read(cry))]
