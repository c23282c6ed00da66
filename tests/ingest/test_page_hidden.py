"""What a saved page hides from its readers is none of its text, and what is not published yet is held; what it shows
all the same is read."""

from __future__ import annotations

import pytest

from ingest.document import Status
from ingest.loaders import load
from ingest.visibility import visibility

LEAD = "The Harn board agreed the pelican clause on 4 May 2019, said its clerk after the meeting of all eleven towns."
TOLD = "The board will sack the pilot of the lock in June."


def page(inside: str = "", *, rules: str = "", head: str = "", article: str = "", body: str = "") -> bytes:
    text = f"<h1>Pelican clause agreed</h1><p>{LEAD}</p>{inside}<p>The board meets again on 12 June 2019 at ten.</p>"
    return (
        f"<html><head><title>Pelican clause agreed</title>{head}<style>{rules}</style></head>"
        f'<body class="{body}"><article class="{article}">{text}</article></body></html>'
    ).encode()


@pytest.mark.parametrize(
    "rules",
    [
        "@media screen { .x { display: none } }",
        "@media only screen{.x{display:none}}",
        "@layer base { .x { display: none } }",
        "@layer base { @media all { .x { display: none } } }",
        "@supports (display: grid) { .x { display: none } }",
        "@charset 'utf-8'; @import url(more.css); .x { display: none }",
        "<!-- .x { display: none } -->",
    ],
)
def test_a_rule_that_holds_on_every_screen_hides(rules: str) -> None:
    assert "sack" not in load(page(f'<p class="x">{TOLD}</p>', rules=rules), "a.html").text


@pytest.mark.parametrize(
    "rules",
    [
        "@media print { .x { display: none } }",
        "@media (max-width: 600px) { .x { display: none } }",
        "@supports not (display: grid) { .x { display: none } }",
        ".x:hover { display: none }",
    ],
)
def test_a_rule_for_print_small_screens_or_old_browsers_hides_nothing(rules: str) -> None:
    assert TOLD in load(page(f'<p class="x">{TOLD}</p>', rules=rules), "a.html").text


@pytest.mark.parametrize(
    "style",
    [
        "opacity:.0",
        "opacity: 0%",
        "color: transparent",
        "color:rgba(0,0,0,0)",
        "position:absolute;left:-999em",
        "max-height:0;overflow:hidden;mso-hide:all",
        "height: 0px; overflow: hidden",
        "position:absolute;width:1px;height:1px;overflow:hidden",
        "clip: rect(1px, 1px, 1px, 1px)",
        "clip-path: inset(50%)",
        "font-size:0.1em",
    ],
)
def test_a_style_that_leaves_nothing_to_see_hides(style: str) -> None:
    loaded = load(page(f'<p style="{style}">{TOLD}</p>'), "a.html")
    assert "sack" not in loaded.text
    assert any("hidden" in warning for warning in loaded.warnings)


@pytest.mark.parametrize(
    "style",
    [
        "opacity:0.9",
        "opacity: 05",
        "-webkit-background-clip:text;background-clip:text;color:transparent",
        "color:rgba(0,0,0,0.87)",
        "max-height:0;overflow:hidden;transition:max-height .2s",
        "min-height:0;overflow:hidden",
        "height:100px;overflow:hidden",
        "line-height:1px",
        "left:-1em",
        "font-size:0.9em",
        "mso-hide:all",
    ],
)
def test_a_style_that_only_looks_like_it_hides_nothing(style: str) -> None:
    assert TOLD in load(page(f'<p style="{style}">{TOLD}</p>'), "a.html").text


@pytest.mark.parametrize("name", ["d-none", "hidden", "is-hidden", "element-hidden"])
def test_a_class_that_hides_in_every_widespread_style_sheet_hides(name: str) -> None:
    assert "sack" not in load(page(f'<p class="note {name}">{TOLD}</p>'), "a.html").text


@pytest.mark.parametrize(
    "name", ["hidden md:block", "d-none d-md-block", "overflow-hidden", "hidden-gem", "d-none show"]
)
def test_a_class_that_hides_on_small_screens_alone_hides_nothing(name: str) -> None:
    assert TOLD in load(page(f'<p class="{name}">{TOLD}</p>'), "a.html").text


def test_a_page_that_its_program_shows_when_it_has_begun_is_read() -> None:
    assert LEAD in load(f'<body><div class="hidden"><h1>Pelican</h1><p>{LEAD}</p></div></body>'.encode(), "a.html").text


def test_a_heading_that_opens_what_stands_below_it_is_read() -> None:
    panel = f"<h3><button aria-expanded='false'>Who pays</button></h3><div><p>{TOLD} <button>Share</button></p></div>"
    text = load(page(panel), "a.html").text
    assert f"Who pays\n\n{TOLD}" in text
    assert "Share" not in text


def test_words_that_have_a_size_again_in_a_box_of_no_size_are_read() -> None:
    mail = (
        f'<table><tr><td style="font-size:0px;padding:10px">Bare.<div style="font-size:0px"><p>None.</p>'
        f'<div style="font-size:13px;line-height:1">{LEAD}</div></div></td></tr></table>'
    )
    assert load(mail.encode(), "a.html").text == LEAD


@pytest.mark.parametrize(
    "made",
    [
        {"article": "node node--type-release node--unpublished"},
        {"article": "node node-unpublished"},
        {"article": "post-12 post type-post status-draft hentry"},
        {"article": "post-12 post status-private"},
        {"article": "post-12 post status-publish post-password-required"},
        {"body": "single status-future"},
        {"head": '<meta name="status" content="draft">'},
        {"inside": '<script type="application/ld+json">{"@type": "Article", "creativeWorkStatus": "Draft"}</script>'},
    ],
    ids=str,
)
def test_a_page_whose_system_calls_it_unpublished_is_held_and_staff_are_told_why(made: dict[str, str]) -> None:
    status, reason, _ = visibility(load(page(**made), "a.html"))
    assert status is Status.HELD
    assert "post_status" in reason
    assert "status: live" in reason


@pytest.mark.parametrize(
    "made",
    [
        {"article": "node node--type-release node--published"},
        {"article": "post-12 post status-publish"},
        {"article": "status-drafts-of-the-law"},
        {"head": '<meta name="status" content="published">'},
        {"head": '<meta name="status" content="200">'},
        {"inside": '<ul><li class="node node-unpublished"><a href="/x">Another</a></li></ul>', "article": "node"},
        {"inside": '<script type="application/ld+json">{"creativeWorkStatus": "Published"}</script>'},
    ],
    ids=str,
)
def test_a_page_that_is_published_beside_others_that_are_not_is_seen(made: dict[str, str]) -> None:
    assert visibility(load(page(**made), "a.html"))[0] is Status.LIVE
