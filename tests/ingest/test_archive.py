"""The archive: what it keeps, what it refuses to open, and who may see what at which moment."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader, UnknownDocument, moment
from ingest.archive_schema import SCHEMA_VERSION, ArchiveUnusable
from ingest.archive_writer import ArchiveWriter
from ingest.document import Status
from ingest.settings import DataDir
from tests.archives import ROOT, captured

T = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> ArchiveWriter:
    writer = ArchiveWriter(DataDir(tmp_path))
    yield writer
    writer.close()


def test_an_old_version_stays_readable_by_its_hash(archive: ArchiveWriter) -> None:
    archive.put(captured("a.md", "first"))
    archive.put(captured("a.md", "second"))
    assert archive.text("a", hashlib.sha256(b"first").hexdigest()) == "first"
    assert archive.entry("a").version == hashlib.sha256(b"second").hexdigest()


@pytest.mark.parametrize("name", ["password SECRETf1Xq9", "media/password-SECRETf1Xq9", "password_SECRETf1Xq9 photos"])
def test_a_secret_in_a_files_name_is_in_no_id(archive: ArchiveWriter, name: str) -> None:
    document_id, _ = archive.put(captured(f"{name}.md", "words"))
    assert "f1xq9" not in document_id
    assert "password" in document_id
    assert archive.put(captured(f"{name}.md", "other words")) == (document_id, False), "the same file, read again"


def test_a_name_without_a_secret_is_an_id_as_before(archive: ArchiveWriter) -> None:
    assert archive.put(captured("2016/CT-report_card 2016-10-14.md", "words"))[0] == "2016-ct-report-card-2016-10-14"


def test_a_file_that_is_named_through_another_folder_is_the_same_document(archive: ArchiveWriter) -> None:
    archive.put(captured("2016/a.md", "first", root="/corpus"))
    document_id, is_new = archive.put(captured("a.md", "second", root="/corpus/2016"))
    assert (document_id, is_new) == ("2016-a", False)


def test_a_declared_id_is_found_in_any_spelling_that_makes_the_same_id(archive: ArchiveWriter) -> None:
    archive.put(captured("a.md", "first", declared={"id": "Spring Release"}))
    archive.move("spring-release", "/releases", "gone.md")
    assert archive.put(captured("b.md", "second", declared={"id": "spring release"})) == ("spring-release", False)


def test_ids_are_made_of_lower_case_letters_digits_and_hyphens(archive: ArchiveWriter) -> None:
    names = ["Ünïcode Ñame.md", "🎈.md", "a/b/c.md", "--.md", "A" * 300 + ".md", "two\nlines.md"]
    ids = [archive.put(captured(name, name))[0] for name in names]
    assert len(set(ids)) == len(ids)
    assert all(set(i) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") and i for i in ids)


def test_a_name_that_is_given_to_file_after_file_is_a_document_each_time(archive: ArchiveWriter) -> None:
    made = []
    for month in ("may", "june", "july", "august"):
        document_id, is_new = archive.put(captured("latest.md", month))
        assert is_new
        archive.move(document_id, "/releases", f"{month}.md")
        made.append(document_id)
    assert len(set(made)) == 4
    assert [len(archive.versions(one)) for one in made] == [1, 1, 1, 1]


def test_staff_who_withdrew_a_document_are_not_overruled_by_a_changed_file(archive: ArchiveWriter) -> None:
    archive.put(captured("a.md", "first"))
    archive.withdraw("a")
    archive.put(captured("a.md", "second"))
    assert archive.entry("a").status is Status.WITHDRAWN
    assert archive.current(["a"], T) == {}


@pytest.mark.parametrize(("apart", "seen"), [(-1, False), (0, True), (1, True)])
def test_an_embargo_ends_at_its_moment_and_not_a_millisecond_before(
    archive: ArchiveWriter, apart: int, seen: bool
) -> None:
    archive.put(captured("a.md", "secret", status=Status.EMBARGOED, embargo_until=T))
    now = T + timedelta(milliseconds=apart)
    assert [v.document_id for v in archive.visible_versions(now)] == (["a"] if seen else [])
    assert bool(archive.current(["a"], now)) is seen
    assert bool(archive.visible_keys(now)) is seen


def test_moments_of_any_zone_sort_as_they_follow_each_other() -> None:
    eastern = datetime.fromisoformat("2026-12-01T09:00:00-05:00")
    assert moment(eastern) == moment(T)
    assert moment(T) < moment(T + timedelta(microseconds=1)) < moment(T.replace(microsecond=500_000))


def test_a_held_document_is_never_seen(archive: ArchiveWriter) -> None:
    archive.put(captured("a.md", "held", status=Status.HELD, reason="no zone"))
    assert archive.current(["a"], T) == {}
    assert list(archive.visible_versions(T)) == []


def test_of_organisations_the_newest_wins(archive: ArchiveWriter) -> None:
    for root, name in (("/a", "First"), ("/b", "Second")):
        archive.put_organisation(root, f'[organisation]\nname = "{name}"\n'.encode())
    assert archive.organisation().name == "Second"
    assert archive.put_organisation("/a", b'[organisation]\nname = "First"\n') is False
    assert archive.organisation().name == "Second"
    archive.put_organisation("/a", b'[organisation]\nname = "Third"\n')
    assert (archive.organisation().name, archive.organisation_roots()) == ("Third", ("/a", "/b"))


def test_a_purged_document_is_unknown_and_named_by_no_row(archive: ArchiveWriter, tmp_path: Path) -> None:
    archive.put(captured("quiet-harbour.md", "The quiet harbour text."))
    archive.same_bytes("quiet-harbour", "/releases", "copy-of-quiet-harbour.md")
    archive.reject("/releases", "other.md", None, "id_taken", "declares the id 'quiet-harbour'")
    archive.purge("quiet-harbour")
    archive.remove_unused_originals()
    archive.compact()
    with pytest.raises(UnknownDocument):
        archive.entry("quiet-harbour")
    held = [p for p in tmp_path.rglob("*") if p.is_file() and b"uiet" in p.read_bytes()]
    assert held == []


def test_originals_are_for_their_owner_only(archive: ArchiveWriter, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        archive.put(captured("a.md", "words"))
    finally:
        os.umask(old)
    folders = [tmp_path / "originals", *(p for p in (tmp_path / "originals").rglob("*") if p.is_dir())]
    files = [p for p in (tmp_path / "originals").rglob("*") if p.is_file()]
    assert {stat.S_IMODE(p.stat().st_mode) for p in folders} == {0o700}
    assert {stat.S_IMODE(p.stat().st_mode) for p in files} == {0o600}


def test_what_a_killed_ingest_left_among_the_originals_goes_with_the_next_sweep(archive: ArchiveWriter) -> None:
    archive.put(captured("a.md", "kept"))
    orphan = archive.originals.put(b"read, and killed before the row was there")
    draft = archive.originals.path(orphan).parent.parent / ".draft-x"
    draft.write_bytes(b"half of it")
    archive.remove_unused_originals()
    assert not archive.originals.path(orphan).exists()
    assert not draft.exists()
    assert archive.originals.read(hashlib.sha256(b"kept").hexdigest()) == b"kept"


def test_an_archive_of_a_newer_pressdesk_is_left_as_it_is(tmp_path: Path) -> None:
    data_dir = DataDir(tmp_path)
    ArchiveWriter(data_dir).close()
    with sqlite3.connect(data_dir.archive) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = data_dir.archive.read_bytes()
    for opening in (lambda: ArchiveWriter(data_dir), lambda: ArchiveReader(data_dir.archive)):
        with pytest.raises(ArchiveUnusable, match=r"newer pressdesk.*PRESSDESK_DATA"):
            opening()
    assert data_dir.archive.read_bytes() == before


@pytest.mark.parametrize("content", [b"This is a letter, not an archive. " * 200, b"\0" * 8192])
def test_a_file_that_is_no_archive_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    data_dir = DataDir(tmp_path)
    data_dir.archive.write_bytes(content)
    with pytest.raises(ArchiveUnusable):
        ArchiveWriter(data_dir)
    with pytest.raises(ArchiveUnusable):
        ArchiveReader(data_dir.archive)
    assert data_dir.archive.read_bytes() == content


def test_a_failed_transaction_leaves_the_archive_usable(archive: ArchiveWriter) -> None:
    archive.put(captured("a.md", "words"))
    archive._db.execute("PRAGMA max_page_count = 1")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        archive.put(captured("large.md", "x" * 5_000_000))
    archive._db.execute("PRAGMA max_page_count = 100000")
    assert archive.put(captured("b.md", "more words")) == ("b", True)


def test_what_is_taken_back_is_not_remembered(archive: ArchiveWriter) -> None:
    archive.put(captured("a.md", "words"))
    archive._db.execute("BEGIN")
    archive._db.execute("UPDATE documents SET status = 'withdrawn'")
    assert archive.current(["a"], datetime.now(UTC)) == {}
    archive._db.execute("ROLLBACK")
    assert archive.current(["a"], datetime.now(UTC)).keys() == {"a"}


READ = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from ingest.archive import ArchiveReader
reader = ArchiveReader(Path(sys.argv[1]))
for line in sys.stdin:
    print(json.dumps(sorted(reader.current(["a"], datetime.now(UTC)))), flush=True)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a folder as read-only")
def test_a_reader_in_a_read_only_folder_sees_a_withdrawal_at_once(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    seen = tmp_path / "seen"
    seen.mkdir()
    archive = ArchiveWriter(DataDir(data))
    archive.put(captured("a.md", "words"))
    archive.close()
    mounted = (
        f"mount --bind {data} {seen} && mount -o remount,bind,ro {seen} && exec {sys.executable} -c '{READ}' "
        f"{seen}/archive.db"
    )
    if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no mount namespaces here")
    with subprocess.Popen(
        ["unshare", "-m", "sh", "-c", mounted], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None

        def visible() -> str:
            reader.stdin.write("\n")
            reader.stdin.flush()
            return reader.stdout.readline().strip()

        assert visible() == '["a"]'
        archive = ArchiveWriter(DataDir(data))
        archive.withdraw("a")
        while_open = visible()
        archive.close()
        after = visible()
        reader.stdin.close()
    assert while_open == after == "[]"
