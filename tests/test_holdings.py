"""What an archive holds: how many documents, which, how one begins, whom they quote. On made-up releases of trams."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import Published, SubjectNames, built_in
from ingest.archive_writer import ArchiveWriter
from ingest.commands import add
from ingest.settings import IngestSettings
from service.answer import CitedDocument
from service.holdings import period
from service.holdings.request import requested
from service.holdings.wording import described
from service.understanding import Understanding
from tests.archives import new_data_dir, release
from tests.conftest import client_of

DEPOT = """# TRAM DEPOT REOPENS AFTER FLOOD

FOR IMMEDIATE RELEASE

MILLBROOK, Ohio, May 4, 2023 -- The tram depot reopened on Monday after the spring flood. It was shut for weeks.

"We kept every driver on full pay until all of the water had gone," said depot chief Ines Calloway.

"The flood wall comes next," said Theo Marsh, mayor of Millbrook.
"""
FARES = """# FARES FROZEN FOR A YEAR

FOR IMMEDIATE RELEASE

MILLBROOK, Ohio, June 9, 2024 -- Fares stay where they are until next summer.

"Riders asked for calm and we heard them," said Ines Calloway, director of the tram company.
"""
TEXAS = """# A LINE FOR TEXAS

FOR IMMEDIATE RELEASE

AUSTIN, Texas, March 2, 2024 -- Texas opens its first tram line in ten years. Eleven cars run on it.
"""
NOTE = """# Notes on old cars

The oldest car has wooden benches. Nobody knows who built it.
"""
DEPOT_TITLE = "TRAM DEPOT REOPENS AFTER FLOOD"
HIDDEN = """# SECRET PLANS FOR TEXAS

FOR IMMEDIATE RELEASE

AUSTIN, Texas, December 1, 2025 -- Texas will buy forty cars.

"Nobody may know yet," said Vera Stone, a planner.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("trams")
    for name, text in {"depot": DEPOT, "fares": FARES, "texas": TEXAS}.items():
        (folder / f"{name}.md").write_text(text)
    release(folder, "note.md", NOTE, type="brief")
    release(folder, "hidden.md", HIDDEN)
    data_dir = new_data_dir(tmp_path_factory.mktemp("tram-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    archive = ArchiveWriter(data_dir)  # out of sight since the build: the generation still has it
    archive.withdraw("hidden")
    archive.close()
    with client_of(data_dir) as opened:
        yield opened


def ask(client: TestClient, question: str, *history: tuple[str, str], **more: object) -> dict[str, Any]:
    turns = [{"question": q, "answer": a} for q, a in history]
    return dict(client.post("/v1/ask", json={"question": question, "history": turns, **more}).json())


def titles(answer: dict[str, Any]) -> list[str]:
    return [citation["document"]["title"] for citation in answer["citations"]]


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
    assert "no press release about Texas from 2019" in answer["text"]


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


def test_a_kind_that_the_archive_does_not_have_is_said_to_be_none_of_it(client: TestClient) -> None:
    answer = ask(client, "How many report cards are there?")
    assert answer["text"].startswith("No document here is marked as a report card; these are of every kind.")


def test_within_filters_an_abstention_says_so(client: TestClient) -> None:
    answer = ask(client, "Which releases are about Texas?", filters={"year": [2023]})
    assert answer["outcome"] == "abstained"
    assert answer["text"].endswith("This holds within the filters that were set.")


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["List all releases from 2024", "what is the first one about?"], ["FARES FROZEN FOR A YEAR"]),
        (["List all releases from 2024", "what does the second one say?"], ["A LINE FOR TEXAS"]),
        (["List all releases from 2024", "Who is quoted in the last one?", "what is it about?"], None),
        (["When did the tram depot reopen after the flood?", "Which document is that from?"], [DEPOT_TITLE]),
        (["How many releases are about Texas?", "when was it published?"], ["A LINE FOR TEXAS"]),
        (["How many documents mention eleven cars?", "which ones?"], ["A LINE FOR TEXAS"]),
    ],
)
def test_a_follow_up_points_at_the_documents_of_the_answer_before(
    client: TestClient, turns: list[str], expected: list[str] | None
) -> None:
    history: list[tuple[str, str]] = []
    for turn in turns:
        answer = ask(client, turn, *history)
        history.append((turn, answer["text"]))
    if expected is None:  # nobody is quoted there, so that no document was shown
        assert answer["outcome"] != "answered" or len(set(titles(answer))) == 1
    else:
        assert list(dict.fromkeys(titles(answer)))[:1] == expected


def test_no_title_stands_between_marks_that_are_for_words_of_citations() -> None:
    document = CitedDocument("a", "“We will lose”", "page", "", None, (), Published())
    assert described(document) == "‘We will lose’ (undated)"


