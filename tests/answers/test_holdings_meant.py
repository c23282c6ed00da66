"""Which document is meant, and how it begins, word for word. On made-up releases of trams."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.trams import DEPOT_TITLE, titles
from tests.trams import client as client
from tests.written_archives import ask, opened


def test_what_a_release_is_about_is_how_it_begins_word_for_word(client: TestClient) -> None:
    answer = ask(client, "What is the latest release about?")
    assert answer["text"].startswith("FARES FROZEN FOR A YEAR (June 9, 2024) begins:")
    assert "Fares stay where they are until next summer." in answer["citations"][0]["exact"]
    assert ask(client, "Summarise the release about Texas")["citations"][0]["exact"].endswith(
        "Texas opens its first tram line in ten years."
    )
    assert titles(ask(client, "What is the document “TRAM DEPOT REOPENS AFTER FLOOD” about?"))[0].startswith(
        "TRAM DEPOT"
    )


def test_a_speakers_words_among_the_first_sentences_are_theirs(client: TestClient) -> None:
    begins = ask(client, "What is the document “TRAM DEPOT REOPENS AFTER FLOOD” about?")["citations"]
    assert [(c["speaker"], c["exact"]) for c in begins][-1] == (
        "Ines Calloway",
        "We kept every driver on full pay until all of the water had gone,",
    )
    told = ask(client, "Tell me about the driver")["citations"]
    assert [(c["speaker"], c["exact"]) for c in told] == [
        ("Ines Calloway", "We kept every driver on full pay until all of the water had gone,")
    ]


def test_where_several_may_be_meant_it_asks_which_and_each_option_is_answered(client: TestClient) -> None:
    answer = ask(client, "What is the release about?")
    assert answer["outcome"] == "clarification"
    assert len(answer["options"]) == 3
    for option in answer["options"]:
        assert titles(ask(client, option["question"]))[0] == option["label"]


def test_this_release_is_the_one_that_was_shown_before(client: TestClient) -> None:
    earlier = "When did the tram depot reopen after the flood?"
    answer = ask(client, "Who is quoted in this release?", (earlier, ask(client, earlier)["text"]))
    assert [c["speaker"] for c in answer["citations"]] == ["Ines Calloway", "Theo Marsh"]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["List all releases from 2024", "what is the first one about?"], ["FARES FROZEN FOR A YEAR"]),
        (["List all releases from 2024", "what does the second one say?"], ["A LINE FOR TEXAS"]),
        (["List all releases from 2024", "Who is quoted in the last one?", "what is it about?"], None),
        (["When did the tram depot reopen after the flood?", "Which document is that from?"], [DEPOT_TITLE]),
        (["When did the tram depot reopen after the flood?", "How do you know that?"], [DEPOT_TITLE]),
        (["When did the tram depot reopen after the flood?", "Can I see the source?"], [DEPOT_TITLE]),
        (["When did the tram depot reopen after the flood?", "Link please"], [DEPOT_TITLE]),
        (["When did the tram depot reopen after the flood?", "Says who?"], [DEPOT_TITLE]),
        (["When did the tram depot reopen after the flood?", "Show me the original document"], [DEPOT_TITLE]),
        (["When did the tram depot reopen after the flood?", "How old is that?"], [DEPOT_TITLE]),
        (["How many releases are about Texas?", "when was it published?"], ["A LINE FOR TEXAS"]),
        (["How many documents mention eleven cars?", "which ones?"], ["A LINE FOR TEXAS"]),
    ],
)
def test_a_follow_up_points_at_the_documents_of_the_answer_before(
    client: TestClient, turns: list[str], expected: list[str] | None
) -> None:
    history: list[tuple[str, str]] = []
    for turn in turns:
        answer = ask(client, turn, *history)
        history.append((turn, answer["text"]))
    if expected is None:  # nobody is quoted there, so that no document was shown
        assert (answer["outcome"], titles(answer)) == ("clarification", [])
    else:
        assert list(dict.fromkeys(titles(answer)))[:1] == expected


def test_the_release_before_is_the_one_that_the_filters_let_pass(tmp_path_factory: pytest.TempPathFactory) -> None:
    head = "FOR IMMEDIATE RELEASE\n\nHARROW, Ohio, May 2,"
    files = {
        "old.md": f'# A FERRY FARE\n\n{head} 2018 -- The fare is four dollars.\n\n"It is fair," said Ada Moss, mayor.',
        "new.md": f'# A NEW FARE\n\n{head} 2023 -- The fare is six dollars.\n\n"It is dear," said Ben Quill, captain.',
    }
    newest, bound = "What is the newest release?", {"as_of": "2019-01-01"}
    with opened(tmp_path_factory, files) as client:
        for bounds, speaker in ((dict[str, str](), "Ben Quill"), (bound, "Ada Moss")):
            before = ask(client, newest, **bounds)["text"]
            answer = ask(client, "Who is quoted in it?", (newest, before), **bounds)
            assert [citation["speaker"] for citation in answer["citations"]] == [speaker]


ONE = """---
date: 2024-05-02
---
# FERRY STOPS FOR A WEEK

DOVER, May 2, 2024 -- The ferry stops for a week. Its engine is mended.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What's the headline?", "FERRY STOPS FOR A WEEK (May 2, 2024)"),
        ("¿Cuál es el título?", "FERRY STOPS FOR A WEEK (2 de mayo de 2024)"),
        ("¿De qué trata?", "The ferry stops for a week."),
        ("¿Cuándo se publicó?", "2 de mayo de 2024, como se declara con el documento"),
        ("¿De qué fecha es el comunicado?", "2 de mayo de 2024, como se declara con el documento"),
    ],
)
def test_the_only_document_there_is_is_meant(
    tmp_path_factory: pytest.TempPathFactory, question: str, said: str
) -> None:
    with opened(tmp_path_factory, {"ferry.md": ONE}) as alone:
        text = ask(alone, question)["text"]
    assert said in text
    assert "answer before" not in text


@pytest.mark.parametrize("question", ["¿De qué trata?", "¿Cuándo se publicó?", "¿Cuándo salió el comunicado?"])
def test_of_several_documents_it_asks_in_spanish_which(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["text"]) == ("clarification", "¿Qué documento se quiere decir?")


def test_minutes_are_many_by_their_own_name(tmp_path: Path) -> None:
    for day in ("2024-03-02", "2024-05-09"):
        release(tmp_path / "files", f"{day}.md", "# A meeting\n\nThe board bought a boat.", type="minutes", date=day)
    release(tmp_path / "files", "sold.md", "# A boat\n\nThe boat was sold.", type="press_release", date="2023-01-02")
    data_dir = new_data_dir(tmp_path)
    collected(data_dir, tmp_path / "files")
    built(data_dir)
    with client_of(data_dir) as client:
        told = client.post("/v1/ask", json={"question": "Which documents mention a boat?"}).json()["text"]
    assert told.startswith("3 of 3 documents hold these words: 2 minutes and 1 press release.")
