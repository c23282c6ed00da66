"""A report on a year that came out in the next tells of the year in its title."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "report.md": """---
date: 2025-04-08
---
# Annual report 2024

The Elm Trust planted 3,180 trees along the canal.

| Income | 2023 | 2024 |
| --- | --- | --- |
| Donations | 611,000 | 655,000 |
""",
}
client = client_over(FILES)


def test_what_it_says_without_a_year_is_of_that_year(client: TestClient) -> None:
    answer = ask(client, "How many trees did the Elm Trust plant along the canal in 2024?")
    assert [citation["exact"] for citation in answer["citations"]] == [
        "The Elm Trust planted 3,180 trees along the canal."
    ]
    assert ask(client, "What were donations in 2024?")["citations"][0]["exact"] == "Donations | 611,000 | 655,000"


def test_and_not_of_the_year_in_which_it_came_out(client: TestClient) -> None:
    for question in ("How many trees did the Elm Trust plant along the canal in 2025?", "What were donations in 2025?"):
        assert ask(client, question)["outcome"] == "abstained"
