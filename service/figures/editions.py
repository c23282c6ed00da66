"""Years without an edition, told apart: known not to exist, unknown, before the first, after the last."""

from __future__ import annotations

from dataclasses import replace

from ingest import Organisation
from service.figures import wording
from service.figures.words import Words


def without_edition(words: Words, year: int, *, brief: bool = False) -> str | None:
    """Why ``year`` can have no grades, as a sentence without its full stop; None where an edition exists.

    ``brief`` leaves out the organisation's note on it.
    """
    organisation = words.organisation
    edition = next((edition for edition in organisation.editions if edition.year == year), None)
    published = sorted(entry.year for entry in organisation.editions if entry.status == "published")
    if edition is not None and edition.status == "published":
        return None
    note = f". {edition.note.rstrip('.')}" if edition is not None and edition.note and not brief else ""
    if edition is not None and edition.status == "none":
        return words.phrase("There was no edition in {year}{note}", year=year, note=note)
    if edition is not None:
        return words.phrase(
            "Whether there was an edition in {year} is not known, and the archive holds no grades of that year{note}",
            year=year,
            note=note,
        )
    if not published:
        return None
    if year < published[0]:
        return words.phrase(
            "The first edition is that of {first}; there are no grades of {year}", first=published[0], year=year
        )
    if year > published[-1]:
        return words.phrase(
            "The newest edition is that of {newest}; there are no grades of {year}", newest=published[-1], year=year
        )
    return words.phrase("There was no edition in {year}; editions: {years}", year=year, years=wording.years(published))


def until(organisation: Organisation, as_of: str | None) -> Organisation:
    """What was known by a day, an ISO date: without the editions of later years."""
    if not as_of:
        return organisation
    return replace(organisation, editions=tuple(one for one in organisation.editions if one.year <= int(as_of[:4])))


def before(organisation: Organisation, year: int) -> int | None:
    """The published edition before ``year``."""
    published = sorted(entry.year for entry in organisation.editions if entry.status == "published")
    return next((other for other in reversed(published) if other < year), None)
