"""What a scale is, asked by another of its names than the texts use. All of it is made up."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from ingest.organisation import parse
from service.ending.scale_in_full import scale_in_full
from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": """
[organisation]
name = "Mill Watch"
subject_word = "mill"
subject_words = ["mill", "mills"]
[[frameworks]]
code = "SW"
name = "Safe Wheels Report Cards"
aliases = ["wheel cards"]
first = 2012
last = 2016
grades = ["A", "F"]
[[frameworks]]
code = "CW"
name = "Cards on Clean Water & Quiet Nights"
first = 2018
grades = ["A", "F"]
[[frameworks]]
code = "CB"
name = "Clean Brooks Index"
first = 2021
grades = ["A", "F"]
[[subjects]]
code = "ASH"
name = "Ash Mill"
""",
    "wheels.md": """---
type: page
date: 2012-02-01
---
# Our cards

The Safe Wheels Report Cards are a yearly grading of how millers guard their wheels. A miller may ask to see the visit.
""",
    "water.md": """---
type: page
date: 2018-02-01
---
# New cards

The Cards on Clean Water & Quiet Nights are a grading of what mills let into brooks and of their noise after dark.
""",
}
WHEELS = "The Safe Wheels Report Cards are a yearly grading of how millers guard their wheels."
WATER = (
    "The Cards on Clean Water & Quiet Nights are a grading of what mills let into brooks and of their noise after dark."
)


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What is Safe Wheels?", WHEELS),
        ("What is the Safe Wheels Report Card?", WHEELS),
        ("Tell me about the wheel cards", WHEELS),
        ("What is SW?", WHEELS),
        ("What is the card on clean water and quiet nights?", WATER),
    ],
)
def test_a_scale_is_told_by_whatever_name_it_is_asked_for(client: TestClient, question: str, sentence: str) -> None:
    assert sentence in exact(ask(client, question))


@pytest.mark.parametrize("question", ["What is Clean Brooks?", "What is Clean?", "What is Quiet Nights in Kansas?"])
def test_a_scale_that_no_text_explains_and_half_a_name_are_not_told(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("question", "in_full"),
    [
        ("What is Safe Wheels?", "What are the Safe Wheels Report Cards?"),
        ("What is CB?", "What is the Clean Brooks Index?"),
        ("What is Clean?", None),  # one word with which a name begins is no name
        ("What is Report Cards?", None),
        ("Who made Safe Wheels?", None),
        ("What is Two Ways?", None),  # of two scales
    ],
)
def test_a_name_of_just_one_scale_is_asked_for_in_full(question: str, in_full: str | None) -> None:
    two = 'code = "{}"\nname = "Two Ways {}"\ngrades = ["A", "F"]\n'
    text = FILES["organisation.toml"] + "".join(f"[[frameworks]]\n{two.format(n, n)}" for n in ("North", "South"))
    assert scale_in_full(question, parse(text.encode()).frameworks) == (in_full or question)
