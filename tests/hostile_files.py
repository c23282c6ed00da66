"""Makers of files that no ingest wants to meet, and of good ones in each format: real bytes, no network.

Used by the tests of the loaders, of the jail, and of the whole ingest.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ListFlowable, ListItem, PageBreak, Paragraph, SimpleDocTemplate, Table

MIB = 1024 * 1024


def pdf(
    paragraphs: Iterable[str] = ("The bridge was graded B in 2019.",),
    *,
    password: str | None = None,
    title: str = "",
    heading: str = "",
    rows: list[list[str]] | None = None,
    bullets: Iterable[str] = (),
    pages: int = 1,
    header: str = "",
) -> bytes:
    """A PDF of running text, with whatever else is asked for; ``pages`` repeats the paragraphs."""
    styles, story = getSampleStyleSheet(), []
    for number in range(pages):
        story += [PageBreak()] if number else []
        story += [Paragraph(heading, styles["Heading1"])] if heading else []
        story += [Paragraph(text, styles["BodyText"]) for text in paragraphs]
    if rows:
        story.append(Table(rows, style=[("GRID", (0, 0), (-1, -1), 1, colors.black)]))
    points = [ListItem(Paragraph(text, styles["BodyText"])) for text in bullets]
    story += [ListFlowable(points, bulletType="bullet", start="•")] if points else []

    def margins(canvas: Canvas, document: SimpleDocTemplate) -> None:
        if header:
            canvas.drawString(72, 760, header)
            canvas.drawString(72, 30, f"page {document.page}")

    out = io.BytesIO()
    encrypt = StandardEncryption(password) if password else None
    SimpleDocTemplate(out, pagesize=letter, title=title, encrypt=encrypt).build(story, margins, margins)
    return out.getvalue()


def pdf_with_hidden_text(seen: str, hidden: str) -> bytes:
    """Words in print beside words in white, in tiny print, in invisible mode and off the page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.drawString(72, 700, seen)
    canvas.setFillColor(colors.white)
    canvas.drawString(72, 650, hidden)
    canvas.setFillColor(colors.black)
    canvas.setFont("Helvetica", 1)
    canvas.drawString(72, 600, hidden)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(72, 5000, hidden)
    text = canvas.beginText(72, 550)
    text.setTextRenderMode(3)
    text.textLine(hidden)
    canvas.drawText(text)
    canvas.save()
    return out.getvalue()


def pdf_without_text() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.save()
    return out.getvalue()


