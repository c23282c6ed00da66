"""A file can end its own parser and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.loaders import DocumentUnreadable, load
from ingest.loaders.jail import Jail
from tests import hostile_files

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def jail() -> Iterator[Jail]:
    with Jail() as opened:
        yield opened


def child_of(jail: Jail) -> int:
    assert jail.pid is not None
    return jail.pid


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", b"# The grade\n\n- B\n- C\n\n| a | b |\n|---|---|\n| 1 |  |\n"),
        ("a.pdf", hostile_files.pdf(heading="Grades", rows=[["District", "Grade"], ["North", "A"]])),
        ("a.docx", hostile_files.word(heading="Grades", bullets=["one", "two"])),
        ("a.html", b"<h1>Grades</h1><p>The grade was B.</p>"),
        ("a.csv", b"District,Grade\nNorth,A\n"),
    ],
)
def test_a_jailed_document_is_the_same_as_a_free_one(jail: Jail, name: str, content: bytes) -> None:
    sidecar = b'title = "Grades"\nsubjects = ["N", "S"]\n'
    assert jail.load(content, name, sidecar) == load(content, name, sidecar)


@pytest.mark.parametrize(
    ("name", "maker", "reason"), hostile_files.REFUSED, ids=[row[0] for row in hostile_files.REFUSED]
)
def test_a_bad_file_is_named_with_its_reason_and_the_next_is_read(
    jail: Jail, name: str, maker: Callable[[], bytes], reason: str
) -> None:
    with pytest.raises(DocumentUnreadable) as refused:
        jail.load(maker(), name)
    assert refused.value.reason == reason
    assert repr(name) in str(refused.value)
    assert jail.load(b"The grade was B.", "next.txt").text == "The grade was B."


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    with Jail(wall_s=1.5) as jail:
        with pytest.raises(DocumentUnreadable) as refused:
            jail.load(b"<div>" * 150_000, "deep.html")
        assert refused.value.reason == "timed_out"
        assert jail.load(b"The grade was B.", "next.txt").text == "The grade was B."


def test_a_file_that_takes_too_much_memory_is_given_up_and_the_next_is_read() -> None:
    with Jail(memory_bytes=300 * 1024 * 1024) as jail:
        with pytest.raises(DocumentUnreadable) as refused:
            jail.load(b"The grade was B.\n\n" * 190_000, "long.md")
        assert refused.value.reason == "too_much_memory"
        assert jail.load(b"The grade was B.", "next.txt").text == "The grade was B."


def test_a_parser_that_dies_is_replaced() -> None:
    with Jail() as jail:
        jail.load(b"The grade was B.", "first.txt")
        os.kill(child_of(jail), signal.SIGKILL)
        time.sleep(0.1)
        assert jail.load(b"The grade was B.", "next.txt").text == "The grade was B."


def test_a_crash_while_a_file_is_parsed_names_that_file() -> None:
    with Jail() as jail:
        jail.load(b"The grade was B.", "first.txt")
        killer = subprocess.Popen(["sh", "-c", f"sleep 0.5; kill -SEGV {child_of(jail)}"])
        with pytest.raises(DocumentUnreadable) as refused:
            jail.load(b"<div>" * 150_000, "deep.html")
        killer.wait()
        assert (refused.value.reason, refused.value.name) == ("damaged", "deep.html")
        assert jail.load(b"The grade was B.", "next.txt").text == "The grade was B."


def test_the_child_has_limits_no_secrets_and_no_file_of_its_parent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSDESK_API_KEYS", "made-up-key")
    with (tmp_path / "lock").open("w") as held, Jail() as jail:
        os.set_inheritable(held.fileno(), True)
        jail.load(b"The grade was B.", "first.txt")
        child = Path(f"/proc/{child_of(jail)}")
        limits = {line[:26].strip(): line[26:].split()[0] for line in (child / "limits").read_text().splitlines()}
        assert limits["Max file size"] == "0"
        assert limits["Max core file size"] == "0"
        assert limits["Max address space"] == str(1536 * 1024 * 1024)
        assert limits["Max cpu time"] != "unlimited"
        assert b"made-up-key" not in (child / "environ").read_bytes()
        assert not [name for name in (child / "fd").iterdir() if os.path.realpath(name) == held.name]


def test_the_child_loads_neither_vectors_nor_models(jail: Jail) -> None:
    for name, maker, words in hostile_files.READ:
        assert words in jail.load(maker(), name).text
    mapped = Path(f"/proc/{child_of(jail)}/maps").read_text()
    assert not [library for library in ("torch", "chroma", "transformers", "numpy") if library in mapped]


def test_the_child_ends_with_its_parent() -> None:
    script = (
        "import os, sys, time\nfrom ingest.loaders.jail import Jail\nwith Jail() as jail:\n"
        "    jail.load(b'words', 'a.txt')\n    sys.stdout.write(f'{jail.pid}\\n')\n    sys.stdout.flush()\n"
        "    jail.load(b'<div>' * 150_000, 'deep.html')\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    time.sleep(0.3)
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 60
    while Path(f"/proc/{child}").exists() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert not Path(f"/proc/{child}").exists()
    parent.stdout.close()


def test_one_child_serves_many_files_also_of_a_large_parent(jail: Jail) -> None:
    ballast = bytes(600 * 1024 * 1024)
    jail.load(b"The grade was B.", "first.txt")
    child = child_of(jail)
    for number in range(20):
        jail.load(b"The grade was B.", f"{number}.txt")
    assert child_of(jail) == child
    assert len(ballast) > 0


def test_a_child_starts_within_a_second() -> None:
    assert min(_seconds_of_a_start() for _ in range(3)) < 1.0  # the best of three: others may work beside


def _seconds_of_a_start() -> float:
    started = time.monotonic()
    with Jail() as jail:
        jail.load(b"The grade was B.", "first.txt")
    return time.monotonic() - started
