"""Who held an office in a year is told by what documents of that year print, and who holds it by the newest that names
a holder. On a made-up federation of brass bands."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.speech.office import office_held_then
from tests.written_archives import ask, client_over


def release(title: str, day: str, *paragraphs: str) -> str:
    first, *others = paragraphs
    return "\n\n".join((f"# {title}", "FOR IMMEDIATE RELEASE", f"HORNBY, {day} -- {first}", *others, ""))


FILES = {
    "organisation.toml": '[organisation]\nname = "Hornby Band Federation"\nshort_names = ["the Federation"]\n',
    "march-2021.md": release(
        "Bands march again",
        "May 3, 2021",
        "Eleven bands march on Sunday.",
        '"The drums were dusty," said Ottilie Wray, president of the Federation.',
        '"Fees stay as they are," said Cormac Dell, treasurer.',
    ),
    "tour-2022.md": release(
        "A tour of the coast",
        "April 9, 2022",
        "Four bands tour the coast.",
        '"We play on every pier," said Ottilie Wray, president of the Federation.',
    ),
    "president-2022.md": release(
        "A new president",
        "November 7, 2022",
        "Delegates elected Bram Tolley as president on Saturday. He succeeds Ottilie Wray.",
        '"I still play the cornet," said Bram Tolley.',
    ),
    "contest-2023.md": release(
        "The contest is in June",
        "March 1, 2023",
        "Thirty bands have entered.",
        '"Come early," said Bram Tolley, president of the Federation.',
        '"The hall holds 900," said Una Marsh, vice president.',
    ),
    "president-2024.md": release(
        "Signe Ahl takes over",
        "October 4, 2024",
        "Signe Ahl has taken over as president of the Federation from Bram Tolley, whose term ended.",
        '"The young bands come first," said Signe Ahl.',
    ),
    "street-2025.md": release(
        "A fight in the street", "May 4, 2025", "Lasse Pohl was arrested at the fair.", "The fair went on."
    ),
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who was the president in 2021?", ["The drums were dusty,"]),
        (
            "who was president in 2022",
            ["We play on every pier,", "Delegates elected Bram Tolley as president on Saturday."],
        ),
        ("Who was the president of the Federation in 2023?", ["Come early,"]),
        ("Who was vice president in 2023?", ["The hall holds 900,"]),
        ("Who was the treasurer in 2021?", ["Fees stay as they are,"]),
    ],
)
def test_who_held_an_office_in_a_year_is_told_in_the_order_of_that_year(
    client: TestClient, question: str, told: list[str]
) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert [one["exact"] for one in answer["citations"]] == told


@pytest.mark.parametrize(
    "question", ["Who was the treasurer in 2023?", "Who was president in 2019?", "Who was vice president in 2021?"]
)
def test_no_year_lends_its_holder_to_another(client: TestClient, question: str) -> None:
    assert ask(client, question)["citations"] == []


@pytest.mark.parametrize(
    "question", ["Who is the president?", "Who is president?", "who's president of the Federation"]
)
def test_who_holds_it_is_told_by_the_newest_document_alone(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert [one["document"]["id"] for one in answer["citations"]] == ["president-2024"]
    assert "Signe Ahl has taken over as president" in answer["citations"][0]["exact"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who was president before Signe Ahl?", "Signe Ahl has taken over as president"),
        ("Who did Signe Ahl replace?", "Signe Ahl has taken over as president"),
        ("Who was president after Ottilie Wray?", "He succeeds Ottilie Wray."),
        ("Who took over from Bram Tolley?", "Signe Ahl has taken over as president"),
    ],
)
def test_who_takes_over_from_somebody_follows_them(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert len(answer["citations"]) == 1
    assert told in answer["citations"][0]["exact"]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("¿Quién era la directora general en 2021?", ("director", "general")),
        ("Who was chair in 2022?", ("chair",)),
        ("Who was the chair?", None),
    ],
)
def test_an_office_is_asked_of_a_year(question: str, title: tuple[str, ...] | None) -> None:
    office = office_held_then(question)
    assert (office.title if office else None) == title


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Which releases quote the president?", ["contest-2023", "tour-2022", "march-2021"]),
        ("How many releases quote the president of the Federation?", ["contest-2023", "tour-2022", "march-2021"]),
        ("Which releases from 2022 quote our president?", ["tour-2022"]),
        ("Which releases quote the treasurer?", ["march-2021"]),
    ],
)
def test_documents_are_listed_that_quote_the_holder_of_an_office(
    client: TestClient, question: str, documents: list[str]
) -> None:
    answer = ask(client, question)
    assert [one["document"]["id"] for one in answer["citations"]] == documents
    assert "quoting the" in answer["text"]


@pytest.mark.parametrize("question", ["Which releases quote the king?", "Which releases quote the president of Peru?"])
def test_of_an_office_that_nobody_has_no_list_is_made(client: TestClient, question: str) -> None:
    assert ask(client, question)["citations"] == []


def test_whom_we_quote_most_is_told(client: TestClient) -> None:
    assert "Ottilie Wray 2" in ask(client, "who do we quote most often?")["text"]


def test_what_is_no_office_is_looked_up(client: TestClient) -> None:
    assert "Lasse Pohl" in ask(client, "Who was arrested in 2025?")["text"]


BARGE = {
    "organisation.toml": '[organisation]\nname = "Pell Barge Company"\nshort_names = ["Pell Barge"]\n',
    "lock-2013.md": release(
        "A lock is opened",
        "April 6, 2013",
        "The lock at Orme was opened.",
        '"The water was ready before we were," said Hugo Farrant, then chair of the board.',
    ),
    "toll-2015.md": release(
        "Tolls stay", "May 4, 2015", "Tolls stay.", '"A toll is a promise," said Della Voss, chief executive.'
    ),
    "barge-2018.md": release(
        "A barge is named", "June 9, 2018", "A barge is named.", '"She floats," said Della Voss, chief executive.'
    ),
    "chief-2021.md": release(
        "Pell Barge names Ines Quarrie chief executive",
        "June 1, 2021",
        "The board of Pell Barge Company has named Dr. Ines Quarrie chief executive. "
        "She succeeds Della Voss, who retires.",
    ),
    "tug-2023.md": release(
        "A tug", "July 9, 2023", "A tug was bought.", '"It pulls," said Dr. Ines Quarrie, chief executive.'
    ),
    "treasurer-2014.md": release(
        "The till", "July 9, 2014", "The till rings.", '"It rings," said Otis Crane, treasurer.'
    ),
    "warden-2022.md": release(
        "A new warden",
        "July 9, 2022",
        "Ada Birch was appointed warden. She succeeds Otis Crane, who was elected warden in 2020.",
    ),
}
barge = client_over(BARGE)


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Who was chief executive in 2016?", ["toll-2015", "barge-2018"]),
        ("Who was the CEO in 2020?", ["barge-2018", "chief-2021"]),
        ("Who was CEO in 2018?", ["barge-2018"]),
        ("Who was CEO before Ines Quarrie?", ["chief-2021"]),
        ("Who was chair of the board in 2013?", ["lock-2013"]),
        ("Who is the CEO?", ["chief-2021", "tug-2023"]),
        ("Who is the chief executive now?", ["chief-2021", "tug-2023"]),
    ],
)
def test_a_year_between_is_told_by_the_words_around_it(barge: TestClient, question: str, documents: list[str]) -> None:
    assert [one["document"]["id"] for one in ask(barge, question)["citations"]] == documents


@pytest.mark.parametrize(
    "question",
    [
        "Who was chief executive in 2012?",
        "Who was chair of the board in 2015?",
        "Who was the treasurer in 2018?",
        "Who was the chief financial officer in 2018?",
    ],
)
def test_a_year_that_nothing_closes_has_no_holder(barge: TestClient, question: str) -> None:
    assert ask(barge, question)["citations"] == []


def test_who_was_named_and_is_quoted_is_she(barge: TestClient) -> None:
    first = "Who is the chief executive?"
    answer = ask(barge, "What did she say about the tug?", (first, ask(barge, first)["text"]))
    assert [one["exact"] for one in answer["citations"]] == ["It pulls,"]
