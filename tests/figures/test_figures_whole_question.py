"""No word of a question about an edition is dropped: both ends, both years, each letter of its year, who improved most.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import Reason
from tests.grade_archives import ask, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "Which river improved its grade the most from 2015 to 2018?",
        "Which rivers improved their score most from 2015 to 2018?",
        "Which river improved the most from 2015 to 2018?",
    ],
)
def test_who_improved_most_is_told_also_where_it_says_what_improved(question: str) -> None:
    text = ask(river_archive(), question).text
    assert "rose most from 2015 to 2018" in text
    assert "Elmsfleet" in text


def test_most_improved_without_two_editions_asks_which() -> None:
    end = ask(sample(), "Which state improved its letter grade the most?")
    assert end.reason is Reason.AMBIGUOUS_COMPARISON


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Which rivers failed in 2015 and 2016?", 1),
        ("Which rivers were Good in 2016 and 2018?", 1),
        ("Which rivers were Good in 2016 and also in 2018?", 1),
        ("Which rivers got the same grade in 2015 and 2016?", 2),
    ],
)
def test_which_ones_in_two_years_are_those_of_both(question: str, number: int) -> None:
    end = ask(river_archive(), question)
    assert [entry.value for entry in end.computed if entry.what == "count"] == [number]


def test_how_many_in_two_years_are_two_numbers() -> None:
    end = ask(river_archive(), "How many rivers failed in 2015 and 2016?")
    assert [entry.value for entry in end.computed if entry.what == "count"] == [2, 1]


@pytest.mark.parametrize(
    "question",
    [
        "Which states got an A in 2018 and in 2019 a B?",
        "Which states were in the top ten in both 2013 and 2015?",
        "What is the difference between the best and worst states in 2013?",
    ],
)
def test_what_one_ranking_or_one_letter_cannot_tell_is_not_counted(question: str) -> None:
    assert ask(sample(), question).reason is Reason.NOT_COUNTED


@pytest.mark.parametrize(
    "question", ["Which rivers had the highest and the lowest score in 2015?", "Best and worst rivers in 2015"]
)
def test_both_ends_are_told_where_both_are_asked_for(question: str) -> None:
    text = ask(river_archive(), question).text
    assert "Beckwater was graded Excellent with a score of 46 in 2015" in text
    assert "Corrie was graded Poor with a score of 10 in 2015" in text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("bottom two in 2015", ["Corrie", "Elmsfleet"]),
        ("Top two in 2015", ["Alder Brook", "Beckwater"]),
        ("the worst two rivers of 2015", ["Corrie", "Elmsfleet"]),
        ("Which rivers tied for first in 2018?", ["Alder Brook", "Beckwater"]),
    ],
)
def test_a_few_of_one_end_are_told_in_few_words(question: str, names: list[str]) -> None:
    text = ask(river_archive(), question).text
    assert [name for name in ("Alder Brook", "Beckwater", "Corrie", "Dunewash", "Elmsfleet") if name in text] == names


@pytest.mark.parametrize("question", ["Which state was last in 2025?", "Who came last in 2025?"])
def test_the_last_is_told_by_printed_ranks(question: str) -> None:
    assert "Connecticut received an F with a score of 50, ranked number 32" in ask(sample(), question).text


def test_the_lowest_score_is_told_by_scores() -> None:
    assert "Arizona" in ask(sample(), "Which state had the lowest score in 2025?").text


@pytest.mark.parametrize("question", ["Which region did best in 2015?", "What is the average by region in 2016?"])
def test_a_region_as_what_is_graded_is_not_counted_as_a_river(question: str) -> None:
    assert ask(river_archive(), question).reason is Reason.NOT_COUNTED


def test_rivers_of_a_region_are_counted() -> None:
    end = ask(river_archive(), "How many rivers in the upland region were Excellent in 2018?")
    assert [(entry.value, entry.of) for entry in end.computed] == [(2, 2)]


def test_the_only_one_with_a_grade_is_told_by_all_that_have_it() -> None:
    text = ask(river_archive(), "Is Alder Brook the only Excellent in 2018?").text
    assert "Alder Brook" in text
    assert "Beckwater" in text
