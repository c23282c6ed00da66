"""The widget in Chromium: it shows what the API answers, says so to who listens, and takes the next question."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import BrowserContext, expect

from tests.archives import built, collected, new_data_dir, release
from tests.browser import Website, ask, from_api, opened, serving

QUESTION = "How many states received an F in 2021?"
ANNOUNCEMENTS = 3  # the bound


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "How many documents do you have?",
        "How has Louisiana's grade changed?",
        "What grade did Washington get in 2016?",
        "Will it be better in 2030?",
        "What is the media password?",
        "How do I cite this?",
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
        assert " ".join(words.split()) in " ".join(shown.split())
    for citation in [*expected["citations"], *expected["nearest"]]:
        printed = [citation["exact"]]
        if citation["header"]:
            names, row = (f" {words} ".split(" | ") for words in (citation["header"]["exact"], citation["exact"]))
            printed = [
                part.strip() for name, cell in zip(names, row, strict=True) if cell.strip() for part in (name, cell)
            ]
        assert all(words in shown for words in printed)
        assert citation["document"]["title"] in shown
        assert citation["speaker"] is None or citation["speaker"] in shown
    searches = [service + link["url"] for link in expected["links"] if link["url"].startswith("/search?")]
    assert set(searches) <= set(card.locator(".links a").evaluate_all("links => links.map(link => link.href)"))
    for said in [*expected["notices"], *expected["options"], *expected["links"]]:
        assert (said.get("text") or said.get("label")) in shown
    searched = expected["outcome"] in ("answered", "abstained", "clarification")
    assert ("What was searched" in shown) == (searched and expected["reason"] != "out_of_scope")
    opens = card.locator(".ways a:first-child").evaluate_all("links => links.map(link => link.href)")
    assert opens == [service + c["permalink"] for c in [*expected["citations"], *expected["nearest"]]]


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


def test_a_spanish_page_gets_a_spanish_panel(context: BrowserContext, website: Website, service: str) -> None:
    _, widget = opened(context, website.shows(service, language="es-MX"))
    assert widget.locator("dialog").get_attribute("lang") == "es"
    expect(widget.locator("button.help")).to_have_text("Ayuda inmediata")
    card = ask(widget, "¡ayuda!")
    expect(card).to_contain_text("llame al 911")


def test_a_quotation_in_a_spanish_panel_is_read_out_in_its_own_language(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service, language="es"))
    card = ask(widget, "What did HB 5621 change in Connecticut?")
    for quoted in (card.locator(".words span[lang]"), card.locator("blockquote"), card.locator("h6 bdi")):
        assert quoted.first.get_attribute("lang") == "en"
    assert "HB 5621" in card.locator(".words span[lang]").first.inner_text()


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


def test_a_cry_for_help_is_not_sent_again_with_the_next_question(
    context: BrowserContext, website: Website, service: str
) -> None:
    page, widget = opened(context, website.shows(service))
    sent: list[list[str]] = []
    page.on(
        "request",
        lambda request: (
            sent.append([turn["question"] for turn in request.post_data_json["history"]])
            if request.method == "POST"
            else None
        ),
    )
    for question in (QUESTION, "help me", "And in 2020?"):
        ask(widget, question)
    assert sent == [[], [QUESTION], [QUESTION]]


def test_whom_an_answer_leads_to_can_be_written_to_and_called(
    context: BrowserContext, website: Website, tmp_path: Path
) -> None:
    folder, data_dir = tmp_path / "releases", new_data_dir(tmp_path)
    release(folder, "lane.md", "The lane was paved in 2023.", title="Lane")
    desk = '[press_desk]\nemail = "desk@roads.example"\nphone = "555-0100, weekdays"\n'
    (folder / "organisation.toml").write_text(f'[organisation]\nname = "Roads Trust"\n{desk}')
    collected(data_dir, folder)
    built(data_dir)
    with serving(data_dir.root, widget_origins=website.address) as service:
        _, widget = opened(context, website.shows(service))
        ask(widget, "What is the phone number of the press desk?")
        expect(widget.locator(".card a[href='tel:555-0100']")).to_have_text("555-0100")
        expect(widget.locator(".card a[href='mailto:desk@roads.example']")).to_have_text("desk@roads.example")
