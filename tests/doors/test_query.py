"""What a person types into the search box, read with two organisations' own words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.organisation import parse
from service.searching.query import Query, QuerySyntax
from tests.archives import ROOT

BRIDGES = parse(b"""
[organisation]
name = "Bridge Watch"
subject_word = "structure"
document_types = ["press_release", "page"]
[[subjects]]
code = "RD"
name = "Roads"
aliases = ["Highways"]
[[frameworks]]
code = "IRC"
name = "Infrastructure Report Card"
grades = ["A+", "A", "F"]
""")
SYNTAX = QuerySyntax(BRIDGES)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", Query()),
        ("safe bridges", Query("safe bridges")),
        ('"safe bridges" now', Query('"safe bridges" now')),
        ("bridges -roads", Query("bridges", excluded=("roads",))),
        ('bridges -"two lanes"', Query("bridges", excluded=('"two lanes"',))),
        ("well-known e-mail - x", Query("well-known e-mail - x")),
        ("structure:RD", Query(subjects=("RD",))),
        ("subject:highways bridge", Query("bridge", subjects=("RD",))),
        ("type:press-release type:page", Query(types=("press_release", "page"))),
        ("before:2016 after:2011-05", Query(before="2016", after="2011-05")),
        ("grade:a+", Query(grades=("A+",))),
        ('speaker:"Ann Lee" bridge', Query("bridge", speakers=("Ann Lee",))),
        ("year:2016", Query(years=(2016,))),
        ("title:Bridge holds:river text:Sand", Query(titled=("bridge",), holding=("river",), beneath=("sand",))),
        ('exact:"weight limit" -toll', Query(exact=("weight limit",), excluded=("toll",))),
        (
            "language:Spanish date:none has:corrections",
            Query(language="spanish", undated="none", signs=("correction",)),
        ),
        ("by:2016-05-31", Query(by="2016-05-31")),
        ("lang:es no:date no:contact", Query(language="spanish", undated="none", signs=("no-contact",))),
        ('quotes:"Ann Lee" has:placeholders', Query(speakers=("Ann Lee",), signs=("slot",))),
        ("https://example.org/a:b 10:30", Query("https://example.org/a:b 10:30")),
    ],
)
def test_words_and_filters_are_told_apart(typed: str, query: Query) -> None:
    assert SYNTAX.read(typed) == query


@pytest.mark.parametrize(
    "query",
    [
        Query(titled=("bridge", "toll"), beneath=("river",), by="2016-05-31"),
        Query(holding=("river",), exact=("weight limit", "mill"), language="spanish"),
        Query(undated="unknown", signs=("slip", "update")),
    ],
)
def test_a_query_that_is_typed_out_is_read_as_it_was(query: Query) -> None:
    assert SYNTAX.read(query.typed) == query


@pytest.mark.parametrize(
    ("typed", "words", "said"),
    [
        ("state:RD", "RD", "“state:” is no filter"),
        ("structure:Mars", "Mars", "“Mars” is no structure of this archive"),
        ("before:yesterday", "yesterday", "“yesterday” is no date that can be read; write a year, month or day"),
        ("before:2016-13", "2016-13", "“2016-13” is no date that can be read; write a year, month or day"),
        ("after:2023-02-30", "2023-02-30", "“2023-02-30” is no date that can be read; write a year, month or day"),
        ("year:16", "16", "“16” is no date that can be read; write its four digits, as in year:2016"),
        ("by:2016", "2016", "“2016” is no date that can be read; write a day of the calendar, as in by:2016-05-31"),
        ("has:rust", "rust", "“rust” is no sign"),
        ("grade:Z", "Z", "“Z” is no grade"),
        ('a "phrase', 'a " phrase', "A quotation mark stands alone"),
    ],
)
def test_a_mistake_becomes_words_and_is_said(typed: str, words: str, said: str) -> None:
    query = SYNTAX.read(typed)
    assert query.words == words
    assert len(query.mistakes) == 1
    assert said in query.mistakes[0]


def test_the_samples_own_word_for_a_subject_is_a_filter() -> None:
    sample = QuerySyntax(parse((ROOT / "corpus" / "organisation.toml").read_bytes()))
    assert sample.read("state:CT estado:Ohio").subjects == ("CT", "OH")


@given(st.text(alphabet='ab1":-“” ,é', max_size=40))
def test_any_sentence_is_a_query_and_no_word_of_it_is_lost(typed: str) -> None:
    query = SYNTAX.read(typed)
    kept = " ".join((query.words, *query.excluded, *query.mistakes))
    assert all(word in kept for word in re.findall(r"\w+", typed))
