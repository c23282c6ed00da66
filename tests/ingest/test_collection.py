"""Files of a folder, read again and again: what is new, changed, the same, moved, gone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.document import Status
from ingest.settings import DataDir
from ingest.sources.folder import FolderMissing
from tests.archives import collected, release


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    for name in ("one", "two"):
        release(folder, f"{name}.md", f"# Release {name}\n\nThis is release {name}.")
    return folder


def held(data_dir: DataDir) -> dict[str, tuple[str, str, int]]:
    """Each document's path, status and number of versions."""
    with ArchiveReader(data_dir.archive) as archive:
        return {e.id: (e.path, e.status.value, len(archive.versions(e.id))) for e in archive.entries()}


def status_of(data_dir: DataDir, document_id: str) -> tuple[Status, str]:
    with ArchiveReader(data_dir.archive) as archive:
        entry = archive.entry(document_id)
        return entry.status, entry.reason


def test_the_same_file_twice_changes_nothing(data_dir: DataDir, files: Path) -> None:
    assert collected(data_dir, files).new == ["one", "two"]
    before = held(data_dir)
    again = collected(data_dir, files)
    assert (again.new, again.changed, again.unchanged) == ([], [], ["one", "two"])
    assert held(data_dir) == before


def test_a_changed_file_is_a_new_version_and_the_old_one_stays(data_dir: DataDir, files: Path) -> None:
    collected(data_dir, files)
    release(files, "one.md", "# Release one\n\nThis is changed.")
    assert collected(data_dir, files).changed == ["one"]
    with ArchiveReader(data_dir.archive) as archive:
        old, new = archive.versions("one")
        assert "This is release one." in str(archive.text("one", old.sha256))
        assert "This is changed." in new.text


@pytest.mark.parametrize("how", ["front matter", "sidecar"])
def test_metadata_alone_makes_a_new_version(data_dir: DataDir, files: Path, how: str) -> None:
    collected(data_dir, files)
    if how == "sidecar":
        (files / "one.md.toml").write_text('title = "Another title"\n')
    else:
        release(files, "one.md", "# Release one\n\nThis is release one.", title="Another title")
    assert collected(data_dir, files).changed == ["one"]
    assert held(data_dir)["one"][2] == 2
    with ArchiveReader(data_dir.archive) as archive:
        assert archive.entry("one").title == "Another title"


def test_a_renamed_file_is_the_same_document(data_dir: DataDir, files: Path) -> None:
    collected(data_dir, files)
    (files / "sub").mkdir()
    (files / "one.md").rename(files / "sub" / "renamed.md")
    report = collected(data_dir, files)
    assert (report.new, report.missing) == ([], [])
    assert held(data_dir)["one"] == ("sub/renamed.md", "live", 1)


def test_a_copy_under_another_name_is_no_second_document(data_dir: DataDir, files: Path) -> None:
    collected(data_dir, files)
    (files / "three.md").write_bytes((files / "one.md").read_bytes())
    for _ in range(2):
        report = collected(data_dir, files)
        assert [named.name for named in report.same_bytes] == ["three.md"]
        assert sorted(held(data_dir)) == ["one", "two"]


def test_a_copy_whose_original_changes_in_the_same_run_is_a_document_of_its_own(data_dir: DataDir, files: Path) -> None:
    (files / "a-copy.md").write_bytes((files / "two.md").read_bytes())
    collected(data_dir, files)
    release(files, "a-copy.md", "# Changed\n\nThe first of them is changed.")
    report = collected(data_dir, files)
    assert sorted(held(data_dir)) == ["a-copy", "one", "two"]
    assert report.same_bytes == []
    again = collected(data_dir, files)
    assert (again.new, again.changed, again.same_bytes) == ([], [], [])


def test_when_the_original_goes_its_copy_carries_on_as_the_same_document(data_dir: DataDir, files: Path) -> None:
    (files / "three.md").write_bytes((files / "one.md").read_bytes())
    collected(data_dir, files)
    (files / "one.md").unlink()
    assert collected(data_dir, files).missing == []
    assert held(data_dir)["one"] == ("three.md", "live", 1)


