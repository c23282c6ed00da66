"""The ledger gives back the rows it was given, in the order of trust, and none that may not be seen."""

from __future__ import annotations

import sqlite3
import time
from statistics import median

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import GradeRow, Span
from ingest.ledger import Ledger, create, store
from tests.bridges import NAMES, YEARS, bridges, code

CODES = [code(name) for name in NAMES]
rows = st.builds(
    GradeRow,
    document_id=st.sampled_from(["one", "two"]),
    version=st.just("v1"),
    span=st.integers(0, 500).map(lambda start: Span(start, start + 9)),
    subject=st.sampled_from([*CODES, "ALL"]),
    year=st.sampled_from(YEARS),
    framework=st.just("BCI"),
    section=st.sampled_from([None, "deck"]),
    grade=st.sampled_from(["A", "B-", None]),
    score=st.sampled_from([None, 61.5]),
    count=st.sampled_from([None, 3]),
    printed=st.just(""),
    source_kind=st.sampled_from(["card", "bulletin", "newspaper"]),
)


def says_something(row: GradeRow) -> bool:
    """Whether a row has a value; one without any prints that no grade was given."""
    return any(value is not None for value in (row.grade, row.score, row.rank, row.tier, row.count))


def ledger_of(stored: list[GradeRow]) -> Ledger:
    connection = sqlite3.connect(":memory:")
    create(connection)
    assert store(connection, stored) == len(stored)
    return Ledger(connection, bridges())


@settings(max_examples=60, deadline=None)
@given(stored=st.lists(rows, max_size=25), subject=st.sampled_from(CODES), year=st.sampled_from(YEARS))
def test_a_query_gives_exactly_the_rows_that_fit(stored: list[GradeRow], subject: str, year: int) -> None:
    ledger = ledger_of(stored)
    by_place = sorted(ledger.rows(all_sections=True), key=repr)
    valued = [row for row in stored if says_something(row)]
    assert by_place == sorted(valued, key=repr)
    fitting = [row for row in valued if row.subject == subject and row.year == year and row.section is None]
    assert sorted(ledger.rows([subject], [year]), key=repr) == sorted(fitting, key=repr)
    assert ledger.years() == tuple(sorted({row.year for row in valued}))
    none = [row for row in stored if not says_something(row)]
    assert sorted(ledger.rows(all_sections=True, ungraded=True), key=repr) == sorted(none, key=repr)


def test_the_most_trusted_source_comes_first() -> None:
    kinds = ["newspaper", "card", "bulletin"]
    stored = [
        GradeRow("d", "v", Span(at, at + 1), CODES[0], 2020, "BCI", grade="A", source_kind=kind)
        for at, kind in enumerate(kinds)
    ]
    assert [row.source_kind for row in ledger_of(stored).rows()] == ["card", "bulletin", "newspaper"]


def test_a_row_that_is_not_final_comes_last_and_leads_nothing_that_is() -> None:
    draft, card = (
        GradeRow("d", "v", Span(at, at + 1), CODES[0], 2020, "BCI", grade="A", source_kind=kind, remark=remark)
        for at, (kind, remark) in enumerate((("card", "draft"), ("newspaper", "")))
    )
    assert ledger_of([draft, card]).rows() == (card, draft)
    assert ledger_of([draft, card]).rows(distinct=True) == (card,)


def test_rows_that_may_not_be_seen_are_in_no_result_and_no_year() -> None:
    connection = sqlite3.connect(":memory:")
    create(connection)
    store(
        connection,
        [
            GradeRow("open", "v", Span(0, 1), CODES[0], 2020, "BCI", grade="A"),
            GradeRow("hidden", "v", Span(0, 1), CODES[0], 2024, "BCI", grade="F"),
        ],
    )
    ledger = Ledger(connection, bridges(), lambda document_id, version: document_id == "open")
    assert [row.document_id for row in ledger.rows()] == ["open"]
    assert ledger.years() == (2020,)


def test_a_look_up_among_fifty_thousand_rows_takes_under_five_milliseconds() -> None:
    stored = [
        GradeRow(
            f"d{at % 5000}",
            "v",
            Span(at, at + 9),
            f"S{at % 4000}",
            2012 + 4 * (at % 4),
            "BCI",
            grade="A",
            score=float(at % 100),
        )
        for at in range(50_000)
    ]
    ledger = ledger_of(stored)
    spent = []
    for at in range(60):
        began = time.perf_counter()
        assert ledger.rows([f"S{at}"])
        spent.append(time.perf_counter() - began)
    print(f"look-up among 50,000 rows: p50 {1000 * median(spent):.2f} ms")
    assert median(spent) < 0.005


@settings(max_examples=60, deadline=None)
@given(stored=st.lists(rows, max_size=30), hidden=st.sampled_from([(), ("one",), ("two",)]))
def test_distinct_rows_say_all_that_may_be_seen_each_by_its_most_trusted_source(
    stored: list[GradeRow], hidden: tuple[str, ...]
) -> None:
    connection = sqlite3.connect(":memory:")
    create(connection)
    store(connection, stored)
    ledger = Ledger(connection, bridges(), lambda document_id, version: document_id not in hidden)
    trust = ["card", "bulletin", "newspaper"]
    best: dict[tuple[object, ...], int] = {}
    for row in stored:
        if row.document_id not in hidden and says_something(row):
            said = (row.subject, row.year, row.section, row.grade, row.score, row.count)
            best[said] = min(best.get(said, 9), trust.index(row.source_kind))
    found = ledger.rows(all_sections=True, distinct=True)
    told = {(r.subject, r.year, r.section, r.grade, r.score, r.count): trust.index(r.source_kind) for r in found}
    assert told == best
    assert len(found) == len(best)
    assert all(row in stored and row.document_id not in hidden for row in found)
