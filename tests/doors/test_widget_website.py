"""The widget on another website, which allows it a script and a connection alone: neither disturbs the other."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import Website, ask, opened

QUESTION = "How many states received an F in 2021?"
LOAD_MS = 5  # the bound
FALLBACK = """<pressdesk-widget mode="inline"><form action="{service}/ask" method="post">
<label for="q">Ask</label><input id="q" name="question"><button>Ask</button></form></pressdesk-widget>"""


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


@pytest.mark.parametrize(("accent", "ink"), [("#ffff00", "#000"), ("#005ea5", "#fff"), ("red; x", "")])
def test_letters_on_the_hosts_colour_can_be_read(
    context: BrowserContext, website: Website, service: str, accent: str, ink: str
) -> None:
    _, widget = opened(context, website.shows(service, data=f' data-accent="{accent}"'))
    assert widget.evaluate("node => node.style.getPropertyValue('--pressdesk-accent-ink')") == ink


def test_a_style_for_everything_on_the_website_changes_no_letter(
    context: BrowserContext, website: Website, service: str
) -> None:
    styled = (
        "<style>body * { font: 30px/3 serif; letter-spacing: .5em; word-spacing: 1em; text-transform: uppercase; "
        "color: yellow; text-align: center; text-indent: 3em; white-space: nowrap; font-style: italic; }</style>"
    )
    look = """(element) => {
        const style = getComputedStyle(element);
        return ["fontSize", "fontStyle", "letterSpacing", "wordSpacing", "textTransform", "textIndent", "whiteSpace",
            "textAlign", "lineHeight", "color"].map((name) => style[name]);
    }"""
    looks = []
    for body in (styled, ""):
        website.shows(service, body=body)
        page = context.new_page()
        page.goto(f"{website.address}/without-a-policy")
        launcher = page.locator("pressdesk-widget").locator(".launch")
        looks.append([launcher.evaluate(look)])
        launcher.click()
        words = page.locator("pressdesk-widget").locator(".log p").first
        looks[-1] += [words.evaluate(look), page.locator("pressdesk-widget").locator(".bar h2").evaluate(look)]
        page.close()
    assert looks[0] == looks[1]


def test_a_script_that_is_embedded_twice_makes_one_widget(
    context: BrowserContext, website: Website, service: str
) -> None:
    page = context.new_page()
    twice = f'<script async src="{service}/widget/v1/pressdesk.js"></script>'
    page.goto(website.shows(service, body=twice), wait_until="networkidle")
    assert page.locator("pressdesk-widget").count() == 1


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
        ["ask", {}],
        ["answer", {"outcome": "help", "reason": "danger", "sources": 0}],
        ["ask", {}],
        ["answer", {"outcome": "answered", "reason": None, "sources": 1}],
    ]


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
