"""A body that a question names by its kind is the one of that kind that the archive names, and no other."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

OWN = {
    "organisation.toml": '[organisation]\nname = "Lamplighters\' Association"\nshort_names = ["LLA"]\n',
    "ballot.md": """# Lamplighters vote on shifts

ORLE, May 14, 2024 -- The Lamplighters' Association said the town board had refused to talk for six weeks. The Orle Town
Board said that it would write.

"A union that cannot count cannot bargain," said Ina Vale, secretary of the Lamplighters' Association.

## Notes to editors

- The Lamplighters' Association has 1,240 members in nine towns.
- Founded in 1987, the association is based in Orle.
""",
}
OF_OTHERS = {
    "wards.md": """# New wards

LEYTON, September 12, 2023 -- Two wards have opened in Leyton. GMW (union) said the wards were cold. The charity Ember
Care spent $310,000 on chairs. Leyton Town Council and Orr County Council sent flowers.

"It took long," said Lena Orr, matron of the wards.
""",
}
own = client_over(OWN)
others = client_over(OF_OTHERS)
REFUSED = "The Lamplighters' Association said the town board had refused to talk for six weeks."
MEMBERS = "The Lamplighters' Association has 1,240 members in nine towns."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did the union say about the town board?", REFUSED),
        ("How many members does the union have?", MEMBERS),
        ("When was the union founded?", "Founded in 1987, the association is based in Orle."),
        ("What did LLA say about the town board?", REFUSED),
        ("How many members do you have?", MEMBERS),
    ],
)
def test_it_is_the_organisation_where_its_name_says_the_kind(own: TestClient, question: str, told: str) -> None:
    assert exact(ask(own, question))[:1] == [told]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did the union say?", "GMW (union) said the wards were cold."),
        ("What did the union say about the wards?", "GMW (union) said the wards were cold."),
        ("What did the charity spend?", "The charity Ember Care spent $310,000 on chairs."),
    ],
)
def test_it_is_the_one_body_that_is_introduced_with_the_word(others: TestClient, question: str, told: str) -> None:
    assert exact(ask(others, question))[:1] == [told]


def test_the_wording_with_the_name_is_shown(own: TestClient) -> None:
    understood = ask(own, "How many members does the union have?")["understood"]["question"]
    assert understood == "How many members does the Lamplighters' Association have?"


@pytest.mark.parametrize(
    "question",
    [
        "What did the hospital say about the town board?",  # nothing is one
        "How many members does the club have?",
        "When was the museum founded?",
        "What did the company say?",
        "What did the union build?",  # the union is known, and not what it built
    ],
)
def test_no_body_of_another_kind_answers(own: TestClient, question: str) -> None:
    assert ask(own, question)["outcome"] == "abstained"


def test_of_two_bodies_of_a_kind_none_is_meant(others: TestClient) -> None:
    answer = ask(others, "How many chairs did the council buy?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
