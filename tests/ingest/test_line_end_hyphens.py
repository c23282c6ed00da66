"""A word that a line end broke is read as one word, as it is written within a line: no reader searches for "volun-"."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Browser

from ingest.loaders import load
from ingest.loaders.hyphens import one_word
from tests import hostile_files
from tests.releases import loaded

LONG = "It sends a reading every fifteen minutes to the"


@pytest.mark.parametrize("name", ["release.md", "release.txt"])
@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("well-\nknown desk", "well-known desk"),
        ("volun-\nteers in town", "volunteers in town"),
        ("anti-\ntrafficking law", "anti-trafficking law"),
        ("lawmakers and law-\nmakers", "lawmakers and lawmakers"),
        ("e-\nmail address", "e-mail address"),
        ("state-of-the-\nart gauge", "state-of-the-art gauge"),
        ("state-\nof-the-art gauge", "state-of-the-art gauge"),
        ("side-\nby-side test", "side-by-side test"),
        ("day-\nto-day service", "day-to-day service"),
        ("two-\nand-a-half-year plan", "two-and-a-half-year plan"),
        ("volun-\nteer-led day", "volunteer-led day"),
        ("organi-\nzación", "organización"),
        ("12-\nyear plan", "12-year plan"),
    ],
)
def test_a_broken_word_is_whole_again(broken: str, whole: str, name: str) -> None:
    assert f"{LONG} {whole}." in loaded(f"{LONG} {broken}.\n", name).text


@pytest.mark.parametrize("name", ["release.md", "release.txt"])
@pytest.mark.parametrize(
    "text",
    [
        f"{LONG} two-\nand three-year plans.",
        f"{LONG} https://river.example/well-\nknown page.",
        f"{LONG} desk -\nknown to all.",
        f"{LONG} Franco-\nPrussian desk.",
    ],
)
def test_what_is_no_broken_word_keeps_its_hyphen(text: str, name: str) -> None:
    kept = " ".join(text.split())
    assert kept in " ".join(loaded(f"{text}\n", name).text.split())


def test_a_pdf_keeps_the_hyphen_of_two_words() -> None:
    lines = (f"{LONG} well-", "known desk of the volun-", "teers, with two-", "and three-year plans.")
    pdf = hostile_files.pdf(paragraphs=["<br/>".join(lines)])
    text = load(pdf, "release.pdf").text
    assert "well-known desk of the volunteers, with two- and three-year plans." in " ".join(text.split())


def test_a_pdf_keeps_the_hyphen_before_a_capital() -> None:
    pdf = hostile_files.pdf(paragraphs=[f"{LONG} desk of the Franco-<br/>Prussian school."])
    assert load(pdf, "release.pdf").text == f"{LONG} desk of the Franco-Prussian school."


def test_a_pdf_of_a_browser_breaks_words_with_a_hyphen_of_its_own(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content(f"<p style='width: 3.4in'>{LONG} vol\u00adun\u00adteers of the vil\u00adlage in town.")
    text = load(page.pdf(), "release.pdf").text
    page.close()
    assert text == f"{LONG} volunteers of the village in town."


def test_the_document_tells_before_a_list_of_words_does() -> None:
    assert one_word("co", "operate", Counter({"co-operate": 1})) == "co-operate"
    assert one_word("well", "being", Counter({"wellbeing": 2, "well-being": 1})) == "wellbeing"
