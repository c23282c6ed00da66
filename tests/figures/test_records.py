"""The highest score ever is one of each scale; scales and editions that are counted by an ordinal are those meant.

Numbers are read by hand from ``tests/rivers.py`` and from the sample archive.
"""

from __future__ import annotations

import pytest

from service.answer import Outcome
from tests.grade_archives import ask, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "What's the highest score ever printed on the River Index?",
        "What is the highest score ever on the first scale?",
        "Who got the most points ever on the first scale?",
        "Which river had the highest score ever on the first framework?",
    ],
)
def test_the_record_of_a_scale_is_one_number_with_its_year(question: str) -> None:
    end = ask(river_archive(), question)
    assert "The highest score (River Index) among the 15 that are known is 46: Beckwater in 2015 [1]." in end.text
    assert [(figure.year, figure.score) for figure in end.figures] == [(2015, 46)]


def test_without_a_scale_each_has_a_record_of_its_own() -> None:
    end = ask(river_archive(), "Who got the most points ever?")
    assert "(River Index) among the 15 that are known is 46: Beckwater in 2015 [1]." in end.text
    assert "(Water Quality Scale) among the 10 that are known is 9.5: Alder Brook in 2021 [2]." in end.text
    assert any(notice.code == "framework_change" for notice in end.notices)


def test_the_lowest_is_told_alike_and_so_is_it_in_spanish() -> None:
    assert (
        "is 10: Corrie in 2015 [1]." in ask(river_archive(), "What is the lowest score ever on the first scale?").text
    )
    told = ask(river_archive(), "¿Cuál es la puntuación más alta de todas alguna vez?", "es").text
    assert told.startswith("La puntuación más alta que se conoce (River Index) es 46, entre 15 conocidas: Beckwater")


def test_what_sources_print_differently_is_told_beside_the_record() -> None:
    end = ask(sample(), "What's the highest score ever printed on the first scale?")
    assert "is 99.5: Louisiana in 2015" in end.text
    assert "Louisiana in 2016" in end.text
    assert "Sources differ on the score of Louisiana in 2016" in end.text


def test_the_best_of_one_edition_and_the_first_few_are_no_record() -> None:
    assert "in 2016" in ask(river_archive(), "What was the highest score in 2016?").text
    assert "that are known is" not in ask(river_archive(), "What was the highest score in 2016?").text
    assert "that are known is" not in ask(river_archive(), "Who are the top two by score of 2016?").text


def test_who_failed_on_an_earlier_scale_is_not_told_of_its_last_edition_alone() -> None:
    assert river_archive().ask("Which rivers failed on the first scale?") is None
    assert {figure.year for figure in ask(river_archive(), "Which rivers failed on the latest scale?").figures} == {
        2021
    }


def test_an_ordinal_that_no_scale_has_is_left_alone() -> None:
    end = river_archive().ask("What is the highest score ever on the third scale?")
    assert end is None or end.outcome is Outcome.ABSTAINED


@pytest.mark.parametrize(
    ("counted", "dated"),
    [
        ("Which rivers failed in the second round?", "Which rivers failed in 2016?"),
        (
            "How far did the average climb between the first and the last year of the first scale?",
            "How much did the average climb between 2015 and 2018?",
        ),
        (
            "How did Corrie change from the first to the last edition of the Water Quality Scale?",
            "How did Corrie change from 2020 to 2021 on the Water Quality Scale?",
        ),
    ],
)
def test_rounds_and_both_ends_of_a_scale_are_their_years(counted: str, dated: str) -> None:
    assert ask(river_archive(), counted).text == ask(river_archive(), dated).text
