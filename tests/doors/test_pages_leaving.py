"""What stays behind when somebody goes: after the quick exit no tab, no box, no title and no memory of the browser's
holds a word of theirs; an answer stays where its sources are looked up; and paper has the numbers to call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from starlette.testclient import TestClient

from tests.browser import Website
from tests.doors.test_pages import ask as asked
from tests.doors.test_pages import page as tree_of
from tests.doors.test_pages import text

CRY = "My boss locked me in and took my passport, help me"


@pytest.fixture
def page(chromium: Browser, website: Website) -> Iterator[Page]:
    context: BrowserContext = chromium.new_context()
    page = context.new_page()
    page.goto(f"{website.address}/before")
    yield page
    context.close()


@pytest.mark.parametrize("way", ["button", "keys"])
@pytest.mark.parametrize(("path", "box"), [("/", "#question"), ("/search", "#q")])
def test_back_from_the_quick_exit_shows_an_empty_box(
    page: Page, website: Website, service: str, path: str, box: str, way: str
) -> None:
    page.goto(service + path)
    page.locator(box).fill(CRY)
    page.locator("main button.main").click()
    page.locator("section.help").wait_for()
    if way == "button":
        page.locator("a.exit").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url(f"{website.address}/elsewhere")
    page.go_back()
    expect(page.locator(box)).to_have_value("")


def test_who_leaves_one_tab_leaves_them_all(page: Page, website: Website, service: str) -> None:
    page.goto(service)
    page.locator("#question").fill("What grade did Connecticut get in 2016?")
    page.locator("button.main").click()
    with page.context.expect_page() as opened:
        page.locator(".ways a", has_text="Open at the passage").click()
    opened.value.locator("#cited").wait_for()
    opened.value.locator("a.exit").click()
    for tab in (opened.value, page):
        tab.wait_for_url(f"{website.address}/elsewhere")


@pytest.mark.parametrize("way", [".source h3 a", ".source .ways a", ".hits a", ".find button"])
def test_an_answer_stays_open_behind_whatever_leads_out_of_it(page: Page, service: str, way: str) -> None:
    """No address and no cache holds an answer, so that Back would show an error in its place."""
    page.goto(service)
    page.locator("#question").fill("What grade did Connecticut get in 2016?")
    page.locator("button.main").click()
    with page.context.expect_page() as opened:
        page.locator(way).first.click()
    opened.value.locator("h1").wait_for()
    expect(page.locator("section.answer")).to_contain_text("Connecticut received a B in 2016")


def test_the_help_page_tells_how_to_leave_by_keyboard(page: Page, service: str) -> None:
    page.goto(f"{service}/help")
    for language, said in (("en", "three times Escape"), ("es", "Escape tres veces")):
        expect(page.locator(f"#{language} .exit-hint")).to_contain_text(said)
        expect(page.locator(f"#{language} .exit-hint")).to_be_visible()


@pytest.mark.parametrize("path", ["/help", "/ask?q=help+me"])
def test_paper_has_the_numbers_to_call(page: Page, service: str, path: str) -> None:
    page.goto(service + path)
    page.emulate_media(media="print")
    expect(page.locator("ul.numbers a[href='tel:911']")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_of_the_bar_is_cut_off_on_a_small_telephone(page: Page, service: str, language: str) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(f"{service}/?lang={language}")
    ends = page.locator(".safety a").evaluate_all("ways => ways.map((way) => way.getBoundingClientRect().right)")
    assert max(ends) <= 312
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("cry", "first"), [("i want to die", ["911", "988", "1-888-373-7888"]), (CRY, ["911", "1-888-373-7888", "711"])]
)
def test_an_answer_of_help_begins_with_the_numbers_in_the_order_of_its_text(
    sample_client: TestClient, cry: str, first: list[str]
) -> None:
    answer = asked(sample_client, cry).css_first("section.answer.help")
    assert answer is not None
    children = [child.tag for child in answer.iter() if child.tag in ("ul", "p")]
    assert children[0] == "ul"
    ways = [text(way) for way in answer.css("a[href^='tel:']")]
    assert ways[:3] == [f"Call {number}" for number in first]


def test_a_page_of_help_shows_nowhere_what_was_cried(sample_client: TestClient) -> None:
    page = asked(sample_client, CRY)
    headings = [text(heading) for heading in page.css("h1, h2")]
    assert headings[0] == "Help"
    assert headings.count("Help") == len(page.css("h1")) == 1
    assert text(page.css_first("title")) == "Help · Shared Hope International"
    assert CRY not in text(page.css_first("body"))
    labelled = page.css_first("section.answer.help").attributes["aria-labelledby"]
    assert text(page.css_first(f"#{labelled}")) == "Help"


def test_help_beside_a_search_has_a_title_that_tells_nothing(sample_client: TestClient) -> None:
    page = sample_client.get("/search", params={"q": CRY}).text
    assert "<title>Help · Shared Hope International</title>" in page


@pytest.mark.parametrize("address", ["/", "/search?q=Ohio", "/widget/demo"])
def test_no_browser_is_asked_to_remember_what_was_typed(sample_client: TestClient, address: str) -> None:
    fields = tree_of(sample_client, address).css("textarea, input:not([type=hidden])")
    assert [field.attributes.get("autocomplete") for field in fields] == ["off"] * len(fields)
    assert fields
