"""Answerable questions -> near misses that no text answers: one name or number is exchanged.

All else still matches the text that held the answer, which stays in sight.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bench.sets.question_set import Question, Text

SWAPPED = "name or number swapped"

_NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*")
_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")


def near_misses(questions: Sequence[Question], texts: Sequence[Text], seed: int) -> Iterator[Question]:
    """One near miss for each answerable question that holds a name or a number of its text."""
    by_id = {text.id: text for text in texts}
    chance = random.Random(seed)
    pool = sorted({name for q in questions if q.answerable for name in _NAME.findall(q.words)})
    for question in questions:
        if not question.answerable:
            continue
        own = " ".join(f"{by_id[i].title} {by_id[i].text}" for i in sorted(question.relevant))
        found = [m for m in (*_NUMBER.finditer(question.words), *_NAME.finditer(question.words)) if m.group() in own]
        other = _other(found[0].group(), own, pool, chance) if found else None
        if other is not None:
            words = question.words[: found[0].start()] + other + question.words[found[0].end() :]
            yield replace(
                question,
                id=f"{question.id}#{SWAPPED}",
                kind=SWAPPED,
                words=words,
                relevant=frozenset(),
                answers=(),
                marked=(),
            )


def _other(printed: str, own: str, pool: Sequence[str], chance: random.Random) -> str | None:
    """Something of the same sort that the text does not hold."""
    if printed[0].isdigit():
        digits = int(re.sub(r"\D", "", printed))
        others = [str(digits + step) for step in (1, 2, 3, -1, -2, 5, 7)]
    else:
        others = chance.sample(pool, min(len(pool), 12))
    return next((one for one in others if one not in own and not set(one.split()) & set(own.split())), None)
