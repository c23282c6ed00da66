"""Why a grade that is a word is what it is, where a release says so; "since" gives a reason, or only a time."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": """
[organisation]
name = "Kiln Inspectors"
subject_word = "kiln"
[[frameworks]]
code = "KS"
name = "Kiln Scale"
first = 2020
grades = ["Sound", "Worn", "Needs rebuilding"]
failing = ["Needs rebuilding"]
[[editions]]
year = 2020
status = "published"
framework = "KS"
[[editions]]
year = 2021
status = "published"
framework = "KS"
[[subjects]]
code = "ASH"
name = "Ash Kiln"
[[subjects]]
code = "BEN"
name = "Bent Kiln"
[[subjects]]
code = "COL"
name = "Cold Kiln"
[[subjects]]
code = "DUN"
name = "Dun Kiln"
""",
    "2020.csv": "Kiln,Grade\nAsh Kiln,Sound\nBent Kiln,Worn\nCold Kiln,Sound\nDun Kiln,Worn\n",
    "2021.csv": "Kiln,Grade\nAsh Kiln,Needs rebuilding\nBent Kiln,Sound\nCold Kiln,Worn\nDun Kiln,Worn\n",
    "release.md": """---
date: 2021-03-10
---
# Kilns of 2021

Ash Kiln fell from Sound to Needs rebuilding, because its chimney had cracked. Cold Kiln lost its high mark, since its
door was left open. Dun Kiln has risen since it was sold. Bent Kiln was found Sound after it was tiled.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Why did Ash Kiln fall to Needs rebuilding?", "its chimney had cracked"),
        ("Why did Ash Kiln get a Needs rebuilding in 2021?", "its chimney had cracked"),
        ("Why did Ash Kiln fall in 2021?", "its chimney had cracked"),
        ("Why did Cold Kiln fall in 2021?", "its door was left open"),
        ("Why did Bent Kiln get a Sound in 2021?", "after it was tiled"),
    ],
)
def test_a_reason_for_a_grade_in_words_is_quoted(client: TestClient, question: str, reason: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("Reasons that the text itself gives:")
    assert [reason in " ".join(citation["exact"].split()) for citation in answer["citations"]] == [True]


@pytest.mark.parametrize(
    "question",
    [
        "Why did Ash Kiln get a Sound in 2020?",  # the grade from which it fell
        "Why did Ash Kiln rise in 2021?",
        "Why did Bent Kiln get a Worn in 2020?",
        "Why did Dun Kiln rise in 2021?",  # a time, and no reason
    ],
)
def test_a_reason_for_another_grade_is_none(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert "No sentence was found that gives the reason" in answer["text"]
