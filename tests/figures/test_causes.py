"""Why a grade is what it is: only what the text that prints it says or lists beside it, never a conclusion."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from service.pipeline import STEPS, Pipeline
from service.turn import TURNS, Turn
from tests.conftest import client_of
from tests.harbours import FILES as HARBOURS
from tests.written_archives import ask, client_over, ingested

FILES = {
    "list.md": """# VERMONT KEEPS ITS RECORDS OPEN

Over five years, Vermont passed important rules:

- From 2009 to 2014 Vermont's Open Records Pledge grade has gone up from an F to a B.
- HB 77 lets anyone ask for minutes of a meeting.
- A fee may not be asked for a copy of one page.

Gaps remain:

- Court files are closed for ten years.
""",
    "stated.md": """# MAINE ON THE PLEDGE

In 2014, Maine received a D on the Open Records Pledge report card because its archive closed on weekdays. The archive
lies by the sea.
""",
    "bills.md": """# IDAHO ON THE PLEDGE

In 2014, Idaho received a C on the Open Records Pledge report card. HB 12 was signed on May 2, 2014 and opens the court
files. The capitol was painted.
""",
    "bare.md": """# OHIO ON THE PLEDGE

In 2014, Ohio received an A on the Open Records Pledge report card. It rained.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "why did it go up?",
        "why?",
        "What caused the change?",
        "what was the reason?",
        "How come it improved?",
        "what is behind that",
    ],
)
def test_a_follow_up_why_is_answered_by_the_points_of_the_grades_own_list(client: TestClient, question: str) -> None:
    before = "How did Vermont change between 2009 and 2014?"
    answer = ask(client, question, (before, ask(client, before)["text"]))
    assert answer["outcome"] == "answered", answer
    assert [citation["exact"] for citation in answer["citations"]] == [
        "HB 77 lets anyone ask for minutes of a meeting.",
        "A fee may not be asked for a copy of one page.",
    ]
    assert "that they are its reason is not said there" in answer["text"]


@pytest.mark.parametrize(
    "question",
    ["Why did Maine get a D in 2014?", "What explains the grade of Maine in 2014?", "Reasons for Maine's grade?"],
)
def test_a_reason_that_the_text_states_is_quoted_as_its_own(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("Reasons that the text itself gives:")
    assert [citation["exact"] for citation in answer["citations"]] == [
        "In 2014, Maine received a D on the Open Records Pledge report card because its archive closed on weekdays."
    ]


def test_what_stands_beside_a_grade_is_introduced_in_spanish(client: TestClient) -> None:
    def told(question: str) -> str:
        return str(client.post("/v1/ask", json={"question": question, "language": "es"}).json()["text"])

    assert told("Why did Maine get a D in 2014?").startswith("Razones que da el propio texto:\n\n“In 2014, Maine")
    beside = told("Why did Vermont get a B in 2014?")
    assert beside.startswith("El texto nombra estos puntos junto a la calificación; no dice que sean su razón:")


def test_sentences_on_bills_stand_beside_a_grade_that_is_in_no_list(client: TestClient) -> None:
    answer = ask(client, "Why did Idaho get a C in 2014?")
    assert [citation["exact"] for citation in answer["citations"]] == [
        "HB 12 was signed on May 2, 2014 and opens the court files."
    ]
    assert "that they are its reason is not said there" in answer["text"]


@pytest.mark.parametrize(
    "question",
    ["Which bill made Idaho's grade rise?", "What law gave Idaho its C?", "Which law raised Idaho's grade in 2014?"],
)
def test_which_law_made_a_grade_is_asked_as_why(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert [citation["exact"] for citation in answer["citations"]] == [
        "HB 12 was signed on May 2, 2014 and opens the court files."
    ]
    assert "that they are its reason is not said there" in answer["text"]


def test_where_the_text_says_nothing_there_is_no_answer_and_the_grade_is_shown_beside(client: TestClient) -> None:
    answer = ask(client, "Why did Ohio get an A in 2014?")
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert "Ohio received an A" in answer["nearest"][0]["exact"]


@pytest.mark.parametrize(
    "question",
    ["Why did crime fall in Vermont?", "Why did Vermont change its laws?", "Why do people get away to Vermont?"],
)
def test_why_of_anything_but_a_grade_is_left_to_passages(client: TestClient, question: str) -> None:
    assert "reason" not in ask(client, question)["text"]


def test_why_after_an_answer_that_told_no_grade_is_not_about_grades(client: TestClient) -> None:
    before = "What does HB 12 do?"
    assert "its reason" not in ask(client, "why?", (before, ask(client, before)["text"]))["text"]


def test_a_long_chain_of_whys_finds_each_turn_before_it_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    understood = Pipeline.understood

    def counted(pipeline: Pipeline, turn: Turn) -> Any:
        found.append(len(turn.asked.history))
        return understood(pipeline, turn)

    steps = tuple(counted if step is understood else step for step in STEPS)
    monkeypatch.setattr("service.pipeline.STEPS", steps)
    ask(client, "Why?", *(("What is the weather in Vermont?", ""), *[("Why?", "")] * (TURNS - 1)))
    assert max(found) == TURNS
    assert len(found) == len(set(found))


WITHDRAWN = {
    "Why did Vermont's grade go up from 2009 to 2014?": "list",
    "When was the release on the new pier for Eastholm published?": "pier",
    "When was the Lantern Society founded?": "history",
    "When were the 2015 report cards released?": "history",
    "What does the release say about minutes?": "list",
}


def test_what_was_withdrawn_is_in_none_of_these_answers_though_the_index_still_has_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    files = {name: text for name, text in {**HARBOURS, **FILES}.items() if name.endswith(".md")}
    data_dir = ingested(tmp_path_factory, files)
    with client_of(data_dir) as client:
        before = {question: ask(client, question) for question in WITHDRAWN}
        archive = ArchiveWriter(data_dir)
        for document in set(WITHDRAWN.values()):
            archive.withdraw(document)
        archive.close()
        for question, document in WITHDRAWN.items():
            assert document in shown(before[question]), before[question]
            assert document not in shown(ask(client, question)), question


def shown(answer: dict[str, Any]) -> set[str]:
    return {citation["document"]["id"] for citation in (*answer["citations"], *answer["nearest"])}