@pytest.mark.parametrize(
    ("line", "named", "expected"),
    [
        ("releases from 2021", (2021,), ((2021,), " from 2021")),
        ("releases since 2097", (2097,), ((2097, 2098, 2099), " since 2097")),
        ("releases after 2097", (2097,), ((2098, 2099), " after 2097")),
        ("releases before 1903", (1903,), ((1900, 1901, 1902), " before 1903")),
        ("releases between 2014 and 2012", (2014, 2012), ((2012, 2013, 2014), " from 2012 to 2014")),
        ("releases after 2012 and before 2015", (2012, 2015), ((2013, 2014), " after 2012 before 2015")),
        ("releases from 2098 on", (2098,), ((2098, 2099), " since 2098")),
        ("releases from last year", (2025,), ((2025,), " from 2025")),
        ("releases", (), ((), "")),
    ],
)
def test_a_period_is_read_as_it_is_said(line: str, named: tuple[int, ...], expected: tuple[object, str]) -> None:
    found = period.of(line, named)
    assert found is not None
    assert (found.years, found.words) == expected


@pytest.mark.parametrize(
    ("line", "named"),
    [("releases since last year", (2025,)), ("in 2012 and since 2024", (2012, 2024)), ("after 2020 before 2015", ())],
)
def test_a_period_that_cannot_be_read_counts_nothing(line: str, named: tuple[int, ...]) -> None:
    assert period.of(line, named) is None


def test_filters_and_the_day_asked_for_bound_a_listing_too(client: TestClient) -> None:
    assert titles(ask(client, "What is the latest release?", as_of="2023-12-31")) == [DEPOT_TITLE]
    listed = ask(client, "How many documents are there?", filters={"type": ["brief"]})
    assert titles(listed) == ["Notes on old cars"]


def test_what_a_release_is_about_is_how_it_begins_word_for_word(client: TestClient) -> None:
    answer = ask(client, "What is the latest release about?")
    assert answer["text"].startswith("FARES FROZEN FOR A YEAR (June 9, 2024) begins:")
    assert "Fares stay where they are until next summer." in answer["citations"][0]["exact"]
    assert ask(client, "Summarise the release about Texas")["citations"][0]["exact"].endswith(
        "Texas opens its first tram line in ten years."
    )
    assert titles(ask(client, "What is the document “TRAM DEPOT REOPENS AFTER FLOOD” about?"))[0].startswith(
        "TRAM DEPOT"
    )


def test_where_several_may_be_meant_it_asks_which_and_each_option_is_answered(client: TestClient) -> None:
    answer = ask(client, "What is the release about?")
    assert answer["outcome"] == "clarification"
    assert len(answer["options"]) == 3
    for option in answer["options"]:
        assert titles(ask(client, option["question"]))[0] == option["label"]


def test_this_release_is_the_one_that_was_shown_before(client: TestClient) -> None:
    earlier = "When did the tram depot reopen after the flood?"
    answer = ask(client, "Who is quoted in this release?", (earlier, ask(client, earlier)["text"]))
    assert [c["speaker"] for c in answer["citations"]] == ["Ines Calloway", "Theo Marsh"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is quoted?", ["Ines Calloway", "Theo Marsh"]),
        ("Who is quoted in the latest release?", ["Ines Calloway"]),
        ("Which people are quoted in releases from 2023?", ["Ines Calloway", "Theo Marsh"]),
        ("Who does the fares release quote?", ["Ines Calloway"]),
    ],
)
def test_everybody_quoted_by_name_stands_with_words_of_their_own(
    client: TestClient, question: str, expected: list[str]
) -> None:
    answer = ask(client, question)
    assert [c["speaker"] for c in answer["citations"]] == expected
    assert answer["computed"][0]["value"] == len(expected)


def test_only_documents_that_quote_somebody_are_said_to(client: TestClient) -> None:
    assert ask(client, "Who is quoted?")["text"].startswith("2 people are quoted by name in 2 documents.")


def test_that_nobody_is_quoted_is_said_and_not_that_nothing_was_found(client: TestClient) -> None:
    answer = ask(client, "Who is quoted in the release about Texas?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("No document that was asked for quotes anybody by name.")


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


def test_titles_that_stand_side_by_side_contradict_nothing(sample_client: TestClient) -> None:
    answer = ask(sample_client, "Which documents are about Texas?")
    assert len(answer["citations"]) > 2
    assert "conflict" not in [notice["code"] for notice in answer["notices"]]


def test_of_documents_that_went_out_of_sight_while_it_was_asked_nothing_is_said(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.ends.cite", lambda items, archive: ())
    for question in ("Which releases are about Texas?", "What is the latest release about?", "Who is quoted?"):
        answer = ask(client, question)
        assert answer["outcome"] == "abstained", question
        assert answer["text"].startswith("The archive does not hold an answer to this."), question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("linda calloway quote", None),
        ("ines calloway quote", "Ines Calloway"),
        ("a quote from theo marsh please", "Theo Marsh"),
    ],
)
def test_a_speaker_is_known_by_name_however_it_is_typed(
    client: TestClient, question: str, expected: str | None
) -> None:
    assert ask(client, question)["understood"]["speaker"] == expected


