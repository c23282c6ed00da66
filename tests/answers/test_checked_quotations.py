"""What a fact-checker asks of quotations: corrected, denied, broken off, told elsewhere. On made-up releases."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from service.citing.attribution import named
from tests.written_archives import ask, client_over

FERRY = """# Ferry returns to Marlow

MARLOW, Ohio, May 3, 2024 -- The Alder Trust will run the ferry again from June 1.

“The ferry will sail again,” said Ann Lee, director of the Alder Trust, “and it will sail on time. Nobody should drive
ninety minutes to see a doctor.”

Mayor Dana Holt came to the pier. “A ferry is a promise kept,” she said.

“We have asked for the accounts three times,” Igor Petrov told the Marlow Gazette. “There was no answer.” Petrov said
that the Trust had never published them.

Ann Lee did not say “the ferry is unsafe,” as a post claims. The Trust rejects that the ferry is unsafe.

According to Maya Chen, a ticket costs $2.10.
"""
HARBOUR = """# Harbour plan stalls

MARLOW, Ohio, July 4, 2022 -- The plan for the harbour was put off for a year.

“The docks can wait,” said Mayor Dana Holt.

“The wall is hollow,” said Sam Ortiz, Ph.D., an engineer.
"""
WALL = """# The wall again

MARLOW, Ohio, July 9, 2023 -- The wall is drilled.

“It is still hollow,” Sam Ortiz said.
"""
CORRECTION = """# Correction to our release on the harbour

MARLOW, Ohio, July 5, 2022 -- In our release of July 4 we attributed the words “the docks can wait” to Mayor Dana Holt.
They were said by Igor Petrov, councillor. We regret the error.
"""
SUCCESSION = """# Ann Lee follows Otto Lenz

MARLOW, Ohio, Sept. 2, 2019 -- The board of the Alder Trust has appointed Ann Lee as director. She succeeds Otto Lenz.

“I leave a house in order,” said outgoing director Otto Lenz.
"""

client = client_over(
    {"ferry.md": FERRY, "harbour.md": HARBOUR, "wall.md": WALL, "correction.md": CORRECTION, "lenz.md": SUCCESSION}
)


def quoted(answer: dict[str, Any]) -> list[str]:
    return [" ".join(citation["exact"].split()) for citation in answer["citations"]]


@pytest.mark.parametrize(
    "question",
    ['Who said "The docks can wait"?', 'Did Dana Holt say "the docks can wait"?', "Quote the mayor on docks"],
)
def test_a_correction_of_who_said_it_stands_before_the_words(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    first, second = answer["citations"][:2]
    assert (first["document"]["id"], first["speaker"]) == ("correction", None)
    assert "They were said by Igor Petrov" in first["exact"]
    assert second["speaker"] == "Dana Holt"


@pytest.mark.parametrize(
    "question",
    [
        'Did Ann Lee say "the ferry is unsafe"?',
        "Did Lee say that the ferry is unsafe?",
        'Is it right to quote Ann Lee as saying "the ferry is unsafe"?',
    ],
)
def test_of_denied_words_the_denial_comes_first(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert quoted(answer)[0].startswith("Ann Lee did not say “the ferry is unsafe,”")
    assert all(citation["speaker"] is None for citation in answer["citations"])


def test_words_that_she_said_are_shown_with_the_sentence_that_may_name_her(client: TestClient) -> None:
    answer = ask(client, 'Who said "A ferry is a promise kept"?')
    assert quoted(answer) == ["Mayor Dana Holt came to the pier. “A ferry is a promise kept,” she said."]
    other = ask(client, 'Did Igor Petrov say "A ferry is a promise kept"?')
    assert not other["text"].startswith("“")


@pytest.mark.parametrize(
    "question", ["What did Ann Lee say about the ferry?", "The full quote of Ann Lee on the ferry?"]
)
def test_half_a_sentence_is_followed_by_its_other_half(client: TestClient, question: str) -> None:
    assert quoted(ask(client, question))[:2] == [
        "The ferry will sail again,",
        "and it will sail on time. Nobody should drive ninety minutes to see a doctor.",
    ]


@pytest.mark.parametrize(
    "question",
    [
        'Is this right: "Nobody should drive sixty minutes to see a doctor"?',
        'Can I quote Ann Lee as saying "Nobody should drive sixty minutes to see a doctor"?',
        "¿Es correcta la cita «Nobody should drive sixty minutes to see a doctor»?",
    ],
)
def test_a_misquotation_is_told_to_be_none_with_what_was_said(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert not answer["text"].startswith(("“", "Ann Lee"))
    assert "ninety minutes" in quoted(answer)[0]


def test_a_term_in_marks_is_no_quotation_to_be_checked(client: TestClient) -> None:
    answer = ask(client, 'Is "June 1" the right day for the ferry?')
    assert "do not stand in the archive" not in answer["text"]


def test_what_somebody_told_a_paper_was_not_said_in_the_release(client: TestClient) -> None:
    first, second = ask(client, "What did Petrov say about the accounts?")["citations"]
    assert first["attribution"]["ap"] == (
        "“We have asked for the accounts three times,” Igor Petrov said, according to a May 3, 2024, news release."
    )
    assert second["exact"] == "There was no answer."


def test_what_is_reported_of_somebody_who_is_not_quoted_is_found(client: TestClient) -> None:
    answer = ask(client, "What did Maya Chen say about a ticket?")
    assert quoted(answer) == ["According to Maya Chen, a ticket costs $2.10."]
    assert answer["citations"][0]["speaker"] is None


def test_a_statement_without_marks_is_found_where_it_is_reported(client: TestClient) -> None:
    answer = ask(client, "Did Petrov say the Trust has never published them?")
    assert quoted(answer) == ["Petrov said that the Trust had never published them."]


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What did Ann Lee's predecessor say?", "Otto Lenz"),
        ("¿Qué dijo la predecesora de Ann Lee?", "Otto Lenz"),
        ("What did the successor of Otto Lenz say about the ferry?", "Ann Lee"),
    ],
)
def test_a_predecessor_is_whom_a_sentence_says_somebody_follows(
    client: TestClient, question: str, speaker: str
) -> None:
    answer = ask(client, question)
    assert {citation["speaker"] for citation in answer["citations"]} == {speaker}


def test_nobody_is_put_in_the_place_of_an_unknown_predecessor(client: TestClient) -> None:
    answer = ask(client, "What did Dana Holt's predecessor say?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


def test_a_degree_makes_no_other_person(client: TestClient) -> None:
    assert len(ask(client, "What did Sam Ortiz say?")["citations"]) == 2
    assert len(ask(client, "What did Dr. Ortiz say about the wall?")["citations"]) == 2


@pytest.mark.parametrize(
    ("speaker", "role", "expected"),
    [
        ("Dana Holt", "Mayor", "Mayor Dana Holt"),
        ("Ned Roe", "Gov.", "Gov. Ned Roe"),
        ("Sean Roe", "Mercia Attorney General", "Mercia Attorney General Sean Roe"),
        ("Ann Lee", "OGA founder", "Ann Lee, OGA founder"),
        ("Ann Lee", "director of rivers", "Ann Lee, director of rivers"),
        ("Jo Park, M.D.", "Dr., chief of medicine", "Jo Park, M.D., chief of medicine"),
        ("Ann Lee", None, "Ann Lee"),
    ],
)
def test_a_title_stands_before_a_name_and_any_other_role_behind_it(
    speaker: str, role: str | None, expected: str
) -> None:
    assert named(speaker, role) == expected
