"""Who stands above or below the average of an edition: by scores, of how many, and by which average.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome, Reason
from tests.grade_archives import GradeArchive, ask, counted, sample, table
from tests.rivers import RIVERS, river_archive, rivers


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which rivers were above the average in 2016?", ["Alder Brook", "Beckwater", "Dunewash"]),  # of 28.6
        ("Which rivers scored below average in 2016?", ["Corrie", "Elmsfleet"]),
        ("How many rivers did worse than the average of 2021?", ["Corrie", "Dunewash", "Elmsfleet"]),  # of 5.8
        ("Which rivers are above average?", ["Alder Brook", "Beckwater"]),  # in the newest edition
        ("Who was better than average in 2015?", ["Alder Brook", "Beckwater"]),  # of 25
    ],
)
def test_of_a_complete_edition_all_on_one_side_are_told(question: str, names: list[str]) -> None:
    end = ask(river_archive(), question)
    assert counted(end) == [(len(names), 5, 5)]
    assert [name for name in RIVERS if name in end.text] == names
    assert "computed from all 5 scores" in end.text


def test_against_a_printed_average_it_is_said_of_how_many_the_score_is_known() -> None:
    end = ask(sample(), "Which states were below the national average in 2011?")
    assert end.text.startswith("The average of 2011 is printed as 59.1 points")
    assert "Of the 6 of 51 states whose score is known, 2 stood below the average of 2011" in end.text
    assert "By name: Wyoming (29.5)" in end.text
    assert counted(end) == [(2, 51, 6)]
    assert NoticeCode.INCOMPLETE in {notice.code for notice in end.notices}


def test_a_score_printed_on_both_sides_of_the_average_counts_as_not_known() -> None:
    made = GradeArchive(rivers())
    scores = (("Alder Brook", 36), ("Beckwater", 20), ("Corrie", 10))
    made.add("cards-2016.md", "# Cards of 2016\n\n" + table(("River", "Score"), [*scores, ("Average", 25)]))
    made.add("more-2016.md", "# More cards of 2016\n\n" + table(("River", "Score"), [("Beckwater", 30)]))
    end = ask(made, "Which rivers were above the average in 2016?")
    assert counted(end) == [(1, 5, 2)]
    assert "Sources differ on the score of Beckwater in 2016" in end.text


def test_without_an_average_nobody_stands_above_it() -> None:
    end = ask(sample(), "Which states were above average in 2014?")
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())
    assert "No average of 2014 could be read" in end.text
    gone = ask(sample(), "Which states were above average in 2020?")
    assert (gone.outcome, gone.figures) == (Outcome.ABSTAINED, ())
    assert "There was no edition in 2020" in gone.text


@pytest.mark.parametrize(
    "question",
    [
        "Which states with a B were below the average in 2019?",
        "Which states were not above the average in 2019?",
        "Which states were above average in both 2011 and 2019?",
        "Which states were always above average?",
        "Which states rose above the average in 2019?",
        "Which states were above average for criminal provisions in 2019?",
        "Which Southern states were above average in 2019?",
        "Which states were 5 points above the average in 2019?",
        "What share of states was above the average in 2019?",
    ],
)
def test_an_average_with_more_beside_it_is_not_counted(question: str) -> None:
    end = sample().ask(question)
    assert end is None or (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


def test_the_same_in_spanish() -> None:
    end = ask(sample(), "¿Qué estados estuvieron por debajo del promedio nacional en 2011?", language="es")
    assert (
        "De los 6 estados (de 51) con una puntuación conocida, 2 quedaron por debajo del promedio de 2011" in end.text
    )
