"""What the ledger itself lacks or contradicts: told from its rows, and left alone where something else is asked."""

from __future__ import annotations

from functools import lru_cache

import pytest

from service.answer import NoticeCode, Outcome, Reason
from service.grades import FiguresEnd
from tests.bridges import NAMES, bridges
from tests.grade_archives import GradeArchive, table


@lru_cache(maxsize=1)
def archive() -> GradeArchive:
    """2016 whole and without contradiction; 2020 in part, with one grade and one tally printed in two ways."""
    made = GradeArchive(bridges())
    made.add("c2016.md", "# Cards of 2016\n\n" + table(("Bridge", "Grade"), [(name, "B") for name in NAMES]))
    rows = [
        ("Harbour Bridge", "B", "card"),
        ("Harbour Bridge", "B+", "newspaper"),
        ("Mill Crossing", "A", "card"),
        ("Mill Crossing", "A", "newspaper"),
    ]
    tallies = [("D", 4, "card"), ("D", 5, "newspaper"), ("F", 2, "card")]
    made.add(
        "c2020.md",
        f"# Cards of 2020\n\n{table(('Bridge', 'Grade', 'Printed by'), rows)}"
        f"\n## Tallies of 2020\n\n{table(('Grade', 'Count', 'Printed by'), tallies)}",
    )
    return made


def ask(question: str) -> FiguresEnd:
    end = archive().ask(question)
    assert end is not None, question
    return end


@pytest.mark.parametrize(
    "question",
    [
        "Show contradictions",
        "Which documents contradict each other?",
        "What contradicts what?",
        "Where do sources differ?",
        "Are there any discrepancies in 2020?",
        "Do any sources disagree?",
    ],
)
def test_all_contradictions_are_told_each_value_with_its_source(question: str) -> None:
    end = ask(question)
    assert end.outcome is Outcome.ANSWERED
    assert "the grade of Harbour Bridge in 2020" in end.text
    assert "a B [1]" in end.text
    assert "a B+ [2]" in end.text
    assert "how many received a D in 2020" in end.text
    assert "Mill Crossing" not in end.text
    assert {notice.code for notice in end.notices} == {NoticeCode.CONFLICT}
    assert {(figure.grade, figure.count) for figure in end.figures} == {("B", None), ("B+", None), ("D", 4), ("D", 5)}


def test_those_of_one_subject_are_told_alone() -> None:
    end = ask("Which sources disagree about Harbour Bridge?")
    assert len(end.citations) == 2
    assert "how many" not in end.text


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("Do sources conflict on Mill Crossing?", "of Mill Crossing"),
        ("What contradictions are there in 2016?", "for 2016"),
    ],
)
def test_that_nothing_is_contradicted_is_said_of_what_was_asked(question: str, of: str) -> None:
    end = ask(question)
    assert (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE)
    assert f"No two sources in the archive print different values {of}" in end.text


@pytest.mark.parametrize(
    "question",
    [
        "Which bridges have no grade in 2020?",
        "Which bridges are missing in 2020?",
        "For which bridges is there no grade in 2020?",
        "What is missing for 2020?",
        "Which bridges were not graded in 2020?",
    ],
)
def test_the_gaps_of_an_edition_are_named_one_by_one(question: str) -> None:
    end = ask(question)
    assert end.outcome is Outcome.ABSTAINED
    assert "no grade for 2020 of 10 of 12 bridges" in end.text
    missing = [name for name in NAMES if name not in ("Harbour Bridge", "Mill Crossing")]
    assert all(name in end.text for name in missing)
    assert "Harbour Bridge" not in end.text


def test_a_whole_edition_has_no_gap_and_its_rows_say_so() -> None:
    end = ask("Which bridges have no grade in 2016?")
    assert end.outcome is Outcome.ANSWERED
    assert "holds a grade for 2016 of all 12 bridges" in end.text
    assert len({figure.subject for figure in end.figures}) == 12


