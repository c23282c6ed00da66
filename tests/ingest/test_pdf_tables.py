"""A table of grades in a PDF gives a grade to nobody but the one beside whom it is printed, however it is laid out."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ingest.loaders import load
from tests.bridges import NAMES, bridges, code
from tests.grade_archives import GradeArchive

FONT, SIZE, PITCH = "Helvetica", 10, 20
GRADES = ["A", "B-", "C+", "F", "B", "A-"]
Words = tuple[float, float, str]


def pdf(*pages: Sequence[Words], rules: Sequence[tuple[Sequence[float], Sequence[float]]] = ()) -> bytes:
    """Pages with words at their places; what stands behind "^" is small and raised. ``rules`` are of the first page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for number, words in enumerate(pages):
        for left, base, text in words:
            word, _, raised = text.partition("^")
            canvas.setFont(FONT, SIZE)
            canvas.drawString(left, base, word)
            canvas.setFont(FONT, 6)
            canvas.drawString(left + stringWidth(word, FONT, SIZE), base + 3.5, raised)
        for across, down in rules if number == 0 else ():
            canvas.grid(across, down)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def table(
    header: Sequence[str], rows: Sequence[Sequence[str]], lefts: Sequence[float], top: float = 660
) -> list[Words]:
    lines = [header, *rows]
    return [
        (left, top - PITCH * at, cell)
        for at, line in enumerate(lines)
        for left, cell in zip(lefts, line, strict=True)
        if cell
    ]


def grades(
    *pages: Sequence[Words], title: str = "Grades of 2016", **more: list[tuple[list[float], list[float]]]
) -> set:
    """The rows that are read: name, year, grade, score."""
    rows = GradeArchive(bridges()).add("card.pdf", pdf([(72, 720, title), *pages[0]], *pages[1:], **more))
    names = {code(name): name for name in NAMES}
    return {(names.get(row.subject, row.subject), row.year, row.grade, row.score) for row in rows}


def told(*pages: Sequence[Words]) -> list[str]:
    """What staff are told of the tables of a file."""
    return [told for told in load(pdf(*pages), "card.pdf").warnings if "table" in told]


def beside(given: Sequence[str] = GRADES, year: int = 2016) -> set:
    return {(name, year, grade, None) for name, grade in zip(NAMES, given, strict=False)}


NAMED = list(zip(NAMES, GRADES, strict=False))


def test_a_minus_before_the_raised_mark_of_a_note_stays_a_minus() -> None:
    rows = [(name, f"{grade}^2" if len(grade) == 2 else grade) for name, grade in NAMED]
    assert grades(table(("Bridge", "Grade"), rows, (72, 240))) == beside()


@pytest.mark.parametrize("mark", ["*", " *", "**", "†", " (a)", "^a", "^1"])
def test_a_note_marked_beside_a_grade_takes_no_row_away(mark: str) -> None:
    rows = [(name, "Northend", grade if at % 2 else grade + mark) for at, (name, grade) in enumerate(NAMED)]
    assert grades(table(("Bridge", "Town", "Grade"), rows, (72, 240, 330))) == beside()


@pytest.mark.parametrize("minus", ["-", "–"])
def test_a_minus_of_whichever_sign_is_one(minus: str) -> None:
    rows = [(name, grade.replace("-", minus)) for name, grade in NAMED]
    read = grades(table(("Bridge", "Grade"), rows, (72, 240)))
    assert {(name, year, grade.replace(minus, "-"), score) for name, year, grade, score in read} == beside()


def test_the_years_above_columns_are_their_header() -> None:
    rows = [(name, grade, other) for (name, grade), other in zip(NAMED, reversed(GRADES), strict=True)]
    words = table(("Bridge", "2012", "2016"), rows, (72, 240, 300))
    assert grades(words, title="Grades by year") == beside(year=2012) | beside(GRADES[::-1])


def test_names_that_stand_once_for_several_rows_give_nobody_a_grade_that_is_not_sure() -> None:
    rows = []
    for at, name in enumerate(NAMES[:4]):
        rows += [(name, "2012", GRADES[at]), ("", "2016", GRADES[at + 1])]
    read = grades(table(("Bridge", "Year", "Grade"), rows, (72, 240, 300)), title="Grades by year")
    truth = {(name, 2012, GRADES[at], None) for at, name in enumerate(NAMES[:4])}
    truth |= {(name, 2016, GRADES[at + 1], None) for at, name in enumerate(NAMES[:4])}
    assert read <= truth


def test_a_number_beside_a_grade_on_a_line_of_its_own_is_no_tally() -> None:
    words = [
        (72.0, 660.0, "Old bridges of the county"),
        (72.0, 600.0, "27 B-"),
        (72.0, 540.0, "2012 C-"),
        (72.0, 528.0, "2016 B-"),
    ]
    assert grades(words) == set()


