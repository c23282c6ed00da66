"""Questions through every step of an answer -> how each kind ends, and how many end before the reader is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bench.archives import Archive
from bench.intervals import Share, wilson
from bench.sets.question_set import ANSWERABLE, Question
from service.answer import Outcome
from service.pipeline import Pipeline
from service.turn import Asked

CHARS = 500  # of a question: the contract's limit


@dataclass(frozen=True)
class Ends:
    """How the questions of one kind end: ``fixed`` with help, a refusal or a direction, which these sets never need."""

    set: str
    kind: str
    questions: int
    answered: Share
    fixed: Share


class _Withdrawn(Pipeline):
    """A pipeline over an archive out of which some documents have been taken."""

    gone: Collection[str] = ()

    def visible(self, ids: Collection[str]) -> dict[str, str]:
        return super().visible(set(ids) - set(self.gone))


def whole_answers(name: str, archive: Archive, questions: Sequence[Question]) -> list[Ends]:
    """Of a set with held-out questions those alone are asked."""
    if any(question.held_out for question in questions):
        questions = [question for question in questions if question.held_out]
    pipeline = _Withdrawn(
        archive.generation, lambda: archive.reader, archive.reader.organisation(), lambda: datetime.now(UTC)
    )
    outcomes: dict[str, Counter[Outcome]] = {}
    for question in questions:
        pipeline.gone = {archive.id_of[text] for text in question.hidden}
        end = pipeline.answer(Asked(question.words[:CHARS], question.history))
        outcomes.setdefault(question.kind, Counter())[end.outcome] += 1
    return [_of_kind(name, kind, outcomes[kind]) for kind in sorted(outcomes, key=lambda k: (k != ANSWERABLE, k))]


def _of_kind(name: str, kind: str, found: Counter[Outcome]) -> Ends:
    fixed = sum(found[outcome] for outcome in (Outcome.HELP, Outcome.REFUSED, Outcome.DIRECTED))
    return Ends(name, kind, found.total(), wilson(found[Outcome.ANSWERED], found.total()), wilson(fixed, found.total()))
