"""A year in which rivers are graded on one scale and cities on another: each is counted on its own.

No edition is declared to be of one of the scales; of cities the highest score is not that of the highest band.
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from ingest.organisation import parse
from service.answer import Outcome, Reason
from tests.grade_archives import GradeArchive, ask, counted, table

NAMED = (("Alder", "river"), ("Brisk", "river"), ("Dane", "river"), ("Mirefield", "city"), ("Osk", "city"))
ORGANISATION = """
[organisation]
name = "Watershed Council"
subject_word = "place"
[[frameworks]]
code = "RL"
name = "River Letters"
grades = ["A", "B", "C"]
failing = ["C"]
[[frameworks]]
code = "CS"
name = "City Score"
grades = ["Gold", "Silver"]
points = 100
[[editions]]
year = 2020
status = "published"
[[editions]]
year = 2021
status = "published"
[[editions]]
year = 2022
status = "published"
"""


@lru_cache(maxsize=1)
def places() -> GradeArchive:
    subjects = "".join(
        f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\nkind = "{kind}"\n' for name, kind in NAMED
    )
    archive = GradeArchive(parse((ORGANISATION + subjects).encode()))
    for year, letters in ((2020, "ABC"), (2021, "AAC")):
        rivers = table(("River", "Grade"), list(zip(("Alder", "Brisk", "Dane"), letters, strict=True)))
        cities = table(("City", "Score", "Band"), [("Mirefield", 81, "Gold"), ("Osk", 85, "Gold")])
        text = f"# Cards {year}\n\n## River Letters {year}\n\n{rivers}\n## City Score {year}\n\n{cities}"
        archive.add(f"{year}.md", text)
    both = "Place,River Letters,City Score,Rank\nAlder,B,,2\nBrisk,A,,1\nMirefield,,81,2\nOsk,,79.5,3\n"
    archive.add("2022.csv", both, b'title = "Cards 2022"\ndate = "2022-05-04"\ntype = "report_card"\n')
    return archive


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many rivers got an A in 2020?", (1, 3, 3)),
        ("How many rivers failed in 2020?", (1, 3, 3)),
        ("How many cities got Gold in 2020?", (2, 2, 2)),
    ],
)
def test_those_on_one_scale_are_counted_on_it(question: str, count: tuple[int, int, int]) -> None:
    assert counted(ask(places(), question)) == [count]


def test_who_rose_is_told_of_one_scale() -> None:
    end = ask(places(), "Which rivers rose from 2020 to 2021?")
    assert end.text.startswith("1 of 3 rivers improved from 2020 to 2021 (River Letters).")


@pytest.mark.parametrize(
    "question", ["Which places got the best grade in 2020?", "How many places failed in 2020?", "Who was last in 2021?"]
)
def test_of_all_it_is_asked_which_scale_is_meant_and_each_offer_is_answered(question: str) -> None:
    end = ask(places(), question)
    assert (end.outcome, end.reason) == (Outcome.CLARIFICATION, Reason.AMBIGUOUS_EDITION)
    assert [option.label for option in end.options] == ["River Letters", "City Score"]
    for option in end.options:
        told = ask(places(), option.question)
        assert told.reason is not Reason.AMBIGUOUS_EDITION, option.question
    assert "(River Letters)" in ask(places(), end.options[0].question).text


def test_a_grade_of_one_scale_alone_tells_which_is_meant() -> None:
    assert ask(places(), "Who got a B in 2020?").text.startswith("1 of 3 places received a B in 2020 (River Letters).")


def test_a_scale_that_is_called_a_score_has_scores_all_the_same() -> None:
    end = ask(places(), "Which city had the highest score in 2020?")
    assert end.text.startswith("The highest by score in 2020 of all 2 cities: Osk was graded Gold with a score of 85")


def test_columns_of_two_scales_are_rows_of_each_and_a_rank_beside_them_of_neither() -> None:
    told = [(row.subject, row.framework, row.grade, row.score) for row in places().rows if row.year == 2022]
    assert told == [
        ("AL", "RL", "B", None),
        ("BR", "RL", "A", None),
        ("MI", "CS", None, 81),
        ("OS", "CS", None, 79.5),
    ]
    assert {check.message for check in places().checks} == {
        "A grade was not read: which scale one of its columns is of is not known."
    }


def test_those_whom_a_scale_never_grades_are_not_counted_among_all() -> None:
    end = ask(places(), "What was the average City Score in 2020?")
    assert end.text.startswith("The average score of the 2 places in 2020 is 83.0 (City Score), computed from all 2")


def test_of_a_year_that_grades_nobody_asked_about_no_other_scale_is_told() -> None:
    end = ask(places(), "Which city improved most from 2020 to 2023?")
    assert end.text.startswith("No place has a grade in both 2020 and 2023")
