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


@pytest.mark.parametrize("place", ["watermark", "header", "footer"])
@pytest.mark.parametrize("words", ["DRAFT", "CONFIDENTIAL", "Draft v3", "Internal use only"])
def test_a_draft_that_only_its_watermark_or_header_calls_so_is_held(place: str, words: str) -> None:
    status, reason, _ = visibility(word(**{place: words}))
    assert status is Status.HELD
    assert words in reason


@pytest.mark.parametrize("words", ["Harbor League · Press Office", "FOR IMMEDIATE RELEASE", "Page 2"])
def test_any_other_header_is_left_out_and_staff_are_told(words: str) -> None:
    loaded = word(header=words)
    assert visibility(loaded)[0] is Status.LIVE
    assert words not in loaded.text
    assert "the headers and footers of the file were left out of the text" in loaded.warnings


def page(above: str, below: str = "") -> Loaded:
    body = "<p>The league graded every ferry of the harbor, from the oldest to the newest, and found most wanting.</p>"
    main = f"<main><h1>Ferries graded</h1>{body}{body.replace('graded', 'rated')}</main>"
    return load(f"<html><body>{above}{main}{below}</body></html>".encode(), "ferries.html")


@pytest.mark.parametrize("element", ["div role=banner", "div class=masthead", "div role=dialog", "header", "aside"])
def test_an_embargo_in_a_part_of_a_web_page_that_is_left_out_counts(element: str) -> None:
    loaded = page(f"<{element}>Harbor League<p>{LINE}</p></{element.split()[0]}>")
    assert visibility(loaded)[::2] == (Status.EMBARGOED, ENDS)
    assert loaded.text.count(LINE) == 1


@pytest.mark.parametrize("words", ["EMBARGOED", "Under embargo", "NOT FOR RELEASE"])
def test_a_banner_that_sets_no_time_holds_the_document(words: str) -> None:
    assert visibility(page(f"<div role=banner><p>{words}</p></div>"))[0] is Status.HELD


def test_an_embargo_below_a_menu_that_names_the_text_counts() -> None:
    menu = "<nav><ul><li><a href=/f>Ferries graded</a></li></ul></nav>"
    assert visibility(page(f"{menu}<div role=banner><p>{LINE}</p></div>"))[::2] == (Status.EMBARGOED, ENDS)


@pytest.mark.parametrize(
    "line",
    [
        "Strictly under embargo until noon on Friday",
        "Embargoed",
        "NOT FOR PUBLICATION",
        "Bajo embargo",
        "Not for publication before nine in the morning of 5 January 2030, in print, online or on the air, by anybody",
    ],
)
def test_an_embargo_between_the_title_and_the_text_of_a_page_counts(line: str) -> None:
    body = "<p>The league graded every ferry of the harbor, from the oldest to the newest, and found most wanting.</p>"
    head = f"<div><h1>Ferries graded</h1></div><p class=meta>{line}</p>"
    text = f"<div class=text>{body}{body.replace('graded', 'rated')}</div>"
    loaded = load(f"<html><body><div class=page>{head}{text}</div></body></html>".encode(), "ferries.html")
    assert visibility(loaded)[0] is not Status.LIVE
    assert loaded.text.count(line) == 1


@pytest.mark.parametrize("label", ["Embargoed news", "Embargo policy", "Not for profit", "Embargoed releases"])
def test_a_link_of_a_menu_that_is_called_after_embargoes_holds_nothing(label: str) -> None:
    menu = f"<nav><a href=/>Home</a> <a href=/e>{label}</a></nav><ul class=menu><li><a href=/e>{label}</a></li></ul>"
    assert visibility(page(menu))[0] is Status.LIVE


def test_an_embargo_of_another_release_below_the_text_holds_nothing() -> None:
    assert visibility(page("", f"<aside class=related><p>{LINE}</p></aside>"))[0] is Status.LIVE


def test_a_document_whose_embargo_has_ended_is_listed_as_live() -> None:
    until = ENDS.isoformat()
    assert standing(Status.EMBARGOED, "embargoed", until, ENDS) == (Status.LIVE, f"its embargo ended at {until}")
    before = ENDS.replace(year=2029)
    assert standing(Status.EMBARGOED, "embargoed", until, before) == (Status.EMBARGOED, "embargoed")
    assert standing(Status.WITHDRAWN, "by staff", until, ENDS) == (Status.WITHDRAWN, "by staff")
