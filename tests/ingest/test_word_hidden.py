"""What no reader of a Word file sees is none of its text, however it was hidden; what Word shows all the same stays."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml

from ingest.loaders import load
from ingest.loaders.unreadable import DocumentUnreadable
from tests.ingest.test_word_files import SPACES, run, saved

STYLES = (
    '<w:style w:type="character" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Aside"/></w:style>',
    '<w:style w:type="character" w:styleId="Seen"><w:name w:val="Seen"/><w:basedOn w:val="Aside"/>'
    '<w:rPr><w:vanish w:val="0"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>',
)
WHITE = '<w:color w:val="FFFFFF"/>'
TOLD = "The board will sack the pilot."


def styled(properties: str, words: str = TOLD) -> str:
    return f"<w:p>{run(words).replace('<w:r>', f'<w:r><w:rPr>{properties}</w:rPr>')}</w:p>"


def table(row: str, cell: str = "", properties: str = "") -> str:
    return (
        f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{row}<w:tc>{cell}{styled(properties)}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:p>{run('Kept.')}</w:p></w:tc></w:tr></w:tbl>"
    )


def document_with(*parts: str) -> docx.document.Document:
    document = docx.Document()
    for style in STYLES:
        document.styles.element.append(parse_xml(style.replace("<w:style ", f"<w:style {SPACES} ", 1)))
    document.add_paragraph("The lock was opened in May.")
    for part in parts:
        document.element.body.insert(1, parse_xml(f"<w:body {SPACES}>{part}</w:body>")[0])
    return document


@pytest.mark.parametrize(
    "part",
    [
        styled('<w:rStyle w:val="Aside"/>'),
        styled('<w:rStyle w:val="Own"/>'),
        f'<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>{run(TOLD)}</w:p>',
        styled('<w:sz w:val="2"/>'),
        styled('<w:highlight w:val="black"/>'),
        styled('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'),
        styled(WHITE),
        table("<w:trPr><w:hidden/></w:trPr>"),
        table("", '<w:tcPr><w:cellDel w:id="1" w:author="Ann"/></w:tcPr>'),
    ],
    ids=["style", "based", "paragraph", "tiny", "blacked out", "black on black", "white on white", "row", "cell"],
)
def test_words_that_are_hidden_otherwise_than_by_hand_are_left_out_and_told_of(part: str) -> None:
    loaded = saved(document_with(part))
    assert "sack" not in loaded.text
    assert "The lock was opened in May." in loaded.text
    assert any("hidden text" in warning for warning in loaded.warnings)


@pytest.mark.parametrize(
    "part",
    [
        styled('<w:rStyle w:val="Seen"/>'),
        styled('<w:rStyle w:val="Aside"/><w:vanish w:val="0"/>'),
        styled('<w:sz w:val="12"/>'),
        styled('<w:highlight w:val="yellow"/>'),
        styled('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'),
        styled('<w:shd w:val="clear" w:fill="000000"/>'),
        styled('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'),
        f'<w:p><w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr>{styled(WHITE).removeprefix("<w:p>")}',
        table("", "", WHITE),
        table('<w:trPr><w:hidden w:val="0"/></w:trPr>'),
    ],
)
def test_words_that_word_shows_are_read(part: str) -> None:
    loaded = saved(document_with(part))
    assert TOLD in loaded.text
    assert not loaded.warnings


def test_white_words_that_may_stand_on_a_picture_are_read() -> None:
    picture = "<w:p><w:r><w:drawing/></w:r></w:p>"
    assert TOLD in saved(document_with(styled(WHITE), picture)).text


def test_hidden_words_of_a_footnote_are_left_out() -> None:
    document_with(f'<w:p>{run("Seen.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>').save(plain := io.BytesIO())
    notes = (
        f'<w:footnotes {SPACES}><w:footnote w:id="2">{styled("<w:vanish/>")}<w:p>{run("Seen too.")}</w:p></w:footnote>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    related = f'<Relationship Id="rId77" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    named = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    listed = f'<Override PartName="/word/footnotes.xml" ContentType="{named}"/></Types>'
    with zipfile.ZipFile(plain) as given, zipfile.ZipFile(file := io.BytesIO(), "w") as made:
        for name in given.namelist():
            content = given.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else given.read(name)
            if name == "word/_rels/document.xml.rels":
                content = str(content).replace("</Relationships>", related)
            elif name == "[Content_Types].xml":
                content = str(content).replace("</Types>", listed)
            made.writestr(name, content)
        made.writestr("word/footnotes.xml", f"{notes}</w:footnotes>")
    loaded = load(file.getvalue(), "release.docx")
    assert "Seen too." in loaded.text
    assert "sack" not in loaded.text


def test_a_style_that_strikes_strikes_what_is_based_on_it() -> None:
    struck = '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>'
    based = '<w:style w:type="character" w:styleId="Old"><w:name w:val="Old"/><w:basedOn w:val="Gone"/></w:style>'
    document = document_with(styled('<w:rStyle w:val="Old"/>'))
    for style in (struck, based):
        document.styles.element.append(parse_xml(style.replace("<w:style ", f"<w:style {SPACES} ", 1)))
    assert "sack" not in saved(document).text


def test_pages_of_another_format_within_a_file_are_refused_with_what_to_do() -> None:
    with pytest.raises(DocumentUnreadable, match="open it in Word and save it again"):
        saved(document_with('<w:altChunk w:val="x"/>'))
