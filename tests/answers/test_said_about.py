"""What there is on something: the sentences that hold all of its words; a named speaker's where a quote is wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir, release
from tests.conftest import client_of
from tests.written_archives import ask

TOLL = """# RIVER TOLL ENDS

FOR IMMEDIATE RELEASE

AUSTIN, Texas, May 4, 2023 -- The river toll ends on Monday. Lorries paid four dollars. A weight limit stays in place.
Will there be cameras? No.

"Nobody should pay twice for one bridge," said Ines Calloway, director of the trust.
"""
RAIN = """# RAIN GARDENS OPEN

FOR IMMEDIATE RELEASE

DENVER, Colorado, June 9, 2024 -- Nine rain gardens open along the river. The weight of a lorry harms them.

The Denver Sun: https://sun.example/2024/rain-gardens-open-along-the-river

| year | gardens |
| --- | --- |
| 2024 | rain gardens 9 |
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("roads")
    release(folder, "toll.md", TOLL, subjects="[TX]")
    release(folder, "rain.md", RAIN, subjects="[CO]")
    data_dir = new_data_dir(tmp_path_factory.mktemp("roads-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    with client_of(data_dir) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about the weight limit",
        "Talk to me about the weight limit",
        "Do you have anything on the weight limit?",
        "information about weight limits, please",
        "What is known about the weight limit?",
        "I need a sentence about the weight limit",
        "find me the passage on the weight limit",
        "Give me two facts about the weight limit",
        "I'm looking for a quote on the weight limit",
        "exact wording on the weight limit, please",
        "weight limit",
        "What should I know about the weight limit?",
        "What do we need to know about the weight limit?",
        "Tell me everything you know about the weight limit",
        "Summarize everything about the weight limit",
        "Summarise the weight limit",
        "Give me the gist of the weight limit",
        "all there is on the weight limit",
        "weight limit info",
        "show me weight limits",
    ],
)
def test_a_topic_is_answered_with_the_sentences_that_hold_all_of_its_words(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert [citation["exact"] for citation in answer["citations"]] == ["A weight limit stays in place."]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se sabe de lorries?",
        "Cuéntame algo sobre las lorries",
        "¿Qué dice el archivo sobre lorries?",
        "Información sobre lorries, por favor",
        "¿Qué debo saber de lorries?",
        "Háblame de lorries",
    ],
)
def test_in_spanish_what_is_named_as_it_is_printed_is_answered_so_too(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert "Lorries paid four dollars." in [citation["exact"] for citation in answer["citations"]]


def test_words_that_never_stand_in_one_sentence_are_no_topic(client: TestClient) -> None:
    assert ask(client, "Tell me about toll gardens")["outcome"] == "abstained"
    assert ask(client, "helicopter patrol")["outcome"] == "abstained"


def test_the_wording_of_a_text_is_no_sentence_that_only_names_it(client: TestClient) -> None:
    assert ask(client, "Give me the exact wording of the weight limit")["outcome"] == "abstained"


@pytest.mark.parametrize(
    "words",
    [
        "and the lorries?",
        "and the rain?",
        "and the cameras?",
        "and a toll?",
        "and the director?",
        "but gardens",
        "F",
        "an F?",
    ],
)
def test_what_goes_on_with_and_is_no_search_and_a_letter_no_topic(client: TestClient, words: str) -> None:
    assert ask(client, words)["outcome"] == "abstained"


def test_a_line_of_addresses_says_nothing_by_itself(client: TestClient) -> None:
    answer = ask(client, "Tell me about gardens along the river")
    assert answer["outcome"] == "answered"
    assert not [citation["exact"] for citation in answer["citations"] if "https" in citation["exact"]]


def test_a_row_of_a_table_says_nothing_by_itself(client: TestClient) -> None:
    answer = ask(client, "Tell me about rain gardens")
    assert answer["outcome"] == "answered"
    assert all("|" not in citation["exact"] for citation in answer["citations"])


def test_a_quote_is_a_named_speakers_words_where_somebody_spoke_of_it(client: TestClient) -> None:
    answer = ask(client, "Give me a quote about the bridge")
    assert [(c["speaker"], c["exact"]) for c in answer["citations"]] == [
        ("Ines Calloway", "Nobody should pay twice for one bridge,")
    ]
    printed = ask(client, "Give me a quote about rain gardens")
    assert [c["speaker"] for c in printed["citations"]] == [None]


def test_what_one_states_release_says_is_never_told_from_anothers(client: TestClient) -> None:
    told = ask(client, "What does the Texas release say about lorries?")
    assert [c["exact"] for c in told["citations"]] == ["Lorries paid four dollars."]
    other = ask(client, "What does the Colorado release say about lorries?")
    assert all("paid four dollars" not in c["exact"] for c in other["citations"])


def test_as_many_quotations_are_shown_as_were_asked_for(client: TestClient) -> None:
    body = {"question": "Tell me about the river", "max_citations": 1}
    assert len(client.post("/v1/ask", json=body).json()["citations"]) == 1


def test_what_the_organisation_says_is_what_its_own_documents_say(
    client: TestClient, sample_client: TestClient
) -> None:
    told = ask(client, "What does the organisation say about lorries?")
    assert "Lorries paid four dollars." in [citation["exact"] for citation in told["citations"]]
    own = ask(sample_client, "What did Shared Hope announce on Louisiana?")
    assert own["outcome"] == "answered"
    assert "secondary_source" not in {notice["code"] for notice in own["notices"]}
    others = ask(sample_client, "What did Shared Hope say about Texas?")
    assert "Cybercrime Review" not in others["text"]


def test_a_question_that_a_document_asks_itself_stands_with_its_answer(client: TestClient) -> None:
    told = ask(client, "What did we say about cameras?")
    assert [" ".join(one["exact"].split()) for one in told["citations"]] == ["Will there be cameras? No."]
