"""What an archive holds: how many documents, which, and from when. On made-up releases of trams."""

from __future__ import annotations

from datetime import date

import pytest
from starlette.testclient import TestClient

from ingest import Published, SubjectNames, built_in
from service.answer import CitedDocument
from service.holdings.request import requested
from service.holdings.wording import described
from service.understanding import Understanding
from tests.trams import DEPOT_TITLE, titles
from tests.trams import client as client
from tests.written_archives import ask


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many releases are there?", ["FARES FROZEN FOR A YEAR", "A LINE FOR TEXAS", DEPOT_TITLE]),
        ("Which releases are about Texas?", ["A LINE FOR TEXAS"]),
        ("What documents do you have on Texas?", ["A LINE FOR TEXAS"]),
        ("List all releases from 2024", ["FARES FROZEN FOR A YEAR", "A LINE FOR TEXAS"]),
        ("What was published in 2023?", [DEPOT_TITLE]),
        ("Which press releases since 2024 are about Texas?", ["A LINE FOR TEXAS"]),
        ("What is the latest release?", ["FARES FROZEN FOR A YEAR"]),
        ("what's your latest release?", ["FARES FROZEN FOR A YEAR"]),
        ("What’s the oldest release", [DEPOT_TITLE]),
        ("Where's the newest release?", ["FARES FROZEN FOR A YEAR"]),
        ("Give me the link to the newest release", ["FARES FROZEN FOR A YEAR"]),
        ("send me the releases about Texas", ["A LINE FOR TEXAS"]),
        ("show me everything about Texas", ["A LINE FOR TEXAS"]),
        ("Texas press release", ["A LINE FOR TEXAS"]),
        ("What was published most recently about Texas?", ["A LINE FOR TEXAS"]),
        ("What did you publish last?", ["FARES FROZEN FOR A YEAR"]),
        ("How current is this?", ["FARES FROZEN FOR A YEAR"]),
        ("When was the archive last updated?", ["FARES FROZEN FOR A YEAR"]),
        ("List everything from 2023", [DEPOT_TITLE]),
        ("everything from June 2024", ["FARES FROZEN FOR A YEAR"]),
        ("the Texas release from 2024", ["A LINE FOR TEXAS"]),
        ("what about the release on Texas?", ["A LINE FOR TEXAS"]),
        ("Which documents about Texas mention cars?", ["A LINE FOR TEXAS"]),
        ("Everything you have on Texas", ["A LINE FOR TEXAS"]),
        ("show me the most recent press release, please", ["FARES FROZEN FOR A YEAR"]),
        ("When did the newest release come out?", ["FARES FROZEN FOR A YEAR"]),
        ("What is the oldest release?", [DEPOT_TITLE]),
        ("Which documents have no date?", ["Notes on old cars"]),
    ],
)  # fmt: skip
def test_documents_are_counted_and_listed_by_what_a_question_sets_as_bounds(
    client: TestClient, question: str, expected: list[str]
) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert titles(answer) == expected


def test_filters_and_the_day_asked_for_bound_a_listing_too(client: TestClient) -> None:
    assert titles(ask(client, "What is the latest release?", as_of="2023-12-31")) == [DEPOT_TITLE]
    listed = ask(client, "How many documents are there?", filters={"type": ["brief"]})
    assert titles(listed) == ["Notes on old cars"]


def test_documents_may_be_asked_for_by_words_with_an_article_or_none_before_them(client: TestClient) -> None:
    assert titles(ask(client, "Which documents mention the weeks?")) == [DEPOT_TITLE]
    for question in ("Which documents mention the spring flood?", "documents that mention spring flood"):
        assert titles(ask(client, question)) == [DEPOT_TITLE], question
    assert "0 of " in ask(client, "How many documents mention the purple winter flood?")["text"]
    assert "0 of" not in ask(client, "Which document mentions the flood by mistake?")["text"]


def test_a_count_says_what_it_leaves_out_and_is_a_figure(client: TestClient) -> None:
    answer = ask(client, "How many documents are there?")
    assert answer["text"].startswith("The archive holds 4 documents: 1 brief and 3 press releases.")
    assert [(c["what"], c["value"], c["of"]) for c in answer["computed"]] == [("count", 4, 4)]
    assert "They date from 2023 to 2024." in answer["text"]
    dated = ask(client, "How many documents are from 2024?")
    assert dated["text"].startswith(
        "The archive holds 2 press releases from 2024. 1 document without any date has been left out."
    )


