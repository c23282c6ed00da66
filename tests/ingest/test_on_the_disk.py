"""A power cut: what is acknowledged, and what a name is given to, was put on the disk before, as the system's own calls
show. Killing a process does not tell: the system keeps what was written and not yet on the disk."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import ROOT, command, environment, new_data_dir, release

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed (apt: strace)"),
]

Call = tuple[str, ...]  # ("sync", path), ("rename", old, new), ("tell", words)
_SYNC = re.compile(r"(?:fsync|fdatasync)\(\d+<([^>]*)>\)")
_RENAME = re.compile(r"rename(?:at2?)?\((?:AT_FDCWD[^,]*, )?\"([^\"]*)\", (?:AT_FDCWD[^,]*, )?\"([^\"]*)\"")
_TELL = re.compile(r"write\(1<[^>]*>, \"([^\"]*)\"")
PUTS = """
import sys
from pathlib import Path
from ingest.archive_writer import ArchiveWriter
from ingest.settings import DataDir
from tests.archives import captured
archive = ArchiveWriter(DataDir(Path(sys.argv[1])))
print("opened", flush=True)
for number in range(3):
    archive.put(captured(f"{number}.md", f"text {number}"))
    print(f"put {number}", flush=True)
archive.withdraw("1")
print("withdrawn", flush=True)
"""


def traced(arguments: list[str], data: Path, file: Path) -> list[Call]:
    """The calls of a program and its children, in order, that sync, rename, or tell its caller something."""
    kinds = "trace=fsync,fdatasync,rename,renameat,renameat2,write"
    if subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    done = subprocess.run(
        ["strace", "-f", "-y", "-s", "60", "-o", str(file), "-e", kinds, *arguments],
        cwd=ROOT,
        env=environment(data, None),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return list(_calls(file.read_text(errors="replace")))


def _calls(trace: str) -> Iterator[Call]:
    for line in trace.splitlines():
        if found := _SYNC.search(line):
            yield "sync", found[1]
        elif found := _RENAME.search(line):
            yield "rename", found[1], found[2]
        elif found := _TELL.search(line):
            yield "tell", found[1]


def test_what_the_archive_acknowledges_is_on_the_disk_with_its_original(tmp_path: Path) -> None:
    data_dir = DataDir(tmp_path / "data")
    data_dir.root.mkdir()
    calls = traced([sys.executable, "-c", PUTS, str(data_dir.root)], data_dir.root, tmp_path / "trace")
    since: list[Call] = []
    acknowledged = []
    for call in calls:
        if call[0] != "tell":
            since.append(call)
            continue
        if call[1] == "\\n":  # the end of a line that was told just before
            continue
        acknowledged.append(call[1].removesuffix("\\n"))
        if call[1].startswith(("put", "withdrawn")):
            assert any(kind == "sync" and path[0].endswith("archive.db-wal") for kind, *path in since), call
        if call[1].startswith("put"):
            ((draft, kept),) = [(old, new) for kind, old, *rest in since if kind == "rename" for new in rest]
            renamed = since.index(("rename", draft, kept))
            assert ("sync", draft) in since[:renamed]
            for folder in (Path(kept).parent, data_dir.originals, data_dir.root):
                assert ("sync", str(folder)) in since[renamed:], folder
        since = []
    assert acknowledged == ["opened", "put 0", "put 1", "put 2", "withdrawn"]


def test_a_generation_is_on_the_disk_before_it_has_its_name_and_its_name_before_it_is_told(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    calls = traced([*command(files), "--json"], data_dir.root, tmp_path / "trace")
    shelf = Shelf(data_dir.index)
    name = str(shelf.current())
    published = shelf.folder / name
    ((named, staging),) = [(at, old) for at, (kind, old, *new) in enumerate(calls) if new == [str(published)]]
    before = {path[0] for kind, *path in calls[:named] if kind == "sync"}
    held = [*json.loads((published / "MANIFEST.json").read_bytes())["files"], "MANIFEST.json"]
    assert len(held) > 5
    assert [file for file in held if f"{staging}/{file}" not in before] == []
    pointer = calls.index(("rename", str(shelf.folder / "CURRENT.draft"), str(shelf.folder / "CURRENT")))
    assert ("sync", str(shelf.folder)) in calls[named:pointer]
    assert ("sync", str(shelf.folder / "CURRENT.draft")) in calls[named:pointer]
    told = next(at for at, call in enumerate(calls) if call[0] == "tell" and at > pointer)
    assert ("sync", str(shelf.folder)) in calls[pointer:told]


def test_a_purge_marks_on_the_disk_what_it_begins(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    release(files, "two.md", "# Two\n\nAnother sentence.")
    traced(command(files), data_dir.root, tmp_path / "trace")
    calls = traced(command("purge", "two"), data_dir.root, tmp_path / "trace")
    draft, mark = (str(data_dir.root / f"purge.{end}") for end in ("draft", "unfinished"))
    marked = calls.index(("rename", draft, mark))
    assert ("sync", draft) in calls[:marked]
    removed = next(
        at for at, (kind, *path) in enumerate(calls) if kind == "sync" and path[0].endswith("archive.db-wal")
    )
    assert ("sync", str(data_dir.root)) in calls[marked:removed]
