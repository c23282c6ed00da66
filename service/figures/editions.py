"""Years without an edition, told apart: known not to exist, unknown, before the first, after the last."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Organisation
from service.figures import wording


def without_edition(organisation: Organisation, year: int) -> str | None:
    """Why ``year`` can have no grades, as a sentence without its full stop; None where an edition exists."""
    edition = next((edition for edition in organisation.editions if edition.year == year), None)
    published = sorted(entry.year for entry in organisation.editions if entry.status == "published")
    if edition is not None and edition.status == "published":
        return None
    note = f": {edition.note.rstrip('.')}" if edition is not None and edition.note else ""
    if edition is not None and edition.status == "none":
        return f"There was no edition in {year}, so there are no grades of that year{note}"
    if edition is not None:
        return (
            f"Whether there was an edition in {year} is not known, and the archive holds no grades of that year{note}"
        )
    if not published:
        return None
    if year < published[0]:
        return f"The first edition is that of {published[0]}; there are no grades of {year}"
    if year > published[-1]:
        return f"The newest edition is that of {published[-1]}; there are no grades of {year}"
    return f"There was no edition in {year}; editions: {wording.years(published)}"


def around(organisation: Organisation, year: int) -> tuple[int, ...]:
    """The published editions just before and just after ``year``."""
    published = sorted(entry.year for entry in organisation.editions if entry.status == "published")
    before = [other for other in published if other < year][-1:]
    after = [other for other in published if other > year][:1]
    return (*before, *after)


def before(organisation: Organisation, year: int) -> int | None:
    """The published edition before ``year``."""
    published = sorted(entry.year for entry in organisation.editions if entry.status == "published")
    return next((other for other in reversed(published) if other < year), None)


def frameworks(organisation: Organisation, years: Sequence[int]) -> tuple[str | None, ...]:
    """The distinct frameworks of some years, in order."""
    return tuple(dict.fromkeys(organisation.framework_of(year) for year in years))
