"""Lists of grades, merged cells and tables of one section become rows; what may be another list becomes a check."""

from __future__ import annotations

import io

import docx
import pytest

from ingest.organisation import Organisation, parse
from tests.bridge_cards import HARBOUR, MILL, OSTRAVA, QUARRY
from tests.bridges import bridges
from tests.grade_archives import GradeArchive, table

STARS = b"""
[organisation]
name = "Lantern Trust"
subject_word = "street"
[[frameworks]]
code = "LL"
name = "Lantern Letters"
last = 2019
grades = ["A", "B", "F"]
failing = ["F"]
[[frameworks]]
code = "LS"
name = "Lantern Stars"
first = 2020
grades = ["3 stars", "2 stars", "1 star"]
failing = ["1 star"]
points = 100
[[subjects]]
code = "AL"
name = "Alder Street"
[[subjects]]
code = "BE"
name = "Beech Street"
[[subjects]]
code = "CE"
name = "Cedar Street"
"""


def read(text: str | bytes, name: str = "card.md", organisation: Organisation | None = None) -> GradeArchive:
    archive = GradeArchive(organisation or bridges())
    archive.add(name, text)
    return archive


def graded(archive: GradeArchive) -> list[tuple[str, int, str | None, str | None, float | None]]:
    return [(row.subject, row.year, row.section, row.grade, row.score) for row in archive.rows if row.count is None]


def test_a_line_for_each_name_is_read_with_its_score() -> None:
    archive = read(
        "# Condition Index 2016\n\n- Harbour Bridge: B+ (82.5)\n- Mill Crossing – D\n- Quarry Arch: not graded\n"
    )
    assert graded(archive) == [(HARBOUR, 2016, None, "B+", 82.5), (MILL, 2016, None, "D", None)]
    assert archive.checks == []
    assert archive.rows[0].span.of(archive.texts["card-md"]) == "Harbour Bridge: B+ (82.5)"


def test_the_words_above_a_list_say_its_year() -> None:
    archive = read("# News of 2016\n\nGrades of 2012:\n\n- Harbour Bridge: F\n- Mill Crossing: C (70)\n")
    assert graded(archive) == [(HARBOUR, 2012, None, "F", None), (MILL, 2012, None, "C", 70)]


@pytest.mark.parametrize(
    "above",
    [
        "What do you think of these grades?",
        "Our readers would give these grades:",
        "The likely grades of next year:",
        "Grades that the Painters' survey gave:",
        "Previous grades:",
        "What the neighbours say:",
        "## Teams",
    ],
)
def test_a_list_that_is_not_of_grades_given_is_told_and_not_read(above: str) -> None:
    archive = read(f"# Condition Index 2016\n\n{above}\n\n- Harbour Bridge: B\n- Mill Crossing: C\n")
    assert archive.rows == []
    assert [check.code for check in archive.checks] == ["row_not_read"] * 2


def test_a_list_without_a_word_of_grades_is_not_read() -> None:
    assert read("# Bus lines of 2016\n\n- Harbour Bridge: B\n- Mill Crossing: C\n").rows == []


def test_a_list_letter_by_letter_is_read() -> None:
    archive = read(
        "Condition Index 2016\n\nA: Harbour Bridge\nB+ (2): Mill Crossing (88) and Quarry Arch\n", "card.txt"
    )
    assert graded(archive) == [
        (HARBOUR, 2016, None, "A", None),
        (MILL, 2016, None, "B+", 88),
        (QUARRY, 2016, None, "B+", None),
    ]


def test_a_line_that_counts_another_number_than_it_names_is_told() -> None:
    archive = read("# Condition Index 2016\n\n- A: Harbour Bridge\n- B (3): Mill Crossing, Quarry Arch\n")
    assert graded(archive) == [(HARBOUR, 2016, None, "A", None)]
    assert [check.message for check in archive.checks] == ["A grade was not read: it counts 3 and names 2."]


def test_a_short_name_of_several_is_told_in_a_list() -> None:
    organisation = parse(STARS + b'[[ambiguous]]\nname = "Cedar"\nsubjects = ["AL", "CE"]\nask = true\n')
    archive = read("# Grades of 2010\n\n- A: Beech Street\n- B: Cedar\n", organisation=organisation)
    assert graded(archive) == [("BE", 2010, None, "A", None)]
    assert [check.message for check in archive.checks] == ["A grade was not read: 'Cedar' may mean several subjects."]


def test_an_index_by_first_letter_is_no_list_by_grade() -> None:
    archive = read("# Grades of 2010\n\n- A: Alder Street\n- B: Beech Street\n", organisation=parse(STARS))
    assert archive.rows == []
    assert {check.message for check in archive.checks} == {"A grade was not read: it may be an index by first letter."}


def test_names_below_a_heading_that_is_a_grade_are_read() -> None:
    archive = read("# Condition Index 2016\n\n## A\n\n- Harbour Bridge\n\n## Grade D\n\nMill Crossing, Quarry Arch\n")
    assert graded(archive) == [
        (HARBOUR, 2016, None, "A", None),
        (MILL, 2016, None, "D", None),
        (QUARRY, 2016, None, "D", None),
    ]


