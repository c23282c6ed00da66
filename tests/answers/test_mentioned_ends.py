"""The oldest or newest document that holds certain words is that one alone, and only years that were asked for count.

What is expected was read from ``FILES`` by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.settings import DataDir
from tests.conftest import client_of
from tests.written_archives import ask, ingested

FILES = {
    "otters.md": "---\ndate: 2019-05-02\ntype: press_release\n---\n# Otters return\n\nThe river trust saw two otters.",
    "weir.md": "---\ndate: 2020-06-03\ntype: press_release\n---\n# A weir comes down\n\nThe weir at Bexley is gone and "
    "otters pass.",
    "eels.md": "---\ndate: 2021-07-04\ntype: press_release\n---\n# Eels counted\n\nThe river trust counted 90 eels.",
    "ladder.md": "---\ndate: 2021-08-05\ntype: press_release\n---\n# A ladder for eels\n\nOtters and eels share it.",
    "plan.md": "---\ndate: 2022-09-06\ntype: brief\n---\n# The plan for the river\n\nIt names otters and HB 12.",
}
OTTERS, WEIR, EELS, LADDER, PLAN = (
    "Otters return", "A weir comes down", "Eels counted", "A ladder for eels", "The plan for the river",
)  # fmt: skip


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    return ingested(tmp_path_factory, FILES)


@pytest.fixture(scope="module")
def client(data_dir: DataDir) -> Iterator[TestClient]:
    with client_of(data_dir) as client:
        yield client


def told(client: TestClient, *questions: str) -> list[str]:
    *before, last = questions
    history = [{"question": question, "answer": ""} for question in before]
    answer = client.post("/v1/ask", json={"question": last, "history": history}).json()
    return [citation["document"]["title"] for citation in answer["citations"]]


def shown(answer: Any) -> set[str]:
    return {citation["document"]["title"] for citation in answer["citations"]}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("The oldest release that mentions otters", [OTTERS]),
        ("What is the earliest release that mentions eels?", [EELS]),
        ("What is the newest release mentioning otters?", [LADDER]),
        ("Show me the newest document that mentions otters", [PLAN]),
        ("Which release first mentioned otters?", [OTTERS]),
        ("the first release to mention eels", [EELS]),
        ("Which document last mentioned eels?", [LADDER]),
        ("The last two releases that mention otters", [LADDER, WEIR]),
        ("When were otters first mentioned?", [OTTERS]),
        ("When did you last mention otters?", [PLAN]),
    ],
)
def test_an_end_of_the_documents_that_hold_words_is_told_alone(
    client: TestClient, question: str, expected: list[str]
) -> None:
    assert told(client, question) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("Which releases mention eels?", "and the oldest?"), [EELS]),
        (("Which documents mention otters?", "which of those is the newest?"), [PLAN]),
        (("Do any releases mention otters?", "which is the oldest?"), [OTTERS]),
        (("The newest release that mentions otters", "and the oldest?"), [OTTERS]),
        (("Which releases mention eels?", "and the oldest?", "and the newest?"), [LADDER]),
        (("What is the oldest release?", "and the newest?"), [LADDER]),
        (("What is the latest release?", "and the oldest one?"), [OTTERS]),
    ],
)
def test_an_end_of_documents_just_listed_is_of_these(
    client: TestClient, questions: tuple[str, ...], expected: list[str]
) -> None:
    assert told(client, *questions) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which releases mention otters?", {OTTERS, WEIR, LADDER, PLAN}),
        ("Which releases from 2020 mention otters?", {WEIR}),
        ("Which releases since 2021 mention otters?", {LADDER, PLAN}),
        ("Which releases before 2021 mention otters?", {OTTERS, WEIR}),
        ("Which releases from 2020 to 2021 mention otters?", {WEIR, LADDER}),
        ("Which releases mention otters at the first weir?", set()),
    ],
)
def test_only_documents_of_the_years_that_are_asked_for_count(
    client: TestClient, question: str, expected: set[str]
) -> None:
    assert set(told(client, question)) == expected


def test_years_without_such_a_document_are_not_said_to_be_the_whole_archive(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": "How many releases from last year mention otters?"}).json()
    assert answer["text"].startswith("No document of the years that are asked for holds these words")


def test_words_since_a_day_that_cannot_be_told_are_not_counted(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": "Which releases since last week mention otters?"}).json()
    assert "hold these words" not in answer["text"]


@pytest.mark.parametrize(
    ("question", "expected", "text"),
    [
        (
            "¿Qué documentos mencionan otters?",
            [OTTERS, WEIR, LADDER, PLAN],
            "4 de 5 documentos contienen estas palabras",
        ),
        ("¿Cuántos documentos desde 2021 mencionan otters?", [LADDER, PLAN], "2 de 3 documentos contienen"),
        ("¿Cuántos documentos antes de 2020 mencionan otters?", [OTTERS], "1 de 1 documento contiene estas palabras"),
        (
            "¿Cuál es el comunicado más antiguo que menciona otters?",
            [OTTERS],
            "De 3 comunicados de prensa con estas palabras, el documento más antiguo según las fechas conocidas es",
        ),
        ("¿Cuál es el último documento que menciona eels?", [LADDER], "el documento más reciente según las fechas"),
        ("¿Algún documento menciona la palabra zorro?", [], "Ningún documento del archivo contiene estas palabras"),
    ],
)
def test_in_spanish_the_same_is_counted_and_told_in_spanish(
    client: TestClient, question: str, expected: list[str], text: str
) -> None:
    assert sorted(told(client, question)) == sorted(expected)
    assert text in client.post("/v1/ask", json={"question": question}).json()["text"]


def test_it_are_the_documents_of_the_answer_before(client: TestClient) -> None:
    first = "Which releases mention eels?"
    before = (first, ask(client, first)["text"])
    assert shown(ask(client, "Does it mention otters?", before)) == {LADDER}
    assert ask(client, "Do they mention beavers?", before)["text"].startswith(
        "No document of the answer before holds these words: 0 of 2."
    )
    assert shown(ask(client, "¿También menciona otters?", before)) == {LADDER}


@pytest.mark.parametrize("question", ["Does it mention otters?", "¿Menciona otters?"])
def test_with_no_answer_before_it_are_all_documents(client: TestClient, question: str) -> None:
    assert shown(ask(client, question)) == {OTTERS, WEIR, LADDER, PLAN}
