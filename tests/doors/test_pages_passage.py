"""From a found document to its words: a quotation with its source in two clicks, a place for everything that staff are
told, and a text that is copied as it was published."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.testclient import TestClient

from tests.doors.test_pages import page as page_of
from tests.doors.test_pages import text

DOCUMENT = "/d/release-connecticut-2016"
SIGNS_APART = """() => [...document.querySelectorAll(".text > p")].filter((paragraph) => {
  const words = new Range();
  words.selectNodeContents(paragraph);
  words.setEndBefore(paragraph.querySelector(".anchor"));
  const last = [...words.getClientRects()].at(-1);
  return paragraph.querySelector(".anchor").getBoundingClientRect().top >= last.bottom;
}).length"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def test_a_quotation_with_its_source_is_two_clicks_from_a_search(page: Page, service: str) -> None:
    page.goto(f"{service}/search?q=%22mistake+of+age%22")
    page.locator(".hits a").first.click()
    expect(page.locator("#cited")).to_be_in_viewport()
    words = "".join(page.locator("mark").all_text_contents())
    page.get_by_role("button", name="Copy quote").click()
    expect(page.locator("#said")).to_have_text("Copied: quote.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "mistake of age" in words
    assert copied.startswith(f"“{words}”")
    assert page.locator("h1").inner_text() in copied


def test_no_quotation_is_offered_where_nothing_is_marked_or_more_than_a_quotation_holds(
    sample_client: TestClient,
) -> None:
    for address in (DOCUMENT, f"{DOCUMENT}?start=0&end=900", f"{DOCUMENT}?start=5&end=5"):
        assert page_of(sample_client, address).css_first("aside.cite") is None
    assert len(page_of(sample_client, f"{DOCUMENT}?start=459&end=546").css("aside.cite")) == 1


def test_a_text_that_is_selected_and_copied_holds_no_sign_of_the_page(page: Page, service: str) -> None:
    page.goto(service + DOCUMENT)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('article.text'))")
    page.keyboard.press("Control+C")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Connecticut enacted HB 5621 on June 6, 2016." in copied
    assert "¶" not in copied


@pytest.mark.parametrize("width", [320, 700, 1000])
def test_no_sign_of_a_paragraph_stands_alone_on_a_line(page: Page, service: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(service + DOCUMENT)
    assert page.evaluate(SIGNS_APART) == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_each_thing_to_look_at_leads_to_its_place(sample_client: TestClient) -> None:
    links = page_of(sample_client, "/d/brief-louisiana").css("details.panel li a")
    places = [page_of(sample_client, link.attributes["href"] or "").css_first("mark#cited") for link in links]
    assert len({text(place) for place in places}) == len(links) > 1
    assert all("Louisiana" in text(place) for place in places)
