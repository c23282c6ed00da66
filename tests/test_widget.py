"""The widget in Chromium, on another website that allows it a script, a connection and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import Website, ask, opened

QUESTION = "How many states received an F in 2021?"
LOAD_MS, PRESSES, ANNOUNCEMENTS = 5, 12, 3  # the bounds


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


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "How many documents do you have?",
        "How has Louisiana's grade changed?",
        "What grade did Washington get in 2016?",
        "Will it be better in 2030?",
        "What is the media password?",
        "help me",
    ],
)
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
        assert citation["header"] is None or citation["header"]["exact"] in shown
    searches = [service + link["url"] for link in expected["links"] if link["url"].startswith("/search?")]
    assert set(searches) <= set(card.locator(".links a").evaluate_all("links => links.map(link => link.href)"))
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


def test_what_is_typed_while_an_answer_comes_stays_in_the_box(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service))
    ask(widget, "What grade did Connecticut get in 2016?")
    box = widget.locator("#question")
    assert box.input_value() == ""
    box.fill("And in 2011?")
    box.evaluate("box => { box.form.requestSubmit(); box.value = 'And which is'; }")
    expect(widget.locator(".card").nth(1)).to_contain_text("2011")
    assert box.input_value() == "And which is"


def test_search_mode_lists_documents(context: BrowserContext, website: Website, service: str) -> None:
    _, widget = opened(context, website.shows(service, data=' data-mode="search"'))
    card = ask(widget, "Connecticut 2016")
    found = httpx2.get(f"{service}/v1/search", params={"q": "Connecticut 2016"}).json()
    assert card.locator("li h4 bdi, li h4 a").first.text_content().startswith(found["hits"][0]["document"]["title"])  # type: ignore[union-attr]
    expect(card).to_contain_text(f"{found['total']} document")


def test_search_mode_shows_help_before_the_documents(context: BrowserContext, website: Website, service: str) -> None:
    _, widget = opened(context, website.shows(service, data=' data-mode="search"'))
    card = ask(widget, "My husband beats me and says he will kill me tonight")
    expect(card).to_contain_text("1-888-373-7888")
    expect(widget.locator(".card").nth(1)).to_contain_text("document")


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
    page.evaluate(
        """async ([answer, service]) => {
        const [{ card }, { default: strings }] = await Promise.all(
          ['answer.js', 'en.js'].map((name) => import(`${service}/widget/v1/${name}`)));
        const names = { subjects: {}, frameworks: {}, types: {} };
        const view = { endpoint: service, language: 'en', strings, names, ask() {}, announce() {} };
        document.querySelector('pressdesk-widget').shadowRoot.querySelector('.log').append(card(answer, 'q', view));
    }""",
        [answer, service],
    )
    card = widget.locator(".card").last
    assert card.locator("mark").all_text_contents() == ["grade F"]
    assert HOSTILE in (card.locator(".words").text_content() or "")
    assert card.locator("img, b, script").count() == 0
    assert card.locator("a[href^='javascript']").count() == 0
    assert card.locator(".words button").all_text_contents() == ["[1]"]
    assert page.title() == "Somebody’s website"
    overflow = widget.locator(".log").evaluate("log => log.scrollWidth - log.clientWidth")
    assert overflow == 0


def test_the_citation_of_a_source_can_be_saved_in_four_forms(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    card = ask(widget, QUESTION)
    citation = from_api(service, QUESTION)["citations"][0]
    source = card.locator(".source").first
    source.locator(".files summary").click()
    links = source.locator(".files a")
    assert links.count() == 4
    links.nth(2).evaluate("link => link.removeAttribute('target')")  # a new tab would close before it can be watched
    with page.expect_download() as saving:
        links.nth(2).click()
    saved = Path(saving.value.path()).read_text()
    assert saving.value.suggested_filename == f"{citation['document']['id']}.bib"
    assert citation["permalink"] in saved


def test_a_source_leads_to_its_original_at_the_cited_words(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    answer = from_api(service, QUESTION) | {
        "searched": {"as_of": "2026-11-24T00:00:00Z", "documents": 1, "passages": 1}
    }
    link = "https://www.example.org/a#:~:text=received%20an%20F"
    answer["citations"][0]["deep_link"] = link
    page.evaluate(
        """async ([answer, service]) => {
        const [{ card }, { default: strings }] = await Promise.all(
          ['answer.js', 'en.js'].map((name) => import(`${service}/widget/v1/${name}`)));
        const names = { subjects: {}, frameworks: {}, types: {} };
        const view = { endpoint: service, language: 'en', strings, names, ask() {}, announce() {} };
        document.querySelector('pressdesk-widget').shadowRoot.querySelector('.log').append(card(answer, 'q', view));
    }""",
        [answer, service],
    )
    original = widget.locator(".card").last.locator(f"a[href='{link}']")
    expect(original).to_contain_text("Open the original there")
