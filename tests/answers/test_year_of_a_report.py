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
    "winter.md": """---
date: 2017-04-11
---
# Emergency wards: the winter of 2016-17

On 3 January the Gull Infirmary borrowed the gym for eleven hours, because every cubicle was full.
""",
    "scores.md": """---
date: 2019-10-16
---
# Ministry scores

The Ministry of Tides scored best, as it did in 2016. Its archive was last audited in 1993.
""",
}
FILES["attacks.md"] = """---
date: 2023-04-18
---
# Annual report 2022 of the wardens

In 2022 the wardens of Tarn made 256 proposals; 61 percent of those made in 2021 have been carried out. Attacks on
wardens rose by 14 percent to 822.
"""
client = client_over(FILES)


def test_a_year_of_what_is_only_spoken_of_is_not_that_of_the_next_sentence(client: TestClient) -> None:
    assert "822" in ask(client, "attacks on wardens 2022")["text"]
    assert ask(client, "attacks on wardens 2021")["outcome"] == "abstained"
    assert ask(client, "How many proposals did the wardens make in 2021?")["outcome"] == "abstained"
    assert "61 percent" in ask(client, "percentage of proposals carried out from 2021")["text"]


def test_what_it_says_without_a_year_is_of_that_year(client: TestClient) -> None:
    answer = ask(client, "How many trees did the Elm Trust plant along the canal in 2024?")
    assert [citation["exact"] for citation in answer["citations"]] == [
        "The Elm Trust planted 3,180 trees along the canal."
    ]
    assert ask(client, "What were donations in 2024?")["citations"][0]["exact"] == "Donations | 611,000 | 655,000"


def test_and_not_of_the_year_in_which_it_came_out(client: TestClient) -> None:
    for question in ("How many trees did the Elm Trust plant along the canal in 2025?", "What were donations in 2025?"):
        assert ask(client, question)["outcome"] == "abstained"


def test_a_winter_is_of_both_its_years(client: TestClient) -> None:
    (citation,) = ask(client, "Why did the Gull Infirmary borrow the gym in January 2017?")["citations"]
    assert "every cubicle was full" in citation["exact"]


def test_a_year_that_only_something_is_held_against_is_not_that_of_a_sentence(client: TestClient) -> None:
    answer = ask(client, "Which ministry scored best in 2019?")
    assert answer["citations"][0]["exact"].startswith("The Ministry of Tides scored best")
    answer = ask(client, "Which ministry scored best in 2017?")
    assert not any("scored best" in citation["exact"] for citation in answer["citations"])


def test_a_question_what_was_before_a_year_is_told_by_an_earlier_one(client: TestClient) -> None:
    answer = ask(client, "When was the archive of the Ministry of Tides last audited before 2019?")
    assert answer["citations"][0]["exact"].endswith("Its archive was last audited in 1993.")
    assert (
        ask(client, "When was the archive of the Ministry of Tides last audited before 1990?")["outcome"] == "abstained"
    )
