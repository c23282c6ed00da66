"""What of a saved page is its release: its only heading is the title, no sentence of it is lost without a word."""

from __future__ import annotations

import pytest

from tests.releases import anatomy, loaded

LEAD = "Ferry Line 9 opened today in Connecticut with 300 seats."
SAID = "<div>“We hid nothing,” said Joan Rye, director of the league.</div>"


@pytest.mark.parametrize("above", ["Home", "Home\n\nNews", "Harbor League"])
def test_short_lines_above_the_only_heading_are_not_the_title(above: str) -> None:
    text = f"{above}\n\n# Ferry Line 9 Opens Today\n\nFerry Line 9 opened today with 300 seats.\n"
    assert anatomy(text).title == "Ferry Line 9 Opens Today"


@pytest.mark.parametrize(
    "below",
    [
        "# Background\n\nIt was built in 2018.",
        "The line opened.\n\nIt has seats.\n\n# Timetable of the whole new ferry line",
    ],
)
def test_a_heading_of_a_part_does_not_take_the_place_of_the_title(below: str) -> None:
    assert anatomy(f"Ferry Line 9 Opens in Bridgeport\n\n{below}\n").title == "Ferry Line 9 Opens in Bridgeport"


@pytest.mark.parametrize(
    "body",
    [
        f"{LEAD}<div><br></div>{SAID}",
        f"Ferry Line 9 opened today<br>in <b>Connecticut</b> with 300 seats.<p></p>{SAID}",
        f"<div>{LEAD}<div>{SAID}</div></div>",
    ],
)
def test_a_first_line_that_stands_bare_is_read(body: str) -> None:
    text = loaded(f"<html><body>{body}</body></html>", "mail.html").text
    assert "Ferry Line 9 opened today" in text
    assert "300 seats." in text
    assert "We hid nothing" in text


def test_bare_words_of_a_menu_do_not_bring_it_into_the_text() -> None:
    links = "".join(f"<li><a href=/{name}>{name}</a>" for name in "ABC")
    menu = f"Skip to content | Home | <a href='/n'>News</a><ul>{links}</ul>"
    article = f"<article><h1>Ferry opens</h1><p>{LEAD}</p><p>It was built in four years by the league.</p></article>"
    text = loaded(f"<html><body>{menu}{article}</body></html>", "page.html").text
    assert text.startswith("Ferry opens")


SECOND = "The second half of it stands in another box, which the makers of the page took for a remark of their own."


def test_sentences_outside_the_main_part_are_told() -> None:
    long = "".join(
        f"<p>Sentence {number} tells how the ferry line came about in those years.</p>" for number in range(30)
    )
    article, menu = (
        f"<article><h1>Ferry</h1>{long}</article>",
        "<nav><a href=/a>About the league and all of its lines.</a></nav>",
    )
    file = loaded(f"<html><body>{menu}{article}<div>{SECOND}</div></body></html>", "page.html")
    assert SECOND not in file.text
    assert [warning for warning in file.warnings if warning.startswith("1 paragraph of the page")]
    whole = loaded(f"<html><body>{menu}{article}</body></html>", "page.html")
    assert not any("outside its main part" in warning for warning in whole.warnings)


ARTICLE = "".join(
    f"<p>Sentence {number} tells how the ferry line came about in those years.</p>" for number in range(9)
)
LAW = "The legislature of State {} passed a bill today that will protect many more children than before."


@pytest.mark.parametrize(
    "beside",
    [
        "".join(f"<div class='card'><h3><a href=/{n}>A law</a></h3><p>{LAW.format(n)}</p></div>" for n in range(3)),
        "<ul>" + "".join(f"<li><a href=/{n}>A law</a><p>{LAW.format(n)}</p></li>" for n in range(3)) + "</ul>",
        "".join(f"<a href=/{n}><h3>A law</h3><p>{LAW.format(n)}</p></a>" for n in range(3)),
        f"<div><h3>A law</h3><p>{LAW.format(1)}</p><a href=/1>Read more</a></div>",
        "<div><p>We use cookies on this website to give you the best experience that we can give.</p></div>",
        "<div><p>Harbor League is a nonprofit organization that works for children in all fifty states.</p></div>",
        "<div><p>Sign up for our mail and be the first to hear what is new in your state this year.</p></div>",
    ],
    ids=["cards", "list", "links", "read more", "cookies", "owner", "mails"],
)
def test_nothing_is_told_of_teasers_and_of_what_a_page_says_on_every_page(beside: str) -> None:
    page = f"<html><body><article><h1>Ferry</h1>{ARTICLE}</article><div>{beside}</div></body></html>"
    file = loaded(page, "page.html")
    assert not any("outside its main part" in warning for warning in file.warnings)


def test_a_box_of_its_kind_alone_is_no_teaser() -> None:
    box = f"<div class='more'><p>{LAW.format(1)} <a href=/1>The bill is here</a>.</p></div>"
    file = loaded(f"<html><body><article><h1>Ferry</h1>{ARTICLE}</article><div>{box}</div></body></html>", "page.html")
    assert any("outside its main part" in warning for warning in file.warnings)


