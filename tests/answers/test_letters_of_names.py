"""A name is one person's, with the letters of its language or the plain ones. On a made-up association of huts."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

ROUTE = """# Climbing route planned at Kettle Saddle

SKARN, 9 November 2021 – The association is going to build a route with cables.

"People have climbed it on rotten pitons for ninety years," said Maren Østvik, managing director.

"There are eagles beside the bridge," said Michał Wałęsa, warden.
"""
DROPPED = """# No climbing route at Kettle Saddle

SKARN, 30 August 2022 – The association has given up the route.

"The eagles were there first," said Maren Ostvik, managing director.

"We counted two nests," said Michal Walesa, warden.
"""
OSTVIK = ["People have climbed it on rotten pitons for ninety years,", "The eagles were there first,"]
WALESA = ["There are eagles beside the bridge,", "We counted two nests,"]
client = client_over(
    {"organisation.toml": '[organisation]\nname = "Kettle Huts"\n', "route.md": ROUTE, "dropped.md": DROPPED}
)


def exact(answer: dict[str, Any]) -> list[str]:
    return sorted(one["exact"] for one in answer["citations"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        *((name, OSTVIK) for name in ("Maren Østvik", "Maren Ostvik", "maren ostvik", "Østvik", "Ostvik")),
        *((name, WALESA) for name in ("Michał Wałęsa", "Michal Walesa", "Walesa")),
    ],
)
def test_one_person_under_each_spelling(client: TestClient, name: str, words: list[str]) -> None:
    assert exact(ask(client, f"What did {name} say?")) == sorted(words)


@pytest.mark.parametrize("name", ["Maren Østvik", "Maren Ostvik"])
def test_the_releases_that_quote_a_person_are_found_under_each_spelling(client: TestClient, name: str) -> None:
    text = ask(client, f"Which releases quote {name}?")["text"]
    assert "Climbing route planned" in text
    assert "No climbing route" in text


def test_who_is_quoted_is_told_once(client: TestClient) -> None:
    text = ask(client, "Who is quoted?")["text"]
    assert ("stvik" in text, text.count("Maren"), text.count("Micha")) == (True, 1, 1)
