"""The widget when something is wrong: a clear sentence, what was typed stays, and a way on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, expect

from service.switch import Switch
from tests.broken_service import breaking
from tests.browser import Website, ask, opened, serving

QUESTION = "How many states received an F in 2021?"


def test_help_comes_first_and_needs_no_service(context: BrowserContext, website: Website, sample_data: Any) -> None:
    with serving(sample_data.root, widget_origins=website.address) as service:
        _, widget = opened(context, website.shows(service))
    first = widget.locator("dialog").evaluate("panel => panel.querySelector('button, a, textarea').textContent")
    assert first == "Get help now"
    widget.locator("button.help").click()
    expect(widget.locator(".helptext")).to_contain_text("call 911")
    assert widget.locator(".helptext a[href='tel:911']").count() == 1
    widget.locator("button.help").click()
    ask_in_vain(widget)
    expect(widget.locator(".fault")).to_contain_text("The service cannot be reached.")
    assert kept_with_a_way_on(widget, service)
    expect(widget.locator(".fault a[href='tel:18883737888']")).to_be_visible()


def ask_in_vain(widget: Locator, words: str = QUESTION) -> None:
    widget.locator("#question").fill(words)
    widget.locator("#question").press("Enter")


def kept_with_a_way_on(widget: Locator, service: str) -> bool:
    """Whether what was typed is still there, beside a link to the page."""
    link = widget.locator(".fault a").first.get_attribute("href")
    return widget.locator("#question").input_value() == QUESTION and link == f"{service}/ask"


def test_without_the_service_the_launcher_leads_to_help_and_the_page(
    context: BrowserContext, website: Website, sample_data: Any
) -> None:
    page = context.new_page()
    with serving(sample_data.root, widget_origins=website.address) as service:
        page.goto(website.shows(service, data=' data-help="Call 911"'), wait_until="networkidle")
    page.locator("pressdesk-widget .launch").click()
    sorry = page.locator("pressdesk-widget .sorry")
    expect(sorry).to_contain_text("Get help now Call 911 This could not be opened here.")
    assert sorry.locator("a").last.get_attribute("href") == f"{service}/ask"


def test_too_many_questions_say_when_to_come_back(chromium: Browser, sample_data: Any) -> None:
    context = chromium.new_context(extra_http_headers={"X-Forwarded-For": "203.0.113.9"})
    with serving(sample_data.root, rate_limit="1/hour", trusted_proxies="127.0.0.1") as service:
        page = context.new_page()
        page.goto(f"{service}/widget/demo")
        widget = page.locator("pressdesk-widget").last
        widget.locator(".launch").click()
        ask(widget, QUESTION)
        ask_in_vain(widget)
        expect(widget.locator(".fault")).to_contain_text(re.compile(r"Please try again in \d{2,4} seconds\."))
        assert kept_with_a_way_on(widget, service)
    context.close()


def test_a_cry_of_one_who_has_to_wait_shows_help_above_the_wait(chromium: Browser, sample_data: Any) -> None:
    context = chromium.new_context(extra_http_headers={"X-Forwarded-For": "203.0.113.9"})
    with serving(sample_data.root, rate_limit="1/hour", trusted_proxies="127.0.0.1") as service:
        page = context.new_page()
        page.goto(f"{service}/widget/demo")
        widget = page.locator("pressdesk-widget").last
        widget.locator(".launch").click()
        ask(widget, QUESTION)
        ask_in_vain(widget, "He has locked me in and took my phone")
        fault = widget.locator(".fault")
        expect(fault).to_contain_text("1-888-373-7888")
        expect(fault).to_contain_text("Please try again in")
    context.close()


def test_a_service_without_an_index_says_that_it_is_not_ready(
    context: BrowserContext, website: Website, tmp_path: Path
) -> None:
    with serving(tmp_path, widget_origins=website.address) as service:
        _, widget = opened(context, website.shows(service))
        ask_in_vain(widget)
        expect(widget.locator(".fault")).to_contain_text("The service is not ready.")
        assert kept_with_a_way_on(widget, service)
        assert widget.locator("button.help").is_visible()


def test_an_answer_that_breaks_off_is_not_shown_by_half(
    context: BrowserContext, website: Website, service: str
) -> None:
    with breaking(service, b"event: answer.completed") as broken:
        _, widget = opened(context, website.shows(broken))
        ask_in_vain(widget)
        expect(widget.locator(".fault")).to_contain_text("The answer broke off and is not shown")
        assert kept_with_a_way_on(widget, broken)
        assert widget.locator(".turn").count() == 0


def test_a_silent_service_is_given_up_in_time(context: BrowserContext, website: Website, service: str) -> None:
    with breaking(service, b"event: retrieval.completed", hang=True) as silent:
        _, widget = opened(context, website.shows(silent, data=' data-patience="1"'))
        ask_in_vain(widget)
        expect(widget.locator(".fault")).to_contain_text("The service did not answer in time.")
        assert kept_with_a_way_on(widget, silent)


def test_a_search_can_be_stopped_and_asked_again(context: BrowserContext, website: Website, service: str) -> None:
    with breaking(service, b"event: retrieval.completed", hang=True) as silent:
        _, widget = opened(context, website.shows(silent))
        ask_in_vain(widget)
        widget.get_by_role("button", name="Stop").click()
        expect(widget.locator(".status")).to_have_text("Stopped. Nothing was answered.")
        expect(widget.locator(".fault")).to_be_empty()
        assert widget.locator("#question").input_value() == QUESTION
        expect(widget.locator("#question")).to_be_focused()


def test_an_unlisted_website_says_so(context: BrowserContext, website: Website, tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        _, widget = opened(context, website.shows(service))
        expect(widget.locator(".fault")).to_contain_text("This website may not use the service.")
    expect(widget.locator("button.help")).to_be_visible()  # nobody could be asked whether help has a text


def test_switched_off_it_shows_the_sentence_the_press_desk_and_help(
    context: BrowserContext, website: Website, tmp_path: Path
) -> None:
    Switch(tmp_path).turn_off("widget", "We are checking a correction.")
    with serving(tmp_path, widget_origins=website.address) as service:
        _, widget = opened(context, website.shows(service))
        expect(widget.locator(".log")).to_have_text("We are checking a correction.")
        expect(widget.locator("#question")).to_be_hidden()
        expect(widget.locator("button.help")).to_be_visible()
        expect(widget.locator(".foot")).to_be_visible()


def test_a_page_that_names_a_version_of_before_an_upgrade_keeps_its_widget(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service, version="0123456789ab"))
    card = ask(widget, QUESTION)
    expect(card.locator(".source .cells").first).to_be_visible()
