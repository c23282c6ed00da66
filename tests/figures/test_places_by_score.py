"""Second and third of an edition whose ranks nobody prints, all but one, by how much, and the ranking itself.

Numbers are counted by hand from ``tests/rivers.py``.
"""

from __future__ import annotations

import pytest

from service.answer import Outcome
from tests.grade_archives import GradeArchive, ask, sample
from tests.rivers import RIVERS, river_archive, rivers


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Who was runner-up in 2015?", ["Beckwater", "Alder Brook"]),
        ("Which river was the runner-up in 2020?", ["Alder Brook", "Beckwater"]),
        ("Who came second in 2018?", ["Alder Brook", "Beckwater"]),
        ("Which river came third in 2015?", ["Beckwater", "Alder Brook", "Dunewash"]),
    ],
)
def test_a_place_is_told_by_all_down_to_it_in_their_order(question: str, first: list[str]) -> None:
    end = ask(river_archive(), question)
    assert end.outcome is Outcome.ANSWERED
    assert [name for name in RIVERS if name in end.text] == sorted(first)
    if "2018" not in question:  # there the first two are equal
        assert [figure.score for figure in end.figures] == sorted((f.score for f in end.figures), reverse=True)


def test_a_place_is_not_told_where_the_score_of_one_is_not_known() -> None:
    made = GradeArchive(rivers())
    made.add(
        "cards.csv", "Edition,Framework,River,Grade,Score\n2015,RI,Beckwater,Excellent,46\n2015,RI,Corrie,Poor,10\n"
    )
    assert ask(made, "Who came second in 2015?").outcome is Outcome.ABSTAINED


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who besides Beckwater got a Good in 2016?", ["Alder Brook", "Beckwater", "Dunewash"]),
        ("Which rivers other than Corrie failed in 2015?", ["Corrie", "Elmsfleet"]),
        ("Apart from Corrie and Elmsfleet, which rivers failed in 2015?", ["Corrie", "Elmsfleet"]),
        ("¿Qué ríos además de Corrie suspendieron en 2015?", ["Corrie", "Elmsfleet"]),
    ],
)
def test_who_besides_one_is_told_by_all_who_did(question: str, names: list[str]) -> None:
    spanish = question.startswith("¿")
    end = river_archive().ask(question.replace("ríos", "rivers"), language="es" if spanish else "en")
    assert end is not None
    assert [name for name in RIVERS if name in end.text] == names


@pytest.mark.parametrize(
    "question", ["How many rivers besides Corrie failed in 2015?", "Who besides Beckwater had the best score in 2015?"]
)
def test_how_many_others_and_the_best_of_the_others_are_not_told_by_all(question: str) -> None:
    end = river_archive().ask(question)
    assert end is None or end.outcome is Outcome.ABSTAINED


@pytest.mark.parametrize("question", ["What is the latest ranking?", "Show me the current rankings"])
def test_the_latest_ranking_is_that_of_the_newest_edition(question: str) -> None:
    end = ask(river_archive(), question)
    assert {figure.year for figure in end.figures} == {2021}
    assert len(end.figures) == len(RIVERS)


def test_by_how_much_one_lies_before_the_other_is_told_where_it_is_asked() -> None:
    asked = ask(river_archive(), "How many more points did Beckwater get than Corrie in 2016?")
    assert "Their scores differ by 26 points. [1] [2]" in asked.text
    assert "differ by" not in ask(river_archive(), "Which scored higher in 2016, Beckwater or Corrie?").text


def test_points_of_which_sources_print_several_are_not_taken_from_each_other() -> None:
    end = ask(sample(), "How many more points did Tennessee get than Utah in 2013?")
    assert "93.5" in end.text
    disputed = GradeArchive(rivers())
    for score in (35, 36):
        disputed.add(f"card-{score}.csv", f"Edition,Framework,River,Grade,Score\n2015,RI,Corrie,Good,{score}\n")
    disputed.add("other.csv", "Edition,Framework,River,Grade,Score\n2015,RI,Dunewash,Good,30\n")
    end = ask(disputed, "How many more points did Corrie get than Dunewash in 2015?")
    assert "differ by" not in end.text
