"""What visitors ask for yes or no, a price or an age is told by the sentence that says it in so many words, or not."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.library import FILES
from tests.written_archives import ask, client_over, exact, opened

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is it free", "Reading and borrowing are free for everybody."),
        ("how much does it cost", "Nothing."),
        ("can i bring my dog", "No. Only guide dogs may come in."),
        ("can i bring my son", "Yes, children of every age."),
        ("do i need a background check", "A background check is made for every volunteer; it takes two weeks."),
        ("is my donation deductible", "Gifts are tax deductible."),
        ("do you take credit cards", "The café takes cards and cash."),
        ("do you use cookies", "Our website sets no cookies."),
        ("where does the money go", "Of every dollar 90 cents go to books."),
        ("how old do i have to be to volunteer", "Volunteers have to be 15 or older."),
        ("can i volunteer at 14", "Volunteers have to be 15 or older."),
        ("where do i send a check", "Checks are sent to 4 Mill Lane, Alder."),
        ("who do i complain to", "You can complain to the ombudsman, Piet Larsen, who does not work for us."),
    ],
)
def test_a_sentence_that_says_it_in_so_many_words_is_the_answer(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], exact(answer)[0]) == ("answered", told)


def test_a_bare_yes_or_nothing_brings_the_sentence_behind_it(client: TestClient) -> None:
    told = exact(ask(client, "how much does it cost"))
    assert told == ["Nothing.", "Reading and borrowing are free for everybody."]


@pytest.mark.parametrize(
    "question",
    [
        "can i bring my parrot",
        "do i need a license",
        "do i need a librarian",
        "is the bus free",
        "is parking free",
        "do you take bitcoin",
        "do you use drones",
        "how old do i have to be to borrow films",
        "how much is a season ticket",
        "what does the director earn",
        "does the branch pay the bus",
        "do you have anything near me",
        "are you librarians",
    ],
)
def test_what_no_sentence_says_is_not_answered(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] != "answered"


def test_a_question_is_not_answered_below_one_in_another_mood(client: TestClient) -> None:
    assert "Yes, from autumn on." not in exact(ask(client, "did you show films"))


def test_what_a_turn_was_led_away_with_is_the_topic_of_the_next(client: TestClient) -> None:
    first = ask(client, "any jobs?")
    assert "two librarians" in exact(first)[0]
    before = ("any jobs?", first["text"])
    assert "$24 an hour" in exact(ask(client, "what does it pay?", before))[0]
    assert "June 30, 2026" in exact(ask(client, "until when can i apply?", before))[0]


def test_without_a_topic_a_price_is_not_that_of_something_else(client: TestClient) -> None:
    before = ("do you have a gym", "The archive does not hold an answer to this.")
    assert ask(client, "how much does it cost?", before)["outcome"] != "answered"


def test_an_archive_that_holds_all_the_words_is_not_said_to_hold_nothing(client: TestClient) -> None:
    assert ask(client, "are you librarians")["reason"] == "not_supported"


COMPLAINTS = {
    "organisation.toml": '[organisation]\nname = "Moss River Office"\n',
    "year.md": "---\ndate: 2025-11-11\n---\n# The year\n\nComplaints from the public fell to 1,874, a third less.\n",
}
PAGE = "# Contact\n\n## How to complain\n\nCall 0800 400 116, or write to complaints@moss.example.\n"


@pytest.mark.parametrize(
    ("files", "told"),
    [(COMPLAINTS | {"contact.md": PAGE}, "Call 0800 400 116, or write to complaints@moss.example."), (COMPLAINTS, "")],
)
def test_how_many_complained_does_not_tell_how_to_complain(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], told: str
) -> None:
    with opened(tmp_path_factory, files) as desk:
        assert "".join(exact(ask(desk, "How do I complain?"))) == told


def test_the_words_of_a_web_address_tell_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    press = {
        "organisation.toml": '[organisation]\nname = "Pier Watch"\n',
        "pier.md": "# In the press\n\nWhat others print.\n\n"
        "- The Tarn Herald: https://herald.example/2020/harbour-master-paints-the-piers-of-tarn\n",
    }
    with opened(tmp_path_factory, press) as client:
        assert ask(client, "who paints the piers?")["outcome"] == "abstained"
