"""A reading -> candidates: dense and full-text search, fused, filtered, copies collapsed.

Relevance is ``0.7 x cosine + 0.1 x BM25 / the question's best BM25``, plus what an explicit
subject, year or bill adds to the passages that carry it. The best of them are then read closer: how near the
passage comes to each word of the question is added. Higher is better; about 0 to 2.7.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ingest import Generation, StoredDocument, StoredPassage, pattern
from service.beside import SEARCH, begun
from service.language.name_forms import cut_short
from service.language.stop_words import STOP_WORDS
from service.reading import Reading
from service.reading_features.matching import coverage
from service.reading_features.question_words import read_question
from service.spelling import Spelling

# A weighted sum of the cosine and of BM25 scaled by the question's maximum beats either part on XQuAD, ClapNQ,
# mtrag, SciFact and TAT-QA; beside late interaction 0.05 and 0.1 are level for BM25 (bench/ablation.py,
# bench/results/ablation.md).
COSINE_WEIGHT, BM25_WEIGHT = 0.7, 0.1
# What a question names is preferred, and what lacks it is never shut out. No public set has siblings that
# differ in a subject alone, so these are judgement: about the distance in relevance between the first and the
# tenth candidate; the made-up siblings of tests/answers/test_retriever_behaviour.py hold them.
SUBJECT_WEIGHT, YEAR_WEIGHT, BILL_WEIGHT = 0.12, 0.06, 0.20
# Late interaction over the first: nDCG@10 of ClapNQ .991 -> .993, mtrag .757 -> .770, SciFact .878 -> .906, XQuAD
# .975 -> .982; from 1 to 2 it hardly matters (bench/ablation.py, bench/results/ablation.md). A passage after them
# keeps its place.
CLOSER, CLOSER_WEIGHT = 30, 1.5
# A follow-up leans to what the conversation is about: the best cosine of a passage with any question before, times
# this, has a say in the order; and as its own words leave out what was said before, how near a passage comes to each
# tells half as much. On mtrag's 132 follow-ups recall@5 is .736, of the last turn alone .731 (bench/eval.py,
# bench/results/eval.md). No other set here has follow-ups.
CONVERSATION_WEIGHT, FOLLOW_UP_SHARE = 0.3, 0.5
DEPTH = 40  # rows taken from each search before they are fused; 30 and 60 are level (bench/results/ablation.md)
# A common word costs the most time and tells the least: about a microsecond for each passage that holds it, so 3 ms
# for a question, however large the archive. With 3,000 or all of them nDCG@10 is level on every set, SciFact's 16,000
# passages among them (bench/ablation.py, bench/results/ablation.md).
POSTINGS = 3_000
A_DOCUMENT = 6  # at most so many candidates of one document, so that none can push out all others

Visible = Callable[[Collection[str]], dict[str, str]]  # ids -> the version of each that may be seen now

_WORD = pattern(r"\w+")
_PHRASE = pattern(r"[\"“]([^\"“”]{2,100})[\"”]")


@dataclass(frozen=True)
class Candidate:
    """A passage and how well it matches; ``bm25`` is 0 to 1, as a share of the question's best. ``leaning`` is
    what the conversation before adds to its place in the order."""

    passage: StoredPassage
    relevance: float
    cosine: float
    bm25: float
    leaning: float = 0.0


@dataclass(frozen=True)
class Filters:
    """What a caller insists on; an empty one lets all pass. ``as_of`` is a day, ISO 8601."""

    subjects: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    as_of: str | None = None

    def allow(self, document: StoredDocument) -> bool:
        anatomy = document.anatomy
        if self.subjects and not self.subjects & set(anatomy.subjects):
            return False
        if self.types and anatomy.type not in self.types:
            return False
        if self.years and anatomy.published.year not in self.years:
            return False
        return self.as_of is None or _was_out(anatomy.published.date, self.as_of)

    @property
    def narrow(self) -> bool:
        return bool(self.subjects or self.types or self.years or self.as_of)


class Retriever:
    """Searches one generation; every hit is joined to the archive before it is used."""

    def __init__(self, generation: Generation, visible: Visible) -> None:
        self._generation = generation
        self._visible = visible
        self.spelling = Spelling(generation)

    def retrieve(self, reading: Reading, filters: Filters, k: int) -> tuple[Candidate, ...]:
        """At most ``k`` candidates, best first; copies of one text stand once."""
        rows = self._rows(reading, filters)
        passages = self._seen(self._generation.passages(rows), filters)
        vector = self._generation.embed(reading.searched)
        order = list(passages)
        cosines = self._generation.cosines(vector, order) if order else ()
        best = max((rows[row] for row in order), default=0.0) or 1.0
        candidates = [
            Candidate(
                passages[row],
                self._relevance(passages[row], float(cosine), rows[row] / best, reading),
                float(cosine),
                rows[row] / best,
                float(leaning),
            )
            for row, cosine, leaning in zip(order, cosines, self._leanings(reading, order), strict=True)
        ]
        candidates.sort(key=_order)
        return tuple(_collapsed(self._closer(reading, candidates)))[:k]

    def _leanings(self, reading: Reading, rows: Sequence[int]) -> NDArray[np.float32]:
        """What the conversation adds to each row; nothing where the question says by itself whom it is about."""
        if not rows or not _is_follow_up(reading):
            return np.zeros(len(rows), np.float32)
        cosines = [self._generation.cosines(self._generation.embed(question), rows) for question in reading.earlier]
        return np.asarray(CONVERSATION_WEIGHT * np.max(cosines, axis=0), np.float32)

    def _closer(self, reading: Reading, candidates: Sequence[Candidate]) -> list[Candidate]:
        """All ``candidates``, the first of them ordered anew by what their tokens tell."""
        first, rest = candidates[:CLOSER], candidates[CLOSER:]
        words = read_question(reading.searched, self._generation)
        if not first or not words.printed:
            return list(candidates)
        near = coverage(words, [candidate.passage for candidate in first], self._generation)
        weight = CLOSER_WEIGHT * (FOLLOW_UP_SHARE if _is_follow_up(reading) else 1.0)
        read = [
            replace(candidate, relevance=candidate.relevance + weight * float(value))
            for candidate, value in zip(first, near, strict=True)
        ]
        return [*sorted(read, key=_order), *rest]

    def _rows(self, reading: Reading, filters: Filters) -> dict[int, float]:
        """Row -> BM25 (0 where only the vector found it). The two searches run side by side."""
        generation, depth = self._generation, DEPTH * (5 if filters.narrow else 1)
        vector = generation.embed(reading.searched)
        with begun(SEARCH, lambda: generation.nearest(vector, depth)) as nearest:
            words = search_terms(self._spelt(reading.searched), reading.bills)
            expression = " OR ".join(affordable(words, generation))
            found = dict(generation.lexical(expression, depth)) if expression else {}
            named = self._named(reading, filters)
            near = nearest()
        if _is_follow_up(reading):
            near += generation.nearest(generation.embed(f"{reading.earlier[-1]} {reading.searched}"), depth)
        for row, _ in near:
            found.setdefault(row, 0.0)
        if named:
            cosines = generation.cosines(vector, named)
            for row, _ in sorted(zip(named, cosines, strict=True), key=lambda pair: -pair[1])[:DEPTH]:
                found.setdefault(row, 0.0)
        return found

    def _spelt(self, question: str) -> str:
        """The question, and after it what its unknown words were probably meant to be, and the other form
        of a name whose letters the archive spells out."""
        words = _WORD.findall(question)
        meant = [self.spelling.meant(word) for word in words]
        printed = f" {' '.join(words).casefold()} "
        for letters, name in self._generation.acronyms.items():
            if letters in words:
                meant.append(name)
            elif f" {cut_short(name).casefold()} " in printed:
                meant.append(letters)
        return " ".join([question, *(word for word in meant if word)])

    @cached_property
    def _of_subject(self) -> dict[str, list[StoredDocument]]:
        found: dict[str, list[StoredDocument]] = defaultdict(list)
        for document in self._generation.documents:
            for subject in document.anatomy.subjects:
                found[subject].append(document)
        return found

    def _named(self, reading: Reading, filters: Filters) -> list[int]:
        """The rows of documents that carry what the question or a filter names, so that a flood of
        siblings cannot push them out of the nearest."""
        if filters.narrow:
            wanted = [document.number for document in self._generation.documents if filters.allow(document)]
        else:
            named = {d.number: d for subject in reading.subjects for d in self._of_subject.get(subject, ())}
            years = set(reading.years)
            wanted = sorted(n for n, d in named.items() if not years or d.anatomy.published.year in years)
        return self._generation.rows_of(wanted) if wanted else []

    def _seen(self, passages: dict[int, StoredPassage], filters: Filters) -> dict[int, StoredPassage]:
        allowed = {row: p for row, p in passages.items() if filters.allow(p.document)}
        versions = self._visible({p.document.id for p in allowed.values()})
        return {row: p for row, p in allowed.items() if versions.get(p.document.id) == p.document.version}

    def _relevance(self, passage: StoredPassage, cosine: float, bm25: float, reading: Reading) -> float:
        anatomy = passage.document.anatomy
        relevance = COSINE_WEIGHT * cosine + BM25_WEIGHT * bm25
        if reading.subjects and set(reading.subjects) & set(anatomy.subjects):
            relevance += SUBJECT_WEIGHT
        if reading.years and (
            anatomy.published.year in reading.years or any(str(year) in passage.text for year in reading.years)
        ):
            relevance += YEAR_WEIGHT
        if reading.bills and any(
            bill.number in reading.bills and passage.span.overlaps(bill.span) for bill in anatomy.bills
        ):
            relevance += BILL_WEIGHT
        return relevance


def _order(candidate: Candidate) -> tuple[float, int]:
    return (-candidate.relevance - candidate.leaning, candidate.passage.row)


def _is_follow_up(reading: Reading) -> bool:
    return bool(reading.earlier and not (reading.subjects or reading.bills or reading.speaker))


def search_terms(question: str, bills: Sequence[str] = ()) -> list[str]:
    """What any text looks for, as FTS5 strings: its words without stop words, those between quotation
    marks also as a phrase. Empty where nothing can be searched for."""
    phrases = [*(m.group(1) for m in _PHRASE.finditer(question)), *bills]
    words = [w for w in _WORD.findall(question) if w.casefold() not in STOP_WORDS] or _WORD.findall(question)
    terms = dict.fromkeys([*(_quoted(p) for p in phrases), *(_quoted(w) for w in words)])
    return [term for term in terms if term != '""']


def affordable(terms: Sequence[str], generation: Generation, most: int = POSTINGS) -> list[str]:
    """All phrases of ``terms``, and the rarest words that together stand in ``most`` passages; one term at least. A
    word of more than half of the passages says nothing to BM25, beside any other that stands somewhere."""
    words = {term: generation.document_frequency(term.strip('"')) for term in terms if " " not in term}
    kept, postings = [term for term in terms if term not in words], 0
    found = bool(kept)
    for word in sorted(words, key=lambda word: (words[word], word)):
        postings += words[word]
        if found and (postings > most or 2 * words[word] > generation.manifest.passages):
            break
        kept.append(word)
        found = found or words[word] > 0
    return kept


def match_expression(question: str) -> str:
    """An FTS5 expression for any text; "" where nothing can be searched for."""
    return " OR ".join(search_terms(question))


def _quoted(words: str) -> str:
    return '"' + " ".join(_WORD.findall(words)) + '"'


def _collapsed(candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    likenesses: set[str] = set()
    taken: dict[str, int] = {}
    for candidate in candidates:
        passage = candidate.passage
        if passage.likeness in likenesses or taken.get(passage.document.id, 0) >= A_DOCUMENT:
            continue
        likenesses.add(passage.likeness)
        taken[passage.document.id] = taken.get(passage.document.id, 0) + 1
        yield candidate


def _was_out(date: str | None, as_of: str) -> bool:
    """Whether a document of that date, however precise, was surely published by that day."""
    if date is None:
        return False
    if len(date) == len("2016-06"):
        date = f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]}"
    return (f"{date}-12-31" if len(date) == len("2016") else date) <= as_of
