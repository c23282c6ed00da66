"""One finished, immutable build of the index: open it, and search it by meaning and by words.

Goes in: the folder of a sealed generation. Comes out: passages with relevance. The generation
embeds questions itself, with the embedder that its manifest names.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.document import Span
from ingest.embedder_export import open_labelled
from ingest.manifest import GenerationDamaged, Manifest, copy_checked, read
from ingest.opened_vectors import open_graph
from ingest.private_copy import PrivateCopy, remove_abandoned
from ingest.records import anatomy_from_json
from ingest.settings import DataDir
from ingest.shelf import Shelf
from ingest.staging import FILE_NAME
from ingest.stemmer import Stemmer
from ingest.stored_passage import StoredDocument, StoredPassage
from ingest.tokens import project
from ingest.vector_files import ON_SERVER_FILE, open_tokens, open_unreached, open_vectors
from ingest.vectors import closest

TEXT_WEIGHT, CONTEXT_WEIGHT = 1.0, 1.0  # BM25 column weights: bench/ablation.py, DECISIONS.md 4

REMEMBERED = 4_000  # passages kept in memory, those found last: about 10 MB

log = logging.getLogger(__name__)


class IndexNotBuilt(RuntimeError):
    """There is no generation that can be opened. The message says what to do."""


@dataclass(frozen=True)
class QuestionTokens:
    """The words of a question as the network sees them: ``vectors`` of shape (tokens,
    TOKEN_DIMENSION), and where each token stands in the question."""

    vectors: NDArray[np.float32]
    offsets: NDArray[np.int32]


class Generation:
    """An open generation, on a copy of its own. ``chroma_url``: the server of its vectors. Thread-safe."""

    def __init__(self, copy: PrivateCopy, manifest: Manifest, models_dir: Path, chroma_url: str = "") -> None:
        self.manifest = manifest
        self._copy = copy
        self._folder = folder = copy.folder
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._matrix = open_vectors(folder, manifest.embedder.dimension)
        self._tokens = open_tokens(folder)
        with ThreadPoolExecutor(1, "embedder") as beside:  # its network is read while Chroma is imported
            embedder = beside.submit(open_labelled, manifest.embedder, models_dir)
            self._vectors = open_graph(folder, self._matrix, chroma_url)
        try:
            self._embedder = embedder.result()
        except BaseException:
            if self._vectors is not None:
                self._vectors.close()
            raise
        self._unreached = open_unreached(folder)
        self._beside = self._matrix[self._unreached]  # their vectors
        self.documents = self._load_documents()
        self.by_id = {document.id: document for document in self.documents}
        # Letters -> the words that they stand for here, as in "RIB" -> "Roads Improvement Board".
        self.acronyms: dict[str, str] = dict(self.db.execute("SELECT letters, words FROM acronyms"))
        self._stemmer = Stemmer()
        self._kept: dict[int, StoredPassage] = {}
        self._frequency = lru_cache(maxsize=20_000)(self._count_passages)
        self._question = lru_cache(maxsize=256)(self._embed_question)

    @property
    def name(self) -> str:
        return self.manifest.name

    @property
    def db(self) -> sqlite3.Connection:
        """This thread's connection to the passages and the ledger; read only."""
        connection: sqlite3.Connection | None = getattr(self._local, "db", None)
        if connection is None:
            address = f"{(self._folder / FILE_NAME).absolute().as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(address, uri=True, check_same_thread=False)
            self._local.db = connection
            self._connections.append(connection)
        return connection

    def embed_all(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of ``texts`` by the model that made this generation: (texts, dimension)."""
        return self._embedder.embed(texts)

    def embed(self, question: str) -> NDArray[np.float32]:
        """The unit vector of a question."""
        return self._question(question)[0]

    def embed_tokens(self, question: str) -> QuestionTokens:
        """The tokens of a question; from the same pass that gives its vector."""
        return self._question(question)[1]

    def nearest(self, vector: NDArray[np.float32], k: int) -> list[tuple[int, float]]:
        """The ``k`` nearest rows by cosine, best first: those that Chroma finds, and those that its graph does not
        lead to; exact search stands in for a failing Chroma."""
        k = min(k, len(self._matrix))
        if k == 0:
            return []
        if self._vectors is not None:
            try:
                found = self._vectors.nearest(vector, k)
            except Exception:  # chromadb raises bare errors of its Rust core; a question is answered all the same
                log.exception("Chroma does not answer; searching the vectors directly")
            else:
                if found is not None:
                    return closest(found, self._unreached, self._beside @ vector, k)
        return self.exact(vector, k)

    @property
    def on_server(self) -> bool:
        """Whether a Chroma server has its vectors."""
        return ON_SERVER_FILE in self.manifest.files

    @property
    def stands_in(self) -> bool:
        """Whether exact search stands in now for a Chroma that would lead to its vectors."""
        return self._vectors is None or not self._vectors.searching

    def exact(self, vector: NDArray[np.float32], k: int) -> list[tuple[int, float]]:
        """The ``k`` nearest rows by comparing with every vector."""
        cosines = self._matrix @ vector
        best = np.argpartition(-cosines, min(k, len(cosines)) - 1)[:k]
        return sorted(((int(i), float(cosines[i])) for i in best), key=lambda pair: -pair[1])

    def cosines(self, vector: NDArray[np.float32], rows: Sequence[int]) -> NDArray[np.float32]:
        """The cosine of ``vector`` with each of ``rows``."""
        return np.asarray(self._matrix[list(rows)] @ vector, np.float32)

    def lexical(self, expression: str, k: int) -> list[tuple[int, float]]:
        """The ``k`` best rows for an FTS5 expression by BM25 (0 and up, higher is better)."""
        rows = self.db.execute(  # by its name: in ORDER BY again, bm25 would be computed twice
            f"SELECT rowid, bm25(words, {TEXT_WEIGHT}, {CONTEXT_WEIGHT}) AS far FROM words WHERE words MATCH ? "
            "ORDER BY far LIMIT ?",
            (expression, k),
        )
        return [(int(row), max(-float(far), 0.0)) for row, far in rows]

    def matching(self, expression: str) -> list[int]:
        """The rows of every passage that an FTS5 expression finds, in order; ``lexical`` gives the best alone."""
        return sorted(row for (row,) in self.db.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,)))

    def passages(self, rows: Iterable[int]) -> dict[int, StoredPassage]:
        """The passages with these rows, by row and in the order of their rows, whatever order ``rows`` has."""
        wanted = set(rows)
        found = {row: kept for row in wanted if (kept := self._kept.get(row)) is not None}
        if missing := wanted - found.keys():
            stored = self.db.execute(
                "SELECT row, document, start, end, text, context, sentences, likeness, first_token, tokens, "
                "sentence_tokens FROM passages WHERE row IN (SELECT value FROM json_each(?))",
                (json.dumps([*missing]),),
            )
            read = {passage[0]: self._passage(passage) for passage in stored}
            if len(self._kept) + len(read) > REMEMBERED:
                self._kept = {}
            if len(read) <= REMEMBERED:
                self._kept |= read
            found |= read
        return dict(sorted(found.items()))

    def passages_of(self, document: StoredDocument) -> tuple[StoredPassage, ...]:
        """Every passage of a document, in order."""
        return tuple(self.passages(self.rows_of([document.number])).values())

    def rows_of(self, documents: Iterable[int]) -> list[int]:
        """The rows of every passage of the documents with these numbers, in order."""
        found = self.db.execute(
            "SELECT row FROM passages WHERE document IN (SELECT value FROM json_each(?))",
            (json.dumps(list(documents)),),
        )
        return sorted(row for (row,) in found)

    def holds(self, characters: str) -> bool:
        """Whether ``characters`` stand in any passage; to find that they do not takes .02 s at 10,000 passages."""
        return bool(
            self.db.execute("SELECT EXISTS (SELECT 1 FROM passages WHERE instr(text, ?))", (characters,)).fetchone()[0]
        )

    def token_vectors(self, passage: StoredPassage) -> NDArray[np.int8]:
        """The token vectors of a passage and its context line: int8, (tokens, TOKEN_DIMENSION)."""
        return self._tokens[passage.tokens[0] : passage.tokens[0] + passage.tokens[1]]

    def stem(self, word: str) -> str:
        """A word as the full-text index knows it; "" where it holds no letter or digit."""
        return self._stemmer.stem(word)

    def stems(self, words: Iterable[str]) -> frozenset[str]:
        """``stem`` of each, much faster than one by one where they are new."""
        return frozenset(self._stemmer.stems(words).values())

    def document_frequency(self, word: str) -> int:
        """In how many passages a word occurs, in any of its forms."""
        return self._frequency(self.stem(word))

    def close(self) -> None:
        """Release the copy. Whoever still uses this generation must have finished."""
        if self._vectors is not None:
            self._vectors.close()
        for connection in self._connections:
            connection.close()
        self._matrix, self._tokens = self._matrix[:0].copy(), self._tokens[:0].copy()  # or the files stay mapped
        self._copy.remove()

    def _embed_question(self, text: str) -> tuple[NDArray[np.float32], QuestionTokens]:
        vectors, ((tokens, offsets),) = self._embedder.embed_tokens([text])
        return vectors[0], QuestionTokens(project(tokens), offsets)

    def _count_passages(self, stem: str) -> int:
        row = self.db.execute("SELECT passages FROM frequencies WHERE term = ?", (stem,)).fetchone()
        return int(row[0]) if row else 0

    def _load_documents(self) -> tuple[StoredDocument, ...]:
        rows = self.db.execute("SELECT number, id, version, anatomy, likeness FROM documents ORDER BY number")
        return tuple(StoredDocument(n, i, v, anatomy_from_json(a), same) for n, i, v, a, same in rows)

    def _passage(self, row: tuple[Any, ...]) -> StoredPassage:
        number, document, start, end, text, context, sentences, likeness, first, count, sentence_tokens = row
        return StoredPassage(
            number,
            self.documents[document],
            Span(start, end),
            text,
            context,
            likeness,
            (first, count),
            sentences,
            sentence_tokens,
        )


def open_current(data_dir: DataDir, chroma_url: str = "") -> Generation:
    """Open the current generation on a private copy; a damaged one is passed over for the one before.

    Raises:
        IndexNotBuilt: there is none, or none is sound.
    """
    remove_abandoned(data_dir.private)  # one that is killed and started again leaves a copy each time
    shelf = Shelf(data_dir.index)
    problems = []
    for name in shelf.candidates():
        copy = PrivateCopy(data_dir.private)
        try:
            manifest = read(shelf.folder / name)
            copy_checked(shelf.folder / name, copy.folder, manifest)
            return Generation(copy, manifest, data_dir.models, chroma_url)
        except (GenerationDamaged, OSError, sqlite3.Error, ValueError) as error:
            copy.remove()
            log.error("generation %s is passed over: %s", name, error)
            problems.append(str(error))
        except BaseException:
            copy.remove()
            raise
    if problems:
        raise IndexNotBuilt(f"no generation can be opened: {problems[0]}; run `python -m ingest rebuild`")
    raise IndexNotBuilt(f"nothing is indexed in {str(data_dir.root)!r}; run `python -m ingest FOLDER`")
