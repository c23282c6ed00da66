"""What cannot be read, or is held, is named once, by its file, with what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest import DataDir
from ingest.collection_report import CollectionReport, Named
from ingest.loaders import DocumentUnreadable, load
from ingest.report import as_text
from tests.archives import collected


def refused(content: str, name: str) -> str:
    with pytest.raises(DocumentUnreadable) as raised:
        load(content.encode(), name)
    return str(raised.value)


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("old.doc", "save it as .docx or .pdf"),
        ("old.rtf", "save it as .docx or .pdf"),
        ("old.pages", "save it as .docx or .pdf"),
        ("mail.eml", "print it to PDF, or save it as .html"),
        ("mail.MSG", "print it to PDF, or save it as .html"),
        ("grades.xlsx", "save each sheet as .csv"),
        ("slides.pptx", "save it as .pdf"),
        ("scan.jpg", "run text recognition"),
        ("data.xyz", "save it as one of .csv, .docx"),
    ],
)
def test_a_file_of_another_type_comes_with_the_way_to_convert_it(name: str, advice: str) -> None:
    assert advice in refused("words", name)


@pytest.mark.parametrize(
    "title",
    [
        "title: Grades: a first look",
        "title: @opengate speaks",
        'title: "Cards" of 2021',
        "title: [Update] Grades",
        "title: *New* law",
    ],
)
def test_a_title_that_yaml_cannot_read_is_to_be_put_in_quotation_marks(title: str) -> None:
    said = refused(f"---\ndate: 2021-01-05\n{title}\n---\n\nConnecticut earned an F.\n", "a.md")
    assert "line 3" in said
    assert "put what stands after 'title:' in quotation marks" in said


def test_a_key_that_stands_twice_is_not_to_be_quoted() -> None:
    said = refused("---\ntitle: A\ntitle: B\n---\n\nConnecticut earned an F.\n", "a.md")
    assert "twice" in said
    assert "quotation marks" not in said


def test_a_rejected_file_is_named_once_in_the_report() -> None:
    report = CollectionReport(rejected=[Named("a/old.doc", "unsupported_format", "'a/old.doc': it is not read")])
    assert "  a/old.doc: it is not read" in list(as_text(report, None, Path("var")))


def test_a_held_document_is_named_by_its_file_as_well(tmp_path: Path) -> None:
    folder, data_dir = tmp_path / "files", DataDir(tmp_path / "data")
    folder.mkdir()
    data_dir.root.mkdir()
    (folder / "late.md").write_text("---\nid: of-spring\npublish_date: soon\n---\n\nThe cards were released.\n")
    lines = list(as_text(collected(data_dir, folder), None, Path("var")))
    (held,) = [line for line in lines if "of-spring" in line and "it declares" in line]
    assert held.startswith("  of-spring (late.md): it declares `publish_date: soon`")
