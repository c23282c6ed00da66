"""Words -> the documents that hold them: one hit a document, counted exactly, with snippets and facets.

A document matches when it holds all of the words (a stop word is none; words between quotation marks
are one phrase); where no document does, any of them; where none does, the nearest in meaning stand in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ingest import ArchiveReader, Generation, Span, StoredDocument, StoredPassage, pattern
from service.answer import CitedDocument
from service.citations import cited_document
from service.language.stop_words import telling_words
from service.reading import Reading
from service.retriever import (
    BM25_WEIGHT,
    COSINE_WEIGHT,
    SUBJECT_WEIGHT,
    YEAR_WEIGHT,
    Filters,
    Visible,
    match_expression,
    search_terms,
)
from service.searching.cursor import cursor, offset_of

SNIPPETS = 2  # of one document: enough to judge a hit
SNIPPET_CHARS = 240  # about two lines of a page; a longer sentence is shown whole
STAND_INS = 5  # documents shown where no word matches

_WORD = pattern(r"\w+")

Mask = NDArray[np.bool_]


class Sort(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class Search:
    """``q`` empty finds every document. ``limit`` hits from where ``cursor`` goes on. ``only``: the ids
    of documents that remain after narrowing by other means, in order; None for all. ``marked``: words that narrow
    nothing here, and that snippets show."""

    q: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    limit: int = 20
    cursor: str | None = None
    only: tuple[str, ...] | None = None
    marked: str = ""


@dataclass(frozen=True)
class Snippet:
    """``exact == text[start:end]`` of that version; ``marks`` are the matched words, as offsets into it."""

    exact: str
    start: int
    end: int
    version: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Hit:
    document: CitedDocument
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True)
class Found:
    """``facets``: for type, year and subject, how many documents each value would leave if it alone
    were chosen there. ``matched``: all, any, meaning, or everything (no words). ``ids``: all that
    were found, in their order."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]
    next: str | None
    matched: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Match:
    """``documents`` is a mask by document number; ``terms_of`` how many terms each row holds."""

    documents: Mask
    terms_of: NDArray[np.int32]
    how: str


