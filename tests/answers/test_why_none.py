"""Why a year has no grades is told by the sentence that says there were none, with what stands right behind it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

EDITIONS = "".join(
    f'[[editions]]\nyear = {year}\nstatus = "{status}"\n' + ('framework = "SLR"\n' if status == "published" else "")
    for year, status in ((2019, "published"), (2020, "none"), (2021, "published"), (2022, "unknown"))
)
FILES = {
    "organisation.toml": """[organisation]
name = "Lantern Society"
subject_word = "harbour"
subject_words = ["harbour", "harbours"]
[[frameworks]]
code = "SLR"
name = "Safe Light Review"
first = 2019
grades = ["A", "B", "F"]
failing = ["F"]
[[subjects]]
code = "EAST"
name = "Eastholm"
[[subjects]]
code = "WEST"
name = "Westholm"
"""
    + EDITIONS
    + '[[editions]]\nyear = 2023\nstatus = "none"\nnote = "The lamp house was being rebuilt."\n',
    "cards-2019.csv": "Harbour,Grade\nEastholm,B\nWestholm,F\n",
    "cards-2019.csv.toml": 'title = "Cards of 2019"\ntype = "report_card"\ndate = "2019-05-01"\n',
    "cards-2021.csv": "Harbour,Grade\nEastholm,A\n",
    "cards-2021.csv.toml": 'title = "Cards of 2021"\ntype = "report_card"\ndate = "2021-05-01"\n',
    "2020.md": "---\ndate: 2020-06-01\n---\n# A year without lamps\n\nThe society issued no grades in 2020. "
    "The inspectors could not travel. The lamps were lit all the same.\n\nThe pier stays open.\n",
    "2018.md": "---\ndate: 2018-09-16\n---\n# Statement\n\nLUNSUND, September 16, 2018 -- There will be no lamp "
    "ratings this October. The method is under review.\n",
    "look-back.md": "---\ndate: 2023-06-01\n---\n# Looking back\n\n"
    "There were no report cards in 2020. Much else was done.\n"
    "There was no edition in 2023.\n\nNo 2022 edition is known to us.\n\nNo report cards of 2021 were sent by post.\n",
}
client = client_over(FILES)
TOLD = "The society issued no grades in 2020. The inspectors could not travel. The lamps were lit all the same."


@pytest.mark.parametrize(
    "question",
    [
        "why are there no grades for 2020",
        "Why was there no edition in 2020?",
        "Why did no harbour get a grade in 2020?",
        "how come nobody was graded in 2020?",
        "Why weren't there any report cards in 2020?",
        "¿Por qué no hay calificaciones de 2020?",
    ],
)
def test_the_sentence_that_says_so_is_shown_with_what_follows(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == [TOLD]


def test_that_an_edition_is_not_known_is_told_too(client: TestClient) -> None:
    assert exact(ask(client, "Why is there no report card for 2022?")) == ["No 2022 edition is known to us."]


def test_this_year_is_the_year_of_its_document(client: TestClient) -> None:
    (told,) = exact(ask(client, "Why were there no ratings in 2018?"))
    assert told.endswith("no lamp ratings this October. The method is under review.")


@pytest.mark.parametrize(
    "question",
    [
        "Why are there no grades for Westholm in 2021?",
        "Why did Eastholm get no A in 2019?",
        "Why are there grades for 2019?",
        "Why were no lamps lit in 2020?",
        "Why is there no pier in 2020?",
    ],
)
def test_a_year_that_has_grades_and_what_is_no_grade_are_other_questions(client: TestClient, question: str) -> None:
    assert TOLD not in exact(ask(client, question))


def test_of_a_year_with_an_edition_a_grade_may_only_be_missing_here(client: TestClient) -> None:
    shown = exact(ask(client, "Why are there no report cards of 2021 for Westholm?"))
    assert not any("sent by post" in words for words in shown)


@pytest.mark.parametrize(
    "question",
    [
        "Why was there no edition in 2023?",
        "Why was there no report card in 2023?",
        "¿Por qué no hubo informe en 2023?",
    ],
)
def test_a_sentence_that_gives_no_reason_gives_way_to_the_declared_note(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert "The lamp house was being rebuilt" in answer["text"]
    assert exact(answer) == []


def test_what_is_declared_of_a_year_without_a_note_is_not_told_as_a_reason(client: TestClient) -> None:
    assert "rebuilt" not in ask(client, "Why was there no edition in 2022?")["text"]


FLAGS = {
    "organisation.toml": """[organisation]
name = "Quay Watch"
subject_word = "harbour"
[[frameworks]]
code = "HF"
name = "Harbour Flags"
grades = ["Green", "Amber", "Red"]
failing = ["Red"]
[[subjects]]
code = "EAST"
name = "Eastholm"
[[subjects]]
code = "WEST"
name = "Westholm"
[[editions]]
year = 2018
framework = "HF"
[[editions]]
year = 2019
framework = "HF"
[[editions]]
year = 2020
status = "none"
""",
    "flags-2018.md": "---\ntype: report_card\ndate: 2018-05-01\n---\n# Harbour Flags 2018\n\n"
    "| Harbour | Flag |\n| --- | --- |\n| Eastholm | Red |\n| Westholm | Green |\n",
    "flags-2019.md": "---\ntype: report_card\ndate: 2019-05-01\n---\n# Harbour Flags 2019\n\n"
    "| Harbour | Flag |\n| --- | --- |\n| Eastholm | Green |\n| Westholm | Green |\n",
    "none.md": "---\ndate: 2020-09-02\n---\n# A year apart\n\nThere will be no Harbour Flags in 2020. Inspectors could "
    "not travel.\n",
}
flags = client_over(FLAGS)


def test_grades_that_are_called_flags_are_asked_for_as_flags(flags: TestClient) -> None:
    told = ["There will be no Harbour Flags in 2020. Inspectors could not travel."]
    assert exact(ask(flags, "Why were no flags given in 2020?")) == told
    assert exact(ask(flags, "Why did nobody get a flag in 2020?")) == told
    assert exact(ask(flags, "Why were no boats built in 2020?")) == []


def test_who_became_green_changed_to_it(flags: TestClient) -> None:
    end = ask(flags, "Which harbours became green in 2019?")
    assert "Eastholm (Red to Green)" in end["text"]
    assert "Westholm" not in end["text"]
