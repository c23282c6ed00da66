"""Whom a sentence is from and that it is no legal advice stand beside it where it is so, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Lock Office of Tarn"\n',
    "own.md": "---\ndate: 2023-05-04\nsource_kind: release\n---\n# The upper lock opens\n\n"
    "The upper lock of Tarn opens at seven in the morning.\n",
    "press.md": "---\ndate: 2023-06-07\nsource_kind: press\n---\n# A visit to the lower lock\n\n"
    "The lower lock of Tarn was painted green by nine boatmen.\n",
    "undated.md": "---\nsource_kind: release\n---\n# The lock keeper\n\nThe keeper of the middle lock has two geese.\n",
    "law.md": "---\ndate: 2023-08-09\nsource_kind: release\n---\n# Fines at the locks\n\n"
    "The penalty for leaving a gate of a lock open is forty crowns.\n",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "document", "codes"),
    [
        ("When does the upper lock of Tarn open?", "own", set()),
        ("Who painted the lower lock of Tarn?", "press", {"secondary_source"}),
        ("How many geese does the keeper of the middle lock have?", "undated", {"undated"}),
        (
            "What is the penalty for leaving a gate of a lock open?",
            "law",
            {"not_legal_advice", "historical"},
        ),
    ],
)
def test_each_notice_stands_where_it_is_so_and_nowhere_else(
    question: str, document: str, codes: set[str], client: TestClient
) -> None:
    answer: dict[str, Any] = ask(client, question)
    assert [citation["document"]["id"] for citation in answer["citations"]] == [document]
    told = {notice["code"]: notice["text"] for notice in answer["notices"]}
    assert told.keys() == codes
    assert "not legal advice" in told.get("not_legal_advice", "not legal advice")
    assert "A visit to the lower lock" in told.get("secondary_source", "A visit to the lower lock")
    assert "2023" in told.get("historical", "2023")
