"""Files and disks that no ingest wants to meet: the others go on, the bad one is named, nothing is lost."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.archive_writer import ArchiveWriter
from ingest.lock import writer_lock
from ingest.settings import DataDir
from ingest.sources.folder import find_files
from tests.archives import (
    GOOD,
    ROOT,
    collected,
    command,
    environment,
    new_data_dir,
    release,
    run_ingest,
)
from tests.hostile_files import pdf, pdf_without_text, zip_bomb


def bad_files(folder: Path) -> dict[str, str]:
    """Writes a bad file of each kind; returns its name and the reason that is expected."""
    made: dict[str, tuple[bytes, str]] = {
        "empty.md": (b"", "empty"),
        "nothing but space.txt": (b" \n\n\t", "empty"),
        "fifty.txt": (b"A line of text.\n" * (50 * 1024 * 1024 // 16), "too_large"),
        "picture.png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "unsupported_format"),
        "really a page.pdf": (b"<html><p>Words.</p></html>", "wrong_format"),
        "really a pdf.md": (pdf(), "wrong_format"),
        "broken.pdf": (pdf()[:300], "damaged"),
        "encrypted.pdf": (pdf(password="open sesame"), "encrypted"),
        "scan.pdf": (pdf_without_text(), "no_text"),
        "bomb.docx": (zip_bomb(), "too_expanded"),
        "front.md": (b"---\ntitle: [\n---\nWords.\n", "bad_front_matter"),
        "open front.md": (b"---\ntitle: a\nembargo: 2099-01-01T00:00:00Z\n\nWords.\n", "bad_front_matter"),
        "sidecar.md": (b"Words beside a bad sidecar.", "bad_sidecar"),
    }
    for name, (content, _) in made.items():
        (folder / name).write_bytes(content)
    (folder / "sidecar.md.toml").write_bytes(b"title = ")
    expected = {name: reason for name, (_, reason) in made.items()}
    (folder / "outside.md").symlink_to("/etc/hostname")
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "folder.md").symlink_to(folder.parent)
    os.mkfifo(folder / "pipe.md")
    with socket.socket(socket.AF_UNIX) as made_socket:
        made_socket.bind(str(folder / "s.md"))
    expected |= dict.fromkeys(("outside.md", "loop.md", "folder.md", "pipe.md"), "not_a_file")
    expected["s.md"] = "no_permission"
    return expected


def odd_but_good(folder: Path) -> int:
    """Writes odd files that are read all the same; returns how many."""
    texts = {
        "utf-16.txt": GOOD.format("A").encode("utf-16"),
        "latin-1.txt": "Señor Muñoz graded the bridge café: très bien, garçon.".encode("latin-1"),
        "bom.md": b"\xef\xbb\xbf" + GOOD.format("B").encode(),
        "nul.txt": b"The bridge\0 was graded C\0 in 2019.",
        "bidi.txt": "The \u202ebridge\u202c was gra\u200bded D in 2019.".encode(),
        "one line.txt": b"The bridge was graded again and again. " * 1000,
        "with spaces and 🎈.md": GOOD.format("E").encode(),
        "two\nlines.md": GOOD.format("F").encode(),
        "crlf.txt": b"The bridge.\r\rWas old.\r\n",
        "x" * 250 + ".md": GOOD.format("G").encode(),
    }
    for name, content in texts.items():
        (folder / name).write_bytes(content)
    with open(os.fsencode(folder) + b"/caf\xe9 \xff.md", "wb") as file:
        file.write(GOOD.format("H").encode())
    return len(texts) + 1


@pytest.mark.timeout(300)
def test_each_bad_file_is_named_with_its_reason_and_the_others_go_on(data_dir: DataDir, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    expected, good = bad_files(folder), odd_but_good(folder)
    report = collected(data_dir, folder)
    assert {named.name: str(named.reason) for named in report.rejected} == expected
    assert all(len(named.message) > 20 for named in report.rejected)
    assert len(report.new) == good
    with ArchiveReader(data_dir.archive) as archive:
        texts = {entry.path: archive.versions(entry.id)[-1].text for entry in archive.entries()}
        assert {r.path for r in archive.rejections()} == set(expected)
    assert not any("\0" in text or "\u202e" in text or "\u200b" in text for text in texts.values())
    assert "Señor Muñoz" in texts["latin-1.txt"]
    assert "graded A" in texts["utf-16.txt"]
    again = collected(data_dir, folder)
    assert (len(again.unchanged), again.new, again.changed) == (good, [], [])
    assert {named.name: str(named.reason) for named in again.rejected} == expected


def test_memory_stays_bounded_while_bad_files_are_read(data_dir: DataDir, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "page.html").write_bytes(b"<html><body>" + b"<p>A paragraph of a page.</p>" * 60_000)
    (folder / "line.txt").write_bytes(b"word " * 200_000)
    (folder / "fifty.txt").write_bytes(b"x" * 50 * 1024 * 1024)
    (folder / "bomb.docx").write_bytes(zip_bomb())
    script = (
        "import re, sys; from pathlib import Path; from ingest.settings import DataDir;"
        "from tests.archives import collected;"
        "r = collected(DataDir(Path(sys.argv[1])), Path(sys.argv[2]));"
        "peak = re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1];"
        "print(len(r.new), len(r.rejected), int(peak) // 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(data_dir.root), str(folder)],
        cwd=ROOT,
        env=environment(data_dir.root),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    new, rejected, peak_mib = map(int, done.stdout.split())
    assert new + rejected == 4
    assert rejected >= 2
    assert peak_mib < 700


def test_the_command_exits_3_names_the_bad_file_in_one_line_and_indexes_the_others(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    folder = tmp_path / "files"
    release(folder, "good.md", f"# Good\n\n{GOOD.format('A')}")
    (folder / "bad\nname \x1b[31m.md").write_bytes(b"")
    done = run_ingest(folder, data=data_dir.root)
    assert done.returncode == 3
    assert "1 new, 1 rejected" in done.stdout
    (line,) = [line for line in done.stdout.splitlines() if "the file is empty" in line]
    assert "bad\\nname \\x1b[31m.md" in line
    assert "\x1b" not in done.stdout + done.stderr
    status = run_ingest("status", data=data_dir.root)
    assert status.returncode == 0
    assert "live      good  Good" in status.stdout
    assert "rejected  bad\\nname" in status.stdout


def test_what_programs_leave_behind_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "__MACOSX").mkdir()
    left = ("Thumbs.db", "desktop.ini", "~$lease.docx", "lease.docx~", "~WRL0003.tmp", "Icon\r", "__MACOSX/a.txt")
    for name in (*left, "lease.tmp.txt"):
        (tmp_path / name).write_bytes(b"Words.")
    assert [file.path for file in find_files(tmp_path)] == ["lease.tmp.txt"]


def test_a_link_to_itself_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "loop.md").symlink_to("loop.md")
    (found,) = find_files(tmp_path)
    assert found.problem == "it is a link that leads back to itself; copy the file itself here"


def test_a_folder_that_is_missing_is_wrong_usage(data_dir: DataDir, tmp_path: Path) -> None:
    done = run_ingest(tmp_path / "nowhere", data=data_dir.root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_folder_is_no_fault(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    (tmp_path / "files").mkdir()
    done = run_ingest(tmp_path / "files", data=data_dir.root)
    assert done.returncode == 0, done.stderr
    assert "none found" in done.stdout


def test_a_folder_with_the_name_of_a_command_is_read_when_it_is_named_as_a_path(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "status", "a.md", f"# A\n\n{GOOD.format('A')}")
    done = subprocess.run(
        command("./status"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=environment(data_dir.root, {"PYTHONPATH": str(ROOT)}),
    )
    assert done.returncode == 0, done.stderr
    assert "1 new" in done.stdout


def test_a_second_ingest_ends_at_once_and_names_who_holds_the_archive(data_dir: DataDir, tmp_path: Path) -> None:
    release(tmp_path / "files", "a.md", "# A\n\nWords.")
    with writer_lock(data_dir.lock):
        started = time.monotonic()
        done = run_ingest(tmp_path / "files", data=data_dir.root)
        taken = time.monotonic() - started
    assert done.returncode == 4
    assert f"process {os.getpid()} is writing" in done.stderr
    assert taken < 5  # within a second where nothing else runs
    assert not data_dir.archive.exists()


def test_data_of_a_newer_pressdesk_is_refused_with_advice(data_dir: DataDir, tmp_path: Path) -> None:
    import sqlite3

    ArchiveWriter(data_dir).close()
    with sqlite3.connect(data_dir.archive) as db:
        db.execute("PRAGMA user_version = 99")
    release(tmp_path / "files", "a.md", "# A\n\nWords.")
    for arguments in ((tmp_path / "files",), ("status",), ("withdraw", "a")):
        done = run_ingest(*arguments, data=data_dir.root)
        assert done.returncode == 1
        assert "newer pressdesk" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_data_directory_that_is_a_file_is_named(tmp_path: Path) -> None:
    release(tmp_path / "files", "a.md", "# A\n\nWords.")
    (tmp_path / "data").write_text("not a folder")
    for arguments in ((tmp_path / "files",), ("status",)):
        done = run_ingest(*arguments, data=tmp_path / "data")
        assert done.returncode == 2  # a setting that cannot be meant so
        assert str(tmp_path / "data") in done.stderr
        assert "Traceback" not in done.stderr
