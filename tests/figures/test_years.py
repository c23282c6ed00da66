"""Years of a question: named, bounded, or counted from today."""

from __future__ import annotations

from datetime import date

import pytest

from service.years import Years, read_years

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What grade did roads get in 2021?", Years((2021,))),
        ("between 2011 and 2016", Years((2011, 2016), 2011, 2016)),
        ("from 2013 to 2014", Years((2013, 2014), 2013, 2014)),
        ("2013-2014 grades", Years((2013, 2014), 2013, 2014)),
        ("since 2019", Years((2019,), since=2019)),
        ("before 2016", Years((2016,), until=2015)),
        ("last year's grade", Years((2025,))),
        ("the year before last", Years((2024,))),
        ("this year", Years((2026,))),
        ("five years ago", Years((2021,))),
        ("10 years ago", Years((2016,))),
        ("the latest grade", Years(newest=True)),
        ("in the year before that", Years(shift=-1)),
        ("and the following year?", Years(shift=1)),
        ("Public Act 2021-286", Years()),
        ("how many got 2.5 points", Years()),
    ],
)
def test_years_are_read(question: str, expected: Years) -> None:
    assert read_years(question, TODAY) == expected
