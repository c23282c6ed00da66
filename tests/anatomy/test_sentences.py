"""Sentences of press releases: their ends, and spans that hold for any text."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Span
from ingest.sentences import MAX_QUOTE_CHARS, sentence_spans

WORDS = st.sampled_from(
    [
        "Bridges",
        "got",
        "a C.",
        "Sen.",
        "U.S.",
        "9 a.m.",
        "and",
        "“Stop,”",
        "5.2%",
        "No. 7",
        "\n",
        "🎈",
        "é",
        "x" * 700,
        "(D.C.)",
        "what?",
        "So!",
        "…",
        ";",
        "Jan.",
        "  ",
        "É.",
        "—",
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=20), max_size=40).map(" ".join) | st.text(max_size=300)


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        ["Bridges received a C.", "Rail got a B-."],
        ["Roads earned an F.", "Bridges earned an A+.", "Nobody earned a D."],
        ["The briefing starts at 9 a.m. EST on Monday.", "Doors open at 8 a.m."],
        ["It begins at 11 a.m. Eastern."],
        ["Embargoes end at 6 a.m. London time.", "Nobody asked."],
        ["It ends at 6 p.m.", "London waits."],
        ["Sen. Jo Doe spoke first.", "Rep. Al Roe spoke next."],
        ["The U.S. Senate voted.", "The House did not."],
        ["It rose by approx. 5.2% in a year.", "It fell later."],
        ["They met in Washington, D.C.", "The bill passed."],
        ["He lives in Washington, D.C.", "In March he moved."],
        ["Según la Lic. Rosa Trejo, hay agua.", "El Mtro. Luis Vell firmó."],
        ["Vino la Dra. Ana Quist.", "También vino la Sra. Ola, de la Av. Norte."],
        ["El viaje a EE. UU. costó poco.", "Lo dice la pág. 12 del anexo núm. 3."],
        ["El Excmo. Sr. Luis Vell vino.", "Dña. Ana Quist no."],
        ["Dr. A. B. Smith of St. Louis wrote it.", "Nobody read it."],
        ["See No. 12 of Jan. 5.", "It is short."],
        ["“We won.”", "She smiled."],
        ["Is it true?", "It is!", "Good."],
        ["Acme Inc. and Beta Corp. signed.", "Others did not."],
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@given(TEXTS, st.text(max_size=5), st.text(max_size=5))
@settings(max_examples=150, deadline=None)
def test_sentences_are_verbatim_in_order_bounded_and_lose_only_white_space(text: str, before: str, after: str) -> None:
    whole = before + text + after
    span = Span(len(before), len(before) + len(text))
    found = sentence_spans(whole, span)
    assert all(span.contains(s) and s.start < s.end for s in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(s.end - s.start <= MAX_QUOTE_CHARS for s in found)
    assert all(s.of(whole) == s.of(whole).strip() for s in found)
    assert "".join("".join(s.of(whole) for s in found).split()) == "".join(text.split())


@given(TEXTS)
@settings(max_examples=30, deadline=None)
def test_sentences_are_the_same_when_asked_again(text: str) -> None:
    assert sentence_spans(text, Span(0, len(text))) == sentence_spans(text, Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "x" * 1_000_000,
        "Sen. " * 200_000,
        "a. b. c. d. " * 80_000,
        "it got a C. " * 80_000,
        "Rail got a C. " * 70_000,
        "one; two, " * 100_000,
    ],
    ids=["words", "no space", "abbreviations", "lower case", "grades", "upper grades", "clauses"],
)
def test_a_million_characters_in_one_line_are_cut_in_seconds(text: str) -> None:
    started = time.process_time()
    found = sentence_spans(text, Span(0, len(text)))
    assert time.process_time() - started < 10
    assert all(s.end - s.start <= MAX_QUOTE_CHARS for s in found)
    assert "".join("".join(s.of(text) for s in found).split()) == "".join(text.split())