def test_documents_may_be_asked_for_by_words_with_an_article_or_none_before_them(client: TestClient) -> None:
    assert titles(ask(client, "Which documents mention the weeks?")) == [DEPOT_TITLE]
    for question in ("Which documents mention the spring flood?", "documents that mention spring flood"):
        assert titles(ask(client, question)) == [DEPOT_TITLE], question
    assert "0 of " in ask(client, "How many documents mention the purple winter flood?")["text"]
    assert "0 of" not in ask(client, "Which document mentions the flood by mistake?")["text"]


def test_a_speakers_words_among_the_first_sentences_are_theirs(client: TestClient) -> None:
    begins = ask(client, "What is the document “TRAM DEPOT REOPENS AFTER FLOOD” about?")["citations"]
    assert [(c["speaker"], c["exact"]) for c in begins][-1] == (
        "Ines Calloway",
        "We kept every driver on full pay until all of the water had gone,",
    )
    told = ask(client, "Tell me about the driver")["citations"]
    assert [(c["speaker"], c["exact"]) for c in told] == [
        ("Ines Calloway", "We kept every driver on full pay until all of the water had gone,")
    ]


SLIPPED = """# OHIO RAISES ITS GRADE

FOR IMMEDIATE RELEASE

COLUMBUS, Ohio, May 4, 2023 -- Ohio raises its grade. Utah faces challenges in investigating and prosecuting offenders.

Ohio has a new law.
"""
MISTAKES = [
    "Which releases contain mistakes?",
    "Are there errors in the releases?",
    "What slips are known?",
    "What is wrong?",
    "Are there typos in the Ohio release?",
]


@pytest.mark.parametrize("question", MISTAKES)
def test_a_slip_is_quoted_with_what_is_odd_about_it(slipped: TestClient, question: str) -> None:
    answer = ask(slipped, question)
    assert answer["text"].startswith("1 sentence in 1 of ")
    (citation,) = answer["citations"]
    assert citation["exact"] == "Utah faces challenges in investigating and prosecuting offenders."
    assert "The sentence is about Utah, but the document is about Ohio." in answer["text"]
    assert "template_slip" in [notice["code"] for notice in answer["notices"]]


def test_quotation_marks_stand_around_nothing_but_quotations(slipped: TestClient) -> None:
    assert "“" not in ask(slipped, "Are there mistakes in the 2024 releases?")["text"]


def test_slips_are_looked_for_in_the_documents_that_are_asked_about(slipped: TestClient) -> None:
    assert ask(slipped, "Are there mistakes in the 2024 releases?")["text"].startswith("In 1 document, no sentence")


@pytest.mark.parametrize("question", MISTAKES[:4])
def test_where_no_slip_was_found_it_says_in_how_many_documents(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert "no sentence was found that is about another subject than its document" in answer["text"]


@pytest.mark.parametrize(
    "question",
    [
        "What mistake did the mayor make?",
        "What is wrong with the law of Texas?",
        "Was it an error to sell cars?",
        "Has Texas made mistakes?",
        "What is wrong with Texas?",
        "Do you make mistakes?",
    ],
)
def test_a_mistake_that_somebody_made_is_no_slip_of_a_document(client: TestClient, question: str) -> None:
    assert "no sentence was found" not in ask(client, question)["text"]


@pytest.fixture(scope="module")
def slipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("slips")
    (folder / "ohio.md").write_text(SLIPPED)
    (folder / "texas.md").write_text(TEXAS)
    data_dir = new_data_dir(tmp_path_factory.mktemp("slip-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    with client_of(data_dir) as opened:
        yield opened


@pytest.mark.parametrize("years_ago", ["last year", "the year before last", "3 years ago"])
def test_documents_of_a_year_that_is_named_from_today_are_counted(client: TestClient, years_ago: str) -> None:
    year = date.today().year - {"last year": 1, "the year before last": 2}.get(years_ago, 3)
    asked, named = (f"Which documents are from {one}?" for one in (years_ago, year))
    told = ask(client, asked)["text"]
    assert told == ask(client, named)["text"]
    assert str(year) in told
