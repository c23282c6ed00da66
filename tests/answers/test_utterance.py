"""Whether, or by whom, certain words were said. On made-up releases of orchards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from ingest.commands import add
from ingest.settings import IngestSettings
from service.speech.utterance import uttered
from tests.archives import new_data_dir, release
from tests.conftest import client_of
from tests.written_archives import ask

FROST = """# Late frost in the upper orchards

FOR IMMEDIATE RELEASE

PERRYWOLD, Ohio, May 4, 2022 -- Frost took half of the pear blossom. Every grower may borrow a heater for ten nights.

"A pear tree carries fruit for eighty years, and an apple tree for forty," said Ulla Brenn, head of the growers' league.

"The heaters," said Casper Dell, a grower, "came two days too late."

Brenn said the league would lend heaters until the end of June.
"""
CIDER = """# A press for everybody

FOR IMMEDIATE RELEASE

PERRYWOLD, Ohio, October 1, 2023 -- The league opens a cider press.

"Good cider isn't made in a hurry," said Casper Dell, grower and chair of the press.
"""
RETRACTED = """# Free trees

FOR IMMEDIATE RELEASE

PERRYWOLD, Ohio, October 9, 2023 -- The league gives away trees.

"Every child in the valley gets a free plum tree," said Ulla Brenn, head of the growers' league.
"""
PEAR = "A pear tree carries fruit for eighty years, and an apple tree for forty,"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("orchards")
    for name, text in {"frost": FROST, "cider": CIDER, "withdrawn": RETRACTED.replace("plum", "quince")}.items():
        (folder / f"{name}.md").write_text(text)
    release(folder, "retracted.md", RETRACTED, status="retracted")
    release(folder, "embargoed.md", RETRACTED.replace("plum", "cherry"), embargo="2999-01-01")
    data_dir = new_data_dir(tmp_path_factory.mktemp("orchard-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    archive = ArchiveWriter(data_dir)  # out of sight since the build: the generation still has it
    archive.withdraw("withdrawn")
    archive.close()
    with client_of(data_dir) as opened:
        yield opened


def said(answer: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(citation["exact"], citation["speaker"]) for citation in answer["citations"]]


@pytest.mark.parametrize(
    "question",
    [
        'Did Ulla Brenn say "a pear tree carries fruit for eighty years"?',
        "did brenn say “A PEAR TREE – carries fruit for eighty years; and an apple tree for forty”?",
        'Did Brenn really say in 2022 that "a pear tree carries fruit ... and an apple tree for forty"?',
        "Did Brenn say that a pear tree carries fruit for eighty years?",
        "Did Brenn say a pear tree will carry fruit for eighty years?",
        'Has the head of the league said "an apple tree for forty"?',
        'Who said "a pear tree carries fruit for eighty years"?',
        "Who said that a pear tree carries fruit for eighty years?",
        'Whose words are "carries fruit for eighty years"?',
        'Is "a pear tree carries fruit for eighty years" a quote from Brenn?',
        '¿Quién dijo "a pear tree carries fruit for eighty years"?',
    ],
)
def test_words_that_were_said_are_shown_with_who_said_them(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], said(answer)) == ("answered", [(PEAR, "Ulla Brenn")])
    assert not answer["text"].startswith("No")


@pytest.mark.parametrize(
    "question",
    [
        'Did Casper Dell say "a pear tree carries fruit for eighty years"?',
        "Did Dell say that a pear tree carries fruit for eighty years?",
        'Did Otto Frey say "a pear tree carries fruit for eighty years"?',
    ],
)
def test_words_of_somebody_else_are_denied_and_shown_as_theirs(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert said(answer) == [(PEAR, "Ulla Brenn")]
    assert answer["text"].startswith("No, the archive does not quote ")


def test_words_on_both_sides_of_their_attribution_are_one_quotation(client: TestClient) -> None:
    answer = ask(client, 'Who said "The heaters came two days too late"?')
    assert said(answer) == [("The heaters,", "Casper Dell"), ("came two days too late.", "Casper Dell")]


@pytest.mark.parametrize(
    "question",
    [
        'Did Ulla Brenn say "we shall cut down every tree"?',
        'Did Brenn say "pear trees never carry fruit for eighty years"?',
        'Who said "we shall cut down every tree"?',
    ],
)
def test_words_that_stand_nowhere_are_said_to_and_nothing_is_put_in_their_place(
    client: TestClient, question: str
) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert answer["citations"] == answer["nearest"] == []
    assert answer["text"].startswith("These words do not stand in the archive. Searched: ")


def test_words_without_marks_that_the_speaker_did_not_say_bring_no_other_quotation(client: TestClient) -> None:
    for question in ("Did Brenn say that all trees will be cut down?", "Did Dell say good cider is made in a hurry?"):
        answer = ask(client, question)
        assert (answer["outcome"], answer["citations"]) == ("abstained", [])
        assert "and nowhere with these words" in answer["text"]


def test_words_outside_quotations_are_shown_as_no_speakers(client: TestClient) -> None:
    answer = ask(client, 'Did Otto Frey say "every grower may borrow a heater"?')
    assert said(answer) == [("Every grower may borrow a heater for ten nights.", None)]
    assert answer["text"].startswith("The archive prints these words, and not as words of Otto Frey:")
    reported = ask(client, "Did Brenn say the league would lend heaters?")
    assert said(reported) == [("Brenn said the league would lend heaters until the end of June.", None)]


@pytest.mark.parametrize("tree", ["plum", "cherry", "quince"])
@pytest.mark.parametrize("form", ['Did Ulla Brenn say "{}"?', 'Who said "{}"?', "Did Brenn say that {}?"])
def test_words_out_of_sight_are_as_words_that_stand_nowhere(client: TestClient, tree: str, form: str) -> None:
    answer = ask(client, form.format(f"every child in the valley gets a free {tree} tree"))
    assert (answer["outcome"], answer["citations"], answer["nearest"]) == ("abstained", [], [])


def test_a_name_inside_the_words_is_not_who_said_them(client: TestClient) -> None:
    answer = ask(client, 'Did Casper Dell say "Ulla Brenn owes us an orchard"?')
    assert answer["understood"]["speaker"] == "Casper Dell"
    assert answer["citations"] == []


@pytest.mark.parametrize(
    "question",
    [
        "Did Brenn say anything about the frost in May?",
        "Did Brenn say when the heaters will come back?",
        "What did Brenn say about “cold nights”?",
        'Did Dell say anything about the "press"?',
        "Who said no?",
        "Who is quoted?",
        'Which releases mention "cider press"?',
    ],
)
def test_a_question_on_a_topic_asks_about_no_words(question: str) -> None:
    assert uttered(question) is None


@pytest.mark.parametrize(
    "question",
    [
        'Did Ulla Brenn say "a pear tree carries fruit for ninety years"?',
        'Did Casper Dell say "A pear tree bears fruit for eighty years"?',
        'Is this quote real: "a pear tree never carries fruit for eighty years, and an apple tree for forty"?',
        'Who said "an apple tree carries fruit for eighty years"?',
    ],
)
def test_a_misquotation_is_said_to_be_none_and_the_true_words_stand_beside_it(
    client: TestClient, question: str
) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("These words do not stand in the archive as given.")
    assert said(answer) == [(PEAR, "Ulla Brenn")]


@pytest.mark.parametrize(
    "question",
    [
        'Did Ulla Brenn say "a fig tree carries nothing in a dry year"?',
        'Did Ulla Brenn say "and that is for you and me and for a tree"?',
        'Who said "every child in the valley gets a free cherry tree"?',
        'Who said "every child in the valley gets a free peach tree"?',
    ],
)
def test_words_that_merely_share_some_are_not_put_in_their_place(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert answer["citations"] == []
