"""The widget's letters and lengths follow the reader's browser, not the website; a low window keeps the way out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import Website, ask, opened

BOXES = """({ shadowRoot }) => ["dialog", ".bar", ".help", ".bar h2", ".log h3", ".options button", "#question"]
    .map((name) => shadowRoot.querySelector(name).getBoundingClientRect())
    .map(({ width, height }) => [Math.round(width), Math.round(height)])"""


def test_a_website_that_sets_its_root_size_changes_no_length(
    context: BrowserContext, website: Website, service: str
) -> None:
    found = []
    for size in ("62.5%", "100%", "24px"):
        website.shows(service, body=f"<style>html {{ font-size: {size} }}</style>")
        page = context.new_page()
        page.goto(f"{website.address}/without-a-policy")
        widget = page.locator("pressdesk-widget")
        launcher = widget.locator(".launch").bounding_box()
        widget.locator(".launch").click()
        expect(widget.locator("dialog")).to_be_visible()
        found.append((launcher, widget.evaluate(BOXES)))
        page.close()
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("size", [(320, 256), (640, 400), (1280, 800)], ids=["at 400 %", "at 200 %", "at 100 %"])
def test_an_answer_comes_into_view_and_the_way_out_stays(
    chromium: Browser, website: Website, service: str, size: tuple[int, int]
) -> None:
    context = chromium.new_context(viewport={"width": size[0], "height": size[1]})
    page, widget = opened(context, website.shows(service, body="<p>" + "words<br>" * 200))
    for question in ("How has Louisiana's grade changed?", "What is the price of tea?"):
        card = ask(widget, question)
        expect(card.locator("h4")).to_be_in_viewport()
        expect(widget.locator(".turn h3").last).to_be_in_viewport()
        expect(widget.locator(".exit")).to_be_in_viewport()
        expect(widget.locator(".help")).to_be_in_viewport()
        bar = widget.locator(".bar").bounding_box()
        asked = widget.locator(".turn h3").last.bounding_box()
        assert bar is not None
        assert asked is not None
        assert asked["y"] >= bar["y"] + bar["height"] - 1
    assert page.evaluate("scrollY") == 0
    context.close()
