"""The report of a run, as staff read it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.build import BuildReport
from ingest.collection_report import CollectionReport, Named
from ingest.document import Check, Span
from ingest.report import as_json, as_text, check_lines
from ingest.settings import DataDir
from tests.archives import collected, new_data_dir, release

BUILT = BuildReport("gen-000001-abc", True, documents=1, passages=2_000, rows=1, embedded=0, checks=1)


def test_one_of_a_kind_is_counted_as_one() -> None:
    lines = list(as_text(CollectionReport(new=["a"]), BUILT, Path("var")))
    assert lines[1] == "Generation gen-000001-abc built: 1 document, 2,000 passages, 1 grade row; 0 texts embedded"
    assert lines[-1] == "1 thing in documents for staff to look at: python -m ingest checks"


def test_the_hint_names_a_data_directory_that_is_not_the_usual_one() -> None:
    *_, hint = as_text(CollectionReport(), BUILT, Path("var/my texts"))
    assert hint.endswith(": PRESSDESK_DATA='var/my texts' python -m ingest checks")


def test_a_reason_that_holds_for_many_files_is_told_once() -> None:
    pictures = [Named(f"{n}.jpg", "unsupported_format", f"'{n}.jpg': a picture is not read") for n in range(11)]
    other = Named("a.docx", "damaged", "'a.docx': it is damaged")
    lines = list(as_text(CollectionReport(rejected=[*pictures, other]), None, Path("var")))
    assert lines[-3:] == [
        "Rejected:",
        "  a.docx: it is damaged",
        "  11 files: a picture is not read (0.jpg, 1.jpg, 2.jpg and 8 more); `status` names all",
    ]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[DataDir, CollectionReport]:
    """A run over a document with two passwords and a third in its head, a copy, a draft and one to be published."""
    parent = tmp_path_factory.mktemp("report")
    data_dir, files = new_data_dir(parent), parent / "files"
    secret = "# Portal\n\nUsername: press. Password: Heron!2024river\n\nUsername: staff. Password: Otter#77lake"
    release(files, "portal.md", secret, id="portal", note='"Username: desk. Password: Adder-55-pond"')
    (files / "zoo.md").write_bytes((files / "portal.md").read_bytes())
    release(files, "budget.md", "# Budget\n\nThe budget is small.", draft=True)
    release(files, "boats.md", "# Boats\n\nThe boats come.", publish_date="2098-12-01T09:00:00+02:00")
    return data_dir, collected(data_dir, files)


def text_of(report: CollectionReport) -> list[str]:
    return list(as_text(report, None, Path("var")))


def test_what_was_cut_out_is_told_once_with_the_file_that_still_holds_it(
    archive: tuple[DataDir, CollectionReport],
) -> None:
    lines = text_of(archive[1])
    at = lines.index("Cut out before indexing (the files still hold it: mend them):")
    assert lines[at + 1] == "  portal (portal.md): 3 passwords; it was in the open, so change it"
    assert sum("password" in line for line in lines) == 1
    assert lines[lines.index("Warnings:") + 1].startswith("  portal (portal.md): unknown key 'note' is kept")


def test_json_tells_each_removal_and_each_warning_as_before(archive: tuple[DataDir, CollectionReport]) -> None:
    lines = [json.loads(line) for line in as_json(archive[1], None)]
    removed = [line for line in lines if line["event"] == "removed"]
    assert [(line["name"], line["reason"]) for line in removed] == [("portal", "password")] * 2
    warnings = [line["message"] for line in lines if line["event"] == "warning"]
    assert "removed before storing: 3 passwords; it was in the open, so change it" in warnings
    assert {"name", "reason", "message", "file"} <= removed[0].keys()
    assert (lines[-1]["removed"], lines[-1]["warnings"], lines[-1]["held"], lines[-1]["embargoed"]) == (2, 2, 1, 1)


def test_what_is_out_of_sight_is_counted_apart_from_what_was_read(archive: tuple[DataDir, CollectionReport]) -> None:
    lines = text_of(archive[1])
    assert lines[0] == "Documents: 3 new, 1 copy; out of sight: 1 held back, 1 embargoed"
    (at,) = [i for i, line in enumerate(lines) if line.startswith("Embargoed (")]
    assert lines[at + 1].startswith("  boats (boats.md): embargoed until 2098-12-01T07:00:00+00:00")
    assert not any("unknown" in line for line in lines if "boats" in line or "budget" in line)


def test_an_embargo_is_told_again_while_it_lasts_and_makes_no_run_incomplete(
    archive: tuple[DataDir, CollectionReport],
) -> None:
    data_dir, first = archive
    files = data_dir.root.parent / "files"
    again = collected(data_dir, files)
    assert [named.name for named in again.embargoed] == [named.name for named in first.embargoed] == ["boats"]
    (files / "budget.md").unlink()
    assert collected(data_dir, files).complete


def test_checks_that_say_the_same_of_one_document_are_one_line_with_the_words_of_each() -> None:
    row = Check("row_not_read", "A grade was not read: it names no subject.", Span(0, 1))
    found = [("cards", row, f"Park {number} | B") for number in range(1, 6)]
    found.append(("portal", Check("secret_removed", "A password was cut out here.", Span(0, 1)), "[removed: password]"))
    found.append(("undated", Check("undated", "The document has no date."), ""))
    assert list(check_lines(found)) == [
        "row_not_read       cards: A grade was not read: it names no subject. (5 times: "
        "“Park 1 | B”, “Park 2 | B”, “Park 3 | B” and 2 more)",
        "secret_removed     portal: A password was cut out here.",
        "undated            undated: The document has no date.",
        "7 things to look at",
    ]


def test_where_something_is_to_be_declared_it_is_said_where() -> None:
    undated = Check("undated", "The document has no date: declare `date`.")
    *_, last = check_lines([("a", undated, "")])
    assert "`release.pdf.toml`" in last


def test_words_that_a_check_quotes_itself_are_not_quoted_twice_and_long_ones_are_cut() -> None:
    quoting = Check("relative_date_unresolved", "'six years ago' cannot be counted.", Span(0, 1))
    long = Check("template_slip", "The sentence is about Utah.", Span(0, 1))
    told = list(check_lines([("a", quoting, "six years ago"), ("a", long, f"{'word ' * 40}\nand more")]))
    assert told[0].endswith("'six years ago' cannot be counted.")
    assert told[1].endswith(f" (“{('word ' * 40)[:80]}” …)")
