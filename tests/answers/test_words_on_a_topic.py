"""Words on a topic of several words are on all that it names, and not on a thing that shares one of them."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, opened

FILES = {
    "organisation.toml": '[organisation]\nname = "Ferry Users of Sandholm"\n',
    "fuel.md": """# A study of what the ferries burn

SANDHOLM, May 3, 2021 -- The study counts what the ferries burn. It leaves out the price of fuel.

"We shall count that too," said Runa Vik, who chairs the users.
""",
    "treaty.md": """# Both islands sign the fuel treaty

SANDHOLM, May 3, 2025 -- Both islands have signed. The users are glad.

Runa Vik, who chairs the users, called the treaty "late, and better than none".

"We signed with cold hands," said Olav Brekke, the harbour master.
""",
    "landing.md": """# The old stone landing is closed

SANDHOLM, June 3, 2025 -- The stone landing on Kirk Bay is closed until it is mended.

"I have jumped from it since I was six," said Olav Brekke, the harbour master.
""",
}

client = client_over(FILES)


def test_words_on_something_else_that_shares_a_word_are_not_given(client: TestClient) -> None:
    answer = ask(client, "What did Runa Vik say about the fuel treaty?")
    told = [" ".join(citation["exact"].split()) for citation in answer["citations"]]
    assert told == ['Runa Vik, who chairs the users, called the treaty "late, and better than none".']
    assert not ask(client, "What did Olav Brekke say about the price of fuel?")["citations"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What did Runa Vik say about fuel?", "count that too"),
        ("What did Runa Vik say about the price of fuel?", "count that too"),
        ("What did Olav Brekke say about the fuel treaty?", "cold hands"),
        ("What did Olav Brekke say about the new landing problem?", "since I was six"),  # "new" says nothing of what
        ("What did Olav Brekke say about the shutting of the stone landing?", "since I was six"),  # most of many
    ],
)
def test_words_of_a_document_that_holds_the_topic_are_given(client: TestClient, question: str, answer: str) -> None:
    assert answer in " ".join(citation["exact"] for citation in ask(client, question)["citations"])


def test_words_are_on_what_they_or_their_sentence_or_title_speak_of(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {
        "organisation.toml": '[organisation]\nname = "Ferry Users of Sandholm"\n',
        "pier.md": """# A new pier for Sandholm

SANDHOLM, May 3, 2021 -- The pier has 40 lamps and a bench. It was built so that it can be moved.

The jury of the pier prize has not met. The council pays half of the fare.

"A child who slips walks the week after," said Runa Vik, who chairs the users.

Olav Brekke, the harbour master, said the pier had been "quiet for nine minutes".

Runa Vik said of the council that it had "paid every penny".
""",
    }
    with opened(tmp_path_factory, files) as client:
        for question in ("What did Olav Brekke say about the lamps?", "What did Runa Vik say about the jury?"):
            assert not ask(client, question)["citations"]
        assert "nine minutes" in ask(client, "What did Olav Brekke say about the pier?")["citations"][0]["exact"]
        told = ask(client, "What did Runa Vik say about the council?")["citations"]
        assert [citation["exact"] for citation in told] == ["paid every penny"]


def test_what_may_be_on_it_is_shown_as_nearest_and_not_denied(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {
        "organisation.toml": '[organisation]\nname = "Ferry Users of Sandholm"\n',
        "visits.md": """# The users count who waits

SANDHOLM, June 9, 2025 -- The users will count who waits.

Not everybody is glad. Kirk Ferries, which runs four boats, said that surprise counts would hold up the crew. "We have
nothing to hide but the ropes," said Olav Brekke, who speaks for Kirk Ferries. The counts begin in July.

Ms Vik will keep the book on delays. Runa Vik has kept it since 2011, as Tor Lie did before. "Every late boat is a
late child," she said.
""",
    }
    with opened(tmp_path_factory, files) as client:
        answer = ask(client, "What did Olav Brekke say about inspectors turning up by surprise?")
        assert (answer["outcome"], answer["reason"]) == ("abstained", "not_supported")
        assert "nowhere" not in answer["text"]
        assert any("nothing to hide" in one["exact"] for one in answer["nearest"])
        assert "in no document" in ask(client, "What did Olav Brekke say about lighthouses?")["text"]
