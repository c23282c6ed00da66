"""Sentences that print grades become rows with the sentence as their span, or a check, never a guess."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import ALL
from ingest.organisation import parse
from tests.bridges import GRADES, NAMES, YEARS, bridges, code
from tests.grade_archives import GradeArchive, sample, told

HARBOUR, MILL, QUARRY = code("Harbour Bridge"), code("Mill Crossing"), code("Quarry Arch")
FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"
needs_facts = pytest.mark.skipif(not FACTS.exists(), reason="the verified facts are not on this machine")


def archive_of(text: str, subject: str = "") -> GradeArchive:
    archive = GradeArchive(bridges())
    head = f"---\nsubjects: [{subject}]\n---\n" if subject else ""
    archive.add("note.md", f"{head}# A note\n\n{text}\n")
    return archive


def values(text: str, subject: str = "") -> list[tuple[object, ...]]:
    return [
        (row.subject, row.year, row.grade, row.score, row.rank, row.count) for row in archive_of(text, subject).rows
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "From 2012 to 2020 the Harbour Bridge's Condition Index grade has gone up from an F to a B.",
            [(HARBOUR, 2012, "F", None, None, None), (HARBOUR, 2020, "B", None, None, None)],
        ),
        (
            "Harbour Bridge's grade rose from an F to a B between 2012 and 2020.",
            [(HARBOUR, 2012, "F", None, None, None), (HARBOUR, 2020, "B", None, None, None)],
        ),
        (
            "Harbour Bridge improved from a D in 2012 to a B+ in 2016.",
            [(HARBOUR, 2012, "D", None, None, None), (HARBOUR, 2016, "B+", None, None, None)],
        ),
        ("Harbour Bridge received a B in 2020.", [(HARBOUR, 2020, "B", None, None, None)]),
        ("In 2020, Harbour Bridge earned a 50 and an F.", [(HARBOUR, 2020, "F", 50, None, None)]),
        ("Harbour Bridge was ranked 10th with a score of 76 (C) in 2020.", [(HARBOUR, 2020, "C", 76, 10, None)]),
        ("Harbour Bridge's 2020 grade was an A-.", [(HARBOUR, 2020, "A-", None, None, None)]),
        ("Harbour Bridge scored 83.5 points, a B, in 2012.", [(HARBOUR, 2012, "B", 83.5, None, None)]),
        (
            "Harbour Bridge, Mill Crossing and Quarry Arch received a C in 2016.",
            [(name, 2016, "C", None, None, None) for name in (HARBOUR, MILL, QUARRY)],
        ),
        (
            "Harbour Bridge received a B in 2016, up from a D in 2012.",
            [(HARBOUR, 2016, "B", None, None, None), (HARBOUR, 2012, "D", None, None, None)],
        ),
        (
            "In 2020, the national results were Harbour Bridge (A, 97) and Mill Crossing (C, 76).",
            [(HARBOUR, 2020, "A", 97, None, None), (MILL, 2020, "C", 76, None, None)],
        ),
        (
            "The Index began in 2012. That year, 6 bridges got Fs and 3 had Ds.",
            [("ALL", 2012, "F", None, None, 6), ("ALL", 2012, "D", None, None, 3)],
        ),
        (
            "Six bridges earned an A, two a B and one a D in 2020.",
            [("ALL", 2020, "A", None, None, 6), ("ALL", 2020, "B", None, None, 2), ("ALL", 2020, "D", None, None, 1)],
        ),
        (
            "In 2020, bridges were graded A (6), B (2) and D (1).",
            [("ALL", 2020, "A", None, None, 6), ("ALL", 2020, "B", None, None, 2), ("ALL", 2020, "D", None, None, 1)],
        ),
        ("Four bridges failed in 2016.", [("ALL", 2016, "F", None, None, 4)]),
        ("No bridge received an A in 2012.", [("ALL", 2012, "A", None, None, 0)]),
        (
            "The national average rose from 59.1 (D) in 2012 to 84.7 (B) in 2020.",
            [("ALL", 2012, "D", 59.1, None, None), ("ALL", 2020, "B", 84.7, None, None)],
        ),
    ],
)
def test_a_sentence_that_leaves_no_doubt_is_read(text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(values(text), key=str) == sorted(expected, key=str)


def test_the_documents_one_subject_is_meant_by_it_and_by_the_subject_word() -> None:
    assert values("The bridge received a C in 2016.", HARBOUR) == [(HARBOUR, 2016, "C", None, None, None)]
    assert values("The bridge received a C in 2016.") == []


def test_a_grade_of_a_section_is_not_the_overall_grade() -> None:
    archive = archive_of("In 2020 Harbour Bridge earned an A for deck and surface and a C in piers and bearings.")
    assert [(row.section, row.grade) for row in archive.rows] == [("deck", "A"), ("piers", "C")]


def test_the_span_of_a_row_is_its_sentence() -> None:
    archive = archive_of("Nothing happened. Harbour Bridge received a B in 2020. It rained.")
    assert [row.span.of(archive.texts["note-md"]) for row in archive.rows] == ["Harbour Bridge received a B in 2020."]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Bridge would have received a C in 2016.",
        "Harbour Bridge did not receive an A in 2016.",
        "Harbour Bridge is expected to earn a B in 2016.",
        "Harbour Bridge received a B in 2016, up from a D the previous year.",
        "Harbour Bridge rose to a B from a D in 2016.",
        "Four bridges failed, three fewer than in 2012.",
        "Harbour Bridge went from F to A.",
        "Harbour Bridge received an F on lorry parking in 2016.",
        "Harbour Bridge received a D from the Society of Painters in 2016.",
        "Under the ratings of the Painters, Harbour Bridge received a D in 2016.",
        "In piers and bearings, Harbour Bridge received an F in 2016.",
        "Harbour Bridge got a B or a C in 2016.",
        "Harbour Bridge received a B and Mill Crossing something like a C in 2012 and 2016.",
    ],
)
def test_a_sentence_in_doubt_is_reported_and_not_read(text: str) -> None:
    archive = archive_of(text)
    assert archive.rows == []
    assert [check.code for check in archive.checks] == ["row_not_read"]


@pytest.mark.parametrize(
    "text",
    [
        "More than 6 bridges got Fs in 2012.",
        "At least 6 bridges failed in 2012.",
        "In 2012, 9 of the 12 bridges were graded D or lower.",
        "Nine bridges were graded C or D in 2012.",
        "In 2012, 3 northern bridges got Fs.",
        "A bridge is a grade A structure in 2012.",
        "Plan B for Harbour Bridge was adopted in 2016.",
        "Bridge Score Grade Harbour Bridge 64.5 D Mill Crossing 80 B Quarry Arch 41 F in 2016",
        "In 2016 Harbour Bridge 80 B, Mill Crossing 41 F.",
        "The average bridge got 64.5 Ds in 2012.",
    ],
)
def test_a_count_that_is_not_exact_or_not_of_all_gives_no_row(text: str) -> None:
    assert values(text) == []


def test_a_table_with_a_column_for_each_year_tells_how_many_got_each_grade() -> None:
    table = "| Grade | 2012 | 2016 |\n| --- | --- | --- |\n| A | 1 | 3 |\n| F | 6 | - |\n"
    told = {(None, "A", 2012, 1), (None, "A", 2016, 3), (None, "F", 2012, 6)}
    for subject in ("", HARBOUR):
        rows = archive_of(table, subject).rows
        assert {(row.score, row.grade, row.year, row.count) for row in rows} == told
        assert {row.subject for row in rows} == {ALL}


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    year=st.sampled_from(YEARS),
    grade=st.sampled_from(GRADES),
    form=st.sampled_from(
        [
            "{n} received {g} in {y}.",
            "In {y}, {n} earned {g}.",
            "{n}'s {y} grade was {g}.",
            "{n} was given {g} in the {y} edition of the Bridge Condition Index.",
            "According to the paper, {n} got {g} in {y}.",
        ]
    ),
)
def test_every_plain_statement_of_a_grade_is_read(name: str, year: int, grade: str, form: str) -> None:
    printed = f"{'an' if grade[0] in 'AF' else 'a'} {grade}"
    assert values(form.format(n=name, g=printed, y=year)) == [(code(name), year, grade, None, None, None)]


def verified() -> list[tuple[str, int, str | None, float | None]]:
    with (FACTS / "grades.csv").open(encoding="utf-8") as file:
        return [
            (line["state"], int(line["year"]), line["grade"] or None, float(line["score"]) if line["score"] else None)
            for line in csv.DictReader(file)
        ]


@needs_facts
def test_the_report_cards_of_the_corpus_give_exactly_the_verified_grades() -> None:
    names = {subject.code: subject.name for subject in sample().organisation.subjects}
    read = Counter(
        (names[row.subject], row.year, row.grade, row.score)
        for row in sample().rows
        if row.document_id.startswith("report-card-") and row.section is None and row.subject in names
    )
    assert read == Counter(verified())


@needs_facts
def test_no_document_of_the_corpus_gives_a_grade_that_is_not_verified() -> None:
    names = {subject.code: subject.name for subject in sample().organisation.subjects}
    graded = {line[:3] for line in verified()}
    scored = {(name, year, score) for name, year, _, score in verified()}
    for row in sample().rows:
        if row.section is None and row.subject in names:
            assert row.grade is None or (names[row.subject], row.year, row.grade) in graded, told(row)
            assert row.score is None or (names[row.subject], row.year, row.score) in scored, told(row)


@needs_facts
def test_the_corpus_gives_exactly_the_printed_tallies_and_averages() -> None:
    with (FACTS / "national_tallies.csv").open(encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    tallies = {(int(line["year"]), grade, int(line[grade])) for line in lines for grade in "ABCDF" if line[grade]}
    disputed = {(2011, "F", 25)}  # conflicts.md, 1
    assert {(row.year, row.grade, row.count) for row in sample().rows if row.count is not None} == tallies | disputed
    averages = {(int(line["year"]), float(line["national_avg_score"])) for line in lines if line["national_avg_score"]}
    assert {(row.year, row.score) for row in sample().rows if row.subject == "ALL" and row.count is None} == averages


POINTS = """
[organisation]
name = "Quay Circle"
[[frameworks]]
code = "Q"
name = "Quay Points"
first = 2019
points = 100
[[subjects]]
code = "EL"
name = "Elmquay"
[[subjects]]
code = "OA"
name = "Oakquay"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elmquay received 81 points in the 2021 report card.", [("EL", 2021, 81.0)]),
        ("Elmquay received 81 points in the 2021 report card. Oakquay received 64 points.", [("EL", 2021, 81.0)]),
        ("Elmquay gained 12 points in the 2021 report card.", []),
        ("Elmquay received 12 points for its new crane in the 2021 report card.", []),
        ("Elmquay sent 81 points of order to the council in 2021.", []),
    ],
)
def test_points_are_a_grade_where_a_scale_gives_nothing_else(text: str, expected: list[tuple[object, ...]]) -> None:
    archive = GradeArchive(parse(POINTS.encode()))
    archive.add("note.md", f"# A note\n\n{text}\n")
    assert [(row.subject, row.year, row.score) for row in archive.rows] == expected


