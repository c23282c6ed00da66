"""Turns of conversations -> recall@5: understood, with the last turn alone, and with all turns joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bench.archives import Archive
from bench.intervals import Share, bootstrap
from bench.retrieval_quality import texts_of
from bench.sets.question_set import Question
from ingest import SubjectNames
from service.reading import Reading
from service.retriever import Filters, Retriever
from service.understanding import Understanding

DEPTH = 30  # passages asked for, so that five documents are among them


@dataclass(frozen=True)
class FollowUps:
    """``recall`` of the right texts among the first five documents, 0 to 1, over ``turns`` read in the way ``how``."""

    set: str
    how: str
    turns: int
    recall: Share


def follow_ups(name: str, archive: Archive, questions: Sequence[Question]) -> list[FollowUps]:
    """Only turns that have turns before them count."""
    turns = [question for question in questions if question.history]
    if not turns:
        return []
    organisation = archive.reader.organisation()
    understanding = Understanding(organisation, SubjectNames(organisation), ())
    today = datetime.now(UTC).date()
    ways: dict[str, Callable[[Question], Reading]] = {
        "last turn only": lambda q: Reading(q.words),
        "all turns joined": lambda q: Reading(" ".join([*(said for said, _ in q.history), q.words])),
        "understood": lambda q: understanding.read(q.words, q.history, today),
    }
    return [
        FollowUps(name, how, len(turns), bootstrap([_recall(archive, read(q), q) for q in turns]))
        for how, read in ways.items()
    ]


def _recall(archive: Archive, reading: Reading, question: Question) -> float:
    found = Retriever(archive.generation, archive.visible_without(())).retrieve(reading, Filters(), DEPTH)
    texts = texts_of(archive, (candidate.passage.document.id for candidate in found))[:5]
    return len(set(texts) & question.relevant) / min(len(question.relevant), 5)
