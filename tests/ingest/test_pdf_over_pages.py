"""A table of a PDF that goes on over a page break, or below a header of two lines: no row of it is lost in silence."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from ingest.document import BlockKind, Loaded
from ingest.loaders import load
from tests.canonical import cells

PLACES = (72, 220, 320)
HEADER = ("State", "Score", "Grade")
AT_THE_END = (HEADER, ("Connecticut", "64.5", "D"), ("Texas", "70", "B"))

Words = tuple[float, float, str]


def pdf(*pages: Sequence[Words]) -> Loaded:
    """Pages with words at their places, in points from the lower left."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for words in pages:
        canvas.setFont("Helvetica", 10)
        for left, base, text in words:
            canvas.drawString(left, base, text)
        canvas.showPage()
    canvas.save()
    return load(out.getvalue(), "page.pdf")


def placed(rows: Sequence[Sequence[str]], top: float, places: Sequence[float] = PLACES) -> list[Words]:
    return [
        (places[at], top - 16 * number, text) for number, row in enumerate(rows) for at, text in enumerate(row) if text
    ]


def tables_of(loaded: Loaded) -> list[int | None]:
    return [block.table for block in loaded.blocks if block.cells]


FIRST_PAGE = [(72, 700, "These are the grades of 2021."), *placed(AT_THE_END, 120), (300, 40, "1")]


@pytest.mark.parametrize("more", [(("Utah", "41", "F"),), (("Utah", "41", "F"), ("Ohio", "55", "C"))])
def test_rows_at_the_top_of_the_next_page_are_rows_of_the_table_before(more: Sequence[Sequence[str]]) -> None:
    loaded = pdf(FIRST_PAGE, [*placed(more, 710), (72, 500, "The cards were released today."), (300, 40, "2")])
    assert cells(loaded) == [*AT_THE_END, *more]
    assert set(tables_of(loaded)) == {0}
    assert [block.page for block in loaded.blocks if block.cells] == [1, 1, 1, *[2] * len(more)]
    assert "The cards were released today." in loaded.text


def test_a_row_of_words_alone_on_the_next_page_is_no_header() -> None:
    first = placed((("State", "Grade"), ("Connecticut", "D"), ("Texas", "B")), 120)
    second = placed((("Utah", "F"), ("Ohio", "C"), ("Iowa", "A")), 710)
    loaded = pdf(first, second)
    assert cells(loaded) == [
        ("State", "Grade"),
        ("Connecticut", "D"),
        ("Texas", "B"),
        ("Utah", "F"),
        ("Ohio", "C"),
        ("Iowa", "A"),
    ]
    assert [block.kind for block in loaded.blocks].count(BlockKind.TABLE_HEADER) == 1


def test_a_table_goes_on_over_two_page_breaks() -> None:
    second = placed([("Utah", "41", "F"), *[("Ohio", "55", "C")] * 39], 730)
    loaded = pdf(FIRST_PAGE, second, placed((("Iowa", "12", "A"),), 710))
    assert cells(loaded)[-1] == ("Iowa", "12", "A")
    assert len(cells(loaded)) == 3 + 40 + 1


def test_below_a_header_that_is_printed_again_the_table_goes_on() -> None:
    again = (HEADER, ("Utah", "41", "F"), ("Ohio", "55", "C"))
    loaded = pdf(FIRST_PAGE, placed(again, 690))
    assert cells(loaded) == [*AT_THE_END, *again[1:]]
    assert set(tables_of(loaded)) == {0}


def test_another_table_on_the_next_page_is_not_taken_for_the_rest() -> None:
    other = (("Region", "Staff", "Budget"), ("North", "12", "100"), ("South", "14", "200"))
    loaded = pdf(FIRST_PAGE, placed(other, 700))
    assert cells(loaded) == [*AT_THE_END, *other]
    assert set(tables_of(loaded)) == {0, 1}
    assert not any("page 2" in warning for warning in loaded.warnings)


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ((("Utah", "F", "41"), ("Ohio", "C", "55")), PLACES),
        ((("Utah", "41", "F"), ("Ohio", "55", "C")), (72, 400, 500)),
        ((("Utah", "41"), ("Ohio", "55")), (72, 400)),
    ],
    ids=["other kinds of values", "other places", "fewer columns"],
)
def test_rows_that_do_not_surely_go_on_are_told_with_their_page(
    rows: Sequence[Sequence[str]], places: Sequence[float]
) -> None:
    loaded = pdf(FIRST_PAGE, placed(rows, 710, places))
    assert cells(loaded) == list(AT_THE_END)
    assert any("page 2" in warning and "header" in warning for warning in loaded.warnings)


