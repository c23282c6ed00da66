"""WRITES the archive and the index. The names below are all that ``service`` may import.

document.py      the words of the design as frozen values
organisation.py  organisation.toml -> who an archive belongs to (organisation_values.py: its tables as values;
                 organisation_clashes.py: what contradicts itself; organisation_mistakes.py: what cannot be meant so)

toml_mistakes.py a text that is no TOML -> the line, and what to write there

sources/         where files come from, and which sidecar belongs to which
loaders/         bytes -> canonical text + structure + metadata, in a child process with limits
redaction.py     what must not be indexed is cut out (secret_patterns.py, keys.py,
                 credentials.py, unlabelled_secrets.py, iban.py, private_numbers.py, personal_data.py: what is)
collection.py    a folder -> the archive: new, changed, held, rejected, missing
                 (collection_report.py: what became of each file)
visibility.py    what a document's own words say of who may see it (supersession.py: and its earlier versions)

archive.py       SQLite: the only truth (archive_writer.py writes it, archive_schema.py, records.py, document_id.py,
                 originals.py; newest_versions.py: what may be seen of it, remembered; vector_cache.py)
lock.py          one writer at a time
purge.py         every trace of a document, removed

release.py       the anatomy of a release (anatomy/: sections, dates, names, quotes, bills, embargo)
report_card.py   tables and sentences -> grade rows with spans (rows/)
checks.py        what staff should look at
dissection.py    a version -> its anatomy, rows and checks
number_words.py  words -> the numbers that they say
accents.py       a text -> the same without the accents of its letters
lazy_pattern.py  a regular expression that is compiled when it is first used
sentences.py     text -> spans of its sentences
label_lines.py   a stretch without full stops -> its lines, where each is a label and what belongs to it
passages.py      version -> passages with exact spans

embedder.py      text -> unit vectors and token vectors (weights.py, tokens.py; embedder_export.py: which embedder
                 stands for a model)
onnx_network.py  a network in ONNX and its tokenizer (onnx_export.py: how it is written; eight_bits.py: in eight bits)
staging.py       the SQLite half of a generation while it is built (stemmer.py: its words; acronyms.py: its letters)
vectors.py       its vectors in Chroma (vector_files.py: the plain files beside; opened_vectors.py: what searches them)
seal.py          vectors -> a collection of Chroma, by the process of ``sealer``
sealer.py        the process in which Chroma fills and verifies collections
vector_server.py the same on a Chroma server, and what is removed there (chroma_server.py: how it is asked;
                 served_vectors.py: searched within a deadline, or not at all)
manifest.py      what a generation says of itself
shelf.py         which generations there are, and which is current (whole_file.py: a file that is replaced as a whole)
generation.py    one immutable index, open (private_copy.py: on a copy of its own; stored_passage.py: what it keeps)
ledger.py        grade rows: store, query
build.py         the steps of a build, in order (ahead.py: passages are embedded while others are cut)

commands.py      what each command does (__main__.py, settings.py, watch.py, progress.py, report.py, faults.py)
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.anatomy.bills import find_bills
    from ingest.anatomy.date_forms import DAY_NAME, YEAR_ALONE
    from ingest.anatomy.names import Mention, SubjectNames
    from ingest.anatomy.relative_years import relative_years
    from ingest.anatomy.release_line import CORRECTION
    from ingest.archive import ArchiveReader
    from ingest.archive_schema import ArchiveUnusable
    from ingest.document import (
        ALL,
        REMOVED_MARK,
        Anatomy,
        Block,
        BlockKind,
        Check,
        GradeRow,
        Published,
        Quote,
        Section,
        SectionKind,
        Span,
        Version,
    )
    from ingest.generation import Generation, IndexNotBuilt, QuestionTokens, open_current
    from ingest.label_lines import is_labelled
    from ingest.lazy_pattern import pattern
    from ingest.ledger import Ledger
    from ingest.number_words import HYPHENED_NUMBER_WORDS, NUMBER_WORDS, ORDINAL_WORDS, SPANISH_NUMBER_WORDS, TENS
    from ingest.onnx_network import OnnxNetwork, open_tokenizer
    from ingest.organisation import Edition, Framework, HelpNumber, Organisation, Subject, built_in, neutral
    from ingest.redaction import redact_text
    from ingest.sentences import sentence_spans
    from ingest.settings import DataDir, DataFolder, MaybeServer, wrong_setting
    from ingest.shelf import Shelf
    from ingest.stored_passage import StoredDocument, StoredPassage
    from ingest.supersession import seen_from
    from ingest.weights import EmbedderUnavailable

# ONNX Runtime from 1.29 on reports to its maker what it runs, by default; it looks once, when it is first imported, and
# nothing of pressdesk imports it before this package. Children inherit it (tests/project/test_no_network.py).
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__all__ = [
    "ALL",
    "CORRECTION",
    "DAY_NAME",
    "HYPHENED_NUMBER_WORDS",
    "NUMBER_WORDS",
    "ORDINAL_WORDS",
    "REMOVED_MARK",
    "SPANISH_NUMBER_WORDS",
    "TENS",
    "YEAR_ALONE",
    "Anatomy",
    "ArchiveReader",
    "ArchiveUnusable",
    "Block",
    "BlockKind",
    "Check",
    "DataDir",
    "DataFolder",
    "Edition",
    "EmbedderUnavailable",
    "Framework",
    "Generation",
    "GradeRow",
    "HelpNumber",
    "IndexNotBuilt",
    "Ledger",
    "MaybeServer",
    "Mention",
    "OnnxNetwork",
    "Organisation",
    "Published",
    "QuestionTokens",
    "Quote",
    "Section",
    "SectionKind",
    "Shelf",
    "Span",
    "StoredDocument",
    "StoredPassage",
    "Subject",
    "SubjectNames",
    "Version",
    "built_in",
    "find_bills",
    "is_labelled",
    "neutral",
    "open_current",
    "open_tokenizer",
    "pattern",
    "redact_text",
    "relative_years",
    "seen_from",
    "sentence_spans",
    "wrong_setting",
]

# A name is imported when it is first used, so that a command line answers without numpy and SQLite's schema.
_HOMES = {
    name: f"ingest.{module}"
    for module, names in {
        "anatomy.bills": "find_bills",
        "anatomy.date_forms": "DAY_NAME YEAR_ALONE",
        "anatomy.names": "Mention SubjectNames",
        "anatomy.relative_years": "relative_years",
        "anatomy.release_line": "CORRECTION",
        "archive": "ArchiveReader",
        "archive_schema": "ArchiveUnusable",
        "document": "ALL REMOVED_MARK Anatomy Block BlockKind Check GradeRow Published Quote Section SectionKind Span "
        "Version",
        "generation": "Generation IndexNotBuilt open_current QuestionTokens",
        "label_lines": "is_labelled",
        "lazy_pattern": "pattern",
        "ledger": "Ledger",
        "number_words": "HYPHENED_NUMBER_WORDS NUMBER_WORDS ORDINAL_WORDS SPANISH_NUMBER_WORDS TENS",
        "onnx_network": "OnnxNetwork open_tokenizer",
        "organisation": "built_in Edition Framework HelpNumber neutral Organisation Subject",
        "redaction": "redact_text",
        "sentences": "sentence_spans",
        "settings": "DataDir DataFolder MaybeServer wrong_setting",
        "shelf": "Shelf",
        "stored_passage": "StoredDocument StoredPassage",
        "supersession": "seen_from",
        "weights": "EmbedderUnavailable",
    }.items()
    for name in names.split()
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'ingest' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
