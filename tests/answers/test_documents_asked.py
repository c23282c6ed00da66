"""Documents asked for by topic, number, language, day or what they correct. On made-up releases of ferries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from tests.conftest import client_of
from tests.ferries import ferries
from tests.written_archives import ask, ingested, opened

WHOLE = "Which documents have no date?"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with ferries(tmp_path_factory.mktemp("asked")) as opened:
        yield opened


def ids(answer: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(citation["document"]["id"] for citation in answer["citations"]))


@pytest.mark.parametrize(
    "question",
    [
        "Which releases have been corrected?",
        "What corrections have you published?",
        "corrections",
        "Has the Company ever admitted a mistake?",
        "Did SIF ever admit an error?",
    ],
)
def test_a_correction_is_told_in_the_words_in_which_a_release_makes_it(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert ids(answer) == ["statement-strike", "correction-petrel", "petrel-2023"]  # the last is what one corrects
    assert answer["text"].startswith("2 of 8 documents say of themselves")
    assert "Our release of May 9 printed a wrong number." in [c["exact"] for c in answer["citations"]]


def test_a_withdrawal_alone_is_asked_for_as_such(client: TestClient) -> None:
    answer = ask(client, "Which statements were withdrawn?")
    assert ids(answer) == ["statement-strike"]
    assert answer["citations"][0]["exact"].startswith("The Company withdraws its statement of June 4")


def test_that_nothing_was_corrected_is_said_with_what_was_looked_at(client: TestClient) -> None:
    answer = ask(client, "Which releases from 2022 have been corrected?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("In 1 document, none was found that says that it corrects or withdraws")


@pytest.mark.parametrize(
    "question",
    ["Has the pier at Lunna been updated?", "Did Lunna admit a mistake?", "What corrections does the pier need?"],
)
def test_a_correction_of_something_else_is_no_question_about_documents(client: TestClient, question: str) -> None:
    assert "of themselves" not in ask(client, question)["text"]
    assert "none was found that says" not in ask(client, question)["text"]


def test_words_that_stand_in_a_title_alone_are_mentioned_there(client: TestClient) -> None:
    answer = ask(client, "Which releases mention TBT?")
    assert ids(answer) == ["pier-lunna", "tbt-results"]
    assert answer["text"].startswith("2 of 8 documents hold these words")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("latest release about fares", ["fares-2022"]),
        ("Show me releases about passenger fares", ["petrel-2023", "fares-2022"]),
        ("how many press releases are there about the pier?", ["pier-lunna"]),
        ("Which releases from 2023 are about the Petrel?", ["petrel-summer", "correction-petrel", "petrel-2023"]),
        ("releases on the Petrel since 2023", ["petrel-summer", "correction-petrel", "petrel-2023"]),
        ("Which releases about the strike do you have?", ["statement-strike"]),
        ("Which releases about Lunna mention nothing but a pier?", None),
        ("list the last three releases", ["tbt-results", "statement-strike", "aviso-muelle"]),
        ("What are the two oldest releases?", None),
        ("the first 2 releases", ["fares-2022", "petrel-2023"]),
        ("Which releases are in Spanish?", ["aviso-muelle"]),
        ("How many documents are written in English?", 7),
        ("What is release 2023-05-12 about?", ["correction-petrel"]),
        ("What is release tbt-results about?", ["tbt-results"]),
        ("What does the release of June 6, 2024 say?", ["statement-strike"]),
    ],
)
def test_documents_are_found_by_what_is_said_of_them(
    client: TestClient, question: str, expected: list[str] | int | None
) -> None:
    answer = ask(client, question)
    if expected is None:
        assert "The archive holds no" not in answer["text"]
    elif isinstance(expected, int):
        assert len(ids(answer)) == expected
    else:
        assert (answer["outcome"], ids(answer)) == ("answered", expected)


def test_a_list_by_topic_says_where_the_words_stand_and_how_many_hold_them_elsewhere(client: TestClient) -> None:
    answer = ask(client, "Which releases are about fares?")
    assert answer["text"].startswith(
        "The archive holds 1 press release with this word in the title (fares). 1 more document holds that in the text."
    )
    assert [(c["what"], c["value"]) for c in answer["computed"]] == [("count", 1)]


def test_a_topic_that_no_document_holds_is_said_to_be_in_none(client: TestClient) -> None:
    answer = ask(client, "Which releases are about submarines?")
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert answer["text"].startswith("The archive holds no release with this word in title or text (submarines).")


@pytest.mark.parametrize(
    "question",
    [
        "How many reports about broken engines did the captain send?",
        "Which release on the pier says who paid?",
        "Which releases were published on May 9?",
        "Which report on harbour mud names a laboratory in Bergen?",
        "Which statement did the mayor make about the pier?",
    ],
)
def test_a_clause_or_a_day_is_no_topic(client: TestClient, question: str) -> None:
    assert "The archive holds" not in ask(client, question)["text"]


def test_who_is_quoted_most_stands_first_with_how_often(client: TestClient) -> None:
    answer = ask(client, "Who is quoted most often?")
    assert answer["citations"][0]["speaker"] == "Berit Solheim"
    assert "By the number of their quotations: Berit Solheim 3, Olaf Brekke 1." in answer["text"]
    assert ask(client, "who has been quoted")["citations"]


@pytest.mark.parametrize(
    ("question", "expected", "begins"),
    [
        ("último comunicado", ["tbt-results"], "El documento más reciente de los que se piden, según"),
        (
            "¿Cuántos comunicados hay de 2023?",
            ["petrel-summer", "correction-petrel", "petrel-2023"],
            "El archivo contiene 3 comunicados",
        ),
        ("¿Qué comunicados hay sobre el muelle?", ["aviso-muelle"], "El archivo contiene 1 comunicado de prensa con"),
        ("los últimos dos comunicados", ["tbt-results", "statement-strike"], "Los documentos más recientes"),
    ],
)
def test_a_spanish_question_is_listed_in_spanish(
    client: TestClient, question: str, expected: list[str], begins: str
) -> None:
    answer = ask(client, question)
    assert ids(answer) == expected
    assert answer["text"].startswith(begins)


@pytest.mark.parametrize(
    "question", ["Show contradictions", "Which releases contradict each other?", "Any discrepancies?"]
)
def test_sentences_that_differ_are_set_side_by_side_where_nothing_is_graded(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert {"The Petrel carries 28 cars, and not 38.", "The Petrel carries 30 cars."} <= {
        citation["exact"] for citation in answer["citations"]
    }
    assert "grade" not in answer["text"]
    assert "Both may be true, each of its own day." in answer["text"]


def test_that_no_sentences_differ_is_said_with_what_was_compared(client: TestClient) -> None:
    answer = ask(client, "Which releases from 2024 contradict each other?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("In 4 documents, no two sentences were found")


def test_of_two_documents_that_differ_nothing_is_told_when_one_is_out_of_sight(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    head = "FOR IMMEDIATE RELEASE\n\nLUNNA, May"
    files = {
        "first.md": f"# The gull ferry sails\n\n{head} 2, 2023 -- The gull ferry of Lunna carries 28 cars.",
        "second.md": f"# The gull ferry returns\n\n{head} 9, 2023 -- The gull ferry of Lunna carries 30 cars.",
    }
    data_dir = ingested(tmp_path_factory, files)
    with client_of(data_dir) as client:
        assert ids(ask(client, "Show contradictions")) == ["first", "second"]
        assert ids(ask(client, "Show contradictions", max_citations=1)) == ["first", "second"], "one alone says nothing"
        with closing(ArchiveWriter(data_dir)) as archive:
            archive.withdraw("first")
        answer = ask(client, "Show contradictions")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("In 1 document, no two sentences")


def test_documents_of_two_years_are_not_set_side_by_side(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {
        f"{name}.md": f"# The {name} gull ferry\n\nFOR IMMEDIATE RELEASE\n\nLUNNA, May 2, {year} -- The gull ferry of "
        f"Lunna carries {cars} cars."
        for name, year, cars in (("first", 2022, 28), ("second", 2023, 30))
    }
    with opened(tmp_path_factory, files) as client:
        answer = ask(client, "Show contradictions")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("In 2 documents, no two sentences")


def test_what_documents_print_differently_is_told_in_spanish(client: TestClient) -> None:
    told = ask(client, "¿Hay contradicciones?", language="es")["text"]
    assert "lo mismo con datos distintos. Ambas frases pueden ser ciertas" in told
    assert "[1] indica 28, [2] indica 30." in told
    told = ask(client, "Which releases from 2024 contradict each other?", language="es")["text"]
    assert told.startswith("En 4 documentos no se encontraron dos frases, de documentos de un mismo año")


def test_what_a_spanish_answer_about_mistakes_offers_is_answered(client: TestClient) -> None:
    told = ask(client, "Which releases contain mistakes?", language="es")["text"]
    assert told.startswith(
        "En 8 documentos no se encontró ninguna frase que trate de un tema distinto al de su documento."
    )
    assert "pregunte por contradicciones o correcciones." in told
    for question in ("contradicciones", "correcciones"):
        assert ask(client, question, language="es")["outcome"] == "answered", question


def test_what_an_answer_about_mistakes_offers_is_answered(client: TestClient) -> None:
    told = ask(client, "Which releases contain mistakes?")["text"]
    assert told.split(".")[1].endswith("ask for contradictions, or corrections")
    for question in ("Show contradictions", "Show corrections"):
        assert ask(client, question)["outcome"] == "answered", question


@pytest.mark.parametrize(
    "question", ["Do you disagree?", "Does Lunna contradict Tarnhavn?", "What is the conflict about?"]
)
def test_a_quarrel_is_no_contradiction_of_documents(client: TestClient, question: str) -> None:
    assert "say alike" not in ask(client, question)["text"]
    assert "says alike" not in ask(client, question)["text"]


def test_whether_documents_mention_words_is_a_count_of_them(client: TestClient) -> None:
    answer = ask(client, "Does any release mention TBT?")
    assert ids(answer) == ["pier-lunna", "tbt-results"]
    none = ask(client, "Does the archive mention zeppelins?")
    assert (none["outcome"], none["reason"]) == ("abstained", "not_in_archive")
    assert none["text"].startswith("No document in the archive holds these words: 0 of 8.")


@pytest.mark.parametrize(
    "question",
    ["undated", "Show the undated ones", "Which are undated?", "missing dates", "without a date"],
)
def test_documents_without_a_date_are_asked_for_in_a_word_or_two(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"] == ask(client, WHOLE)["text"]


@pytest.mark.parametrize("question", ["Are there any missing dates in the law on ferries?", "Why is the pier undated?"])
def test_a_date_of_something_else_is_no_question_about_documents(client: TestClient, question: str) -> None:
    assert ask(client, question)["text"] != ask(client, WHOLE)["text"]
