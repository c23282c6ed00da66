"""A row that its own table calls a draft, an estimate or the like ranks behind all others, and is shown as such."""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome
from tests.bridges import bridges
from tests.grade_archives import GradeArchive, sample, table


def archive(header: str, cell: str) -> GradeArchive:
    """The grade of one bridge by the most trusted kind of source, with one more column; another by a newspaper."""
    made = GradeArchive(bridges())
    marked = table(("Bridge", header, "Grade", "Printed by"), [("Harbour Bridge", cell, "C", "card")])
    made.add("marked.md", f"# Cards of 2016\n\n{marked}")
    plain = table(("Bridge", "Grade", "Score", "Printed by"), [("Harbour Bridge", "B", 83.5, "newspaper")])
    made.add("plain.md", f"# Cards of 2016\n\n{plain}")
    return made


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Card", "pre-launch, March 2011"),
        ("Version", "Draft 2"),
        ("Remark", "the figures are preliminary"),
        ("Edition note", "provisional"),
        ("Notes", "Estimate"),
        ("Status", "unofficial"),
        ("Status", "not yet official"),
        ("Which one", "Preliminary"),
    ],
)
def test_a_row_that_is_not_final_stands_behind_any_other(header: str, cell: str) -> None:
    end = archive(header, cell).ask("What grade did Harbour Bridge get in 2016?")
    assert end is not None
    assert end.text.startswith("Harbour Bridge received a B with a score of 83.5 in 2016")
    assert f"a card prints a C (marked: {cell})" in end.text
    assert NoticeCode.CONFLICT in {notice.code for notice in end.notices}


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Card", "official, December 2011"),
        ("Version", "2"),
        ("Remark", "final, no longer preliminary"),
        ("Note", "replaces the draft of May"),
        ("Notes", "the draft bill was counted"),
        ("Main concern", "no interim shelter for minors"),
        ("Status", "published"),
    ],
)
def test_other_columns_change_nothing(header: str, cell: str) -> None:
    end = archive(header, cell).ask("What grade did Harbour Bridge get in 2016?")
    assert end is not None
    assert end.text.startswith("Harbour Bridge received a C in 2016")
    assert "marked" not in end.text


def test_what_is_not_final_is_never_put_together_with_what_is() -> None:
    made = GradeArchive(bridges())
    draft = table(("Bridge", "Version", "Score"), [("Harbour Bridge", "draft", 70)])
    made.add("draft.md", f"# Cards of 2016\n\n{draft}")
    made.add("card.md", f"# Cards of 2016\n\n{table(('Bridge', 'Grade'), [('Harbour Bridge', 'B')])}")
    grade = made.ask("What grade did Harbour Bridge get in 2016?")
    assert grade is not None
    assert "70" not in grade.text
    score = made.ask("What score did Harbour Bridge get in 2016?")
    assert score is not None
    assert "scored 70 points" in score.text
    assert 'What [1] shows is marked "draft" in its source.' in {notice.text for notice in score.notices}


def test_a_draft_that_stands_alone_is_told_as_one() -> None:
    made = GradeArchive(bridges())
    draft = table(("Bridge", "Version", "Grade"), [("Harbour Bridge", "draft", "C")])
    made.add("draft.md", f"# Cards of 2016\n\n{draft}")
    end = made.ask("What grade did Harbour Bridge get in 2016?")
    assert end is not None
    assert end.outcome is Outcome.ANSWERED
    assert 'What [1] shows is marked "draft" in its source.' in {notice.text for notice in end.notices}


def test_a_document_may_print_a_draft_and_the_final_grade() -> None:
    made = GradeArchive(bridges())
    both = table(("Bridge", "Version", "Grade"), [("Harbour Bridge", "draft", "C"), ("Harbour Bridge", "final", "B")])
    assert len(made.add("both.md", f"# Cards of 2016\n\n{both}")) == 2
    end = made.ask("What grade did Harbour Bridge get in 2016?")
    assert end is not None
    assert end.text.startswith("Harbour Bridge received a B in 2016")


def test_a_tally_that_is_not_final_stands_behind_any_other() -> None:
    made = GradeArchive(bridges())
    for name, cell, count, kind in (("one", "preliminary", 5, "card"), ("two", "final", 4, "newspaper")):
        text = table(("Grade", "Count", "Status", "Printed by"), [("F", count, cell, kind)])
        made.add(f"{name}.md", f"# Tallies of 2016\n\n{text}")
    end = made.ask("How many bridges got an F in 2016?")
    assert end is not None
    assert "4 of 12 bridges received an F in 2016" in end.text


