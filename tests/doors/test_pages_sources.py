"""An answer with many sources: the first are shown, each other one where it is gone to, and all of them on paper."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

MANY = "List the grades of all states in 2021"
FIRST = 6
SOURCES = "[id^=source-]:visible"


@pytest.fixture(params=[True, False], ids=["with a script", "without"])
def page(request: pytest.FixtureRequest, chromium: Browser, service: str) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=request.param)
    page = context.new_page()
    page.goto(service)
    page.locator("#question").fill(MANY)
    page.locator("button.main").click()
    page.locator("section.answer").wait_for()
    yield page
    context.close()


def test_the_first_sources_are_shown_and_the_others_counted(page: Page) -> None:
    expect(page.locator(SOURCES)).to_have_count(FIRST)
    number = page.locator("[id^=source-]").count()
    expect(page.locator("details.further > summary")).to_have_text(f"{number - FIRST} more sources")
    page.locator("details.further > summary").click()
    expect(page.locator(SOURCES)).to_have_count(number)


def test_a_marker_leads_to_its_source_although_it_is_folded_away(page: Page) -> None:
    expect(page.locator("#source-12")).to_be_hidden()
    page.locator("section.answer p a[href='#source-12']").click()
    expect(page.locator("#source-12")).to_be_visible()
    expect(page.locator("#source-12")).to_be_in_viewport()


def test_neighbouring_rows_of_one_table_are_shown_as_that_table(page: Page, service: str) -> None:
    rows = page.locator("article.source").first.locator("tbody tr")
    citations = httpx2.post(f"{service}/v1/ask", json={"question": MANY}).json()["citations"][:FIRST]
    assert len({(c["document"]["id"], c["header"]["start"]) for c in citations}) == 1
    expect(rows).to_have_count(FIRST)
    for row, citation in zip(rows.all(), citations, strict=True):
        assert row.locator("td").first.inner_text() == citation["exact"].split(" | ")[0]
        assert (row.locator("a.marker").get_attribute("href") or "") == citation["permalink"]


def test_paper_has_all_sources(page: Page, service: str) -> None:
    page.emulate_media(media="print")
    citations = httpx2.post(f"{service}/v1/ask", json={"question": MANY}).json()["citations"]
    assert len(citations) > FIRST
    shown = " ".join(page.locator("main").inner_text().split())
    for citation in citations:
        assert citation["permalink"] in shown
    assert "more sources" not in shown


def test_few_sources_are_all_shown(chromium: Browser, service: str) -> None:
    page = chromium.new_page()
    page.goto(service)
    page.locator("#question").fill("How many states got an A in 2023?")
    page.locator("button.main").click()
    page.locator("section.answer").wait_for()
    expect(page.locator("details.further")).to_have_count(0)
    page.close()
