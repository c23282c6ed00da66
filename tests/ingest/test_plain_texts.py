"""Plain texts as programs save them: without empty lines, out of a sheet, as a mail, in two encodings, as parts of a
page."""

from __future__ import annotations

import pytest

from ingest.loaders import DocumentUnreadable, load
from tests.canonical import cells, shape
from tests.releases import anatomy

LONG = "The pier of Ashby opened again this week after a long winter of repairs, the harbour trust said on Thursday, "


def words(text: str | bytes) -> list[str]:
    return [said for _, said in shape(load(text.encode() if isinstance(text, str) else text, "a.txt"))]


def test_lines_too_long_to_be_wrapped_are_paragraphs() -> None:
    first, second = f"{LONG}and the keepers saw it.", f"{LONG}and the mayor did not."
    assert words(f"Pier opens\n{first}\n{second}\nBackground\n") == ["Pier opens", first, second, "Background"]


def test_a_headline_right_above_the_place_and_day_is_the_title() -> None:
    text = "Pier opens again\nASHBY, March 4, 2021 - The pier opened.\nIt cost two million.\n"
    assert words(text) == ["Pier opens again", "ASHBY, March 4, 2021 - The pier opened.\nIt cost two million."]
    assert anatomy(text, name="a.txt").title == "Pier opens again"


def test_a_place_and_day_within_a_wrapped_paragraph_parts_nothing() -> None:
    text = "The keepers of the lamps met the council of the town of\nAshby, March 4, 2021 - and all went home.\n"
    assert len(words(text)) == 1


def test_empty_cells_between_tabs_stay_in_their_columns() -> None:
    text = "Harbour\tGrade\tScore\nAshby\tA\t92\nTarn\tC\t71\nTotal\t\t163\n"
    assert cells(load(text.encode(), "a.txt"))[-1] == ("Total", "", "163")


def test_the_number_of_a_page_is_no_item_and_is_not_quoted() -> None:
    text = "PIER OPENS AT ASHBY\n\nThe pier opened in March.\n\n   - 2 -\n\nIt cost two million.\n"
    assert words(text)[2] == "- 2 -"
    body = [part.span.of(load(text.encode(), "a.txt").text) for part in anatomy(text, name="a.txt").sections]
    assert "- 2 -" in body


def test_the_marks_of_a_quoted_mail_do_not_stand_within_its_sentences() -> None:
    text = (
        "Pier\n\n> The pier of the town of Ashby opened again in the month\n> of March 2021.\n>\n> The keepers paid.\n"
    )
    assert words(text)[1:] == [
        "> The pier of the town of Ashby opened again in the month of March 2021.",
        "> The keepers paid.",
    ]


def test_the_coded_subject_of_a_mail_is_its_words() -> None:
    text = (
        "From: A <a@b.example>\nDate: Thu, 4 Mar 2021 10:00:00 +0000\nSubject: =?utf-8?Q?Caf=C3=A9_opens?=\n\nIt did.\n"
    )
    assert "Subject: Café opens" in words(text)[0]
    broken = "Subject: =?none-such?Q?Caf?="
    assert broken in words(f"{broken}\n\nIt did.\n")[0]


@pytest.mark.parametrize("line", ["Content-Transfer-Encoding: base64", "Content-Type: multipart/mixed;\n boundary=x"])
def test_a_mail_in_a_code_is_refused_with_what_to_do(line: str) -> None:
    with pytest.raises(DocumentUnreadable, match="print it to PDF"):
        load(f"From: A <a@b.example>\nSubject: Pier\n{line}\n\nVGhlIHBpZXI=\n".encode(), "a.txt")


def test_a_few_bytes_of_another_encoding_garble_no_other() -> None:
    loaded = load("Zoë’s café opened.\n\n".encode() + "An old café.".encode("cp1252"), "a.txt")
    assert loaded.text == "Zoë’s café opened.\n\nAn old café."
    assert any("mixes encodings" in warning for warning in loaded.warnings)


def test_a_part_of_a_page_is_no_text() -> None:
    with pytest.raises(DocumentUnreadable, match="content is HTML"):
        load(b"<p class=x>The pier of <b>Ashby</b> opened.</p>\n<p>It cost two million.</p>", "a.txt")
    assert words("<p> stands for a paragraph in pages.\n") == ["<p> stands for a paragraph in pages."]
