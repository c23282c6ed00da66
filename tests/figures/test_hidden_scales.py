"""Where no framework is declared, scales have the names that documents print: one that only a document out of sight
prints is named nowhere, and grades on the others are told as if it had never been."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from ingest.archive_writer import ArchiveWriter
from ingest.document import Status
from tests.conftest import client_of
from tests.written_archives import ask, ingested

LEDGER = "# Maine is graded\n\nIn 2014, Maine received a D on the Okapi Ledger report card. It closed on Mondays.\n"
PLEDGE = "# Ohio is graded\n\nIn 2014, Ohio received an A on the Open Records Pledge report card. It rained.\n"
ADDRESSES = ("/widget/v1/settings", "/grades", "/grades/map.svg?year=2014")
QUESTIONS = (
    "What grade did Ohio get on the Zulu Ledger?",
    "How many states got an A in 2014?",
    "Which states got an A?",
    "What grade did Ohio get in 2014?",
    "Which report card frameworks are there?",
)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    return ingested(tmp_path_factory, {"ledger.md": LEDGER, "pledge.md": PLEDGE})


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """An archive that never held the other scale."""
    with client_of(ingested(tmp_path_factory, {"pledge.md": PLEDGE})) as client:
        yield client


def naming(client: TestClient) -> list[str]:
    """The addresses and questions at which the scale is named."""
    shown = [address for address in ADDRESSES if "Okapi Ledger" in client.get(address).text]
    return shown + [question for question in QUESTIONS if "Okapi Ledger" in str(ask(client, question))]


def test_a_scale_goes_with_the_only_document_that_prints_it_and_comes_back_with_it(
    data_dir: DataDir, alone: TestClient
) -> None:
    with client_of(data_dir) as client, ArchiveWriter(data_dir) as archive:
        before = naming(client)
        assert {*ADDRESSES, QUESTIONS[0]} <= set(before)
        archive.withdraw("ledger")
        assert naming(client) == []
        for question in QUESTIONS:
            hidden, never = ask(client, question), ask(alone, question)
            assert (hidden["outcome"], hidden["text"]) == (never["outcome"], never["text"])
        archive.restore("ledger", Status.LIVE, "", None)
        assert naming(client) == before
