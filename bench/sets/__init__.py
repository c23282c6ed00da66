"""Public question sets, each read into the same shape. ``SETS`` maps a name to its loader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bench.sets import clapnq, mtrag, scifact, tatqa, xquad
from bench.sets.question_set import QuestionSet, SetAbsent

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"

SETS: dict[str, Callable[[Path], QuestionSet]] = {
    "xquad": xquad.load,
    "clapnq": clapnq.load,
    "mtrag": mtrag.load,
    "scifact": scifact.load,
    "tatqa": tatqa.load,
}


def load(name: str, folder: Path = EVAL) -> QuestionSet:
    """One set by its name.

    Raises:
        SetAbsent: its folder is not there; the message says which.
    """
    if not (folder / name).is_dir():
        raise SetAbsent(f"{name}: skipped, {folder.name}/{name} is not beside this checkout")
    return SETS[name](folder / name)
