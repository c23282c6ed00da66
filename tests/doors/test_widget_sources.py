"""The sources below an answer in the widget: copied, saved, opened, and shown as text whatever they hold."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import Website, ask, from_api, opened

QUESTION = "How many states received an F in 2021?"
PRESSES = 12  # the bound
# The card of an answer that no service gives.
APPEND = """async ([answer, service]) => {
    const [{ card }, { default: strings }] = await Promise.all(
      ['answer.js', 'en.js'].map((name) => import(`${service}/widget/v1/${name}`)));
    const names = { subjects: {}, frameworks: {}, types: {} };
    const view = { endpoint: service, language: 'en', strings, names, ask() {}, announce() {} };
    document.querySelector('pressdesk-widget').shadowRoot.querySelector('.log').append(card(answer, 'q', view));
}"""
HOSTILE = '<img src=x onerror="document.title=1"> \u202eevil\u202c <b>bold</b> ' + "w" * 10_000


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
    page.evaluate(APPEND, [answer, service])
    original = widget.locator(".card").last.locator(f"a[href='{link}']")
    expect(original).to_contain_text("Open the original there")
    expect(widget.locator(".card").last).to_contain_text("1 document, 1 passage. As of November 24, 2026.")


def test_of_many_sources_the_last_are_folded_and_their_marker_unfolds_them(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service))
    question = "How has Louisiana's grade changed?"
    card, answer = ask(widget, question), from_api(service, question)
    folded = card.locator("section > details .source")
    assert 8 < len(answer["citations"]) == card.locator(".source").count() == folded.count() + 6
    expect(folded.last).not_to_be_visible()
    card.get_by_role("button", name=f"[{len(answer['citations'])}]").click()
    expect(folded.last).to_be_focused()
    assert answer["text"].replace(" ", "\n").split() == card.locator(".words p").inner_text().split()
    assert len(card.locator(".words p").inner_text().splitlines()) > 5
    repeated = [notice["text"] for notice in answer["notices"] if notice["text"] in answer["text"]]
    assert [card.inner_text().count(words) for words in repeated] == [1] * len(repeated) != []


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
    page.evaluate(APPEND, [answer, service])
    card = widget.locator(".card").last
    assert card.locator("mark").all_text_contents() == ["grade F"]
    assert HOSTILE in (card.locator(".words").text_content() or "")
    assert card.locator("img, b, script").count() == 0
    assert card.locator("a[href^='javascript']").count() == 0
    assert card.locator(".words button").all_text_contents() == ["[1]"]
    assert page.title() == "Somebody’s website"
    overflow = widget.locator(".log").evaluate("log => log.scrollWidth - log.clientWidth")
    assert overflow == 0