def test_a_table_that_lists_names_by_grade_is_read_with_its_tallies() -> None:
    lines = [("A", 1, "Harbour Bridge"), ("D", 2, "Mill Crossing and Quarry Arch"), ("F", 0, "–")]
    archive = read("# Condition Index 2016\n\n" + table(("Grade", "Number", "Bridges"), lines))
    assert graded(archive) == [
        (HARBOUR, 2016, None, "A", None),
        (MILL, 2016, None, "D", None),
        (QUARRY, 2016, None, "D", None),
    ]
    assert [(row.grade, row.count) for row in archive.rows if row.count is not None] == [("A", 1), ("D", 2), ("F", 0)]


def test_a_grade_with_a_number_in_its_name_is_read_in_lists_tables_and_sentences() -> None:
    organisation = parse(STARS)
    told = "Beech Street received 2 stars in 2021."
    text = f"# Lantern Stars 2021\n\n- Alder Street: 3 stars (94)\n\n{told}\n\n" + table(
        ("Street", "Stars"), [("Cedar Street", "1 star (33)")]
    )
    assert graded(read(text, organisation=organisation)) == [
        ("AL", 2021, None, "3 stars", 94),
        ("BE", 2021, None, "2 stars", None),
        ("CE", 2021, None, "1 star", 33),
    ]


@pytest.mark.parametrize("star", ["{} stars", "{}"])
def test_stars_that_are_drawn_are_the_grade_of_as_many_as_are_filled(star: str) -> None:
    organisation = parse(STARS.replace(b"3 stars", star.format(3).encode()))
    drawn = [("Alder Street", "★★★"), ("Beech Street", "★★☆"), ("Cedar Street", "★★★★☆")]
    archive = read("# Lantern Stars 2021\n\n" + table(("Street", "Rating"), drawn), organisation=organisation)
    assert graded(archive) == [("AL", 2021, None, star.format(3), None), ("BE", 2021, None, "2 stars", None)]
    assert ["★★★★☆" in check.message for check in archive.checks] == [True]


@pytest.mark.parametrize(("header", "read"), [("Stars", True), ("Rating", True), ("Lamps", False), ("Points", False)])
def test_a_bare_number_below_grades_is_as_many_stars(header: str, read: bool) -> None:
    numbers = [("Alder Street", "3"), ("Beech Street", "1"), ("Cedar Street", "n/a")]
    archive = read_stars(table(("Street", header), numbers))
    assert [row[3] for row in graded(archive) if row[3]] == (["3 stars", "1 star"] if read else [])


@pytest.mark.parametrize("number", ["4", "2.5", "0"])
def test_a_number_that_is_no_grade_of_the_scale_is_no_stars(number: str) -> None:
    assert graded(read_stars(table(("Street", "Stars"), [("Alder Street", number)]))) == []


def read_stars(text: str) -> GradeArchive:
    return read(f"# Lantern Stars 2021\n\n{text}", organisation=parse(STARS))


def test_what_failed_means_hangs_on_the_scale_of_the_year() -> None:
    archive = read("# News\n\nTwo streets failed in 2021. One street failed in 2010.\n", organisation=parse(STARS))
    assert [(row.year, row.grade, row.count) for row in archive.rows] == [(2021, "1 star", 2), (2010, "F", 1)]


def test_a_grade_merged_over_several_rows_is_that_of_each() -> None:
    html = (
        "<h1>Cards of 2016</h1><table><tr><th>Grade<th>Bridge<th>Score<tr><td rowspan=2>A<td>Harbour Bridge<td>95"
        "<tr><td>Mill Crossing<td>91<tr><td>D<td>Quarry Arch<td>61</table>"
    )
    document = docx.Document()
    document.add_heading("Condition Index 2016")
    cells = document.add_table(4, 3)
    for at, line in enumerate(["Grade Bridge Score", "A Harbour_Bridge 95", "- Mill_Crossing 91", "D Quarry_Arch 61"]):
        for column, word in enumerate(line.split()):
            cells.cell(at, column).text = word.replace("_", " ").strip("-")
    cells.cell(1, 0).merge(cells.cell(2, 0)).text = "A"
    saved = io.BytesIO()
    document.save(saved)
    for content, name in ((html.encode(), "card.html"), (saved.getvalue(), "card.docx")):
        assert graded(read(content, name)) == [
            (HARBOUR, 2016, None, "A", 95),
            (MILL, 2016, None, "A", 91),
            (QUARRY, 2016, None, "D", 61),
        ]


