"""A cell that says in words that no grade was given is told with its row, and its subject is counted among nobody."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.answer import Outcome
from tests.grade_archives import GradeArchive, ask, counted, table

NAMES = ("Ambleford", "Brockhurst", "Coldwater", "Dunmarsh")
ORGANISATION = """
[organisation]
name = "Library Circle"
subject_word = "town"
subject_words = ["town", "towns"]
[[frameworks]]
code = "SHELF"
name = "Shelf Points"
first = 2014
points = 100
""" + "".join(
    f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\nregion = "{region}"\n'
    for name, region in zip(NAMES, ("Hill", "Hill", "Coast", "Coast"), strict=True)
)


def graded(*cells: object, organisation: str = ORGANISATION) -> GradeArchive:
    archive = GradeArchive(parse(organisation.encode()))
    rows = [(name, cell) for name, cell in zip(NAMES, cells, strict=False) if cell is not None]
    archive.add(
        "card.md",
        f"---\ntype: report_card\ndate: 2016-05-02\n---\n# Report card 2016\n\n{table(['Town', 'Points'], rows)}",
    )
    return archive


@pytest.mark.parametrize("cell", ["n/a", "not graded", "not inspected", "Not yet assessed", "sin evaluar", "n/a*"])
def test_that_no_grade_was_given_is_told_with_the_row_that_prints_it(cell: str) -> None:
    end = ask(graded(61, 72, 55, cell), "How many points did Dunmarsh get in 2016?")
    assert end.outcome is Outcome.ANSWERED
    assert f"no grade of Dunmarsh (marked: {cell})" in end.text
    assert [citation.exact for citation in end.citations] == [f"Dunmarsh | {cell}"]


@pytest.mark.parametrize("cell", ["", "–", None])
def test_a_dash_or_a_missing_row_says_nothing_of_the_grade(cell: str | None) -> None:
    assert ask(graded(61, 72, 55, cell), "How many points did Dunmarsh get in 2016?").outcome is Outcome.ABSTAINED


def test_another_year_than_that_of_the_cell_is_not_told_by_it() -> None:
    assert ask(graded(61, 72, 55, "n/a"), "How many points did Dunmarsh get in 2017?").outcome is Outcome.ABSTAINED


def test_an_edition_is_whole_where_all_others_are_printed_without_a_grade() -> None:
    archive = graded(61, 72, 55, "n/a")
    end = ask(archive, "What was the average score in 2016?")
    assert "average score of the 3 towns in 2016 is 62.7" in end.text
    assert counted(ask(archive, "How many towns got at least 60 points in 2016?")) == [(2, 3, 3)]
    assert counted(ask(archive, "Which towns were not graded in 2016?")) == [(1, 4, 4)]


def test_an_edition_that_is_declared_to_have_graded_more_than_are_listed_is_of_these() -> None:
    edition = '[[editions]]\nyear = 2016\nframework = "SHELF"\nsubjects = 40\n'
    archive = graded(61, 72, 55, "n/a", organisation=ORGANISATION + edition)
    assert counted(ask(archive, "How many towns got at least 60 points in 2016?")) == [(2, 40, 3)]


def test_an_edition_with_a_missing_row_is_not_whole() -> None:
    archive = graded(61, 72, 55, None)
    assert ask(archive, "What was the average score in 2016?").outcome is Outcome.ABSTAINED
    assert counted(ask(archive, "How many towns got at least 60 points in 2016?")) == [(2, 4, 3)]


def test_a_grade_that_is_printed_elsewhere_stands() -> None:
    archive = graded(61, 72, 55, "pending")
    archive.add("later.md", "---\ndate: 2016-09-01\n---\n# Late result\n\nDunmarsh scored 80 points in 2016.\n")
    end = ask(archive, "How many points did Dunmarsh get in 2016?")
    assert "80" in end.text
    assert "pending" not in end.text
    assert counted(ask(archive, "How many towns got at least 60 points in 2016?")) == [(3, 4, 4)]


def test_it_is_told_in_spanish() -> None:
    end = ask(graded(61, 72, 55, "n/a"), "¿Cuántos puntos obtuvo Dunmarsh en 2016?", "es")
    assert "no da ninguna calificación de Dunmarsh" in end.text


@pytest.mark.parametrize("name", ["Queen's Quay", "Ebb & Dean", "queens quay", "ebb and dean"])
@pytest.mark.parametrize("question", ["How many points did {} get in 2016?", "What was {}'s score in 2016?", "{} 2016"])
def test_a_name_with_a_mark_is_one_name(name: str, question: str) -> None:
    named = ORGANISATION.replace("Ambleford", "Queen's Quay").replace("Brockhurst", "Ebb & Dean")
    archive = GradeArchive(parse(named.encode()))
    scores = table(["Town", "Points"], [("Queen's Quay", 61), ("Ebb & Dean", 61), ("Coldwater", 55)])
    archive.add("card.md", f"---\ntype: report_card\ndate: 2016-05-02\n---\n# Report card 2016\n\n{scores}")
    assert "scored 61 points in 2016" in ask(archive, question.format(name)).text


def test_a_count_says_who_is_not_among_those_that_it_counts_of() -> None:
    end = ask(graded(61, 72, 55, "pending"), "How many towns got at least 60 points in 2016?")
    assert "Not among the 3, as no grade of them is printed: Dunmarsh (pending). [3]" in end.text
    assert end.citations[2].exact == "Dunmarsh | pending"
    assert "Not among" not in ask(graded(61, 72, 55, 40), "How many towns got at least 60 points in 2016?").text
