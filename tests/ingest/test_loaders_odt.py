"""An OpenDocument text is what its reader sees: in order, without what was deleted, hidden or noted beside it."""

from __future__ import annotations

import pytest

from ingest.document import BlockKind
from ingest.loaders import DocumentUnreadable, load
from tests.canonical import assert_canonical, cells
from tests.hostile_files import archive
from tests.open_document import open_document, style


def text_of(body: str, styles: str = "") -> str:
    loaded = load(open_document(body, styles=styles), "release.odt")
    assert_canonical(loaded)
    return loaded.text


def test_headings_paragraphs_lists_and_tables_stand_in_their_order() -> None:
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = [["Kitchen", "Grade"], ["North", "A"], ["South", "F"]]
    loaded = load(
        open_document(
            '<text:h text:outline-level="1">Kale for Ashby</text:h>'
            '<text:p>ASHBY, May 4, 2022 – Kale is<text:s text:c="2"/>served.<text:line-break/>Each day.</text:p>'
            "<text:list><text:list-item><text:p>Ovens &amp; pans</text:p></text:list-item>"
            "<text:list-item><text:p>Stoves</text:p></text:list-item></text:list>"
            "<table:table><table:table-header-rows>"
            + row.format("".join(map(cell.format, rows[0])))
            + "</table:table-header-rows>"
            + "".join(row.format("".join(map(cell.format, one))) for one in rows[1:])
            + "</table:table><text:p>The end.</text:p>",
            title="Kale",
        ),
        "release.odt",
    )
    assert_canonical(loaded)
    assert loaded.blocks[0].kind is BlockKind.HEADING
    assert loaded.text.startswith("Kale for Ashby\n\nASHBY, May 4, 2022 – Kale is served.")
    assert "Each day." in loaded.text
    assert "Ovens & pans" in loaded.text
    assert cells(loaded) == [("Kitchen", "Grade"), ("North", "A"), ("South", "F")]
    assert loaded.text.endswith("The end.")
    assert loaded.suggested["title"] == "Kale"
    assert loaded.warnings == ()


def test_a_cell_merged_over_rows_stands_in_each_and_moves_no_other() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    covered = "<table:covered-table-cell/>"
    rows = [
        [cell.format("", word) for word in ("Grade", "Kitchen", "Meals")],
        [cell.format(' table:number-rows-spanned="2"', "A"), cell.format("", "North"), cell.format("", "90")],
        [covered, cell.format("", "South"), cell.format("", "70")],
        [cell.format("", "F"), cell.format("", "West"), cell.format("", "20")],
    ]
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    loaded = load(open_document(f"<text:p>Kitchens.</text:p><table:table>{body}</table:table>"), "release.odt")
    assert_canonical(loaded)
    assert cells(loaded)[1:] == [("A", "North", "90"), ("A", "South", "70"), ("F", "West", "20")]


def test_deleted_words_comments_and_hidden_text_are_left_out_and_told_of() -> None:
    styles = style("T1", 'text:display="none"')
    loaded = load(
        open_document(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>nine</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>"
            '<text:p>It costs <text:change text:change-id="c1"/>seven crowns'
            "<office:annotation><text:p>Ask Ines first</text:p></office:annotation>"
            '<text:span text:style-name="T1"> and a bribe</text:span>.</text:p>'
            '<text:section text:display="none"><text:p>Notes for the board.</text:p></text:section>'
            "<text:p>It is sold.</text:p>",
            styles=styles,
        ),
        "price.odt",
    )
    assert_canonical(loaded)
    assert loaded.text == "It costs seven crowns.\n\nIt is sold."
    assert any("1 struck or deleted passage (4 characters)" in warning for warning in loaded.warnings)
    assert any("1 comments" in warning for warning in loaded.warnings)
    assert any("hidden" in warning for warning in loaded.warnings)


@pytest.mark.parametrize(
    "styles",
    [
        style("T1", 'style:text-line-through-style="solid"'),
        style("T1", 'style:text-underline-style="none"', "Outdated"),
    ],
)
def test_struck_words_are_left_out_whether_the_style_or_the_one_above_it_strikes_them(styles: str) -> None:
    body = '<text:p>Open <text:span text:style-name="T1">on Mondays </text:span>from nine to five.</text:p>'
    assert text_of(body, styles) == "Open from nine to five."


def test_raised_figures_are_kept_apart_from_the_number_before_them() -> None:
    styles = style("T1", 'style:text-position="super 58%"')
    assert "473" not in text_of(
        '<text:p>It fed 47<text:span text:style-name="T1">3</text:span> children.</text:p>', styles
    )


def test_a_hidden_row_and_print_too_small_to_be_read_are_left_out() -> None:
    rows = "".join(
        f"<table:table-row{shut}><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row>"
        for shut, words in ((' table:visibility="collapse"', "For the board."), ("", "It is sold."))
    )
    small = '<text:p>It costs seven crowns.<text:span text:style-name="T1"> And a bribe.</text:span></text:p>'
    styles = style("T1", 'style:font-size="1pt"')
    loaded = load(open_document(f"{small}<table:table>{rows}</table:table>", styles=styles), "a.odt")
    assert loaded.text == "It costs seven crowns.\n\nIt is sold."
    assert any("hidden" in warning for warning in loaded.warnings)


@pytest.mark.parametrize("shape", ["custom-shape", "rect", "ellipse"])
def test_the_words_of_a_drawn_shape_are_read(shape: str) -> None:
    drawn = f"<draw:{shape}><text:p>In a shape.</text:p></draw:{shape}>"
    assert text_of(f"<text:p>First of all.{drawn}</text:p>") == "First of all.\n\nIn a shape."


def test_a_text_box_stands_behind_its_paragraph_and_a_footnote_at_the_end() -> None:
    box = "<draw:frame><draw:text-box><text:p>In a frame.</text:p></draw:text-box></draw:frame>"
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>As counted in May.</text:p></text:note-body></text:note>"
    )
    body = f"<text:p>First{note} of all.{box}</text:p><text:p>Second.</text:p>"
    assert text_of(body) == "First of all.\n\nIn a frame.\n\nSecond.\n\nAs counted in May."


def test_a_header_with_an_embargo_is_read_and_any_other_is_told_to_be_left_out() -> None:
    loaded = load(open_document("<text:p>Words.</text:p>", header="EMBARGOED until 5 May 2030, 9:00"), "a.odt")
    assert loaded.text.startswith("EMBARGOED until 5 May 2030")
    loaded = load(open_document("<text:p>Words.</text:p>", header="Canteen Council"), "a.odt")
    assert loaded.text == "Words."
    assert loaded.warnings == ("the headers and footers of the file were left out of the text",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (open_document("<text:p>Words.</text:p>", encrypted=True), "encrypted"),
        (open_document("<text:p>Words.</text:p>")[:600], "damaged"),
        (open_document("<text:p>Words.</text:unclosed>"), "damaged"),
        (archive([("content.xml", b'<?xml version="1.0" encoding="none"?><a/>')]), "damaged"),
        (open_document(""), "no_text"),
        (archive([("a.txt", b"words")]), "wrong_format"),
        (archive([("content.xml", b"<office/>")]), "wrong_format"),
        (archive([("content.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')]), "damaged"),
        (b"just words", "wrong_format"),
    ],
)
def test_what_is_no_sound_text_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(DocumentUnreadable) as refused:
        load(content, "release.odt")
    assert str(refused.value.reason) == reason
