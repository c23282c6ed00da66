"""Who somebody is or did something, as a text says it in passing; and a row that says it in several cells."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Quill Bridge Trust"\n',
    "toll.md": """# Tolls rise on the Quill Bridge

VELL, February 8, 2024 -- The trust raises tolls in April. Councillor Lucan Pether voted against the rise. Marisel
Thwait, who chairs the traders' association, welcomed the late ferry.

The bridge was inspected by Torv Brand Ltd in 2021. The inspection of the cables was carried out by Hessel Marine.
The report was not published by Hessel Marine. The contract for the cables has gone to Nord Rope.

| Vehicle | Toll now | Toll from 1 April 2024 |
| --- | --- | --- |
| Van up to 3.5 tonnes | £3.80 | £4.30 |
| Lorry up to 18 tonnes | £9.20 | £10.40 |
| Lorry over 18 tonnes | £12.00 | £14.00 |
| Coach | £6.50 | £7.00 |

The motoring group Drive Fair called the rise a tax. Its spokesman, Rufus Blackad, asked for a refund. After the storm,
Hepzi Crowle, of Skarn, crossed first.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Lucan Pether", "Councillor Lucan Pether voted against the rise."),
        ("Marisel Thwait", "Marisel\nThwait, who chairs the traders' association, welcomed the late ferry."),
        (
            "Rufus Blackad",
            "The motoring group Drive Fair called the rise a tax. Its spokesman, Rufus Blackad, asked for a refund.",
        ),
    ],
)
def test_somebody_is_who_the_text_says_in_passing(client: TestClient, name: str, told: str) -> None:
    assert exact(ask(client, f"Who is {name}?"))[0].split() == told.split()


def test_a_noun_that_opens_a_sentence_introduces_nobody(client: TestClient) -> None:
    assert not any("storm" in words for words in exact(ask(client, "Who is Hepzi Crowle?")))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who inspected the bridge?", "The bridge was inspected by Torv Brand Ltd in 2021."),
        (
            "Who carried out the inspection of the cables?",
            "The inspection of the cables was carried out by Hessel Marine",
        ),
        ("Which company carried out the inspection?", "The inspection of the cables was carried out by Hessel Marine"),
        ("Which company won the contract for the cables?", "The contract for the cables has gone to Nord Rope."),
    ],
)
def test_who_did_it_is_told_in_the_passive(client: TestClient, question: str, told: str) -> None:
    assert told in " ".join(exact(ask(client, question))[0].split())


@pytest.mark.parametrize(
    "question", ["What is the toll for a van?", "what is the van toll", "How much is the toll for vans?"]
)
def test_a_row_of_several_tolls_is_told_whole(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == ["Van up to 3.5 tonnes | £3.80 | £4.30"]


def test_of_two_rows_that_only_a_limit_tells_apart_none_is_told_alone(client: TestClient) -> None:
    told = exact(ask(client, "What is the toll for a lorry?"))
    assert not told or len(told) > 1
