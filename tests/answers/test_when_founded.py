"""Since when something is: its name may stand in full, cut short or as its letters, in question and sentence alike.
All of it is made up."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.cues.definitions import is_of_another_founding
from service.reading import Reading
from tests.written_archives import ask, client_over, exact

FOUNDED = "Founded in 1994 by Ines Calloway, Harbour Lights looks after the beacons of the coast."
CAMPAIGN = "HLC started the Safe Passage campaign in 2009."

client = client_over(
    {
        "release.md": f"""---
date: 2019-05-04
---
# Beacons are lit again

KELSO, May 4, 2019 -- Every beacon of the coast is lit again, Harbour Lights Coalition (HLC) said. {CAMPAIGN}
A wreck was found in 1987 off Tern Rock.

{FOUNDED}
"""
    }
)


@pytest.mark.parametrize(
    "question",
    [
        "When was Harbour Lights founded?",
        "When was HLC founded?",
        "In which year was Harbour Lights Coalition founded?",
        "How long has HLC existed?",
        "How long has Harbour Lights been around?",
    ],
)
def test_a_founding_is_found_by_each_form_of_the_name(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == [FOUNDED]


@pytest.mark.parametrize(
    "question",
    ["When was Harbour Watch founded?", "How long have beacons been around?", "When was Tern Rock founded?"],
)
def test_the_founding_of_something_else_does_not_answer(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == []


def test_what_it_started_itself_is_told_apart(client: TestClient) -> None:
    assert exact(ask(client, "When did Harbour Lights start the Safe Passage campaign?")) == [CAMPAIGN]


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("Harbour Lights was founded in 1994.", False),
        ("HLC was founded in 1994.", False),
        ("The coalition Harbour Lights was founded in 1994.", False),
        ("Harbour Watch was founded in 1994.", True),
        ("AHLC was founded in 1994.", True),
        ("Ines Calloway has led it since 1994.", False),
    ],
)
def test_a_founding_counts_of_the_name_that_is_asked_about_alone(sentence: str, other: bool) -> None:
    reading = Reading("When was Harbour Lights Coalition founded?")
    assert is_of_another_founding(sentence, "", reading) is other


STAFF = "Orla Finch joined Harbour Lights in 2011 and has led its boats since 2015."
joined = client_over(
    {
        "release.md": f"""---
date: 2022-05-04
---
# New head of boats

KELSO, May 4, 2022 -- {STAFF} Harbour Lights has tended 40 beacons since 1994.
"""
    }
)


def test_who_joined_it_does_not_tell_since_when_it_is(joined: TestClient) -> None:
    for question in ("When did Harbour Lights start?", "When did Harbour Lights begin?"):
        assert not any("Finch" in one for one in exact(ask(joined, question)))


NOTES = {
    "growers.md": """# Growers elect a president

VELL, January 20, 2021 -- Ivo Stark has been elected president of the Vell Orchard Growers' Club. He follows Hannah Roe.

The club, which was founded in 1902, has 410 members.
""",
    "lamps.md": """# Lamplighters vote on shifts

ORLE, May 14, 2024 -- The Orle Town Board said that it would write to the Lamplighters of Orle.

## Notes to editors

- The Lamplighters of Orle have 1,240 members in nine towns.
- Founded in 1987, it is the largest body of its kind.
""",
    "clubs.md": """# Two clubs row

DUNN, June 3, 2023 -- The Dunn Rowing Club beat the Marl Swimming Club.

The club, which was founded in 1955, has 90 members.
""",
}
notes = client_over(NOTES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was the Vell Orchard Growers' Club founded?", "The club, which was founded in 1902, has 410 members."),
        ("When were the Lamplighters of Orle founded?", "Founded in 1987, it is the largest body of its kind."),
    ],
)
def test_a_founding_is_told_by_a_sentence_that_leaves_out_the_name(notes: TestClient, question: str, told: str) -> None:
    assert exact(ask(notes, question))[0].endswith(told)


@pytest.mark.parametrize(
    "question",
    ["When was the Orle Town Board founded?", "When was the Dunn Rowing Club founded?", "When was Ivo Stark founded?"],
)
def test_a_founding_that_may_be_of_another_is_not_told(notes: TestClient, question: str) -> None:
    assert exact(ask(notes, question)) == []
