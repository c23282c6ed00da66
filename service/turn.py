"""One question on its way through the pipeline: what was asked, and what is known of it so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from service.answer import Answer, Searched
from service.reading import Reading
from service.retriever import Candidate, Filters

QUESTION_CHARS, ANSWER_CHARS, TURNS = 500, 4_000, 10  # the contract


@dataclass(frozen=True)
class Asked:
    """One question as it arrives: ``history`` is earlier (question, answer), oldest first."""

    question: str
    history: tuple[tuple[str, str], ...] = ()
    filters: Filters = field(default_factory=Filters)
    max_citations: int = 6
    language: str = "en"  # of the words around the box
    listed: int | None = None  # citations of a list that is counted; None for as many as its form has

    @property
    def said(self) -> tuple[str, ...]:
        """What its asker has written, oldest first."""
        return (*(earlier for earlier, _ in self.history), self.question)


@dataclass(frozen=True)
class Turn:
    """What is known of a question so far. ``before`` holds the ends of earlier turns that were found again, by how many
    turns stood before each: a step may ask for one, and its steps for another. ``meant`` reads the question, once;
    ``vector`` gives that of the question as it was typed, and is being made. ``reaches`` holds how far its search
    reaches, once counted (``service/ends.py``). ``directed`` is where to turn if the archive does not answer;
    ``wished``: whoever asks so wants that, and is told a fact only where a page prints it in so many words."""

    asked: Asked
    now: datetime
    reading: Reading
    meant: Callable[[], Reading]
    vector: Callable[[], NDArray[np.float32]]
    candidates: tuple[Candidate, ...] = ()
    otherwise: Answer | None = None  # the end where no passage answers either
    directed: Answer | None = None
    wished: bool = False
    before: dict[int, Answer] = field(default_factory=dict)
    reaches: dict[Filters, Searched] = field(default_factory=dict)
    elsewhere: bool = False  # a worker told its end, and nothing is left to be done


@dataclass(frozen=True)
class Heard:
    """A turn that is no cry for help and ends at no other fixed text, as a worker goes on with it."""

    asked: Asked
    now: datetime
    reading: Reading
    vector: NDArray[np.float32]
    directed: Answer | None
    wished: bool

    @classmethod
    def of(cls, turn: Turn) -> Heard:
        return cls(turn.asked, turn.now, turn.meant(), turn.vector(), turn.directed, turn.wished)

    def turn(self) -> Turn:
        meant, vector = (lambda: self.reading), (lambda: self.vector)
        return Turn(self.asked, self.now, self.reading, meant, vector, directed=self.directed, wished=self.wished)