def test_without_a_year_a_gap_is_one_in_every_edition() -> None:
    end = ask("Which bridges have no grade?")
    assert "holds a grade of any edition of all 12 bridges" in end.text
    assert len({figure.subject for figure in end.figures}) == 12


def test_scores_are_missing_where_only_letters_are_held_and_sections_are_left_alone() -> None:
    assert "no score for 2016 of 12 of 12 bridges" in ask("Which bridges have no score in 2016?").text
    end = archive().ask("Which bridges have no grade for deck in 2016?")
    assert end is None or "holds no grade" not in end.text


def test_an_edition_that_never_was_is_no_gap() -> None:
    assert "no edition in 2018" in ask("Which bridges have no grade in 2018?").text


@pytest.mark.parametrize(
    "question",
    [
        "Which bridges have no railing?",
        "What is missing from the law on bridges?",
        "Why do the engineers disagree about the cause?",
        "Do you disagree?",
        "Did Harbour Bridge dispute its grade?",
        "Did any bridge disagree with its grade?",
        "What is missing?",
        "Which bridges did not get a B in 2020?",
    ],
)
def test_other_lacks_and_quarrels_are_left_to_passages_or_counted(question: str) -> None:
    end = archive().ask(question)
    assert end is None or ("holds no grade" not in end.text and "print different" not in end.text)


def test_a_grade_according_to_one_source_is_not_said_to_be_of_something_else() -> None:
    end = archive().ask("According to Zephyr, what was the grade of Mill Crossing?")
    assert end is None or "anything else" not in end.text


def test_the_source_of_a_grade_is_the_grade_with_its_citation() -> None:
    end = ask("What is the source for the grade of Mill Crossing in 2020?")
    assert end.outcome is Outcome.ANSWERED
    assert end.citations[0].exact.startswith("Mill Crossing")


@lru_cache(maxsize=1)
def thin() -> GradeArchive:
    """2016 tells how many got an F; of 2020 one bridge is known, and of 2012 and 2016 two that rose."""
    made = GradeArchive(bridges())
    made.add(
        "c2012.md", f"# Cards of 2012\n\n{table(('Bridge', 'Grade'), [('Harbour Bridge', 'D'), ('Quarry Arch', 'C')])}"
    )
    rows = table(("Bridge", "Grade"), [("Harbour Bridge", "C"), ("Quarry Arch", "B")])
    tallies = table(("Grade", "Count"), [("F", 4)])
    made.add("c2016.md", f"# Cards of 2016\n\n{rows}\n## Tallies of 2016\n\n{tallies}")
    made.add("c2020.md", f"# Cards of 2020\n\n{table(('Bridge', 'Grade', 'Score'), [('Mill Crossing', 'B', 80)])}")
    return made


def test_of_one_alone_nothing_is_the_highest_or_the_lowest() -> None:
    for question in ("Which bridge had the lowest score in 2020?", "Which bridge had the highest score in 2020?"):
        end = thin().ask(question)
        assert end is None or end.outcome is Outcome.ABSTAINED, question


def test_a_count_without_a_year_is_of_the_newest_edition_that_tells_it() -> None:
    end = thin().ask("How many bridges got an F?")
    assert end is not None
    assert "4 of 12 bridges received an F in 2016" in end.text


def test_a_count_that_nothing_tells_is_not_given_as_none() -> None:
    end = thin().ask("How many bridges got an A in 2020?")
    assert end is not None
    assert end.outcome is Outcome.ABSTAINED
    assert "does not tell how many" in end.text


def test_how_many_rose_may_be_told_better_by_a_passage_where_not_all_are_known() -> None:
    end = thin().ask("How many bridges improved from 2012 to 2016?")
    assert end is not None
    assert end.tentative


def test_words_typed_in_a_hurry_make_no_other_question() -> None:
    assert ask("harbour bridge grade 2016 pls").outcome is Outcome.ANSWERED


def test_the_most_that_a_scale_allows_is_not_the_best_that_somebody_got() -> None:
    assert thin().ask("What is the maximum score?") is None