def test_a_table_goes_on_below_its_header_on_the_next_page_even_with_one_row() -> None:
    header, lefts = ("Bridge", "Town", "Grade"), (72, 240, 330)
    rows = [(name, "Northend", grade) for name, grade in NAMED]
    first = [(72.0, 250.0, "Grades of the edition of 2016:"), *table(header, rows[:5], lefts, 220)]
    assert grades(first, table(header, rows[5:], lefts, 740), title="Bridges") == beside()


def test_the_same_header_below_another_year_begins_a_table_of_that_year() -> None:
    header, lefts = ("Bridge", "Grade"), (72, 240)
    first = table(header, NAMED[:4], lefts, 200)
    second = [(72.0, 740.0, "Grades of 2020"), *table(header, NAMED[4:], lefts, 710)]
    assert grades(first, second) == {
        (name, 2016 if at < 4 else 2020, grade, None) for at, (name, grade) in enumerate(NAMED)
    }


def test_years_above_pairs_of_columns_hold_for_both() -> None:
    header = ("Bridge", "Grade", "Score", "Grade", "Score")
    rows = [(name, grade, "61", other, "72") for (name, grade), other in zip(NAMED, reversed(GRADES), strict=True)]
    truth = {(name, 2012, grade, 61) for name, grade in NAMED}
    truth |= {(name, 2016, grade, 72) for (name, _), grade in zip(NAMED, reversed(GRADES), strict=True)}
    lefts = (72, 240, 300, 360, 420)
    for years in (240, 360), (262, 382):
        above = [(left, 676, year) for left, year in zip(years, ("2012", "2016"), strict=True)]
        assert grades([*above, *table(header, rows, lefts)], title="Grades by year") == truth


def boxes(rows: int, lefts: Sequence[float], top: float = 673) -> tuple[list[float], list[float]]:
    return [left - 5 for left in lefts], [top - PITCH * at for at in range(rows + 1)]


def test_a_cell_that_is_ruled_as_one_holds_for_all_its_rows() -> None:
    words, rules = table(("Bridge", "Year", "Grade"), [], (72, 240, 300)), [boxes(1, (72, 240, 300, 360))]
    truth = set()
    for at, name in enumerate(NAMES[:3]):
        top = 640 - 2 * PITCH * at
        words += [(72, top - PITCH / 2, name), (240, top, "2012"), (300, top, GRADES[at])]
        words += [(240, top - PITCH, "2016"), (300, top - PITCH, GRADES[at + 1])]
        rules += [boxes(2, (240, 300, 360), top + 13), ([67, 235], [top + 13, top + 13 - 2 * PITCH])]
        truth |= {(name, 2012, GRADES[at], None), (name, 2016, GRADES[at + 1], None)}
    assert grades(words, title="Grades by year", rules=rules) == truth


@pytest.mark.parametrize("ruled", [True, False])
def test_two_halves_of_a_table_stand_side_by_side(ruled: bool) -> None:
    lefts = (72, 190, 300, 420)
    rows = [(*NAMED[at], *NAMED[at + 3]) for at in range(3)]
    rules = [boxes(4, (*lefts, 470))] if ruled else []
    assert grades(table(("Bridge", "Grade") * 2, rows, lefts), rules=rules) == beside()


@pytest.mark.parametrize("ruled", [True, False])
def test_two_tables_side_by_side_are_not_of_one_year(ruled: bool) -> None:
    lefts = (72, 190, 300, 420)
    rows = [(*NAMED[at], *NAMED[at + 3]) for at in range(3)]
    above = [(72.0, 685.0, "Edition of 2016"), (300.0, 685.0, "Edition of 2020")]
    rules = [boxes(4, (*lefts, 470))] if ruled else []
    truth = {(name, 2016 if at < 3 else 2020, grade, None) for at, (name, grade) in enumerate(NAMED)}
    assert grades([*above, *table(("Bridge", "Grade") * 2, rows, lefts)], title="Grades", rules=rules) <= truth


def test_a_year_that_is_left_out_is_not_the_year_of_the_document() -> None:
    rows = [(NAMES[0], "2012", "B"), (NAMES[0], "", "C"), (NAMES[1], "2020", "D")]
    read = grades(table(("Bridge", "Year", "Grade"), rows, (72, 240, 300)))
    assert read == {(NAMES[0], 2012, "B", None), (NAMES[1], 2020, "D", None)}


def wrapped(inner: float, outer: float, value: float, every: int = 2) -> tuple[list[Words], set]:
    """A table in which every second name takes two lines, ``inner`` apart, its grade ``value`` below the first."""
    words = [(72.0, 660.0, "Bridge"), (200.0, 660.0, "Score"), (260.0, 660.0, "Grade")]
    truth, base = set(), 660.0
    for at, (name, grade) in enumerate(NAMED):
        base -= outer
        lines = name.split() if at % every == 0 else [name]
        words += [(72, base - inner * number, line) for number, line in enumerate(lines)]
        down = value if len(lines) > 1 else 0
        words += [(200, base - down, f"{60 + at}"), (260, base - down, grade)]
        base -= inner * (len(lines) - 1)
        truth.add((name, 2016, grade, 60 + at))
    return [*words, (72, base - 40, "The bridges were walked in spring.")], truth


