"""Tables of report cards become rows with spans, however a table is laid out and wherever it says its year."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bridge_cards import HARBOUR, rows_of
from tests.bridges import bridges, code, truths
from tests.grade_archives import GradeArchive, table


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(5)), seed=st.integers(0, 1000))
def test_the_order_and_names_of_columns_do_not_matter(order: list[int], seed: int) -> None:
    variants = [
        ("Bridge", "Name", "Subject"),
        ("Year", "Edition", "Report year"),
        ("Grade", "Letter", "Letter grade"),
        ("Score", "Points", "Total score"),
        ("Rank", "Ranking", "Position"),
    ]
    known = list(truths(seed).items())[:6]
    header = [names[(seed + place) % len(names)] for place, names in enumerate(variants)]
    lines = [
        [name, year, grade, f"{score:g} / 100", f"#{place}"]
        for place, ((name, year), (grade, score)) in enumerate(known, start=1)
    ]
    text = table([header[at] for at in order], [[line[at] for at in order] for line in lines])
    assert rows_of(text) == [
        (code(name), year, None, grade, score, place, None, None)
        for place, ((name, year), (grade, score)) in enumerate(known, start=1)
    ]


def test_the_span_of_a_row_shows_its_figure() -> None:
    archive = GradeArchive(bridges())
    (row,) = archive.add("card.md", "# Card of 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch", "B-")]))
    shown = row.span.of(archive.texts["card-md"])
    assert "Quarry Arch" in shown
    assert "B-" in shown


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("# Grades of 2016\n\n", 2016),
        ("# Bridges\n\n## 2020 edition\n\n", 2020),
        ("# Bridges\n\nAll grades of the 2024 edition:\n\n", 2024),
        ("---\ndate: 2012-06-01\n---\n# Bridges\n\n", 2012),
    ],
)
def test_the_year_may_stand_in_a_heading_a_caption_or_the_date(text: str, year: int) -> None:
    assert rows_of(text + table(("Bridge", "Grade"), [("Quarry Arch", "B-")])) == [
        (code("Quarry Arch"), year, None, "B-", None, None, None, None)
    ]


def test_two_tables_on_one_page_keep_their_own_years() -> None:
    text = "".join(
        f"## {year}\n\n{table(('Bridge', 'Grade'), [('Quarry Arch', grade)])}\n"
        for year, grade in ((2016, "C"), (2020, "A"))
    )
    assert [(row[1], row[3]) for row in rows_of("# Bridges\n\n" + text)] == [(2016, "C"), (2020, "A")]


def test_a_wide_table_has_one_row_a_year() -> None:
    text = table(("Bridge", "2012", "2016 grade", "2020 score", "Grade 2024"), [("Quarry Arch", "F", "D", "44.5", "–")])
    assert [(row[1], row[3], row[4]) for row in rows_of(text)] == [
        (2012, "F", None),
        (2016, "D", None),
        (2020, None, 44.5),
    ]


def test_a_wide_table_has_one_row_a_section() -> None:
    text = "# Grades 2024\n\n" + table(
        ("Bridge", "Deck", "Piers and bearings score", "Overall"), [("Quarry Arch", "A-", "51 / 60", "B+ (88)")]
    )
    assert [(row[2], row[3], row[4]) for row in rows_of(text)] == [
        ("deck", "A-", None),
        ("piers", None, 51),
        (None, "B+", 88),
    ]


def test_merged_headers_reach_over_the_columns_beside_them() -> None:
    html = (
        "<html><body><main><h1>Bridges</h1><table><thead>"
        '<tr><th></th><th colspan="2">2012</th><th colspan="2">2016</th>'
        "</tr><tr><th>Bridge</th><th>Grade</th><th>Score</th><th>Grade</th><th>Score</th></tr></thead>"
        "<tbody><tr><td>Quarry Arch</td><td>F</td><td>44</td><td>D</td><td>50</td></tr></tbody></table>"
        "</main></body></html>"
    )
    archive = GradeArchive(bridges())
    rows = [(row.year, row.grade, row.score) for row in archive.add("c.html", html)]
    assert rows == [(2012, "F", 44.0), (2016, "D", 50.0)]


def test_a_card_of_one_subject_needs_no_column_for_it() -> None:
    text = (
        "---\nsubjects: ["
        + HARBOUR
        + "]\n---\n# Harbour Bridge in 2020\n\n"
        + table(("Section", "Points", "Grade"), [("1. Deck", "31 / 40", "B"), ("Overall", "77.5", "B-")])
    )
    assert [(row[0], row[2], row[3], row[4]) for row in rows_of(text)] == [
        (HARBOUR, "deck", "B", 31),
        (HARBOUR, None, "B-", 77.5),
    ]


def test_labelled_lines_of_a_card_are_read() -> None:
    head = f"---\nsubjects: [{HARBOUR}]\n---\n# Harbour Bridge in 2020\n\n"
    text = f"{head}Grade: B-\n\nFinal score: 77.5 / 100\n\nRank: 4th\n"
    assert {value for row in rows_of(text) for value in row[3:6] if value is not None} == {"B-", 77.5, 4}


def test_tallies_are_read_from_long_and_from_wide_tables() -> None:
    long = "# 2016\n\n" + table(("Grade", "Number of bridges"), [("A", 3), ("F", 0)])
    wide = table(("Year", "A", "F"), [(2016, 3, 0)])
    tallies = [("ALL", 2016, None, "A", None, None, None, 3), ("ALL", 2016, None, "F", None, None, None, 0)]
    assert rows_of(long) == tallies
    assert rows_of(wide) == tallies


def test_an_average_is_a_row_of_all() -> None:
    text = "# 2016\n\n" + table(("Bridge", "Score", "Grade"), [("Average", 71.25, "C+")])
    assert rows_of(text) == [("ALL", 2016, None, "C+", 71.25, None, None, None)]


def test_a_footnote_mark_is_kept_as_printed_and_is_not_part_of_the_grade() -> None:
    (row,) = GradeArchive(bridges()).add("c.md", "# 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch*", "B+\\*")]))
    assert (row.grade, row.printed) == ("B+", "B+*")


def test_a_printed_form_beside_the_scale_is_kept_as_it_stands() -> None:
    (row,) = GradeArchive(bridges()).add("c.md", "# 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch", "D+")]))
    assert (row.grade, row.printed) == ("D+", "D+")
