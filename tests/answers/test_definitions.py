"""Who founded something, what it is or does: told where a sentence says so, and by no sentence that only comes near."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

BELOW = (
    "The Otter Trust (OT) is a charity that keeps rivers clean. "
    "Founded in 1987 by Hilda Brand, Otter Trust has 40 wardens. The Bank Fund is a purse for weirs."
)
WEIRS = f"""# TWO WEIRS OPENED

FOR IMMEDIATE RELEASE

KELSO, Ohio, May 4, 2022 -- The Otter Trust opened two weirs. The Bank Fund is a jar.
It launched the River Watch with help from Kelso Bank.

"We had waited for years," said Carla Moss, director of the trust.

{BELOW}
"""
WATCH = f"""# RIVER WATCH TURNS FIVE

FOR IMMEDIATE RELEASE

KELSO, Ohio, June 9, 2023 -- The River Watch is a weekly walk along the bank. Mayor Ida Penn came along. OT started the
Night Count in 2020. The Night Count was launched to find otters. Penn founded the school of Kelso. Started by
the Otter Trust in 2021, Otter Trust Radio plays at night.

{BELOW}
"""


client = client_over({"weirs.md": WEIRS, "watch.md": WATCH})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who founded the Otter Trust?", "Founded in 1987 by Hilda Brand, Otter Trust has 40 wardens."),
        ("who founded the otter trust", "Founded in 1987 by Hilda Brand, Otter Trust has 40 wardens."),
        ("Who is the founder of Otter Trust?", "Founded in 1987 by Hilda Brand, Otter Trust has 40 wardens."),
        ("Who started the Night Count?", "OT started the Night Count in 2020."),
        ("What is the Otter Trust?", "The Otter Trust (OT) is a charity that keeps rivers clean."),
        ("What does the Otter Trust do?", "The Otter Trust (OT) is a charity that keeps rivers clean."),
        ("What does OT do?", "The Otter Trust (OT) is a charity that keeps rivers clean."),
        ("What is the River Watch?", "The River Watch is a weekly walk along the bank."),
        ("Who is Ida Penn?", "Mayor Ida Penn came along."),
        ("¿Quién fundó Otter Trust?", "Founded in 1987 by Hilda Brand, Otter Trust has 40 wardens."),
    ],
)
def test_the_sentence_that_says_it_is_quoted(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert [citation["exact"] for citation in answer["citations"]] == [told]


def test_a_speakers_words_are_never_quoted_without_who_said_them(client: TestClient) -> None:
    said = [c for c in ask(client, "Who is Carla Moss?")["citations"] if "waited for years" in c["exact"]]
    assert all(citation["speaker"] == "Carla Moss" for citation in said)


@pytest.mark.parametrize("question", ["Who is Carla Moss?", "who is Carla Moss", "¿Quién es Carla Moss?"])
def test_who_is_quoted_stands_with_the_role_that_introduces_them(client: TestClient, question: str) -> None:
    (citation,) = ask(client, question)["citations"]
    assert (citation["speaker"], citation["role"]) == ("Carla Moss", "director of the trust")


@pytest.mark.parametrize("question", ["Who is Ned Moss?", "What is Carla Moss?", "Who is Carla Moss married to?"])
def test_of_nobody_else_a_role_is_told(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert not any(citation["speaker"] for citation in answer["citations"])


def test_what_most_releases_print_comes_first(client: TestClient) -> None:
    told = [citation["exact"] for citation in ask(client, "What is the Bank Fund?")["citations"]]
    assert told == ["The Bank Fund is a purse for weirs.", "The Bank Fund is a jar."]


def test_what_most_releases_print_is_cited_from_the_newest(client: TestClient) -> None:
    (citation,) = ask(client, "What is the Otter Trust?")["citations"]
    assert citation["document"]["title"] == "RIVER WATCH TURNS FIVE"


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("Who founded Kelso Bank?", "Founded in 1987"),
        ("Who founded the Night Count?", "Founded in 1987"),
        ("What is the Night Count?", "weekly walk"),
    ],
)
def test_a_sentence_about_something_else_is_never_quoted_for_it(client: TestClient, question: str, never: str) -> None:
    assert never not in ask(client, question)["text"]


RAVENS = """# RAVENS COUNTED

FOR IMMEDIATE RELEASE

KELSO, Ohio, May 4, 2023 -- Alder received a C in the 2022 edition of Saving Bats & River Dolphins, the report card page
said. The yearly Guide to Upland Heath Moths, a thick volume, is out. The wardens watch the group Marsh Owl Friends.
In the hall spoke Mayor Ada Quill, a farmer of Kelso. Heather Count, the study of all moors, ends in June.
Fen Watch, the report claims, is too dear. The wardens publish a magazine, The Peat, four times a year.
In a report, Bog Bean, the pond, was praised.
"""
ravens = client_over({"ravens.md": RAVENS})


@pytest.mark.parametrize(
    "question",
    [
        "What is River Dolphins?",
        "what is river dolphins",
        "What is Heath Moths?",
        "What is Marsh Owl?",
        "What is Fen Watch?",
        "What is Bog Bean?",
    ],
)
def test_the_tail_of_a_longer_name_is_not_what_is_told_of(ravens: TestClient, question: str) -> None:
    assert ask(ravens, question)["citations"] == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is Ada Quill?", "In the hall spoke Mayor Ada Quill, a farmer of Kelso."),
        ("What is The Peat?", "The wardens publish a magazine, The Peat, four times a year."),
        ("What is the Heather Count?", "Heather Count, the study of all moors, ends in June."),
    ],
)
def test_a_title_before_a_name_makes_no_longer_name(ravens: TestClient, question: str, told: str) -> None:
    assert [citation["exact"] for citation in ask(ravens, question)["citations"]] == [told]


quoted = client_over(
    {
        "tank.md": "# The tank\n\nKELSO, May 3, 2021 -- The tank runs.\n\n"
        '"We will see in autumn," said Lea Holt, who leads the Kelso Traders and is not related to him.\n\n'
        '"It holds ten pools," said Jon Holt, of the group Open Pools.\n\n'
        '"It holds nothing," said Tor Lind, who smiled.\n',
    }
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is Lea Holt?", "who leads the Kelso Traders"),
        ("Who is Jon Holt?", "of the group Open Pools"),
        ("Who is Tor Lind?", ""),  # that somebody smiled does not say who that is
        ("Who is Ida Holt?", ""),
    ],
)
def test_who_somebody_is_may_stand_in_a_clause_behind_the_name(quoted: TestClient, question: str, told: str) -> None:
    words = " ".join(one["exact"] for one in ask(quoted, question)["citations"])
    assert told in words if told else not words
