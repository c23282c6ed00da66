"""What documents of different years say of one year, or of when something began, is held against each other: both are
shown, and none is averaged. On a made-up society that keeps windmills."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, opened

ORGANISATION = """[organisation]
name = "Sallow Mill Society"
"""


def release(day: str, *sentences: str) -> str:
    return f"# News of {day}\n\nFOR IMMEDIATE RELEASE\n\nSALLOW, {day} -- {' '.join(sentences)}\n"


FILES = {
    "organisation.toml": ORGANISATION,
    "june.md": release(
        "June 4, 2023",
        "The Sallow Mill Society welcomed 12,480 paying guests in 2022-23.",
        "The mill at Cold Brook has four sails and was built in 1804.",
    ),
    "july.md": release(
        "July 9, 2024",
        "The Sallow Mill Society welcomed 13,020 paying guests in 2023/24.",
        "It had welcomed 11,950 paying guests in 2022/23.",
        "The society keeps bees. It had 52 straw hives in 2021.",
        "The mill at Cold Brook was built in 1811.",
    ),
    "august.md": release(
        "August 2, 2025",
        "Millers ground 310 sacks in 2024, and they ground 295 sacks in 2023.",
        "The society welcomed 12,480 paying guests in 2022-23.",
    ),
    "spring.md": release(
        "March 2, 2023",
        "The Sallow Mill Society keeps bees.",
        "It had 44 straw hives in 2021.",
    ),
    "winter.md": release("December 2, 2024", "Millers ground 288 sacks in 2023."),
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prints 12,480", "prints 11,950"),
        ("prints 295", "prints 288"),
        ("prints 1804", "prints 1811"),
        ("prints 52", "prints 44"),
    ],
)
def test_two_figures_of_one_year_are_a_contradiction_whenever_they_were_printed(
    client: TestClient, one: str, other: str
) -> None:
    text = ask(client, "Show contradictions")["text"]
    assert one in text
    assert other in text


def test_each_is_shown_as_printed(client: TestClient) -> None:
    answer = ask(client, "Do any releases contradict each other?")
    assert answer["outcome"] == "answered"
    assert "In 5 documents, 5 pairs of sentences say alike and differ in what they print." in answer["text"]
    assert "“It had welcomed 11,950 paying guests in 2022/23.”" in answer["text"]
    assert "12,215" not in answer["text"]  # no mean of the two


def test_a_question_for_the_figure_shows_both_and_says_that_they_differ(client: TestClient) -> None:
    answer = ask(client, "How many sacks did millers grind in 2023?")
    assert {"august", "winter"} == {one["document"]["id"] for one in answer["citations"]}
    (conflict,) = [one["text"] for one in answer["notices"] if one["code"] == "conflict"]
    assert "prints 295" in conflict
    assert "prints 288" in conflict


@pytest.mark.parametrize(
    ("before", "later"),
    [
        ("Millers ground 310 sacks in 2023.", "Millers ground 288 sacks in 2022."),  # of another year
        ("Millers ground 310 sacks in 2023.", "Millers at Cold Brook ground 110 sacks in 2023."),  # a part
        ("Millers ground 310 sacks in 2023.", "Young millers ground 110 sacks in 2023."),
        ("Millers ground 310 sacks in 2023.", "Millers ground 110 sacks in May 2023."),
        ("Millers ground 310 sacks in 2023.", "Millers ground 110 sacks by June 2023."),
        ("Millers will grind 310 sacks in 2025.", "Millers grind 288 sacks in 2025."),  # a plan
        ("Millers ground more than 300 sacks in 2023.", "Millers ground 310 sacks in 2023."),
        ("Millers ground 12,500 sacks in 2023.", "Millers ground 12,480 sacks in 2023."),  # rounded
        ("Millers ground 5,000 sacks in 2023-24.", "Millers ground 4,100 sacks in 2023."),
        ("Millers ground 310 sacks in FY23.", "Millers ground 288 sacks in 2022-23."),
        ("Cold Brook was busy. It ground 310 sacks in 2023.", "The Sallow Mill Society ground 900 sacks in 2023."),
        ("The society has 40 members.", "The society has 44 members."),  # each of its day
        ("The oven at Cold Brook was built in 1804.", "The barn at Cold Brook was built in 1811."),
        ("The first mill at Cold Brook was built in 1804.", "The mill at Cold Brook was built in 1811."),
        ("The mill fair opened in 2024.", "The mill fair opened in 2025."),
    ],
)
def test_what_may_both_be_true_is_no_contradiction(
    tmp_path_factory: pytest.TempPathFactory, before: str, later: str
) -> None:
    files = {
        "organisation.toml": ORGANISATION,
        "before.md": release("June 4, 2024", before),
        "later.md": release("June 9, 2025", later),
    }
    with opened(tmp_path_factory, files) as client:
        answer = ask(client, "Show contradictions")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("In 2 documents, no two sentences were found")


def _undated(text: str) -> str:
    return f"# About the mill\n\n{text}"


def test_documents_without_a_date_are_said_to_be_compared_narrowly(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {
        "organisation.toml": ORGANISATION,
        "before.md": release("June 4, 2024", "The mill has red shutters."),
        "page.md": _undated("The mill has green shutters and 40 sacks of rye."),
    }
    with opened(tmp_path_factory, files) as client:
        answer = ask(client, "Show contradictions")
    assert answer["text"].startswith("In 2 documents, no two sentences were found")
    assert answer["text"].endswith("1 document without any date was compared for nearly the same words alone.")


@pytest.mark.parametrize("other", ["dated", "undated"])
def test_what_an_undated_document_prints_otherwise_is_shown_and_named_as_undated(
    tmp_path_factory: pytest.TempPathFactory, other: str
) -> None:
    more = "The mill at Cold Brook keeps 55 sacks of rye."
    files = {
        "organisation.toml": ORGANISATION,
        "other.md": _undated(more) if other == "undated" else release("June 4, 2024", more),
        "page.md": _undated("The mill at Cold Brook keeps 40 sacks of rye. The mill has 12 bees of wood."),
    }
    with opened(tmp_path_factory, files) as client:
        answer = ask(client, "Show contradictions")
    assert sorted(one["exact"] for one in answer["citations"]) == [
        "The mill at Cold Brook keeps 40 sacks of rye.",
        "The mill at Cold Brook keeps 55 sacks of rye.",
    ]
    assert "About the mill (undated)" in answer["text"]
    assert "prints 40" in answer["text"]
    assert "undated" in [notice["code"] for notice in answer["notices"]]
