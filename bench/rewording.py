"""A question -> the same question in other words, so that no memory of questions helps to answer it.

Stop words alone are added: what is searched for, and what answers, stays the same.
"""

from __future__ import annotations

_WAYS = (
    *("{}", "Please: {}", "So: {}", "Then: {}", "So please: {}", "Please then: {}", "So then: {}"),
    *("Then please: {}", "Please, so: {}", "Then, so: {}"),
)


def reworded(question: str, turn: int) -> str:
    """The ``turn``-th of ten wordings."""
    return _WAYS[turn % len(_WAYS)].format(question)
