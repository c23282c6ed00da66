"""When certain words were said is told by the date of the document that quotes them, as precisely as it is known."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "frost.md": """# Late frost in the upper orchards

FOR IMMEDIATE RELEASE

PERRYWOLD, Ohio, May 4, 2022 -- Frost took half of the pear blossom.

"A pear tree carries fruit for eighty years," said Ulla Brenn, head of the growers' league.
""",
    "press.md": """# A press for everybody

FOR IMMEDIATE RELEASE

PERRYWOLD, Ohio -- The league opens a cider press.

"Good cider is never made in a hurry," said Casper Dell, chair of the press.
""",
}
client = client_over(FILES)
PEAR, CIDER = "A pear tree carries fruit for eighty years,", "Good cider is never made in a hurry,"


@pytest.mark.parametrize(
    "question",
    [
        'In which year did Ulla Brenn say "a pear tree carries fruit"?',
        "When did Brenn say “A pear tree carries fruit for eighty years”?",
        'when was "pear tree carries fruit" said?',
        'On what date did Ulla Brenn say "carries fruit for eighty years"?',
    ],
)
def test_the_date_of_the_release_stands_before_the_words(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("Late frost in the upper orchards: May 4, 2022, as printed.")
    assert exact(answer) == [PEAR]


def test_of_a_release_without_a_date_it_is_said_that_none_is_known(client: TestClient) -> None:
    answer = ask(client, 'In which year did Casper Dell say "good cider is never made in a hurry"?')
    assert answer["text"].startswith("A press for everybody: no date of publication was found")
    assert exact(answer) == [CIDER]


@pytest.mark.parametrize(
    "question",
    [
        'When did Casper Dell say "a pear tree carries fruit"?',
        'Did Ulla Brenn say "a pear tree carries fruit"?',
        'Who said "a pear tree carries fruit"?',
        "When was the release “Late frost in the upper orchards” published?",
        'When did the frost take "the pear"?',
    ],
)
def test_somebody_else_and_other_questions_are_not_told_by_that_date(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert not (PEAR in exact(answer) and answer["text"].startswith("Late frost in the upper orchards:"))
