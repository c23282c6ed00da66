"""A mail saved as a web page: what it quotes from the mail that it answers, and what editors wrote beside a text, is
nobody's word here."""

from __future__ import annotations

import pytest

from tests.releases import anatomy, loaded

INTRODUCTION = "On Mon, Apr 4, 2022 at 9:00 AM Paul Greedy &lt;paul@paper.example&gt; wrote:"
QUESTION = "<p>Readers say the league hid the accident.</p><p>“The league lied about it,” said Mayor Bill Stone.</p>"
SAID = "<p>Ferry Line 9 opened today in Connecticut with 300 seats.</p><p>“We hid nothing,” said Joan Rye.</p>"
GMAIL = f"""<div dir="ltr">{SAID}</div><div class="gmail_quote"><div class="gmail_attr">{INTRODUCTION}<br></div>
<blockquote class="gmail_quote">{QUESTION}</blockquote></div>"""
APPLE = f'{SAID}<div><br></div><blockquote type="cite"><div>{INTRODUCTION}</div><br>{QUESTION}</blockquote>'
THUNDERBIRD = f"""{SAID}<div class="moz-cite-prefix">Paul Greedy wrote:<br></div>
<blockquote type="cite" cite="mid:1@paper.example">{QUESTION}</blockquote>"""
SPANISH = f'{SAID}<p>El lun, 4 abr 2022, Paul Greedy escribió:</p><blockquote type="cite">{QUESTION}</blockquote>'
YAHOO = f'{SAID}<div class="yahoo_quoted"><div>{INTRODUCTION}</div>{QUESTION}</div>'


def page(body: str) -> str:
    return f"<html><head><title>RE: Line 9</title></head><body>{body}</body></html>"


@pytest.mark.parametrize("body", [GMAIL, APPLE, THUNDERBIRD, SPANISH, YAHOO])
def test_the_mail_that_is_answered_is_left_out_and_said_to_be(body: str) -> None:
    file = loaded(page(body), "mail.html")
    assert "opened today" in file.text
    assert "hid the accident" not in file.text
    assert "wrote" not in file.text
    assert "escribió" not in file.text
    assert any(warning.startswith("the mail that this one answers") for warning in file.warnings)
    assert [quote.speaker for quote in anatomy(page(body), name="mail.html").quotes] == ["Joan Rye"]


def test_answers_between_the_questions_are_read() -> None:
    questions = ["<p>Did the league hide it?</p>", "<p>Will anybody resign?</p>"]
    quoted = [f'<blockquote class="gmail_quote">{question}</blockquote>' for question in questions]
    body = (
        f'<div class="gmail_quote"><div class="gmail_attr">{INTRODUCTION}</div>{quoted[0]}'
        f"<div>The league hid nothing.</div>{quoted[1]}<div>Nobody will resign today.</div></div>"
    )
    text = loaded(page(body), "mail.html").text
    assert "The league hid nothing." in text
    assert "Nobody will resign today." in text
    assert "Did the league" not in text
    assert "Will anybody" not in text


@pytest.mark.parametrize(
    "body",
    [
        f"""<div>See below.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------
        <br>From: Joan Rye</div>{SAID}</div>""",
        f'<div>See below.</div><div>Begin forwarded message:</div><blockquote type="cite">{SAID}</blockquote>',
        f'<div>{INTRODUCTION}</div><blockquote type="cite">{SAID}</blockquote>',
        f"<h1>Ferry opens</h1><p>In a letter Paul Greedy wrote:</p><blockquote>{SAID}</blockquote>",
    ],
    ids=["forwarded by Gmail", "forwarded by Apple", "nothing else", "a letter in a release"],
)
def test_a_mail_that_is_passed_on_and_a_letter_in_a_release_are_read(body: str) -> None:
    assert "opened today" in loaded(page(body), "mail.html").text


COMMENT = "Are we sure? Legal says it is an F."
RELEASE = "<h1>Connecticut Earns a D</h1><p>Connecticut earned a D today{mark}. The bill passed.</p>"
DOCS_MARK = '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>'
DOCS = RELEASE.format(mark=DOCS_MARK) + (
    f'<div class="c7"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>{COMMENT}</span></p><p>Boss agrees.</p></div>'
)
DOCS_BARE = RELEASE.format(mark=DOCS_MARK) + f'<p><a href="#cmnt_ref1" id="cmnt1">[a]</a>{COMMENT} Boss agrees.</p>'
WORD = RELEASE.format(mark='<span class="MsoCommentReference"><a href="#_msocom_1">[JR1]</a></span>') + (
    f"<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>{COMMENT} "
    "Boss agrees.</p></div></div>"
)


@pytest.mark.parametrize("body", [DOCS, DOCS_BARE, WORD], ids=["Google Docs", "in no block of its own", "Word"])
def test_comments_of_editors_are_no_text(body: str) -> None:
    file = loaded(page(body), "release.html")
    assert "Connecticut earned a D today. The bill passed." in file.text
    assert "Legal" not in file.text
    assert "Boss" not in file.text
    assert any("1 comments of editors" in warning for warning in file.warnings)


def test_comments_leave_footnotes_and_other_text_as_they_are() -> None:
    body = '<div><p>The line opened.</p><p><a href="#ftnt_ref1">[1]</a> Score of 64.5.</p></div>'
    file = loaded(page(body), "release.html")
    assert "The line opened." in file.text
    assert "Score of 64.5." in file.text
    assert file.warnings == ()
