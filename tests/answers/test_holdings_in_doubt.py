"""What a date or a type does not tell is said and not left out. On made-up papers of a lighthouse trust."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.trams import titles
from tests.written_archives import ask, client_over

FILES = {
    "lamp.md": """# The old lamp is lit again

FOR IMMEDIATE RELEASE

SKARNE, May 4, 2019 -- The lamp of 1871 shone on Saturday for the first time since the war. Seals watched from the rock.
""",
    "tower.md": """---
title: The tower gets a new coat
date: 2021
---
# The tower gets a new coat

The tower was painted white and red. The seals were moved to the west rock for a month. Withdrawn releases stay online
and are marked as withdrawn.
""",
    "storm.md": """---
type: statement
date: 2020-02-11
---
# Statement on the storm

The storm of Sunday broke two windows of the lantern room.
""",
    "steps.md": """# Skarne counts its steps

FOR IMMEDIATE RELEASE

SKARNE, March 2, 2023 -- The tower has 214 steps. Seals still rest below it.
""",
    "steps-correction.md": """# CORRECTION: THE STEPS OF SKARNE

FOR IMMEDIATE RELEASE

SKARNE, March 6, 2023 -- Our release of March 2, 2023, "Skarne counts its steps", gave the number of steps as 214.
The correct number is 241.
""",
}
client = client_over(FILES)
LAMP, TOWER, STORM = "The old lamp is lit again", "The tower gets a new coat", "Statement on the storm"
STEPS, PUT_RIGHT = "Skarne counts its steps", "CORRECTION: THE STEPS OF SKARNE"


@pytest.mark.parametrize("question", ["What did we publish in June 2021?", "What was published on June 9, 2021?"])
def test_a_document_of_which_the_year_alone_is_known_may_be_of_that_month(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("The archive holds no document known to be ")
    assert "1 document without a closer date may be from then." in answer["text"]
    assert titles(answer) == [TOWER]


def test_a_month_of_another_year_has_no_such_document(client: TestClient) -> None:
    answer = ask(client, "What did we publish in June 2019?")
    assert (answer["outcome"], titles(answer)) == ("abstained", [])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("all releases from 2020", [STORM]),
        ("what is our latest release", [PUT_RIGHT]),
        ("list all releases by date", [PUT_RIGHT, STEPS, STORM, LAMP]),
        ("all documents, oldest first", [LAMP, STORM, TOWER, STEPS, PUT_RIGHT]),
        ("releases in chronological order", [LAMP, STORM, STEPS, PUT_RIGHT]),
        ("everything about seals", [STEPS, TOWER, LAMP]),
        ("latest steps release", [PUT_RIGHT]),
        ("which of our documents are about windows", [STORM]),
    ],
)
def test_lists_are_asked_for_as_people_type(client: TestClient, question: str, expected: list[str]) -> None:
    assert titles(ask(client, question)) == expected


def test_what_is_called_a_press_release_is_that_alone(client: TestClient) -> None:
    assert titles(ask(client, "press releases from 2023")) == [STEPS]


def test_years_without_a_release_may_have_other_papers(client: TestClient) -> None:
    told = ask(client, "which years have no releases")["text"]
    assert "From 2019 to 2023 it holds none of 2021 and 2022." in told
    assert "Documents of other kinds are from one of them: 2021: 1." in told
    nothing = ask(client, "which years are missing, when did we publish nothing?")["text"]
    assert "it holds none of 2022." in nothing


@pytest.mark.parametrize(
    "question", ["which release was corrected", "anything that has been corrected?", "what did we have to correct?"]
)
def test_a_correction_is_told_with_what_it_corrects(client: TestClient, question: str) -> None:
    told = ask(client, question)["text"]
    assert "“The correct number is 241.”" in told
    assert f"It corrects {STEPS} (March 2, 2023)" in told


def test_how_withdrawn_releases_are_kept_withdraws_none(client: TestClient) -> None:
    assert ask(client, "Which releases were withdrawn?")["outcome"] == "abstained"


@pytest.mark.parametrize(
    "question", ["tell me everything about seals", "which of the seals contradict each other", "in order by date"]
)
def test_what_lists_nothing_is_no_list(client: TestClient, question: str) -> None:
    assert not ask(client, question)["text"].startswith("The archive holds")


def test_what_may_be_of_the_month_that_a_list_is_narrowed_to_is_counted(client: TestClient) -> None:
    listed = ask(client, "everything about seals")["text"]
    told = ask(client, "only those from June 2021", ("everything about seals", listed))["text"]
    assert "none is one from June 2021." in told
    assert "1 without a closer date may be from then too." in told
