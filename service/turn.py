"""One question on its way through the pipeline: what was asked, and what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from service.ahead import Ahead
from service.answer import Answer
from service.reading import Reading
from service.retriever import Candidate, Filters


@dataclass(frozen=True)
class Asked:
    """One question as it arrives: ``history`` is earlier (question, answer), oldest first."""

    question: str
    history: tuple[tuple[str, str], ...] = ()
    filters: Filters = field(default_factory=Filters)
    max_citations: int = 6
    language: str = "en"  # of the words around the box


@dataclass(frozen=True)
class Turn:
    """What is known of a question so far. ``before`` holds the ends of earlier turns that were found again, by how
    many turns stood before each: a step may ask for one, and its steps for another. ``ahead``: of the question as it
    was typed."""

    asked: Asked
    now: datetime
    reading: Reading
    ahead: Ahead
    candidates: tuple[Candidate, ...] = ()
    otherwise: Answer | None = None  # the end where no passage answers either
    before: dict[int, Answer] = field(default_factory=dict)
