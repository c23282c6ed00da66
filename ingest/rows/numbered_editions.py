"""Tokens of a sentence -> the year of the edition that it counts: "the third edition of the Elder Shield Grades"."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.rows.grades import Unreadable
from ingest.rows.place import Place
from ingest.rows.scales import words
from ingest.rows.shapes import Kind, Token

_BETWEEN = words("annual edition issue set round year of in the")


def numbered_edition(tokens: Sequence[Token], place: Place) -> int | None:
    """The year of the edition that a sentence names by its number, among those that the organisation declares; None
    where it names none so, or none are declared.

    Raises:
        Unreadable: it names several, one that does not exist, one that is newer than its document, or it prints the
            year of another.
    """
    counted = {
        (int(token.number), code)
        for at, token in enumerate(tokens)
        if token.kind is Kind.ORDINAL and (code := _scale_behind(tokens, at)) is not None
    }
    declared = [one for one in place.organisation.editions if one.status == "published"]
    if not counted or not declared:
        return None
    if len(counted) > 1:
        raise Unreadable("the sentence counts several editions")
    ((number, code),) = counted
    years = sorted(one.year for one in declared if one.framework == code)
    if not 1 <= number <= len(years):
        raise Unreadable("the sentence counts an edition that is not known")
    printed = place.anatomy.published.year
    if printed is not None and printed < years[number - 1]:
        raise Unreadable("the sentence counts an edition that is newer than its document")
    if any(
        token.kind is Kind.YEAR and int(token.number) in years and int(token.number) != years[number - 1]
        for token in tokens
    ):
        raise Unreadable("the sentence counts one edition and prints the year of another")
    return years[number - 1]


def _scale_behind(tokens: Sequence[Token], at: int) -> str | None:
    """The one scale that is named right after the ordinal at ``at``, but for "edition of the"."""
    for token in tokens[at + 1 :]:
        if token.kind is Kind.FRAMEWORK:
            return token.codes[0] if len(token.codes) == 1 else None
        if token.text not in _BETWEEN:
            return None
    return None
