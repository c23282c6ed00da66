"""Minutes, votes, ages, steps of a scale, money held and pay: the one line that tells it, and near misses of each."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Lantern Trust of Lunsund"\n',
    "minutes-march.txt": """LANTERN TRUST OF LUNSUND
MINUTES OF THE MEETING OF THE KEEPERS
Thursday, March 16, 2023, 6 p.m.

Present: Runa Vik (chair), Olav Brekke, Ida Storm
Apologies: Tor Eide

1. Finance. The treasurer said that reserves stood at $96,000, or five months of spending.

2. Paint. The keepers asked for two quotes.
""",
    "contract.md": """# Town ends its contract with Nordvik

LUNSUND, November 21, 2023 -- The town decided last night, by 34 votes to 21, not to renew its contract with Nordvik
Rederi. The keepers of the lamps are paid on four grades; the director earns $51,200. Tor Eide, the skipper, is 40.

Olav Brekke left the keepers in May. Mr Brekke, 58, painted the lamp in Kelp Bay for 19 years.
""",
    "keepers.md": """# Become a keeper

You must be at least 21 and know your knots. The lamp room is open to children.

## What do the lamps mean?

Five lamps is excellent, four good, three fair, two poor, one very poor. A pier gets no lamp when we would not stand on
it ourselves.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who was at the keepers' meeting in March 2023?", "Runa Vik (chair), Olav Brekke"),
        ("Who attended the meeting of the keepers?", "Runa Vik (chair), Olav Brekke"),
        ("Who missed the March meeting?", "Tor Eide"),
        ("What was the vote on dropping Nordvik?", "34 votes to 21"),
        ("By how many votes did the town end its contract with Nordvik?", "34 votes to 21"),
        ("how old do you have to be", "at least 21"),
        ("whats 3 lamps mean", "three fair"),
        ("What do five lamps mean?", "Five lamps is excellent"),
        ("no lamp at all - is that bad??", "gets no lamp when"),
        ("How much have we got in the bank as reserves?", "reserves stood at $96,000"),
        ("What does the boss of the charity earn?", "the director earns $51,200"),
        ("How old is Olav Brekke?", "Mr Brekke, 58"),
    ],
)
def test_the_line_that_tells_it_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("Who was at the keepers' meeting in May 2023?", "Present"),
        ("Who was at the council's meeting in March 2023?", "Present"),
        ("Who was at the keepers' party in March 2023?", "Present"),
        ("Who missed the April meeting?", "Tor Eide"),
        ("What was the vote on hiring Nordvik?", "34 votes"),
        ("What was the vote on dropping Kelp Ferries?", "34 votes"),
        ("how old do you have to be to drive the boat", "at least 21"),
        ("What do three stars mean?", "three fair"),
        ("How much debt have we got?", "96,000"),
        ("What does the treasurer earn?", "51,200"),
        ("How old is Ida Brekke?", "58"),
    ],
)
def test_what_is_near_it_is_left_out(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)


def test_he_is_the_one_whom_the_turn_before_names(client: TestClient) -> None:
    answer = ask(client, "How old is he?", ("When did Olav Brekke leave the keepers?", ""))
    assert "Mr Brekke, 58" in " ".join(one["exact"] for one in answer["citations"])
