"""The pages in Chromium: without JavaScript, by keyboard, for everybody, light in weight and in haste."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.archives import built, collected, new_data_dir, release
from tests.axe import violations
from tests.browser import Website, serving

QUESTION = "What grade did Connecticut get in 2016?"
ADDRESSES = (
    "/",
    "/search?q=Connecticut",
    "/search?q=stat:x+-Ohio&type=brief&year=2016",
    "/grades",
    "/grades?year=2020",
    "/grades?subject=LA",
    "/d/release-connecticut-2016?start=459&end=546",
    "/d/page-timeline",
    "/help",
    "/d/none",
    "/widget/demo",
)
QUESTIONS = (
    QUESTION,
    "What grade did Washington get in 2016?",
    "Why did the price of bread rise?",
    "help me",
    "What is the media password?",
    "List the grades of all states in 2021",
)
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "enlarged": {"viewport": {"width": 320, "height": 256}},  # 1280 by 1024 at 400 %
}
UNFOLD = "document.querySelectorAll('main details').forEach((details) => { details.open = true; })"
VIEW_BYTES, PRESSES, PAINT_MS = 60_000, 12, 300  # the bounds


def answered(page: Page, service: str, question: str) -> Page:
    page.goto(service)
    page.locator("#question").fill(question)
    page.locator("button.main").click()
    page.locator("section.answer").wait_for()
    return page


@pytest.fixture(params=LOOKS)
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(**LOOKS[request.param])
    yield context.new_page()
    context.close()


def overflow(page: Page) -> int:
    wide: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return wide


def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(page: Page, service: str) -> None:
    for address in ADDRESSES:
        page.goto(service + address)
        page.evaluate(UNFOLD)
        assert (address, violations(page), overflow(page) <= 0) == (address, [], True)
    for question in QUESTIONS:
        answered(page, service, question)
        page.evaluate(UNFOLD)
        assert (question, violations(page), overflow(page) <= 0) == (question, [], True)


def test_everything_works_without_javascript(chromium: Browser, service: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = answered(context.new_page(), service, QUESTION)
    page.locator("details.copies summary").first.click()
    expect(page.locator("details.copies pre").first).to_be_visible()
    page.locator("#question").fill("And in 2011?")
    page.locator("button.main").click()
    expect(page.locator("section.answer")).to_contain_text("Connecticut received an F in 2011")
    with context.expect_page() as opened:
        page.locator(".ways a", has_text="Open at the passage").first.click()
    page = opened.value
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_role("link", name="Search", exact=True).click()
    page.locator("#q").fill("Connecticut")
    page.get_by_role("button", name="Search").click()
    page.locator(".facets a", has_text="Brief").first.click()
    expect(page.locator("main [role=status]")).to_contain_text("briefs with “Connecticut”")
    page.get_by_role("link", name="Grades", exact=True).click()
    page.locator("svg a").first.click()
    expect(page.locator("#cited")).to_be_visible()
    page.get_by_role("link", name="Get help now").click()
    expect(page.locator("main a[href='tel:911']")).to_be_visible()
    context.close()


def test_without_javascript_the_widget_page_fits_a_phone_and_its_forms_ask_and_search(
    chromium: Browser, service: str
) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{service}/widget/demo")
    assert overflow(page) <= 0
    page.get_by_label("Search the archive").fill("Connecticut")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("main [role=status]")).to_contain_text("with “Connecticut”")
    page.goto(f"{service}/widget/demo")
    page.get_by_label("Ask about what was published").fill(QUESTION)
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("section.answer")).to_contain_text("Connecticut received a B in 2016")
    context.close()


def test_from_question_to_copied_citation_by_keyboard(chromium: Browser, service: str) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(service)
    page.locator("#question").focus()
    page.keyboard.type(QUESTION)
    presses = ["Enter"]
    page.keyboard.press("Enter")
    page.locator("section.answer").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    presses += ["Tab", "Enter"]  # the skip link
    while page.evaluate("document.activeElement.className") != "copy" and len(presses) < PRESSES:
        page.keyboard.press("Tab")
        presses.append("Tab")
    page.keyboard.press("Enter")
    presses.append("Enter")
    expect(page.locator("#said")).to_have_text("Copied: quote.")
    answer = httpx2.post(f"{service}/v1/ask", json={"question": QUESTION}).json()
    assert page.evaluate("navigator.clipboard.readText()") == answer["citations"][0]["attribution"]["plain"]
    assert len(presses) <= PRESSES
    context.close()


def test_shift_and_enter_begin_a_line_and_ask_nothing(chromium: Browser, service: str) -> None:
    page = chromium.new_page()
    page.goto(service)
    page.locator("#question").fill("Which grade")
    page.locator("#question").press("End")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("in 2016?")
    expect(page.locator("#question")).to_have_value("Which grade\nin 2016?")
    assert page.url.rstrip("/") == service.rstrip("/")
    page.close()


def test_every_text_is_copied_byte_for_byte(chromium: Browser, service: str) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = answered(context.new_page(), service, QUESTION)
    page.locator("details.copies summary").first.click()
    texts = page.locator("article.source").first.locator("pre").all_text_contents()
    buttons = page.locator("article.source").first.locator("button.copy")
    copied = []
    for number in range(buttons.count()):
        buttons.nth(number).click()
        page.locator("#said", has_text="Copied").wait_for()
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    assert sorted(copied) == sorted(texts)
    assert len(texts) == 7
    context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_first_view_is_light_and_asks_no_other_host(chromium: Browser, service: str, address: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    got = list[Response]()
    page.on("response", lambda response: got.append(response))
    page.goto(service + address, wait_until="networkidle")
    assert sum(response.request.sizes()["responseBodySize"] for response in got) <= VIEW_BYTES
    assert {response.url.split("/")[2] for response in got} == {service.split("/")[2]}
    assert context.cookies() == []
    context.close()


def test_the_first_paint_comes_soon(chromium: Browser, service: str) -> None:
    page = chromium.new_page()
    took = []
    for _ in range(5):
        page.goto(f"{service}/search?q=Connecticut", wait_until="load")
        took.append(
            page.evaluate("""() => new Promise((resolve) => new PerformanceObserver((list) => {
            const [paint] = list.getEntriesByName('first-contentful-paint');
            if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true }))""")
        )
    page.close()
    assert min(took) < PAINT_MS


def test_a_page_breaks_no_rule_of_its_own_policy(chromium: Browser, service: str) -> None:
    page = chromium.new_page()
    said = list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in ADDRESSES:
        if address != "/d/none":
            page.goto(service + address, wait_until="networkidle")
    answered(page, service, QUESTION)
    page.close()
    assert said == []


LONG = "w" * 10_000
MARKUP = '<img src=x onerror="document.title=1"> \u202eevil\u202c </textarea><script>document.title=2</script>'


def test_hostile_documents_show_as_text_and_marks_stay_on_their_characters(chromium: Browser, tmp_path: Path) -> None:
    data_dir, releases = new_data_dir(tmp_path), tmp_path / "releases"
    release(releases, "evil.txt", f"Mill {MARKUP}\n\n😀🏳️‍🌈 {LONG}\n\n😀 The mill bridge was repaired in May 2024.")
    title = json.dumps(f"\u202e{MARKUP} {LONG[:300]} مرحبا")
    (releases / "evil.txt.toml").write_text(f'id = "evil"\ntitle = {title}\n')
    collected(data_dir, releases)
    built(data_dir)
    page = chromium.new_page(viewport={"width": 320, "height": 600})
    with serving(data_dir.root) as service:
        whole = httpx2.get(f"{service}/v1/documents/evil").json()["text"]
        start = whole.index("repaired")
        for address in (f"/d/evil?start={start}&end={start + 8}", "/search?q=repaired"):
            page.goto(service + address)
            assert page.locator("mark").all_text_contents() == ["repaired"]
            assert overflow(page) <= 0
            assert page.locator("main img, main script").count() == 0
            assert page.title() not in ("1", "2")
        answered(page, service, f"{MARKUP} {LONG[:300]}?")
        assert MARKUP in (page.locator("h1").text_content() or "")
        assert overflow(page) <= 0
    page.close()


@pytest.mark.parametrize("way", ["button", "keys"])
def test_the_quick_exit_leaves_nothing_to_go_back_to(
    chromium: Browser, website: Website, service: str, way: str
) -> None:
    page = chromium.new_page()
    page.goto(website.address + "/before")
    answered(page, service, "help me")
    if way == "button":
        page.locator("a.exit").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url(f"{website.address}/elsewhere")
    page.go_back()
    assert "help me" not in page.content()
    page.close()


def test_help_is_there_when_the_engine_is_not(chromium: Browser, tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        page = chromium.new_page()
        page.goto(service)
        page.locator("#question").fill(QUESTION)
        page.locator("button.main").click()
        expect(page.locator("[role=alert]")).to_contain_text("try again in a few minutes")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("main a[href='tel:911']")).to_be_visible()
        page.close()


def test_a_number_to_call_stands_on_one_line_of_a_narrow_phone(chromium: Browser, service: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{service}/ask?lang=es&q=no+me+dejan+salir")
    link = page.locator("a[href^='tel:']").nth(1)
    lines = link.evaluate(
        """link => {
            const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT), range = document.createRange();
            for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                const at = text.data.search(/[0-9]/);
                if (at >= 0) {
                    range.setStart(text, at);
                    range.setEnd(text, text.data.trimEnd().length);
                    return new Set([...range.getClientRects()].map(box => box.top)).size;
                }
            }
        }"""
    )
    assert lines == 1, link.inner_text()
    assert link.inner_text().split() == ["Llame", "al", "1-888-373-7888"]
    context.close()
