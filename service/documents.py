"""An id and a version -> what may be seen of that document, else None: unknown and hidden are one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest import Anatomy, StoredDocument, Version
from service.pipeline import Pipeline
from service.retriever import Filters
from service.visibility import seen_documents


@dataclass(frozen=True)
class DocumentView:
    """One version of a document, and which others may be seen, oldest first, numbered as if there were no more.

    ``anatomy`` is of the version that the index was made from: its spans fit ``shown`` only where
    ``indexed`` is true; title, type and date hold for the document.
    """

    id: str
    anatomy: Anatomy
    shown: Version
    indexed: bool
    versions: tuple[Version, ...]


def view(pipeline: Pipeline, document_id: str, sha256: str | None = None) -> DocumentView | None:
    """The newest version, or the one with ``sha256``. A document that may not be seen now has none, neither new
    nor old; nor is there a text that was replaced before it could be seen."""
    stored = pipeline.generation.by_id.get(document_id)
    readable = pipeline.archive().readable_versions(document_id, pipeline.clock())
    versions = tuple(replace(version, number=number) for number, version in enumerate(readable, 1))
    if stored is None or not any(version.sha256 == stored.version for version in versions):
        return None  # title and date are of the version that is indexed, so that has to be one of them
    wanted = sha256 or versions[-1].sha256
    shown = next((version for version in reversed(versions) if version.sha256 == wanted), None)
    if shown is None:
        return None
    return DocumentView(document_id, stored.anatomy, shown, shown.sha256 == stored.version, versions)


def listed(pipeline: Pipeline, filters: Filters) -> Iterator[StoredDocument]:
    """Every document that may be seen now and that ``filters`` allow, by id."""
    seen = seen_documents(pipeline.generation.documents, pipeline.visible, filters)
    yield from sorted(seen, key=lambda document: document.id)
