"""A sentence as evidence -> whether it answers another question than the one that is asked: "On November 15." below
"When does the ban begin?" does not tell when it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest import Span, StoredPassage, pattern
from service.language.stop_words import telling_singulars, telling_words
from service.language.word_shapes import WORD

_YES_OR_NO = pattern(r"\W*(?:yes|no|s[ií])\b", re.I)
_NAME = pattern(r"(?<=[^\W_] )[A-ZÀ-ÖØ-Þ][^\W_]+")  # not the first word
# What was, what will be and what should be are three questions, and so are the ways to and from.
_MOODS = {word: "past" for word in ("did", "was", "were", "had", "fue", "fueron", "era", "eran")}
_MOODS |= {word: word for word in ("will", "would", "should", "could", "from", "out", "not", "no", "never")}
_OPPOSITES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("begin begins start starts", "end ends stop stops finish finishes"),
        ("open opens opening", "close closes closing closed"),
        ("overnight night", "day daytime"),
        ("arrive arrives", "leave leaves depart departs"),
        ("first newest latest", "last oldest earliest"),
        ("summer", "winter"),
        ("minimum lowest least", "maximum highest most"),
        ("buy", "sell"),
        ("before", "after"),
        ("weekdays weekday", "weekend weekends sunday sundays"),
    )
)


def is_below_another_question(passage: StoredPassage, span: Span, question: str) -> bool:
    """Whether what a sentence answers is another question: one that it repeats, or the opposite of one in the heading
    above it, that with giver and receiver exchanged, or one that says more than heading, title and passage do."""
    asked = telling_singulars(question)
    asking, mark, _ = passage.words(span).rpartition("?")
    if mark and asked and asked <= telling_singulars(asking):
        return True
    heading = passage.context.rpartition(" | ")[2]
    if not heading.endswith("?"):
        return False
    if asks_the_opposite(heading, question, passage.words(span)):
        return True
    above = telling_singulars(heading)
    if above == asked and moods(WORD.findall(heading.casefold())) != moods(WORD.findall(question.casefold())):
        return True
    if above == asked and _exchanges(telling_words(heading), telling_words(question)):
        return True
    known = above | telling_singulars(f"{passage.document.anatomy.title} {passage.text}")
    if _YES_OR_NO.match(passage.words(span)) and not asked <= known:
        return True
    names = {word.casefold().removesuffix("s") for word in _NAME.findall(question)} & asked
    if names - known and {word.casefold().removesuffix("s") for word in _NAME.findall(heading)} - asked:
        return True
    return above < asked and not asked <= known


def _exchanges(there: Sequence[str], here: Sequence[str]) -> bool:
    """Whether of the same words the first and the last have changed places: "Does the museum pay the depot?"."""
    return len(there) > 2 and (there[0], there[-1]) == (here[-1], here[0])


def question_above(passage: StoredPassage, span: Span) -> str:
    """The question that a sentence stands below: the last before it in its passage, as lists of questions print it, or
    else its heading where that is one."""
    for before in reversed([one for one in passage.sentences if one.end <= span.start]):
        if (words := " ".join(passage.words(before).split())).endswith("?"):
            return words
    heading = passage.context.rpartition(" | ")[2]
    return heading if heading.endswith("?") else ""


def asks_the_opposite(heading: str, question: str, words: str) -> bool:
    """Whether a heading asks for the opposite of what is asked, and neither it nor ``words`` name that."""
    there, here, told = (set(WORD.findall(one.casefold())) for one in (heading, question, words))
    return any(
        here & one and there & other and not here & other and not (there | told) & one
        for pair in _OPPOSITES
        for one, other in (pair, pair[::-1])
    )


def moods(words: Iterable[str]) -> frozenset[str]:
    """Whether words ask for what was, will be, should be, or is not, and which way."""
    return frozenset(_MOODS[word] for word in words if word in _MOODS)
