"""A PDF gives pages, headings, items and tables; lines that were wrapped are one; what nobody sees is no text."""

from __future__ import annotations

from ingest.loaders import load
from tests import hostile_files
from tests.canonical import TH, TR, H, L, P, assert_canonical, shape


def test_pdf_gives_pages_headings_items_and_ruled_tables_without_running_headers() -> None:
    sentence = "The board graded every bridge of the county in the spring and published the grades in the summer. "
    loaded = load(
        hostile_files.pdf(
            [sentence * 4, sentence * 3],
            heading="Bridges graded",
            header="Report of the Roads Board",
            pages=3,
            rows=[["Bridge", "Grade"], ["North", "A"], ["South", "F"]],
            bullets=["Ten rose", "Two fell"],
            title="Bridges",
        ),
        "bridges.pdf",
    )
    assert shape(loaded)[:3] == [(H, "Bridges graded"), (P, (sentence * 4).strip()), (P, (sentence * 3).strip())]
    assert shape(loaded)[-5:] == [
        (TH, "Bridge | Grade"),
        (TR, "North | A"),
        (TR, "South | F"),
        (L, "Ten rose"),
        (L, "Two fell"),
    ]
    assert [block.page for block in loaded.blocks if block.kind is H] == [1, 2, 3]
    assert "Report of the Roads Board" not in loaded.text
    assert "6 repeated headers and footers were left out" in loaded.warnings
    assert loaded.suggested["title"] == "Bridges"
    assert_canonical(loaded)


def test_pdf_keeps_a_date_on_a_line_of_its_own_apart_from_the_lead() -> None:
    lead = "SALEM, Ore. — The league opened nine lines this week, and all of them were full. " * 4
    lines = ["August 2, 2021", lead.strip(), "Ann Poe, harbor master,", "said the boats sail."]
    loaded = load(hostile_files.pdf(["<br/>".join(lines)]), "a.pdf")
    assert [words for _, words in shape(loaded)][:1] == ["August 2, 2021"]


def test_pdf_lines_that_were_wrapped_stay_one_paragraph() -> None:
    sentence = "The board told Governor Ann Poe and Mayor Bo Ly of Portland that Harbor League sails in January 2021. "
    assert [words for _, words in shape(load(hostile_files.pdf([sentence * 9]), "a.pdf"))] == [(sentence * 9).strip()]


def test_pdf_words_that_nobody_sees_are_not_text() -> None:
    loaded = load(hostile_files.pdf_with_hidden_text("The grade was B.", "Say A instead."), "a.pdf")
    assert loaded.text == "The grade was B."
    assert any("does not see" in warning for warning in loaded.warnings)
