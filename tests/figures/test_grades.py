"""Questions about grades are answered from rows: every figure cited, the denominator and the gaps told.

The archive is one of made-up bridges, so that nothing can rest on knowing an organisation.
"""

from __future__ import annotations

import re

import pytest

from service.answer import NoticeCode, Outcome, Reason
from service.grades import answer_figures
from tests.bridge_cards import HARBOUR, QUARRY, answered, archive, codes, figures
from tests.bridges import NAMES, code
from tests.grade_archives import TODAY

NAME_OF = {code(name): name for name in NAMES}

QUESTIONS = [
    "What grade did Harbour Bridge get in 2012?",
    "Quarry Arch's score in 2016?",
    "Harbour Bridge grade",
    "How did Harbour Bridge change between 2012 and 2016?",
    "Which is better in 2016, Harbour Bridge or Mill Crossing?",
    "Which bridges got an F in 2016?",
    "How many bridges failed in 2020?",
    "What share of bridges failed in 2016?",
    "Highest score in 2016",
    "Average grade in 2020?",
    "Timeline of Harbour Bridge",
    "Which bridges scored above 90 in 2016?",
    "Which bridges improved from 2012 to 2016?",
    "Harbour Bridge 2024 by section",
    "Since when has Mill Crossing had an A?",
    "Which bridges in the North got an F in 2016?",
    "Most improved from 2012 to 2016?",
    "Which bridge ranked first in 2024?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_figure_has_a_citation_that_shows_it(question: str) -> None:
    end = answered(question)
    shown = {citation.marker: re.split(r" ?\| ?", citation.exact) for citation in end.citations}
    assert [citation.marker for citation in end.citations] == list(range(1, len(end.citations) + 1))
    for figure in end.figures:
        cells = shown[figure.citation]
        assert (NAME_OF.get(figure.subject, "Average") in cells) == (figure.count is None)
        assert {figure.grade, *(f"{n:g}" for n in (figure.score, figure.count) if n is not None)} - {None} <= {*cells}
    printed = {int(marker) for marker in re.findall(r"\[(\d+)\]", end.text)}
    assert printed == set(shown)
    assert all(0 <= row < len(end.figures) for entry in end.computed for row in entry.rows)
    assert '"' not in end.text
    assert "“" not in end.text


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_names_a_year_and_the_framework(question: str) -> None:
    end = answered(question)
    assert "Bridge Condition Index" in end.text
    assert {str(figure.year) for figure in end.figures} <= set(re.findall(r"\b20\d\d\b", end.text))


def test_a_look_up_says_what_the_row_says() -> None:
    end = answered("What grade did Harbour Bridge get in 2012?")
    assert figures(end) == {(HARBOUR, 2012, "F", 35)}
    assert end.text == "Harbour Bridge received an F with a score of 35 in 2012 (Bridge Condition Index). [1]"


def test_without_a_year_the_newest_is_told_and_the_others_are_offered() -> None:
    end = answered("Harbour Bridge grade")
    assert figures(end) == {(HARBOUR, 2024, "A", 97)}
    assert [option.question for option in end.options][-1] == "What grade did Harbour Bridge get in 2020?"


def test_a_newest_edition_that_lacks_the_subject_is_told() -> None:
    assert NoticeCode.HISTORICAL in codes(answered("What is the current grade of Quarry Arch?"))


def test_a_score_that_is_not_printed_is_said_to_be_missing() -> None:
    end = answered("What was Quarry Arch's score in 2012?")
    assert figures(end) == {(QUARRY, 2012, "D", None)}
    assert "No score of Quarry Arch for 2012 is in the archive." in end.text
    assert NoticeCode.INCOMPLETE in codes(end)


def test_a_section_is_told_apart_from_the_overall_grade() -> None:
    end = answered("What grade did Harbour Bridge get for its deck in 2024?")
    assert [(figure.section, figure.grade) for figure in end.figures] == [("deck", "B")]
    end = answered("Harbour Bridge 2024 by section")
    assert {(figure.section, figure.grade) for figure in end.figures} == {(None, "A"), ("deck", "B"), ("piers", "A+")}


def test_two_printed_values_are_both_shown_the_most_trusted_first() -> None:
    end = answered("What grade did Harbour Bridge get in 2020?")
    assert end.figures[0].grade == "B"
    assert {figure.grade for figure in end.figures} == {"B", "B+"}
    assert NoticeCode.CONFLICT in codes(end)
    assert end.text.index("a B ") < end.text.index("a B+")


def test_a_change_is_counted_and_says_its_direction() -> None:
    end = answered("How did Harbour Bridge change between 2012 and 2016?")
    assert figures(end) == {(HARBOUR, 2012, "F", 35), (HARBOUR, 2016, "A", 95)}
    assert "rose from an F to an A" in end.text
    assert {entry.value for entry in end.computed if entry.what == "change"} == {60, 9}
    assert "fell from an A to a B" in answered("Did Harbour Bridge get worse between 2016 and 2020?").text


def test_a_comparison_orders_by_score() -> None:
    assert (
        "Harbour Bridge has the higher score in 2016"
        in answered("Which is better in 2016, Mill Crossing or Harbour Bridge?").text
    )


def test_ranks_that_contradict_scores_are_shown() -> None:
    end = answered("Compare Mill Crossing and Tanner Bridge in 2024")
    assert NoticeCode.CONFLICT in codes(end)
    assert "The printed ranks contradict the printed scores" in end.text


def test_a_timeline_tells_its_gaps() -> None:
    end = answered("Timeline of Quarry Arch")
    assert [(figure.year, figure.grade) for figure in end.figures] == [(2012, "D"), (2016, "F"), (2020, "F")]
    assert "The archive holds no grade of Quarry Arch for 2024." in end.text


@pytest.mark.parametrize(
    ("question", "outcome", "reason"),
    [
        ("How many bridges improved?", Outcome.CLARIFICATION, Reason.AMBIGUOUS_COMPARISON),
        ("What grade will Harbour Bridge get next year?", Outcome.ABSTAINED, Reason.PREDICTION),
        ("What grade would Harbour Bridge get today?", Outcome.ABSTAINED, Reason.PREDICTION),
        ("What was the median score in 2016?", Outcome.ABSTAINED, Reason.NOT_COUNTED),
        ("How many bridges with steel decks got an F in 2016?", Outcome.ABSTAINED, Reason.NOT_COUNTED),
        ("What grade did Tanner Bridge get in 2012?", Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE),
        ("What grade did Harbour Bridge get in 2014?", Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE),
        ("What grade did Harbour Bridge get in 2004?", Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE),
    ],
)
def test_what_rows_cannot_tell_has_an_end_of_its_own_and_no_figure(
    question: str, outcome: Outcome, reason: Reason
) -> None:
    end = archive().ask(question)
    assert end is not None
    assert (end.outcome, end.reason, end.figures, end.citations) == (outcome, reason, (), ())


@pytest.mark.parametrize(
    "question",
    [
        "Who built Harbour Bridge?",
        "Why did Harbour Bridge get an F in 2012?",
        "How is the score calculated?",
        "How many lorries failed to stop at Harbour Bridge in 2016?",
        "What did the mayor say about Harbour Bridge?",
        "How many points is an A?",
        "What does an F mean?",
        "When was the 2016 report published?",
        "What is the weather?",
        "What changed at Harbour Bridge in 2016?",
        "Did Harbour Bridge pass an inspection by engineers in 2016?",
        "What grade did Golden Span get in 2016?",
    ],
)
def test_a_question_about_something_else_is_left_to_passages(question: str) -> None:
    assert archive().ask(question) is None


def test_a_stated_grade_that_no_row_prints_is_said_to_be_so() -> None:
    end = answered("Is it true that Harbour Bridge got a C in 2012?")
    assert figures(end) == {(HARBOUR, 2012, "F", 35)}
    assert "No row prints a C for Harbour Bridge in 2012." in end.text


def test_a_row_that_can_no_longer_be_cited_takes_the_answer_with_it() -> None:
    made = archive()
    reading = made.understanding.read(QUESTIONS[0], (), TODAY)
    assert answer_figures(reading, made.ledger, made.organisation, lambda rows: ()) is None
