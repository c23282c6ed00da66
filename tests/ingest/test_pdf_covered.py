"""Words of a PDF that something else was drawn over are read by nobody; what lets them through covers nothing."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas

from ingest.document import Loaded
from ingest.loaders import load

SEEN, TOLD = "The clause was agreed by eleven towns.", "The pilot is to be sacked."
PLACE = (70, 676, 200, 16)


def drawn(draw: Callable[[Canvas], None], *, before: bool = False) -> Loaded:
    canvas = Canvas(out := io.BytesIO())
    if before:
        draw(canvas)
    canvas.setFont("Helvetica", 12)
    canvas.setFillColor(colors.black)
    canvas.drawString(72, 700, SEEN)
    canvas.drawString(72, 680, TOLD)
    if not before:
        draw(canvas)
    canvas.save()
    return load(out.getvalue(), "a.pdf")


def bar(canvas: Canvas, colour: colors.Color = colors.black, **more: float) -> None:
    canvas.setFillColor(colour, **more)
    canvas.rect(*PLACE, fill=1, stroke=0)


@pytest.mark.parametrize("colour", [colors.black, colors.white, colors.grey], ids=["black", "white", "grey"])
def test_words_below_a_filled_rectangle_are_left_out_and_told_of(colour: colors.Color) -> None:
    loaded = drawn(lambda canvas: bar(canvas, colour))
    assert loaded.text == SEEN
    assert any("covered" in warning for warning in loaded.warnings)


def test_what_is_written_on_a_rectangle_that_covers_other_words_is_read() -> None:
    def replaced(canvas: Canvas) -> None:
        bar(canvas, colors.white)
        canvas.setFillColor(colors.black)
        canvas.drawString(72, 680, "The pilot stays.")

    loaded = drawn(replaced)
    assert "The pilot stays." in loaded.text
    assert "sacked" not in loaded.text


def frame(canvas: Canvas) -> None:
    canvas.rect(50, 600, 400, 200, fill=0, stroke=1)


def rule(canvas: Canvas) -> None:
    canvas.rect(70, 682, 200, 1, fill=1, stroke=0)


def marker(canvas: Canvas) -> None:
    bar(canvas, colors.yellow, alpha=0.4)


def shape(canvas: Canvas) -> None:
    path = canvas.beginPath()
    for at, place in enumerate([(60, 600), (400, 600), (60, 800)]):
        (path.lineTo if at else path.moveTo)(*place)
    canvas.drawPath(path, fill=1, stroke=0)


def cut_off(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(300, 300, 50, 50)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.rect(0, 0, 600, 800, fill=1, stroke=0)


@pytest.mark.parametrize("draw", [frame, rule, marker, shape, cut_off])
def test_what_covers_no_words_hides_none(draw: Callable[[Canvas], None]) -> None:
    assert TOLD in drawn(draw).text


def test_words_on_a_ground_that_was_drawn_before_them_are_read() -> None:
    assert TOLD in drawn(lambda canvas: bar(canvas, colors.yellow), before=True).text
