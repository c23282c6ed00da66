"""When a release or a set of report cards came out, when something began, and what "last year" means in a quotation:
as precisely as it is known, with what it rests on. On made-up releases of a made-up organisation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import DataDir, IngestSettings
from tests.archives import new_data_dir
from tests.conftest import client_of

ORGANISATION = """
[organisation]
name = "Lantern Society"
short_names = ["LS", "the Office"]
subject_word = "harbour"
[[frameworks]]
code = "SLR"
name = "Safe Light Review"
first = 2015
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
[[subjects]]
code = "EAST"
name = "Eastholm"
[[subjects]]
code = "WEST"
name = "Westholm"
[[editions]]
year = 2015
status = "published"
framework = "SLR"
released = "2015-03-02"
[[editions]]
year = 2017
status = "published"
framework = "SLR"
[[editions]]
year = 2018
status = "none"
[[editions]]
year = 2019
status = "published"
framework = "SLR"
released = "2019-05"
"""
FILES = {
    "organisation.toml": ORGANISATION,
    "pier.md": """# NEW PIER FOR EASTHOLM

FOR IMMEDIATE RELEASE

EASTHOLM, March 4, 2021 -- The pier reopened this week. Last year storms had closed it. The lamp on it was lit four
years ago for the first time.
""",
    "buoys.md": """# WESTHOLM RENEWS ITS BUOYS

From 2012 to 2018 Westholm replaced every buoy. The rule on buoys was signed on May 7, 2018.
""",
    "fog.md": "---\ndate: 2020-08\n---\n# Fog horns of the coast\n\nFog horns are tested at noon.\n",
    "siren.md": """# Fog notice lifted for Eastholm

FOR IMMEDIATE RELEASE

EASTHOLM, July 8, 2019 -- The harbour office lifted the fog notice today. The notice was issued on July 3.
""",
    "notice.md": "---\ndate: 2019-02-02\n---\n# Notice to anglers\n\nNets are to be marked.\n",
    "quiet.md": "# Quiet hours\n\nQuiet hours protect the seals. Tam Rook has kept the Watch House since 1988. "
    "The Night Bell has rung since 1990.\n",
    "history.md": """---
date: 2020-01-05
---
# A short history

The Lantern Society (LS) was founded in 1931. LS started its harbour report card, known as the
Safe Light Review, in 2015. Ann Brill has led the Lantern Society since 2006.
The 2015 report cards were released on 2 March 2015.
""",
    "cards-2019.md": """---
date: 2019-05
type: report_card
---
# Cards of 2019

