"""What a chat model is told, and which replies are a choice of what it was offered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.writing.chosen import chosen
from service.writing.prompt import Mode, messages
from tests.gate_evidence import worlds
from tests.gate_world import citation


@pytest.mark.parametrize(
    ("reply", "numbers"),
    [
        ("[2, 1]", (2, 1)),
        ('{"ids": [3]}', (3,)),
        ("2", (2,)),
        ("1, 3", (1, 3)),
        ("[1] [2]", (1, 2)),
        ("1 and 2.", (1, 2)),
        ("```json\n[1]\n```", (1,)),
        ("[1, 1, 2]", (1, 2)),
        ('{"answerable": true, "ids": [1]}', (1,)),
    ],
)
def test_a_choice_of_offered_numbers_is_read(reply: str, numbers: tuple[int, ...]) -> None:
    assert chosen(reply, {1, 2, 3}) == numbers


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "[]",
        "{}",
        "[4]",
        "[1, 4]",
        "0",
        "I choose 1 because it is best.",
        '["1"]',
        "[1.5]",
        "[true]",
        "null",
        "1" * 500,
        '{"a": [1], "b": [2]}',
        "-1",
        "one",
        "１",
    ],
)
def test_anything_else_is_no_choice(reply: str) -> None:
    assert chosen(reply, {1, 2, 3}) is None


@given(st.text(max_size=600))
def test_no_reply_gives_a_number_that_was_not_offered(reply: str) -> None:
    assert set(chosen(reply, {1, 2, 3}) or ()) <= {1, 2, 3}


def test_a_prompt_holds_numbered_evidence_and_no_address() -> None:
    made = worlds(8)
    evidence = [citation(next(made), n) for n in range(1, 6)]
    told = messages("write", "What happened?", evidence)
    assert [role for role, _ in told] == ["system", "user"]
    assert all(f"[{n}] {evidence[n - 1].exact}" in told[1][1] for n in range(1, 6))
    assert f"(said by {evidence[4].speaker}, {evidence[4].role})" in told[1][1]
    everything = " ".join(words for _, words in told)
    assert [word for word in ("/d/", "sha256", "made-1") if word in everything] == []


def test_addresses_inside_evidence_are_left_out_of_a_prompt() -> None:
    given_ = replace(
        citation(next(worlds(8)), 1), exact="See https://gate.example/a?b=c or write to a@gate.example now."
    )
    told = messages("select", "Where?", [given_])[1][1]
    assert "See (address left out) or write to (address left out) now." in told


def test_prompts_are_files_that_name_no_secret_and_no_organisation() -> None:
    folder = Path(__file__).resolve().parents[2] / "service" / "writing"
    for mode in get_args(Mode):
        words = (folder / f"{mode}.txt").read_text()
        assert not any(secret in words.lower() for secret in ("key", "password", "http", "shared hope", "token"))
