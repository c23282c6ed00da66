"""A follow-up takes what it lacks from the turn before, and a question of its own takes nothing."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import SubjectNames
from ingest.organisation import parse
from service.understanding import Understanding
from tests.archives import ROOT
from tests.bridges import bridges
from tests.organisations import state_names, states

TODAY = date(2026, 1, 1)


def standalone(question: str, *before: str) -> str:
    understanding = Understanding(states(), state_names(), ())
    return understanding.read(question, [(asked, "") for asked in before], TODAY).question


@pytest.mark.parametrize(
    "question",
    [
        "Who founded Shared Hope?",
        "who founded shared hope?",
        "Who leads the Harbour Trust?",
        "Who is Linda Smith?",
        "Where is Bridge House?",
        "Why did Brightwater close?",
    ],
)
def test_a_short_question_that_names_what_it_is_about_takes_nothing(question: str) -> None:
    assert standalone(question, "What grade did Utah get in 2016?") == question


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        ("And at Wick Bay?", "When will the tank at Orle be finished?", "When will the tank at Wick Bay be finished?"),
        ("what about Wick Bay?", "How high is the pier of Orle?", "How high is the pier of Wick Bay?"),
        ("and in Orle?", "Did the Ferry Trust build a pier in Lunna?", "Did the Ferry Trust build a pier in Orle?"),
        ("And Wick Bay?", "Which boat sails from Orle to Lunna?", "And Wick Bay?"),
        ("And at Wick Bay?", "Who opened the pier at Orle?", "And at Wick Bay?"),
        ("And at night?", "When does the pier at Orle open?", "And at night?"),
        ("Wick Bay", "When does the pier at Orle open?", "Wick Bay"),
    ],
)
def test_a_name_alone_takes_the_place_of_the_one_that_was_asked_of(question: str, before: str, told: str) -> None:
    assert standalone(question, before) == told


def test_what_was_ever_so_takes_no_year() -> None:
    assert standalone("did it ever reach an A?", "What grade did Utah get in 2016?") == "did it ever reach an A (Utah)?"


@pytest.mark.parametrize(
    "question", ["Who signed it?", "Why?", "Why the F?", "when was that?", "How did it rise?", "Who paid?"]
)
def test_a_short_question_that_names_nothing_leans_on_the_one_before(question: str) -> None:
    told = standalone(question, "What grade did Utah get in 2016?")
    assert told == f"{question.rstrip('?')} (Utah, 2016)?"


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("and in 2011?", "What grade did Utah get in 2016?", "What grade did Utah get in 2011?"),
        ("what about Kansas?", "What grade did Utah get in 2016?", "What grade did Kansas get in 2016?"),
        ("Who pays for it?", "How does the ferry licence work?", "Who pays for it (How does the ferry licence work)?"),
        (
            "and which is best?",
            "Compare Utah and Kansas in 2019",
            "Which of Utah and Kansas is the best in 2019?",
        ),
        ("which is best?", "Which roads are closed?", "which is best?"),
        ("and the year before?", "What grade did Utah get in 2016?", "What grade did Utah get in 2015?"),
        ("and the one before that?", "What grade did Utah get in 2016?", "What grade did Utah get in 2015?"),
        ("how many is that?", "Which states got an F in 2016?", "How many states got an F in 2016?"),
        ("so how many in total", "List the states that failed in 2016", "How many states that failed in 2016"),
        ("how many are there?", "How many states failed in 2016?", "How many states failed in 2016?"),
        ("¿cuántos son?", "¿Qué estados reprobaron en 2016?", "¿Cuántos estados reprobaron en 2016?"),
        ("how many is that?", "Who leads the ferry board?", "how many is that (Who leads the ferry board)?"),
        ("no, I meant 2012", "What grade did Utah get in 2016?", "What grade did Utah get in 2012?"),
        ("Sorry, I meant Kansas", "What grade did Utah get in 2016?", "What grade did Kansas get in 2016?"),
        ("I mean Kansas in 2011.", "What grade did Utah get in 2016?", "What grade did Kansas get in 2011?"),
        ("Actually, 2012", "How many ferries ran in 2016?", "How many ferries ran in 2012?"),
        ("Kansas?", "What grade did Utah get in 2016?", "What grade did Kansas get in 2016?"),
        ("What about the following year?", "How many ferries ran in 2016?", "How many ferries ran in 2017?"),
        (
            "Who was against it?",
            "What did the harbour board decide in May 2019?",
            "Who was against it (What did the harbour board decide in May 2019)?",
        ),
        ("Is this correct?", "What grade did Utah get in 2016?", "What grade did Utah get in 2016?"),
        ("was that accurate", "How many ferries ran in 2016?", "How many ferries ran in 2016?"),
        (
            "Is it true of ferries?",
            "What grade did Utah get in 2016?",
            "Is it true of ferries (Utah, 2016)?",
        ),
        ("any other awards?", "Which awards did the ferry win?", "any other awards (Which awards did the ferry win)?"),
    ],
)
def test_what_is_lacking_comes_from_the_turn_before(question: str, before: str, expected: str) -> None:
    assert standalone(question, before) == expected


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("What grade in 2021?", "What grade did Utah get in 2016?", "What grade in 2021 (Utah)?"),
        ("And the rank?", "What grade did Utah get in 2016?", "And the rank (Utah, 2016)?"),
        ("and the grade in 2012?", "Which releases are about Utah?", "and the grade in 2012 (Utah)?"),
        ("¿Qué nota obtuvo en 2021?", "¿Qué nota sacó Utah en 2016?", "¿Qué nota obtuvo en 2021 (Utah)?"),
        ("¿Y qué puntaje tuvo?", "¿Qué nota sacó Utah en 2016?", "¿Y qué puntaje tuvo (Utah, 2016)?"),
        ("What grade in 2021?", "How many states failed in 2016?", "What grade in 2021?"),
        ("What grade is best?", "What grade did Utah get in 2016?", "What grade is best?"),
    ],
)
def test_whose_grade_is_meant_the_question_before_says(question: str, before: str, expected: str) -> None:
    assert standalone(question, before) == expected


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("and an F?", "Which states got an A in 2014?", "Which states got an F in 2014?"),
        ("What about Ds?", "How many received an A or a B in 2019?", "How many received a D in 2019?"),
        ("And Cs?", "How many states got Fs in 2011?", "How many states got Cs in 2011?"),
        ("C", "Did Utah get an A in 2016?", "Did Utah get a C in 2016?"),
        ("an A?", "What grade did Utah get in 2016?", "Is it true that Utah received the grade A in 2016?"),
        ("and a Q?", "Which states got an A in 2014?", "and a Q?"),
        ("and an F?", "Who opened the ferry?", "and an F?"),
    ],
)
def test_a_letter_alone_takes_the_place_of_the_one_before(question: str, before: str, expected: str) -> None:
    assert in_sample(question, before) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How much does a new bridge pier cost in winter?",
        "Does the county pay volunteers who report it by telephone at night?",
        "Which roads are closed?",
    ],
)
def test_a_change_of_subject_takes_nothing(question: str) -> None:
    assert standalone(question, "How does the ferry licence work?") == question


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("Kansas?", "How many states got an A in 2019?"),
        ("No, Kansas has no ferry", "What grade did Utah get in 2016?"),
        ("Actually, who signs the ferry law of Kansas?", "What grade did Utah get in 2016?"),
        ("Kansas and Ohio?", "What grade did Utah get in 2016?"),
        ("no, thanks", "What grade did Utah get in 2016?"),
    ],
)
def test_a_name_or_a_no_with_words_of_its_own_exchanges_nothing(question: str, before: str) -> None:
    assert standalone(question, before) == question


def test_a_chain_of_short_questions_keeps_its_subject_and_does_not_grow() -> None:
    turns = ("How does the ferry licence work?", "Who pays for it?", "Who signs it?", "Who stamps it?")
    assert standalone("Who prints it?", *turns) == "Who prints it (How does the ferry licence work)?"


def test_a_turn_that_says_too_little_hands_on_what_it_leant_on() -> None:
    assert "ferry licence" in standalone("Is it free?", "How does the ferry licence work?", "why?")


GEORGIA = "What was Georgia's grade in 2022?"


def in_sample(question: str, *before: str) -> str:
    """The standalone wording as it is with the sample archive's organisation."""
    graded = parse((ROOT / "corpus" / "organisation.toml").read_bytes())
    understanding = Understanding(graded, SubjectNames(graded), ())
    return understanding.read(question, [(asked, "") for asked in before], TODAY).question


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("Is that better than Texas?", GEORGIA, "Is Georgia better than Texas in 2022?"),
        ("Is it better than Tennessee?", "How did Texas do in 2022?", "Is Texas better than Tennessee in 2022?"),
        (
            "How does that compare to Utah?",
            "What grade did Maryland get in 2025?",
            "How does Maryland compare to Utah in 2025?",
        ),
        ("And how does it compare to Texas?", GEORGIA, "And how does Georgia compare to Texas in 2022?"),
        ("How do they compare with Texas?", GEORGIA, "How does Georgia compare with Texas in 2022?"),
        ("Are they better than Texas?", GEORGIA, "Is Georgia better than Texas in 2022?"),
        ("Was that higher than in Texas?", GEORGIA, "Was Georgia higher than Texas in 2022?"),
        ("Is it the same in Texas?", GEORGIA, "Is Georgia the same as Texas in 2022?"),
        ("Is their grade worse than Texas's?", GEORGIA, "Is Georgia's grade worse than Texas's in 2022?"),
        ("Did Texas beat it?", GEORGIA, "Did Texas beat Georgia in 2022?"),
        ("Did Texas do worse than that?", GEORGIA, "Did Texas do worse than Georgia in 2022?"),
        ("Is Texas better?", GEORGIA, "Is Texas better than Georgia in 2022?"),
        ("Compare it to Texas and Kansas", GEORGIA, "Compare Georgia to Texas and Kansas in 2022"),
        ("Better than Texas?", GEORGIA, "Is Georgia better than Texas in 2022?"),
        ("Compared with Texas?", GEORGIA, "How does Georgia compare with Texas in 2022?"),
        ("Is that better than Texas in 2021?", GEORGIA, "Is Georgia better than Texas in 2021?"),
        ("Is that better than Texas?", "What was Georgia's grade?", "Is Georgia better than Texas?"),
        (
            "Are they better than Kansas?",
            "Compare Maryland and Texas in 2022",
            "Are Maryland and Texas better than Kansas in 2022?",
        ),
        (
            "Is that better than Kansas?",
            "Compare Maryland and Texas in 2022",
            "Is that better than Kansas (Maryland, Texas, 2022)?",
        ),
        ("¿Es mejor que Texas?", "¿Qué nota obtuvo Georgia en 2022?", "¿Es Georgia mejor que Texas en 2022?"),
        ("¿Y es eso peor que Texas?", "¿Qué nota obtuvo Georgia en 2022?", "¿Es Georgia peor que Texas en 2022?"),
        ("¿Cómo se compara con Texas?", "¿Qué nota obtuvo Georgia en 2022?", "Compara Georgia con Texas en 2022"),
        ("¿Y comparado con Texas?", "¿Qué nota obtuvo Georgia en 2022?", "Compara Georgia con Texas en 2022"),
    ],
)
def test_a_comparison_gets_both_subjects_and_the_year(question: str, before: str, expected: str) -> None:
    assert in_sample(question, before) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What about Texas?", "What was Texas's grade in 2022?"),
        ("Is it true that Texas is better than Kansas?", "Is it true that Texas is better than Kansas?"),
        ("Did Texas get better?", "Did Texas get better?"),
        ("How does that compare to 2021?", "How does that compare to 2021 (Georgia)?"),
        ("Is Texas better than Kansas?", "Is Texas better than Kansas?"),
        ("What does that mean for Texas?", "What does that mean for Texas (2022)?"),
    ],
)
def test_what_sets_nothing_beside_the_subject_before_stays_as_it_was(question: str, expected: str) -> None:
    assert in_sample(question, GEORGIA) == expected


