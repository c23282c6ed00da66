"""Where words end in a PDF is told by the places of its letters, and what runs aslant is no part of its text."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ingest.document import Loaded, Status
from ingest.loaders import DocumentUnreadable, load
from ingest.visibility import visibility

FONT = "Helvetica"
LINES = ("A heron was seen at the mill", "pond, the first in ten years.")
EMBARGO = "EMBARGOED UNTIL 9:00 A.M. EASTERN TIME, MAY 4, 2034"
Draw = Callable[[Canvas], None]


def pdf(*draw: Draw, size: tuple[float, float] = letter) -> Loaded:
    """A page as several ways of drawing leave it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for one in draw:
        canvas.setFont(FONT, 11)
        one(canvas)
    canvas.save()
    return load(out.getvalue(), "page.pdf")


def text(canvas: Canvas, left: float = 72, top: float = 700) -> None:
    for number, line in enumerate(LINES):
        canvas.drawString(left, top - 14 * number, line)


def words_without_blanks(canvas: Canvas, tracking: float) -> None:
    for number, line in enumerate(LINES):
        left = 72.0
        for word in line.split():
            canvas.drawString(left, 700 - 14 * number, word, charSpace=tracking)
            left += stringWidth(f"{word} ", FONT, 11) + tracking * (len(word) + 1)


def letters_alone(canvas: Canvas, tracking: float) -> None:
    for number, line in enumerate(LINES):
        left = 72.0
        for character in line:
            if character != " ":
                canvas.drawString(left, 700 - 14 * number, character)
            left += stringWidth(character, FONT, 11) + tracking


@pytest.mark.parametrize("draw", [words_without_blanks, letters_alone])
@pytest.mark.parametrize("tracking", [-0.3, 0, 0.4, 3])
def test_words_are_told_apart_by_their_places_however_far_apart_their_letters_stand(
    draw: Callable[[Canvas, float], None], tracking: float
) -> None:
    assert pdf(lambda canvas: draw(canvas, tracking)).text == " ".join(LINES)


def test_a_page_with_little_but_a_narrow_table_is_read_letter_by_letter_as_it_stands() -> None:
    rows = [("Iowa 2", "55", "F"), ("Maine 2", "91", "A"), ("Utah 3", "41", "F"), ("Ohio 3", "70.5", "C")] * 9

    def draw(canvas: Canvas) -> None:
        for number, row in enumerate([("State", "Score", "Grade"), *rows]):
            for at, cell in enumerate(row):
                canvas.drawString(72 + 80 * at, 700 - 16 * number, cell)

    loaded = pdf(draw)
    assert [tuple(cell.of(loaded.text) for cell in block.cells) for block in loaded.blocks[1:]] == rows


@pytest.mark.parametrize("family", ["serif", "sans-serif", "monospace"])
def test_italics_that_lean_over_a_blank_and_two_letters_in_one_are_words(family: str, chromium: Browser) -> None:
    words = "The first half of my fifty difficult years ‘of July,’ and of April, if finished, were fine."
    page = chromium.new_page()
    page.set_content(f"<p style='font: italic 11pt {family}; text-align: justify'>{words}</p>")
    text = load(page.pdf(), "page.pdf").text
    page.close()
    assert text == words


def turned(canvas: Canvas, words: str, angle: float, left: float = 200, base: float = 400) -> None:
    canvas.saveState()
    canvas.translate(left, base)
    canvas.rotate(angle)
    canvas.setFont(FONT, 11)
    canvas.drawString(0, 0, words)
    canvas.restoreState()


@pytest.mark.parametrize("angle", [-90, -20, 20, 45, 90])
@pytest.mark.parametrize("first", [True, False])
def test_a_watermark_is_no_part_of_the_text_and_is_told(angle: float, first: bool) -> None:
    drawn: list[Draw] = [text, lambda canvas: turned(canvas, "SAMPLE", angle)]
    loaded = pdf(*(reversed(drawn) if first else drawn))
    assert loaded.text == " ".join(LINES)
    assert any("aslant" in warning for warning in loaded.warnings)


@pytest.mark.parametrize("angle", [-90, -20, 20, 90])
def test_an_embargo_in_a_stamp_holds(angle: float) -> None:
    status, _, until = visibility(pdf(text, lambda canvas: turned(canvas, EMBARGO, angle)))
    assert (status, until and until.isoformat()) == (Status.EMBARGOED, "2034-05-04T13:00:00+00:00")


def test_an_embargo_in_letters_that_stand_far_apart_holds() -> None:
    status, _, _ = visibility(pdf(lambda canvas: canvas.drawString(72, 740, EMBARGO, charSpace=3), text))
    assert status is Status.EMBARGOED


def test_a_page_that_is_turned_or_cut_is_read_as_it_is_shown() -> None:
    def on_its_side(canvas: Canvas) -> None:
        canvas.translate(letter[1], 0)
        canvas.rotate(90)
        canvas.setFont(FONT, 11)
        text(canvas)

    def turned_page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        on_its_side(canvas)

    def cut(canvas: Canvas) -> None:
        canvas.setCropBox((612, 0, 1224, 792))
        canvas.drawString(72, 500, "Cut off.")
        text(canvas, left=700)

    wide = (letter[1], letter[0])
    assert pdf(on_its_side, size=wide).text == " ".join(LINES)
    assert pdf(turned_page, size=wide).text == " ".join(LINES)
    assert pdf(cut, size=(1224, 792)).text == " ".join(LINES)


def test_an_embargo_in_a_field_that_was_filled_in_holds() -> None:
    def draw(canvas: Canvas) -> None:
        text(canvas, top=650)
        canvas.acroForm.textfield(value=EMBARGO, x=72, y=700, width=400, height=20, fontSize=11)

    assert visibility(pdf(draw))[0] is Status.EMBARGOED


XFA = b"""%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/XFA 4 0 R>>/NeedsRendering true>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>>>endobj
4 0 obj<</Length 20>>stream
<template></template>
endstream endobj
5 0 obj<</Length 42>>stream
BT /F 11 Tf 72 700 Td (Please wait...) Tj ET
endstream endobj
6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF"""


def test_a_form_whose_words_stand_nowhere_in_print_is_refused() -> None:
    with pytest.raises(DocumentUnreadable, match=r"'form\.pdf'.*XFA.*print it"):
        load(XFA, "form.pdf")
