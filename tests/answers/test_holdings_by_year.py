"""How many documents there are of each year, and lists that are asked for as lists. On made-up notices of a ferry."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir
from tests.conftest import client_of
from tests.written_archives import ask

RELEASE = """# {title}

FOR IMMEDIATE RELEASE

HOLMSUND, {day} -- {words}
"""
RELEASES = {
    "dock": ("NEW DOCK OPENS", "May 4, 2021", "The dock has two ramps."),
    "winter": ("WINTER TIMETABLE", "October 2, 2021", "Boats leave every hour in winter."),
    "ice": ("ICE STOPS BOATS", "January 9, 2022", "No boat left for three days."),
    "fares": ("FARES RISE", "March 1, 2023", "A crossing costs two crowns more."),
}
NOTE = "# Notes on the old ferry\n\nThe old ferry had a wooden deck. Nobody knows who built it.\n"
EACH = "By year: 2021: 2, 2022: 1, 2023: 1"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("ferry")
    for name, (title, day, words) in RELEASES.items():
        (folder / f"{name}.md").write_text(RELEASE.format(title=title, day=day, words=words))
    (folder / "note.md").write_text(NOTE)
    data_dir = new_data_dir(tmp_path_factory.mktemp("ferry-data"))
    add([folder], IngestSettings(_env_file=None, data=data_dir.root), json_lines=True, prune=False)  # type: ignore[call-arg]
    with client_of(data_dir) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "How many releases per year?",
        "How many releases were published each year?",
        "Releases by year",
        "Show me all releases by year",
        "How many releases are there a year?",
    ],
)
def test_documents_are_counted_by_year(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith(f"The archive holds 4 press releases. {EACH}.")
    assert [(one["what"], one["value"]) for one in answer["computed"]] == [("count", 4)]


def test_documents_without_a_date_are_of_no_year_and_are_told(client: TestClient) -> None:
    assert f"{EACH}; without any date: 1." in ask(client, "Documents by year")["text"]
    assert "2021: 2, 2022: 1, 2023: 1; sin ninguna fecha: 1." in ask(client, "¿Cuántos documentos hay por año?")["text"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("In which year were the most releases published?", "The most are from 2021: 2."),
        ("Which year has the most releases?", "The most are from 2021: 2."),
        (
            "Which year saw the fewest releases?",
            "The fewest, of the years that have any, are from 2022 and 2023: 1 each.",
        ),
        ("¿En qué año se publicaron más comunicados?", "El mayor número es de 2021: 2."),
    ],
)
def test_the_year_with_most_or_fewest_is_told_beside_all(client: TestClient, question: str, told: str) -> None:
    text = ask(client, question)["text"]
    assert told in text
    assert "2021: 2, 2022: 1, 2023: 1" in text


MONTHS = "By month: May 2021: 1, October 2021: 1, January 2022: 1, March 2023: 1"


@pytest.mark.parametrize(
    "question",
    [
        "How many releases came out each month?",
        "Releases by month",
        "how many releases do we publish per month",
        "How many releases were published every month?",
    ],
)
def test_documents_are_counted_by_month(client: TestClient, question: str) -> None:
    assert ask(client, question)["text"].startswith(f"The archive holds 4 press releases. {MONTHS}.")


def test_the_month_with_most_is_told_and_what_has_no_month_too(client: TestClient) -> None:
    assert (
        "The most are from May 2021, October 2021, January 2022 and March 2023: 1 each."
        in (ask(client, "Which month had the most releases?")["text"])
    )
    assert f"{MONTHS}; without any month: 1." in ask(client, "Documents by month")["text"]
    told = ask(client, "How many releases were there each month in 2021?")["text"]
    assert told.startswith("The archive holds 2 press releases from 2021. By month: May 2021: 1, October 2021: 1.")
    told = ask(client, "¿Cuántos comunicados hay por mes?")["text"]
    assert "Por mes: mayo de 2021: 1, octubre de 2021: 1, enero de 2022: 1, marzo de 2023: 1." in told


@pytest.mark.parametrize(
    "question",
    [
        "Give me a list of all releases from 2021",
        "a list of the releases from 2021",
        "Can I get a full list of all press releases of 2021?",
        "una lista de comunicados de 2021",
    ],
)
def test_a_list_may_be_asked_for_as_one(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert [one["document"]["title"] for one in answer["citations"]] == ["WINTER TIMETABLE", "NEW DOCK OPENS"]


@pytest.mark.parametrize(
    "question",
    [
        "How did the releases change each year?",
        "What happens each month?",
        "Who wrote the releases each year?",
        "What happens each year?",
    ],
)
def test_what_else_happens_each_year_is_no_number_of_documents(client: TestClient, question: str) -> None:
    text = ask(client, question)["text"]
    assert "By year" not in text
    assert "By month" not in text
