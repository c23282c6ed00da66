"""The budget of a thing is not told by that of a body that is named for it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, quotes

FILES = {
    "inspectorate.md": """# Inspectorate looks back on 2022

HARTMOOR, May 2, 2023 -- The budget of the prison inspectorate was 2.1 million crowns in 2022.

The inspectorate has nine inspectors.
""",
    "harbour.md": """# Harbour accounts for 2022

HARTMOOR, June 2, 2023 -- The harbour had a budget of 14 million crowns in 2022.

The harbour museum had a budget of 300,000 crowns in 2022.
""",
}
PRISON, HARBOUR, MUSEUM = "2.1 million", "14 million", "300,000"


client = client_over(FILES)


@pytest.mark.parametrize(
    "question", ["What was the prison budget in 2022?", "How large was the budget of the prison in 2022?"]
)
def test_the_budget_of_a_prison_is_not_that_of_its_inspectorate(client: TestClient, question: str) -> None:
    assert not any(PRISON in quote for quote in quotes(client, question))


@pytest.mark.parametrize(
    ("question", "sum_told"),
    [
        ("What was the budget of the prison inspectorate in 2022?", PRISON),
        ("What was the harbour's budget in 2022?", HARBOUR),
        ("What was the harbour museum's budget in 2022?", MUSEUM),
    ],
)
def test_each_is_told_its_own(client: TestClient, question: str, sum_told: str) -> None:
    assert sum_told in quotes(client, question)[0]
