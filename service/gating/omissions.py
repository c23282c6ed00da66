"""What a sentence leaves out of its evidence -> whether what is left says no more than the evidence.

"The pier is closed to trucks" is no evidence for "The pier is closed". What follows a word may go where it tells where
or when something past was, who did it, or what else something named is; a condition, an exception or an object never.
"""

from __future__ import annotations

import re

from ingest import pattern

_FIRST = pattern(r"[\s\0]*([a-z]+)\b", re.I)
_WHERE_OR_WHEN = frozenset(
    "in on at during after before from near inside outside across along through throughout around into onto when while "
    "as because since following amid under".split()
)
_FREE = frozenset(("by", "who", "which", "whose", "that"))  # a boat that carries oil is a boat; of boats see course.py
_NARROWING = frozenset(
    "to for with without except besides unless if until till only over below above between against among whenever "
    "wherever where than provided".split()
)
_IF = r"\b(?:if|unless|until|till|except|provided|whenever|(?:as|so) long as|in case|other than|but (?:only|not))\b"
_CONDITION = pattern(rf"[^;]*?{_IF}", re.I)
_LEAD = pattern(r"(?:^|[;:.]|\b(?:and|or|but)\b)(?P<lead>[^;:.]*),[\s\0]*$", re.I)
_LINK = pattern(
    r"[\s\0]*(?:in (?:addition|fact|short|particular|total|all|contrast|turn|response|other words)|"
    r"for (?:example|instance)|as a result|at (?:the same time|least)|on the other hand|to date|with (?:this|that))\b",
    re.I,
)
_WHICH_ONE = pattern(r"\b(?:the|its|his|her|their|our|this|that|these|those) (?:[\w-]+ )?$|['’]s? $", re.I)
_PAST = pattern(
    r"\b(?:was|were|had|did|[a-z]{2,}ed|became|began|bought|brought|built|came|fell|found|gave|got|held|kept|led|left|lost|"
    r"made|met|paid|ran|rose|said|saw|sent|sold|spent|spoke|stood|taught|thought|told|took|went|won|wrote)\b"
)
_NOT_PAST = pattern(r"\b(?:is|are|has|have|may|might|can|could|must|will|would|shall|should|does?)\b")
# What holds of all, of none, of the first or of 40 here need not hold of those elsewhere.
_OF_ALL = pattern(
    r"\b(?:all|every|each|any|no|none|nobody|nothing|never|only|first|last|most|best|worst|[a-z]{2,}est)\b",
    re.I,
)


def may_go_behind(left_out: str, before: str, *, name: bool, clause: str, of_all: bool, last: bool) -> bool:
    """Whether ``left_out`` may go, after a word that is part of a ``name`` or not, and the ``last`` of the sentence or
    not: before another, what is no phrase of its own describes that one.

    ``before`` is the evidence up to that word, ``clause`` that of both; ``of_all`` where that is said of
    all, of none or of a number.
    """
    first = _FIRST.match(left_out)
    word = first[1].casefold() if first else ""
    if word == "" or word in _FREE:
        return True
    if _CONDITION.match(left_out):
        return False
    if word != "of" and word not in _NARROWING and word not in _WHERE_OR_WHEN:
        return not last
    if word in _NARROWING or of_all:
        return False
    if word == "of":
        return name or _WHICH_ONE.search(before) is not None
    return _is_past(clause)


def may_go_ahead(ahead: str, clause: str, of_all: bool) -> bool:
    """Whether a phrase with which the evidence begins may go: "In summer, the pier is open"."""
    first = _FIRST.match(ahead)
    word = first[1].casefold() if first else ""
    if word not in _NARROWING | _WHERE_OR_WHEN or _LINK.match(ahead):
        return True
    return word in _WHERE_OR_WHEN and _is_past(clause) and not of_all


def is_of_all(sentence: str) -> bool:
    """Whether it tells of all, of none or of the first of some."""
    return _OF_ALL.search(sentence) is not None


def lead(before: str) -> str:
    """The phrase that a comma parts from the clause after it; "" where there is none."""
    found = _LEAD.search(before)
    return found["lead"] if found else ""


def has_condition(behind: str) -> bool:
    """Whether a condition or an exception follows, before anything else is said."""
    return _CONDITION.match(behind) is not None


def _is_past(clause: str) -> bool:
    return _PAST.search(clause) is not None and _NOT_PAST.search(clause) is None