def test_sections_stand_below_a_header_that_says_no_more() -> None:
    html = (
        "<h1>Cards of 2016</h1><table><thead><tr><th rowspan=2>Bridge<th colspan=2>Overall<th colspan=2>By section"
        "<tr><th>Grade<th>Score<th>Deck and surface<th>Piers and bearings</thead>"
        "<tbody><tr><td>Harbour Bridge<td>B<td>84<td>A<td>C</table>"
    )
    assert graded(read(html, "card.html")) == [
        (HARBOUR, 2016, None, "B", 84),
        (HARBOUR, 2016, "deck", "A", None),
        (HARBOUR, 2016, "piers", "C", None),
    ]


@pytest.mark.parametrize("above", ["## Deck and surface", "Grades for deck and surface:", "## Deck grades of 2016"])
def test_a_table_below_the_name_of_a_section_is_of_that_section(above: str) -> None:
    text = f"# Condition Index 2016\n\n{above}\n\n" + table(("Bridge", "Grade"), [("Harbour Bridge", "B")])
    assert graded(read(text)) == [(HARBOUR, 2016, "deck", "B", None)]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("## Why the deck matters", table(("Bridge", "Grade"), [("Harbour Bridge", "B")])),
        ("## Deck and surface", "Harbour Bridge received a B in 2016."),
        ("## Grades of last year", table(("Bridge", "Grade"), [("Harbour Bridge", "B")])),
        ("## Deck", "Two bridges received an A in 2016."),
        ("## Deck", table(("Grade", "Number"), [("A", 2)])),
        ("Grades that the owners asked for:", table(("Bridge", "Grade"), [("Harbour Bridge", "B")])),
    ],
)
def test_grades_below_words_that_may_part_them_from_the_overall_ones_are_told_and_not_read(
    above: str, below: str
) -> None:
    archive = read(f"# Condition Index 2016\n\n{above}\n\n{below}")
    assert archive.rows == []
    assert [check.code for check in archive.checks] == ["row_not_read"]


def test_a_column_of_grades_that_is_not_read_is_told() -> None:
    text = "# 2016\n\n" + table(("Bridge", "Self-assessed", "Grade"), [("Harbour Bridge", "A", "C")])
    archive = read(text)
    assert graded(archive) == [(HARBOUR, 2016, None, "C", None)]
    assert [check.message for check in archive.checks] == [
        "A grade was not read: what its column 'Self-assessed' is of is not known."
    ]


def test_the_name_of_a_scale_heads_a_column_of_its_grades() -> None:
    text = "# Bridges in 2016\n\n" + table(
        ("Bridge", "Condition Index"), [("Harbour Bridge", "B*"), ("Ostrava Viaduct", "F†")]
    )
    assert graded(read(text)) == [(HARBOUR, 2016, None, "B", None), (OSTRAVA, 2016, None, "F", None)]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Two bridges received an A in 2016: Harbour Bridge and Mill Crossing.", [(HARBOUR, "A"), (MILL, "A")]),
        ("Two bridges failed in 2016: Harbour Bridge and Mill Crossing.", [(HARBOUR, "F"), (MILL, "F")]),
        ("Three bridges received an A in 2016: Harbour Bridge and Mill Crossing.", []),
        ("Two bridges received an A for deck and surface in 2016: Harbour Bridge and Mill Crossing.", []),
        ("Two bridges received an A in 2016: Harbour Bridge, a first, and Mill Crossing.", []),
        ("Harbour Bridge received an A in 2016, not a B.", [(HARBOUR, "A")]),
        ("Harbour Bridge received an A in 2016, not a B as first printed.", [(HARBOUR, "A")]),
        ("Harbour Bridge's grade for 2016 was raised from a D to a C.", [(HARBOUR, "C")]),
        ("Harbour Bridge fell from a B to a D in 2016.", [(HARBOUR, "D")]),
        ("Harbour Bridge fell from a B to a D on its report card, worse than in 2016.", []),
        ("On its report card, Harbour Bridge fell from its 2016 B to a D.", []),
        ("On its report card, Harbour Bridge has climbed from a D to a B since 2016.", []),
    ],
)
def test_names_behind_a_count_what_a_grade_was_not_and_what_a_change_led_to(
    sentence: str, rows: list[tuple[str, str]]
) -> None:
    archive = read(f"# Report cards\n\nThe Condition Index tells. {sentence}")
    assert [(row.subject, row.grade) for row in archive.rows if row.count is None] == rows
    assert {row.year for row in archive.rows} <= {2016}


def test_a_mark_in_numbers_beside_a_letter_is_a_score() -> None:
    text = "# 2016\n\n" + table(
        ("Bridge", "Overall mark", "Letter"), [("Harbour Bridge", "84", "B"), ("Mill Crossing", "61", "D")]
    )
    assert graded(read(text)) == [(HARBOUR, 2016, None, "B", 84), (MILL, 2016, None, "D", 61)]


def test_a_table_with_its_subjects_in_the_header_is_told() -> None:
    archive = read(
        "# 2016\n\n" + table(("", "Harbour Bridge", "Mill Crossing"), [("Grade", "B", "D"), ("Score", "84", "61")])
    )
    assert archive.rows == []
    assert [check.message for check in archive.checks] == ["A grade was not read: its subjects stand in the header."]
