"""Where an organisation grades nothing, no sentence speaks of grades; what is planned is no prophecy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.ferries import ferries
from tests.written_archives import ask


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with ferries(tmp_path_factory.mktemp("ungraded")) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "What grade did Lunna get?",
        "How is Lunna doing?",
        "Which harbour got the best grade?",
        "What will fares be in 2031?",
        "What will the rates be in 2031?",
        "Will rates rise next year?",
        "How did the rate of Lunna change from 2022 to 2024?",
        "What grade will Tarnhavn get next year?",
        "Why did Lunna get an F?",
        "What is the average score?",
    ],
)
def test_no_sentence_speaks_of_grades(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert "grade" not in answer["text"].casefold()
    assert answer["figures"] == []


def test_whose_grade_is_known_of_no_edition_is_told_however_it_is_called(sample_client: TestClient) -> None:
    plain = ask(sample_client, "Which states have no grade?")["text"]
    assert "Delaware" in plain
    for question in ("Which states have no verified grade at all?", "Which states have no recorded grade whatsoever?"):
        assert ask(sample_client, question)["text"] == plain


def test_a_rate_is_not_taken_for_a_grade_where_there_are_grades(sample_client: TestClient) -> None:
    for question in (
        "How did the rate of Texas change from 2011 to 2016?",
        "What will the rates of Texas be in 2031?",
        "Which states have the highest rates?",
    ):
        assert ask(sample_client, question)["figures"] == [], question
        assert "does not predict grades" not in ask(sample_client, question)["text"], question


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("When will the new pier of Lunna be finished?", "autumn 2027"),
        ("When will the pier be ready?", "autumn 2027"),
        ("How much will the new pier cost?", "6 million crowns"),
        ("How much will a crossing to Lunna cost?", "9 crowns"),
    ],
)
def test_a_plan_that_was_published_is_quoted(client: TestClient, question: str, printed: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert any(printed in citation["exact"] for citation in answer["citations"])


@pytest.mark.parametrize(
    "question", ["Who will win the election?", "What will happen next year?", "Can you predict fuel costs?"]
)
def test_what_nobody_announced_is_not_foretold(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "prediction")
    assert answer["text"].startswith("The archive holds what was published, and does not foretell")


@pytest.mark.parametrize("gone", ["withdrawn", "replaced"])
def test_pages_lead_to_grades_while_a_document_that_prints_some_may_be_seen(tmp_path: Path, gone: str) -> None:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "files"
    release(folder, "ferry.md", "# A ferry\n\nThe ferry sails at nine.")
    graded = "In 2014, Ohio received an A on the Open Records Pledge report card."
    release(folder, "ohio.md", f"# Ohio is graded\n\n{graded}", id="ohio")
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as client:
        assert 'href="/grades"' in client.get("/").text
        if gone == "withdrawn":
            with closing(ArchiveWriter(data_dir)) as archive:
                archive.withdraw("ohio")
        else:
            release(folder, "ohio.md", "# Ohio was graded\n\nThe card was printed in error.", id="ohio")
            collected(data_dir, folder)
        assert 'href="/grades"' not in client.get("/").text
