"""What somebody said on one bill is not what they said on another, nor what they said elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir, release
from tests.conftest import client_of

STATEMENT = """# Statement on House Bill 31

House Bill 31 would let towns spend lighthouse money on car parks. The Lamp Trust opposes the bill.

"This is a raid on the lamps," said Ottilie Marsh, counsel of the Lamp Trust. "Towns that want car parks may pay for
them."

The Trust does not oppose House Bill 44, which doubles the fine for blocking a lamp room.
"""
SIGNED = """# GOVERNOR SIGNS LAMP ACT

TARN, Ohio, May 4, 2019 -- The governor today signed Senate Bill 12, the Lamp Act.

"Somebody took a heavy list out of our hands," said Edda Brandt, director of the Lamp Trust.
"""
LAMP = """# LAST DARK TOWER IS LIT

WICK, Ohio, June 9, 2021 -- The last dark tower of the coast was lit today at Gull Point.

"My father rowed past Gull Point in the dark," said Edda Brandt, director of the Lamp Trust.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("lamps")
    release(folder, "statement.md", STATEMENT, date="2024-02-10")
    release(folder, "signed.md", SIGNED, date="2019-05-04")
    release(folder, "lamp.md", LAMP, date="2021-06-09")
    data_dir = new_data_dir(tmp_path_factory.mktemp("lamps-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    with client_of(data_dir) as opened:
        yield opened


def ask(client: TestClient, question: str) -> dict[str, Any]:
    return dict(client.post("/v1/ask", json={"question": question}).json())


def said(client: TestClient, question: str) -> list[str]:
    answer = ask(client, question)
    return [c["exact"] for c in answer["citations"]] if answer["outcome"] == "answered" else []


def test_words_on_a_bill_are_shown(client: TestClient) -> None:
    assert said(client, "What did Ottilie Marsh say about House Bill 31?") == [
        "This is a raid on the lamps,",
        "Towns that want car parks may pay for them.",
    ]
    assert said(client, "What did Edda Brandt say about SB 12?") == ["Somebody took a heavy list out of our hands,"]


@pytest.mark.parametrize(
    "question",
    [
        "What did Ottilie Marsh say about House Bill 44?",  # the statement only names it
        "What did Edda Brandt say about House Bill 31?",
        "Quote from Edda Brandt on HB 31",
        "What did Ottilie Marsh say about SB 12?",
    ],
)
def test_words_on_another_bill_are_not(client: TestClient, question: str) -> None:
    assert said(client, question) == []


@pytest.mark.parametrize(
    "question", ["What did Edda Brandt say at Gull Point?", "what did edda brandt say at gull point"]
)
def test_words_said_elsewhere_are_not(client: TestClient, question: str) -> None:
    assert said(client, question) == ["My father rowed past Gull Point in the dark,"]


def test_a_named_occasion_that_nothing_tells_of_has_no_words(client: TestClient) -> None:
    assert said(client, "What did Edda Brandt say at the Harbour Gala?") == []


def test_words_that_are_no_occasion_take_nothing_away(client: TestClient) -> None:
    assert len(said(client, "What did Edda Brandt say in public?")) == 2
