"""Bills are read in every form that legislatures print, and keyed by number, session and subject."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.anatomy.bills import bills, find_bills
from ingest.document import Bill, Span
from tests.releases import anatomy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HB 5621", ["HB 5621"]),
        ("H.B. 5621", ["HB 5621"]),
        ("hb5621?", ["HB 5621"]),
        ("HB-5621", ["HB 5621"]),
        ("House Bill 1273", ["HB 1273"]),
        ("House Bill No. 1273", ["HB 1273"]),
        ("SB 2323 / Senate Bill 2323", ["SB 2323", "SB 2323"]),
        ("HB 1964 / SB 1188", ["HB 1964", "SB 1188"]),
        ("ESHB 1291", ["HB 1291"]),
        ("E2SHB 1200", ["HB 1200"]),
        ("Sub H.B. 130", ["HB 130"]),
        ("Substitute Senate Bill 77", ["SB 77"]),
        ("SF2258", ["SF 2258"]),
        ("HF 12", ["HF 12"]),
        ("AB 22", ["AB 22"]),
        ("LD 443", ["LD 443"]),
        ("Act 2021-286", ["Act 2021-286"]),
        ("Public Act 17-32", ["Public Act 17-32"]),
        ("P.A. 17-32", ["Public Act 17-32"]),
        ("Public Law 114-22", ["Public Law 114-22"]),
        ("H.R. 1234 and S. 123", ["HR 1234", "S 123"]),
        ("HJR 6", ["HJR 6"]),
        ("HB 5621 and 5622", ["HB 5621", "HB 5622"]),
        ("House Bills 12 and 13", ["HB 12", "HB 13"]),
        ("hb 5621, 5622 and 5623 passed", ["HB 5621", "HB 5622", "HB 5623"]),
        ("HBs 12, 13", ["HB 12", "HB 13"]),
    ],
)
def test_every_form_is_read_and_normalised(text: str, expected: list[str]) -> None:
    assert [bill.number for bill in find_bills(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "an A 95.5",
        "a score of 66",
        "U.S. 123",
        "the 50 states",
        "S 12",
        "50 lb 20",
        "3 hr 15",
        "the Roads Act 2011-2019",
        "HB",
        "the bill 5621x",
        "HB 12th",
        "see https://example.org/a-ab21-b/hb12 there",
        "B 83",
    ],
)
def test_what_is_no_bill_is_none(text: str) -> None:
    assert find_bills(text) == ()


@pytest.mark.parametrize("text", ["HB 5621 and 26 states", "HB 5621 and 1200 victims", "HB 5621 and 2016"])
def test_a_number_of_other_things_is_no_further_bill(text: str) -> None:
    assert [bill.number for bill in find_bills(text)] == ["HB 5621"]


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("The enactment of HB 5621 on June 6, 2016 says so.", 2016),
        ("HB 5621 (2014) says so.", 2014),
        ("the 2013 HB 5621 says so.", 2013),
        ("Act 2021-286 says so.", 2021),
        ("Public Act 17-32 says so.", 2017),
        ("HB 5621 says so.", 2019),
        ("HB 5621 says so. It rained in 2012.", 2019),
    ],
)
def test_a_session_is_the_enactments_year_else_the_releases(text: str, session: int) -> None:
    assert [bill.session for bill in bills(text, 2019, lambda sentence, bill: None)] == [session]


def test_a_bill_belongs_to_the_documents_subject_else_to_the_one_of_its_sentence() -> None:
    one = anatomy("# Connecticut acts\n\nLike Utah, it passed HB 5621 in 2016.")
    many = anatomy("# Grades are out\n\nUtah passed HB 11 in 2016. Texas and Maine passed SB 12. All passed SB 13.")
    beside = anatomy("# Connecticut acts\n\nTexas's House Bill 12 does more. Connecticut has SB 14. SB 14 is short.")
    assert [(bill.number, bill.subject, bill.session) for bill in one.bills] == [("HB 5621", "CT", 2016)]
    assert [(bill.number, bill.subject) for bill in beside.bills] == [("HB 12", "TX"), ("SB 14", "CT"), ("SB 14", "CT")]
    two = anatomy("# Two acts\n\nTexas's House Bill 12 does more than one of Ohio. House Bill 12 is short.")
    assert [(bill.number, bill.subject) for bill in two.bills] == [("HB 12", "TX"), ("HB 12", "TX")]
    assert [(bill.number, bill.subject) for bill in many.bills] == [("HB 11", "UT"), ("SB 12", None), ("SB 13", None)]


FORMS = [
    "HB",
    "H.B.",
    "House Bill",
    "House Bills",
    "SB",
    "ESHB",
    "and",
    ",",
    "/",
    "Act",
    "2021-286",
    "5621",
    "12",
    "S.",
    "H.R.",
    "Sub",
    "No.",
    "in 2016",
    "enacted",
    "victims",
    "\n",
]


@given(st.text(max_size=80) | st.lists(st.sampled_from(FORMS), max_size=30).map(" ".join))
def test_a_bill_prints_its_digits_where_its_span_says(text: str) -> None:
    found = bills(text, 2000, lambda sentence, bill: sentence.of(text))
    assert [Bill(bill.number, bill.span) for bill in found] == list(find_bills(text))
    for bill in found:
        assert re.sub(r"\D", "", bill.span.of(text)).lstrip("0") == re.sub(r"\D", "", bill.number).lstrip("0")
    spans: list[Span] = [bill.span for bill in found]
    assert all(one.end <= other.start for one, other in pairwise(spans))