def test_of_two_files_with_one_declared_id_the_second_is_rejected_by_name(data_dir: DataDir, files: Path) -> None:
    release(files, "three.md", "# Three\n\nWords of three.", id="the-id")
    release(files, "zero.md", "# Zero\n\nWords of zero.", id="The ID")
    for _ in range(2):
        (rejected,) = collected(data_dir, files).rejected
        assert (rejected.name, rejected.reason) == ("zero.md", "id_taken")
        assert "'three.md'" in rejected.message
    assert held(data_dir)["the-id"][0] == "three.md"
    (files / "three.md").unlink()
    assert collected(data_dir, files).rejected == []
    assert held(data_dir)["the-id"] == ("zero.md", "live", 2)


def test_a_file_that_has_gone_is_missing_and_stays_until_it_is_pruned(data_dir: DataDir, files: Path) -> None:
    collected(data_dir, files)
    content = (files / "one.md").read_bytes()
    (files / "one.md").unlink()
    for _ in range(2):
        assert collected(data_dir, files).missing == ["one"]
    assert held(data_dir)["one"][1] == "live"
    (files / "one.md").write_bytes(content)
    assert collected(data_dir, files).missing == []
    (files / "one.md").unlink()
    assert collected(data_dir, files, prune=True).withdrawn == ["one"]
    assert held(data_dir)["one"][1] == "withdrawn"
    assert collected(data_dir, files, prune=True).withdrawn == []


def test_one_file_of_a_folder_that_is_named_alone_is_the_same_document(data_dir: DataDir, files: Path) -> None:
    release(files / "2016", "deep.md", "# Deep\n\nDeep words.")
    collected(data_dir, files)
    release(files / "2016", "deep.md", "# Deep\n\nOther words.")
    assert collected(data_dir, files / "2016" / "deep.md").changed == ["2016-deep"]
    report = collected(data_dir, files)
    assert (report.new, report.changed, report.missing) == ([], [], [])
    (files / "2016" / "deep.md").unlink()
    assert collected(data_dir, files).missing == ["2016-deep"]


def test_a_folder_and_one_inside_it_are_read_once(data_dir: DataDir, files: Path) -> None:
    release(files / "2016", "deep.md", "# Deep\n\nDeep words.")
    report = collected(data_dir, files, files / "2016", files)
    assert sorted(report.new) == ["2016-deep", "one", "two"]
    assert report.same_bytes == []


def test_a_file_that_was_damaged_for_a_while_is_no_longer_rejected(data_dir: DataDir, files: Path) -> None:
    good = (files / "one.md").read_bytes()
    collected(data_dir, files)
    (files / "one.md").write_bytes(b"---\ntitle: [\n---\nWords.\n")
    for _ in range(2):
        assert [r.name for r in collected(data_dir, files).rejected] == ["one.md"]
    assert held(data_dir)["one"] == ("one.md", "live", 1)
    (files / "one.md").write_bytes(good)
    assert collected(data_dir, files).rejected == []
    with ArchiveReader(data_dir.archive) as archive:
        assert archive.rejections() == ()


def test_the_data_directory_inside_a_folder_is_not_read(files: Path) -> None:
    data_dir = DataDir(files / "var")
    data_dir.root.mkdir()
    collected(data_dir, files)
    again = collected(data_dir, files)
    assert (again.new, again.rejected, again.unchanged) == ([], [], ["one", "two"])


def test_a_folder_that_is_not_there_is_named_and_nothing_is_kept(data_dir: DataDir, files: Path) -> None:
    (files / "organisation.toml").write_text('[organisation]\nname = "A"\n')
    with pytest.raises(FolderMissing, match="elsewhere"):
        collected(data_dir, files, files / "elsewhere")
    with ArchiveReader(data_dir.archive) as archive:
        assert archive.organisation_roots() == ()
        assert list(archive.entries()) == []


@pytest.mark.parametrize("content", [b"name = ", b"\xff\xfe", b"[organisation]\nnmae = 'A'\n", b"a = " + b"[" * 5000])
def test_an_invalid_organisation_is_named_and_the_one_before_stays(
    data_dir: DataDir, files: Path, content: bytes
) -> None:
    (files / "organisation.toml").write_text('[organisation]\nname = "The First"\n')
    collected(data_dir, files)
    (files / "organisation.toml").write_bytes(content)
    report = collected(data_dir, files)
    assert [r.reason for r in report.rejected] == ["organisation_invalid"]
    assert not report.complete
    with ArchiveReader(data_dir.archive) as archive:
        assert archive.organisation().name == "The First"


