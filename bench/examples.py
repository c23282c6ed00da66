"""Questions of a set -> what the reader sees of each, and which sentences are right.

Everything is made by production code: understanding is left out, retrieval and features are not.
"""

from __future__ import annotations

import pickle
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.archives import Archive, ingest
from bench.sets import load
from bench.sets.mtrag import FOLLOW_UP
from bench.sets.question_set import Question, QuestionSet
from bench.sets.releases import organisations
from bench.sets.small import archives
from service.reader import READ, REMEMBERED
from service.reading import Reading
from service.reading_features.features import Sentences, describe
from service.reading_features.network import seen_tokens
from service.reading_features.question_words import read_question
from service.reading_features.sentence_words import Acronyms, cached_reading, sentence_texts
from service.retriever import Candidate, Filters, Retriever

CANDIDATES = 12  # as many as the pipeline keeps
SMALL = "small"  # each article of XQuAD as an archive of its own
RELEASES = "releases"  # each made-up organisation, whatever its texts are, as an archive of its own
SAME_QUESTIONS = ("xquad", SMALL)  # never one trained on and the other tested
EVERY = {"scifact": 3}  # only every third claim: enough of one kind
_NUMBERS = re.compile(r"(?:-\d+)+(?:#.*)?$")
_PLAIN = re.compile(r"[^a-z0-9]")


class Passage(NamedTuple):
    """A passage that was found: its context line, its sentences."""

    context: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """``rows`` (sentences, features), ``tokens`` (sentences, question tokens), ``seen`` (question tokens,
    what the network sees of each), ``good`` a mask of the right sentences, ``home`` the position of each
    sentence's passage, ``cross`` what a cross-encoder makes of each: empty until it was asked, LOWEST in passages
    that it did not read (``bench.cross_encoding.crossed``). Questions of one ``group`` are about the same text and
    never stand on both sides of a split."""

    set: str
    id: str
    kind: str
    group: int
    held_out: bool
    rows: NDArray[np.float32]
    tokens: NDArray[np.float32]
    seen: NDArray[np.float32]
    good: NDArray[np.bool_]
    question: str
    passages: tuple[Passage, ...]
    home: NDArray[np.int64]
    cross: NDArray[np.float32]


def examples(name: str, work: Path) -> list[Example]:
    """The examples of one set; kept in ``work`` for the next run."""
    kept = work / f"{name}.examples"
    if kept.exists():
        return list(pickle.loads(kept.read_bytes()))
    found: list[Example] = []
    for questions in _archives(name):
        archive = ingest(questions, work / questions.name)
        try:
            found += _examples(name, questions.questions, archive)
        finally:
            archive.close()
    kept.write_bytes(pickle.dumps(found))
    return found


def _archives(name: str) -> Iterable[QuestionSet]:
    if name == RELEASES:
        return organisations()
    return archives(load("xquad")) if name == SMALL else [load(name)]


def _examples(name: str, questions: tuple[Question, ...], archive: Archive) -> Iterator[Example]:
    read = cached_reading(REMEMBERED, Acronyms(archive.generation.acronyms))
    groups = {q.id: min(q.relevant) for q in questions if q.relevant}
    passages: dict[Passage, Passage] = {}  # each kept once
    for question in questions:
        if question.kind == FOLLOW_UP or zlib.crc32(question.id.split("#")[0].encode()) % EVERY.get(name, 1):
            continue
        retriever = Retriever(archive.generation, archive.visible_without(question.hidden))
        candidates = retriever.retrieve(Reading(question.words), Filters(), CANDIDATES)[:READ]
        words = read_question(question.words, archive.generation)
        if not candidates or not words.printed:
            continue
        sentences = describe(words, candidates, archive.generation, read)
        group = groups.get(question.id.split("#")[0], question.id)
        yield Example(
            name,
            question.id,
            question.kind,
            zlib.crc32(_article(name, group).encode()),
            question.held_out,
            sentences.rows,
            sentences.matches.tokens,
            seen_tokens(words),
            right_sentences(question, sentences, archive),
            question.words,
            tuple(passages.setdefault(p, p) for p in map(_passage, candidates)),
            sentences.matches.home,
            np.empty(0, np.float32),
        )


def _passage(candidate: Candidate) -> Passage:
    return Passage(candidate.passage.context, tuple(sentence_texts(candidate.passage)))


def right_sentences(question: Question, sentences: Sentences, archive: Archive) -> NDArray[np.bool_]:
    """Which sentences are right: they hold the answer, or were marked; any of a right text where neither is known."""
    answers = [plain(answer) for answer in question.answers]
    marked = [plain(sentence) for choice in question.marked for sentence in choice]
    right = np.zeros(len(sentences.words), bool)
    for i, words in enumerate(sentences.words):
        if archive.text_of[sentences.candidate(i).passage.document.id] not in question.relevant:
            continue
        text = plain(words.text)
        if answers:
            right[i] = any(answer in text for answer in answers)
        elif marked:
            right[i] = any(text in one or one in text for one in marked)
        else:
            right[i] = True
    return right


def plain(text: str) -> str:
    return _PLAIN.sub("", text.casefold())


def _article(name: str, text_id: str) -> str:
    """XQuAD's paragraphs of one article, one organisation's releases and mtrag's turns of one talk belong together."""
    if name == RELEASES:
        return _NUMBERS.sub("", text_id)
    if name in ("xquad", SMALL):
        return text_id.rsplit("-", 1)[0]
    return text_id.split("<::>")[0]
