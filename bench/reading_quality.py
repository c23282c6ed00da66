"""Questions -> how often the right sentences are shown, and how often an answer is given where there is none."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.archives import Archive
from bench.carry_over import auroc
from bench.examples import CANDIDATES, plain
from bench.intervals import Share, bootstrap, wilson
from bench.sets.question_set import ANSWERABLE, Question
from service.reader import READ, LateReader
from service.reading import Reading as Understood
from service.retriever import Candidate, Filters, Retriever

BINS = 10  # of the reliability that ECE sums up


@dataclass(frozen=True)
class Kind:
    """One kind of questions: the share that gets an answer, and how well it is told from the answerable."""

    kind: str
    questions: int
    answered: Share
    auroc: float | None

    @property
    def auroc_printed(self) -> str:
        return "" if self.auroc is None else f"{self.auroc:.3f}"


@dataclass(frozen=True)
class Bin:
    """Questions of like support: how many, their mean support, and the share that is answerable."""

    questions: int
    support: float
    answerable: float


@dataclass(frozen=True)
class Reading:
    """``first``, ``in_three``: a sentence with the answer; F1 of marked sentences; None where not known."""

    set: str
    how: str
    questions: int
    first: Share | None
    in_three: Share | None
    f1_first: Share | None
    f1_three: Share | None
    ms: float
    kinds: tuple[Kind, ...] = ()
    ece: float | None = None
    bins: tuple[Bin, ...] = ()

    @property
    def ece_printed(self) -> str:
        return "" if self.ece is None else f"{self.ece:.3f}"


@dataclass(frozen=True)
class _Asked:
    question: Question
    quotes: list[tuple[str, str]]  # (id of the text, words), best first
    support: float
    answered: bool


def reading_quality(name: str, archive: Archive, questions: Sequence[Question]) -> list[Reading]:
    """The reader, with and without its cross-encoder, beside a plain one that takes the sentences nearest by cosine."""
    if any(q.held_out for q in questions):
        questions = [q for q in questions if q.held_out]
    readers = {"reader": LateReader(archive.generation), "reader, quick": LateReader(archive.generation, quick=True)}
    asked: dict[str, list[_Asked]] = {name: [] for name in ("cosine, sentence", *readers)}
    spent = dict.fromkeys(asked, 0.0)
    for question in questions:
        retriever = Retriever(archive.generation, archive.visible_without(question.hidden))
        candidates = retriever.retrieve(Understood(question.words), Filters(), CANDIDATES)
        for how, reader in readers.items():
            started = time.perf_counter()
            findings = reader.read(Understood(question.words), candidates)
            spent[how] += time.perf_counter() - started
            quotes = [
                (archive.text_of[e.candidate.passage.document.id], e.candidate.passage.words(e.span))
                for e in findings.evidence
            ]
            answered = findings.support >= reader.threshold
            asked[how].append(_Asked(question, quotes, findings.support, answered))
        if question.answerable:
            started = time.perf_counter()
            asked["cosine, sentence"].append(
                _Asked(question, _nearest(archive, question, candidates[:READ]), 1.0, True)
            )
            spent["cosine, sentence"] += time.perf_counter() - started
    measured = [_measured(name, how, some, spent[how] / max(len(some), 1)) for how, some in asked.items()]
    return [one for one in measured if one.questions]


def _nearest(archive: Archive, question: Question, candidates: Sequence[Candidate]) -> list[tuple[str, str]]:
    found = [
        (archive.text_of[c.passage.document.id], c.passage.words(span))
        for c in candidates
        for span in c.passage.sentences
    ]
    if not found:
        return []
    near = archive.generation.embed_all([words for _, words in found]) @ archive.generation.embed(question.words)
    return [found[i] for i in np.argsort(-near)[:3]]


def _measured(name: str, how: str, asked: Sequence[_Asked], seconds: float) -> Reading:
    answerable = [a for a in asked if a.question.answerable]
    right = [[_is_right(a.question, quote) for quote in a.quotes] for a in answerable]
    known = any(a.question.answers or a.question.marked for a in answerable)
    marked = [a for a in answerable if a.question.marked]
    kinds = _kinds(asked) if how != "cosine, sentence" else ()
    correct = [bool(r and r[0]) for r in right]
    bins = _bins([a.support for a in asked], [a.question.answerable for a in asked]) if kinds else ()
    # Expected calibration error: how far support is from the share that is answerable.
    ece = sum(abs(b.support - b.answerable) * b.questions for b in bins) / len(asked) if bins else None
    return Reading(
        name,
        how,
        len(answerable),
        bootstrap(correct) if known else None,
        bootstrap([any(r[:3]) for r in right]) if known else None,
        bootstrap([_f1(a, 1) for a in marked]) if marked else None,
        bootstrap([_f1(a, 3) for a in marked]) if marked else None,
        seconds * 1000,
        kinds,
        ece,
        bins,
    )


def _kinds(asked: Sequence[_Asked]) -> tuple[Kind, ...]:
    high = np.array([a.support for a in asked if a.question.answerable])
    found = []
    for kind in sorted({a.question.kind for a in asked}, key=lambda k: (k != ANSWERABLE, k)):
        some = [a for a in asked if a.question.kind == kind]
        apart = None if kind == ANSWERABLE else auroc(high, np.array([a.support for a in some]))
        found.append(Kind(kind, len(some), wilson(sum(a.answered for a in some), len(some)), apart))
    return tuple(found)


def _is_right(question: Question, quote: tuple[str, str]) -> bool:
    text, words = quote[0], plain(quote[1])
    if text not in question.relevant:
        return False
    if question.answers:
        return any(plain(answer) in words for answer in question.answers)
    marked = {plain(sentence) for choice in question.marked for sentence in choice}
    return any(sentence in words or words in sentence for sentence in marked)


def _f1(asked: _Asked, k: int) -> float:
    """F1 of the shown sentences against the choice of the annotator that agrees best with them."""
    shown = asked.quotes[:k]
    best = 0.0
    for choice in asked.question.marked:
        sentences = [plain(sentence) for sentence in choice]
        quotes = [plain(words) for where, words in shown if where in asked.question.relevant]
        found = sum(any(sentence in quote or quote in sentence for quote in quotes) for sentence in sentences)
        right = sum(_is_right(asked.question, quote) for quote in shown)
        precision, recall = right / max(len(shown), 1), found / max(len(sentences), 1)
        best = max(best, 2 * precision * recall / (precision + recall) if precision + recall else 0.0)
    return best


def _bins(support: Sequence[float], answerable: Sequence[bool]) -> tuple[Bin, ...]:
    """The questions in ``BINS`` bins of equal width, empty ones left out."""
    values, right = np.array(support), np.array(answerable, float)
    where = np.minimum((values * BINS).astype(int), BINS - 1)
    return tuple(
        Bin(int((where == b).sum()), float(values[where == b].mean()), float(right[where == b].mean()))
        for b in sorted(set(where))
    )
