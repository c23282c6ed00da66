"""Which bills an archive names: each once, with where it stands. What is expected was read from ``FILES`` by hand."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "ports.md": "---\ndate: 2019-05-02\nsubjects: [TX]\n---\n# Ports\n\nTexas passed HB 12 on ports. SB 7 waits.",
    "piers.md": "---\ndate: 2020-06-03\nsubjects: [TX]\n---\n# Piers\n\nBoth HB 12 and SB 100 of Texas are on piers.",
    "locks.md": "---\ndate: 2020-07-04\nsubjects: [UT]\n---\n# Locks\n\nUtah's HB 12 has to do with locks.",
    "draft.md": "---\ndate: 2020-08-05\nembargo: 2100-01-01T00:00:00Z\n---\n# Draft\n\nHB 999 is not public.",
    "fair.md": "---\ndate: 2021-01-01\n---\n# Fair\n\nThe fair opens in May.",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Which bills are mentioned?",
        "list all the bills",
        "What bills are in the archive?",
        "bills",
        "Which bills do our releases mention?",
        "Which bills have we mentioned in our releases?",
        "Which bills by number turn up in our papers?",
        "Which bills come up in our files?",
    ],
)
def test_every_bill_that_may_be_seen_stands_once_with_a_sentence_that_names_it(
    client: TestClient, question: str
) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert answer["text"] == (
        "3 documents name 4 bills.\n\nHB 12 (Texas): Ports (May 2, 2019), and in 1 more [1]\n"
        "HB 12 (Utah): Locks (July 4, 2020) [2]\nSB 7 (Texas): Ports (May 2, 2019) [3]\n"
        "SB 100 (Texas): Piers (June 3, 2020) [4]"
    )
    assert [citation["exact"] for citation in answer["citations"]] == [
        "Texas passed HB 12 on ports.",
        "Utah's HB 12 has to do with locks.",
        "SB 7 waits.",
        "Both HB 12 and SB 100 of Texas are on piers.",
    ]
    assert [entry["value"] for entry in answer["computed"]] == [4]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which bills are named in releases about Utah?", ["HB 12 (Utah)"]),
        ("Which senate bills do our documents name?", ["SB 7 (Texas)", "SB 100 (Texas)"]),
        ("house bills in 2020", ["HB 12 (Texas)", "HB 12 (Utah)"]),
        ("bills in 2020", ["HB 12 (Texas)", "HB 12 (Utah)", "SB 100 (Texas)"]),
        ("Which bills do the documents before 2020 mention?", ["HB 12 (Texas)", "SB 7 (Texas)"]),
    ],
)
def test_a_subject_or_a_year_bounds_them(client: TestClient, question: str, named: list[str]) -> None:
    lines = ask(client, question)["text"].split("\n\n")[1].splitlines()
    assert [line.split(":")[0] for line in lines] == named


def test_in_spanish_they_are_told_in_spanish(client: TestClient) -> None:
    text = ask(client, "¿Qué proyectos de ley se mencionan?")["text"]
    assert text.startswith(
        "3 documentos nombran 4 proyectos de ley.\n\nHB 12 (Texas): Ports (2 de mayo de 2019), y en 1"
    )


@pytest.mark.parametrize(
    "question", ["Which bills became law?", "What does HB 12 do?", "Which bills are important?", "Who pays the bills?"]
)
def test_what_asks_more_of_bills_is_left_to_other_steps(client: TestClient, question: str) -> None:
    assert "documents name" not in ask(client, question)["text"]


@pytest.mark.parametrize("question", ["Which legislation is mentioned?", "Which laws are named in the archive?"])
def test_laws_are_listed_as_far_as_they_have_a_number_and_that_is_said(client: TestClient, question: str) -> None:
    assert ask(client, question)["text"].startswith(
        "3 documents name 4 bills. Only those with a number are counted.\n\nHB 12 (Texas)"
    )


@pytest.mark.parametrize("question", ["Which bills do we support?", "Which bills did our senator sign?"])
def test_what_somebody_did_with_bills_is_no_list_of_all(client: TestClient, question: str) -> None:
    assert "4 bills" not in ask(client, question)["text"]
