"""WRITES the archive and the index. The names below are all that ``service`` may import.

document.py      the words of the design as frozen values
organisation.py  organisation.toml -> who an archive belongs to
sources/         where files come from
loaders/         bytes -> canonical text + structure + metadata
redaction.py     what must not be indexed is cut out
release.py       the anatomy of a release
report_card.py   tables and sentences -> grade rows with spans
checks.py        what staff should look at
archive.py       SQLite: the only truth
passages.py      version -> passages with exact spans
embedder.py      text -> unit vectors
generation.py    one immutable index
ledger.py        grade rows: store, query
build.py         the steps of a build, in order
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.anatomy.bills import find_bills
    from ingest.anatomy.names import Mention, SubjectNames
    from ingest.archive import ArchiveReader, UnknownDocument
    from ingest.archive_schema import ArchiveUnusable
    from ingest.document import (
        Anatomy,
        Bill,
        Block,
        BlockKind,
        Check,
        GradeRow,
        Passage,
        Published,
        Quote,
        Section,
        SectionKind,
        Span,
        Status,
        Version,
    )
    from ingest.generation import Generation, IndexNotBuilt, QuestionTokens, StoredDocument, StoredPassage, open_current
    from ingest.ledger import Ledger
    from ingest.organisation import Framework, Organisation, Subject, built_in
    from ingest.settings import DataDir
    from ingest.shelf import Shelf
    from ingest.weights import EmbedderUnavailable

__all__ = [
    "Anatomy",
    "ArchiveReader",
    "ArchiveUnusable",
    "Bill",
    "Block",
    "BlockKind",
    "Check",
    "DataDir",
    "EmbedderUnavailable",
    "Framework",
    "Generation",
    "GradeRow",
    "IndexNotBuilt",
    "Ledger",
    "Mention",
    "Organisation",
    "Passage",
    "Published",
    "QuestionTokens",
    "Quote",
    "Section",
    "SectionKind",
    "Shelf",
    "Span",
    "Status",
    "StoredDocument",
    "StoredPassage",
    "Subject",
    "SubjectNames",
    "UnknownDocument",
    "Version",
    "built_in",
    "find_bills",
    "open_current",
]

# A name is imported when it is first used, so that a command line answers without numpy and SQLite's schema.
_HOMES = {
    "Anatomy": "ingest.document",
    "ArchiveReader": "ingest.archive",
    "ArchiveUnusable": "ingest.archive_schema",
    "Bill": "ingest.document",
    "Block": "ingest.document",
    "BlockKind": "ingest.document",
    "built_in": "ingest.organisation",
    "Check": "ingest.document",
    "DataDir": "ingest.settings",
    "EmbedderUnavailable": "ingest.weights",
    "find_bills": "ingest.anatomy.bills",
    "Framework": "ingest.organisation",
    "Generation": "ingest.generation",
    "GradeRow": "ingest.document",
    "IndexNotBuilt": "ingest.generation",
    "Ledger": "ingest.ledger",
    "Mention": "ingest.anatomy.names",
    "open_current": "ingest.generation",
    "Organisation": "ingest.organisation",
    "Passage": "ingest.document",
    "Published": "ingest.document",
    "QuestionTokens": "ingest.generation",
    "Quote": "ingest.document",
    "Section": "ingest.document",
    "SectionKind": "ingest.document",
    "Shelf": "ingest.shelf",
    "Span": "ingest.document",
    "Status": "ingest.document",
    "StoredDocument": "ingest.generation",
    "StoredPassage": "ingest.generation",
    "Subject": "ingest.organisation",
    "SubjectNames": "ingest.anatomy.names",
    "UnknownDocument": "ingest.archive",
    "Version": "ingest.document",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'ingest' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