def test_the_card_that_the_sample_shows_before_the_first_edition_is_not_its_grade() -> None:
    grade = sample().ask("What grade did Texas get in 2011?")
    assert grade is not None
    assert grade.text.startswith("Texas received a B with a score of 83.5 in 2011")
    assert "prints a C (marked: pre-launch, March 2011)" in grade.text
    change = sample().ask("Did Texas improve from 2011 to 2012?")
    assert change is not None
    assert "The grade of Texas was a B in both editions." in change.text


@pytest.mark.parametrize(
    "above",
    [
        "## Preliminary grades",
        "## Draft report cards of 2016",
        "## Provisional results",
        "## Scores (unofficial)",
        "## Calificaciones preliminares",
        "## Draft",
        "The grades below are preliminary.",
    ],
)
@pytest.mark.parametrize(
    "grade", [table(("Bridge", "Grade"), [("Harbour Bridge", "C")]), "Harbour Bridge received a C in 2016."]
)
def test_a_heading_or_caption_that_calls_its_grades_not_final_marks_them(above: str, grade: str) -> None:
    made = GradeArchive(bridges())
    rows = made.add("marked.md", f"# Cards of 2016\n\n{above}\n\n{grade}")
    if not (above.startswith("The") and grade.startswith("Harbour")):  # a caption stands above a table alone
        assert [row.remark for row in rows] == [above.removeprefix("## ")]


@pytest.mark.parametrize(
    "above",
    [
        "## Final grades",
        "## Grades of 2016",
        "## Estimated cost of repairs",
        "## Grades after the draft bill",
        "## No longer preliminary: the grades",
        "## Preliminary grades\n\n### Final grades",
    ],
)
def test_any_other_heading_marks_nothing(above: str) -> None:
    grade = table(("Bridge", "Grade"), [("Harbour Bridge", "C")])
    rows = GradeArchive(bridges()).add("plain.md", f"# Cards of 2016\n\n{above}\n\n{grade}")
    assert [row.remark for row in rows] == [""]


@pytest.mark.parametrize("header", ["Grade (preliminary)", "Preliminary grade", "2016 Grade (draft)", "Draft grade"])
def test_a_column_s_own_header_may_say_that_its_grades_are_not_final(header: str) -> None:
    grade = table(("Bridge", header), [("Harbour Bridge", "C")])
    rows = GradeArchive(bridges()).add("marked.md", f"# Cards of 2016\n\n{grade}")
    assert [(row.grade, row.year, row.remark) for row in rows] == [("C", 2016, header)]


def test_a_preliminary_column_beside_a_final_one_marks_its_own_grade_alone() -> None:
    grade = table(("Bridge", "2014 Grade", "2016 preliminary grade"), [("Harbour Bridge", "B", "C")])
    rows = GradeArchive(bridges()).add("marked.md", f"# Cards\n\n{grade}")
    assert {(row.year, row.grade, row.remark) for row in rows} == {
        (2014, "B", ""),
        (2016, "C", "2016 preliminary grade"),
    }


def footnoted(below: str, cell: str = "C*") -> list[tuple[str | None, str]]:
    made = GradeArchive(bridges())
    lines = table(("Bridge", "Grade"), [("Harbour Bridge", cell), ("Mill Crossing", "D")])
    return [(row.grade, row.remark) for row in made.add("card.md", f"# Cards of 2016\n\n{lines}\n{below}\n")]


@pytest.mark.parametrize(
    ("cell", "below", "said"),
    [
        ("C*", "\\* Provisional until the survey is done.", "Provisional until the survey is done."),
        ("C*", "* provisional", "provisional"),
        ("C†", "† This grade is an estimate.", "This grade is an estimate."),
        ("C¹", "1 Preliminary grade", "Preliminary grade"),
    ],
)
def test_a_footnote_marks_the_row_that_bears_its_mark(cell: str, below: str, said: str) -> None:
    assert footnoted(below, cell) == [("C", said), ("D", "")]


@pytest.mark.parametrize(
    "below",
    ["\\* Includes the footbridge.\n\n† Provisional", "- Painted in May\n- Provisional budget", "A provisional order."],
)
def test_another_footnote_or_a_list_marks_none(below: str) -> None:
    assert footnoted(below) == [("C", ""), ("D", "")]
