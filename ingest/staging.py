"""Passages, documents and grade rows -> the SQLite half of a generation that is being built.

One file: what the service shows about a document, its passages, their full-text index (BM25 with
weights for each column) and the ledger.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from ingest.document import Anatomy, GradeRow, Passage, Version
from ingest.ledger import create as create_ledger
from ingest.ledger import store as store_rows

FILE_NAME = "passages.db"

_TABLES = """
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version TEXT NOT NULL, title TEXT NOT NULL,
    type TEXT NOT NULL, publisher TEXT NOT NULL, url TEXT, date TEXT, year INTEGER, anatomy TEXT NOT NULL);
CREATE TABLE document_subjects (document INTEGER NOT NULL, code TEXT NOT NULL);
CREATE INDEX subjects_by_code ON document_subjects (code, document);
CREATE TABLE bills (document INTEGER NOT NULL, number TEXT NOT NULL, subject TEXT, session INTEGER);
CREATE INDEX bills_by_number ON bills (number);
CREATE TABLE passages (
    row INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    text TEXT NOT NULL, context TEXT NOT NULL, sentences TEXT NOT NULL, likeness TEXT NOT NULL);
CREATE INDEX passages_by_document ON passages (document);
CREATE VIRTUAL TABLE words USING fts5 (
    text, context, content = 'passages', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'row');
"""


class Staging:
    """A generation's SQLite file while it is written. Rows are numbered from 0, in order."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
        self._db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        create_ledger(self._db)
        self._db.execute("BEGIN")
        self.documents = 0
        self.passages = 0

    def add(
        self, version: Version, anatomy: Anatomy, passages: Sequence[Passage], rows: Iterable[GradeRow]
    ) -> None:
        number = self.documents
        self._db.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, version.document_id, version.sha256, anatomy.title, anatomy.type, anatomy.publisher,
             anatomy.url, anatomy.published.date, anatomy.published.year, json.dumps(asdict(anatomy))),
        )
        self._db.executemany(
            "INSERT INTO document_subjects VALUES (?, ?)", [(number, code) for code in anatomy.subjects]
        )
        self._db.executemany(
            "INSERT INTO bills VALUES (?, ?, ?, ?)",
            [(number, bill.number, bill.subject, bill.session) for bill in anatomy.bills],
        )
        self._db.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (self.passages + i, number, p.span.start, p.span.end, p.text, p.context,
                 json.dumps([[s.start, s.end] for s in p.sentences]), likeness(p.text))
                for i, p in enumerate(passages)
            ],
        )
        store_rows(self._db, rows)
        self.documents += 1
        self.passages += len(passages)

    def embedded_texts(self, batch: int) -> Iterator[list[str]]:
        """What is to be embedded, in the order of the rows, ``batch`` texts at a time."""
        rows = self._db.execute("SELECT context, text FROM passages ORDER BY row")
        while some := rows.fetchmany(batch):
            yield [f"{context}\n{text}" if context else text for context, text in some]

    def finish(self) -> None:
        """Index the words, order the pages for reading, close."""
        self._db.execute("INSERT INTO words (words) VALUES ('rebuild')")
        self._db.execute("INSERT INTO words (words) VALUES ('optimize')")
        self._db.execute("COMMIT")
        self._db.execute("ANALYZE")
        self._db.close()


def likeness(text: str) -> str:
    """A digest that two copies of one text share though their marks, case or white space differ.
    Texts that differ in a name or a number differ here."""
    plain = "".join(character for character in text.casefold() if character.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()[:16]
