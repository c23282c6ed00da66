"""Rows that an answer shows -> the words of corrections that speak of them and of which no value was read."""

from __future__ import annotations

from ingest import ALL
from service.answer import NoticeCode
from service.figures.case import Rows
from service.figures.draft import Draft


def tell(draft: Draft, ledger: Rows) -> None:
    """Quote after ``draft`` what corrections say of the one whose rows it shows, or of anybody in its editions where
    it shows several: a count may be another with what was put right. A correction whose value was read is a row
    itself."""
    words = draft.words
    subjects, years = {row.subject for row in draft.rows}, sorted({row.year for row in draft.rows})
    if not years:
        return
    named = [] if ALL in subjects or len(subjects) > 1 else [*subjects]
    for row in ledger.rows(named, years, unread=True):
        about = {"name": words.subject(row.subject), "year": row.year}
        said = words.phrase("A correction says of {name} in {year}: {words}", **about, words=row.printed)
        draft.sentences.append(f"{said}{draft.mark([row])}")
        told = words.phrase(
            "What was printed of {name} in {year} was corrected in words from which no value was read: read them.",
            **about,
        )
        draft.notice(NoticeCode.CORRECTED, told)
