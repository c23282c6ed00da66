"""An index that could not be built again still holds a withdrawn document: neither its people, its bills nor its number
are told, nor those of a later day than the one that a question is answered from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.archives import built, collected, new_data_dir, release, run_ingest
from tests.conftest import client_of
from tests.written_archives import ask

OPEN = """# TRAM DEPOT REOPENS

MILLBROOK, Ohio, May 4, 2011 -- The tram depot reopened on Monday after the spring flood.

"The flood wall comes next," said Theo Marsh, mayor of Millbrook. House Bill 417 pays for the flood wall.
"""
LATER = """# FARES FROZEN

MILLBROOK, Ohio, June 9, 2016 -- Fares stay where they are until next summer.

"Riders asked for calm and we heard them," said Ines Calloway, director. House Bill 5621 pays for the fares.
"""
HIDDEN = """# GRANARY SALE

MILLBROOK, Ohio, July 9, 2018 -- The granary was sold to a company in March.

"Nobody was asked about this sale before," said Ottoline Vexley, treasurer. House Bill 7731 allows the sale.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    parent = tmp_path_factory.mktemp("granary")
    data_dir, folder = new_data_dir(parent), parent / "releases"
    for name, body in {"depot": OPEN, "fares": LATER, "granary": HIDDEN}.items():
        release(folder, f"{name}.md", body, id=name)
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as opened:
        assert "Ottoline Vexley" in ask(opened, "What did Vexley say?")["text"]
        assert ask(opened, "What does HB 7732 do?")["options"] != []
        before = opened.get("/v1/search?q=fares").json()["searched"]
        assert (before["documents"], before["to"]) == (3, "2018-07-09")
        failed = run_ingest("withdraw", "granary", data=data_dir.root, env={"PRESSDESK_EMBEDDER": str(Path("/none"))})
        assert failed.returncode == 1
        yield opened


@pytest.mark.parametrize("question", ["What did Vexley say?", "What did Ottoline Vexley say?", "Quote Vexley."])
def test_a_name_that_only_a_withdrawn_document_holds_is_not_completed(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    if "Ottoline" not in question:
        assert "Ottoline" not in str(answer)
    assert answer["citations"] == []


@pytest.mark.parametrize("question", ["quotes from {}", "Any statement by {}?", "{} quotes"])
def test_a_speaker_of_a_withdrawn_document_is_as_unknown_as_one_that_never_was(
    client: TestClient, question: str
) -> None:
    hidden, never = (ask(client, question.format(name)) for name in ("ottoline vexley", "ottoline maxley"))
    assert hidden["understood"]["speaker"] == never["understood"]["speaker"]
    assert (hidden["outcome"], hidden["reason"]) == (never["outcome"], never["reason"])


def test_a_bill_of_a_withdrawn_document_is_neither_offered_nor_known(client: TestClient) -> None:
    near, own = ask(client, "What does HB 7732 do?"), ask(client, "What does HB 7731 do?")
    never = ask(client, "What does HB 9911 do?")
    assert "7731" not in str(near)
    assert (own["outcome"], own["reason"], own["options"]) == (never["outcome"], never["reason"], never["options"])
    assert own["text"] == never["text"].replace("9911", "7731")


def test_a_withdrawn_document_is_not_counted_among_what_was_searched(client: TestClient) -> None:
    for searched in (
        ask(client, "What does HB 9911 do?")["searched"],
        client.get("/v1/search?q=fares").json()["searched"],
        client.get("/v1/documents").json()["searched"],
    ):
        assert (searched["documents"], searched["from"], searched["to"]) == (2, "2011-05-04", "2016-06-09")
        assert searched["passages"] > 0
    assert "2 documents" in ask(client, "What does HB 9911 do?")["text"]


def test_a_bill_of_a_later_day_is_not_offered_on_an_earlier_one(client: TestClient) -> None:
    assert "5621" in str(ask(client, "Tell me about HB 5622")["options"])
    assert "5621" not in str(ask(client, "Tell me about HB 5622", as_of="2012-12-31"))


def test_a_speaker_of_a_later_day_is_not_named_on_an_earlier_one(client: TestClient) -> None:
    assert ask(client, "What did Calloway say?")["understood"]["speaker"] == "Ines Calloway"
    assert "Ines" not in str(ask(client, "What did Calloway say?", as_of="2012-12-31"))
    assert ask(client, "What did Marsh say?", as_of="2012-12-31")["understood"]["speaker"] == "Theo Marsh"
