"""An embargo is a moment in UTC, or the document is held with a sentence that says why."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.anatomy.embargo import Embargo, embargo


def until(*moment: int) -> Embargo:
    return Embargo(datetime(*moment, tzinfo=UTC))  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("2026-12-01T09:00:00-05:00", until(2026, 12, 1, 14)),
        ("2026-12-01T09:00Z", until(2026, 12, 1, 9)),
        ("2026-12-01 09:00 America/New_York", until(2026, 12, 1, 14)),
        ("9:00 a.m. ET, Dec. 1, 2026", until(2026, 12, 1, 14)),
        (datetime(2026, 12, 1, 9, tzinfo=timezone(timedelta(hours=-5))), until(2026, 12, 1, 14)),
        ("2026-12-31T24:00:00-05:00", until(2027, 1, 1, 5)),
        ("0700 hrs GMT, 7 December 2026", until(2026, 12, 7, 7)),
        ("9.30am GMT, 7 December 2026", until(2026, 12, 7, 9, 30)),
        ("00.01 BST on 7 July 2026", until(2026, 7, 6, 23, 1)),
        ("00:01 BST on 7 December 2026", until(2026, 12, 7, 0, 1)),
        ("08:00 CET, 7 July 2026", until(2026, 7, 7, 7)),
        ("9am AEDT, 14 December 2026", until(2026, 12, 13, 22)),
        ("2028-02-29T09:00Z", until(2028, 2, 29, 9)),
    ],
)
def test_a_declared_moment_with_a_zone_is_understood(declared: object, expected: Embargo) -> None:
    assert embargo({"embargo": declared}, "") == expected


@pytest.mark.parametrize(
    "declared",
    [
        "2026-12-01T09:00:00",
        "2026-12-01",
        date(2026, 12, 1),
        datetime(2026, 12, 1, 9),
        "",
        None,
        True,
        5,
        "soon",
        [],
        "2027-02-29T09:00Z",
        "2026-12-01T25:00Z",
        "9999-12-31T23:59-05:00",
        "9999-12-31T24:00Z",
        "9 a.m. Dec. 1, 2026",
        "9 a.m. XYZ, Dec. 1, 2026",
        "2026-12-01 09:00 Nowhere/Land",
        "13 p.m. ET, Dec. 1, 2026",
    ],
)
def test_a_declared_embargo_that_is_no_moment_holds_the_document_and_says_what_to_write(declared: object) -> None:
    found = embargo({"embargo": declared}, "")
    assert found is not None
    assert found.until is None
    assert found.problem is not None
    assert "held" in found.problem
    assert "2026-12-01T09:00:00-05:00" in found.problem


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("EMBARGOED UNTIL 11:15 a.m. ET, Wednesday, Nov. 16, 2016", until(2016, 11, 16, 16, 15)),
        ("EMBARGOED UNTIL\n10 a.m. PT July 4, 2026", until(2026, 7, 4, 17)),
        ("Embargo: 00:01 GMT 1 March 2027", until(2027, 3, 1, 0, 1)),
        ("NEWS RELEASE - EMBARGOED FOR 9 a.m. CT Feb. 29, 2028", until(2028, 2, 29, 15)),
        ("HOLD FOR RELEASE UNTIL noon Mountain Time, January 5, 2027", until(2027, 1, 5, 19)),
        ("For release: 9 a.m. ET Oct. 1, 2027", until(2027, 10, 1, 13)),
    ],
)
def test_a_printed_line_with_date_time_and_zone_is_understood(line: str, expected: Embargo) -> None:
    assert embargo({}, f"{line}\n\nRoads get grades\n\nGrades are out.") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("midnight Eastern Time, December 31, 2026", until(2027, 1, 1, 5)),  # the end of that day
        ("24:00 ET, December 31, 2026", until(2027, 1, 1, 5)),
        ("10 a.m. EST July 4, 2026", until(2026, 7, 4, 15)),  # not 14:00, if they meant the clock on the wall
        ("10 a.m. EDT Jan. 5, 2027", until(2027, 1, 5, 15)),
        ("1:30 a.m. ET, Nov. 1, 2026", until(2026, 11, 1, 6, 30)),  # the clock shows it twice
        ("2:30 a.m. ET, March 8, 2026", until(2026, 3, 8, 7, 30)),  # the clock never shows it
    ],
)
def test_a_moment_with_two_readings_is_the_later_one(words: str, expected: Embargo) -> None:
    assert embargo({}, f"EMBARGOED UNTIL {words}\n\nGrades are out.") == expected


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED",
        "Hold for release",
        "EMBARGOED UNTIL Nov. 16, 2016",
        "EMBARGOED UNTIL 9 a.m. ET",
        "Not for publication before Monday",
        "EMBARGOED UNTIL 9 a.m. Nov. 16, 2016",
        "EMBARGOED UNTIL 9 a.m. IST Nov. 16, 2016",
        "Strictly embargoed until Monday",
        "EMBARGOED UNTIL 9 a.m. ET, Tuesday, Nov. 16, 2016",
        "EMBARGOED UNTIL 9 a.m. ET, Feb. 29, 2027",
    ],
)
def test_a_printed_line_that_is_no_moment_holds_the_document(line: str) -> None:
    found = embargo({}, f"NEWS RELEASE\n{line}\n\nGrades are out.")
    assert found is not None
    assert found.problem is not None


@pytest.mark.parametrize(
    "text",
    [
        "FOR IMMEDIATE RELEASE\n\nGrades are out.",
        "City lifts its trade embargo\n\nIt did.",
        "Grades are out.\n" * 40 + "EMBARGOED UNTIL later",
        "",
        "No publisher wanted it.",
    ],
)
def test_a_text_without_an_embargo_has_none(text: str) -> None:
    assert embargo({}, text) is None


@pytest.mark.parametrize("declared", ["none", False, "lifted", "No"])
def test_staff_can_declare_that_a_printed_embargo_is_over(declared: object) -> None:
    assert embargo({"embargo": declared}, "EMBARGOED") is None


@given(
    st.one_of(
        st.text(max_size=60),
        st.datetimes(),
        st.integers(),
        st.booleans(),
        st.none(),
        st.datetimes(timezones=st.timezones()),
    ),
    st.text(max_size=60),
)
def test_an_embargo_is_a_moment_in_utc_or_a_sentence(declared: object, text: str) -> None:
    for found in (embargo({"embargo": declared}, text), embargo({}, f"EMBARGOED UNTIL {text}")):
        if found is not None:
            assert (found.until is None) != (found.problem is None)
            assert found.until is None or found.until.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGADO HASTA EL 1 DE ENERO DE 2099",
        "Comunicado embargado hasta el martes",
        "BAJO EMBARGO HASTA LAS 9:00",
        "E M B A R G O E D until January 1, 2099",
        "E.M.B.A.R.G.O. 1 January 2099",
        "id: alpha embargo: 2099-01-01T00:00:00Z",
        'embargo_until = "2099-01-01"',
        "NEWS RELEASE (embargo: Jan. 1, 2099)",
    ],
)
def test_a_line_that_plainly_says_embargo_holds_in_another_language_spaced_out_or_as_a_key(line: str) -> None:
    found = embargo({}, f"NEWS RELEASE\n{line}\n\nGrades are out.")
    assert found is not None
    assert found.problem is not None


@pytest.mark.parametrize(
    "text",
    [
        "The oil embargo of 1973 closed roads\n\nIt did.",
        "The oil embargo: fifty years on\n\nIt did.",
        "El embargo petrolero de 1973\n\nFue largo.",
        "Empresas bajo embargo comercial\n\nSon muchas.",
        "Los bienes embargados por el banco\n\nSon muchos.",
    ],
)
def test_prose_about_an_embargo_holds_nothing(text: str) -> None:
    assert embargo({}, text) is None


@pytest.mark.parametrize(
    "declared",
    [
        {"meta": {"embargo": "2099-01-01T00:00:00Z"}},
        {"meta": {"press": [{"Embargo until": "2099-01-01T00:00:00Z"}]}},
        {"embargo": "2001-01-01T00:00:00Z", "meta": {"embargo": "2099-01-01T00:00:00Z"}},
        {"embargo": "none", "embargado_hasta": "2099-01-01T00:00:00Z"},
    ],
)
def test_an_embargo_counts_at_any_depth_and_the_strictest_of_several(declared: dict[str, object]) -> None:
    assert embargo(declared, "Grades are out.") == until(2099, 1, 1)
