"""A tally counts the part that is named and not the whole ("seven of the twelve"), and a year in another clause or in
prose above a table is not the year of the grades."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from tests.bridges import bridges, code
from tests.grade_archives import GradeArchive, table

HARBOUR = code("Harbour Bridge")

FERRIES = parse(b"""
[organisation]
name = "Ferry Watch"
subject_word = "ferry"
[[frameworks]]
code = "FI"
name = "Ferry Index"
grades = ["Leading", "Improving", "Lagging"]
[[subjects]]
code = "OS"
name = "Ostra Ferry"
[[subjects]]
code = "PE"
name = "Pell Ferry"
""")


def added(text: str) -> GradeArchive:
    archive = GradeArchive(bridges())
    archive.add("note.md", text)
    return archive


def tallied(sentence: str) -> list[tuple[str | None, int | None]]:
    return [(row.grade, row.count) for row in added(f"# A note\n\n{sentence}\n").rows]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Seven of the twelve bridges earned an F in 2016.", 7),
        ("Seven of Riverland's twelve bridges earned an F in 2016.", 7),
        ("Seven out of 12 bridges failed in 2016.", 7),
        ("In the edition of 2016, seven bridges earned an F.", 7),
        ("All of the 12 bridges earned an F in 2016.", 12),
        ("None of the 12 bridges failed in 2016.", 0),
        ("One of nine bridges with an F in 2016 has been mended.", 9),
    ],
)
def test_the_part_is_counted_and_not_the_whole(sentence: str, count: int) -> None:
    assert tallied(sentence) == [("F", count)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Seven of the nine northern road bridges earned an F in 2016.",  # nine are not all twelve
        "Seven of the nine bridges earned an F in 2016.",
        "Nearly seven of the twelve bridges earned an F in 2016.",
        "Most of the twelve bridges earned an F in 2016.",
        "Half of the twelve bridges failed in 2016.",
        "Not one of the twelve bridges failed in 2016.",
        "The owners of twelve bridges earned an F in 2016.",
    ],
)
def test_a_part_that_is_not_told_in_numbers_or_is_of_something_else_is_no_tally(sentence: str) -> None:
    assert tallied(sentence) == []


def of_the_harbour(sentence: str, date: str = "2020-04-11") -> list[tuple[str, int, str | None]]:
    archive = added(f"---\ndate: {date}\n---\n# A note on report cards\n\n{sentence}\n")
    return [(row.subject, row.year, row.grade) for row in archive.rows]


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Bridge received an F on its report card after no new rail was fitted in 2016.",
        "Harbour Bridge received an F on its report card because it was closed in 2016.",
        "Harbour Bridge, on its report card, earned an F, which its owner had promised in 2016 to mend.",
    ],
)
def test_the_year_of_another_clause_is_not_that_of_the_grade(sentence: str) -> None:
    assert of_the_harbour(sentence) == []


def test_a_year_in_another_clause_stands_where_the_document_is_of_that_year_too() -> None:
    sentence = "Harbour Bridge received an F on its report card after no new rail was fitted in 2016."
    assert of_the_harbour(sentence, "2016-04-11") == [(HARBOUR, 2016, "F")]


@pytest.mark.parametrize(
    "above",
    [
        "The county of Harbour said that it would find the money in 2024.",
        "The owner hopes for an A in 2024.",
        "The mayor opened it in 2012. She walked over it first.",
    ],
)
def test_prose_above_a_table_does_not_tell_its_year(above: str) -> None:
    text = f"---\ndate: 2020-11-14\n---\n# Bridges\n\n{above}\n\n"
    rows = added(text + table(("Bridge", "Grade"), [("Harbour Bridge", "B")])).rows
    assert [(row.year, row.grade) for row in rows] == [(2020, "B")]


@pytest.mark.parametrize(
    "above",
    ["The table shows the grades of 2016.", "These are the scores that bridges got in 2016.", "Edition of 2016"],
)
def test_a_caption_that_is_a_sentence_on_the_grades_tells_their_year(above: str) -> None:
    text = f"---\ndate: 2020-11-14\n---\n# Bridges\n\n{above}\n\n"
    rows = added(text + table(("Bridge", "Grade"), [("Harbour Bridge", "B")])).rows
    assert [(row.year, row.grade) for row in rows] == [(2016, "B")]


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("Report card 2020", "Scores are out of 100. There was no edition in 2016."),
        ("Report card", "Scores are out of 100. There was no edition in 2016."),
        ("Report card", "These are the first grades since 2016."),
        ("Report card 2020", "The scale of these grades is that of 2016."),
    ],
)
def test_a_sentence_above_a_table_on_another_edition_does_not_tell_its_year(title: str, above: str) -> None:
    text = f"---\ndate: 2020-11-14\n---\n# {title}\n\n{above}\n\n"
    rows = added(text + table(("Bridge", "Grade"), [("Harbour Bridge", "B")])).rows
    assert [(row.year, row.grade) for row in rows] == [(2020, "B")]


def test_a_column_of_groups_holds_grades_where_every_cell_is_one_of_the_scale() -> None:
    for header, told in (("Group 2023", True), ("2023 band", True), ("Group next year", False), ("Owner", False)):
        text = table(
            ("Ferry", "Points 2023", header), [("Ostra Ferry", "81", "Leading"), ("Pell Ferry", "40", "Lagging")]
        )
        rows = GradeArchive(FERRIES).add("card.md", f"---\ndate: 2023-05-02\n---\n# Ferry Index\n\n{text}")
        assert [(row.year, row.score, row.grade) for row in rows] == [
            (2023, 81, "Leading" if told else None),
            (2023, 40, "Lagging" if told else None),
        ]


@pytest.mark.parametrize("none", ["not inspected", "n/a", "Leading"])
def test_a_column_of_groups_is_read_where_one_of_its_cells_says_that_none_was_given(none: str) -> None:
    for header, told in (("Group 2023", True), ("Class", True), ("Owner", False)):
        text = table(("Ferry", header), [("Ostra Ferry", none), ("Pell Ferry", "Lagging")])
        rows = GradeArchive(FERRIES).add("card.md", f"---\ndate: 2023-05-02\n---\n# Ferry Index\n\n{text}")
        assert [row.grade for row in rows if row.subject == "PE"] == (["Lagging"] if told else [])


def averages(heading: str) -> list[float | None]:
    scores = table(["Bridge", "Score"], [("Harbour Bridge", 61), ("Mill Crossing", 71), ("Average", 66)])
    archive = added(f"---\ntype: card\ndate: 2016-04-11\n---\n# Scores of 2016\n\n## {heading}\n\n{scores}")
    return [row.score for row in archive.rows if row.subject == "ALL"]


@pytest.mark.parametrize("heading", ["North", "North, 2016", "Scores: North"])
def test_an_average_below_the_name_of_a_region_is_not_that_of_all(heading: str) -> None:
    assert averages(heading) == []


@pytest.mark.parametrize("heading", ["All bridges", "Scores", "Northern lights"])
def test_an_average_below_no_region_is_that_of_all(heading: str) -> None:
    assert averages(heading) == [66.0]
