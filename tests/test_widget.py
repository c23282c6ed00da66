"""The widget in Chromium, on another website that allows it a script, a connection and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from service.switch import Switch
from tests.broken_service import breaking
from tests.browser import Website, serving

QUESTION = "How many states received an F in 2021?"
LOAD_MS, PRESSES, ANNOUNCEMENTS = 5, 12, 3  # the bounds


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    context.set_default_timeout(15_000)
    yield context
    context.close()


def opened(context: BrowserContext, address: str) -> tuple[Page, Locator]:
    """The page at ``address`` and its widget, open."""
    page = context.new_page()
    page.goto(address)
    widget = page.locator("pressdesk-widget").first
    widget.locator(".launch").click()
    expect(widget.locator("dialog")).to_be_visible()
    return page, widget


def ask(widget: Locator, question: str) -> Locator:
    """The card of the answer to ``question``."""
    before = widget.locator(".card").count()
    widget.locator("#question").fill(question)
    widget.locator("#question").press("Enter")
    card = widget.locator(".card").nth(before)
    card.wait_for()
    return card


def from_api(service: str, question: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx2.post(f"{service}/v1/ask", json={"question": question}).json()
    answer["searched"].pop("as_of")
    return answer


def test_a_strict_page_needs_script_and_connect_only_and_nothing_is_kept(
    context: BrowserContext, website: Website, service: str
) -> None:
    page = context.new_page()
    asked, said = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(website.shows(service), wait_until="networkidle")
    assert asked == [f"{website.address}/", f"{service}/widget/v1/pressdesk.js"]
    widget = page.locator("pressdesk-widget")
    widget.locator(".launch").click()
    ask(widget, QUESTION)
    assert {url.split("/")[2] for url in asked} == {a.split("/")[2] for a in (website.address, service)}
    assert said == []
    assert context.cookies() == []
    kept = "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]"
    assert page.evaluate(kept) == [0, 0, 0]


@pytest.mark.parametrize("question", [
    QUESTION, "How has Louisiana's grade changed?", "What grade did Washington get in 2016?",
    "Will it be better in 2030?", "What is the media password?", "help me",
])
def test_the_widget_shows_the_answer_of_the_api_field_by_field(
    context: BrowserContext, website: Website, service: str, question: str
) -> None:
    page = context.new_page()
    page.goto(website.shows(service))
    page.locator("pressdesk-widget .launch").wait_for()
    got = page.evaluate("q => document.querySelector('pressdesk-widget').ask(q)", question)
    got["searched"].pop("as_of")
    expected = from_api(service, question)
    assert got == expected
    card = page.locator("pressdesk-widget .card").last
    shown = card.evaluate("node => node.textContent")
    for words in expected["text"].split("\n\n"):
        assert words in shown
    for citation in [*expected["citations"], *expected["nearest"]]:
        assert citation["exact"] in shown
        assert citation["document"]["title"] in shown
        assert citation["speaker"] is None or citation["speaker"] in shown
    for said in [*expected["notices"], *expected["options"], *expected["links"]]:
        assert (said.get("text") or said.get("label")) in shown
    opens = card.locator(".ways a:first-child").evaluate_all("links => links.map(link => link.href)")
    assert opens == [service + c["permalink"] for c in [*expected["citations"], *expected["nearest"]]]


def test_from_question_to_copied_citation_by_keyboard(chromium: Browser, website: Website, service: str) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(website.shows(service))
    page.locator("pressdesk-widget .launch").wait_for()
    presses = 0

    def press(key: str) -> None:
        nonlocal presses
        presses += 1
        page.keyboard.press(key)

    page.locator("main a").focus()
    press("Tab")
    press("Enter")
    page.locator("pressdesk-widget #question:focus").wait_for()
    page.keyboard.type("What grade did Connecticut get in 2016?")
    press("Enter")
    page.locator("pressdesk-widget .card").wait_for()
    while page.evaluate("document.activeElement.shadowRoot?.activeElement?.className") != "copy":
        press("Tab")
        assert presses <= PRESSES
    press("Enter")
    expect(page.locator("pressdesk-widget .status")).to_have_text("Copied.")
    expected = from_api(service, "What grade did Connecticut get in 2016?")["citations"][0]["attribution"]["plain"]
    assert page.evaluate("navigator.clipboard.readText()") == expected
    assert presses <= PRESSES
    context.close()


def test_an_answer_is_announced_in_at_most_three_sentences(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    page.evaluate("""() => { window.heard = [];
        const { shadowRoot } = document.querySelector('pressdesk-widget');
        for (const node of shadowRoot.querySelectorAll('[role=status],[role=alert]'))
          new MutationObserver(() => node.textContent && heard.push(node.textContent)).observe(node,
            { childList: true, characterData: true, subtree: true }); }""")
    ask(widget, QUESTION)
    heard = page.evaluate("heard")
    assert heard[0] == "Searching…"
    assert heard[-1] == "Answer ready, 1 source."
    assert len(heard) <= ANNOUNCEMENTS
    assert widget.locator("[role=log]").evaluate("node => node.ariaLive") == "off"


def test_the_loader_takes_less_than_five_milliseconds(chromium: Browser, website: Website, service: str) -> None:
    def script_ms(address: str) -> float:
        page = chromium.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(address, wait_until="networkidle")
        metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
        page.close()
        return 1000 * float(metrics["ScriptDuration"])

    address = website.shows(service)
    assert min(script_ms(address) for _ in range(3)) < LOAD_MS


def test_help_comes_first_and_needs_no_service(context: BrowserContext, website: Website, sample_data: Any) -> None:
    with serving(sample_data.root, widget_origins=website.address) as service:
        _, widget = opened(context, website.shows(service))
    first = widget.locator("dialog").evaluate("panel => panel.querySelector('button, a, textarea').textContent")
    assert first == "Get help now"
    widget.locator("button.help").click()
    expect(widget.locator(".helptext")).to_contain_text("call 911")
    assert widget.locator(".helptext a[href='tel:911']").count() == 1
    ask_in_vain(widget)
    expect(widget.locator(".fault")).to_contain_text("The service cannot be reached.")
    assert kept_with_a_way_on(widget, service)


def ask_in_vain(widget: Locator) -> None:
    widget.locator("#question").fill(QUESTION)
    widget.locator("#question").press("Enter")


def kept_with_a_way_on(widget: Locator, service: str) -> bool:
    """Whether what was typed is still there, beside a link to the page."""
    link = widget.locator(".fault a").get_attribute("href")
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


@pytest.mark.parametrize(("accent", "ink"), [("#ffff00", "#000"), ("#005ea5", "#fff"), ("red; x", "")])
def test_letters_on_the_hosts_colour_can_be_read(
    context: BrowserContext, website: Website, service: str, accent: str, ink: str
) -> None:
    _, widget = opened(context, website.shows(service, data=f' data-accent="{accent}"'))
    assert widget.evaluate("node => node.style.getPropertyValue('--pressdesk-accent-ink')") == ink


def test_a_script_that_is_embedded_twice_makes_one_widget(
    context: BrowserContext, website: Website, service: str
) -> None:
    page = context.new_page()
    twice = f'<script async src="{service}/widget/v1/pressdesk.js"></script>'
    page.goto(website.shows(service, body=twice), wait_until="networkidle")
    assert page.locator("pressdesk-widget").count() == 1


def test_an_unlisted_website_says_so(context: BrowserContext, website: Website, tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        _, widget = opened(context, website.shows(service))
        expect(widget.locator(".fault")).to_contain_text("This website may not use the service.")


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


def test_three_times_escape_leaves_and_back_does_not_return(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    ask(widget, QUESTION)
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url(f"{website.address}/elsewhere")
    page.go_back()
    assert page.url == "about:blank"


def test_events_tell_the_website_nothing_that_was_written_or_read(
    context: BrowserContext, website: Website, service: str
) -> None:
    page = context.new_page()
    page.goto(website.shows(service))
    page.evaluate("""() => { window.told = [];
        for (const name of ['open', 'ask', 'answer', 'error'])
          addEventListener('pressdesk:' + name, (event) => told.push([name, event.detail])); }""")
    page.locator("pressdesk-widget .launch").click()
    widget = page.locator("pressdesk-widget")
    ask(widget, "I am being hurt, help me")
    ask(widget, QUESTION)
    assert page.evaluate("told") == [
        ["open", {}],
        ["ask", {}], ["answer", {"outcome": "help", "reason": "danger", "sources": 0}],
        ["ask", {}], ["answer", {"outcome": "answered", "reason": None, "sources": 1}],
    ]


def test_a_spanish_page_gets_a_spanish_panel(context: BrowserContext, website: Website, service: str) -> None:
    _, widget = opened(context, website.shows(service, language="es-MX"))
    assert widget.locator("dialog").get_attribute("lang") == "es"
    expect(widget.locator("button.help")).to_have_text("Ayuda inmediata")
    card = ask(widget, "¡ayuda!")
    expect(card).to_contain_text("llame al 911")


def test_a_follow_up_is_understood_and_kept_by_the_page_alone(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service))
    ask(widget, "What grade did Connecticut get in 2016?")
    expect(ask(widget, "And in 2011?").locator(".words")).to_contain_text("Connecticut received an F in 2011")


def test_search_mode_lists_documents(context: BrowserContext, website: Website, service: str) -> None:
    _, widget = opened(context, website.shows(service, data=' data-mode="search"'))
    card = ask(widget, "Connecticut 2016")
    found = httpx2.get(f"{service}/v1/search", params={"q": "Connecticut 2016"}).json()
    assert card.locator("li h6 bdi, li h6 a").first.text_content().startswith(found["hits"][0]["document"]["title"])  # type: ignore[union-attr]
    expect(card).to_contain_text(f"{found['total']} document")


FALLBACK = """<pressdesk-widget mode="inline"><form action="{service}/ask" method="post">
<label for="q">Ask</label><input id="q" name="question"><button>Ask</button></form></pressdesk-widget>"""


def test_the_inline_form_works_without_javascript_and_becomes_the_panel_with_it(
    chromium: Browser, website: Website, service: str
) -> None:
    address = website.shows(service, body=FALLBACK.format(service=service))
    for javascript in (False, True):
        context = chromium.new_context(java_script_enabled=javascript)
        page = context.new_page()
        page.goto(address)
        if javascript:
            page.wait_for_function("document.querySelector('pressdesk-widget').shadowRoot")
        page.locator("#q").fill(QUESTION)
        page.locator("#q").press("Enter")
        if javascript:
            page.locator("pressdesk-widget .card").wait_for()
            assert page.url == address
        else:
            page.wait_for_url(f"{service}/ask")
        expect(page.get_by_text("40 of 51 states received an F in 2021").first).to_be_visible()
        context.close()


HOSTILE = '<img src=x onerror="document.title=1"> \u202eevil\u202c <b>bold</b> ' + "w" * 10_000


def test_hostile_text_shows_as_text_and_marks_stay_on_their_characters(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    answer = from_api(service, QUESTION)
    citation = answer["citations"][0]
    citation["exact"], citation["marks"] = f"😀🏳️‍🌈 café grade F {HOSTILE}", [[11, 18]]
    citation["document"]["title"] = citation["speaker"] = HOSTILE
    citation["document"]["url"] = citation["deep_link"] = "javascript:alert(1)"
    answer["text"] = f"{HOSTILE} [1] [7]"
    answer["searched"]["as_of"] = "2026-11-24T00:00:00Z"
    page.evaluate("""async ([answer, service]) => {
        const [{ card }, { default: strings }] = await Promise.all(
          ['answer.js', 'en.js'].map((name) => import(`${service}/widget/v1/${name}`)));
        const names = { subjects: {}, frameworks: {}, types: {} };
        const view = { endpoint: service, language: 'en', strings, names, ask() {}, announce() {} };
        document.querySelector('pressdesk-widget').shadowRoot.querySelector('.log').append(card(answer, 'q', view));
    }""", [answer, service])
    card = widget.locator(".card").last
    assert card.locator("mark").all_text_contents() == ["grade F"]
    assert HOSTILE in (card.locator(".words").text_content() or "")
    assert card.locator("img, b, script").count() == 0
    assert card.locator("a[href^='javascript']").count() == 0
    assert card.locator(".words button").all_text_contents() == ["[1]"]
    assert page.title() == "Somebody’s website"
    overflow = widget.locator(".log").evaluate("log => log.scrollWidth - log.clientWidth")
    assert overflow == 0
