"""A document -> no trace of it in any file, even where the build after it fails or the power goes.

A mark tells that a purge has begun; it goes when nothing is left to remove. It names the document by
the digest of its id, as ``begun`` until the archive has let go of it and as ``gone`` from then on. What
a purge that was cut short has left, the next command that writes removes.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from pathlib import Path

from ingest.archive import UnknownDocument
from ingest.archive_writer import ArchiveWriter
from ingest.build import BuildReport
from ingest.document import embedded_text
from ingest.lazy_pattern import pattern
from ingest.originals import sync_folder
from ingest.private_copy import remove_abandoned
from ingest.seal import BuildFailed
from ingest.settings import DataDir
from ingest.shelf import Shelf
from ingest.staging import FILE_NAME
from ingest.vector_server import remove_unused
from ingest.whole_file import replace_lines

_BEGUN, _GONE = "begun", "gone"
_LINE = pattern(rf"({_BEGUN}|{_GONE}) ([0-9a-f]{{64}})")


def purge(
    data_dir: DataDir, archive: ArchiveWriter, document_id: str, rebuild: Callable[[], BuildReport]
) -> BuildReport:
    """Remove every trace of a document, or what is left where that was cut short. Generations that hold
    it go when the new one is there, or cannot be built; those that do not hold it stay.

    Raises:
        UnknownDocument: before anything is removed.
        OSError, sqlite3.Error: while the document is in the archive, nothing has been done.
    """
    unfinished = resume(data_dir, archive)
    try:
        archive.entry(document_id)
    except UnknownDocument:
        if _digest(document_id) not in unfinished:
            raise
    else:
        _remove(data_dir, archive, document_id, unfinished)
    try:
        built = rebuild()
    except BaseException:
        _sweep(data_dir, archive)
        raise
    _sweep(data_dir, archive)
    return built


def resume(data_dir: DataDir, archive: ArchiveWriter) -> frozenset[str]:
    """Let the archive go of what a purge was killed before it had removed. Returns the digests of the
    ids whose purge is not finished."""
    marked = _read(data_dir)
    begun = {digest for word, digest in marked if word == _BEGUN}
    if begun:
        for entry in list(archive.entries()):
            if _digest(entry.id) in begun:
                archive.purge(entry.id)
        _write(data_dir, {(_GONE, digest) for _, digest in marked})
    return frozenset(digest for _, digest in marked)


def finish(data_dir: DataDir, archive: ArchiveWriter) -> bool:
    """Finish a purge that was cut short; whether there was one."""
    if not is_unfinished(data_dir):
        return False
    resume(data_dir, archive)
    _sweep(data_dir, archive)
    return True


def is_unfinished(data_dir: DataDir) -> bool:
    return _mark(data_dir).exists()


def _remove(data_dir: DataDir, archive: ArchiveWriter, document_id: str, unfinished: Collection[str]) -> None:
    before = {(_GONE, digest) for digest in unfinished}
    after = _digest(document_id)
    _write(data_dir, {*before, (_BEGUN, after)})
    try:
        archive.purge(document_id)
    except BaseException:  # on a full disk nothing has been removed, and nothing shall be later, unasked
        _write(data_dir, before)
        raise
    _write(data_dir, {*before, (_GONE, after)})


def _sweep(data_dir: DataDir, archive: ArchiveWriter) -> None:
    """Remove every generation that holds a version which the archive does not, the vectors of texts
    that no other holds (from a vector a text can be guessed), and what else nothing needs."""
    shelf, known = Shelf(data_dir.index), archive.version_keys()
    used, stale = set[bytes](), list[str]()
    for name in shelf.folders():
        try:
            held, keys = _content(shelf.folder / name / FILE_NAME, known)
        except sqlite3.Error:  # whatever it holds, nothing can be answered from it
            held, keys = False, set()
        used |= keys
        if not held:
            stale.append(name)
    archive.vectors.keep(used)
    shelf.remove(stale)
    remove_abandoned(data_dir.private)
    archive.remove_unused_originals()
    archive.compact()
    if not remove_unused(shelf):
        raise BuildFailed(
            "a Chroma server does not answer, so vectors are left there; the next command that writes removes them"
        )
    _mark(data_dir).unlink(missing_ok=True)
    sync_folder(data_dir.root)


def _content(file: Path, known: Collection[tuple[str, str]]) -> tuple[bool, set[bytes]]:
    """Whether the archive holds all that a generation does, and the keys of the vectors of what both hold."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        numbers = {n: (str(i), str(v)) in known for n, i, v in db.execute("SELECT number, id, version FROM documents")}
        passages: Iterator[tuple[int, str, str]] = db.execute("SELECT document, context, text FROM passages")
        keys = {
            hashlib.sha256(embedded_text(context, text).encode()).digest()
            for number, context, text in passages
            if numbers[number]
        }
    return all(numbers.values()), keys


def _read(data_dir: DataDir) -> set[tuple[str, str]]:
    try:
        found = _mark(data_dir).read_bytes().decode("ascii", "replace")
    except FileNotFoundError:
        return set()
    return {(match[1], match[2]) for match in map(_LINE.fullmatch, found.splitlines()) if match}


def _write(data_dir: DataDir, marked: Collection[tuple[str, str]]) -> None:
    """Replace the mark as a whole, so that it is never there without what it has to say."""
    replace_lines(_mark(data_dir), [f"{word} {digest}" for word, digest in sorted(marked)])


def _digest(document_id: str) -> str:
    return hashlib.sha256(document_id.encode()).hexdigest()


def _mark(data_dir: DataDir) -> Path:
    return data_dir.root / "purge.unfinished"
