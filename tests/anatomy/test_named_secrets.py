"""A secret in the name of a file or in an id is in no title and no address."""

from __future__ import annotations

from pathlib import Path

from ingest.archive import ArchiveReader
from ingest.settings import DataDir
from tests.archives import collected, new_data_dir, release, run_ingest


def test_a_secret_in_the_name_of_a_file_is_in_no_title_and_no_address(data_dir: DataDir, tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "kit password gravel2020.txt").write_text(
        "The harbour has nine lamps and a bell in its hall."
    )
    collected(data_dir, tmp_path / "files")
    with ArchiveReader(data_dir.archive) as archive:
        ((id_, title),) = [(entry.id, entry.title) for entry in archive.entries()]
    assert (id_, title) == ("kit-password-removed-password", "kit password [removed: password]")


def test_of_two_ids_that_look_like_secrets_neither_document_takes_the_place_of_the_other(
    data_dir: DataDir, tmp_path: Path
) -> None:
    for name, number in (("one", "4111 1111 1111 1111"), ("two", "5500 0000 0000 0004")):
        release(tmp_path / "files", f"{name}.md", f"# {name}\n\nThis is text {name}.", id=number)
    report = collected(data_dir, tmp_path / "files")
    assert (report.new, report.changed) == (["removed-card-number"], [])
    assert [(named.name, named.reason) for named in report.rejected] == [("two.md", "id_taken")]
    assert not any(number in repr(report) for number in ("4111 1111", "5500 0000"))
    with ArchiveReader(data_dir.archive) as archive:
        assert [version.text for version in archive.versions("removed-card-number")] == ["one\n\nThis is text one."]


def test_a_secret_in_the_name_of_a_file_is_in_nothing_that_a_command_prints(tmp_path: Path) -> None:
    files = tmp_path / "files"
    for name in ("kit password gravel2020.md", "DRAFT password gravel2020.md"):
        release(files, name, f"The harbour has nine lamps. {name[:3]}")
    (files / "list password gravel2020.xlsx").write_text("x")
    (files / "~$password gravel2020.docx").write_text("x")
    data = new_data_dir(tmp_path).root
    for arguments in ([files], [files, "--json"], ["status"], ["status", "--json"], ["checks", "--json"]):
        said = run_ingest(*arguments, data=data)
        assert "gravel2020" not in said.stdout + said.stderr
        assert "[removed: password]" in said.stdout or arguments[0] == "checks"
