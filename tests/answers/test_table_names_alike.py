"""A column whose name is a form of what the rows are, or of a word of asking, is still told from the others."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Inspectors of Kelvane"\n',
    "report.md": """---
date: 2018-04-17
title: What was inspected in 2017
---
HAVERSTOW, 17 April 2018 - The table shows what was inspected.

| Prison | Month | Prisoners | Places | Recommendations |
| --- | --- | --- | --- | --- |
| Ashgate | February | 310 | 340 | 22 |
| Dunnock | September | 702 | 620 | 47 |
| Ravel | November | 740 | 590 | 46 |
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which prison had the most recommendations?", "Dunnock"),
        ("Which prison had the fewest recommendations in 2017?", "Ashgate"),
        ("Which prison had the most prisoners?", "Ravel"),
        ("How many places does Ravel have?", "Ravel"),
        ("number of places at Ravel", "Ravel"),
        ("How many prisoners did Ravel have?", "Ravel"),
    ],
)
def test_the_column_that_is_asked_for_is_told(client: TestClient, question: str, first: str) -> None:
    assert exact(ask(client, question))[0].startswith(f"{first} | ")


def test_what_takes_place_asks_for_no_places(client: TestClient) -> None:
    assert ask(client, "How many inspections took place at Ravel?")["outcome"] == "abstained"
