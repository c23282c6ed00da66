"""What is asked of several years is told of each, in their order; and a report of March tells of the year before."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.ending.year_questions import each_year
from service.reading_features.another_years import tells_it_of_another_year
from tests.written_archives import ask, client_over, opened, quotes


def report(year: int, text: str, title: str = "") -> str:
    return f"---\ndate: {year + 1}-03-16\ntitle: {title or f'Annual figures of {year}'}\n---\n{text}\n"


FILES = {
    "organisation.toml": '[organisation]\nname = "Hollin Soup Trust"\nshort_names = ["the Trust"]\n',
    "2022.md": report(
        2022,
        "HOLLIN, March 16, 2023 - The Hollin Soup Trust handed out 310,000 bowls in 2022.\n\n"
        "Its 14 kitchens counted 97,800 visits. The average wait was 24 minutes.\n\n"
        "The Trust spent $3.9 million in 2022.",
    ),
    "2023.md": report(
        2023,
        "HOLLIN, March 16, 2024 - Visits to the kitchens of the Hollin Soup Trust fell to 93,400 in 2023.\n\n"
        "The Trust handed out 280,000 bowls last year. The average wait fell to 21 minutes. Volunteers gave "
        "48,200 hours, more than ever before.\n\nThe Trust spent $4.2 million in 2023.",
        "Visits fall for the first time",
    ),
    "2024.md": report(
        2024,
        "HOLLIN, March 16, 2025 - The Hollin Soup Trust handed out 333,000 bowls in 2024, more than ever.\n\n"
        "Visits rose to 108,600. The average wait was 27 minutes. Volunteers gave 44,900 hours. The Trust spent $4.8 "
        "million.",
    ),
    "2025.md": report(
        2025,
        "HOLLIN, March 16, 2026 - The Hollin Soup Trust handed out 301,000 bowls in 2025. Visits came to 104,100.\n\n"
        "The average wait fell to 19 minutes.\n\nFresh food made up 38 percent, up from 29 percent in 2024. "
        "Volunteers gave 51,300 hours.",
    ),
    "trial.md": "---\ndate: 2025-05-20\ntitle: Kitchens to take appointments\n---\n"
    "The Trust tried appointments in Oxley for three months. The average wait there fell from 31 minutes to 12.\n",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many bowls in 2024 and 2025", ("333,000", "301,000")),
        ("How much did the Trust spend in 2022, 2023 and 2024?", ("$3.9", "$4.2", "$4.8")),
        ("Compare the waiting times in 2024 and 2025.", ("27 minutes", "19 minutes")),
        ("Did the average wait rise or fall from 2023 to 2024?", ("21 minutes", "27 minutes")),
        ("Did the Trust hand out more bowls in 2025 than in 2024?", ("333,000", "301,000")),
        ("average wait 2022 vs 2023", ("24 minutes", "21 minutes")),
    ],
)
def test_each_year_is_told_by_its_own_sentence_and_by_nothing_beside(
    client: TestClient, question: str, told: tuple[str, ...]
) -> None:
    quoted = quotes(client, question)
    assert len(quoted) == len(told)
    assert all(figure in words for figure, words in zip(told, quoted, strict=True)), quoted


def test_a_year_of_which_nothing_is_told_is_named(client: TestClient) -> None:
    answer = ask(client, "How many bowls did the Trust hand out in 2025 and 2026?")
    assert "301,000" in answer["text"]
    (beside,) = (notice["text"] for notice in answer["notices"] if notice["code"] == "part_unanswered")
    assert "in 2026?" in beside


def test_a_day_before_a_sentence_is_not_the_year_that_it_tells_of(client: TestClient) -> None:
    assert ask(client, "How many bowls did the Trust hand out in 2026?")["outcome"] == "abstained"


def test_of_a_comparison_one_year_alone_is_no_answer(client: TestClient) -> None:
    assert ask(client, "Did the number of bowls rise from 2025 to 2026?")["outcome"] == "abstained"


def test_what_goes_on_with_last_year_is_not_of_the_year_in_which_it_came_out(client: TestClient) -> None:
    assert quotes(client, "How many hours did volunteers give in 2024?") == ["Volunteers gave 44,900 hours."]
    assert not any("280,000" in words for words in quotes(client, "How many bowls did the Trust hand out in 2024?"))


def test_the_same_of_another_year_does_not_hide_the_year_that_is_asked_for(client: TestClient) -> None:
    assert quotes(client, "How much did the Trust spend in 2024?") == ["The Trust spent $4.8 million."]
    assert quotes(client, "How long was the average wait in 2023?") == ["The average wait fell to 21 minutes."]


@pytest.mark.parametrize("verb", ["spend", "hand out"])
def test_what_it_did_in_a_year_is_not_told_by_the_figure_of_another(client: TestClient, verb: str) -> None:
    assert not any(
        "2023" in words or "280,000" in words for words in quotes(client, f"What did the Trust {verb} in 2024?")
    )
    assert "$3.9 million" in " ".join(quotes(client, "What did the Trust spend in 2022?"))


def test_of_a_year_no_passage_is_quoted_whole(client: TestClient) -> None:
    quoted = quotes(client, "How many bowls of soup in 2022, 2023, 2024 and 2025?")
    assert any("333,000" in words for words in quoted)
    assert not any("Visits" in words for words in quoted)


def test_what_was_not_sure_to_tell_a_year_does_where_it_says_what_is_told_of_another(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    said = "The kitchens of Hollin gave out 280,000 bowls of soup in 2023."
    with opened(tmp_path_factory, FILES | {"2023.md": report(2023, said)}) as desk:
        assert quotes(desk, "How many bowls did it hand out in 2023?") == []
        assert quotes(desk, "How many bowls did it hand out in 2022 and 2023?")[1:] == [said]


def test_the_wait_of_one_kitchen_is_not_that_of_all(client: TestClient) -> None:
    assert not any("there" in words for words in quotes(client, "How long was the average wait in 2025?"))
    assert "to 12." in " ".join(quotes(client, "How far did the average wait in Oxley fall?"))


@pytest.mark.parametrize(
    "question",
    [
        "How many bowls were handed out from 2022 to 2024?",
        "How many bowls were handed out between 2022 and 2024?",
        "Did the Trust close in 2022 and 2023?",
        "Who was the treasurer in 2022?",
    ],
)
def test_a_stretch_of_years_is_one_question(question: str) -> None:
    assert each_year(question) is None


def test_only_what_tells_of_another_year_than_is_asked_lends_its_support() -> None:
    asked, told = "How much did the Trust spend in 2024?", "The Trust spent $4.8 million."
    assert tells_it_of_another_year(asked, "The Trust spent $4.2 million in 2023.", told)
    assert not tells_it_of_another_year(asked, "The Trust spent $4.2 million in 2024.", told)
    assert not tells_it_of_another_year("How much did the Trust spend?", "The Trust spent $4.2 million in 2023.", told)
