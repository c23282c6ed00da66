"""The years that a question about documents sets as their bounds: named, or counted from today."""

from __future__ import annotations

from datetime import date

import pytest
from starlette.testclient import TestClient

from service.holdings import period
from tests.trams import client as client
from tests.written_archives import ask


@pytest.mark.parametrize(
    ("line", "named", "expected"),
    [
        ("releases from 2021", (2021,), ((2021,), " from 2021")),
        ("releases since 2097", (2097,), ((2097, 2098, 2099), " since 2097")),
        ("releases after 2097", (2097,), ((2098, 2099), " after 2097")),
        ("releases before 1903", (1903,), ((1900, 1901, 1902), " before 1903")),
        ("releases between 2014 and 2012", (2014, 2012), ((2012, 2013, 2014), " from 2012 to 2014")),
        ("releases after 2012 and before 2015", (2012, 2015), ((2013, 2014), " after 2012 before 2015")),
        ("releases from 2098 on", (2098,), ((2098, 2099), " since 2098")),
        ("releases from last year", (2025,), ((2025,), " from 2025")),
        ("releases", (), ((), "")),
    ],
)
def test_a_period_is_read_as_it_is_said(line: str, named: tuple[int, ...], expected: tuple[object, str]) -> None:
    found = period.of(line, named)
    assert found is not None
    assert (found.years, found.words) == expected


@pytest.mark.parametrize(
    ("line", "named"),
    [("releases since last year", (2025,)), ("in 2012 and since 2024", (2012, 2024)), ("after 2020 before 2015", ())],
)
def test_a_period_that_cannot_be_read_counts_nothing(line: str, named: tuple[int, ...]) -> None:
    assert period.of(line, named) is None


@pytest.mark.parametrize("years_ago", ["last year", "the year before last", "3 years ago"])
def test_documents_of_a_year_that_is_named_from_today_are_counted(client: TestClient, years_ago: str) -> None:
    year = date.today().year - {"last year": 1, "the year before last": 2}.get(years_ago, 3)
    asked, named = (f"Which documents are from {one}?" for one in (years_ago, year))
    told = ask(client, asked)["text"]
    assert told == ask(client, named)["text"]
    assert str(year) in told
