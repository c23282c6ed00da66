"""Generated questions about a ledger whose true values are known beforehand: wordings x rows x misspellings.

Nothing here knows the code under test: truths come in as plain values, questions go out with what a
correct answer may hold.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LOOKUPS = (
    "What grade did {s} get in {y}?",
    "What was {s}'s grade in {y}?",
    "{s} {y} grade",
    "{s} grade {y}?",
    "How did {s} score in {y}?",
    "{s}'s {y} report card grade?",
    "Tell me the grade {s} received in {y}.",
    "In {y}, what grade was {s} given?",
    "Which letter grade did {s} earn in {y}?",
    "Do you know what {s} got in {y}?",
    "What did {s} get on the {y} report card?",
    "How was {s} graded in {y}?",
    "I need the {y} grade for {s}",
    "Please give me {s}'s {y} score",
    "What mark was awarded to {s} in {y}?",
    "How well did {s} do in {y}?",
    "Did {s} fail in {y}?",
    "Was {s}'s {y} grade an F?",
    "Did {s} get a B in {y}?",
    "Is it true that {s} received a D in {y}?",
    "what grade does {s} have for {y}",
    "Can you tell me how {s} was rated in {y}?",
    "{y} {s} report card",
    "grade of {s} in the {y} edition",
    "What was the {y} rating of {s}?",
    "How many points did {s} get in {y}?",
    "{s} - what's the grade for {y}?",
    "hello, what is the {y} grade of {s}, please?",
)
COUNTS = (
    "How many {u} got {g} in {y}?",
    "How many {u} received {g} in {y}?",
    "In {y}, how many {u} earned {g}?",
    "What number of {u} were given {g} in {y}?",
    "How many {gs} were there in {y}?",
    "how many {gs} in {y}",
    "Count of {u} with {g} in {y}?",
    "How many of the {u} were graded {letter} in {y}?",
)
LISTS = (
    "Which {u} got {g} in {y}?",
    "Which {u} received {g} in {y}?",
    "List the {u} with {g} in {y}",
    "What {u} earned {g} in {y}?",
    "Name all {u} that were given {g} in {y}.",
    "Show me every {u1} with {g} in {y}",
    "Who got {g} in {y}?",
)
_MISSPELLABLE = ("grade", "received", "report", "states", "score", "graded", "rating", "earned", "edition")


@dataclass(frozen=True)
class Made:
    """A question and its truth: for a look-up the subject and year, for a count the number, for a
    list the names that rows give."""

    question: str
    kind: str
    year: int
    subject: str = ""
    grade: str = ""


def article(grade: str) -> str:
    return f"{'an' if grade[0] in 'AEFHILMNORSX' else 'a'} {grade}"


def lookups(known: Sequence[tuple[str, str, int]], seed: int, per_row: int) -> Iterator[Made]:
    """Look-ups of ``known`` (name, code, year), each in ``per_row`` wordings, a third of them misspelt."""
    chance = random.Random(seed)
    for name, code, year in known:
        for wording in chance.sample(LOOKUPS, per_row):
            question = wording.format(s=name, y=year)
            if chance.random() < 1 / 3:
                question = misspelt(question, name, chance)
            yield Made(question, "lookup", year, code)


def counts(known: Sequence[tuple[int, str]], group: str, seed: int) -> Iterator[Made]:
    """Counts of ``known`` (year, grade) in every wording."""
    for year, grade in known:
        for wording in COUNTS:
            yield Made(_grouped(wording, year, grade, group), "count", year, grade=grade)


def lists(known: Sequence[tuple[int, str]], group: str, seed: int) -> Iterator[Made]:
    """Lists of ``known`` (year, grade) in every wording."""
    for year, grade in known:
        for wording in LISTS:
            yield Made(_grouped(wording, year, grade, group), "list", year, grade=grade)


def _grouped(wording: str, year: int, grade: str, group: str) -> str:
    return wording.format(u=group, u1=group.removesuffix("s"), y=year, g=article(grade), gs=f"{grade}s", letter=grade)


def misspelt(question: str, name: str, chance: random.Random) -> str:
    """One slip in the longest word of the name or in a word of grading."""
    word = max(name.split(), key=len)
    words = [word] if len(word) >= 6 else []
    words += [other for other in _MISSPELLABLE if other in question.split()]
    if not words:
        return question
    chosen = chance.choice(words)
    return question.replace(chosen, slip(chosen, chance), 1)


def slip(word: str, chance: random.Random) -> str:
    """``word`` with two letters exchanged, one left out, or one doubled; never its first or last."""
    at = chance.randrange(1, len(word) - 2)
    return chance.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )
