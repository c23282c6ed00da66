"""What stands around a token of a sentence -> what it is: somebody's grade, the year of something else, a section."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.rows.shapes import Kind, Token

# Words that open a clause on something else: a year there is when that was.
_ELSEWHERE = frozenset(
    "after although as because before compared despite down following from since than that though up when where which "
    "while who whose".split()
)


def of_another_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the only year stands after the grades, in a clause that tells of something else."""
    at = next(at for at, token in enumerate(tokens) if token.kind is Kind.YEAR)
    return at >= end and any(token.text in _ELSEWHERE for token in tokens[end - 1 : at])


def given(tokens: Sequence[Token], at: int) -> bool:
    """Whether the grade at ``at`` stands where somebody's grade stands, and is no initial or bullet."""
    before = tokens[at - 1].text if at else ""
    given = ("a", "an", "no", "of", "straight", "(", "grade", "to", "from", "all", "rated", "graded")
    return before in given or (at > 0 and tokens[at - 1].kind in (Kind.NUMBER, Kind.SUBJECT))


def opens_with_section(tokens: Sequence[Token], start: int) -> bool:
    """Whether words before a clause name a section: "In prevention, ... received an F"."""
    return any(
        token.kind is Kind.SECTION and at and tokens[at - 1].text in ("in", "for", "on", "under")
        for at, token in enumerate(tokens[:start])
    )