@pytest.mark.parametrize("value", [0, 6, 12])
@pytest.mark.parametrize("every", [1, 2, 5])
def test_a_name_may_take_two_lines(value: float, every: int) -> None:
    words, truth = wrapped(12, 18, value, every)
    assert grades(words) == truth


@pytest.mark.parametrize("value", [0, 12])
def test_where_lines_lie_as_far_apart_as_rows_no_part_of_a_name_has_a_grade(value: float) -> None:
    words, _ = wrapped(14, 14, value)
    loaded = load(pdf(words), "card.pdf")
    first = [block.cells[0].of(loaded.text) for block in loaded.blocks if block.cells][1:]
    assert set(first) <= set(NAMES)
    assert len(first) == len(NAMES[:6]) or told(words)


def test_a_header_may_take_two_lines_of_which_one_has_only_some_columns() -> None:
    rows = [(name, "1,234", other, grade) for (name, grade), other in zip(NAMED, reversed(GRADES), strict=True)]
    lefts = (72, 200, 250, 300)
    words = table(("Bridge", "a day", "grade", "Grade"), rows, lefts)
    assert grades([(200, 671, "Vehicles"), (250, 671, "Previous"), *words]) == beside()


def test_a_grade_and_its_score_may_stand_below_each_other_in_one_cell() -> None:
    words = table(("Bridge", "Grade"), [], (72, 240))
    for at, (name, grade) in enumerate(NAMED):
        words += [(72, 636 - 30 * at, name), (240, 636 - 30 * at, grade), (240, 625 - 30 * at, f"({60 + at})")]
    assert grades(words) == {(name, 2016, grade, 60 + at) for at, (name, grade) in enumerate(NAMED)}


@pytest.mark.parametrize("header", [("Bridge", "Grade"), ("", "")])
def test_staff_are_told_of_lines_that_look_like_rows_and_are_not_read(header: Sequence[str]) -> None:
    words = table(header, [], (72, 240))
    for at, (name, grade) in enumerate(NAMED):
        words += [
            (72, 640 - 30 * at, name),
            (72, 628 - 30 * at, "Northend, near the station"),
            (240, 634 - 30 * at, grade),
        ]
    assert grades(words) == set()
    assert told(words)


def test_staff_are_told_of_no_table_where_there_is_prose() -> None:
    words = [
        (72.0, 660.0 - 14 * at, f"The wardens of Bridge Watch walked part {letter} of the shore in vitamin")
        for at, letter in enumerate("ABCD")
    ]
    contact = [
        (72.0, 400.0, "Robin Vale"),
        (300.0, 400.0, "419-555-0101"),
        (72.0, 386.0, "Ann Hall"),
        (300.0, 386.0, "419-555-0102"),
    ]
    assert told([*words, *contact]) == []


@pytest.mark.parametrize("gap", [3.0, 5.0, 8.0])
@pytest.mark.parametrize("right", [True, False])
def test_columns_that_nearly_touch_are_told_apart(gap: float, right: bool) -> None:
    rows = [("Bridge", "Score", "Previous grade", "Grade")]
    rows += [(name, f"{60 + at}.5", GRADES[-at], grade) for at, (name, grade) in enumerate(NAMED)]
    wide = [max(stringWidth(row[at], FONT, SIZE) for row in rows) for at in range(4)]
    lefts = [72 + sum(wide[:at]) + gap * at for at in range(4)]
    words = []
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            space = wide[column] - stringWidth(cell, FONT, SIZE) if right and column else 0
            words.append((lefts[column] + space, 660 - 14 * at, cell))
    truth = {(name, 2016, grade, 60.5 + at) for at, (name, grade) in enumerate(NAMED)}
    if gap > 4:
        assert grades(words) == truth
    else:  # no wider than the blank in "Previous grade", which may then belong to "Score"
        assert grades(words) <= truth
        assert told(words)


def test_short_lines_of_words_are_no_columns() -> None:
    lines = ["We met at dawn", "We went up hill", "We came to C", "We were all B", "We left at one"]
    loaded = load(pdf([(72, 660 - 14 * at, line) for at, line in enumerate(lines)]), "walk.pdf")
    assert not any(block.cells for block in loaded.blocks)


def test_rows_below_the_name_of_another_year_are_not_of_the_table_before_the_page_break() -> None:
    header, lefts = ("Bridge", "Grade"), (72, 240)
    first = table(header, NAMED[:3], lefts, 180)
    second = [
        *table(header, NAMED[3:4], lefts, 740),
        (72.0, 700.0, "Grades of 2020:"),
        *table(NAMED[4], NAMED[5:], lefts, 680),
    ]
    truth = {(name, 2016 if at < 4 else 2020, grade, None) for at, (name, grade) in enumerate(NAMED)}
    assert grades(first, second) <= truth


def test_a_ruled_table_without_a_header_loses_no_row_to_it() -> None:
    lefts = (72, 240)
    assert (
        grades(table(NAMED[0], NAMED[1:], lefts), rules=[boxes(1, (*lefts, 300), 673 - PITCH * at) for at in range(6)])
        == beside()
    )
