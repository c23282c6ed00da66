"""A question that is led to by other words is asked without them, and in the order of a question."""

from __future__ import annotations

import pytest

from service.indirect import direct


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Could you tell me how Utah did in 2011?", "How did Utah do in 2011?"),
        ("Hi! I was wondering how Ohio compares to Texas", "How does Ohio compare to Texas?"),
        ("just curious how many states failed", "How many states failed?"),
        ("wondering if Utah improved", "Is it true that Utah improved?"),
        ("Do you know who the director is?", "Who is the director?"),
        ("can you tell me when the report was published", "When was the report published?"),
        ("I'd like to know why Nevada was named first.", "Why was Nevada named first?"),
        ("I've been wondering what an F means", "What does an F mean?"),
        ("any idea what safe harbor is?", "What is safe harbor?"),
        ("My question is: which bridges are closed?", "Which bridges are closed?"),
        ("I was hoping you could tell me how Georgia did", "How did Georgia do?"),
        ("What I'm looking for is how many bridges are closed", "How many bridges are closed?"),
        ("Got a question: which bridges are closed?", "Which bridges are closed?"),
        ("Is Utah graded? I want to run it in my Utah piece.", "Is Utah graded?"),
        ("What did the mayor say? I need a direct quote.", "What did the mayor say?"),
        ("Who won in 2019? We're going to print it.", "Who won in 2019?"),
        ("tengo una duda: ¿qué puentes cerraron?", "¿Qué puentes cerraron?"),
        ("and how the towns fared", "and how the towns fared"),
        ("how the towns fared", "How did the towns fare?"),
        ("my boss wants me to find out how utah did in 2013", "How did utah do in 2013?"),
        ("im stuck on what an F means help", "What does an F mean?"),
        ("dying to know what utah got", "What utah got?"),
        ("Quisiera saber quién firmó la ley", "¿Quién firmó la ley?"),
        ("¿Sabe usted si Utah mejoró?", "¿Es cierto que Utah mejoró?"),
    ],
)
def test_what_leads_to_a_question_is_left_out(words: str, question: str) -> None:
    assert direct(words) == question


@pytest.mark.parametrize(
    "words",
    ["tell me who wrote the report that was published", "Do you know which law the town passed?"],
)
def test_words_that_may_be_in_order_already_are_not_turned(words: str) -> None:
    assert direct(words).rstrip("?").casefold() in words.casefold()


@pytest.mark.parametrize(
    "words",
    ["Tell me about the bridge", "Can you tell me more?", "I know what you did", "What do you know of the mayor?",
     "How did Utah do?", "How did the mayor say that it was done?", "Who wondered why it closed?",
     "They asked how much it costs", "That was not my question. When I say Utah, I mean the state",
     "Is it open? I need to use the toilet", "Is it open? I want a job there", "I want to use it. Is it free?",
     "Who is in charge? I need to get out", "What is the question of who pays?",
     "When can I ask what it costs?", "Dime algo de la ley", "Saben a poco"],
)  # fmt: skip
def test_anything_else_stays_as_it_is(words: str) -> None:
    assert direct(words) == words
