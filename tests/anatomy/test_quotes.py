"""A quotation is verbatim and carries the speaker and the role that stand beside it."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.anatomy.quotes import quotes
from ingest.document import Span
from tests.quoted import Row, read, rows

PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "said",
    "Ann Lee",
    ",",
    ".",
    "\n",
    "chair",
    "She",
    "told",
    "We act",
    "according to",
    "*",
    "Gov. Roe",
    " ",
    "—",
    "who",
    "that",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are glad," said OGA founder Ann Lee.', [("We are glad,", "Ann Lee", "OGA founder")]),
        ("“We are glad,” said OGA founder Ann Lee.", [("We are glad,", "Ann Lee", "OGA founder")]),
        (
            "“We are glad,” said Ann Lee, president and founder of OGA.",
            [("We are glad,", "Ann Lee", "president and founder of OGA")],
        ),
        (
            "“We are glad,” Ann Lee, president and founder, said.",
            [("We are glad,", "Ann Lee", "president and founder")],
        ),
        ("Ann Lee, OGA president, said: “We are glad.”", [("We are glad.", "Ann Lee", "OGA president")]),
        ("In a letter to members, Ann Lee wrote, “We are glad.”", [("We are glad.", "Ann Lee", None)]),
        (
            "According to former U.S. Congresswoman Ann Lee, “the law is a step.”",
            [("the law is a step.", "Ann Lee", "former U.S. Congresswoman")],
        ),
        (
            "Mercia Attorney General Sean Roe said, “Grades are up.”",
            [("Grades are up.", "Sean Roe", "Mercia Attorney General")],
        ),
        ("“We act,” said Gov. Ned Roe, who signed the bill.", [("We act,", "Ned Roe", "Gov.")]),
        (
            "“We act,” said Dr. J.R. O’Neil-Smith, M.D., chief medical officer at Mercy Hospital.",
            [("We act,", "J.R. O’Neil-Smith, M.D.", "Dr., chief medical officer at Mercy Hospital")],
        ),
        (
            "“We act,” said Juan de la Cruz Jr., chair of the board.",
            [("We act,", "Juan de la Cruz Jr.", "chair of the board")],
        ),
        ("“We act,” Dr. Ann Lee said.", [("We act,", "Ann Lee", "Dr.")]),
        ("“We act,” Sen. Ann B. Lee, who wrote the bill, said.", [("We act,", "Ann B. Lee", "Sen.")]),
        ("“We act,” J. R. Roe, Jr., mayor, said.", [("We act,", "J. R. Roe, Jr.", "mayor")]),
        ("“We act,” Ann Lee of OGA. The law changes, Ned Roe said.", []),
        ("“We act,” said Ann Lee of OGA. The law changes.", [("We act,", "Ann Lee", "of OGA")]),
        ("“We act,” said Open Gate Alliance.", [("We act,", "Open Gate Alliance", None)]),
        ("Ann Lee said the law is “a step forward” for all.", [("a step forward", "Ann Lee", None)]),
        (
            "‘We have waited long for this day,’ said Ann Lee, chair.",
            [("We have waited long for this day,", "Ann Lee", "chair")],
        ),
    ],
)
def test_an_attribution_is_read_after_or_before_its_quote(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bill,” said Mayor Eva Roe, “is a step.”",
            [("The bill,", "Eva Roe", "Mayor"), ("is a step.", "Eva Roe", "Mayor")],
        ),
        (
            "“We are glad,” said Ann Lee, chair. “We go on.”",
            [("We are glad,", "Ann Lee", "chair"), ("We go on.", "Ann Lee", "chair")],
        ),
        (
            "Ann Lee told us grades are “a tool we use” and “a promise.”",
            [("a tool we use", "Ann Lee", None), ("a promise.", "Ann Lee", None)],
        ),
        (
            "Sean Roe, chair, said, “Grades are up.” He added, “More work waits.”",
            [("Grades are up.", "Sean Roe", "chair"), ("More work waits.", "Sean Roe", "chair")],
        ),
    ],
)
def test_every_stretch_of_a_split_quote_has_its_speaker(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_quote_that_goes_on_over_paragraphs_has_one_speaker() -> None:
    text = "“First it goes on.\n“Then more of it.\n“Now it closes,” said Sen. Maria Gomez."
    assert rows(text) == [
        (words, "Maria Gomez", "Sen.") for words in ("First it goes on.", "Then more of it.", "Now it closes,")
    ]


def test_a_closed_quote_lends_its_speaker_to_no_other_paragraph() -> None:
    text = "“We are glad,” said Ann Lee, chair.\n“This is a paragraph that nobody is said to have said.”"
    assert rows(text) == [
        ("We are glad,", "Ann Lee", "chair"),
        ("This is a paragraph that nobody is said to have said.", None, None),
    ]


def test_words_after_a_new_sentence_are_not_the_earlier_speakers() -> None:
    text = "“We act,” Ann Lee said. The bill passed. “We go on and on with this work now.”"
    assert rows(text)[1] == ("We go on and on with this work now.", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “end demand” laws and the “Open Roads Challenge” report matter.",
        "The “Open Roads Challenge,” which Governor Roe announced in May, matters.",
        "Ann Lee said the “End Demand” law is good.",
        "Ann Lee said the report from the “Daily Planet Newspaper Company of Mercia” is good.",
        'The 6" pipe and 5\' 10" man stood there.',
        "“Grades,” said the report.",
    ],
)
def test_terms_titles_and_inches_are_no_quotation(text: str) -> None:
    assert rows(text) == []


@given(st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_quotes_are_verbatim_in_order_and_without_their_marks(text: str) -> None:
    found = read(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for quote in found:
        words = quote.span.of(text)
        assert words == words.strip() != ""
        assert not {words[0], words[-1]} & {"“", "”"}
        assert quote.speaker is None or quote.attribution is not None
        if quote.attribution is not None:
            assert 0 <= quote.attribution.start < quote.attribution.end <= len(text)


@pytest.mark.parametrize("words", ["Lee’", "said Ann Lee in ", "her brother Emil ", "As Ann Lee put it in the "])
def test_words_without_an_end_do_not_hold_up_the_reading(words: str) -> None:
    text = words * (200_000 // len(words))
    started = time.monotonic()
    assert quotes(text, [Span(0, len(text))]) == ()
    assert time.monotonic() - started < 10
