"""What documents themselves say of slips and of contradictions is quoted where no comparison finds any."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, opened

SLIPS = """# Notes on two releases

Harbour Watch, June 3, 2021

The May release holds a slip: it names Utah as the state with a new law. Buyers cannot defend themselves with a mistake
of age. A slip road was closed in May.

One sentence of the April statement is likely an error, since the bridge has two lanes.
"""
CLASHES = """# Four contradictions between our sources

Harbour Watch, June 4, 2021

- Ferries of 2012: a spokesperson gave the number as 26, but 26 is the number of 2011 and 18 that of 2012.
- Founding: most sources print 1998, and one prints 1999.
- Passengers of Utah in 2014: the Courier prints 900, while the Star prints 950.
"""
PLAIN = """# A new pier

Harbour Watch, June 5, 2021

The pier of 2012 was opened again.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with opened(tmp_path_factory, {"slips.md": SLIPS, "clashes.md": CLASHES, "plain.md": PLAIN}) as client:
        yield client


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with opened(tmp_path_factory, {"plain.md": PLAIN}) as client:
        yield client


@pytest.mark.parametrize("question", ["Which releases contain mistakes?", "Are there errors in the documents?"])
def test_sentences_that_tell_of_a_slip_in_a_text_are_quoted(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    exact = {citation["exact"] for citation in answer["citations"]}
    assert exact == {
        "The May release holds a slip: it names Utah as the state with a new law.",
        "One sentence of the April statement is likely an error, since the bridge has two lanes.",
    }


def test_where_none_tells_of_one_it_is_said_what_was_looked_for(plain: TestClient) -> None:
    assert (
        "no sentence was found that is about another subject" in ask(plain, "Which releases contain mistakes?")["text"]
    )


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which documents contradict each other about 2012?", "Ferries of 2012:"),
        ("Which documents contradict each other about Utah?", "Passengers of Utah in 2014:"),
        ("contradictions in 2014", "Passengers of Utah in 2014:"),
    ],
)
def test_what_a_list_of_contradictions_tells_of_it_is_quoted(client: TestClient, question: str, begins: str) -> None:
    (citation,) = ask(client, question)["citations"]
    assert citation["exact"].startswith(begins)


def test_of_what_the_list_does_not_name_nothing_is_quoted_from_it(client: TestClient) -> None:
    for question in ("contradictions in 2013", "Which documents contradict each other about Ohio?"):
        assert not ask(client, question)["citations"]
