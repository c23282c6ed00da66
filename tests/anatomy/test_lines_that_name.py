"""A line that is nothing but a name says whose words stand beside it, in whichever kind of file it is printed."""

from __future__ import annotations

import pytest

from ingest.loaders import load
from tests.releases import anatomy, loaded

HEAD = "# The pier leans\n\nMarch 4, 2024\n\nThe council met on Monday.\n\n"
PLAIN = "THE PIER LEANS\n\nMarch 4, 2024\n\n"


def said(text: str, name: str) -> list[tuple[str, str | None, str | None]]:
    printed = loaded(text, name).text
    return [(quote.span.of(printed), quote.speaker, quote.role) for quote in anatomy(text, name=name).quotes]


def test_a_heading_with_a_name_and_a_role_names_who_speaks_below() -> None:
    text = f"{HEAD}## Ann Lee, welder\n\n“The course gave me a trade.”\n\n## Tomas Ruiz, driver\n\n“I found work.”\n"
    assert said(text, "release.md") == [
        ("The course gave me a trade.", "Ann Lee", "welder"),
        ("I found work.", "Tomas Ruiz", "driver"),
    ]


def test_a_heading_below_a_quotation_and_a_list_of_names_sign_nothing() -> None:
    quotation = "“It leans to the right, and nobody minds.”"
    names = "- Ann Lee, director\n- Tomas Ruiz, engineer\n"
    assert [speaker for _, speaker, _ in said(f"{HEAD}{quotation}\n\n{names}", "release.md")] == [None]
    between = f"{HEAD}{quotation}\n\n## Ann Lee, welder\n\n“The course gave me a trade that I can live on.”\n"
    assert [speaker for _, speaker, _ in said(between, "release.md")] == [None, None]


def test_the_title_of_a_text_names_nobody_who_speaks_below() -> None:
    text = "# Ann Lee, director of the Trust\n\n“She was the best of us, and she never said so.”\n\nThe Trust mourns.\n"
    assert [speaker for _, speaker, _ in said(text, "release.md")] == [None]


@pytest.mark.parametrize(
    "quoted",
    [
        "<blockquote><p>“It leans to the right.”</p><footer>— <cite>Ann Lee, director</cite></footer></blockquote>",
        "<p>“It leans to the right.”<br><strong>Ann Lee</strong><br>director</p>",
        "<p><strong>Ann Lee, director:</strong> “It leans to the right.”</p>",
        "<p>“It leans to the right.”<br>Ann Lee, director</p>",
    ],
)
def test_a_quotation_of_a_page_is_signed_in_its_footer_on_the_next_line_or_before_it(quoted: str) -> None:
    page = f"<html><body><h1>The pier leans</h1><p>March 4, 2024</p><p>The council met.</p>{quoted}</body></html>"
    assert said(page, "release.html") == [("It leans to the right.", "Ann Lee", "director")]


def test_a_page_loses_its_own_footer_all_the_same() -> None:
    page = "<html><body><h1>The pier leans</h1><p>The council met.</p><footer>Ann Lee, director</footer></body></html>"
    assert "Ann Lee" not in load(page.encode(), "release.html").text


def test_a_line_of_plain_text_below_a_quotation_signs_it() -> None:
    text = f'{PLAIN}"It leans to the right."\n- Ann Lee, director\n\n"So it does."\n  -- Tomas Ruiz\n'
    assert [speaker for _, speaker, _ in said(text, "release.txt")] == ["Ann Lee", "Tomas Ruiz"]


def test_a_name_that_runs_over_the_end_of_a_line_is_whole() -> None:
    text = f'{PLAIN}"It leans," said Tomas\nRuiz, the engineer. Ann Lee, the\nmayor, said: "It did."\n'
    assert said(text, "release.txt") == [
        ("It leans,", "Tomas Ruiz", "the engineer"),
        ("It did.", "Ann Lee", "the mayor"),
    ]


def test_a_speaker_in_capitals_is_read_without_the_title() -> None:
    text = (
        f"{HEAD}MAYOR ANN LEE: “It leans to the left.”\n\nUNIDENTIFIED SPEAKER: “Shame on you for closing that pier!”\n"
    )
    assert [speaker for _, speaker, _ in said(text, "release.md")] == ["Ann Lee", None]


def test_particles_within_a_name_make_it_no_label() -> None:
    text = f"{HEAD}Ana de la Cruz: “The pier leans to the left.”\n"
    assert [speaker for _, speaker, _ in said(text, "release.md")] == ["Ana de la Cruz"]