def test_a_comparison_of_anything_but_grades_says_what_is_compared() -> None:
    before = "How many ferries did Georgia buy in 2022?"
    assert in_sample("Is that more than Texas?", before) == f"Is that more than Texas ({before[:-1]})?"


def test_a_chain_of_comparisons_keeps_its_year() -> None:
    turns = (GEORGIA, "Is that better than Texas?")
    assert in_sample("Are they better than Kansas?", *turns) == "Are Georgia and Texas better than Kansas in 2022?"


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        (
            "and how many are there now?",
            "How many ferries did the Trust count in 2011?",
            "and how many are there now?",
        ),
        ("and now?", "How many bridges failed in 2012?", "How many bridges failed in the latest edition?"),
    ],
)
def test_now_asks_for_the_latest_edition_only_of_what_has_editions(question: str, before: str, expected: str) -> None:
    understanding = Understanding(bridges(), SubjectNames(bridges()), ())
    assert understanding.read(question, [(before, "")], TODAY).question == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how much did it cost?", "how much did it cost (at Gull Point)?"),
        ("how long did it take?", "how long did it take (at Gull Point)?"),
        ("when did he say it?", "when did he say it (What did Owen Marsh say at Gull Point)?"),
    ],
)
def test_what_something_cost_leans_on_what_the_words_were_about_and_not_on_who_said_them(
    question: str, expected: str
) -> None:
    understanding = Understanding(states(), state_names(), ("Owen Marsh",))
    told = understanding.read(question, [("What did Owen Marsh say at Gull Point?", "")], TODAY)
    assert told.question == expected
    assert (told.speaker is None) == question.startswith("how")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("For how long?", "For how long (Why was Gull Pier closed)?"),
        ("In which year?", "In which year (Why was Gull Pier closed)?"),
        ("For how long was the mill shut down?", "For how long was the mill shut down?"),  # asks by itself
    ],
)
def test_a_word_of_asking_leans_back_with_one_before_it_too(question: str, expected: str) -> None:
    understanding = Understanding(states(), state_names(), ())
    assert understanding.read(question, [("Why was Gull Pier closed?", "")], TODAY).question == expected
