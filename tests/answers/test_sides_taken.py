"""Who voted for something did not vote against it, and who abstained did neither. On a made-up harbour council."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answering.opposite_told import tells_the_other_of_two
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Harbour Council of Wenlow"\n',
    "2025-03-04-vote.md": """---
title: Council adopts the mooring plan
date: 2025-03-04
---
WENLOW, March 4, 2025 – The Harbour Council has adopted the mooring plan. Dora Finch voted against the mooring plan
after her motion fell. Piers Oldroyd abstained from the vote on the mooring plan. The council sat until midnight.
""",
    "2025-04-08-ferry.md": """---
title: Ferry contract
date: 2025-04-08
---
WENLOW, April 8, 2025 – Asa Brook and Nell Carver voted for the ferry contract. Dora Finch left the room.
""",
}

client = client_over(FILES)


def exact(client: TestClient, question: str) -> list[str]:
    return [citation["exact"] for citation in ask(client, question)["citations"]]


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Who voted for the mooring plan?", ("voted against", "abstained")),
        ("Who voted in favour of the mooring plan?", ("voted against", "abstained")),
        ("Who voted against the ferry contract?", ("voted for",)),
        ("Which members abstained from the ferry contract?", ("voted for",)),
    ],
)
def test_who_took_one_side_is_not_told_by_who_took_another(
    question: str, wrong: tuple[str, ...], client: TestClient
) -> None:
    assert not [words for words in exact(client, question) if any(side in words for side in wrong)]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who voted against the mooring plan?", "Dora Finch voted against the mooring plan"),
        ("Who voted for the ferry contract?", "Asa Brook and Nell Carver voted for the ferry contract"),
        ("Who abstained from the vote on the mooring plan?", "Piers Oldroyd abstained"),
    ],
)
def test_who_took_that_side_is_told(question: str, told: str, client: TestClient) -> None:
    assert told in exact(client, question)[0]


def test_who_voted_did_not_abstain_and_who_abstained_did() -> None:
    assert tells_the_other_of_two("Dora Finch voted against it after her motion fell.", "Who abstained?")
    assert not tells_the_other_of_two("Piers Oldroyd abstained, and Nell Carver voted against it.", "Who abstained?")
