"""What a bill does often stands in the sentence behind its name: "It obliges ...", quoted together with that name."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

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


FOR_WHOM = {
    "gates.md": """---
date: 2021-08-17
---
# House Bill 95

MILLBROOK, Ohio, August 17, 2021 -- House Bill 95 prevents sellers of flour from claiming that they mistook its age.
House Bill 95 raises the fee of sellers to $40. Under House Bill 95 no child may be made to work at a mill. Buyers were
glad.
"""
}
for_whom = client_over(FOR_WHOM)
MISTOOK = "House Bill 95 prevents sellers of flour from claiming that they mistook its age."
FEE = "House Bill 95 raises the fee of sellers to $40."
CHILD = "Under House Bill 95 no child may be made to work at a mill."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does HB 95 change for sellers?", [MISTOOK, FEE]),
        ("What does HB 95 change for sellers who say they didn't know the age of the flour?", [MISTOOK]),
        ("What does House Bill 95 mean for kids?", [CHILD]),
        ("How does HB 95 affect minors who work at a mill?", [CHILD]),
        ("What does HB 95 change for sellers who live in Utah?", []),
        ("What does HB 95 change for buyers?", []),  # who were only glad
        ("What does HB 88 change for sellers?", []),
    ],
)
def test_for_whom_a_bill_does_what_is_told_by_the_sentence_that_names_both(
    for_whom: TestClient, question: str, told: list[str]
) -> None:
    exact = [" ".join(citation["exact"].split()) for citation in ask(for_whom, question)["citations"]]
    assert exact == told


ONE_BILL = {
    "mills.md": """---
date: 2021-06-17
---
# Governor signs House Bill 88

MILLBROOK, Ohio, June 17, 2021 -- The governor signed House Bill 88 on June 16, 2021. House Bill 88 obliges every mill
to show its card at the gate.
""",
    "rain.md": "---\ndate: 2021-07-17\n---\n# Rain\n\nMILLBROOK, Ohio, July 17, 2021 -- It rained on every mill.\n",
}
one_bill = client_over(ONE_BILL)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was the law signed?", "The governor signed House Bill 88 on June 16, 2021."),
        ("What does the new law do?", "House Bill 88 obliges every mill"),
        ("¿Cuándo se firmó la ley?", "The governor signed House Bill 88 on June 16, 2021."),
    ],
)
def test_the_law_is_the_only_bill_that_is_named(one_bill: TestClient, question: str, told: str) -> None:
    assert told in " ".join(" ".join(exact(ask(one_bill, question))).split())


@pytest.mark.parametrize("question", ["When does the law take effect?", "Who voted against the law?"])
def test_what_nothing_tells_of_the_only_bill_is_not_told(one_bill: TestClient, question: str) -> None:
    assert ask(one_bill, question)["citations"] == []


def test_of_several_bills_none_is_taken_for_the_law(client: TestClient) -> None:
    assert ask(client, "When was the law signed?")["citations"] == []
