"""A folder as it lies on a shared drive: each file is read, or named with what to do; a draft is not public."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from ingest.anatomy.file_name import says_hidden
from ingest.archive import ArchiveReader
from ingest.document import Status
from ingest.loaders import DocumentUnreadable, load
from ingest.report import as_text
from ingest.sources.folder import find_files, organisation_file
from ingest.sources.sidecars import Sidecars
from ingest.visibility import visibility
from tests.archives import collected, new_data_dir

TEXT = "Boathouse opens\n\nElmbank Home opened its boathouse to forty rowers on Monday."
PAGE = "<!doctype html><html><body><h1>Garden opens</h1><p>The garden has two hundred roses.</p></body></html>"


def word_file(status: str) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    document.add_heading("Orchard bought", 0)
    document.add_paragraph("Elmbank Home bought the orchard of Tarn Farm in 2022.")
    document.core_properties.content_status = status
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize("status", ["Draft", "In review", "Not started", "Entwurf"])
def test_a_word_file_whose_own_status_is_not_known_to_mean_published_is_held(status: str) -> None:
    held = visibility(load(word_file(status), "orchard.docx"))
    assert held[0] is Status.HELD
    assert f"`document status: {status}`".lower() in held[1].lower()
    assert visibility(load(word_file(status), "orchard.docx", b'status = "live"'))[0] is Status.LIVE


@pytest.mark.parametrize("status", ["", "Final", "Published", "Approved"])
def test_a_word_file_that_is_final_or_says_nothing_is_seen_and_warned_of_nothing(status: str) -> None:
    loaded = load(word_file(status), "orchard.docx")
    assert visibility(loaded)[0] is Status.LIVE
    assert loaded.warnings == ()


@pytest.mark.parametrize(
    "folder", ["Old drafts", "Drafts 2021", "Ann's drafts", "Draft releases", "To be approved", "WIP", "Drafts (old)"]
)
def test_a_folder_of_drafts_hides_what_lies_in_it(folder: str) -> None:
    assert says_hidden(f"{folder}/minibus.txt") == folder


@pytest.mark.parametrize("folder", ["nfl-draft-2024", "Draft horses", "Bank overdrafts", "Internal medicine", "2021"])
def test_a_folder_about_something_else_hides_nothing(folder: str) -> None:
    assert says_hidden(f"{folder}/minibus.txt") == ""


def test_what_is_taken_for_no_document_is_named_with_what_to_do(tmp_path: Path) -> None:
    files = tmp_path / "files"
    for name in ("README.txt", ".hidden.docx", "2021/organisation.toml", "boathouse.txt", "Garden_files/ad.html"):
        (files / name).parent.mkdir(parents=True, exist_ok=True)
        (files / name).write_text(f"{TEXT}\n\nThis stands in {name}.")  # of equal bytes but one would be new
    for name in ("~$boathouse.docx", "Thumbs.db", "._boathouse.txt", ".~lock.boathouse.docx#"):
        (files / name).write_text("left by a program")
    (files / "Garden.html").write_text(PAGE)
    report = collected(new_data_dir(tmp_path), files)
    assert sorted(report.new) == ["boathouse", "garden"]
    assert report.rejected == []
    told = {one.name: one.message for one in report.aside}
    assert sorted(told) == [".hidden.docx", "2021/organisation.toml", "Garden_files", "README.txt"]
    assert "if it is a release, rename it" in told["README.txt"]
    assert "'Garden.html'" in told["Garden_files"]
    lines = list(as_text(report, None, Path("var")))
    assert lines[-1] == "Not read, as a note on its folder (rename it, if it is a release): README.txt"
    assert not any(line.startswith("  README.txt") for line in lines)


def test_a_readme_that_was_named_itself_is_a_document_from_then_on(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    files.mkdir()
    (files / "README.txt").write_text(TEXT)
    assert collected(data_dir, files / "README.txt").new == ["readme"]
    again = collected(data_dir, files)
    assert (again.unchanged, again.missing, again.aside) == (["readme"], [], [])


def test_a_sidecar_that_an_editor_saved_as_text_still_hides_its_document(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    files.mkdir()
    (files / "boathouse.txt").write_text(TEXT)
    (files / "boathouse.txt.toml.txt").write_text('embargo = "2098-01-05T09:00:00Z"')
    report = collected(data_dir, files)
    assert report.new == ["boathouse"]
    with ArchiveReader(data_dir.archive) as archive:
        assert [entry.status for entry in archive.entries()] == [Status.EMBARGOED]
    assert "boathouse.txt.toml.txt" in Sidecars(["boathouse.txt", "boathouse.txt.toml.txt"])


@pytest.mark.parametrize("name", ["boathouse.txt.yaml", "boathouse.txt.yml", "boathouse.txt.json", "boathouse.yaml"])
def test_a_sidecar_in_another_language_publishes_nothing_that_it_embargoes(tmp_path: Path, name: str) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    files.mkdir()
    (files / "boathouse.txt").write_text(TEXT)
    (files / name).write_text('{"embargo": "2098-01-05T09:00:00Z"}')
    report = collected(data_dir, files)
    assert report.new == []
    told = {named.name: named.message for named in report.rejected}
    assert f"{name!r} reads like its sidecar" in told["boathouse.txt"]
    (files / "boathouse.txt.toml").write_text('embargo = "2098-01-05T09:00:00Z"')
    assert [named.name for named in collected(data_dir, files).embargoed] == ["boathouse"]


def test_numbers_beside_a_document_are_no_sidecar_of_it(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    files.mkdir()
    (files / "boathouse.txt").write_text(TEXT)
    (files / "boathouse.json").write_text('{"2019": 4}')
    assert collected(data_dir, files).new == ["boathouse"]


@pytest.mark.parametrize("name", ["organization.toml", "Organisation.toml", "organisation.toml.txt"])
def test_an_organisation_under_a_name_that_is_nearly_right_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('[organisation]\nname = "Elmbank Home"')
    assert organisation_file(tmp_path) is None
    (found,) = find_files(tmp_path)
    assert found.problem == "it reads like organisation.toml, and is not used under this name; rename it"


def test_an_old_word_file_under_a_new_suffix_is_told_how_to_save_it() -> None:
    with pytest.raises(DocumentUnreadable, match=r"old Office.*save it as \.docx or \.pdf"):
        load(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "release.docx")
    with pytest.raises(DocumentUnreadable, match="whose name does not end in its type is not read"):
        load(TEXT.encode(), "release")
