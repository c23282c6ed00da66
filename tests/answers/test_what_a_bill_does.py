"""What a bill does often stands in the sentence behind its name: "It obliges ...", quoted together with that name."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "mills.md": """---
date: 2021-06-17
---
# Governor signs House Bill 88

MILLBROOK, Ohio, June 17, 2021 -- The governor signed House Bill 88 yesterday. It obliges every mill to show its card
at the gate. It rained all day.
""",
    "two.md": """---
date: 2021-07-17
---
# Two bills on water

MILLBROOK, Ohio, July 17, 2021 -- House Bill 90 was sent to a committee together with House Bill 91. It bans the
washing of cars in the river.

House Bill 90 was read once. Much was said about it. It makes a long evening.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    "question", ["What does House Bill 88 do?", "Tell me about HB 88", "¿Qué hace la HB 88?", "¿Qué dice la ley HB 88?"]
)
def test_the_sentence_that_goes_on_about_a_bill_is_quoted_with_its_name(client: TestClient, question: str) -> None:
    exact = [citation["exact"] for citation in ask(client, question)["citations"]]
    assert "It obliges every mill to show its card at the gate." in exact[0]
    assert exact[0].startswith("The governor signed House Bill 88 yesterday.")
    assert "rained" not in "".join(exact)


def test_of_two_bills_it_is_open_which_goes_on_and_nothing_is_told(client: TestClient) -> None:
    text = ask(client, "What does House Bill 91 do?")["text"]
    assert "bans" not in text
    assert "evening" not in ask(client, "What does House Bill 90 do?")["text"]


@pytest.mark.parametrize("question", ["¿Quién pidió la HB 88?", "¿Por qué se aprobó la HB 88?"])
def test_who_and_why_are_asked_of_more_than_the_bill_in_spanish_too(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"
