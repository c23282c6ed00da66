"""Raised, struck and typed marks: none of them changes a figure, and what no longer holds is not quoted."""

from __future__ import annotations

import pytest

from ingest.document import Span
from ingest.loaders import load
from ingest.sentences import sentence_spans
from tests import hostile_files


def page(words: str, name: str = "a.html") -> str:
    return load(f"<html><body><main><p>{words}</p></main></body></html>".encode(), name).text


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("It fed 47<sup>3</sup> children.", "It fed 47³ children."),
        ("It fed 47<sup>1,2</sup> children.", "It fed 47¹,² children."),
        ("It fed 47 <sup>3</sup> children.", "It fed 47 ³ children."),
        ("It fed 47<sup>a</sup> children.", "It fed 47ª children."),
        ("It fed 47<sup>*</sup> children.", "It fed 47* children."),
        ("It fed 47<sup>3 in all</sup> children.", "It fed 47 3 in all children."),
        ("Utah got a B<sup>1</sup> in 2019<sup>2</sup>.", "Utah got a B¹ in 2019²."),
        ("It cost 10<sup>6</sup> dollars.", "It cost 10⁶ dollars."),
        ("It weighs 10<sup>-6</sup> grams.", "It weighs 10⁻⁶ grams."),
        ("It has 5 m<sup>2</sup>.", "It has 5 m²."),
        ("It lies 5<sup>1</sup>/<sub>2</sub> miles away.", "It lies 5¹/₂ miles away."),
        ("In base 47<sub>3</sub> it is.", "In base 47₃ it is."),
    ],
)
def test_a_raised_figure_stays_apart_from_the_one_before_it(words: str, read: str) -> None:
    assert page(words) == read


@pytest.mark.parametrize(
    "words",
    [
        'It fed 47<sup><a href="#fn3">3</a></sup> children.',
        'It fed 47<a href="#fn3"><sup>3</sup></a> children.',
        'It fed 47<sup id="r"><a href="/release.html#note-3">[3]</a></sup> children.',
        'It fed 47<a href="#x" role="doc-noteref">3</a> children.',
        'It fed 47<a href="#_ftn3">[3]</a> children.',
        'It fed 47 children<sup><a href="#fn3">*</a></sup>.',
        'It fed 47 children <sup><a href="#fn3">a</a></sup>.',
    ],
)
def test_a_mark_that_leads_to_a_note_is_left_out_with_a_warning(words: str) -> None:
    loaded = load(f"<html><body><main><p>{words}</p></main></body></html>".encode(), "a.html")
    assert loaded.text == "It fed 47 children."
    assert loaded.warnings == ("1 marks of footnotes were left out of the text",)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("On the 5<sup>th</sup> of May", "On the 5th of May"),
        ("It fed 47<sup>(1)</sup> children.", "It fed 47(1) children."),
        ('As Section 4<a href="#part">b</a> says', "As Section 4b says"),
        ("It fed 47<br><sub>3 of them twice</sub>", "It fed 47\n3 of them twice"),
        ("In the 21<sup>st</sup> year", "In the 21st year"),
        ("La 3<sup>a</sup> edición, N<sup>o</sup> 5", "La 3ª edición, Nº 5"),
        ("The M<sup>c</sup>Donald bill", "The McDonald bill"),
        ("It emits CO<sub>2</sub> and H<sub>2</sub>O.", "It emits CO2 and H2O."),
        ("It passed HB <a href='/hb'>12</a> and HB<a href='/x'>13</a>.", "It passed HB 12 and HB13."),
        ("See table <a href='#t3'>3</a> (<a href='#n4'>4</a>).", "See table 3 (4)."),
        ("In 2019–<a href='#n1'>20</a> it cost $<a href='#n2'>110</a>.", "In 2019–20 it cost $110."),
    ],
)
def test_raised_letters_lowered_figures_and_linked_ones_stay(words: str, read: str) -> None:
    assert page(words) == read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("It costs the county <del>$110</del> <ins>$140</ins> a night.", "It costs the county $140 a night."),
        ("It is open <s>24 hours a day</s> from 9 a.m. to 5 p.m.", "It is open from 9 a.m. to 5 p.m."),
        ("It costs $140 <strike>a night</strike>.", "It costs $140."),
        ("It <del>w</del><ins>i</ins>s open.", "It is open."),
        ("It is <span style='color:red; text-decoration: line-through'>not</span> open.", "It is open."),
        ("It is <s>not <del>always</del></s> open.", "It is open."),
    ],
)
def test_struck_and_deleted_words_are_left_out_with_a_warning(words: str, read: str) -> None:
    loaded = load(f"<html><body><main><p>{words}</p></main></body></html>".encode(), "a.html")
    assert loaded.text == read
    assert len(loaded.warnings) == 1
    assert "1 struck or deleted passage (" in loaded.warnings[0]


