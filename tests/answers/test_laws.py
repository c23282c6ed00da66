"""Which bills became law: the sentences that say so of a bill by its number, and no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir, release
from tests.conftest import client_of

TEXTS = {
    "ohio.md": "Ohio enacted HB 12 on May 4, 2016. HB 12 closes old mines. The state is pleased.",
    "texas.md": "Texas introduced SB 40 in 2016. Mines were closed in 2016, a law says. "
    "The governor signed HB 7 in 2018.",
}
OHIO, TEXAS = "Ohio enacted HB 12 on May 4, 2016.", "The governor signed HB 7 in 2018."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("laws")
    for name, text in TEXTS.items():
        release(folder, name, text, title=name.removesuffix(".md").title(), subjects=[{"o": "OH", "t": "TX"}[name[0]]])
    data_dir = new_data_dir(tmp_path_factory.mktemp("laws-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    with client_of(data_dir) as opened:
        yield opened


def quotes(client: TestClient, question: str) -> list[str]:
    answer = client.post("/v1/ask", json={"question": question}).json()
    return [citation["exact"] for citation in answer["citations"]]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which bills became law?", [OHIO, TEXAS]),
        ("Which bills were signed in 2016?", [OHIO]),
        ("List the laws that were passed in 2018", [TEXAS]),
        ("What did Ohio pass in 2016?", [OHIO]),
        ("What has Texas enacted?", [TEXAS]),
        ("Which bills were introduced in 2016?", ["Texas introduced SB 40 in 2016."]),
        ("Which bill passed in Texas in 2018?", [TEXAS]),
        ("Which laws were passed since 2017?", [TEXAS]),
        ("Which laws were passed before 2018?", [OHIO]),
    ],
)
def test_the_sentences_that_say_so_of_a_bill_are_quoted(client: TestClient, question: str, expected: list[str]) -> None:
    assert sorted(quotes(client, question)) == sorted(expected)


@pytest.mark.parametrize(
    "question",
    ["Which bills were signed in 2017?", "Which bill passed in Ohio in 2018?", "Which bills were signed by the mayor?"],
)
def test_another_year_subject_or_question_gets_none_of_them(client: TestClient, question: str) -> None:
    assert not {OHIO, TEXAS} & set(quotes(client, question))
