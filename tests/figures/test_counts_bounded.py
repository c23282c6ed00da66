"""A count says no less than printed tallies show: what they leave is subtracted, a part of them is the least."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.organisation import Organisation, parse
from service.answer import NoticeCode, Outcome
from service.grades import FiguresEnd
from tests.bridges import bridges
from tests.grade_archives import GradeArchive, sample, table


def archive(
    tallies: Sequence[tuple[str, int, str]],
    named: Sequence[tuple[str, str, str]],
    organisation: Organisation | None = None,
) -> GradeArchive:
    """The twelve bridges in 2020: some tallies, some grades by name."""
    made = GradeArchive(organisation or bridges())
    rows = table(("Bridge", "Grade", "Printed by"), named)
    counts = table(("Grade", "Count", "Printed by"), tallies)
    made.add("c2020.md", f"# Cards of 2020\n\n{rows}\n## Tallies of 2020\n\n{counts}")
    return made


NAMED = [("Harbour Bridge", "D", "card"), ("Mill Crossing", "B", "card"), ("Quarry Arch", "F", "card")]
ALL_BUT_D = [("A", 1, "card"), ("B", 2, "card"), ("C", 3, "card"), ("F", 2, "card")]


def counted(end: FiguresEnd | None) -> float:
    assert end is not None
    assert end.outcome is Outcome.ANSWERED, end.text
    (found,) = [entry for entry in end.computed if entry.what == "count"]
    return found.value


def cited(end: FiguresEnd | None) -> set[tuple[str | None, int | None]]:
    """The tallies that an answer shows."""
    assert end is not None
    return {(figure.grade, figure.count) for figure in end.figures if figure.subject == "ALL"}


@pytest.mark.parametrize(
    ("question", "number", "tallies"),
    [
        ("How many bridges got a D in 2020?", 4, {("A", 1), ("B", 2), ("C", 3), ("F", 2)}),
        ("How many bridges were graded D or lower in 2020?", 6, {("A", 1), ("B", 2), ("C", 3)}),
        ("How many bridges got a C or a D in 2020?", 7, {("A", 1), ("B", 2), ("F", 2)}),
        ("How many bridges got a C or lower in 2020?", 9, {("A", 1), ("B", 2)}),
    ],
)
def test_what_the_tallies_of_all_other_grades_leave_is_the_number(
    question: str, number: int, tallies: set[tuple[str, int]]
) -> None:
    end = archive(ALL_BUT_D, NAMED).ask(question)
    assert counted(end) == number
    assert cited(end) == tallies
    assert f"{number} of 12 bridges" in end.text if end else False


def test_the_sample_tells_the_numbers_that_its_documents_print() -> None:
    """ "35 of the 51", "Thirteen": so they stand in the documents of 2012 and 2022."""
    assert counted(sample().ask("How many states were graded D or lower in 2012?")) == 35
    assert counted(sample().ask("How many states got a C or D in 2022?")) == 13
    assert counted(sample().ask("How many states were graded D or lower in 2011?")) == 41


def test_a_share_and_a_list_rest_on_what_the_tallies_leave() -> None:
    share = archive(ALL_BUT_D, NAMED).ask("What share of bridges got a D or lower in 2020?")
    assert share is not None
    assert "50 % (6 ÷ 12)" in share.text
    names = archive(ALL_BUT_D, NAMED).ask("Which bridges got a D or lower in 2020?")
    assert names is not None
    assert "2 of the 6 that the printed tallies leave for 2020 are known by name" in names.text


def test_tallies_of_some_of_the_grades_say_how_many_there_are_at_least() -> None:
    end = archive([("F", 5, "card")], NAMED).ask("How many bridges were graded D or lower in 2020?")
    assert counted(end) == 6
    assert end is not None
    assert "At least 6 of 12 bridges received a D or lower in 2020" in end.text
    assert ("F", 5) in cited(end)
    assert end.tentative
    assert NoticeCode.INCOMPLETE in {notice.code for notice in end.notices}


def test_a_tally_tells_the_least_where_nobody_is_known_by_name() -> None:
    end = archive([("F", 5, "card")], [("Mill Crossing", "B", "card")]).ask("How many bridges got a D or F in 2020?")
    assert end is not None
    assert "At least 5 of 12 bridges received a D or an F in 2020" in end.text


def test_the_least_is_the_lowest_of_tallies_that_differ() -> None:
    disputed = [("F", 5, "card"), ("F", 4, "newspaper")]
    end = archive(disputed, NAMED).ask("How many bridges got a D or lower in 2020?")
    assert end is not None
    assert "At least 5 of 12" in end.text  # four with an F, and one by name with a D
    assert "Sources differ on how many received an F" in end.text


def test_nothing_is_subtracted_where_it_is_not_declared_how_many_were_graded() -> None:
    undeclared = parse(
        b"""
[organisation]
name = "Bridge Watch"
subject_word = "bridge"
subject_words = ["bridge", "bridges"]
[[frameworks]]
code = "BCI"
name = "Bridge Condition Index"
first = 2012
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
[[editions]]
year = 2020
status = "published"
framework = "BCI"
"""
        + b"".join(
            f'[[subjects]]\ncode = "B{at}"\nname = "{name}"\nkind = "bridge"\n'.encode()
            for at, name in enumerate(("Harbour Bridge", "Mill Crossing", "Quarry Arch", "Tanner Bridge"))
        )
    )
    tallies = [("A", 1), ("B", 1), ("C", 0), ("F", 1)]
    made = GradeArchive(undeclared)
    rows = table(("Bridge", "Grade"), [("Harbour Bridge", "F")])
    made.add("c.md", f"# Cards of 2020\n\n{rows}\n## Tallies of 2020\n\n{table(('Grade', 'Count'), tallies)}")
    end = made.ask("How many bridges got a D in 2020?")
    assert end is not None
    assert end.outcome is Outcome.ABSTAINED


def test_a_signed_grade_is_not_what_the_letters_leave() -> None:
    """The tally of B may count the B+ too: twelve less all letters does not say how many got a B+."""
    full = [*ALL_BUT_D, ("D", 4, "card")]
    end = archive(full, NAMED).ask("How many bridges got a B+ in 2020?")
    assert end is None or "received a B+ in 2020" not in end.text or end.outcome is Outcome.ABSTAINED


def test_tallies_that_leave_less_than_one_of_them_counts_are_not_subtracted() -> None:
    impossible = [("A", 4, "card"), ("B", 4, "card"), ("C", 2, "card"), ("F", 5, "card")]
    end = archive(impossible, NAMED).ask("How many bridges got a D or lower in 2020?")
    assert end is not None
    assert "At least 6 of 12" in end.text


def test_what_was_counted_before_is_counted_still() -> None:
    made = archive(ALL_BUT_D, NAMED)
    assert counted(made.ask("How many bridges got an F in 2020?")) == 2
    assert counted(made.ask("How many bridges got a B or better in 2020?")) == 3
    assert counted(made.ask("How many bridges passed in 2020?")) == 10
    assert counted(made.ask("How many bridges did not get an F in 2020?")) == 10
    few = archive([("A", 1, "card")], NAMED).ask("How many bridges got a C or D in 2020?")
    assert few is not None
    assert "Of the 3 of 12 bridges" in few.text
