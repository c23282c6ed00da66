"""``python -m bench.figures``: how long figures take over a generated ledger of 50,000 rows, four editions.

Two shapes: few subjects that many documents print, as releases of 51 states do, and many subjects that few
documents print. Prints the p50 of each kind of question, from its words to the end with its citations.
"""

from __future__ import annotations

import sqlite3
import time
from datetime import date
from statistics import median

from ingest.anatomy.names import SubjectNames
from ingest.document import GradeRow, Span
from ingest.ledger import Ledger, create, store
from ingest.organisation import Edition, Framework, Organisation, Subject
from service.answer import Attribution, Citation, CitedDocument
from service.grades import answer_figures
from service.understanding import Understanding

ROWS = 50_000  # a thousand times as many as a card of 51 subjects has
YEARS = (2012, 2016, 2020, 2024)
GRADES = ("A", "B", "C", "D", "F")
KINDS = ("report_card", "release", "press")
ROUNDS = 15  # times that each question is asked; the median counts
QUESTIONS = (
    "How many places got an F in 2016?",
    "How many places failed in 2020?",
    "Which places got an A in 2024?",
    "How many places got a C or better in 2016?",
    "How many places scored above 90 in 2020?",
    "What share of places failed in 2016?",
    "How many places improved from 2012 to 2016?",
    "Which place had the highest score in 2020?",
    "Which places did better than Place Seven in 2016?",
    "What was the average score in 2024?",
    "What grade did Place Seven get in 2016?",
    "How did Place Seven change between 2012 and 2024?",
)
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def main() -> None:
    for subjects in (51, 2_500):
        organisation, ledger = _world(subjects)
        understanding = Understanding(organisation, SubjectNames(organisation), ())
        print(f"{ROWS:,} rows, {len(YEARS)} editions, {subjects:,} subjects")
        for question in QUESTIONS:
            spent = list[float]()
            for _ in range(ROUNDS):
                began = time.perf_counter()
                reading = understanding.read(question, (), date(2026, 1, 1))
                end = answer_figures(reading, ledger, organisation, _cite)
                spent.append(time.perf_counter() - began)
            print(f"  p50 {1000 * median(spent):7.2f} ms  {end.outcome if end else 'passages':10} {question}")


def _world(subjects: int) -> tuple[Organisation, Ledger]:
    """Places of generated names; every grade, score and source follows from its number."""
    places = tuple(
        Subject(f"P{at}", f"Place {_name(at)}", region="North" if at % 2 else "South") for at in range(subjects)
    )
    framework = Framework("GEN", "Generated Index", first=2012, grades=GRADES, failing=("F",), points=100)
    editions = tuple(Edition(year, "published", "GEN", subjects=subjects) for year in YEARS)
    organisation = Organisation(
        "Generated",
        f"bench {subjects}",
        subject_word="place",
        ranks=KINDS,
        subjects=places,
        frameworks=(framework,),
        editions=editions,
    )
    rows = []
    for at in range(ROWS):
        subject, year = at // len(YEARS) % subjects, YEARS[at % len(YEARS)]
        score = float((subject * 37 + year) % 101)
        grade = GRADES[4 - min(4, int(score // 20))]
        document = f"document-{at % 4_000}"
        rows.append(
            GradeRow(
                document,
                "v",
                Span(at, at + 9),
                f"P{subject}",
                year,
                "GEN",
                grade=grade,
                score=score,
                printed=grade,
                source_kind=KINDS[at % 3],
            )
        )
    connection = sqlite3.connect(":memory:")
    create(connection)
    store(connection, rows)
    connection.execute("ANALYZE")
    seen = {row.document_id: "v" for row in rows}
    return organisation, Ledger(connection, organisation, lambda name, version: seen.get(name) == version)


def _name(at: int) -> str:
    return " ".join(_ONES[int(digit)].capitalize() for digit in str(at))


def _cite(rows: list[GradeRow]) -> tuple[Citation, ...]:  # type: ignore[type-arg]
    document = CitedDocument("d", "d", "report_card", "", None, (), None)  # type: ignore[arg-type]
    return tuple(
        Citation(at, "row", "", "", "", row.span.start, row.span.end, row.version, document, None, "", None, _NONE)
        for at, row in enumerate(rows, start=1)
    )


_NONE = Attribution("", "")


if __name__ == "__main__":
    main()
