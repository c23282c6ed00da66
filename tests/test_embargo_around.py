"""An embargo that stands only around a text, in a header, a footer or a watermark, holds the document as well."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.document import Loaded, Status
from ingest.loaders import load
from ingest.visibility import standing, visibility
from tests import hostile_files

LINE = "EMBARGOED UNTIL 12:01 A.M. ET, JANUARY 5, 2030"
ENDS = datetime(2030, 1, 5, 5, 1, tzinfo=UTC)


def word(*, header: str = "", footer: str = "", watermark: str = "", first: str = "") -> Loaded:
    document = docx.Document()
    document.add_heading("Ferries graded", 1)
    document.add_paragraph("The league graded every ferry.")
    section = document.sections[0]
    for part, text in ((section.header, header), (section.footer, footer), (section.first_page_header, first)):
        for line in text.splitlines():
            part.add_paragraph(line)
    if watermark:
        shape = f'<v:shape><v:textpath string="{watermark}"/></v:shape>'
        namespaces = f'{nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"'
        run = f"<w:r {namespaces}><w:pict>{shape}</w:pict></w:r>"
        section.header.paragraphs[0]._p.append(parse_xml(run))
    out = io.BytesIO()
    document.save(out)
    return load(out.getvalue(), "ferries.docx")


@pytest.mark.parametrize(
    "loaded",
    [
        word(header=LINE),
        word(footer=f"Harbor League\n{LINE}"),
        word(first="EMBARGOED UNTIL\n12:01 A.M. ET, JANUARY 5, 2030"),
        load(hostile_files.pdf(heading="Ferries graded", header=LINE, pages=2), "ferries.pdf"),
    ],
    ids=["header", "footer", "first page, two lines", "running head of a PDF"],
)
def test_an_embargo_in_a_header_or_footer_counts_and_can_be_read(loaded: Loaded) -> None:
    assert visibility(loaded)[::2] == (Status.EMBARGOED, ENDS)
    assert loaded.text.startswith("EMBARGOED UNTIL")


def test_a_watermark_that_says_embargoed_holds_the_document() -> None:
    assert visibility(word(watermark="EMBARGOED"))[0] is Status.HELD


@pytest.mark.parametrize("words", ["Harbor League · Press Office", "FOR IMMEDIATE RELEASE", "Page 2"])
def test_any_other_header_is_left_out_and_staff_are_told(words: str) -> None:
    loaded = word(header=words)
    assert visibility(loaded)[0] is Status.LIVE
    assert words not in loaded.text
    assert "the headers and footers of the file were left out of the text" in loaded.warnings


def test_a_document_whose_embargo_has_ended_is_listed_as_live() -> None:
    until = ENDS.isoformat()
    assert standing(Status.EMBARGOED, "embargoed", until, ENDS) == (Status.LIVE, f"its embargo ended at {until}")
    before = ENDS.replace(year=2029)
    assert standing(Status.EMBARGOED, "embargoed", until, before) == (Status.EMBARGOED, "embargoed")
    assert standing(Status.WITHDRAWN, "by staff", until, ENDS) == (Status.WITHDRAWN, "by staff")
