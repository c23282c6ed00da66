"""Another organisation's folder works without a line of Python: a made-up one that grades roads and
bridges from A+ to F, every fourth year, on one scale; and one that runs baths and grades nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir
from tests.conftest import client_of

FOLDER = Path(__file__).parents[1] / "span_watch"


BATHS = """
[organisation]
name = "Harbour Baths"
[press_desk]
name = "Harbour Baths office"
page = "https://baths.example/office"
[links]
contact = "https://baths.example/contact"
"""
OPENING = """---
date: 2024-05-02
type: press_release
---
# The small pool opens again

Harbour Baths opens the small pool on 6 May. The pool was closed for eleven weeks while new tiles were laid.
"""


@pytest.fixture(scope="module")
def baths(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder, data_dir = tmp_path_factory.mktemp("baths"), new_data_dir(tmp_path_factory.mktemp("baths-data"))
    (folder / "organisation.toml").write_text(BATHS)
    (folder / "opening.md").write_text(OPENING)
    (folder / "sauna.md").write_text("# The sauna\n\nThe sauna of Harbour Baths takes twelve bathers at a time.\n")
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    assert add([folder], settings, json_lines=True, prune=False).complete
    with client_of(data_dir) as opened:
        yield opened


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data_dir = new_data_dir(tmp_path_factory.mktemp("span-watch"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    report = add([FOLDER], settings, json_lines=True, prune=False)
    assert (len(report.new), report.rejected, report.held) == (3, [], [])
    with client_of(data_dir) as opened:
        yield opened


def ask(client: TestClient, question: str, history: list[dict[str, str]] | None = None) -> dict[str, Any]:
    response = client.post("/v1/ask", json={"question": question, "history": history or []})
    assert response.status_code == 200, response.text
    return dict(response.json())


@pytest.mark.parametrize(
    ("question", "subject", "year", "grade"),
    [
        ("What grade did bridges get in 2025?", "BRIDGES", 2025, "C"),
        ("road grade 2021", "ROADS", 2021, "D"),
        ("drinking water grade in 2021?", "WATER", 2021, "C-"),
        ("What is the latest grade of rail?", "RAIL", 2025, "B-"),
        ("How did highways do in 2025", "ROADS", 2025, "D+"),
    ],
)
def test_grades_are_looked_up_with_plus_and_minus(
    client: TestClient, question: str, subject: str, year: int, grade: str
) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    figures = {(f["subject"], f["year"], f["grade"]) for f in answer["figures"]}
    assert (subject, year, grade) in figures
    assert {f["framework"] for f in answer["figures"]} == {"ISC"}


def test_a_plus_is_not_lost_in_a_list(client: TestClient) -> None:
    answer = ask(client, "Which categories got a D+ in 2025?")
    assert [f["subject"] for f in answer["figures"]] == ["ROADS"]
    assert answer["computed"][0]["value"] == 1
    assert answer["computed"][0]["of"] == 4


def test_no_change_of_framework_is_claimed_where_there_is_none(client: TestClient) -> None:
    answer = ask(client, "Compare roads in 2021 and 2025")
    assert {(f["year"], f["grade"]) for f in answer["figures"]} == {(2021, "D"), (2025, "D+")}
    assert [n for n in answer["notices"] if n["code"] == "framework_change"] == []


def test_an_edition_without_rows_and_a_year_without_edition_are_told(client: TestClient) -> None:
    for question in ("What grade did bridges get in 2017?", "What grade did bridges get in 2019?"):
        answer = ask(client, question)
        assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
        assert answer["figures"] == []


def test_a_quotation_keeps_its_speaker_and_role(client: TestClient) -> None:
    answer = ask(client, "What did Dana Whitcomb say about bridges?")
    (citation,) = answer["citations"]
    assert citation["exact"] == "The bridges that families cross each morning deserve better than a C,"
    assert citation["speaker"] == "Dana Whitcomb"
    assert ask(client, "What did Lee Arbor say about bridges?")["outcome"] == "abstained"


def test_the_follow_up_takes_the_subject_and_nothing_after_a_change(client: TestClient) -> None:
    first = ask(client, "What grade did roads get in 2021?")
    turn = [{"question": "What grade did roads get in 2021?", "answer": first["text"]}]
    assert {f["grade"] for f in ask(client, "and in 2025?", turn)["figures"]} == {"D+"}
    assert {f["subject"] for f in ask(client, "what about rail?", turn)["figures"]} == {"RAIL"}


def test_fixed_ends_take_this_organisations_links_and_the_neutral_help(client: TestClient) -> None:
    directed = ask(client, "Where can I donate?")
    assert directed["outcome"] == "directed"
    assert "https://spanwatch.example/give" in str(directed)
    press = ask(client, "I would like an interview with your press office")
    assert (press["outcome"], press["reason"]) == ("directed", "press_desk")
    assert ask(client, "help")["outcome"] == "help"


def test_the_private_number_is_nowhere(client: TestClient) -> None:
    text = client.get("/v1/documents/2025-release").json()["text"]
    assert "555.010.7788" not in text
    assert "555.010.1000" in text


def test_a_doubt_that_names_another_grade_is_checked_against_the_rows(client: TestClient) -> None:
    first = ask(client, "What grade did roads get in 2021?")
    turn = [{"question": "What grade did roads get in 2021?", "answer": first["text"]}]
    doubted = ask(client, "Are you sure? I read a D+", turn)
    assert {(f["year"], f["grade"]) for f in doubted["figures"]} == {(2021, "D"), (2025, "D+")}
    assert "No row prints a D+" in doubted["text"]
    repeated = ask(client, "Can you give me the source for that?", turn)
    assert repeated["citations"] == first["citations"]


def test_nothing_that_another_organisation_shows_names_the_built_in_ones_subject_or_hotline(
    client: TestClient, baths: TestClient
) -> None:
    asked = ("help", "i want to die", "I want to report a fault", "what is the password", "I want to buy a girl", "hi")
    for service in (client, baths):
        shown = [service.get(address).text for address in ("/", "/help", "/search", "/ask", "/widget/v1/settings")]
        shown += [str(ask(service, question)) for question in asked]
        shown += [service.post("/ask", data={"question": question}).text for question in asked]
        assert [text for text in shown if re.search(r"traffick|1-888|233733", text, re.I)] == []


def test_a_wish_to_report_a_fault_leads_to_the_contact(baths: TestClient) -> None:
    answer = ask(baths, "I want to report a broken shower")
    assert (answer["outcome"], answer["reason"]) == ("directed", "elsewhere")
    assert [link["url"] for link in answer["links"]] == ["https://baths.example/contact"]


def test_someone_in_danger_sees_the_emergency_number_and_the_organisations_contact(baths: TestClient) -> None:
    answer = ask(baths, "my daughter is unconscious")
    assert (answer["outcome"], answer["reason"]) == ("help", "danger")
    assert "911" in answer["text"]
    page = baths.post("/ask", data={"question": "my daughter is unconscious"}).text
    assert 'href="https://baths.example/contact"' in page
    assert "911" in baths.get("/help").text


def test_help_stands_on_every_page_only_where_the_organisation_has_a_text_for_danger(
    baths: TestClient, sample_client: TestClient
) -> None:
    assert "Quick exit" not in baths.get("/").text
    assert baths.get("/widget/v1/settings").json()["help"] == {}
    assert "Quick exit" in sample_client.get("/").text
    assert sample_client.get("/widget/v1/settings").json()["help"] != {}


def test_a_page_of_grades_is_offered_only_where_there_are_grades(client: TestClient, baths: TestClient) -> None:
    assert 'href="/grades"' in client.get("/").text
    assert 'href="/grades"' not in baths.get("/").text


def test_a_notice_is_a_full_sentence_where_the_organisation_has_none(baths: TestClient) -> None:
    told = [
        notice["text"] for notice in ask(baths, "How many bathers does the sauna of Harbour Baths take?")["notices"]
    ]
    assert told
    assert all(text.count(" ") > 3 for text in told)