@pytest.mark.parametrize("top", [690, 730], ids=["below the margin", "in the margin"])
def test_a_sentence_between_parts_the_rows_from_the_table(top: int) -> None:
    second = [(72, top, "The grades of 2023 are these."), *placed((("Utah", "41", "F"), ("Ohio", "55", "C")), top - 20)]
    loaded = pdf(FIRST_PAGE, second)
    assert cells(loaded) == list(AT_THE_END)
    assert any("page 2" in warning for warning in loaded.warnings)


def test_a_header_of_the_pages_does_not_part_the_rows() -> None:
    header, more = (72, 750, "Harbor League, grades of 2021"), placed((("Utah", "41", "F"),), 710)
    assert cells(pdf([header, *FIRST_PAGE], [header, (72, 735, "Page 2 of 2"), *more]))[-1] == ("Utah", "41", "F")


def test_a_heading_of_another_year_in_the_same_place_parts_the_rows() -> None:
    first = [(72, 750, "Grades of 2021"), *FIRST_PAGE]
    second = [(72, 750, "Grades of 2023"), *placed((("Utah", "41", "F"),), 710)]
    assert cells(pdf(first, second)) == list(AT_THE_END)


def ruled(rows: Sequence[Sequence[str]], *, again: bool, grid: int = 1) -> Loaded:
    out = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), grid, "black")])
    table = Table([list(row) for row in rows], colWidths=[150, 90, 90], repeatRows=int(again), style=style)
    SimpleDocTemplate(out, pagesize=letter).build([Spacer(1, 560), table, Paragraph("The cards were released today.")])
    return load(out.getvalue(), "ruled.pdf")


@pytest.mark.parametrize("value", ["41", "F"])
def test_a_ruled_table_goes_on_without_its_header(value: str) -> None:
    rows = [("State", "Result", "Tier"), *((f"State {letter}", value, "I") for letter in "ABCDEFGHIJ")]
    loaded = ruled(rows, again=False)
    assert cells(loaded) == rows
    assert set(tables_of(loaded)) == {0}
    assert [block.kind for block in loaded.blocks].count(BlockKind.TABLE_HEADER) == 1


def test_a_ruled_table_with_its_header_again_is_one_table() -> None:
    rows = [HEADER, *((f"State {letter}", "41", "F") for letter in "ABCDEFGHIJ")]
    loaded = ruled(rows, again=True)
    assert cells(loaded) == rows
    assert set(tables_of(loaded)) == {0}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ((("State", "Overall", "Final"), ("", "score", "grade")), ("State", "Overall score", "Final grade")),
        ((("", "Overall", "Final"), ("State", "score", "grade")), ("State", "Overall score", "Final grade")),
        (
            (("State or", "Overall", "Final"), ("district", "score", "grade")),
            ("State or district", "Overall score", "Final grade"),
        ),
    ],
    ids=["the lower line without the first", "the upper line without the first", "both whole"],
)
def test_a_header_of_two_lines_is_one(header: Sequence[Sequence[str]], expected: tuple[str, ...]) -> None:
    rows = (("Connecticut", "64.5", "D"), ("Texas", "70", "B"))
    upper, lower = placed(header[:1], 660), placed(header[1:], 648)
    assert cells(pdf([*upper, *lower, *placed(rows, 630)])) == [expected, *rows]


def test_a_long_name_that_reaches_below_the_next_header_stays_in_its_row() -> None:
    rows = (HEADER, ("Connecticut", "64.5", "D"), ("District of Columbia", "70", "B"), ("Texas", "41", "F"))
    centred = [
        (72, 660, "State"), (150, 660, "Overall score"), (320, 660, "Grade"),
        *((place, 660 - 16 * at, text) for at, row in enumerate(rows[1:], 1)
          for place, text in zip((72, 180, 320), row, strict=True)),
    ]  # fmt: skip
    assert cells(pdf(centred)) == [("State", "Overall score", "Grade"), *rows[1:]]


def test_a_row_that_ends_a_table_because_its_columns_are_unsure_is_told() -> None:
    unsure = [(72, 660 - 16 * 3, "Utah"), (240, 660 - 16 * 3, "41 points and more F")]
    loaded = pdf([*placed(AT_THE_END, 660), *unsure, *placed((("Ohio", "55", "C"),), 660 - 16 * 4)])
    assert cells(loaded) == list(AT_THE_END)
    assert any("page 1" in warning and "row" in warning for warning in loaded.warnings)