def test_of_two_organisations_the_newest_serves_and_the_report_says_so(data_dir: DataDir, tmp_path: Path) -> None:
    for name in ("first", "second"):
        release(tmp_path / name, f"{name}.md", f"# {name}\n\nWords of {name}.")
        (tmp_path / name / "organisation.toml").write_text(f'[organisation]\nname = "{name}"\n')
        report = collected(data_dir, tmp_path / name)
    assert [w.reason for w in report.warnings] == ["several_organisations"]
    with ArchiveReader(data_dir.archive) as archive:
        assert archive.organisation().name == "second"


@pytest.mark.parametrize(
    ("declared", "status", "words"),
    [
        ({"embargo": "2099-12-01T09:00:00-05:00"}, Status.EMBARGOED, "2099-12-01T14:00"),
        ({"embargo": "2099-12-01T09:00:00"}, Status.HELD, "zone"),
        ({"embargo": "next Tuesday"}, Status.HELD, "next Tuesday"),
        ({"embargo": "2099-13-45T99:00:00Z"}, Status.HELD, "2099-13-45"),
        ({"embargo": ""}, Status.HELD, "embargo"),
        ({"Embargo": "2099-12-01"}, Status.HELD, "no time"),
        ({"status": "embargoed"}, Status.HELD, "without a moment"),
        ({"status": "draft"}, Status.HELD, "draft"),
        ({"status": "withdrawn"}, Status.WITHDRAWN, "declared"),
        ({"embargo": "2001-01-01T00:00:00Z"}, Status.EMBARGOED, "2001"),
        ({"embargo": "none"}, Status.LIVE, ""),
    ],
)
def test_what_a_document_says_of_who_may_see_it_is_obeyed(
    data_dir: DataDir, files: Path, declared: dict[str, str], status: Status, words: str
) -> None:
    release(files, "three.md", "# Three\n\nWords of three.", **declared)
    report = collected(data_dir, files)
    found, reason = status_of(data_dir, "three")
    assert found is status
    assert words in reason
    assert [named.name for named in report.held] == (["three"] if status is Status.HELD else [])


def test_staff_who_withdrew_a_document_are_obeyed_when_its_bytes_come_back_under_another_name(
    data_dir: DataDir, files: Path
) -> None:
    from ingest.archive_writer import ArchiveWriter

    collected(data_dir, files)
    archive = ArchiveWriter(data_dir)
    archive.withdraw("one")
    archive.close()
    (files / "one.md").rename(files / "again.md")
    collected(data_dir, files)
    assert held(data_dir)["one"] == ("again.md", "withdrawn", 1)
    assert sorted(held(data_dir)) == ["one", "two"]


def test_half_characters_that_yaml_can_write_are_stored_as_something_readable(data_dir: DataDir, files: Path) -> None:
    (files / "three.md").write_text('---\ntitle: "a \\ud800 b"\n"k\\udfff": ["\\ud800"]\n---\nWords of three.\n')
    report = collected(data_dir, files)
    assert "three" in report.new or [r.name for r in report.rejected] == ["three.md"]


def test_a_change_that_is_made_while_the_umask_is_open_shows_no_original_to_others(
    data_dir: DataDir, files: Path
) -> None:
    old = os.umask(0)
    try:
        collected(data_dir, files)
    finally:
        os.umask(old)
    modes = {p.stat().st_mode & 0o077 for p in data_dir.originals.rglob("*")}
    assert modes == {0}


def test_a_sidecar_without_its_document_and_a_link_to_nothing_are_named_with_what_to_do(
    data_dir: DataDir, files: Path
) -> None:
    (files / "gone.txt.toml").write_text('title = "Gone"\n')
    (files / "link.md").symlink_to(files / "nowhere.md")
    told = {one.name: one.message for one in collected(data_dir, files).rejected}
    assert "no document beside it has its name" in told["gone.txt.toml"]
    assert "it is a link to a file that is not there" in told["link.md"]


@pytest.mark.parametrize(
    "copy",
    [
        "copy of ferry.md",
        "Copy (2) of ferry.md",
        "copia de ferry.md",
        "ferry (1).md",
        "ferry - Copy.md",
        "ferry copy 2.md",
    ],
)
def test_of_two_files_with_the_same_bytes_the_one_that_is_called_a_copy_is_the_copy(
    copy: str, data_dir: DataDir, tmp_path: Path
) -> None:
    files = tmp_path / "files"
    for name in (copy, "ferry.md"):
        release(files, name, "# Fares stay\n\nThe fares of the ferry stay.")
    report = collected(data_dir, files)
    assert report.new == ["ferry"]
    assert [named.name for named in report.same_bytes] == [copy]
