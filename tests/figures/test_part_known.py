"""Editions of the sample of which some are known: how many these are, and who, is told as it is.

Counted from the facts: of 2025 ranks are known of six states and scores of six, of others than the ranks; of 2011 and
2019 both letters are known of eight, and of Alabama no letter of 2011.
"""

from __future__ import annotations

import re

from tests.grade_archives import ask, counted, sample


def order(question: str) -> list[str]:
    """Those whom a ranking names, in its order, without what it begins with."""
    told = ask(sample(), question).text
    return re.findall(r"(?<=[\].:] )([A-Z][a-z]+) (?:received|scored)", told)


def test_a_whole_ranking_tells_every_rank_that_is_known() -> None:
    end = ask(sample(), "Rank the states of 2025")
    assert end.text.startswith("The highest by rank in 2025 among the 6 of 51 states that are known:")
    assert order("Rank the states of 2025") == [
        "Maryland",
        "Illinois",
        "California",
        "Georgia",
        "Arizona",
        "Connecticut",
    ]


def test_a_few_at_the_top_are_told_of_how_many_they_are_the_first() -> None:
    end = ask(sample(), "Top 5 states in 2025")
    assert end.text.startswith("The highest by rank in 2025 among the 6 of 51 states that are known:")
    assert order("Top 5 states in 2025") == ["Maryland", "Illinois", "California"]
    assert ask(sample(), "Top 3 states in 2025").text.startswith("The highest by rank in 2025 of all 51 states:")


def test_a_ranking_by_score_is_one_of_scores() -> None:
    told = ["Maryland", "California", "Georgia", "Mississippi", "Connecticut", "Arizona"]
    assert order("Rank the states by score in 2025") == told


def test_whose_earlier_letter_is_not_known_is_not_counted_among_those_who_went_from_one_to_another() -> None:
    assert counted(ask(sample(), "Which states went from an F in 2011 to an A in 2019?")) == [(4, 51, 8)]


def test_whether_some_are_the_only_ones_is_told_by_all_that_are_so() -> None:
    end = ask(sample(), "Are Maine and Ohio the only states with a D in 2019?")
    assert "By name: Maine [2] and South Dakota [3]. The list is complete: 2 of 2" in end.text


def test_the_first_of_a_region_are_told_as_those_of_the_region() -> None:
    text = ask(sample(), "Which southern state had the best grade in 2019?").text
    assert text.startswith("The highest by grade in 2019 among the 5 of 17 states of the region South that are known:")
