"""A document -> no trace of it in any file, also where the build after it fails or the power goes.

A file without a word in it marks that a purge has begun; it goes when nothing is left to remove. The
next command that writes finishes what such a mark tells of.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ingest.archive_writer import ArchiveWriter
from ingest.build import BuildReport
from ingest.originals import sync_folder
from ingest.private_copy import remove_abandoned
from ingest.settings import DataDir
from ingest.shelf import Shelf


def purge(
    data_dir: DataDir, archive: ArchiveWriter, document_id: str, rebuild: Callable[[], BuildReport]
) -> BuildReport:
    """Remove every trace of a document. The old generation serves until the new one is there; if that
    cannot be built, none is left.

    Raises:
        UnknownDocument: before anything is removed.
    """
    archive.entry(document_id)
    _mark(data_dir).touch()
    sync_folder(data_dir.root)
    archive.purge(document_id)
    try:
        built = rebuild()
    except BaseException:
        finish(data_dir, archive)
        raise
    _sweep(data_dir, archive, keep=1)
    return built


def finish(data_dir: DataDir, archive: ArchiveWriter) -> bool:
    """Finish a purge that was cut short; whether there was one. Whichever generation may hold the
    text goes, and so do the cached vectors, from which a text can be guessed."""
    if not _mark(data_dir).exists():
        return False
    archive.keep_vectors(set())
    _sweep(data_dir, archive, keep=0)
    return True


def _sweep(data_dir: DataDir, archive: ArchiveWriter, keep: int) -> None:
    Shelf(data_dir.index).prune(keep=keep)
    remove_abandoned(data_dir.private)
    archive.remove_unused_originals()
    archive.compact()
    _mark(data_dir).unlink()
    sync_folder(data_dir.root)


def _mark(data_dir: DataDir) -> Path:
    return data_dir.root / "purge.unfinished"
