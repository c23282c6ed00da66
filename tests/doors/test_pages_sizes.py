"""The pages in Chromium as they are read elsewhere: on a phone, with large letters, on paper."""

from __future__ import annotations

from typing import Literal

import httpx2
import pytest
from playwright.sync_api import Browser, expect

from tests.doors.test_pages_browser import QUESTION, answered, overflow


@pytest.mark.parametrize("address", ["/grades?year=2021", "/search?q=Connecticut", "/d/report-card-2016", "/help"])
def test_letters_of_twice_the_size_fit_a_phone(chromium: Browser, service: str, address: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.goto(service + address)
    assert overflow(page) <= 0
    context.close()


@pytest.mark.parametrize(("width", "media"), [(360, "screen"), (740, "print")])
def test_an_address_in_a_cited_row_is_shown_whole_on_a_phone_and_on_paper(
    chromium: Browser, service: str, width: int, media: Literal["screen", "print"]
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 740})
    page = answered(context.new_page(), service, "How has Louisiana's grade changed?")
    page.emulate_media(media=media)
    links = page.locator(".rows td a").all()
    assert links
    for link in links:
        cut, right = link.evaluate("a => [a.scrollWidth - a.clientWidth, a.getBoundingClientRect().right]")
        edge = link.evaluate("a => a.closest('.source').getBoundingClientRect().right")
        assert (cut <= 0, right <= edge) == (True, True)
    context.close()


def test_all_cells_of_a_cited_row_are_marked_alike(chromium: Browser, service: str) -> None:
    page, asked = chromium.new_page(), httpx2.post(f"{service}/v1/ask", json={"question": QUESTION})
    page.goto(service + asked.json()["citations"][0]["permalink"])
    colours = page.locator("mark").evaluate_all("marks => marks.map((one) => getComputedStyle(one).backgroundColor)")
    assert len(colours) > 1
    assert len(set(colours)) == 1
    page.close()


def test_paper_has_the_answer_its_sources_and_where_each_stands(chromium: Browser, service: str) -> None:
    page = answered(chromium.new_page(), service, QUESTION)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_have_text(QUESTION)
    answer = httpx2.post(f"{service}/v1/ask", json={"question": QUESTION}).json()
    shown = " ".join(page.locator("body").inner_text().split())
    for citation in answer["citations"]:
        assert all(" ".join(cell.split()) in shown for cell in citation["exact"].split(" | "))
        assert citation["permalink"] in shown
        assert f"characters {citation['start']}–{citation['end']}" in shown
    assert answer["searched"]["generation"] in shown
    for hidden in ("nav", "button", ".safety", "form", "details"):
        assert not [node for node in page.locator(hidden).all() if node.is_visible()]
    page.close()
