"""A PDF without ruling lines: a table of it is read by rows and columns, and columns of prose one after the other."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from ingest.document import BlockKind, Loaded
from ingest.loaders import load
from tests.canonical import cells

ROWS = (("State", "Score", "Grade"), ("Connecticut", "64.5", "D"), ("Texas", "", "B"), ("New York", "41", "F"))
PLACES = (72, 220, 320)
LEFT = (
    "SPRINGFIELD, Ill. - Connecticut earned a D on",
    "the cards that the alliance released today.",
    "The governor said that she would sign the law",
    "this week. The cards grade each state on pro-",
)
RIGHT = (
    "tection, and on how it helps those who fled.",
    "Texas earned a B, the best grade so far, and",
    "the alliance hopes for more next year. It has",
    "graded every one of the states since 2011.",
)


def pdf(*words: tuple[float, float, str]) -> Loaded:
    """A page with words at their places, in the order given, in points from the lower left."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("Helvetica", 10)
    for left, base, text in words:
        canvas.drawString(left, base, text)
    canvas.save()
    return load(out.getvalue(), "page.pdf")


def placed(rows: Sequence[Sequence[str]], *, by_column: bool, pitch: float = 16) -> list[tuple[float, float, str]]:
    printed = [(at, number, text) for number, row in enumerate(rows) for at, text in enumerate(row) if text]
    printed.sort(key=lambda cell: (cell[0], cell[1]) if by_column else (cell[1], cell[0]))
    return [(PLACES[at], 660 - pitch * number, text) for at, number, text in printed]


@pytest.mark.parametrize("by_column", [False, True])
def test_a_table_without_rules_is_read_by_rows_and_columns(by_column: bool) -> None:
    above, below = (72, 700, "These are the grades of 2021."), (72, 560, "The alliance released them today.")
    loaded = pdf(above, *placed(ROWS, by_column=by_column), below)
    assert cells(loaded) == list(ROWS)
    kinds = [block.kind for block in loaded.blocks]
    assert kinds == [
        BlockKind.PARAGRAPH,
        BlockKind.TABLE_HEADER,
        BlockKind.TABLE_ROW,
        BlockKind.TABLE_ROW,
        BlockKind.TABLE_ROW,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("Joan Rye", "Bill Stone"), ("Director", "Press officer"), ("Harbor League", "Harbor League")),
        (("State", "Grade"), ("Connecticut", "D")),
        (("Phone", "Mail"), ("Call us at any time", "Write to our press desk"), ("We answer", "We answer as well")),
    ],
    ids=["contacts side by side", "one row", "no values"],
)
def test_what_is_no_table_for_certain_stays_words(rows: Sequence[Sequence[str]]) -> None:
    assert cells(pdf(*placed(rows, by_column=False))) == []


def test_a_cell_that_stands_below_two_headers_ends_the_table() -> None:
    words = placed(ROWS, by_column=False)
    wide = (72, 660 - 16 * 4, "All of these grades were printed in the fall of 2021")
    assert cells(pdf(*words, wide)) == list(ROWS)


@pytest.mark.parametrize("by_column", [False, True])
def test_the_left_column_of_prose_is_read_before_the_right_one(by_column: bool) -> None:
    lines = [(left, 690 - 14 * at, text) for left, side in ((72, LEFT), (320, RIGHT)) for at, text in enumerate(side)]
    lines.sort(key=lambda line: (line[0], -line[1]) if by_column else (-line[1], line[0]))
    text = " ".join(pdf(*lines).text.split())
    assert "Connecticut earned a D on the cards that the alliance released today." in text
    assert "each state on protection, and on how it helps those who fled." in text
    assert "Texas earned a B, the best grade so far, and the alliance hopes for more next year." in text


def test_a_table_within_a_column_is_read_beside_the_prose_of_the_other_one() -> None:
    prose = [(72, 690 - 14 * at, text) for at, text in enumerate([*LEFT, *RIGHT])]
    printed = [
        (320 + 70 * at, 676 - 16 * number, text) for number, row in enumerate(ROWS) for at, text in enumerate(row)
    ]
    below = [(320, 590 - 14 * at, text) for at, text in enumerate(RIGHT)]
    assert cells(pdf(*prose, *[cell for cell in printed if cell[2]], *below)) == list(ROWS)
