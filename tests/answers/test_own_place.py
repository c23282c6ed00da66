"""A question about "my state" names the place where its asker says to live, and takes no other."""

from __future__ import annotations

import pytest

from ingest import SubjectNames, built_in
from service.understanding import Understanding
from tests.answers.test_follow_up import TODAY


def standalone(question: str) -> str:
    return Understanding(built_in(), SubjectNames(built_in()), ()).read(question, (), TODAY).question


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how is my state doing? i live in texas", "how is Texas doing?"),
        ("I live in Utah. What grade did my state get in 2016?", "What grade did Utah get in 2016?"),
        ("I'm from Ohio, how did we do in 2019?", "how did Ohio do in 2019?"),
        ("What did our state score in 2016? We're in Connecticut", "What did Connecticut score in 2016?"),
        ("how's my state doing i'm in Texas", "how is Texas doing?"),
        ("im from texs, did we fail", "did Texas fail?"),
        ("My state is Texas, how did it do?", "how did Texas do?"),
        ("Our state is Ohio. Where does it rank?", "Where does Ohio rank?"),
        ("I live in Utah. What grade did it get in 2016?", "What grade did Utah get in 2016?"),
        ("Vivo en Utah. ¿Qué nota sacó mi estado en 2016?", "¿Qué nota sacó Utah en 2016?"),
    ],
)
def test_the_place_of_the_asker_stands_for_my_state(question: str, told: str) -> None:
    assert standalone(question) == told


@pytest.mark.parametrize(
    "question",
    [
        "how is my state doing?",
        "how is my state doing? i live in a small town",
        "I live in Texas. What does the law of Utah say?",  # another place is asked about
        "I live in Texas. How is my state doing beside Utah?",  # and another with it
        "I live in Texas. How is my brother doing?",
        "I live in Texas and Utah. How is my state doing?",
        "I live in Texas. Is it illegal to tape a call?",  # it is no place
        "My name is Virginia. How did it do?",
        "I live in Washington. How is my state doing?",  # the state or the city
        "I'm from Texas, who is the founder?",
        "Who lives in Texas?",
        "what did they say about my state when i live in Texas and Ohio",
    ],
)
def test_without_one_place_that_is_surely_meant_it_stays_as_it_is(question: str) -> None:
    assert standalone(question) == question