def test_boxes_without_a_name_that_hold_links_are_told() -> None:
    boxes = "".join(f"<div><p>{LAW.format(n)} <a href=/{n}>The bill is here</a>.</p></div>" for n in range(2))
    file = loaded(
        f"<html><body><article><h1>Ferry</h1>{ARTICLE}</article><div>{boxes}</div></body></html>", "page.html"
    )
    assert any("outside its main part" in warning for warning in file.warnings)


BELOW = "<p>It is what the mayor had promised to the island two years before.</p>"


TITLE = "The ferry to the island opens today"


def site(head: str, body: str = ARTICLE, path: str = "") -> str:
    skip = "<a href='#content'>Jump straight to the text</a>"
    return f"<html><body>{skip}{path}<main id=content>{head}<div class=text>{body}</div></main></body></html>"


@pytest.mark.parametrize("line", ["Published on: 4 May 2021", "Version 3, approved 4 May 2021", "4 de mayo de 2021"])
def test_a_day_between_the_title_and_the_text_of_a_page_is_read(line: str) -> None:
    page = site(f"<h1>{TITLE}</h1><div class=meta><p>{line}</p><a href=/s>Share</a></div>")
    assert loaded(page, "page.html").text.startswith(f"{TITLE}\n\n{line}\n\nSentence 0")
    assert anatomy(page, name="page.html").published.date == "2021-05-04"


def test_what_tells_no_day_there_is_left_out() -> None:
    page = site(f"<h1>{TITLE}</h1><div class=meta><p>Read by 300 of you</p><a href=/s>Share</a></div>")
    assert loaded(page, "page.html").text.startswith(f"{TITLE}\n\nSentence 0")


@pytest.mark.parametrize(
    "path",
    [f"<nav><ol><li>Home<li>{TITLE}</ol></nav>", f"<ol class=trail><li>Home<li>{TITLE}</ol>"],
    ids=["by its element", "by nothing"],
)
def test_a_path_that_ends_in_the_title_does_not_make_the_whole_page_its_text(path: str) -> None:
    assert loaded(site(f"<h1>{TITLE}</h1>", path=path), "page.html").text.startswith(f"{TITLE}\n\nSentence 0")


def test_a_link_that_only_jumps_to_the_text_is_left_out_where_the_text_begins_beside_it() -> None:
    page = f"<html><body><a href='#top'>Jump straight to the text</a><h1 id=top>{TITLE}</h1>{ARTICLE}</body></html>"
    assert loaded(page, "page.html").text.startswith(TITLE)


def test_a_link_to_the_text_within_a_sentence_and_one_to_a_part_are_text() -> None:
    toc = "<p>All of it stands <a href='#content'>in this text</a>, as the league says.</p><a href='#b'>Timetable</a>"
    text = loaded(site(f"<h1>{TITLE}</h1>", f"{toc}{ARTICLE}<h2 id=b>Timetable</h2>{BELOW}"), "page.html").text
    assert "All of it stands in this text, as the league says." in text
    assert text.count("Timetable") == 2


def test_tags_and_the_question_whether_a_page_helped_are_no_text() -> None:
    behind = "<div class='post-tags'>Filed under: <a href=/t>Ferries</a></div><div class=feedback>Did it help?</div>"
    text = loaded(site(f"<h1>{TITLE}</h1>", f"{ARTICLE}{behind}"), "page.html").text
    assert "Filed under" not in text
    assert "Did it help?" not in text
    beside = "<div id=jp-relatedposts><p><a href=/o>The old ferry is sold</a> 3 March 2020</p></div>"
    assert "sold" not in loaded(site(f"<h1>{TITLE}</h1>", f"{ARTICLE}{beside}"), "page.html").text
    told = f"{ARTICLE}<div class=feedback>{BELOW}</div>"
    assert "promised to the island" in loaded(site(f"<h1>{TITLE}</h1>", told), "page.html").text


def test_a_title_that_is_a_link_to_itself_is_the_title() -> None:
    page = f"<html><body><article><h1 id=ferry><a href='#ferry'>{TITLE}</a></h1>{ARTICLE}</article></body></html>"
    assert loaded(page, "page.html").text.startswith(f"{TITLE}\n\nSentence 0")
    assert anatomy(page, name="page.html").title == TITLE


@pytest.mark.parametrize("words", ["annual report", "read more of it there"])
def test_a_paragraph_of_the_text_with_two_links_is_not_told_as_left_out(words: str) -> None:
    links = f"<p>The league said in its <a href=/r>{words}</a> and in a <a href=/l>letter</a> that all ferries run.</p>"
    file = loaded(f"<html><body><article><h1>Ferry</h1>{ARTICLE}{links}</article></body></html>", "page.html")
    assert "and in a letter that all ferries run." in file.text
    assert not any("outside its main part" in warning for warning in file.warnings)
