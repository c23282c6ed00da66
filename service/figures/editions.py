"""Years without an edition, told apart: known not to exist, unknown, before the first, after the last."""

from __future__ import annotations

from ingest import Organisation
from service.figures import wording


def without_edition(organisation: Organisation, year: int, *, brief: bool = False) -> str | None:
    """Why ``year`` can have no grades, as a sentence without its full stop; None where an edition exists.

    ``brief`` leaves out the organisation's note on it.
    """
    edition = next((edition for edition in organisation.editions if edition.year == year), None)
    published = sorted(entry.year for entry in organisation.editions if entry.status == "published")
    if edition is not None and edition.status == "published":
        return None
    note = f". {edition.note.rstrip('.')}" if edition is not None and edition.note and not brief else ""
    if edition is not None and edition.status == "none":
        return f"There was no edition in {year}{note}"
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


def before(organisation: Organisation, year: int) -> int | None:
    """The published edition before ``year``."""
    published = sorted(entry.year for entry in organisation.editions if entry.status == "published")
    return next((other for other in reversed(published) if other < year), None)
