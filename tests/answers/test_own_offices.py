"""Words of the organisation's own people are found also where its name stands before their office."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Larkfield Shelter Trust"\nshort_names = ["Larkfield", "LST"]\n',
    "beds.md": """# TEN MORE BEDS

FOR IMMEDIATE RELEASE

LARKFIELD, Ohio, March 3, 2021 -- The trust has ten more beds.

"No child who fled should be charged for it," said LST founder Ada Brook.

"We counted every bed twice," said Tom Fay, treasurer of Wickham Council.

The trust's yearly report says that forty volunteers came.
""",
}
FOUNDER = "No child who fled should be charged for it,"
client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "What did Larkfield's founder say?",
        "Has the Larkfield Shelter Trust's founder said anything about kids being charged? I need a direct quote.",
        "What has LST's founder said about children?",
        "Did Larkfield’s founder ever say anything about kids?",
    ],
)
def test_its_own_name_before_an_office_is_no_part_of_it(question: str, client: TestClient) -> None:
    assert exact(ask(client, question)) == [FOUNDER]


@pytest.mark.parametrize(
    "question",
    [
        "What did Wickham's founder say?",  # of somebody else
        "What did Larkfield's treasurer say?",  # of another body
        "What did Larkfield's Ada Smith say?",  # a name
        "Has Larkfield's founder said anything about the price of milk?",
    ],
)
def test_of_somebody_else_or_of_something_else_nothing_is_quoted(question: str, client: TestClient) -> None:
    assert FOUNDER not in exact(ask(client, question))


def test_what_is_written_is_no_office(client: TestClient) -> None:
    asked = "What does Larkfield's report say about volunteers?"
    answer = ask(client, asked)
    assert answer["understood"]["question"] == asked
    assert FOUNDER not in exact(answer)


by_letters = client_over(
    {
        "gates.md": """# Gates repaired

FOR IMMEDIATE RELEASE

MARLOW, Ohio, May 4, 2022 -- Marlow Gate Keepers (MGK) repaired nine gates.

"A gate is a promise," said MGK founder Ada Brook.
"""
    }
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did Marlow Gate's founder say?", ["A gate is a promise,"]),
        ("Has MGK's founder said anything about a promise?", ["A gate is a promise,"]),
        ("What did Kendal's founder say?", []),
    ],
)
def test_a_role_may_have_letters_for_the_body_that_the_office_is_of(
    question: str, told: list[str], by_letters: TestClient
) -> None:
    assert exact(ask(by_letters, question)) == told
