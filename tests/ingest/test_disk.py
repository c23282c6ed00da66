"""A disk that is full, read-only or closed to us: one sentence says so, and nothing that was kept is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.archive_writer import ArchiveWriter
from ingest.settings import DataDir
from tests.archives import (
    GOOD,
    ROOT,
    captured,
    collected,
    command,
    environment,
    events,
    exported_models,
    new_data_dir,
    release,
)


def in_a_namespace(script: str) -> subprocess.CompletedProcess[str]:
    """Run shell commands with mounts of their own."""
    if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("mounts need root and mount namespaces")
    return subprocess.run(
        ["unshare", "-m", "sh", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=environment(Path("unused")),
    )


def test_a_read_only_data_directory_is_refused_and_still_tells_its_status(data_dir: DataDir, tmp_path: Path) -> None:
    archive = ArchiveWriter(data_dir)
    archive.put(captured("a.md", "words"))
    archive.close()
    release(tmp_path / "files", "b.md", "# B\n\nWords.")
    done = in_a_namespace(
        f"mount --bind {data_dir.root} {data_dir.root} && mount -o remount,bind,ro {data_dir.root} || exit 77\n"
        f"export PRESSDESK_DATA={data_dir.root}\n"
        f"{sys.executable} -m ingest {tmp_path / 'files'}; echo ingest $?\n"
        f"{sys.executable} -m ingest status; echo status $?"
    )
    assert "ingest 1" in done.stdout
    assert "status 0" in done.stdout
    assert "set PRESSDESK_DATA to a folder of yours" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.timeout(300)
@pytest.mark.parametrize("size", ["300k", "1500k"])
def test_a_full_disk_ends_the_run_with_a_sentence_and_loses_nothing(tmp_path: Path, size: str) -> None:
    data, files = tmp_path / "data", tmp_path / "files"
    data.mkdir()
    files.mkdir()
    for number in range(8):
        (files / f"{number}.html").write_text(
            f"<html><body><!-- {'x' * 250_000} --><h1>Release {number}</h1><p>{GOOD.format(number)}</p></body></html>"
        )
    ingest = f"{sys.executable} -m ingest"
    done = in_a_namespace(
        f"mount -t tmpfs -o size={size} tmpfs {data} && ln -s {exported_models()} {data}/models || exit 77\n"
        f"export PRESSDESK_DATA={data}\n"
        f"{ingest} {files}; echo first $?\n"
        f"{ingest} status; echo status $?\n"
        f"mount -o remount,size=200m {data}\n"
        f"{ingest} {files}; echo second $?\n"
        f"{ingest} status | tail -1"
    )
    assert "first 1" in done.stdout, done.stdout + done.stderr
    assert "status 0" in done.stdout, done.stdout + done.stderr
    assert "second 0" in done.stdout, done.stdout + done.stderr
    assert "8 documents; generation gen-" in done.stdout
    assert "the disk is full: make room" in done.stderr
    assert "what was read is kept" not in done.stderr, "on so small a disk nothing was"
    assert "Traceback" not in done.stderr


@pytest.mark.timeout(300)
def test_a_withdrawal_that_finds_no_room_says_that_the_document_is_still_public(tmp_path: Path) -> None:
    data, files = tmp_path / "data", tmp_path / "files"
    data.mkdir()
    files.mkdir()
    (files / "beta.md").write_text(GOOD.format(1))
    ingest = f"{sys.executable} -m ingest"
    done = in_a_namespace(
        f"mount -t tmpfs -o size=200m tmpfs {data} && ln -s {exported_models()} {data}/models || exit 77\n"
        f"export PRESSDESK_DATA={data}\n"
        f"{ingest} {files}; echo first $?\n"
        f"cat /dev/zero > {data}/filler 2> /dev/null\n"
        f"{ingest} withdraw beta; echo withdrawn $?\n"
        f"{ingest} purge beta; echo purged $?\n"
        f"rm {data}/filler\n"
        f"{ingest} rebuild; {ingest} status\n"
    )
    assert "first 0" in done.stdout, done.stdout + done.stderr
    assert "withdrawn 1" in done.stdout
    assert "purged 1" in done.stdout
    assert done.stderr.count("beta is still public") == 2, done.stderr  # as far as can be known
    assert "live      beta" in done.stdout
    assert "Traceback" not in done.stderr


# Root without the two capabilities that let it read what it may not: the same refusal as anybody's.
PLAIN = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def test_what_may_not_be_read_is_named_and_its_documents_are_not_taken_for_gone(tmp_path: Path) -> None:
    probe = tmp_path / "probe"
    probe.touch()
    probe.chmod(0)
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("as root this needs setpriv (apt: util-linux)")
    prefix = PLAIN if os.geteuid() == 0 else ()
    if subprocess.run([*prefix, "cat", str(probe)], capture_output=True, check=False).returncode == 0:
        pytest.skip("this user reads what it may not read")
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "good.md", f"# Good\n\n{GOOD.format('A')}")
    release(files / "closed", "inner.md", f"# Inner\n\n{GOOD.format('B')}")
    assert collected(data_dir, files).new == ["good", "closed-inner"]
    (files / "closed").chmod(0)
    (files / "secret.md").write_text("Words that may not be read.")
    (files / "secret.md").chmod(0)
    done = subprocess.run(
        [*prefix, *command("--json", "--prune", files)],
        cwd=ROOT,
        env=environment(data_dir.root),
        capture_output=True,
        text=True,
        check=False,
    )
    (files / "closed").chmod(0o700)
    assert done.returncode == 3, done.stderr
    named = {str(e["name"]): str(e["message"]) for e in events(done.stdout) if e["event"] == "rejected"}
    assert set(named) == {"closed", "secret.md"}
    assert all("Permission denied" in message for message in named.values())
    assert not [e for e in events(done.stdout) if e["event"] in ("missing", "withdrawn")]
    with ArchiveReader(data_dir.archive) as archive:
        assert [e.status.value for e in archive.entries()] == ["live", "live"]