def test_the_year_of_the_title_is_that_of_the_points_below_it() -> None:
    archive = GradeArchive(parse(POINTS.encode()))
    head = "---\ndate: 2021-05-04\n---\n# Elmquay tops the 2021 report card"
    archive.add("note.md", f"{head}\n\nOakquay received 64 points.\n")
    assert [(row.subject, row.year, row.score) for row in archive.rows] == [("OA", 2021, 64.0)]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The 2021 report card gave Elmquay the wrong total.", [("EL", 2021, 77.5)]),
        (
            "The 2021 report card printed wrong totals for Elmquay and Oakquay.",
            [("EL", 2021, None), ("OA", 2021, None)],
        ),
        ("The 2021 report card printed a wrong total.", []),
    ],
)
def test_a_correction_is_of_the_one_subject_that_it_names(before: str, expected: list[tuple[object, ...]]) -> None:
    archive = GradeArchive(parse(POINTS.encode()))
    archive.add("note.md", f"# Correction to the 2021 report card\n\n{before} The correct score is 77.5 points.\n")
    assert [(row.subject, row.year, row.score) for row in archive.rows] == expected


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("# Condition Index 2016\n\nThe average score of 2016 was 71.5 points.", [71.5]),
        ("# Condition Index 2016\n\nThe average score was 71.5 points.", [71.5]),
        ("# Condition Index 2016: Harbour Bridge\n\nThe average score was 71.5 points.", []),
        ("# Survey of 2016\n\nThe average score was 71.5 points.", []),
        ("# Condition Index 2016\n\nThe average score of old bridges was 71.5 points.", []),
    ],
)
def test_an_average_is_one_of_all_where_the_heading_names_the_scale_alone(text: str, scores: list[float]) -> None:
    archive = GradeArchive(bridges())
    archive.add("card.md", f"{text}\n")
    assert [(row.subject, row.year, row.score) for row in archive.rows] == [(ALL, 2016, score) for score in scores]
