"""How often somebody is quoted is counted, what releases announce is listed, and a correction is told before what it
takes back.
"""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "2024-ballot.md": """# Pilots vote for strike over rosters

PORT SELBY, May 14, 2024 -- Members of the Selby Pilots have voted by 88 percent for a strike.

"We asked for eleven hours of rest," said Ingrid Vale, secretary of the Selby Pilots.
""",
    "2024-correction.md": """# Correction: strike ballot figures

PORT SELBY, June 2, 2024 -- In our release of May 14, 2024 we said that 88 percent had voted for it. The correct figure
is 84 percent.
""",
    "2025-treasurer.md": """# New treasurer for the pilots

PORT SELBY, February 11, 2025 -- The Selby Pilots have appointed Noor Bex. Two branches were opened.

"The books are sound," said Noor Bex, treasurer of the Selby Pilots.

"Who cannot count cannot bargain," said Ingrid Vale, secretary of the Selby Pilots. "Noor can count," Vale added.
""",
}
client = client_over(FILES)
THREE = "Ingrid Vale is quoted by name 3 times, in 2 documents."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How often was Ingrid Vale quoted?", THREE),
        ("how many times have you cited vale", THREE),
        ("How many quotes from Ingrid Vale do you have?", THREE),
        ("How often was Ingrid Vale quoted in 2024?", "Ingrid Vale is quoted by name once, in 1 document."),
        ("How often do you quote Noor Bex?", "Noor Bex is quoted by name once, in 1 document."),
        ("¿Cuántas veces se cita a Ingrid Vale?", "Se cita por su nombre a Ingrid Vale 3 veces, en 2 documentos."),
    ],
)
def test_quotations_of_somebody_are_counted_and_shown(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith(told)
    assert len(answer["citations"]) == answer["computed"][0]["value"]


@pytest.mark.parametrize("question", ["How often was Paul Dent quoted?", "How often was Ingrid Vale's rest cited?"])
def test_who_is_not_quoted_is_not_counted(client: TestClient, question: str) -> None:
    assert ask(client, question)["computed"] == []


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("Which releases announced a new treasurer?", ["New treasurer for the pilots"]),
        ("Which release announces the branches?", ["New treasurer for the pilots"]),
        ("which releases describe rosters", ["Pilots vote for strike over rosters"]),
        (
            "Which releases report a strike?",
            ["Correction: strike ballot figures", "Pilots vote for strike over rosters"],
        ),
    ],
)
def test_what_releases_announce_is_what_they_are_about(client: TestClient, question: str, titles: list[str]) -> None:
    assert [citation["document"]["title"] for citation in ask(client, question)["citations"]] == titles


@pytest.mark.parametrize(
    "question",
    [
        "Which figures were corrected?",
        "What has been corrected?",
        "Which of your figures have since been revised?",
        "What was corrected in 2024?",
    ],
)
def test_what_is_right_stands_before_what_was_wrong(client: TestClient, question: str) -> None:
    assert [" ".join(words.split()) for words in exact(ask(client, question))[:2]] == [
        "The correct figure is 84 percent.",
        "In our release of May 14, 2024 we said that 88 percent had voted for it.",
    ]


@pytest.mark.parametrize(
    "question",
    ["How many times did we quote Ada Penn?", "Did we ever quote Ada Penn?", "How often is Mayor Penn quoted?"],
)
def test_who_is_never_quoted_is_said_not_to_be(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert answer["text"].startswith("The archive holds no quotation of ")


def test_whether_somebody_was_ever_quoted_is_told_with_how_often(client: TestClient) -> None:
    assert ask(client, "Have we ever quoted Ingrid Vale?")["text"].startswith(THREE)


@pytest.mark.parametrize("question", ["How often is the Rest Act cited?", "How often was the ballot quoted?"])
def test_what_is_no_person_is_not_said_never_to_be_quoted(client: TestClient, question: str) -> None:
    assert "no quotation of" not in ask(client, question)["text"]
