"""Pages of XHTML and Markdown with notes, which a parser of HTML or CommonMark reads otherwise, are read as meant."""

from __future__ import annotations

import pytest

from ingest.loaders import load

LEAD = "The pelican clause was agreed by eleven towns on 4 May 2019."
REST = "It binds them for ten years, said the clerk of the board."


@pytest.mark.parametrize(
    "top",
    [
        '<?xml version="1.0" encoding="UTF-8"?>\n<html>',
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html>',
        '<html xmlns="http://www.w3.org/1999/xhtml">',
    ],
)
@pytest.mark.parametrize("ended", ["<title/>", '<script src="a.js" />', "<style/>", "<title/><textarea rows='2'/>"])
def test_an_element_of_xhtml_that_is_none_but_its_own_end_swallows_nothing(top: str, ended: str) -> None:
    page = f"{top}<head>{ended}</head><body><p>{LEAD}</p><iframe src='x'/><br/><p>{REST}</p></body></html>"
    assert load(page.encode(), "a.html").text == f"{LEAD}\n\n{REST}"


def test_marks_of_notes_in_markdown_do_not_stand_within_its_sentences() -> None:
    text = f"# Clause\n\n{LEAD}[^1] {REST}[^fee]\n\n[^1]: Minutes of the board.\n[^fee]: Twelve crowns.\n\nEnd.\n"
    notes = "¹ Minutes of the board.\n\n² Twelve crowns."
    assert load(text.encode(), "a.md").text == f"Clause\n\n{LEAD} {REST}\n\n{notes}\n\nEnd."


def test_a_mark_without_a_note_stays() -> None:
    text = f"# Clause\n\n{LEAD}[^1] {REST}[^2]\n\n[^1]: Minutes.\n"
    assert f"{LEAD} {REST}[^2]" in load(text.encode(), "a.md").text