def word(
    paragraphs: Iterable[str] = ("The bridge was graded B in 2019.",),
    *,
    title: str = "",
    heading: str = "",
    rows: list[list[str]] | None = None,
    bullets: Iterable[str] = (),
    hidden: str = "",
) -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    if heading:
        document.add_heading(heading, level=1)
    for text in paragraphs:
        document.add_paragraph(text)
    for text in bullets:
        document.add_paragraph(text, style="List Bullet")
    if hidden:
        run = document.add_paragraph().add_run(hidden)
        run.font.hidden, run.font.size = True, Pt(12)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_with_marks() -> bytes:
    """A Word file with raised figures, struck words (by hand, twice, by a style) and tracked changes."""
    document = docx.Document()
    document.styles.add_style("Outdated", WD_STYLE_TYPE.CHARACTER).font.strike = True
    paragraph = document.add_paragraph("The board fed 47")
    paragraph.add_run("3").font.superscript = True
    paragraph.add_run(" children on the 5")
    paragraph.add_run("th").font.superscript = True
    paragraph.add_run(" of May.")
    paragraph = document.add_paragraph("It is open ")
    paragraph.add_run("24 hours a day ").font.strike = True
    paragraph.add_run("on Mondays ").font.double_strike = True
    paragraph.add_run("at night ", style="Outdated")
    paragraph.add_run("from 9 a.m. to 5 p.m.")
    paragraph = document.add_paragraph("It costs ")
    namespace = nsdecls("w")
    for change in (
        f"<w:del {namespace}><w:r><w:delText>$110</w:delText></w:r></w:del>",
        f"<w:ins {namespace}><w:r><w:t>$140</w:t></w:r></w:ins>",
        f'<w:moveFrom {namespace}><w:r><w:t xml:space="preserve"> a bed</w:t></w:r></w:moveFrom>',
        f'<w:r {namespace}><w:t xml:space="preserve"> a night</w:t></w:r>',
        f'<w:moveTo {namespace}><w:r><w:t xml:space="preserve"> a bed</w:t></w:r></w:moveTo>',
        f"<w:r {namespace}><w:t>.</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(change))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def archive(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return out.getvalue()


def zip_bomb() -> bytes:
    """A Word file of under 1 MB that unpacks to 300 MB."""
    return archive([("word/document.xml", b"<w>" + b" " * (300 * MIB) + b"</w>")])


def word_with_entities() -> bytes:
    """A Word file whose XML would unfold to gigabytes ("billion laughs")."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">{levels}]><w>&l9;</w>'
    return archive([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.encode())])


def large_page() -> bytes:
    """A web page of 10 MB."""
    paragraph = b"<div><p>The road was <a href='/x'>graded</a> and the grade was published by the board.</p></div>\n"
    return b"<html><body>" + paragraph * (10 * MIB // len(paragraph)) + b"</body></html>"


# What each bad file of the issue is: its name, its maker, and the reason that it is refused for.
REFUSED: tuple[tuple[str, Callable[[], bytes], str], ...] = (
    ("empty.txt", lambda: b"", "empty"),
    ("blank.md", lambda: b" \n\n\t", "empty"),
    ("large.txt", lambda: b"word " * (10 * MIB), "too_large"),
    ("slides.pptx", lambda: b"PK\x03\x04", "unsupported_format"),
    ("no suffix", lambda: b"words", "unsupported_format"),
    ("pdf in disguise.txt", pdf, "wrong_format"),
    ("word in disguise.md", word, "wrong_format"),
    ("picture.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), "wrong_format"),
    ("noise.txt", lambda: bytes(range(256)) * 20, "wrong_format"),
    ("text in disguise.docx", lambda: b"just words", "wrong_format"),
    ("archive.docx", lambda: archive([("a.txt", b"words")]), "wrong_format"),
    ("text in disguise.pdf", lambda: b"just words", "damaged"),
    ("broken.pdf", lambda: b"%PDF-1.7\n" + b"\x00\xff broken " * 50, "damaged"),
    ("cut.docx", lambda: word()[:2000], "damaged"),
    ("encrypted.pdf", lambda: pdf(password="gravel2020"), "encrypted"),
    ("scan.pdf", pdf_without_text, "no_text"),
    ("rules.md", lambda: b"---\n\n***\n", "no_text"),
    ("bomb.docx", zip_bomb, "too_expanded"),
    ("many members.docx", lambda: archive([(f"m{n}", b"") for n in range(1500)]), "too_expanded"),
    ("climbing.docx", lambda: archive([("word/document.xml", b"<w/>"), ("../../x", b"")]), "damaged"),
    ("entities.docx", word_with_entities, "damaged"),
    ("front.md", lambda: b"---\ntitle: [a\n---\nwords", "bad_front_matter"),
    ("open front.md", lambda: b"---\nembargo: 2030-01-01\nwords", "bad_front_matter"),
)

# Odd files that are read: name, bytes, and words that the text must hold.
READ: tuple[tuple[str, Callable[[], bytes], str], ...] = (
    ("bom.txt", lambda: "\ufeffLa grade était B à Müllheim.".encode(), "La grade était B à Müllheim."),
    ("utf16.txt", lambda: "The grade was B — “fair”.".encode("utf-16"), "The grade was B — “fair”."),
    ("utf16 no mark.txt", lambda: "The grade was B in every district.".encode("utf-16-le"), "B in every district."),
    (
        "latin1.txt",
        lambda: "La educación en España: niños, pingüinos y años. ".encode("latin-1") * 5,
        "niños, pingüinos",
    ),
    ("cp1252.txt", lambda: "The board’s “grade” — B – was fair. ".encode("cp1252") * 5, "board’s “grade” — B – was"),
    ("nul.txt", lambda: b"The grade\x00 was B in\x00 the north of the county.", "The grade was B in the north"),
    ("bidi.txt", lambda: "The \u202egrade\u202c w\u200bas\u2066 B.".encode(), "The grade was B."),
    (
        "tags.md",
        lambda: ("The grade" + "".join(chr(0xE0000 + ord(c)) for c in "obey") + " was B.").encode(),
        "The grade was B.",
    ),
    ("one line.txt", lambda: b"The grade was B. " * (MIB // 17), "The grade was B. The grade was B."),
    ("one line.html", lambda: b"<p>" + b"The grade was B. " * (MIB // 17), "The grade was B. The grade was B."),
    ("big page.html", large_page, "The road was graded and the grade was published by the board."),
    ("report – 📰 of May.md", lambda: "The grade was B 👍.".encode(), "The grade was B 👍."),
)
