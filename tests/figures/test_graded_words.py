"""What is graded is asked for in its own words: the laws of a state, the water of a harbour.

On a made-up card of harbours of 2024, whose organisation declares that it grades water and beaches.
"""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.grades import FiguresEnd
from tests.grade_archives import GradeArchive

ORGANISATION = """
[organisation]
name = "Tidewatch"
subject_word = "harbour"
subject_words = ["harbour", "harbours"]
graded_words = ["water", "beaches", "bathing", "clean"]
[[frameworks]]
code = "HC"
name = "Harbour Card"
first = 2020
grades = ["A", "B", "C", "D", "F"]
points = 100
[[editions]]
year = 2024
framework = "HC"
status = "published"
[[subjects]]
code = "OS"
name = "Osterholm"
[[subjects]]
code = "VA"
name = "Vailsund"
"""
CARD = (
    "---\ndate: 2024-09-10\ntype: report_card\n---\n# Harbour Card 2024\n\n"
    "| Harbour | Points | Grade |\n| --- | --- | --- |\n| Osterholm | 91 | A |\n| Vailsund | 40 | D |\n"
)


def asked(question: str, organisation: str = ORGANISATION) -> FiguresEnd | None:
    archive = GradeArchive(parse(organisation.encode()))
    archive.add("card.md", CARD)
    return archive.ask(question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which harbour has the best water?", "Osterholm received an A"),
        ("Which harbour had the best bathing water in 2024?", "Osterholm received an A"),
        ("best harbour for clean beaches", "Osterholm received an A"),
        ("What harbour is best at protecting beaches?", "Osterholm received an A"),
        ("Which harbours protect their water best?", "Osterholm received an A"),
        ("Where is the water worst?", "Vailsund received a D"),
        ("Which harbour does the least to protect beaches?", "Vailsund received a D"),
        ("How good is the water in Vailsund?", "Vailsund received a D"),
        ("Does Vailsund have good water?", "Vailsund received a D"),
    ],
)
def test_what_is_graded_is_asked_of_the_grades(question: str, told: str) -> None:
    end = asked(question)
    assert end is not None
    assert told in end.text


@pytest.mark.parametrize(
    "question",
    [
        "Which harbour has the best water for seals?",
        "Which harbour has the best restaurants?",
        "Which harbour has the best water and restaurants?",
        "How good is the coffee in Vailsund?",
        "Does Vailsund have good water slides?",
    ],
)
def test_what_is_not_graded_is_not_asked_of_the_grades(question: str) -> None:
    end = asked(question)
    assert end is None or not end.citations


def test_without_declared_words_no_figure_is_told_of_water() -> None:
    undeclared = ORGANISATION.replace('graded_words = ["water", "beaches", "bathing", "clean"]\n', "")
    assert asked("Which harbour has the best water?", undeclared) is None
