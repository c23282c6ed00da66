"""The shape of a question set: texts to be ingested, questions, and what is known of each answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any


class SetAbsent(RuntimeError):
    """The data of a set is not on this machine. The message names it."""


@dataclass(frozen=True)
class Text:
    """One row of a corpus, which becomes one document."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Question:
    """One question with what is known about its answer.

    ``relevant`` are ids of texts that hold the answer; ``hidden`` ids of texts that are taken out of
    sight before it is asked; ``answers`` short strings of which one stands in a right sentence;
    ``marked`` the sentences that an annotator chose, as printed. ``kind`` names the condition it is asked
    under ("answerable", or why not). ``held_out`` questions are for testing only.
    """

    id: str
    words: str
    kind: str
    relevant: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    answers: tuple[str, ...] = ()
    marked: tuple[tuple[str, ...], ...] = ()
    history: tuple[tuple[str, str], ...] = ()
    held_out: bool = False

    @property
    def answerable(self) -> bool:
        return self.kind == ANSWERABLE

    def without_its_texts(self, hidden: Sequence[str], kind: str) -> Question:
        """The same question where the texts that could answer it have been withdrawn."""
        return replace(
            self,
            id=f"{self.id}#{kind}",
            kind=kind,
            relevant=frozenset(),
            hidden=frozenset(hidden),
            answers=(),
            marked=(),
        )


@dataclass(frozen=True)
class QuestionSet:
    name: str
    texts: tuple[Text, ...]
    questions: tuple[Question, ...]


ANSWERABLE = "answerable"


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def texts(path: Path) -> tuple[Text, ...]:
    return tuple(Text(row["id"], row["title"] or row["id"], row["text"]) for row in rows(path))