def test_a_line_through_by_a_rule_of_the_page_counts_and_an_underline_does_not() -> None:
    style = "<style>.old{text-decoration:line-through} .new{text-decoration:underline}</style>"
    words = "It costs <i class=old>$110</i> <u class=new>$140</u> a night."
    loaded = load(f"<html><head>{style}</head><body><main><p>{words}</p></main></body></html>".encode(), "a.html")
    assert loaded.text == "It costs $140 a night."


def test_cells_of_tables_follow_the_same_rules() -> None:
    table = "<table><tr><th>Year<th>Fed<tr><td>2019<sup>1</sup><td><s>46</s> 47<sup>2</sup></table>"
    assert load(f"<html><body><main>{table}</main></body></html>".encode(), "a.html").text == "Year | Fed\n2019¹ | 47²"


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Utah got a B.[1] Ohio got a C.\n\n[1]: https://example.org/x", "Utah got a B.¹ Ohio got a C."),
        ("It fed 47[3] children.\n\n[3]: https://example.org/x", "It fed 47³ children."),
        ("It costs ~~$110~~ $140 a night.", "It costs $140 a night."),
        ("It fed 47<sup>3</sup> <del>old</del> children.", "It fed 47³ children."),
        ("See [HB 12](https://example.org) and [3](https://example.org).", "See HB 12 and 3."),
    ],
)
def test_markdown_follows_the_same_rules(words: str, read: str) -> None:
    assert load(words.encode(), "a.md").text == read


def test_a_word_file_follows_the_same_rules() -> None:
    loaded = load(hostile_files.word_with_marks(), "a.docx")
    assert loaded.text.split("\n\n") == [
        "The board fed 47³ children on the 5th of May.",
        "It is open from 9 a.m. to 5 p.m.",
        "It costs $140 a night a bed.",
    ]
    assert [warning for warning in loaded.warnings if "struck or deleted" in warning] == [
        "1 struck or deleted passage (4 characters) was left out; "
        "if they still hold, take the line through them away and ingest again",
        "1 struck or deleted passage (27 characters) was left out; "
        "if they still hold, take the line through them away and ingest again",
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "2*3*4 is 24, and 5 * 3 * 2 is 30.",
        "See snake_case_words, __all__, 2**3**4 and *this*.",
        r"Open C:\new\*.txt or \_ first.",
        "See <https://example.org> and [sic].",
        "A `tick`, an &amp;, and ~~struck~~ signs.",
        "Two lines\\\nof one paragraph",
    ],
)
def test_plain_text_is_kept_as_typed(typed: str) -> None:
    assert load(typed.encode(), "a.txt").text == typed


def test_links_and_doubled_stars_of_a_page_saved_as_text_are_no_words_of_it() -> None:
    typed = "An [annual card](#) of [SHI](https://example.org).\n\n* The **State** and **two lines** rose.\n* It fell."
    assert load(typed.encode(), "a.txt").text == "An annual card of SHI.\n\nThe State and two lines rose.\nIt fell."


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1) one\n2) two", "1) one\n2) two"),
        ("1. one\n3. three\n3. again", "1. one\n3. three\n3. again"),
        ("1) one\n\n2) two", "1) one\n2) two"),
        ("01. one\n\n- two", "01. one\n\ntwo"),
        ("7.", "7."),
        ("1. - deep", "1.\ndeep"),
        ("2016. was the year.", "2016. was the year."),
    ],
)
def test_numbers_of_items_in_plain_text_are_kept_as_typed(typed: str, read: str) -> None:
    assert load(typed.encode(), "a.txt").text == read


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It fed 47³ children.³ Then it closed.", ["It fed 47³ children.³", "Then it closed."]),
        ("Utah got a B.¹ Ohio got a C.²", ["Utah got a B.¹", "Ohio got a C.²"]),
        ("“It is safe.”¹,² She left.", ["“It is safe.”¹,²", "She left."]),
    ],
)
def test_a_raised_mark_behind_a_full_stop_belongs_to_its_sentence(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in sentence_spans(text, Span(0, len(text)))] == sentences


def test_what_is_marked_as_no_content_for_all_is_cut_and_what_only_stands_beside_it_stays() -> None:
    words = "Utah got <span aria-hidden=true>B</span><span class=sr-only>a B</span> <i aria-hidden=true></i>in 2019."
    loaded = load(f"<html><body><main><p>{words}</p></main></body></html>".encode(), "a.html")
    assert loaded.text == "Utah got a B in 2019."
    assert any("1 hidden elements" in warning for warning in loaded.warnings)
