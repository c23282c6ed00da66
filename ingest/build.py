"""The archive -> a new generation. ``build`` is the list of its steps, in order."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ingest import manifest, seal
from ingest.ahead import Ahead
from ingest.anatomy.names import SubjectNames
from ingest.archive import ArchiveReader
from ingest.archive_writer import ArchiveWriter
from ingest.dissection import dissect
from ingest.document import Anatomy
from ingest.embedder import Embedder
from ingest.embedder_export import open_for_passages
from ingest.passages import MAX_PASSAGE_CHARS, cut_passages
from ingest.progress import Progress
from ingest.settings import DataDir
from ingest.shelf import Shelf
from ingest.staging import Staging
from ingest.vector_files import VectorFiles
from ingest.vector_server import is_as_wanted, put_back, remove_unused, seal_on_server

FORMAT = 42  # raise when the same archive would give another generation: every reader builds again
EMBED_BATCH = 256  # texts between two commits of the vector cache; a killed build loses no more than these


@dataclass(frozen=True)
class BuildReport:
    """What a build made. ``embedded`` counts the texts that had no cached vector."""

    generation: str
    built: bool
    documents: int
    passages: int
    rows: int
    embedded: int
    checks: int = 0


@dataclass
class _Extent:
    """What is counted while documents stream by."""

    rows: int = 0
    checks: int = 0
    first: str | None = None
    last: str | None = None

    def widen(self, anatomy: Anatomy, rows: int) -> None:
        self.rows += rows
        self.checks += len(anatomy.checks)
        date = anatomy.published.bounds
        if date:
            self.first = min(self.first or date, date)
            self.last = max(self.last or date, date)


def build(
    data_dir: DataDir,
    archive: ArchiveWriter,
    model: str,
    progress: Progress,
    *,
    force: bool = False,
    chroma_url: str = "",
) -> BuildReport:
    """Make a generation of what may be seen now, unless the current one was made from just that.

    Raises:
        BuildFailed, EmbedderUnavailable, OSError: nothing was switched; the current generation serves.
    """
    shelf = Shelf(data_dir.index)
    now = datetime.now(UTC)
    state, standing = _state(archive, now, model), None if force else shelf.state()
    before = shelf.folder / str(shelf.current())
    if standing == state and is_as_wanted(before, chroma_url):
        current = manifest.read(before)
        if chroma_url:
            put_back(before, shelf, chroma_url, current.embedder.dimension, progress)
        remove_unused(shelf)
        return BuildReport(current.name, False, current.documents, current.passages, current.rows, 0, current.checks)
    if not chroma_url:
        seal.prepare()
    embedder = open_for_passages(model, data_dir.models, progress)
    folder = shelf.stage()
    try:
        with Ahead(archive.vectors, embedder) as ahead:
            staging = Staging(folder, before if standing else None)
            extent = _write_passages(staging, archive, now, ahead, progress)
        embedded, used = _embed(folder, staging, archive, embedder, progress)
        staging.finish()
        number = shelf.next_number()
        if chroma_url:
            name = manifest.name(number, state)
            seal_on_server(folder, shelf, name, chroma_url, embedder.label.dimension, progress)
        else:
            seal.seal_vectors(folder, embedder.label.dimension, progress)
        label = _sealed(folder, number, state, staging, extent, embedder)
        shelf.publish(folder, label.name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    shelf.prune()
    remove_unused(shelf)
    archive.vectors.keep(used)
    embedded += ahead.embedded
    return BuildReport(label.name, True, staging.documents, staging.passages, extent.rows, embedded, extent.checks)


def is_behind(shelf: Shelf, archive: ArchiveReader) -> bool:
    """Whether the current generation was made from something else than what may be seen now: an ingest was stopped, or
    an embargo is over."""
    if (current := shelf.current()) is None:
        return False
    try:
        model = manifest.read(shelf.folder / current).embedder.model
    except (manifest.GenerationDamaged, OSError):
        return True
    return shelf.state() != _state(archive, datetime.now(UTC), model)


def _state(archive: ArchiveReader, now: datetime, model: str) -> str:
    """The digest of everything that a generation is made from."""
    return _digest(model, archive.organisation().sha256, archive.visible_keys(now))


def _digest(*made_from: object) -> str:
    return hashlib.sha256(json.dumps([FORMAT, MAX_PASSAGE_CHARS, *made_from]).encode()).hexdigest()


def _write_passages(
    staging: Staging, archive: ArchiveWriter, now: datetime, ahead: Ahead, progress: Progress
) -> _Extent:
    """Take each document apart, unless the generation before was made from just it: 600 documents of which one has
    changed take two fifths of the time (DECISIONS.md 167)."""
    organisation, keys = archive.organisation(), archive.visible_keys(now)
    names, extent = SubjectNames(organisation), _Extent()
    for key, version in zip(keys, archive.visible_versions(now), strict=True):
        made_from = _digest(organisation.sha256, key)
        if (copied := staging.copy(made_from)) is not None:
            extent.widen(*copied)
            progress("passages", staging.documents, len(keys))
            continue
        try:
            anatomy, rows = dissect(version, organisation, names)
            passages = cut_passages(version, anatomy, organisation)
        except Exception as error:  # ours, not the document's: no build is better than one that hides a document
            raise seal.BuildFailed(
                f"{version.document_id!r} could not be taken apart ({type(error).__name__}: {error}); the previous "
                "index still serves. Withdraw the document and run the command again"
            ) from error
        staging.add(version, anatomy, passages, rows, made_from)
        ahead.expect(passage.embedded for passage in passages)
        extent.widen(anatomy, len(rows))
        progress("passages", staging.documents, len(keys))
    return extent


def _embed(
    folder: Path, staging: Staging, archive: ArchiveWriter, embedder: Embedder, progress: Progress
) -> tuple[int, set[bytes]]:
    """Write the vectors of each passage beside the passages, from the cache where they are there."""
    label, done, embedded, used = embedder.label, 0, 0, set[bytes]()
    with VectorFiles(folder, label.dimension) as files:
        for first, texts in staging.embedded_texts(EMBED_BATCH):
            keys = [hashlib.sha256(text.encode()).digest() for text in texts]
            cached = archive.vectors.of(keys, label)
            fresh = {key: text for key, text in zip(keys, texts, strict=True) if key not in cached}
            if fresh:
                made = dict(zip(fresh, zip(*embedder.embed_both(list(fresh.values())), strict=True), strict=True))
                archive.vectors.put(made, label)
                cached.update(made)
            for row, key in enumerate(keys, first):
                vector, tokens = cached[key]
                staging.place_tokens(row, files.add(vector, tokens), tokens)
            used.update(keys)
            done, embedded = done + len(texts), embedded + len(fresh)
            progress("embed", done, staging.passages)
    return embedded, used


def _sealed(
    folder: Path, number: int, state: str, staging: Staging, extent: _Extent, embedder: Embedder
) -> manifest.Manifest:
    label = manifest.Manifest(
        format=manifest.FORMAT,
        number=number,
        state=state,
        built_at=datetime.now(UTC).isoformat(timespec="seconds"),
        documents=staging.documents,
        passages=staging.passages,
        rows=extent.rows,
        checks=extent.checks,
        first=extent.first,
        last=extent.last,
        embedder=embedder.label,
        files=manifest.digests(folder),
    )
    manifest.write(folder, label)
    return label
