"""An organisation as its file states it -> an error for each entry that stands twice, or names what does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ingest.lazy_pattern import pattern
from ingest.organisation_values import OrganisationInvalid, mistake

if TYPE_CHECKING:
    from ingest.organisation import Organisation

_STATUSES = ("published", "none", "unknown")
_DATE = pattern(r"\d{4}(-\d{2}(-\d{2})?)?")


def clashes(organisation: Organisation) -> Iterator[OrganisationInvalid]:
    """What holds between entries: nothing stands twice, and whatever is named exists."""
    yield from _unique([subject.code for subject in organisation.subjects], "subjects: code")
    yield from _unique([framework.code for framework in organisation.frameworks], "frameworks: code")
    yield from _unique([edition.year for edition in organisation.editions], "editions: year")
    tiles = [subject.tile for subject in organisation.subjects if subject.tile]
    yield from _unique(tiles, "subjects: tile")
    for tile in tiles:
        if len(tile) != 2 or min(tile) < 0:
            yield mistake(f"subjects: tile {list(tile)}", "is not a row and a column, each from 0")
    for entry in organisation.ambiguous:
        for code in sorted(set(entry.subjects) - organisation.by_code.keys()):
            yield mistake(f"ambiguous {entry.name!r}", f"names unknown subject {code!r}; add or correct it")
    for framework in organisation.frameworks:
        for grade in sorted(set(framework.failing) - set(framework.grades)):
            yield mistake(
                f"frameworks {framework.code!r}: failing",
                f"names {grade!r}, which is not among its grades; add it there",
            )
    for edition in organisation.editions:
        where = f"editions {edition.year}"
        if edition.framework is not None and edition.framework not in organisation.framework_by_code:
            yield mistake(f"{where}: framework", f"is unknown: {edition.framework!r}; add or correct it")
        if edition.status not in _STATUSES:
            yield mistake(f"{where}: status", f"is {edition.status!r}; use {', '.join(_STATUSES)}")
        if edition.released is not None and not _DATE.fullmatch(edition.released):
            yield mistake(f"{where}: released", f"is {edition.released!r}; write 2016, 2016-11 or 2016-11-16")


def _unique(values: list[Any], what: str) -> Iterator[OrganisationInvalid]:
    for value in dict.fromkeys(values):
        if values.count(value) > 1:
            yield mistake(f"{what} {value!r}", "stands twice; keep one")
