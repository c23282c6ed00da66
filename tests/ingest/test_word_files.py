"""What Word shows of a file stands in its text: fields, boxes, formulas, and the numbers of items as they are shown."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml

from ingest.document import BlockKind, Loaded
from ingest.loaders import load
from tests.canonical import assert_canonical, shape

_OF_WORD = "http://schemas.openxmlformats.org"
SPACES = (
    f'xmlns:w="{_OF_WORD}/wordprocessingml/2006/main" xmlns:m="{_OF_WORD}/officeDocument/2006/math" '
    f'xmlns:mc="{_OF_WORD}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def saved(document: docx.document.Document) -> Loaded:
    document.save(file := io.BytesIO())
    loaded = load(file.getvalue(), "release.docx")
    assert_canonical(loaded)
    return loaded


def paragraph(inside: str) -> Loaded:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {SPACES}>{inside}</w:p>"))
    return saved(document)


def test_a_field_that_word_filled_in_is_read() -> None:
    field = f'<w:fldSimple w:instr="DATE">{run("March 4, 2021")}</w:fldSimple>'
    assert paragraph(f"{run('Opened on ')}{field}{run('.')}").text == "Opened on March 4, 2021."


def test_the_break_of_a_page_parts_words() -> None:
    assert paragraph(f'{run("Open.")}<w:r><w:br w:type="page"/></w:r>{run("Next.")}').text == "Open.\nNext."


@pytest.mark.parametrize("mark", ["<w:cr/>", '<w:ptab w:relativeTo="margin"/>'])
def test_the_end_of_a_line_and_a_tab_of_the_page_part_words(mark: str) -> None:
    assert paragraph(f"{run('Elm')}<w:r>{mark}</w:r>{run('Home')}").text.split() == ["Elm", "Home"]


def test_words_whose_direction_is_set_and_words_with_their_sound_above_are_read() -> None:
    turned = f'<w:dir w:val="rtl">{run("One")}</w:dir><w:bdo w:val="ltr">{run(" two")}</w:bdo>'
    sound = f"<w:r><w:ruby><w:rt>{run('tree')}</w:rt><w:rubyBase>{run(' three')}</w:rubyBase></w:ruby></w:r>"
    assert paragraph(f"{turned}{sound}").text == "One two three"


def test_what_was_chosen_of_a_list_in_a_form_is_read() -> None:
    entries = '<w:result w:val="1"/><w:listEntry w:val="closed"/><w:listEntry w:val="open"/>'
    field = (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{entries}</w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert paragraph(f"{run('The lock is ')}{field}{run('.')}").text == "The lock is open."


BOX = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
OLD_BOX = f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"


@pytest.mark.parametrize(
    "box",
    [
        OLD_BOX,
        f"<w:r><w:drawing>{BOX}</w:drawing></w:r>",
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice>'
        "</mc:AlternateContent></w:r>",
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice><mc:Fallback>'
        f"<w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    ],
    ids=["old", "new", "new alone of two", "both"],
)
def test_the_words_of_a_box_are_read_once(box: str) -> None:
    assert paragraph(f"{run('Before.')}{box}").text == "Before.\n\nIn the box."


def test_a_plain_formula_is_words_and_another_is_told_to_be_lost() -> None:
    plain = "<m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>"
    assert paragraph(f"{run('There ')}{plain}{run(' holds.')}").text == "There x=5 holds."
    half = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    loaded = paragraph(f"{run('There ')}{half}{run(' holds.')}")
    assert "12" not in loaded.text
    assert any(warning.startswith("1 formula was left out") for warning in loaded.warnings)


def test_items_are_numbered_on_after_a_paragraph_between_them() -> None:
    document = docx.Document()
    for words, style in (("One", "List Number"), ("Between.", None), ("Two", "List Number"), ("Dot", "List Bullet")):
        document.add_paragraph(words, style=style)
    loaded = saved(document)
    assert [words for _, words in shape(loaded)] == ["1. One", "Between.", "2. Two", "Dot"]
    assert loaded.blocks[2].kind is BlockKind.LIST_ITEM


def test_a_list_of_letters_has_letters() -> None:
    document = docx.Document()
    for words in ("One", "Two"):
        document.add_paragraph(words, style="List Number")
    for level in document.part.numbering_part.element.xpath("//*[local-name()='numFmt'][@w:val='decimal']"):
        level.set(level.keys()[0], "lowerLetter")
    assert saved(document).text == "a. One\nb. Two"


def test_a_web_page_numbers_its_items_as_a_browser_does() -> None:
    page = "<p>So it is.</p><ol type=a><li>x<li>y</ol><ol type=I start=4><li>x<li value=9>z</ol>"
    assert load(page.encode(), "a.html").text == "So it is.\n\na. x\nb. y\n\nIV. x\nIX. z"


def test_quotation_marks_that_a_browser_sets_stand_in_the_text() -> None:
    page = "<h1>Pier</h1><p>She said <q>the lamps are lit</q> and left.</p>"
    assert "She said “the lamps are lit” and left." in load(page.encode(), "a.html").text


def test_the_way_back_from_a_note_is_no_text() -> None:
    page = '<h1>Pier</h1><p>It cost two million.</p><p id="fn1">Without lamps. <a href="#fnref1">↩</a></p>'
    assert load(page.encode(), "a.html").text.endswith("Without lamps.")
