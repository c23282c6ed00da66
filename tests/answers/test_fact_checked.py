"""What a fact-checker would strike out: another harm, another giver, a plan, another in order, a year only compared."""

from __future__ import annotations

import pytest

from service.arrangement import arranged
from service.reading import Reading
from tests.answers.test_beside_what_is_asked import tells
from tests.answers.test_evidence import answering, evidence

NURSES = "Four people died; 39 were injured.\nThe hospital has 60 nurses."
HONEY = "The harvest fell since May was cold.\nHoney is sold in jars."
TONNES = "Members harvested 603 tonnes.\nMost of it went to Norrland."
LEAVE = "A motion to leave the council was withdrawn.\nA motion to raise the fee was adopted."
MINUTES = "1. Gates\nThe closure was carried.\n2. Budget\nThe budget was approved.\nAnn Lee voted against it."
WHY_LEAVE = "Why was the motion to leave the council withdrawn?"


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("In May 310 homes were flooded.", "How many people died in the flood of May?", ""),
        ("Four people died; 39 were injured.", "How many nurses were injured?", NURSES),
        ("The harvest fell since May was cold.", "Why did the price of honey fall?", HONEY),
        ("Norrland sent two boats.", "How many boats did the Trust send to Norrland?", ""),
        ("Members harvested 603 tonnes.", "How many tonnes did Norrland harvest?", TONNES),
        ("The two gates that would close had 90 visitors.", "How many gates did the Trust close?", ""),
        ("On May 3 the board elected Ida Moe as chair.", "When was Tilda Berg elected chair?", ""),
        ("The Trust exceeded its budget by 1 million.", "How much is the budget?", ""),
        ("The motion was lost by 49 votes to 80.", "What was the loss?", ""),
        ("She is the fourth chair and the second woman.", "Who is the second chair?", ""),
        ("Adopted with no vote against.", "Who spoke for the fund?", ""),
        ("A motion to leave the council was withdrawn.", WHY_LEAVE, LEAVE),
        ("It saved 22 people between May 3 and 5.", "How many rescues were there in 2023?", ""),
        ("Ann Lee voted against it.", "Who voted against the closure?", MINUTES),
    ],
)
def test_what_tells_another_thing_is_no_answer(sentence: str, question: str, around: str) -> None:
    assert not tells(sentence, question, around or sentence)


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("Four people died in the flood of May.", "How many people died in the flood of May?", ""),
        ("Of 60 nurses three were injured.", "How many nurses were injured?", ""),
        ("Twelve people were injured.", "How many guests were injured?", ""),
        ("The price fell since the stores were full.", "Why did the price of honey fall?", ""),
        ("The Trust sent two boats.", "How many boats did the Trust send to Norrland?", ""),
        ("Norrland harvested 40 tonnes.", "How many tonnes did Norrland harvest?", ""),
        ("The Trust closed two gates in May.", "How many gates did the Trust close?", ""),
        ("On May 3 the board elected Tilda Berg as chair.", "When was Tilda Berg elected chair?", ""),
        ("The budget of 9 million was approved.", "How much is the budget?", ""),
        ("Income was 9 crowns; a loss of 3 crowns.", "What was the loss?", ""),
        ("The second chair was Ida Moe.", "Who was the second chair?", ""),
        ("Ida Moe spoke for the fund.", "Who spoke for the fund?", ""),
        ("A motion to leave the council was withdrawn as it was late.", WHY_LEAVE, ""),
        ("There were 29 rescues in 2023.", "How many rescues were there in 2023?", ""),
        ("Ann Lee voted against it.", "Who voted against the budget?", MINUTES),
    ],
)
def test_what_tells_it_answers(sentence: str, question: str, around: str) -> None:
    assert tells(sentence, question, around or sentence)


def test_a_year_with_which_something_is_only_compared_is_not_that_of_a_sentence() -> None:
    jars = evidence(1, "Members sold 603 jars in 2025, half as many again as in 2024.", "2025-11-18")
    assert not answering([jars], Reading("How many jars were sold in 2024?", years=(2024,)))
    assert answering([jars], Reading("How many jars were sold in 2025?", years=(2025,))) == [jars]


def test_a_figure_is_of_the_year_of_its_text_though_another_year_is_set_beside_it() -> None:
    kilos = evidence(1, "A hive gave 11.2 kilos, against 17.8 in 2023.", "2024-11-12")
    homes = evidence(2, "140 homes were flooded; in the flood of 2019 it had been 310.", "2023-12-29")
    assert answering([kilos], Reading("How much did a hive give in 2024?", years=(2024,))) == [kilos]
    assert answering([homes], Reading("How many homes were flooded in 2023?", years=(2023,))) == [homes]


@pytest.mark.parametrize(
    ("old", "new", "question"),
    [
        ("The cause of the fire is not known.", "The fire began in a dryer.", "What was the cause of the fire?"),
        ("The car came after nineteen minutes.", "It came after twelve, not after nineteen.", "When did the car come?"),
        ("Honey cost 14.50 crowns a jar.", "Honey costs 14.10 crowns a jar.", "How much does a jar of honey cost?"),
    ],
)
def test_what_a_newer_text_tells_stands_before_what_was_thought(old: str, new: str, question: str) -> None:
    before, after = evidence(1, old, "2023-02-14"), evidence(2, new, "2024-03-05")
    assert arranged([before, after], Reading(question)) == (after, before)
    assert arranged([after, before], Reading(question)) == (after, before)
