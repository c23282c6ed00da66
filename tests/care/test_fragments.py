"""Pieces of a conversation on documents and grades raise no alarm; what a person may be in does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.conversation.remark import remark
from service.safety import Safety
from tests.care.test_ordinary import is_helped

DATA = Path(__file__).parents[1] / "data"
ORDINARY = Path(__file__).parents[2] / "service" / "care" / "ordinary.toml"


@pytest.mark.parametrize(
    "message",
    ["and its rank", "and after that", "another one", "and the score of the other state?", "send it to me please",
     "I want to know more", "in Spanish please", "this is not what I asked", "start over", "y su nota",
     "I read something different", "you're not answering me", "no es eso lo que quería", "no puede ser"],
)  # fmt: skip
def test_a_piece_of_a_conversation_is_no_cry(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    ["and he hits me", "and after that he locked me in", "another one was sold", "he wants to know where i live",
     "send help to me", "and the house", "and the man", "it hurts",
     "yo no quería", "how do i report this", "he wants my number", "what do i do", "where am i", "they got me"],
)  # fmt: skip
def test_what_somebody_does_or_suffers_is_no_fragment(message: str) -> None:
    assert not Rules.load(ORDINARY, organisation=()).cover(Spelling().read(message))
    assert remark(message) is None


def test_no_cry_that_is_known_is_a_remark() -> None:
    rows = [
        json.loads(line)
        for name in ("help_train", "help_test", "help_elsewhere")
        for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    assert len(rows) > 1_000
    assert [row["message"] for row in rows if row["label"] != "none" and remark(row["message"])] == []
