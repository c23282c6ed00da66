"""Documents that were listed, narrowed turn by turn, counted and opened: each count is among all that were listed."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

_SAID = "“The kiln is warm,” said Ines Halvard, director of the guild.\n"
FILES = {
    "organisation.toml": '[organisation]\nname = "Potters Guild"\n',
    "kiln.md": f"---\ndate: 2018-03-01\ntype: press_release\n---\n# The guild buys a kiln\n\nIt burns wood.\n\n{_SAID}",
    "glaze.md": "---\ndate: 2018-09-01\ntype: press_release\n---\n# A green glaze\n\nThe kiln was hot for it.\n\n"
    "“I like green,” said Tom Ferrars, glazer.\n",
    "horno.md": "---\ndate: 2018-05-01\ntype: press_release\n---\n# El gremio, su kiln y el taller\n\n"
    "El gremio compró el horno en la ciudad y lo instaló en el taller de la calle Mayor.\n",
    "fire.md": f"---\ndate: 2020-02-01\ntype: statement\n---\n# On the fire\n\nThe kiln did not start it.\n\n{_SAID}",
    "rules.txt": "Rules of the house\n\nNobody opens the kiln before noon.\n",
    "dock.md": "---\ntype: press_release\n---\n# A boat of pots\n\nPORT ELLIS, April 2, 2022 - It came in at noon.\n\n"
    "Contact: Vera Quist, press officer, press@guild.example\n",
    "fair.md": "---\ndate: 2020-06-01\ntype: press_release\n---\n# The spring fair\n\nThere are pots and music.\n",
} | {
    f"class-{at}.md": f"---\ndate: 2021-{at % 12 + 1:02}-01\ntype: course\n---\n# Class {at}\n\nBring a sponge.\n"
    for at in range(25)
}
client = client_over(FILES)
KILN = "Which documents mention the kiln?"


def told(client: TestClient, *turns: str) -> dict[str, Any]:
    """The answer to the last of ``turns``."""
    history: list[tuple[str, str]] = []
    for turn in turns:
        answer = ask(client, turn, *history)
        history.append((turn, answer["text"]))
    return answer


def ids(answer: dict[str, Any]) -> set[str]:
    return {citation["document"]["id"] for citation in answer["citations"]}


@pytest.mark.parametrize(
    ("follow_up", "left"),
    [
        ("only those from 2018", {"kiln", "glaze", "horno"}),
        ("since 2019", {"fire"}),
        ("which of these quote Ines Halvard?", {"kiln", "fire"}),
        ("and which of those quote the director?", {"kiln", "fire"}),
        ("only the ones in Spanish", {"horno"}),
        ("which of them have no date?", {"rules"}),
        ("just the press releases", {"kiln", "glaze", "horno"}),
        ("which ones mention wood?", {"kiln"}),
        ("which of these do not mention wood?", {"glaze", "horno", "fire", "rules"}),
        ("which of them quote nobody?", {"horno", "rules"}),
        ("do any of them mention green or wood?", {"kiln", "glaze"}),
        ("¿cuáles de ellos citan a Tom Ferrars?", {"glaze"}),
        ("solo los de 2020", {"fire"}),
    ],
)
def test_what_was_listed_is_narrowed_by_time_words_speaker_language_type_and_lack(
    client: TestClient, follow_up: str, left: set[str]
) -> None:
    answer = told(client, KILN, follow_up)
    assert answer["outcome"] == "answered", answer["text"]
    assert ids(answer) == left
    assert (answer["computed"][0]["value"], answer["computed"][0]["of"]) == (len(left), 5)


def test_each_narrowing_is_among_what_the_one_before_left(client: TestClient) -> None:
    answer = told(client, KILN, "only those from 2018", "which of these quote Ines Halvard?")
    assert ids(answer) == {"kiln"}
    assert answer["text"].startswith("Of the 3 documents that the answer before lists, 1 is one quoting Ines Halvard.")
    counted = told(client, KILN, "only those from 2018", "how many is that?")
    assert counted["text"].startswith("The answer before lists 3 documents: 3 press releases.")


def test_a_document_without_a_date_is_said_to_be_left_out_of_a_period(client: TestClient) -> None:
    assert "1 without any date has been left out." in told(client, KILN, "only those from 2018")["text"]


def test_none_left_is_said_and_nothing_else_is_shown(client: TestClient) -> None:
    answer = told(client, KILN, "only those from 1999")
    assert answer["outcome"] == "abstained"
    assert answer["text"].startswith("Of the 5 documents that the answer before lists, none is one from 1999.")


def test_what_a_long_list_does_not_show_is_counted_too(client: TestClient) -> None:
    listed = "Which documents mention a sponge?"
    assert told(client, listed, "how many are there?")["computed"][0]["value"] == 25
    january = told(client, listed, "only those from January 2021")  # classes 0, 12 and 24
    assert ids(january) == {"class-0", "class-12", "class-24"}


def test_the_second_of_a_list_is_opened(client: TestClient) -> None:
    listed = told(client, KILN, "only those from 2018")
    opened = told(client, KILN, "only those from 2018", "open the second")
    assert [c["document"]["id"] for c in opened["citations"]] == [listed["citations"][1]["document"]["id"]]
    assert opened["text"].startswith("Of the documents that the answer before cites, this is the one.")


@pytest.mark.parametrize(
    "follow_up",
    [
        "which of these quote Nobody Atall?",
        "which of these are any good?",
        "only those that Ines Halvard wrote herself",
        "which of these quote the mayor?",
    ],
)
def test_what_no_bound_says_for_certain_narrows_nothing(client: TestClient, follow_up: str) -> None:
    assert "that the answer before lists" not in told(client, KILN, follow_up)["text"]


def test_without_a_list_before_it_a_follow_up_narrows_nothing(client: TestClient) -> None:
    for turns in (("only those from 2018",), ("What did the guild buy?", "which of these quote Ines Halvard?")):
        assert "that the answer before lists" not in told(client, *turns)["text"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which documents mention the kiln and wood?", {"kiln"}),
        ("Which documents mention both pots and music?", {"fair"}),
        ("Which documents mention wood or pots?", {"kiln", "fair", "dock"}),
        ("Which documents mention the kiln but not wood or green?", {"horno", "fire", "rules"}),
        ("Where is the kiln mentioned?", {"kiln", "glaze", "horno", "fire", "rules"}),
        ("How often do we mention wood?", {"kiln"}),
        ("Where does the archive mention green?", {"glaze"}),
        ("Which headlines contain the word fair?", {"fair"}),
        ("Which releases have fire in the title?", {"fire"}),
        ("Which documents quote Ines Halvard but not Tom Ferrars?", {"kiln", "fire"}),
    ],
)
def test_several_words_or_people_are_asked_for_in_one_question(
    client: TestClient, question: str, found: set[str]
) -> None:
    answer = ask(client, question)
    assert ids(answer) == found, answer["text"]
    assert answer["computed"][0]["value"] == len(found)


def test_the_dateline_is_counted_and_a_contact_part_is_said_not_to_be(client: TestClient) -> None:
    told_of = ask(client, "Which documents mention Port Ellis?")
    assert ids(told_of) == {"dock"}
    assert "Contact parts are not counted." in told_of["text"]
    nobody = ask(client, "Which documents mention Vera Quist?")  # who is named in the contact part alone
    assert nobody["outcome"] == "abstained"
    assert "Contact parts are not counted." in nobody["text"]


def test_it_says_which_words_it_counted(client: TestClient) -> None:
    assert ask(client, "Which documents mention pots and green?")["text"].startswith(
        "No document of 32 holds each of these (pots; green)."
    )
    assert ask(client, "Which documents quote Ines Halvard and Tom Ferrars?")["text"].startswith(
        "The archive holds no document quoting Ines Halvard and Tom Ferrars."
    )


def test_a_list_that_is_narrowed_is_asked_for_in_the_words_that_were_typed(client: TestClient) -> None:
    assert told(client, KILN, "only those from 2018")["understood"]["question"] == "only those from 2018"
