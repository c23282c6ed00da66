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

The Trust does not oppose House Bill 44, which doubles the fine for blocking a lamp room. It has taken no position on
Senate Bill 9.

The House is to vote on HB 31 on March 3.
"""
ORGANISATION = '[organisation]\nname = "Lamp Trust"\nshort_names = ["the Trust"]\n'
SIGNED = """# GOVERNOR SIGNS LAMP ACT

TARN, Ohio, May 4, 2019 -- The governor today signed Senate Bill 12, the Lamp Act.

"Somebody took a heavy list out of our hands," said Edda Brandt, director of the Lamp Trust.
"""
VOTE = """# STATEMENT: COMMITTEE REJECTS HB 31

March 14, 2024

The House committee voted 9 to 4 on Thursday not to advance House Bill 31.

"The lamps of the coast are safe for now," said Ada Moll, chair of the Wick County Commission.

"Hull did not need it," said Ben Tarr, chair of the Hull County Commission.
"""
BRIEFING = """# Media advisory

What: a briefing on the state budget. Who: Ottilie Marsh, counsel; Una Kell, treasurer.
"""
REPAIRS = """# Broken lamps stay dark for days

TARN, Ohio, June 9, 2022 -- Nine lamps broke in May, and the repair of a broken lamp takes nine days.

"Nine days is a week too long," said Edda Brandt, director of the Lamp Trust.
"""
LAMP = """# LAST DARK TOWER IS LIT

WICK, Ohio, June 9, 2021 -- The last dark tower of the coast was lit today at Gull Point.

"My father rowed past Gull Point in the dark," said Edda Brandt, director of the Lamp Trust.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("lamps")
    release(folder, "statement.md", STATEMENT, date="2024-02-10")
    (folder / "organisation.toml").write_text(ORGANISATION)
    release(folder, "signed.md", SIGNED, date="2019-05-04")
    release(folder, "briefing.md", BRIEFING, date="2024-10-01")
    release(folder, "vote.md", VOTE, date="2024-03-14")
    release(folder, "repairs.md", REPAIRS, date="2022-06-09")
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


def test_an_event_that_nothing_tells_of_has_no_words_either(client: TestClient) -> None:
    assert said(client, "what did edda brandt say at the dinner in 2019") == []
    assert len(said(client, "What did Edda Brandt say at the time?")) == 3


def test_that_a_bill_passed_is_not_told_by_who_takes_no_position_on_it(client: TestClient) -> None:
    assert said(client, "Did SB 9 pass?") == []


def test_words_that_are_no_occasion_take_nothing_away(client: TestClient) -> None:
    assert len(said(client, "What did Edda Brandt say in public?")) == 3


def test_where_the_organisation_stands_on_a_bill_is_told_by_the_sentence_that_says_so(client: TestClient) -> None:
    neutral = [
        "The Trust does not oppose House Bill 44, which doubles the fine for blocking a lamp room. "
        "It has taken no position on Senate Bill 9."
    ]
    assert said(client, "What's the Trust's position on House Bill 44?") == [neutral[0].split(" It ")[0]]
    assert said(client, "Do you support HB 44?") == [neutral[0].split(" It ")[0]]
    assert said(client, "did the trust take a position on SB 9") == neutral
    assert said(client, "Does the Lamp Trust oppose HB 31?") == ["The Lamp Trust opposes the bill."]


def test_what_the_organisation_said_of_a_bill_is_its_stance_and_its_peoples_words(client: TestClient) -> None:
    assert said(client, "What did the Trust say about HB 31?") == [
        "The Lamp Trust opposes the bill.",
        "This is a raid on the lamps,",
        "Towns that want car parks may pay for them.",
    ]


def test_whether_a_bill_was_passed_is_told_by_the_newest_first(client: TestClient) -> None:
    answer = ask(client, "Was HB 31 passed?")
    assert answer["citations"][0]["exact"].startswith("The House committee voted 9 to 4")


def test_an_office_of_a_like_name_is_another(client: TestClient) -> None:
    shown = said(client, "Who is the chair of the Wick County Commission?")
    assert any("Ada Moll" in words or "lamps of the coast" in words for words in shown)
    assert not any("Ben Tarr" in words or "Hull" in words for words in shown)


@pytest.mark.parametrize(
    "question", ["Do you oppose SB 12?", "Why does the Trust oppose HB 44?", "Does the Harbour Guild oppose HB 31?"]
)
def test_no_stance_is_made_of_another_bill_reason_or_body(client: TestClient, question: str) -> None:
    assert "The Lamp Trust opposes the bill." not in said(client, question)
    assert not any("does not oppose" in quote for quote in said(client, question)[:1] if "SB 12" in question)


def test_words_beside_one_word_of_a_topic_are_not_on_it(client: TestClient) -> None:
    assert said(client, "Quote from Edda Brandt on the repair of broken lamps") == ["Nine days is a week too long,"]


def test_the_word_that_every_document_holds_is_not_what_a_topic_is(client: TestClient) -> None:
    assert said(client, "What did Edda Brandt say about street lamps?") == []
    assert len(said(client, "What did Edda Brandt say about lamps?")) == 3


def test_the_state_in_a_programme_is_no_saying(client: TestClient) -> None:
    assert said(client, "What did Ottilie Marsh say about the state budget?") == []


def test_who_leads_something_is_nobody_who_only_announced_it(client: TestClient) -> None:
    assert said(client, "Who directs the lamp academy?") == []
