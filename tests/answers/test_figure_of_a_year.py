"""The figure of a year is told by the sentence that has it as its subject, and by that of no other year or thing."""

from __future__ import annotations

import time

import pytest
from starlette.testclient import TestClient

from ingest import SubjectNames
from ingest.organisation import parse
from service.cues.before_deeds import is_not_yet, is_told
from service.cues.level_told import asked_figure
from service.cues.printed_grades import said_around
from tests.archives import ROOT
from tests.written_archives import ask, client_over, quotes


def report(day: str, title: str, text: str) -> str:
    return f"---\ndate: {day}\ntitle: '{title}'\n---\n{text}\n"


FILES = {
    "organisation.toml": '[organisation]\nname = "Sarn Ropeways"\nshort_names = ["the Ropeways"]\n',
    "2022.md": report(
        "2022-05-17",
        "More passengers, less profit",
        "SARN, 17 May 2022 - Sarn Ropeways carried 389,000 passengers in the winter of 2021/22, after 97,000 in the "
        "winter before, when lifts ran for five weeks. Revenue rose to $11.2 million. The profit fell to $240,000 from "
        "$610,000 in 2019/20, mostly because of the price of electricity.\n\nSnow-making used 210,000 cubic metres of "
        "water, nine percent less than in 2019/20. The company employed 133 people.",
    ),
    "2024.md": report(
        "2024-05-14",
        "Winter 2023/24: the shortest in thirty years",
        "SARN, 14 May 2024 - With 88 days, the winter of 2023/24 was the shortest. Revenue came to $10.3 million. "
        "Injuries at the Brook lift fell to 14.",
    ),
    "2023.md": report(
        "2024-02-10",
        "The workshop of the Ropeways in 2023",
        "SARN, 10 February 2024 - In 2023 the Ropeways counted 310 repairs. Complaints about noise rose by 12 percent "
        "to 82. The workshop closed 9 sheds.",
    ),
    "2025.md": report(
        "2026-02-11",
        "A quiet year for the workshop",
        "SARN, 11 February 2026 - Complaints about noise fell to 61 in 2025. There were 290 repairs.",
    ),
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("revenue 2021/22", "Revenue rose to $11.2 million."),
        ("Revenue in 2023/24", "Revenue came to $10.3 million."),
        ("profit 2021/22", "The profit fell to $240,000"),
        ("How many repairs were there in 2023?", "counted 310 repairs."),
        ("repairs 2025", "There were 290 repairs."),
        ("complaints about noise 2023", "rose by 12 percent to 82."),
        ("How many complaints about noise were there in 2025?", "fell to 61 in 2025."),
    ],
)
def test_the_year_is_told_by_its_own_figure(client: TestClient, question: str, told: str) -> None:
    (quoted,) = quotes(client, question)
    assert told in quoted


@pytest.mark.parametrize("question", ["repairs 2023 vs 2025", "How many repairs were there in 2023 and 2025?"])
def test_two_years_are_told_by_two_figures(client: TestClient, question: str) -> None:
    assert [("310" in one, "290" in one) for one in quotes(client, question)] == [(True, False), (False, True)]


@pytest.mark.parametrize(
    "question",
    ["revenue 2021/22 vs 2023/24", "Did revenue rise from 2021/22 to 2023/24?", "Revenue 2021-22 and 2023-24"],
)
def test_years_that_are_none_of_the_calendar_are_told_so_too(client: TestClient, question: str) -> None:
    assert [("11.2" in one, "10.3" in one) for one in quotes(client, question)] == [(True, False), (False, True)]


@pytest.mark.parametrize(
    "question",
    [
        "revenue 2019/20",
        "revenue 2022/23",
        "repairs 2024",
        "complaints about noise 2022",
        "How many injuries were there in 2023/24?",
        "How many people were there in 2021/22?",
    ],
)
def test_no_other_year_no_other_figure_and_no_part_is_told(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize("words", ["ä" * 500, "a-" * 250, "x’" * 250, "ab " * 160, "was the " * 60])
def test_no_question_holds_it_up(words: str) -> None:
    began = time.process_time()
    asked_figure(words)
    assert time.process_time() - began < 0.1  # 500 letters in a row took minutes


@pytest.mark.parametrize(
    "words", ["a ", "A ", "a, A ", "to the ", "Iowa, ", "to Iowa ", "of Iowa and ", "until ", "- ", "7, ", " "]
)
def test_no_sentence_holds_it_up(words: str) -> None:
    sentence, names = (words * 2000)[:2000], SubjectNames(parse((ROOT / "corpus" / "organisation.toml").read_bytes()))
    began = time.process_time()
    is_told(f"A {sentence}, x"), is_not_yet(f"{sentence}; x")
    around = set(said_around(sentence, "IA", names))
    assert time.process_time() - began < 0.1  # a name in every other word took seconds
    assert all("Iowa" not in one for one in around)
