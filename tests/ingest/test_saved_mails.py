"""A mail saved as text: its head is no title and no sentence of the release, and tells the title and the date."""

from __future__ import annotations

import pytest

from ingest.anatomy.sections import section_text
from ingest.document import SectionKind
from tests.releases import anatomy, loaded

HEAD = """From: Joan Rye <joan@harbor.example>
To: editors@paper.example
Date: Tue, 5 Apr 2022 09:12:00 -0400
Subject: RELEASE: Ferry Line 9 Opens
"""
BODY = "Ferry Line 9 opened today in Connecticut with 300 seats.\n"


def test_the_subject_of_a_mail_is_its_title_and_its_date_is_printed() -> None:
    mail = anatomy(f"{HEAD}\nFOR IMMEDIATE RELEASE\n\n{BODY}", name="mail.txt")
    assert mail.title == "Ferry Line 9 Opens"
    assert (mail.published.date, mail.published.inferred) == ("2022-04-05", False)
    assert mail.sections[0].kind is SectionKind.DATELINE


def test_a_headline_in_the_mail_is_its_title() -> None:
    mail = anatomy(f"{HEAD}\nHARBOR LEAGUE OPENS FERRY LINE 9\n\n{BODY}", name="mail.txt")
    assert mail.title == "HARBOR LEAGUE OPENS FERRY LINE 9"


def test_a_mail_in_spanish_is_one_as_well() -> None:
    head = "De: Joan Rye\nPara: prensa@diario.example\nFecha: 5 de abril de 2022\nAsunto: RV: Abre la línea 9\n"
    mail = anatomy(f"{head}\nLa línea 9 abrió hoy con 300 asientos.\n", name="mail.txt")
    assert (mail.title, mail.published.date) == ("Abre la línea 9", "2022-04-05")


@pytest.mark.parametrize(
    "text", ["To: all members\n\nThe league meets on Monday.\n", "From: the board\nDate: soon\n\nIt meets.\n"]
)
def test_one_or_two_such_lines_are_no_head_of_a_mail(text: str) -> None:
    assert all(part.kind is not SectionKind.DATELINE for part in anatomy(text, name="a.txt").sections)


QUESTION = """On Mon, Apr 4, 2022 at 9:00 AM Paul Greedy <paul@paper.example> wrote:
> Dear Joan,
> Our readers say that the league hid the accident.
> "The league lied about it," said Mayor Bill Stone.
"""
UNMARKED = QUESTION.replace("\n> ", "\n").replace("wrote:", "wrote:\n")
SPANISH = QUESTION.replace("On Mon, Apr 4, 2022 at", "El lun, 4 abr 2022 a las").replace("wrote", "escribió")
OUTLOOK = """From: Paul Greedy
Sent: Monday, April 4, 2022 9:00 AM
To: Joan Rye
Subject: Line 9

Our readers say that the league hid the accident. "The league lied about it," said Mayor Bill Stone.
"""
SAID = f'{BODY}\n"We hid nothing," said Joan Rye.\n'


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n{SAID}\n{QUESTION}",
        f"{HEAD}\n{SAID}{QUESTION}",
        f"{HEAD}\n{SAID}\n{UNMARKED}",
        f"{HEAD}\n{SAID}\n{SPANISH}",
        f"{HEAD.replace('RELEASE:', 'RE:')}\n{SAID}\n{OUTLOOK}",
        f"{HEAD.replace('RELEASE:', 'RE:')}\n{SAID}\n-----Original Message-----\n{OUTLOOK}",
        f"{SAID}\n{QUESTION}",
    ],
    ids=["Gmail", "no blank line", "without marks", "Spanish", "Outlook", "original message", "no head"],
)
def test_what_a_mail_quotes_from_the_one_that_it_answers_is_nobodys_word_here(text: str) -> None:
    mail = anatomy(text, name="mail.txt")
    shown = loaded(text, "mail.txt").text
    read = section_text(shown, mail.sections, SectionKind.BODY, SectionKind.HEADLINE)
    assert "hid the accident" not in read
    assert "opened today" in read
    assert [quote.speaker for quote in mail.quotes] == ["Joan Rye"]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD.replace('RELEASE:', 'FW:')}\nSee below.\n\n{OUTLOOK}",
        f"{HEAD.replace('RELEASE:', 'FW:')}\nSee below.\n\n-----Original Message-----\n{OUTLOOK}",
        f"{HEAD}\n> The league hid the accident.\n",
        "Ferry line opens\n\nOn April 4, 2022, the mayor of Utica wrote:\n\nThe league hid the accident.\n",
        "Ferry line opens\n\nIn a letter at 9:00 a.m. Paul Greedy wrote:\n\nThe league hid the accident.\n",
    ],
)
def test_a_mail_that_is_passed_on_and_a_letter_in_a_release_are_read(text: str) -> None:
    mail = anatomy(text, name="mail.txt")
    assert "hid the accident" in section_text(loaded(text, "mail.txt").text, mail.sections, SectionKind.BODY)


def test_an_answer_below_the_question_is_read() -> None:
    text = f"{HEAD}\n> Did the league hide it?\nThe league hid nothing.\n> And then?\nNo more.\n"
    mail = anatomy(text, name="mail.txt")
    read = section_text(loaded(text, "mail.txt").text, mail.sections, SectionKind.BODY, SectionKind.HEADLINE)
    assert ("hid nothing" in read, "No more" in read, "Did the league" in read) == (True, True, False)
