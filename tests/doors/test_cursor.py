"""A cursor is good in every process that serves the same generation, also after a restart."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from service.searching.cursor import CursorInvalid, cursor, offset_of
from tests.archives import ROOT

SCRIPT = """
from dataclasses import dataclass
from service.searching.cursor import cursor
@dataclass(frozen=True)
class Query:
    words: str
    types: frozenset
print(cursor("gen-1", (Query("a", frozenset("abcdefgh")), 3), 20))
"""


def test_two_processes_make_the_same_cursor() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(4)
    }
    assert len(made) == 1


def test_a_cursor_is_good_for_its_query_alone() -> None:
    word = cursor("gen-1", ("a", frozenset({"x", "y"})), 20)
    assert offset_of(word, "gen-1", ("a", frozenset({"y", "x"}))) == 20
    for generation, query in (("gen-2", ("a", frozenset({"x", "y"}))), ("gen-1", ("a", frozenset({"x"})))):
        with pytest.raises(CursorInvalid):
            offset_of(word, generation, query)
