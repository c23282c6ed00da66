"""Where grades are compared, sentences that contradict each other are told too, each with what its own source says."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": """[organisation]
name = "Stannick Harbour Watch"
subject_word = "harbour"
[[frameworks]]
code = "HW"
name = "Harbour Scale"
first = 2021
grades = ["A", "B", "C"]
failing = ["C"]
[[subjects]]
code = "COR"
name = "Corle"
[[subjects]]
code = "DUN"
name = "Dunmore"
""",
    "cards.csv": "harbour,grade,framework,year\nCorle,A,HW,2023\nDunmore,B,HW,2023\n",
    "cards-again.csv": "harbour,grade,framework,year\nCorle,B,HW,2023\nDunmore,B,HW,2023\n",
    "opens.md": "# The terminal opens\n\nSTANNICK, May 2, 2024 -- The Stannick Terminal employs 340 people. "
    "The Stannick Terminal cost $2 million.\n\nSource: https://news.example/articles/858234059/terminal-340-opens\n",
    "numbers.md": "# The terminal in numbers\n\nSTANNICK, June 10, 2024 -- The Stannick Terminal employs 290 people. "
    "The Stannick Terminal cost $2.5 million.\n\nSource: https://news.example/articles/858233028/terminal-290-numbers\n",
}
client = client_over(FILES)


def test_contradictions_of_rows_and_of_sentences_are_told_together(client: TestClient) -> None:
    answer = ask(client, "Show contradictions")
    assert "Sources differ on the grade of Corle in 2023" in answer["text"]
    assert "2 pairs of sentences" in answer["text"]
    shown = {one["exact"]: one["marker"] for one in answer["citations"]}
    many, few = (shown[f"The Stannick Terminal employs {number} people."] for number in (340, 290))
    told = " ".join(notice["text"] for notice in answer["notices"])
    assert f"[{few}] prints 290 people, [{many}] prints 340 people" in told
    assert "$2.5 million" in told


def test_the_lines_that_lead_to_a_source_contradict_nothing(client: TestClient) -> None:
    cited = [one["exact"] for one in ask(client, "Show contradictions")["citations"]]
    assert not [exact for exact in cited if "https" in exact]


@pytest.mark.parametrize("question", ["contradictions on Dunmore", "Do sources differ on Dunmore?"])
def test_of_one_about_whom_nothing_differs_none_is_told(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert answer["text"] == (
        "No two sources in the archive print different values of Dunmore, as far as grades, scores and counts could be "
        "compared."
    )
