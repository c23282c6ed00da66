"""What an update at the foot of a release takes back stands behind that update."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.ending.appended import _tells_otherwise
from tests.written_archives import client_over, quotes

FILES = {
    "organisation.toml": '[organisation]\nname = "Sarn Ropeways"\nshort_names = ["the Ropeways"]\n',
    "accident.md": """---
date: 2017-02-20
title: Statement on the accident at the Brook chairlift
---
SARN, 20 February 2017 - On Sunday a chair of the Brook chairlift slipped back on the rope. Five people were hurt, two
of them seriously. A total of 83 people were brought down by rope.

Update, 22 February 2017: The number of people hurt is six, not five. A man of 51 went to a doctor a day later.

The office will report in May.
""",
    "lecture.md": """---
date: 2020-04-08
title: Tours end for now
---
SARN, 8 April 2020 - The Ropeways will give no tours until further notice. The lecture "Ropes and Winds", planned for 14
May, will be held online on 11 June. The workshop on knots will be held on 20 June.

Update, 1 June 2020: Tours begin again on 15 June.

Update, 9 June 2020: The online lecture on 11 June has been cancelled because of a failure of the platform.
""",
    "works.md": """---
date: 2019-09-30
title: Prado lift closed for a new rope
---
SARN, 30 September 2019 - The Prado lift will reopen on 5 December. The work costs $2.2 million.

**Update (15 December):** The Prado lift will reopen on 27 December.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("When is the lecture Ropes and Winds?", "has been cancelled", "will be held online on 11 June"),
        ("How many people were hurt at the Brook chairlift?", "is six, not five", "Five people were hurt"),
    ],
)
def test_the_update_stands_first(client: TestClient, question: str, first: str, second: str) -> None:
    told = quotes(client, question)
    places = [next(at for at, words in enumerate(told) if part in words) for part in (first, second)]
    assert places == [0, 1]


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("When is the workshop on knots?", "cancelled"),
        ("How many people were brought down by rope?", "six"),
        ("What does the work on the Prado lift cost?", "reopen"),
    ],
)
def test_what_an_update_leaves_as_it_is_stands_alone(client: TestClient, question: str, beside: str) -> None:
    told = quotes(client, question)
    assert told
    assert beside not in told[0]


def test_another_day_of_the_same_stands_first(client: TestClient) -> None:
    told = quotes(client, "When does the Prado lift reopen?")
    assert "27 December" in told[0]


def test_why_one_thing_was_stopped_is_not_why_another_was(client: TestClient) -> None:
    told = quotes(client, "Why were tours stopped in 2020?")
    assert not any("failure of the platform" in words for words in told)
    assert "failure of the platform" in quotes(client, "Why was the online lecture cancelled?")[0]


@pytest.mark.parametrize(
    ("said", "told", "otherwise"),
    [
        ("The lecture will be held on 11 June.", "The lecture on 11 June is postponed.", True),
        ("The lecture will be held on 11 June.", "The walk on 12 June is postponed.", False),
        ("The lecture will be held on 11 June.", "The lecture has not been cancelled.", False),
        ("Five people were hurt.", "Six, not five people were hurt.", True),
        ("Seven people were hurt.", "The boy left hospital on 1 March.", False),
        ("The fair costs $4,000.", "The fair costs $5,000.", True),
        ("The fair costs $4,000.", "The mayor gave $5,000 to the school for a piano.", False),
    ],
)
def test_only_what_speaks_of_the_same_tells_otherwise(said: str, told: str, *, otherwise: bool) -> None:
    assert _tells_otherwise(told, said) is otherwise
