"""What fell did not rise, and what could come is not what holds now. On a made-up market council."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answering.opposite_told import tells_the_other_of_two
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Market Council of Tarnbrook"\n',
    "2025-03-04-honey.md": """---
title: Honey is cheap, wool is dear
date: 2025-03-04
---
TARNBROOK, March 4, 2025 – The price of honey fell by a third in 2024 because the limes flowered twice. The price of
wool rose by a fifth in 2024 because the flocks were small. Sales of cheese rose by 9 per cent although the number of
stalls fell.
""",
    "2025-04-08-stalls.md": """---
title: Rents of the stalls
date: 2025-04-08
---
TARNBROOK, April 8, 2025 – The rent of a corner stall could rise to 40 crowns. The rent of a middle stall is 22 crowns
now and could rise to 25 crowns.
""",
    "2025-05-06-tower.md": """---
title: A tower for the clock
date: 2025-05-06
---
TARNBROOK, May 6, 2025 – The council has a new tower and a new flagpole. The building is 31 metres tall. The flagpole
was brought by cart. A gate to the market needs a permit for a cart. The Tarnbrook bridge was closed on May 2, 2025.
""",
}

client = client_over(FILES)


def told(client: TestClient, question: str) -> str:
    return " ".join(citation["exact"] for citation in ask(client, question)["citations"])


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Why did the price of honey rise?", "flowered twice"),
        ("By how much did the price of honey increase in 2024?", "a third"),
        ("Why did the price of wool fall?", "flocks were small"),
        ("How much did the price of wool drop in 2024?", "a fifth"),
        ("How much is the rent of a corner stall now?", "40 crowns"),
        ("What is the current rent of a corner stall?", "40 crowns"),
        ("When was the Tarnbrook tunnel closed?", "May 2"),
        ("Is a licence needed for a dog?", "permit for a cart"),
    ],
)
def test_the_opposite_and_what_could_come_are_not_quoted(client: TestClient, question: str, wrong: str) -> None:
    assert wrong not in told(client, question)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Why did the price of honey fall in 2024?", "flowered twice"),
        ("Why did the price of wool rise in 2024?", "flocks were small"),
        ("By how much did sales of cheese rise?", "9 per cent"),
        ("How much is the rent of a middle stall now?", "22 crowns"),
        ("To how much could the rent of a corner stall rise?", "40 crowns"),
        ("How tall is the tower?", "31 metres"),
        ("When was the Tarnbrook bridge closed?", "May 2"),
    ],
)
def test_what_came_about_as_it_is_asked_is_quoted(client: TestClient, question: str, words: str) -> None:
    assert words in told(client, question)


def test_what_rose_did_not_fall_and_what_fell_beside_a_rise_does_not_count() -> None:
    assert tells_the_other_of_two("The price of wool rose by a fifth.", "Why did the price of wool fall?")
    assert tells_the_other_of_two("The price of honey fell by a third.", "Why did the price of honey rise?")
    assert not tells_the_other_of_two("Sales rose although stalls fell.", "Why did sales rise?")