@pytest.mark.parametrize(
    "question",
    [
        "What is in the archive?",
        "What's in this collection?",
        "What does this archive cover?",
        "What do you have?",
        "Which years do you cover?",
        "What sources do you have?",
        "How far back does the archive go?",
    ],
)
def test_what_an_archive_holds_is_a_count_with_its_years(client: TestClient, question: str) -> None:
    told = ask(client, question)["text"]
    assert told.startswith("The archive holds 4 documents: 1 brief and 3 press releases. They date from 2023 to 2024.")


def test_the_title_of_the_newest_is_asked_for(client: TestClient) -> None:
    assert titles(ask(client, "What is the headline of the latest release?")) == ["FARES FROZEN FOR A YEAR"]


def test_no_document_within_the_bounds_is_an_abstention_that_names_them(client: TestClient) -> None:
    answer = ask(client, "Which releases from 2019 are about Texas?")
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert "no release about Texas from 2019" in answer["text"]


def test_a_kind_that_the_archive_does_not_have_is_said_to_be_none_of_it(client: TestClient) -> None:
    for question in ("How many report cards are there?", "how many documents of type report_card"):
        answer = ask(client, question)
        assert answer["text"].startswith("No document here is marked as a report card; these are of every kind.")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Is there a fact sheet about Texas?", "fact sheet"),
        ("Are there any blog posts about Texas?", "blog"),
        ("newsletters about Texas", "newsletter"),
    ],
)
def test_a_kind_by_its_own_name_that_the_archive_does_not_have_is_named(
    client: TestClient, question: str, kind: str
) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith(f"No document here is marked as a {kind}; these are of every kind.")


def test_within_filters_an_abstention_says_so(client: TestClient) -> None:
    answer = ask(client, "Which releases are about Texas?", filters={"year": [2023]})
    assert answer["outcome"] == "abstained"
    assert answer["text"].endswith("This holds within the filters that were set.")


def test_a_document_out_of_sight_is_not_counted_listed_or_quoted(client: TestClient) -> None:
    for question in (
        "Which releases are about Texas?",
        "What is the latest release?",
        "Who is quoted?",
        "What is the release about Texas about?",
        "Tell me about Texas",
        "Tell me about Vera Stone",
    ):
        assert "SECRET" not in str(ask(client, question)), question
        assert "Nobody may know" not in str(ask(client, question)), question


def test_of_documents_that_went_out_of_sight_while_it_was_asked_nothing_is_said(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.ends.cite", lambda items, archive: ())
    for question in ("Which releases are about Texas?", "What is the latest release about?", "Who is quoted?"):
        answer = ask(client, question)
        assert answer["outcome"] == "abstained", question
        assert answer["text"].startswith("The archive does not hold an answer to this."), question


def test_no_title_stands_between_marks_that_are_for_words_of_citations() -> None:
    document = CitedDocument("a", "“We will lose”", "page", "", None, (), Published())
    assert described(document) == "‘We will lose’ (undated)"


def test_titles_that_stand_side_by_side_contradict_nothing(sample_client: TestClient) -> None:
    answer = ask(sample_client, "Which documents are about Texas?")
    assert len(answer["citations"]) > 2
    assert "conflict" not in [notice["code"] for notice in answer["notices"]]


@pytest.mark.parametrize(
    "question",
    [
        "How many releases mention the flood?",
        "Which report names the cause of the flood?",
        "Who is quoted as saying that the wall comes next?",
        "What is the report that closed the depot about to change?",
        "How many cars run on the line?",
        "What did the release say about fares?",
        "Which statement did the mayor make about the flood wall?",
        "How many texts did the driver send before the crash?",
        "What was the first tram?",
        "What did Ines Calloway publish in 1998?",
        "When was the report on the latest flood published?",
        "Who wrote the oldest statement on fares?",
        "How many people are in the report?",
        "How many words are in the documents?",
        "How many documents did Texas release?",
        "What did Texas release in 2021?",
        "Which report says that Texas went first?",
        "Which people are in the release?",
        "How many documents are from last year or since then?",
    ],
)
def test_questions_about_what_documents_say_are_left_to_other_steps(question: str) -> None:
    organisation = built_in()
    names = SubjectNames(organisation)
    reading = Understanding(organisation, names, ()).read(question, (), date(2026, 1, 1))
    request = requested(reading, organisation, names)
    assert request is None or request.titled  # words of a title: no document has it, so the step passes


def test_a_word_that_is_no_title_ends_in_another_step(client: TestClient) -> None:
    answer = ask(client, "Who is quoted as saying that the flood wall comes next?")
    assert "quoted by name in" not in answer["text"]
