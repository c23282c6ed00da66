"""Help in the widget is read as a whole, also beside a long answer and in a low window; and on a website that is
written from right to left, all of the widget stands on one side and its sentences end where they should. An answer gets
what a small screen can spare."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from tests.archives import built, collected, new_data_dir, release
from tests.axe import violations
from tests.browser import Website, ask, opened, serving

LONG = "Which states improved from 2011 to 2019?"
LETTERS = """(node) => {
  const text = [...node.childNodes].find((child) => child.nodeType === Node.TEXT_NODE);
  return [text.length - 2, text.length - 1].map((at) => {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().x;
  });
}"""


@pytest.mark.parametrize("size", [(320, 568), (640, 400), (900, 700)], ids=["telephone", "low", "desk"])
def test_help_has_the_panel_to_itself_after_a_long_answer(
    chromium: Browser, website: Website, service: str, size: tuple[int, int]
) -> None:
    context = chromium.new_context(viewport={"width": size[0], "height": size[1]})
    _, widget = opened(context, website.shows(service))
    ask(widget, LONG)
    widget.locator("dialog").evaluate("panel => panel.scrollTo(0, panel.scrollHeight)")
    widget.locator("button.help").click()
    text = widget.locator(".helptext")
    expect(text.locator("p").first).to_be_in_viewport(ratio=1)
    expect(widget.locator(".log")).to_be_hidden()
    seen = text.evaluate("node => [node.clientHeight, node.scrollHeight, node.getBoundingClientRect().bottom]")
    height, whole, bottom = seen
    assert height == whole or bottom >= size[1] - 2
    text.locator("a").last.scroll_into_view_if_needed()
    expect(text.locator("a").last).to_be_in_viewport(ratio=1)
    widget.locator("button.help").click()
    expect(widget.locator(".card")).to_be_visible()
    context.close()


def test_who_asks_on_after_reading_help_sees_the_answer(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    widget.locator("button.help").click()
    page.keyboard.press("Escape")
    widget.locator(".launch").click()
    expect(widget.locator("#question")).to_be_focused()
    expect(widget.locator(".helptext")).to_be_hidden()
    widget.locator("button.help").click()
    page.evaluate("document.querySelector('pressdesk-widget').ask('What grade did Connecticut get in 2016?')")
    expect(widget.locator(".card.answered")).to_be_visible()
    expect(widget.locator("button.help")).to_have_text("Get help now")


def test_who_writes_on_behind_help_keeps_it_in_sight_until_something_is_answered(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    sent: list[str | None] = []
    page.on("request", lambda request: sent.append(request.post_data) if request.method == "POST" else None)
    help_text = ask(widget, "mi marido me pega").text_content()
    again = ask(widget, "si")
    assert again.text_content() == help_text
    expect(widget.locator(".turn").last.locator(".card").nth(1)).to_have_class("card abstained")
    expect(again).to_be_in_viewport(ratio=0.5)
    expect(ask(widget, "What grade did Connecticut get in 2016?")).to_have_class("card answered")
    expect(ask(widget, "si")).to_have_class("card abstained")
    assert sum("marido" in (body or "") for body in sent) == 1


@pytest.mark.parametrize(("side", "left"), [("end", True), ("start", False)])
def test_from_right_to_left_button_and_panel_stand_on_one_side(
    context: BrowserContext, website: Website, service: str, side: str, *, left: bool
) -> None:
    page = context.new_page()
    page.goto(website.shows(service, data=f' data-side="{side}"', language='ar" dir="rtl'))
    widget = page.locator("pressdesk-widget")
    stands = [widget.locator(".launch").bounding_box()]
    widget.locator(".launch").click()
    stands.append(widget.locator("dialog").bounding_box())
    assert [box is not None and box["x"] + box["width"] / 2 < 500 for box in stands] == [left, left]
    for sentence in (".log p", ".options button"):
        last_letter, full_stop = widget.locator(sentence).first.evaluate(LETTERS)
        assert full_stop > last_letter


@pytest.mark.parametrize(
    ("language", "cry"),
    [("en", "I am being forced to work and cannot leave"), ("es", "Me obligan a trabajar y no puedo irme, ayuda")],
)
def test_the_hotline_is_in_sight_on_a_small_telephone(
    chromium: Browser, website: Website, service: str, language: str, cry: str
) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 568})
    _, widget = opened(context, website.shows(service, language=language))
    ways = ask(widget, cry).locator(".numbers a")
    seen = widget.locator(".log").evaluate("log => log.getBoundingClientRect().bottom")
    for address in ("tel:18883737888", "sms:233733"):  # who cannot speak aloud writes
        way = widget.locator(f".card .numbers a[href='{address}']").bounding_box()
        assert way is not None
        assert way["y"] + way["height"] <= seen, address
    assert min(way["height"] for way in map(Locator.bounding_box, ways.all()) if way) >= 44
    context.close()


def test_the_number_that_the_text_names_first_comes_first(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service))
    ways = ask(widget, "i want to die").locator(".numbers a[href^=tel]")
    addresses = ways.evaluate_all("ways => ways.map((way) => way.getAttribute('href'))")
    assert addresses[:3] == ["tel:911", "tel:988", "tel:18883737888"]


def test_a_cry_in_spanish_on_an_english_page_has_spanish_words_around_its_numbers(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service))
    card = ask(widget, "Me obligan a trabajar y no puedo irme, ayuda")
    expect(card.locator("h4")).to_have_text("Ayuda")
    expect(card.locator("a[href='tel:911']")).to_have_text("llame al 911")
    expect(card.locator(".numbers li").first).to_have_text("Emergencias: llame al 911")


def test_no_telephone_number_is_broken_at_the_end_of_a_line(chromium: Browser, website: Website, service: str) -> None:
    for width in (320, 360, 390, 412):
        context = chromium.new_context(viewport={"width": width, "height": 800})
        _, widget = opened(context, website.shows(service))
        widget.locator("button.help").click()
        number = widget.locator(".helptext p .number", has_text="1-888-373-7888").first
        assert number.evaluate("node => node.getClientRects().length") == 1
        context.close()


def test_where_the_organisation_has_no_text_of_help_numbers_can_be_called_and_the_panel_left(
    chromium: Browser, website: Website, tmp_path: Path
) -> None:
    data = new_data_dir(tmp_path)
    release(tmp_path / "releases", "pool.md", "# The pool\n\nThe pool opens at nine.")
    (tmp_path / "releases" / "organisation.toml").write_text('[organisation]\nname = "Mill Lane Pool"\n')
    collected(data, tmp_path / "releases")
    built(data)
    with serving(data.root, widget_origins=website.address, quick_exit=f"{website.address}/elsewhere") as pool:
        context = chromium.new_context(viewport={"width": 390, "height": 844})
        page, widget = opened(context, website.shows(pool))
        expect(widget.locator("button.exit")).to_have_count(0)
        card = ask(widget, "my husband hits me")
        ways = card.locator(".numbers a[href^=tel]")
        addresses = ways.evaluate_all("ways => ways.map((way) => way.getAttribute('href'))")
        assert addresses == ["tel:911", "tel:112", "tel:999", "tel:988"]
        assert violations(page) == []
        card.locator("button.exit").click()
        page.wait_for_url(f"{website.address}/elsewhere")
        context.close()


def test_what_a_search_finds_comes_into_view_and_help_is_announced(
    chromium: Browser, website: Website, service: str
) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 568})
    page, widget = opened(context, website.shows(service, data=' data-mode="search"'))
    card = ask(widget, "Connecticut")
    expect(card.locator(".hits a").first).to_be_in_viewport()
    assert violations(page) == []
    ask(widget, "My boss locked me in and took my passport, help me")
    expect(widget.locator("[role=status]")).to_have_text("Help")
    expect(widget.locator(".card.help h4").first).to_be_in_viewport()
    assert violations(page) == []
    context.close()
