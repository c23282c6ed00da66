"""A turn that says nothing of its own between two that belong together does not part them; a change of subject does."""

from __future__ import annotations

from datetime import date

import pytest

from service.conversation.interlude import is_aside, is_interlude
from service.understanding import Understanding
from tests.organisations import state_names, states

GRADE = "What grade did Utah get in 2016?"
SAID = "What did Ann Lee say about Utah?"


def standalone(*questions: str) -> str:
    *before, last = questions
    understanding = Understanding(states(), state_names(), ("Ann Lee", "Tom Fox"))
    return understanding.read(last, [(asked, "") for asked in before], date(2026, 1, 1)).question


def speaker(*questions: str) -> str | None:
    *before, last = questions
    understanding = Understanding(states(), state_names(), ("Ann Lee", "Tom Fox"))
    return understanding.read(last, [(asked, "") for asked in before], date(2026, 1, 1)).speaker


@pytest.mark.parametrize(
    "between",
    ["thanks", "Thank you, that helps!", "hm", "ok, got it", "sort them", "please sort them by name", "Shorten it",
     "wow", "Interesting.", "can you print that?", "Hello?", "gracias", "when was that?", "Who said that?", "source?",
     "where is that from?", "which release is that from?", "When did she say that?", "¿cuándo fue eso?", "sure"],
)  # fmt: skip
def test_a_turn_that_says_nothing_of_its_own_is_passed_over(between: str) -> None:
    assert standalone(GRADE, between, "and in 2011?") == "What grade did Utah get in 2011?"
    assert standalone(GRADE, between, "hm", "what about Kansas?") == "What grade did Kansas get in 2016?"


@pytest.mark.parametrize(
    "between",
    ["Which roads are closed?", "bridges", "Who paid for the new ferry?", "thanks, and who paid the ferry?",
     "Where is Lynn?", "When was the ferry sold?", "Sort the roads by length", "Is the bridge open?",
     "Order of the garter", "Who wrote the anthem of the county?"],
)  # fmt: skip
def test_nothing_is_carried_over_a_change_of_subject(between: str) -> None:
    assert "Utah" not in standalone(GRADE, between, "and in 2011?")
    assert "grade" not in standalone(GRADE, between, "and Kansas?")
    assert "Lee" not in standalone(SAID, between, "and the mayor?")
    assert standalone(SAID, between, "and the mayor?") == "and the mayor?"
    assert speaker(SAID, between, "What else did she say?") is None


@pytest.mark.parametrize("between", ["why did it fall?", "when was that?", "Who was against it?", "thanks"])
def test_a_fragment_belongs_to_the_last_turn_that_it_can_complete(between: str) -> None:
    assert standalone(SAID, between, "and the mayor?") == "What did the mayor say about Utah?"
    assert standalone(SAID, between, "and about tolls?") == "What did Ann Lee say about tolls?"
    assert speaker(SAID, between, "What else did she say?") == "Ann Lee"


def test_a_list_is_kept_behind_a_question_about_it() -> None:
    assert standalone("Which releases are about Utah?", "who is quoted in it?", "and the oldest?") == (
        "What is the oldest release about Utah?"
    )


def test_a_question_with_words_of_its_own_about_a_bill_is_the_one_that_is_completed() -> None:
    asked = ("When was SB 88 signed?", "who introduced it?", "and HB 214?")
    assert standalone(*asked) == "who introduced it (HB 214)?"
    assert standalone("Who introduced SB 88?", "when was that?", "and HB 214?") == "Who introduced HB 214?"


def test_a_question_why_is_completed_itself() -> None:
    assert standalone(GRADE, "why?", "and in 2011?") == "why (Utah, 2011)?"


def test_a_turn_before_everything_hands_nothing_on() -> None:
    assert standalone("thanks", "and in 2011?") == "and in 2011?"
    assert standalone("thanks", "When was that?") == "When was that?"


@pytest.mark.parametrize(
    "words",
    ["that is it", "is it so?", "was that you?", "help", "help me", "what is that?", "no, I meant Kansas",
     "what did she say?", "who are you?", "tell me more", "and the rest?", "", "?"],
)  # fmt: skip
def test_what_asks_or_names_something_is_no_aside(words: str) -> None:
    assert not is_aside(words)


@pytest.mark.parametrize(
    "words", ["what did she say?", "why?", "what is it about?", "when was it signed?", "who paid?"]
)
def test_what_asks_something_else_of_it_is_no_interlude(words: str) -> None:
    assert not is_interlude(words)
