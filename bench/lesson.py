"""Examples -> what a cross-encoder is shown of each question: passages that answer, passages found beside them.

In a share of the cases, and of near misses always, none of what is shown answers.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bench.examples import RELEASES, SMALL, Example, Passage
from bench.sets.near_misses import SWAPPED

GONE = 0.35  # of the questions are shown without the passages that answer
CUT = 0.6  # of those, with passages out of which the sentences that answer were cut
# One passage that answers is drawn from so many nearest, and one beside it from so many: two of each take half as long
# again, in which other questions are learnt from.
GOOD, NEAREST = 2, 4
SWAPPED_EVERY = 3  # of questions to releases with an exchanged name or number one in so many is learnt from


@dataclass
class Lesson:
    """A question and every passage that was found for it: which sentences are right, and its best place."""

    words: str
    passages: dict[Passage, tuple[NDArray[np.bool_], int]] = field(default_factory=dict)


def lessons(examples: Iterable[Example]) -> dict[tuple[str, int], Lesson]:
    """Each question about one text once, with all that was found for it, whatever was hidden."""
    found: dict[tuple[str, int], Lesson] = {}
    for example in filter(_teaches, examples):
        question = found.setdefault((example.question, example.group), Lesson(example.question))
        for place, passage in enumerate(example.passages):
            good = example.good[example.home == place]
            known = question.passages.get(passage)
            question.passages[passage] = (good | known[0], min(place, known[1])) if known else (good, place)
    return found


def _teaches(example: Example) -> bool:
    """Small archives ask the questions of XQuAD; exchanged names of releases are many, and of other sets left out."""
    if example.held_out or example.set == SMALL:
        return False
    if example.kind != SWAPPED:
        return True
    return example.set == RELEASES and zlib.crc32(example.id.encode()) % SWAPPED_EVERY == 0


def shown(lesson: Lesson, chance: random.Random) -> Iterator[tuple[Passage, NDArray[np.bool_]]]:
    """A passage that answers and one that was found beside it; in a share of the cases two that do not. Where none
    answers, the nearest is always one of them: that it only seems to answer is what is learnt."""
    ranked = sorted(lesson.passages.items(), key=lambda item: item[1][1])
    good = [(passage, right) for passage, (right, _) in ranked if right.any()]
    others = [(passage, right) for passage, (right, _) in ranked if not right.any()][:NEAREST]
    if not good:
        yield from [*others[:1], *chance.sample(others[1:], min(len(others[1:]), 1))]
        return
    chosen = chance.sample(good[:GOOD], 1)
    if chance.random() < GONE:
        chosen = list(filter(None, map(_without_answer, chosen))) if chance.random() < CUT else []
        chosen, others = chosen or others[:1], others if chosen else others[1:]
    yield from [*chosen, *chance.sample(others, min(len(others), 1))] or good[:1]


def _without_answer(shown: tuple[Passage, NDArray[np.bool_]]) -> tuple[Passage, NDArray[np.bool_]] | None:
    """A passage that answers, without the sentences that do; None where no other is left."""
    passage, right = shown
    rest = tuple(sentence for sentence, one in zip(passage.sentences, right, strict=True) if not one)
    return (Passage(passage.context, rest), np.zeros(len(rest), bool)) if rest else None
