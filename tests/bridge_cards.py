"""An archive of made-up bridges' report cards, so that nothing can rest on knowing an organisation, and its answers."""

from __future__ import annotations

from functools import lru_cache

from service.answer import NoticeCode, Outcome
from service.grades import FiguresEnd
from tests.bridges import NAMES, bridges, code
from tests.grade_archives import GradeArchive, table, told

HARBOUR, MILL, QUARRY, OSTRAVA = (
    code(name) for name in ("Harbour Bridge", "Mill Crossing", "Quarry Arch", "Ostrava Viaduct")
)
LETTERS_2016 = dict(zip(NAMES, ["A", "A-", "B", "B", "C", "D", "F", "F", "F", "A", "C", "B+"], strict=True))
SCORES_2016 = dict(zip(NAMES, [95, 91, 84, 82.5, 71, 62, 40, 41, 55.5, 95, 74, 88], strict=True))


@lru_cache(maxsize=1)
def archive() -> GradeArchive:
    """2012 in part, 2016 whole, 2020 in part with tallies, 2024 in part; two contradictions."""
    made = GradeArchive(bridges())
    made.add(
        "c2012.md",
        "# Cards of 2012\n\n"
        + table(
            ("Bridge", "Grade", "Score"),
            [("Harbour Bridge", "F", 35), ("Mill Crossing", "C", 70), ("Quarry Arch", "D", "")],
        ),
    )
    made.add(
        "c2016.md",
        "# Cards of 2016\n\n"
        + table(("Bridge", "Grade", "Score"), [(name, LETTERS_2016[name], SCORES_2016[name]) for name in NAMES]),
    )
    made.add(
        "c2020.md",
        "# Cards of 2020\n\n"
        + table(
            ("Bridge", "Grade", "Score", "Printed by"),
            [
                ("Harbour Bridge", "B", 81, "card"),
                ("Harbour Bridge", "B+", "", "newspaper"),
                ("Mill Crossing", "A", "", "card"),
                ("Quarry Arch", "F", "", "card"),
                ("Ostrava Viaduct", "F", "", "newspaper"),
            ],
        )
        + "\n## Tallies of 2020\n\n"
        + table(
            ("Grade", "Count", "Printed by"),
            [("A", 1, "card"), ("F", 2, "card"), ("D", 4, "card"), ("D", 5, "newspaper")],
        )
        + "\n## Average of 2020\n\n"
        + table(("Bridge", "Score", "Grade"), [("Average", 71.5, "C")]),
    )
    made.add(
        "c2024.md",
        "# Cards of 2024\n\n"
        + table(
            ("Bridge", "Section", "Grade", "Score", "Rank"),
            [
                ("Harbour Bridge", "Overall", "A", 97, 1),
                ("Harbour Bridge", "Deck and surface", "B", 31, ""),
                ("Harbour Bridge", "Piers and bearings", "A+", 60, ""),
                ("Mill Crossing", "Overall", "C", 60, 9),
                ("Tanner Bridge", "Overall", "C", 62, 10),
            ],
        ),
    )
    return made


def rows_of(text: str) -> list[tuple[object, ...]]:
    """What is read from one card alone."""
    return [told(row) for row in GradeArchive(bridges()).add("card.md", text)]


def answered(question: str) -> FiguresEnd:
    end = archive().ask(question)
    assert end is not None, question
    assert end.outcome is Outcome.ANSWERED, end.text
    return end


def figures(end: FiguresEnd) -> set[tuple[str, int, str | None, float | None]]:
    return {(figure.subject, figure.year, figure.grade, figure.score) for figure in end.figures}


def codes(end: FiguresEnd) -> set[NoticeCode]:
    return {notice.code for notice in end.notices}


def computed(end: FiguresEnd, what: str) -> tuple[float, int | None, int | None]:
    (found,) = [entry for entry in end.computed if entry.what == what]
    return found.value, found.of, found.known
