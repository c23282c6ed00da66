"""The report of a run, as staff read it."""

from __future__ import annotations

from pathlib import Path

from ingest.build import BuildReport
from ingest.collection_report import CollectionReport
from ingest.report import as_text

BUILT = BuildReport("gen-000001-abc", True, documents=1, passages=2_000, rows=1, embedded=0, checks=1)


def test_one_of_a_kind_is_counted_as_one() -> None:
    lines = list(as_text(CollectionReport(new=["a"]), BUILT, Path("var")))
    assert lines[1] == "Generation gen-000001-abc built: 1 document, 2,000 passages, 1 grade row; 0 texts embedded"
    assert lines[-1] == "1 thing in documents for staff to look at: python -m ingest checks"


def test_the_hint_names_a_data_directory_that_is_not_the_usual_one() -> None:
    *_, hint = as_text(CollectionReport(), BUILT, Path("var/my texts"))
    assert hint.endswith(": PRESSDESK_DATA='var/my texts' python -m ingest checks")