class Searcher:
    """Searches one generation; every document is joined to the archive before it is counted."""

    def __init__(self, generation: Generation, visible: Visible, archive: Callable[[], ArchiveReader]) -> None:
        self._generation = generation
        self._visible = visible
        self._archive = archive
        numbers = generation.db.execute("SELECT document FROM passages ORDER BY row")
        self._document_of = np.fromiter((number for (number,) in numbers), np.int32)

    def find(self, search: Search, reading: Reading) -> Found:
        """The page of hits that ``search`` asks for; ``reading`` is that of its words.

        Raises:
            CursorInvalid: its cursor belongs to another search or generation.
        """
        query = replace(search, cursor=None, limit=0)
        offset = offset_of(search.cursor, self._generation.name, query)
        seen = self._seen() & self._among(search.only)
        allowed = seen & self._mask(search.filters)
        match = self._match(search.q, allowed, search.marked)
        numbers = np.flatnonzero(match.documents & allowed)
        relevance = self._relevance(search, reading, match)
        order = sorted(map(int, numbers), key=lambda n: self._place(n, search.sort, relevance))
        page = order[offset : offset + search.limit]
        end = offset + len(page)
        return Found(
            total=len(order),
            hits=tuple(self._hit(n, f"{search.q} {search.marked}", match) for n in page),
            facets=self._facets(search.filters, match.documents & seen),
            next=cursor(self._generation.name, query, end) if end < len(order) else None,
            matched=match.how,
            ids=tuple(self._generation.documents[n].id for n in order),
        )

    def ids(self, search: Search) -> frozenset[str]:
        """All documents that ``search`` finds, in no order."""
        allowed = self._seen() & self._among(search.only) & self._mask(search.filters)
        found = np.flatnonzero(self._match(search.q, allowed).documents & allowed)
        return frozenset(self._generation.documents[n].id for n in found)

    def types(self) -> frozenset[str]:
        """The types of the documents that may be seen."""
        return frozenset(self._generation.documents[n].anatomy.type for n in np.flatnonzero(self._seen()))

    def seen(self) -> list[StoredDocument]:
        """The documents that may be seen."""
        return [self._generation.documents[n] for n in np.flatnonzero(self._seen())]

    def _seen(self) -> Mask:
        documents = self._generation.documents
        versions = self._visible({document.id for document in documents})
        return np.array([versions.get(d.id) == d.version for d in documents], np.bool_)

    def _among(self, only: tuple[str, ...] | None) -> Mask:
        ids = None if only is None else frozenset(only)
        return np.array([ids is None or d.id in ids for d in self._generation.documents], np.bool_)

    def _mask(self, filters: Filters) -> Mask:
        return np.array([filters.allow(document) for document in self._generation.documents], np.bool_)

    def _match(self, words: str, allowed: Mask, marked: str = "") -> _Match:
        rows = [self._rows(term) for term in search_terms(words)]
        terms_of = np.zeros(len(self._document_of), np.int32)
        for term in search_terms(marked):
            terms_of[self._rows(term)] += 1
        everywhere, somewhere = np.ones(len(allowed), np.bool_), np.zeros(len(allowed), np.bool_)
        for found in rows:
            terms_of[found] += 1
            holders = np.zeros(len(allowed), np.bool_)
            holders[self._document_of[found]] = True
            everywhere &= holders
            somewhere |= holders
        if not rows and not words.strip():
            return _Match(everywhere, terms_of, "everything")
        if rows and (everywhere & allowed).any():
            return _Match(everywhere, terms_of, "all")
        if (somewhere & allowed).any():
            return _Match(somewhere, terms_of, "any")
        return _Match(self._nearest(words, allowed), terms_of, "meaning")

    def _rows(self, term: str) -> NDArray[np.int64]:
        return np.array(self._generation.matching(term), np.int64)

    def _nearest(self, words: str, allowed: Mask) -> Mask:
        best = self._best_of_documents(self._cosines(words))
        best[~allowed] = -np.inf
        chosen = np.zeros(len(allowed), np.bool_)
        nearest = np.argsort(-best, kind="stable")[:STAND_INS]
        chosen[nearest[np.isfinite(best[nearest])]] = True
        return chosen

    def _relevance(self, search: Search, reading: Reading, match: _Match) -> NDArray[np.float32]:
        """Of every document, on the retriever's scale; all 0 where the order does not need it."""
        if search.sort is not Sort.RELEVANCE or not search.q.strip():
            return np.zeros(len(match.documents), np.float32)
        rows = COSINE_WEIGHT * self._cosines(search.q)
        expression = match_expression(search.q)
        if expression and (scored := self._generation.lexical(expression, len(rows))):
            best = scored[0][1] or 1.0
            numbers, bm25 = zip(*scored, strict=True)
            rows[list(numbers)] += BM25_WEIGHT * np.asarray(bm25, np.float32) / best
        relevance = self._best_of_documents(rows)
        for number in np.flatnonzero(match.documents):
            relevance[number] += _named(self._generation.documents[number], reading)
        return relevance

    def _cosines(self, words: str) -> NDArray[np.float32]:
        generation = self._generation
        return generation.cosines(generation.embed(words), range(len(self._document_of)))

    def _best_of_documents(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        best = np.full(len(self._generation.documents), -np.inf, np.float32)
        np.maximum.at(best, self._document_of, rows)
        return best

    def _place(self, number: int, sort: Sort, relevance: NDArray[np.float32]) -> tuple[object, ...]:
        """What to sort a document by; those without a date stand last in either direction of time."""
        document = self._generation.documents[number]
        date = document.anatomy.published.date
        if sort is Sort.RELEVANCE:
            return (-float(relevance[number]), document.id)
        age = tuple(map(ord, date or "")) if sort is Sort.OLDEST else tuple(-ord(c) for c in date or "")
        return (date is None, (*age, 0), document.id)

    def _hit(self, number: int, words: str, match: _Match) -> Hit:
        document = self._generation.documents[number]
        rows = self._generation.rows_of([number])
        best = sorted(rows, key=lambda row: (-int(match.terms_of[row]), row))[:SNIPPETS]
        if match.how in ("everything", "meaning") or not match.terms_of[best[1:]].any():
            best = best[:1]
        passages = self._generation.passages(best)
        text = self._archive().text(document.id, document.version)
        stems = self._generation.stems(_marked_words(words)) - {""}
        shown = [self._snippet(passages[row], stems, text) for row in best] if text is not None else []
        marked = [snippet for snippet in shown if snippet.marks]  # words of a title alone match every passage below it
        return Hit(cited_document(document), tuple(marked or shown[:1]))

    def _snippet(self, passage: StoredPassage, stems: frozenset[str], text: str) -> Snippet:
        """The sentence of a passage that holds most of the words, and what follows it in its paragraph
        while there is room."""
        marks = [self._marks(span.of(text), stems) for span in passage.sentences]
        distinct = [
            len({sentence.of(text)[s:e].casefold() for s, e in found})
            for sentence, found in zip(passage.sentences, marks, strict=True)
        ]
        first = distinct.index(max(distinct))
        span = passage.sentences[first]
        for following in passage.sentences[first + 1 :]:
            if following.end - span.start > SNIPPET_CHARS or "\n" in text[span.start : following.start]:
                break
            span = Span(span.start, following.end)
        exact = span.of(text)
        return Snippet(exact, span.start, span.end, f"sha256:{passage.document.version}", self._marks(exact, stems))

    def _marks(self, words: str, stems: frozenset[str]) -> tuple[tuple[int, int], ...]:
        return tuple(m.span() for m in _WORD.finditer(words) if self._generation.stem(m.group()) in stems)

    def _facets(self, filters: Filters, found: Mask) -> dict[str, dict[str, int]]:
        values: dict[str, Callable[[StoredDocument], Sequence[str]]] = {
            "type": lambda d: [d.anatomy.type],
            "year": lambda d: [str(d.anatomy.published.year)] if d.anatomy.published.year else [],
            "subject": lambda d: d.anatomy.subjects,
        }
        others = {
            "type": replace(filters, types=frozenset()),
            "year": replace(filters, years=frozenset()),
            "subject": replace(filters, subjects=frozenset()),
        }
        facets = {}
        for name, of in values.items():
            numbers = np.flatnonzero(found & self._mask(others[name]))
            counts = Counter(value for n in numbers for value in of(self._generation.documents[n]))
            newest_first = sorted(counts.items(), key=lambda pair: pair[0], reverse=name == "year")
            facets[name] = dict(newest_first if name == "year" else sorted(newest_first, key=lambda p: -p[1]))
        return facets


def _named(document: StoredDocument, reading: Reading) -> float:
    """What a document gains for carrying a subject or a year that the words name."""
    anatomy = document.anatomy
    return SUBJECT_WEIGHT * bool(set(reading.subjects) & set(anatomy.subjects)) + YEAR_WEIGHT * (
        anatomy.published.year in reading.years
    )


def _marked_words(words: str) -> list[str]:
    """The words of a search that snippets show: no single letter and no stop word of either language, which stand in
    every address, unless there are no others."""
    found = _WORD.findall(" ".join(search_terms(words)))
    return [word for word in found if (len(word) > 1 or word.isdigit()) and telling_words(word)] or found
