"""How far an archive is said to reach: by what is printed, and not by a year that a single clue points to."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "quay.md": "# The quay\n\nOn June 6, 1999, the council bought the quay. It is long.",
    "pier.md": "# A new pier\n\nFOR IMMEDIATE RELEASE\n\nLUNNA, May 4, 2022 -- The pier opens in June.",
    "mole.md": "# A new mole\n\nFOR IMMEDIATE RELEASE\n\nLUNNA, May 9, 2024 -- The mole opens in June.",
}
client = client_over(FILES)


def test_a_year_of_one_clue_is_not_where_a_search_begins(client: TestClient) -> None:
    answer = ask(client, "Who painted the lighthouse?")
    assert answer["outcome"] == "abstained"
    assert "Searched: 3 documents from 2022 to 2024" in answer["text"]
