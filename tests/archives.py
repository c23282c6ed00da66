"""Archives for tests: a data directory of its own, folders of made-up releases, and the command line."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from ingest.archive_writer import ArchiveWriter, Captured
from ingest.build import BuildReport, build
from ingest.collection import collect
from ingest.collection_report import CollectionReport
from ingest.document import Status
from ingest.embedder import Embedder
from ingest.embedder_export import open_embedder, open_for_passages, open_labelled
from ingest.settings import DataDir, IngestSettings

ROOT = Path(__file__).resolve().parents[1]
SHARED = "TESTS_SHARED"  # the environment variable that names the folder of what is made once a run
GOOD = "The bridge was graded {} in 2019."  # a text that is read, with a letter or a number in it
MODEL = str(IngestSettings.model_fields["embedder"].default)


def made_once(name: str, make: Callable[[Path], object]) -> Path:
    """A folder that all processes of a run share: the first to ask for it has ``make`` fill it, the others wait."""
    shared = Path(os.environ[SHARED])
    folder, made = shared / name, shared / f"{name}.made"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            shutil.rmtree(folder, ignore_errors=True)  # of one that failed
            folder.mkdir()
            make(folder)
            made.touch()
    return folder


def exported_models() -> Path:
    """The exported embedding model, made once for all tests of a run."""
    return made_once("models", lambda folder: open_embedder(MODEL, folder))


def new_data_dir(parent: Path) -> DataDir:
    """An empty data directory that need not export the model again."""
    data_dir = DataDir(parent / "data")
    data_dir.root.mkdir()
    shutil.copytree(exported_models(), data_dir.models, copy_function=os.link)
    kept_open()
    return data_dir


@cache
def kept_open() -> tuple[Embedder, Embedder]:
    """What embeds passages and questions: while somebody has it open, opening it again costs nothing."""
    passages = open_for_passages(MODEL, exported_models())
    return passages, open_labelled(passages.label, exported_models())


def copy_of(data_dir: DataDir, parent: Path) -> DataDir:
    """A copy that a test may change; the exported model, a hundred megabytes, is shared."""
    ignored = shutil.ignore_patterns(data_dir.models.name)
    copy = DataDir(Path(shutil.copytree(data_dir.root, parent / "data", ignore=ignored)))
    shutil.copytree(data_dir.models, copy.models, copy_function=os.link)
    return copy


def quiet(stage: str, done: int, total: int | None) -> None:
    """Progress that shows nothing."""


def captured(
    path: str, text: str, *, root: str = "/releases", status: Status = Status.LIVE, **more: object
) -> Captured:
    """What is read from a file that holds just ``text``."""
    return Captured(
        **{  # type: ignore[arg-type]
            "root": root,
            "path": path,
            "original": text.encode(),
            "source_sha256": f"source of {text}",
            "text": text,
            "blocks": (),
            "media_type": "txt",
            "title": text[:20],
            "type": "release",
            "status": status,
            **more,
        }
    )


def release(folder: Path, name: str, body: str, **declared: object) -> Path:
    """A Markdown file with ``declared`` as its front matter."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {value}" for key, value in declared.items()]
    path = folder / name
    path.write_text("\n".join(["---", *lines, "---", body, ""]) if lines else f"{body}\n", encoding="utf-8")
    return path


def collected(data_dir: DataDir, *folders: Path, prune: bool = False) -> CollectionReport:
    """Read folders into the archive; no generation is built."""
    archive = ArchiveWriter(data_dir)
    try:
        return collect(list(folders), archive, quiet, prune=prune, leave_out=data_dir.root)
    finally:
        archive.close()


def built(data_dir: DataDir, *, force: bool = False, chroma_url: str = "") -> BuildReport:
    """Build a generation of what the archive holds."""
    archive = ArchiveWriter(data_dir)
    try:
        return build(data_dir, archive, MODEL, quiet, force=force, chroma_url=chroma_url)
    finally:
        archive.close()


def run_ingest(
    *arguments: str | Path, data: Path, env: Mapping[str, str] | None = None, timeout: float = 110, **more: object
) -> subprocess.CompletedProcess[str]:
    """``python -m ingest`` as a person runs it, not on a terminal."""
    return subprocess.run(
        command(*arguments),
        cwd=ROOT,
        env=environment(data, env),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        errors="surrogateescape",
        **more,  # type: ignore[call-overload]
    )


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "ingest", *map(str, arguments)]


def environment(data: Path, env: Mapping[str, str] | None = None) -> dict[str, str]:
    return {**os.environ, "HF_HUB_OFFLINE": "1", "PRESSDESK_DATA": str(data), **(env or {})}


def events(output: str) -> list[dict[str, object]]:
    """The lines of ``--json``; each must be an object of its own."""
    return [json.loads(line) for line in output.splitlines()]


def files_below(folder: Path, leave_out: tuple[str, ...] = ("models",)) -> Iterator[Path]:
    """Every plain file below ``folder`` but in the folders directly in it that are left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).parts[0] not in leave_out:
            yield path


def traces(folder: Path, *words: str, leave_out: tuple[str, ...] = ("models",)) -> list[str]:
    """The files below ``folder`` in whose bytes or name one of ``words`` stands."""
    found = []
    for path in files_below(folder, leave_out):
        content, name = path.read_bytes(), str(path.relative_to(folder))
        found += [f"{name}: {word}" for word in words if word.encode() in content or word in name]
    return found
