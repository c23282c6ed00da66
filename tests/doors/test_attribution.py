"""Attributions ready to paste: byte for byte the archive's words, by the rules of AP style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import Anatomy, Published
from service.citing.attribution import ap, date_for_readers, plain
from service.language.date_words import date_in_words

DAY = Published("2025-03-25", "day", False, 1.0, "declared")
YEAR = Published("2016", "year", True, 0.8, "inferred from the body")


def release(published: Published = DAY, title: str = "Roads edge up", kind: str = "press_release") -> Anatomy:
    return Anatomy(title=title, type=kind, published=published, publisher="Span Watch")


@pytest.mark.parametrize(
    ("date", "plain_words", "ap_words"),
    [
        ("2025-01-02", "January 2, 2025", "Jan. 2, 2025"),
        ("2025-02-28", "February 28, 2025", "Feb. 28, 2025"),
        ("2025-03-01", "March 1, 2025", "March 1, 2025"),
        ("2025-04-10", "April 10, 2025", "April 10, 2025"),
        ("2025-05-10", "May 10, 2025", "May 10, 2025"),
        ("2025-06-10", "June 10, 2025", "June 10, 2025"),
        ("2025-07-04", "July 4, 2025", "July 4, 2025"),
        ("2025-08-04", "August 4, 2025", "Aug. 4, 2025"),
        ("2025-09-04", "September 4, 2025", "Sept. 4, 2025"),
        ("2025-10-14", "October 14, 2025", "Oct. 14, 2025"),
        ("2025-11-06", "November 6, 2025", "Nov. 6, 2025"),
        ("2025-12-31", "December 31, 2025", "Dec. 31, 2025"),
        ("2025-10", "October 2025", "October 2025"),
        ("2025", "2025", "2025"),
    ],
)
def test_dates_are_written_as_precisely_as_they_are_known(date: str, plain_words: str, ap_words: str) -> None:
    published = Published(date, {4: "year", 7: "month", 10: "day"}[len(date)])
    assert date_in_words(published) == plain_words
    assert date_in_words(published, ap=True) == ap_words


def test_a_date_that_nobody_printed_is_said_to_be_inferred() -> None:
    assert date_for_readers(YEAR) == "undated; 2016 inferred"
    assert date_for_readers(Published()) == "undated"
    assert "2016" not in ap("It rose.", release(YEAR), None, None)


@pytest.mark.parametrize(
    ("exact", "speaker", "role", "expected"),
    [
        ("It rose.", None, None, "“It rose,” according to a March 25, 2025, news release from Span Watch."),
        (
            "It rose,",
            "Dana Whitcomb",
            "president of Span Watch",
            "“It rose,” Dana Whitcomb, president of Span Watch, said in a March 25, 2025, news release.",
        ),
        ("Did it rise?", "Dana Whitcomb", None, "“Did it rise?” Dana Whitcomb said in a March 25, 2025, news release."),
        (
            'She said "no" twice.',
            None,
            None,
            "“She said ‘no’ twice,” according to a March 25, 2025, news release from Span Watch.",
        ),
        (
            "He called it “safe.”",
            None,
            None,
            "“He called it ‘safe,’” according to a March 25, 2025, news release from Span Watch.",
        ),
    ],
)
def test_ap_style_puts_the_comma_inside_and_nests_single_marks(
    exact: str, speaker: str | None, role: str | None, expected: str
) -> None:
    assert ap(exact, release(), speaker, role) == expected


def test_an_undated_document_and_a_vowel_take_the_right_article() -> None:
    assert ap("It rose.", release(Published()), None, None) == (
        "“It rose,” according to an undated news release from Span Watch."
    )
    assert " an undated op-ed from" in ap("It rose.", release(Published(), kind="op_ed"), None, None)
    assert " an April 10, 2025, op-ed from" in ap(
        "It rose.", release(Published("2025-04-10", "day"), kind="op_ed"), None, None
    )
    assert " a March 25, 2025, op-ed from" in ap("It rose.", release(kind="op_ed"), None, None)


def test_a_quoted_row_is_pasted_with_the_names_of_its_columns() -> None:
    head = "Category | Points | Grade"
    assert plain("Rail |  | B-", release(), None, None, head) == (
        "Category: Rail; Grade: B- — “Roads edge up” (Span Watch, March 25, 2025)"
    )
    assert ap("Rail |  | B-", release(), None, None, header=head) == (
        "Category: Rail; Grade: B-, according to a March 25, 2025, news release from Span Watch."
    )
    assert plain("Rail | B-", release(), None, None, head) == (
        "“Rail | B-” (head of the table: “Category | Points | Grade”) — “Roads edge up” (Span Watch, March 25, 2025)"
    )


def test_the_plain_attribution_names_speaker_title_publisher_and_date() -> None:
    assert plain("It rose.", release(), "Dana Whitcomb", "president") == (
        "“It rose.” — Dana Whitcomb, president, in “Roads edge up” (Span Watch, March 25, 2025)"
    )


@given(st.text(min_size=1, max_size=200).filter(lambda text: text.strip() and not set(text) & set('"“”‘’')))
def test_the_words_of_a_quotation_are_never_changed(exact: str) -> None:
    assert f"“{exact}”" in plain(exact, release(), None, None)
    assert exact.strip().rstrip(".,").rstrip() in ap(exact, release(), None, None)
