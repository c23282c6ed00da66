"""How a row changed between the years that a table prints of what is asked, whatever else it prints."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

client = client_over(
    {
        "budget.md": """---
date: 2025-03-01
---
# City budget 2025

| Department | Budget 2024 (in millions of euros) | Budget 2025 (in millions of euros) | Staff |
| --- | --- | --- | --- |
| Police | 14.2 | 15.1 | 310 |
| Fire service | 9.8 | 9.1 | 204 |
| Libraries | 3.3 | 2.7 | 61 |
| Parks | 2.6 | 2.6 | 48 |
""",
    }
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("By how much did the budget of the libraries change?", "fell by 0.6"),
        ("By how much did the budget of the fire service fall?", "fell by 0.7"),
        ("How did the police budget change?", "rose by 0.9"),
        ("How did the parks budget change?", "It did not change."),
        ("How did the police budget change from 2024 to 2025?", "rose by 0.9"),
    ],
)
def test_the_years_of_what_is_asked_are_its_ends(client: TestClient, question: str, told: str) -> None:
    text = ask(client, question)["text"]
    assert told in text
    assert "Budget 2024" in text


@pytest.mark.parametrize("question", ["How did the staff of the libraries change?", "How did the libraries change?"])
def test_what_has_one_column_alone_did_not_change_for_all_that_is_known(client: TestClient, question: str) -> None:
    assert "did not change" not in ask(client, question)["text"]
