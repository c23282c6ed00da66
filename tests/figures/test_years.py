"""Years of a question: named, bounded, or counted from today."""

from __future__ import annotations

from datetime import date

import pytest

from service.language.years import Years, read_years, with_whole_years

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
        ("since 2011 by the 2015 edition", Years((2011, 2015), since=2011, until=2015)),
        ("after the 2011 report cards", Years((2011,), since=2012)),
        ("banned by the 2015 law", Years((2015,))),
        ("last year's grade", Years((2025,))),
        ("the year before last", Years((2024,))),
        ("this year", Years((2026,))),
        ("five years ago", Years((2021,))),
        ("10 years ago", Years((2016,))),
        ("thirteen years ago", Years((2013,))),
        ("hace quince años", Years((2011,))),
        ("zero years ago", Years((2026,))),
        ("the latest grade", Years(newest=True)),
        ("in the year before that", Years(shift=-1)),
        ("and the following year?", Years(shift=1)),
        ("Public Act 2021-286", Years()),
        ("how many got 2.5 points", Years()),
        ("how many in the 2010s", Years(since=2010, until=2019)),
        ("in the 2010s, but before 2015", Years((2015,), since=2010, until=2014)),
    ],
)
def test_years_are_read(question: str, expected: Years) -> None:
    assert read_years(question, TODAY) == expected


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("which roads failed in '21", "which roads failed in 2021"),
        ("What did the mill get in ’13?", "What did the mill get in 2013?"),
        ("¿qué nota sacó en 19?", "¿qué nota sacó en 2019?"),
        ("how many since 19", "how many since 2019"),
        ("grades of '27", "grades of 2027"),
        ("grades of '28", "grades of '28"),
        ("the roaring '20s", "the roaring '20s"),
        ("how many in 19 counties", "how many in 19 counties"),
        ("the road '21' is wide", "the road '21' is wide"),
        ("who is number 12", "who is number 12"),
    ],
)
def test_a_year_in_two_figures_is_written_out(question: str, whole: str) -> None:
    assert with_whole_years(question, TODAY) == whole
