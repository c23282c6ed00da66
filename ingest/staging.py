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

from ingest.acronyms import agreed, spelled_out
from ingest.document import Anatomy, GradeRow, Passage, Version, embedded_text
from ingest.lazy_pattern import pattern
from ingest.ledger import copy as copy_rows
from ingest.ledger import create as create_ledger
from ingest.ledger import store as store_rows
from ingest.records import anatomy_from_json
from ingest.stemmer import TOKENIZER
from ingest.tokens import TokenVectors

FILE_NAME = "passages.db"
_BEFORE = "before"  # the generation before, beside the one that is written

_TABLES = f"""
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version TEXT NOT NULL, date TEXT, anatomy TEXT NOT NULL,
    likeness TEXT NOT NULL, made_from TEXT NOT NULL UNIQUE);
CREATE TABLE bills (document INTEGER NOT NULL, number TEXT NOT NULL);
CREATE INDEX bills_by_number ON bills (number);
CREATE INDEX bills_by_document ON bills (document);
CREATE TABLE passages (
    row INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    text TEXT NOT NULL, context TEXT NOT NULL, sentences TEXT NOT NULL, likeness TEXT NOT NULL,
    first_token INTEGER, tokens INTEGER, sentence_tokens TEXT);
CREATE INDEX passages_by_document ON passages (document);
CREATE TABLE acronyms (letters TEXT PRIMARY KEY, words TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (
    text, context, content = 'passages', content_rowid = 'row', tokenize = '{TOKENIZER}');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'row');
CREATE TABLE frequencies (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
"""
_MARKS = pattern(r"[\W_]+")  # all but what ``str.isalnum`` says yes to


class Staging:
    """A generation's SQLite file while it is written. Rows are numbered from 0, in order."""

    def __init__(self, folder: Path, before: Path | None = None) -> None:
        """``before``: the folder of a whole generation, of which ``copy`` takes what has not changed."""
        self._db = sqlite3.connect((folder / FILE_NAME).absolute().as_uri(), uri=True, isolation_level=None)
        self._db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        create_ledger(self._db)
        if before is not None:
            self._db.execute(
                f"ATTACH ? AS {_BEFORE}", (f"{(before / FILE_NAME).absolute().as_uri()}?mode=ro&immutable=1",)
            )
        self._has_before = before is not None
        self.documents = 0
        self.passages = 0
        self._spelled: set[tuple[str, str]] = set()

    def copy(self, made_from: str) -> tuple[Anatomy, int] | None:
        """Write a document as the generation before has it: its anatomy, and how many grade rows it has. None where
        that has none ``made_from`` just this."""
        found = (
            self._has_before
            and self._db.execute(
                f"SELECT number, id, anatomy FROM {_BEFORE}.documents WHERE made_from = ?", (made_from,)
            ).fetchone()
        )
        if not found:
            return None
        known, document_id, anatomy = found
        self._begin()
        self._db.execute(
            "INSERT INTO main.documents SELECT ?, id, version, date, anatomy, likeness, made_from "
            f"FROM {_BEFORE}.documents WHERE number = ?",
            (self.documents, known),
        )
        self._db.execute(
            f"INSERT INTO main.bills SELECT ?, number FROM {_BEFORE}.bills WHERE document = ?", (self.documents, known)
        )
        copied = self._db.execute(
            "INSERT INTO main.passages SELECT ? - 1 + row_number() OVER (ORDER BY row), ?, start, end, text, context, "
            f"sentences, likeness, NULL, NULL, NULL FROM {_BEFORE}.passages WHERE document = ?",
            (self.passages, self.documents, known),
        ).rowcount
        for (text,) in self._db.execute("SELECT text FROM main.passages WHERE document = ?", (self.documents,)):
            self._spelled.update(spelled_out(text))
        rows = copy_rows(self._db, _BEFORE, document_id)
        self.documents += 1
        self.passages += copied
        return anatomy_from_json(anatomy), rows

    def add(
        self,
        version: Version,
        anatomy: Anatomy,
        passages: Sequence[Passage],
        rows: Iterable[GradeRow],
        made_from: str,
    ) -> None:
        """Write one document: what the service shows of it, its passages and its grade rows. ``made_from``: a digest
        of all that these follow from."""
        number = self.documents
        self._begin()
        self._db.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                version.document_id,
                version.sha256,
                anatomy.published.date,
                json.dumps(asdict(anatomy)),
                likeness(version.text),
                made_from,
            ),
        )
        self._db.executemany("INSERT INTO bills VALUES (?, ?)", [(number, bill.number) for bill in anatomy.bills])
        self._db.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL)",
            [
                (
                    self.passages + i,
                    number,
                    p.span.start,
                    p.span.end,
                    p.text,
                    p.context,
                    json.dumps([[s.start, s.end] for s in p.sentences]),
                    likeness(p.text),
                )
                for i, p in enumerate(passages)
            ],
        )
        for passage in passages:
            self._spelled.update(spelled_out(passage.text))
        store_rows(self._db, rows)
        self.documents += 1
        self.passages += len(passages)

    def _begin(self) -> None:
        if not self._db.in_transaction:  # storing grade rows commits
            self._db.execute("BEGIN")

    def embedded_texts(self, batch: int) -> Iterator[tuple[int, list[str]]]:
        """What is to be embedded, ``batch`` texts at a time, each time with the row of the first."""
        for first in range(0, self.passages, batch):
            rows = self._db.execute(
                "SELECT context, text FROM passages WHERE row >= ? AND row < ? ORDER BY row", (first, first + batch)
            )
            yield first, [embedded_text(context, text) for context, text in rows]

    def place_tokens(self, row: int, first_token: int, tokens: TokenVectors) -> None:
        """Note where a passage's tokens lie in the token file, and which of them each sentence has."""
        start, context, sentences = self._db.execute(
            "SELECT start, context, sentences FROM passages WHERE row = ?", (row,)
        ).fetchone()
        shift = (len(context) + 1 if context else 0) - start
        ranges = [tokens.range_of(s + shift, e + shift) for s, e in json.loads(sentences)]
        self._db.execute(
            "UPDATE passages SET first_token = ?, tokens = ?, sentence_tokens = ? WHERE row = ?",
            (first_token, len(tokens.offsets), json.dumps(ranges), row),
        )

    def finish(self) -> None:
        """Index the words, order the pages for reading, close."""
        self._db.executemany("INSERT INTO acronyms VALUES (?, ?)", agreed(sorted(self._spelled)).items())
        self._db.execute("INSERT INTO words (words) VALUES ('rebuild')")
        self._db.execute("INSERT INTO words (words) VALUES ('optimize')")
        # Counted once: the index itself walks through every passage of a word each time that it is asked.
        self._db.execute("INSERT INTO frequencies SELECT term, doc FROM vocabulary")
        if self._db.in_transaction:
            self._db.execute("COMMIT")
        self._db.execute("ANALYZE main")
        self._db.close()


def likeness(text: str) -> str:
    """A digest that two copies of one text share though their marks, case or white space differ.
    Texts that differ in a name or a number differ here."""
    plain = _MARKS.sub("", text.casefold())
    return hashlib.sha256(plain.encode()).hexdigest()[:16]
