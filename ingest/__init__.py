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
from ingest.organisation import Framework, Organisation, Subject, built_in

__all__ = [
    "Anatomy",
    "Bill",
    "Block",
    "BlockKind",
    "Check",
    "Framework",
    "GradeRow",
    "Organisation",
    "Passage",
    "Published",
    "Quote",
    "Section",
    "SectionKind",
    "Span",
    "Status",
    "Subject",
    "Version",
    "built_in",
]
