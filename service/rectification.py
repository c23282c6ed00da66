"""A quotation -> the later document that corrects the one it is from: what was put right is not to be printed unsaid.

A document corrects another where it says that it corrects or withdraws an earlier one (``holdings/corrections.py``), is
later by printed dates, and names it: by its whole title, or by its day beside a word of its title. A correction that
names neither is not tied to anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest import Generation, StoredDocument
from service.attribution import date_in_words
from service.citations import Cited
from service.holdings.corrections import signed
from service.retriever import Visible
from service.stop_words import STOP_WORDS

TITLE_WORDS = 3  # a shorter title may stand anywhere ("News")
_WORD = re.compile(r"[^\W\d_]{3,}")
_MONTHS = (
    ("january", "enero"), ("february", "febrero"), ("march", "marzo"), ("april", "abril"), ("may", "mayo"),
    ("june", "junio"), ("july", "julio"), ("august", "agosto"), ("september", "septiembre"), ("october", "octubre"),
    ("november", "noviembre"), ("december", "diciembre"),
)  # fmt: skip


@dataclass(frozen=True)
class _Correction:
    document: StoredDocument
    text: str  # folded, title first


class Rectifications:
    """The corrections of one generation. ``visible`` gives the version of each document that may be seen now."""

    def __init__(self, generation: Generation, visible: Visible) -> None:
        self._generation, self._visible = generation, visible

    def of(self, cited: Sequence[Cited], by: str | None = None) -> Iterator[str]:
        """Title and day of each document that corrects one of ``cited``, out ``by`` that day where one is given."""
        documents = {item.document.id: item.document for item in cited}.values()
        found = [
            one.document
            for one in self._all
            if (by is None or str(one.document.anatomy.published.date) <= by)
            and any(_corrects(one, other) for other in documents)
        ]
        versions = self._visible({document.id for document in found}) if found else {}
        for document in found:
            if versions.get(document.id) == document.version:
                yield f"{document.anatomy.title}, {date_in_words(document.anatomy.published)}"

    @cached_property
    def _all(self) -> tuple[_Correction, ...]:
        """Those with a printed day, read once: a generation never changes."""
        dated = [d for d in self._generation.documents if _day(d)]
        found = []
        for document in signed(dated, "corrected", self._generation):
            passages = self._generation.passages(self._generation.rows_of([document.number])).values()
            text = " ".join([document.anatomy.title, *(passage.text for passage in passages)])
            found.append(_Correction(document, " ".join(text.casefold().split())))
        return tuple(found)


def _corrects(correction: _Correction, other: StoredDocument) -> bool:
    day, later = _day(other), _day(correction.document)
    if other.id == correction.document.id or not day or not later or day > later:
        return False
    title = " ".join(other.anatomy.title.casefold().split())
    if len(title.split()) >= TITLE_WORDS and title in correction.text:
        return True
    words = {word for word in _WORD.findall(title) if word not in STOP_WORDS}
    return _names_day(correction.text, day) and any(word in words for word in _WORD.findall(correction.text))


def _names_day(text: str, day: str) -> bool:
    number, names = int(day[8:10]), "|".join(_MONTHS[int(day[5:7]) - 1])
    that_year = rf"(?!,? (?:de )?(?!{day[:4]})(?:19|20)\d\d)"  # where a year follows, it is this one
    written = (
        rf"\b{number}(?:st|nd|rd|th)? (?:of |de )?(?:{names})\b{that_year}|\b(?:{names}) {number}(?!\d){that_year}"
    )
    return day in text or re.search(written, text) is not None


def _day(document: StoredDocument) -> str | None:
    """The day of a document as it is printed, ISO; None where it prints less."""
    published = document.anatomy.published
    return published.date if published.date and len(published.date) == 10 and not published.inferred else None
