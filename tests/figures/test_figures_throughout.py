"""Who got a grade in every one of several editions: counted where it is known, and never told year by year.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome, Reason
from tests.grade_archives import ask, counted, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    ("question", "number", "names"),
    [
        ("Which rivers were Poor in both 2015 and 2016?", 1, ["Corrie"]),
        ("Which rivers got Excellent in both 2015 and 2018?", 1, ["Beckwater"]),
        ("Which rivers were Poor in every year from 2015 to 2018?", 1, ["Corrie"]),
        ("Which rivers failed every year?", 1, ["Corrie"]),
        ("Which rivers failed in all editions?", 1, ["Corrie"]),
        ("Which rivers have always failed?", 1, ["Corrie"]),
        ("How many rivers got Excellent in both 2015 and 2016?", 0, []),
        ("How many rivers were better than Fair in both 2016 and 2018?", 3, ["Alder Brook", "Beckwater", "Dunewash"]),
        ("Which Lowland rivers were Poor in both 2015 and 2016?", 1, ["Corrie"]),
    ],
)
def test_a_complete_archive_counts_those_of_every_edition(question: str, number: int, names: list[str]) -> None:
    end = ask(river_archive(), question)
    of = 3 if "Lowland" in question else 5
    assert counted(end) == [(number, of, of)]
    assert end.text.startswith(f"{number} of {of} rivers")
    assert [
        name for name in ("Alder Brook", "Beckwater", "Corrie", "Dunewash", "Elmsfleet") if name in end.text
    ] == names


def test_a_share_of_every_edition_shows_its_arithmetic() -> None:
    assert "20 % (1 ÷ 5)" in ask(river_archive(), "What share of rivers were Poor in both 2015 and 2016?").text


def test_of_an_edition_known_in_part_it_is_told_of_how_many() -> None:
    end = ask(sample(), "Which states got an F in both 2021 and 2022?")
    assert end.outcome is Outcome.ANSWERED
    assert "1 received an F in both 2021 and 2022" in end.text
    assert "By name: Missouri" in end.text
    assert "Alaska" not in end.text
    assert "In 2021 alone 40 of 51 states received an F" in end.text
    assert NoticeCode.INCOMPLETE in {notice.code for notice in end.notices}


def test_that_nobody_did_is_proved_by_the_tally_that_says_so() -> None:
    end = ask(sample(), "How many states got an A in both 2022 and 2023?")
    assert end.text.startswith("0 of 51 states received an A in both 2022 and 2023")
    assert [(row.subject, row.year, row.grade, row.count) for row in end.figures] == [("ALL", 2022, "A", 0)]


def test_a_complete_list_of_one_edition_tells_of_all_others() -> None:
    end = ask(sample(), "Which states got an F in both 2013 and 2014?")
    assert counted(end) == [(4, 51, 51)]
    assert "California" in end.text
    assert "South Dakota" in end.text
    assert "Hawaii" not in end.text


def test_an_edition_in_which_nobody_did_settles_it() -> None:
    end = ask(sample(), "Which states got an A in every year?")
    assert counted(end) == [(0, 51, 51)]


def test_letters_of_two_scales_are_told_apart() -> None:
    end = ask(river_archive(), "Which rivers failed in both 2018 and 2020?")
    assert "1 of 5 rivers had the grade Poor in 2018 and received a 5 in 2020" in end.text
    assert NoticeCode.FRAMEWORK_CHANGE in {notice.code for notice in end.notices}


def test_years_that_are_only_listed_are_told_one_by_one() -> None:
    assert [number for number, *_ in counted(ask(sample(), "How many states got an F in 2021 and 2022?"))] == [40, 37]
    assert (
        "1 of 5 rivers had the grade Poor in 2016"
        in ask(river_archive(), "Which rivers were Poor in 2015 or 2016?").text
    )


def test_a_number_of_each_edition_is_no_number_of_all() -> None:
    each = [(2, 5, 5), (1, 5, 5), (1, 5, 5), (1, 5, 5), (1, 5, 5)]
    assert counted(ask(river_archive(), "How many rivers failed every year?")) == each
    assert counted(ask(river_archive(), "How many rivers failed in each edition?")) == each
    assert counted(ask(river_archive(), "List all rivers that failed, for every year")) == each


def test_any_year_is_every_edition_and_not_the_newest() -> None:
    text = ask(river_archive(), "Which rivers were Poor in any year?").text
    assert "2 of 5 rivers had the grade Poor in 2015" in text


def test_a_year_without_an_edition_is_said_to_be_so() -> None:
    assert "There was no edition in 2020" in ask(sample(), "Which states got an F in both 2020 and 2021?").text


@pytest.mark.parametrize(
    "question",
    [
        "Which rivers improved in both 2016 and 2018?",
        "Which rivers improved every year?",
        "Which rivers failed both times?",
        "Do all rivers always get a grade?",
    ],
)
def test_a_change_of_every_edition_is_not_that_between_its_ends(question: str) -> None:
    end = ask(river_archive(), question)
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


def test_where_it_is_known_of_nobody_no_number_is_told() -> None:
    end = ask(sample(), "Which states scored above 10 in both 2016 and 2023?")
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


def test_a_letter_and_another_in_two_years_is_still_refused() -> None:
    assert ask(sample(), "Which states got an F in 2021 but not in 2022?").reason is Reason.NOT_COUNTED


def test_whether_one_subject_always_did_is_told_by_all_its_editions() -> None:
    end = ask(sample(), "Has Texas always had a B?")
    assert "Texas received a D in 2021" in end.text
