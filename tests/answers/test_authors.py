"""Who wrote a document: the line that names its author, and neither the contact nor whom it quotes."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "view.md": """---
date: 2024-05-02
---
# Why the mill should close

By Ines Calloway, director of the harbour

The mill has stood for ninety years. It should close by the end of the summer.
""",
    "horns.md": """---
date: 2022-06-12
---
# Quiet nights are no enemy

By Tobias Renn

*This op-ed appeared in the Quarry Courier on June 12, 2022.*

Trains that whistle wake the town.
""",
    "gates.md": """---
date: 2024-05-09
---
# The gates of the quarry

The quarry has two gates.

By Friday Evening

Por Favor Silencio

By Monday Morning, the gates close.
""",
    "release.md": """---
date: 2024-06-02
---
FOR IMMEDIATE RELEASE

MEDIA CONTACT:
Theo Marsh
Press Officer

# A pier for the ferry

MILLBROOK, Ohio, June 2, 2024 -- The new pier opens on Monday. It was paid for by Robin Vale.

"By summer nobody will remember the old one," said harbour master Vera Stone.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote the article on the mill?",
        "Who is the author of the text about the mill?",
        "who wrote the report on the mill",
    ],
)
def test_the_line_that_names_an_author_is_quoted(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert [citation["exact"] for citation in answer["citations"]] == ["By Ines Calloway, director of the harbour"]


@pytest.mark.parametrize("question", ["Who wrote it?", "who is it by?", "Who is the author?", "¿Quién lo escribió?"])
def test_a_follow_up_asks_for_the_author_of_what_was_shown(client: TestClient, question: str) -> None:
    before = "What is the latest release?"
    answer = ask(client, question, (before, ask(client, before)["text"]))
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert answer["text"].startswith(
        "Ningún documento de los pedidos nombra a su autor." if "Qu" in question else "No document that was asked for"
    )


def test_of_a_text_that_nothing_picks_nothing_is_told(client: TestClient) -> None:
    assert "names its author" not in ask(client, "Who wrote the text?")["text"]


def test_whose_words_were_quoted_is_who_wrote_them(client: TestClient) -> None:
    before = "What did Vera Stone say?"
    answer = ask(client, "Who wrote that?", (before, ask(client, before)["text"]))
    assert answer["text"].startswith("Vera Stone (harbour master): “By summer")


def test_a_contact_a_speaker_or_a_giver_is_no_author(client: TestClient) -> None:
    answer = ask(client, "Who wrote the release on the pier?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


def test_a_line_that_begins_with_by_and_names_a_time_names_no_author(client: TestClient) -> None:
    assert ask(client, "Who wrote the text about the gates?")["citations"] == []


def test_who_wrote_an_op_ed_is_its_line_with_an_author(client: TestClient) -> None:
    cited = ask(client, "Who wrote the op-ed?")["citations"]
    assert [citation["exact"] for citation in cited] == ["By Tobias Renn"]
    assert cited[0]["document"]["type"] == "op_ed"
