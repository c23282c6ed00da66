"""Raised and lowered figures of a PDF, which knows them by size and place alone."""

from __future__ import annotations

import io

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from ingest.loaders import load
from tests import hostile_files


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Deaths fell to 47<super>3</super> in 2022.", "Deaths fell to 47³ in 2022."),
        ("Deaths fell to 47<super size=6>3</super>, a start.", "Deaths fell to 47³, a start."),
        ("Deaths fell to 47<super>1,2</super> in 2022.", "Deaths fell to 47¹,² in 2022."),
        ("Deaths fell to 1,047<super>12</super> in 2022<super>13</super>.", "Deaths fell to 1,047¹² in 2022¹³."),
        ("Deaths fell to 47<super>*</super> in 2022.", "Deaths fell to 47* in 2022."),
        ("Deaths fell.<super>5</super> Boats sailed.", "Deaths fell.⁵ Boats sailed."),
        ("Utah got a B<super>1</super> in 2019.", "Utah got a B¹ in 2019."),
        ("It is 12 m<super>2</super> and 10<super>6</super> boats.", "It is 12 m² and 10⁶ boats."),
        ("It emits CO<sub>2</sub> and H<sub>2</sub>O.", "It emits CO2 and H2O."),
        ("The 5<super>th</super> ferry and the 21<super>st</super> sank.", "The 5th ferry and the 21st sank."),
        ("In base 47<sub>3</sub> it is.", "In base 47₃ it is."),
        ("<super>3</super> Coast Guard, 2022.", "³ Coast Guard, 2022."),
        ("<super>3</super>Coast Guard, 2022.", "³Coast Guard, 2022."),
        ("It cost <font size=20>47</font> dollars in 2022.", "It cost 47 dollars in 2022."),
        ("The score is <font size=7>47</font> of 100.", "The score is 47 of 100."),
    ],
)
def test_a_raised_figure_stays_apart_from_the_one_before_it_and_the_line_goes_on(words: str, read: str) -> None:
    assert load(hostile_files.pdf([words]), "a.pdf").text == read


def test_a_raised_figure_at_a_line_s_end_and_one_at_the_next_line_s_start_change_no_words() -> None:
    sentence = "Deaths fell to 47<super>3</super> in the year. "
    text = load(hostile_files.pdf([sentence * 12]), "a.pdf").text
    assert text == ("Deaths fell to 47³ in the year. " * 12).strip()


def test_a_raised_figure_in_a_table_is_no_part_of_its_score() -> None:
    style = getSampleStyleSheet()["BodyText"]
    rows = [["State", "Grade", "Score"], ["Texas", "C", "71<super>3</super>"], ["Utah", "B<super>*</super>", "82"]]
    cells = [[Paragraph(cell, style) for cell in row] for row in rows]
    out = io.BytesIO()
    grid = [("GRID", (0, 0), (-1, -1), 1, colors.black)]
    SimpleDocTemplate(out, pagesize=letter).build([Table(cells, style=grid)])
    text = load(out.getvalue(), "a.pdf").text
    assert text == "State | Grade | Score\nTexas | C | 71³\nUtah | B* | 82"


def test_an_initial_in_large_print_and_a_caption_beside_a_large_figure_are_words() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("Helvetica", 36)
    canvas.drawString(72, 676, "T")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(96, 692, "he ferry sank in 2019 and")
    canvas.drawString(96, 678, "rose again.")
    canvas.setFont("Helvetica", 36)
    canvas.drawString(72, 600, "47")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(120, 612, "boats sank")
    canvas.save()
    text = load(out.getvalue(), "a.pdf").text
    assert "he ferry sank in 2019 and" in text
    assert "47" in text.split()
    assert not set("⁰¹²³⁴⁵⁶⁷⁸⁹") & set(text)