| Harbour | Grade |
| --- | --- |
| Eastholm | B |
| Westholm | C |
""",
    "members.md": "---\ndate: 2023-01\n---\n# For members\n\nThe 2022 report cards were released to members alone.\n",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with opened(tmp_path_factory, FILES) as client:
        yield client


def ingested(tmp_path_factory: pytest.TempPathFactory, files: dict[str, str]) -> DataDir:
    folder = tmp_path_factory.mktemp("harbours")
    for name, text in files.items():
        (folder / name).write_text(text)
    data_dir = new_data_dir(tmp_path_factory.mktemp("harbour-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    assert add([folder], settings, json_lines=True, prune=False).complete
    return data_dir


def opened(tmp_path_factory: pytest.TempPathFactory, files: dict[str, str]) -> TestClient:
    return client_of(ingested(tmp_path_factory, files))


def ask(client: TestClient, question: str, *history: tuple[str, str]) -> dict[str, Any]:
    turns = [{"question": q, "answer": a} for q, a in history]
    return dict(client.post("/v1/ask", json={"question": question, "history": turns}).json())


def notes(answer: dict[str, Any], code: str) -> str:
    return " ".join(notice["text"] for notice in answer["notices"] if notice["code"] == code)


@pytest.mark.parametrize(
    "question",
    [
        "When was the release on the new pier for Eastholm published?",
        "When did the New pier for Eastholm release come out?",
        "What is the date of the Eastholm pier release?",
        "On what day was the statement about Eastholm's new pier issued?",
        "publication date of the new pier release",
    ],
)
def test_a_printed_date_is_told_with_the_words_that_print_it(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert "March 4, 2021, as printed" in answer["text"]
    assert any("March 4, 2021" in citation["exact"] for citation in answer["citations"])
    assert {citation["document"]["id"] for citation in answer["citations"]} == {"pier"}


@pytest.mark.parametrize(
    "question", ["When was the fog notice issued?", "When was the fog notice for Eastholm issued?"]
)
def test_a_notice_that_a_title_tells_of_is_not_the_release_that_tells_of_it(client: TestClient, question: str) -> None:
    assert "July 8, 2019, as printed" not in ask(client, question)["text"]


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When was the notice to anglers issued?", "February 2, 2019"),
        ("When was the release on the fog notice issued?", "July 8, 2019"),
    ],
)
def test_a_document_that_is_a_notice_or_a_release_on_one_has_its_own_date(
    client: TestClient, question: str, day: str
) -> None:
    assert day in ask(client, question)["text"]


@pytest.mark.parametrize(
    "question", ["When did the Westholm buoys release come out?", "How old is the release about Westholm's buoys?"]
)
def test_an_inferred_year_is_called_inferred_and_shows_what_it_rests_on(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert "no date of publication was found; 2018 is inferred from" in answer["text"]
    assert [citation["exact"] for citation in answer["citations"]] == [
        "From 2012 to 2018 Westholm replaced every buoy.",
        "The rule on buoys was signed on May 7, 2018.",
    ]
    assert notes(answer, "inferred_date")


def test_a_declared_month_is_not_made_a_day(client: TestClient) -> None:
    answer = ask(client, "When was the page on fog horns of the coast published?")
    assert "August 2020, as declared with the document; the day is not known" in answer["text"]


def test_a_document_without_any_date_is_an_honest_no(client: TestClient) -> None:
    answer = ask(client, "When was the page on quiet hours published?")
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert "no date of publication was found, and none can be inferred" in answer["text"]
    assert answer["nearest"][0]["document"]["id"] == "quiet"


def test_this_release_is_the_one_that_the_answer_before_cites(client: TestClient) -> None:
    answer = ask(
        client, "When was that release published?", ("Which storms had closed the pier of Eastholm?", "Storms.")
    )
    assert "March 4, 2021, as printed" in answer["text"]


def test_this_release_is_the_only_one_of_an_archive(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory, {"buoys.md": FILES["buoys.md"]}) as client:
        for question in ("When was this release published?", "What date does this release have?"):
            assert "2018 is inferred" in ask(client, question)["text"]


@pytest.mark.parametrize(
    "question",
    [
        "When were each year's report cards released?",
        "release dates of the report cards",
        "When did the report cards come out?",
        "List the publication dates of all editions",
        "On which days were the cards published?",
    ],
)
def test_every_edition_is_listed_with_its_day_as_far_as_it_is_known(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    lines = answer["text"].splitlines()
    assert [line.split(" [")[0] for line in lines] == [
        "2015: March 2, 2015.",
        "2017: the day is not known.",
        "2018: there was no edition.",
        "2019: May 2019; the day is not known.",
    ]
    assert answer["citations"][0]["exact"] == "The 2015 report cards were released on 2 March 2015."


def test_one_edition_is_told_alone_and_an_unknown_day_is_no_answer(client: TestClient) -> None:
    assert ask(client, "When was the 2019 edition released?")["text"].startswith("2019: May 2019")
    assert ask(client, "When did the first report cards come out?")["text"].startswith("2015: March 2, 2015")
    unknown = ask(client, "When were the 2017 report cards released?")
    assert (unknown["outcome"], unknown["text"]) == ("abstained", "2017: the day is not known.")
    undeclared = ask(client, "When were the 2022 report cards released?")
    assert (undeclared["outcome"], undeclared["text"]) == ("abstained", "2022: the day is not known.")
    none = ask(client, "When were the 2031 report cards released?")
    assert (none["outcome"], none["text"]) == ("abstained", "2031: no edition of that year is known here.")


@pytest.mark.parametrize(
    "question", ["When will the next report cards come out?", "When will the upcoming edition be published?"]
)
def test_days_gone_by_are_no_answer_to_when_the_next_will_come(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert "2015" not in answer["text"]


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("When did the Lantern Society begin the report card?", "2015"),
        ("In which year was the harbour report card launched?", "2015"),
        ("When did the Safe Light Review start?", "2015"),
        ("When was LS founded?", "1931"),
        ("When was the Lantern Society established?", "1931"),
    ],
)
def test_when_something_began_is_quoted_by_any_of_its_names(client: TestClient, question: str, year: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert len(answer["citations"]) == 1
    assert year in answer["citations"][0]["exact"]


def test_who_began_something_did_not_begin_itself_then(client: TestClient) -> None:
    answer = ask(client, "When did the Lantern Society start?")
    assert [citation["exact"] for citation in answer["citations"]] == ["The Lantern Society (LS) was founded in 1931."]


def test_who_has_led_something_since_a_year_did_not_create_it_then(client: TestClient) -> None:
    created = ask(client, "When was the Lantern Society created?")
    assert [citation["exact"] for citation in created["citations"]] == ["The Lantern Society (LS) was founded in 1931."]
    assert "founded in 1931" in ask(client, "When was the Office created?")["text"]
    assert "since 1990" in ask(client, "When did the Night Bell start?")["text"]
    assert ask(client, "When was the Watch House created?")["outcome"] == "abstained"


def test_relative_words_of_a_quotation_are_counted_from_its_document(client: TestClient) -> None:
    answer = ask(client, "Which storms had closed the pier of Eastholm?")
    assert "Last year storms had closed it." in answer["text"]
    assert "Last year: counted from March 4, 2021, it works out to 2020" in notes(answer, "relative_date")


@pytest.mark.parametrize(
    "question",
    [
        "What is the harbour report card called?",
        "What's the name of the harbour report card?",
        "what do they call the harbour report card",
        "How is the harbour report card known?",
    ],
)
def test_what_something_is_called_is_quoted_from_the_sentence_that_names_it(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert "Safe Light Review" in answer["citations"][0]["exact"]


def test_this_release_among_several_is_asked_back_and_each_option_is_answered(client: TestClient) -> None:
    answer = ask(client, "When did this press release come out?")
    assert (answer["outcome"], answer["reason"]) == ("clarification", "ambiguous_edition")
    for option in answer["options"]:
        told = ask(client, option["question"])
        assert told["text"].startswith(option["label"]), (option, told["text"])
