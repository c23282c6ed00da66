"""The widget for everybody: axe in every state, light, dark and forced colours; narrow and enlarged; large targets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.browser import Website

LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "narrow": {"viewport": {"width": 320, "height": 256}},  # 1280 by 1024 at 400 %
}
QUESTIONS = {
    "answered": "How has Louisiana's grade changed?",
    "clarification": "What grade did Washington get in 2016?",
    "abstained": "What is the price of tea?",
    "refused": "What is the media password?",
    "help": "help me",
    "directed": "Who is the press contact for interviews?",
}


@pytest.fixture(params=LOOKS)
def page(request: pytest.FixtureRequest, chromium: Browser, website: Website, service: str) -> Iterator[Page]:
    context = chromium.new_context(**LOOKS[request.param])
    page = context.new_page()
    page.goto(website.shows(service))
    page.locator("pressdesk-widget .launch").wait_for()
    yield page
    context.close()


def test_axe_finds_nothing_in_any_state(page: Page) -> None:
    assert violations(page) == []
    widget = page.locator("pressdesk-widget")
    widget.locator(".launch").click()
    expect(widget.locator("#question")).to_be_focused()
    assert violations(page) == []
    for outcome, question in QUESTIONS.items():
        widget.locator("#question").fill(question)
        widget.locator("#question").press("Enter")
        expect(widget.locator(".card").last).to_have_class(f"card {outcome}")
        too_wide = widget.evaluate("""({ shadowRoot }) => [...shadowRoot.querySelectorAll('.panel *')]
            .filter((node) => node.getBoundingClientRect().right > innerWidth + 1).map((node) => node.outerHTML)""")
        assert too_wide == []
    widget.locator("details").first.evaluate("node => { node.open = true; }")
    widget.locator("button.help").click()
    assert violations(page) == []


def test_targets_are_at_least_24_pixels(page: Page) -> None:
    widget = page.locator("pressdesk-widget")
    widget.locator(".launch").click()
    widget.locator("#question").fill("How has Louisiana's grade changed?")
    widget.locator("#question").press("Enter")
    widget.locator(".card").wait_for()
    small = widget.evaluate("""({ shadowRoot }) => [...shadowRoot.querySelectorAll('button, summary, .ways a')]
        .map((node) => [node.textContent, node.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([text]) => text)""")
    assert small == []


def test_nothing_moves_and_focus_returns_to_the_launcher(page: Page) -> None:
    widget = page.locator("pressdesk-widget")
    widget.locator(".launch").click()
    expect(widget.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(widget.locator("dialog")).to_be_hidden()
    expect(widget.locator(".launch")).to_be_focused()


def test_axe_sees_what_stands_in_the_shadow_root(chromium: Browser, website: Website, service: str) -> None:
    page = chromium.new_page()
    page.goto(website.shows(service))
    page.locator("pressdesk-widget .launch").wait_for()
    page.evaluate("document.querySelector('pressdesk-widget').shadowRoot.append(document.createElement('img'))")
    assert "image-alt" in [rule for rule, _ in violations(page)]
    page.close()
