"""A mail that was printed to a page or to text: its head tells its day and its title, however its lines are parted."""

from __future__ import annotations

from itertools import product

import pytest

from tests.releases import anatomy, parts

HEAD = (
    ("From", "Cove Press Office <press@cove.example>"),
    ("To", "newsdesk@courier.example"),
    ("Date", "Thu, 11 Jul 2019 16:20:00 +0200"),
    ("Subject", "Ferry pier closed after the storm"),
)
BODY = ("Dear colleagues,", "The ferry pier has been closed since this morning. A wave took nine planks.", "Ida Moll")


def page(line: str, between: str = "\n") -> str:
    head = between.join(line.format(name, words.replace("<", "&lt;")) for name, words in HEAD)
    body = "".join(f"<p>{words}</p>" for words in BODY)
    return f"<html><head><title>Inbox</title></head><body>{head}<hr>{body}</body></html>"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (page("<div><b>{}:</b> {}</div>"), "mail.html"),
        (page("<p><b>{}:</b> {}</p>"), "mail.html"),
        (page("<b>{}:</b> {}", "<br>"), "mail.html"),
        *(
            ("\n\n".join([gap.join(f"{key}: {words}" for key, words in HEAD), *BODY]), name)
            for gap, name in product(("\n", "\n\n"), ("mail.txt", "mail.md"))
        ),
    ],
)
def test_its_subject_is_its_title_and_its_day_is_printed(text: str, name: str) -> None:
    found = anatomy(text, name=name)
    assert found.title == "Ferry pier closed after the storm"
    assert (found.published.date, found.published.inferred) == ("2019-07-11", False)
    assert "From:" not in "".join(words for kind, words in parts(text, name) if kind == "body")


@pytest.mark.parametrize("line", ["Date: Thu, 11 Jul 2019 16:20:00 +0200", "Date: 11 July 2019 16:20:05 GMT"])
def test_the_line_with_its_day_is_enough(line: str) -> None:
    found = anatomy(f"Ferry pier closed after the storm\n\n{line}\n\n{BODY[1]}\n", name="mail.txt").published
    assert (found.date, found.inferred) == ("2019-07-11", False)


def test_an_older_mail_below_an_answer_is_still_left_out() -> None:
    head = "From: press@cove.example\n\nTo: Rosa Vale\n\nDate: 11 July 2019\n\nSubject: Re: The pier\n\n"
    older = (
        "From: Rosa Vale\n\nTo: press@cove.example\n\nDate: 9 July 2019\n\nIs the pier safe? I was told it is not.\n"
    )
    body = "".join(words for kind, words in parts(f"{head}The pier is safe.\n\n{older}", "mail.txt") if kind == "body")
    assert body == "The pier is safe."


def test_lines_that_begin_alike_are_no_head() -> None:
    text = "# How to come\n\nFrom: the station\n\nTo: the pier\n\nBy: bus 4\n\nIt runs each hour.\n"
    assert anatomy(text).title == "How to come"
