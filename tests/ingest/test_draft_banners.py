"""What stands apart from a text and says no more than that it is a draft holds it; the same words in a menu do not."""

from __future__ import annotations

import io

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.document import Status
from ingest.loaders import load
from ingest.visibility import visibility
from tests.open_document import open_document

TITLE = "<h1>Elmbank Home opens a new wing</h1>"
BODY = (
    "<p>ELMBANK, March 5, 2024 -- Elmbank Home opened its new wing on Tuesday. It has 40 rooms and a garden.</p>"
    "<p>The council passed the draft bill on Monday, said Ann Lee, and the draft rules are to be published in May.</p>"
)
PAGE = "<!doctype html><html><body><header><a href=/>Elmbank</a></header>{}<main>{}</main>{}</body></html>"


def status_of(content: bytes, name: str) -> Status:
    return visibility(load(content, name))[0]


def page(above: str, main: str = TITLE + BODY, below: str = "<footer>Elmbank Home</footer>") -> Status:
    return status_of(PAGE.format(above, main, below).encode(), "page.html")


@pytest.mark.parametrize(
    "banner",
    [
        "<div class=banner>Draft</div>",
        "<p>DRAFT</p>",
        "<h2>Draft</h2>",
        "<aside>Draft</aside>",
        "<center><b>[DRAFT]</b></center>",
        "<table><tr><td></td><td>DRAFT</td></tr></table>",
        "<div><strong>DRAFT – not for publication</strong></div>",
        "<div role=alert>This page is a draft.</div>",
        "<div>Draft press release</div>",
        "<div>Draft 3 December</div>",
        "<div>Status: Draft</div>",
        "<div>Unpublished</div>",
        "<div>Not yet approved</div>",
        "<div>Work in progress</div>",
        "<div>Borrador</div>",
    ],
)
def test_a_banner_that_says_only_that_it_is_a_draft_holds_the_page(banner: str) -> None:
    assert page(banner) is Status.HELD
    assert page(TITLE + banner, BODY) is Status.HELD  # between the title and the text
    assert page("", TITLE + banner + BODY) is Status.HELD


def test_a_watermark_holds_the_page_wherever_it_stands() -> None:
    assert page("", below="<div class=watermark>DRAFT</div>") is Status.HELD
    assert page("", below="<div class=watermark>Elmbank</div>") is Status.LIVE


@pytest.mark.parametrize(
    "above",
    [
        "",
        "<nav><ul><li><a href=/draft>Draft</a></li><li><a href=/news>News</a></li></ul></nav>",
        "<nav><span>Draft</span></nav>",
        "<div><div><a href=/draft><b>Draft</b></a></div><div><a href=/news>News</a></div></div>",
        "<ol class=path><li><a href=/>Home</a></li><li>Draft</li></ol>",
        "<div><button>Draft</button></div>",
        "<p>Draft bill</p>",
        "<h2>Draft law on water published</h2>",
        "<div>Draft beer festival</div>",
        "<div>No longer a draft</div>",
        "<div>Confidential</div><div>Call us at any hour</div>",
    ],
)
def test_a_menu_or_a_line_on_a_draft_bill_holds_nothing(above: str) -> None:
    assert page(above) is Status.LIVE


def word(header: str) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = header
    document.add_paragraph("Elmbank Home opened its new wing on Tuesday. The draft bill was passed.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paged(header: list[str]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in range(3):
        canvas.setFont("Helvetica", 9)
        for place, words in enumerate(header):
            canvas.drawString(72 + 200 * place, 810, words)
        canvas.setFont("Helvetica", 11)
        for line in range(20):
            canvas.drawString(
                72, 740 - line * 14, f"Wing {number} of Elmbank Home has {line * 7 + number} rooms and beds."
            )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.pdf"])
@pytest.mark.parametrize(
    ("parts", "status"),
    [
        (["Draft"], Status.HELD),
        (["Elmbank Home", "DRAFT", "Press"], Status.HELD),
        (["DRAFT", "Elmbank Home"], Status.HELD),
        (["Elmbank Home – Draft"], Status.HELD),
        (["Elmbank Home", "Draft bill on water"], Status.LIVE),
        (["Elmbank Home", "Press office"], Status.LIVE),
    ],
)
def test_a_header_of_which_one_part_says_draft_holds_the_file(parts: list[str], status: Status, name: str) -> None:
    content = {
        "a.docx": lambda: word("\t".join(parts)),
        "a.odt": lambda: open_document("<text:p>The wing is open.</text:p>", header="<text:tab/>".join(parts)),
        "a.pdf": lambda: paged(parts),
    }[name]()
    assert status_of(content, name) is status
