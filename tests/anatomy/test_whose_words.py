"""Whose words are on what: nobody's words on one thing stand as theirs on another. On made-up releases of clinics."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact, opened

ORGANISATION = """[organisation]
name = "Tarn Valley Health Board"

[[subjects]]
code = "OAK"
name = "Oakmere"

[[subjects]]
code = "ELM"
name = "Elmhithe"

[[subjects]]
code = "ASH"
name = "Ashgarth"
"""
RELEASES = {
    "post": """---
title: Dr Ada Fenn is the new chief inspector
date: 2022-03-01
---
Dr Ada Fenn is to be chief inspector. She follows Sir Giles Orme.

"I will print what I find," Dr Fenn said.
""",
    "oakmere": """---
title: Oakmere is better
date: 2024-05-21
---
The clinic at Oakmere is better than it was. It mended its roof.

"The nurses did this," said Dr Ada Fenn, chief inspector.

Commissioner Wanda Hale said that the price of the roof was worth it.

"We sleep well," said Ruby Thorne, head nurse of Oakmere.
""",
    "elmhithe": """---
title: Elmhithe must wait
date: 2024-06-02
---
The clinic at Elmhithe must wait for its parking.

"Patients leave their cars on the grass," said Dr Ada Fenn, chief inspector. "The money is there."

"We asked for a ramp in May," said Wanda Hale, a commissioner.
""",
    "ashgarth": """---
title: Ashgarth has a new lift
date: 2021-09-09
---
The clinic at Ashgarth has a new lift.

"Nobody climbs any more," said Sir Giles Orme, then chief inspector.

Press contact: Ned Pell, press officer.
""",
}


client = client_over({"organisation.toml": ORGANISATION} | {f"{name}.md": text for name, text in RELEASES.items()})


@pytest.mark.parametrize("name", ["Dr Fenn", "Dr Ada Fenn", "Ada Fenn", "Fenn", "Dr. Fenn"])
def test_a_title_before_a_surname_makes_no_other_person(client: TestClient, name: str) -> None:
    answer = ask(client, f"What did {name} say about Oakmere?")
    assert exact(answer) == ["The nurses did this,"]


def test_a_given_name_alone_is_whoever_bears_it(client: TestClient) -> None:
    assert exact(ask(client, "What did Giles say?")) == ["Nobody climbs any more,"]
    assert "no quotation of Boris" in ask(client, "What did Boris say?")["text"]


def test_words_on_other_subjects_are_none_on_this_one(client: TestClient) -> None:
    answer = ask(client, "What did Ada Fenn say about Ashgarth?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("The archive quotes Dr Ada Fenn, and nowhere on this.")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did the head nurse of Oakmere say?", ["We sleep well,"]),
        ("What did the head nurse of Oakmere say about Oakmere?", ["We sleep well,"]),
        ("What did Ruby Thorne, head nurse of Oakmere, say about Elmhithe?", []),
        ("What did the head nurse of Oakmere say about Elmhithe?", []),
        ("Any comments by the head nurse of Oakmere about Elmhithe?", []),
        ("What did Oakmere's head nurse say about Elmhithe?", []),
        ("What did the head nurse of Oakmere say about roofs?", ["We sleep well,"]),
        ("What did the head nurse of Oakmere say about cars?", []),
        ("What did Wanda Hale of Ashgarth say?", ["We asked for a ramp in May,"]),
    ],
)
def test_the_place_of_an_office_is_no_topic(client: TestClient, question: str, words: list[str]) -> None:
    answer = ask(client, question)
    assert [one for one in exact(answer) if one in ("We sleep well,", "We asked for a ramp in May,")] == words, answer
    assert (answer["outcome"] == "answered") == bool(words), answer["text"]


def test_the_words_that_hold_the_topic_come_first(client: TestClient) -> None:
    assert exact(ask(client, "What did Fenn say about money?"))[0] == "The money is there."
    assert exact(ask(client, "What did Fenn say about cars?"))[0] == "Patients leave their cars on the grass,"


def test_a_sentence_that_reports_somebody_on_the_topic_is_shown_where_no_quotation_is_on_it(
    client: TestClient,
) -> None:
    answer = ask(client, "What did Wanda Hale say about the price?")
    assert exact(answer) == ["Commissioner Wanda Hale said that the price of the roof was worth it."]
    none = ask(client, "What did Wanda Hale say about whales?")
    assert (none["outcome"], none["citations"]) == ("abstained", [])
    assert none["text"].startswith("The archive quotes Wanda Hale, and in no document that holds any of these")


def test_of_the_holders_of_an_office_those_who_spoke_on_the_topic_are_meant(client: TestClient) -> None:
    assert exact(ask(client, "What did the chief inspector say about climbing?")) == ["Nobody climbs any more,"]
    assert ask(client, "What did the chief inspector say?")["outcome"] == "clarification"


def test_a_name_beside_what_nobody_said_is_no_answer_to_what_was_said(client: TestClient) -> None:
    answer = ask(client, "What did Ned Pell say?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Who is the commissioner?", {"Wanda Hale"}),
        ("who's the commissioner now", {"Wanda Hale"}),
        ("Who is the treasurer?", set()),
        ("Who is the head nurse of Ashgarth?", set()),
    ],
)
def test_who_holds_an_office_is_told_by_the_role_beside_their_words(
    question: str, speakers: set[str], client: TestClient
) -> None:
    text = ask(client, question)["text"]
    assert {name for name in ("Ruby Thorne", "Wanda Hale", "Ada Fenn", "Giles Orme") if name in text} == speakers


@pytest.mark.parametrize("question", ["When was that?", "when did she say that", "When was it said?", "when?"])
def test_when_somebody_said_it_is_the_date_of_the_document(client: TestClient, question: str) -> None:
    first = "What did Ada Fenn say about Oakmere?"
    answer = ask(client, question, (first, ask(client, first)["text"]))
    assert (answer["outcome"], [c["document"]["id"] for c in answer["citations"]]) == ("answered", ["oakmere"])
    assert "May 21, 2024" in answer["text"]


LAMPS = """# Lamps on the lane

FOR IMMEDIATE RELEASE

MILLTOWN, Ohio, May 4, 2024 -- The council opened nine lamps along the river lane.

The lamps of the river lane cost 4,200 dollars and were paid by the county, and "nobody walks home in the dark now," \
said Quentella Marsh, mayor of Milltown, at the fair of the weavers on the first Sunday of the month.
"""


def test_a_sentence_that_holds_somebodys_words_beside_others_is_not_said_to_be_theirs(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with opened(tmp_path_factory, {"lamps.md": LAMPS}) as client:
        (quote,) = client.get("/v1/documents/lamps").json()["quotes"]
        answer = ask(client, "Who paid for the lamps of the river lane?")
    (citation,) = answer["citations"]
    assert quote["speaker"] == "Quentella Marsh"
    assert quote["exact"] in citation["exact"] != quote["exact"]
    assert citation["speaker"] is None
    assert answer["text"] == f"“{citation['exact']}” [1]"
