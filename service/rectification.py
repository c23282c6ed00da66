"""A quotation -> the later document that corrects the one it is from, and its words: what was put right is not to be
printed unsaid.

A document corrects another where it says that it corrects or withdraws an earlier one (``holdings/corrections.py``),
is later by printed dates or gives the year of the day that it names, and names the other: by its whole title, or by its
day beside a word of its title. A correction that names neither is not tied to anything. A sentence of a correction is
quoted with the two behind it: what was printed comes first there, and what is right after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ingest import Generation, Span, StoredDocument, StoredPassage
from service.citations import Cited
from service.holdings.corrections import signed
from service.retriever import Filters, Visible
from service.stop_words import STOP_WORDS

TITLE_WORDS = 3  # a shorter title may stand anywhere ("News")
BEHIND = 2  # sentences of a correction that are quoted with the one before them: "That is wrong. It costs $2.20."
MOST = 460  # code points of these together; a quotation may have 499
# Of the words of a sentence without a number, from which on one of a correction is about the same. Judgement, held by
# tests/test_rectification.py: a correction repeats what it corrects.
LIKE = 0.6
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
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
    passages: tuple[StoredPassage, ...]


class Rectifications:
    """The corrections of one generation. ``visible`` gives the version of each document that may be seen now."""

    def __init__(self, generation: Generation, visible: Visible) -> None:
        self._generation, self._visible = generation, visible

    def of(self, cited: Sequence[Cited], by: str | None = None) -> tuple[StoredDocument, ...]:
        """Each document that corrects one of ``cited``, out ``by`` that day where one is given."""
        return tuple(one.document for one in self._of(cited, by))

    def beside(self, cited: Sequence[Cited], by: str | None = None) -> list[Cited]:
        """``cited``, what of it a correction says with what follows there, and before each what corrects it."""
        known = {one.document.id: one for one in self._all}
        corrections = self._of(cited, by)
        found: list[Cited] = []
        for item in cited:
            for one in corrections:
                about = _about(one, self._words(item)) if _corrects(one, item.document) else None
                found += [Cited(one.document, _with_what_follows(one.passages, about))] if about else []
            own = known.get(item.document.id) if item.kind == "quote" and item.quote is None else None
            found.append(replace(item, span=_with_what_follows(own.passages, item.span)) if own else item)
        return _apart(found)

    def _of(self, cited: Sequence[Cited], by: str | None) -> list[_Correction]:
        documents = {item.document.id: item.document for item in cited}.values()
        bounds = Filters(as_of=by)
        found = [
            one for one in self._all if bounds.allow(one.document) and any(_corrects(one, other) for other in documents)
        ]
        versions = self._visible({one.document.id for one in found}) if found else {}
        return [one for one in found if versions.get(one.document.id) == one.document.version]

    def _words(self, item: Cited) -> str:
        """The words of a span, as its passages print them."""
        rows = self._generation.rows_of([item.document.number])
        passages = self._generation.passages(rows).values()
        return next((p.words(item.span) for p in passages if p.span.contains(item.span)), "")

    @cached_property
    def _all(self) -> tuple[_Correction, ...]:
        """Read once: a generation never changes."""
        found = []
        for document in signed(self._generation.documents, "corrected", self._generation):
            passages = tuple(self._generation.passages(self._generation.rows_of([document.number])).values())
            text = " ".join([document.anatomy.title, *(passage.text for passage in passages)])
            found.append(_Correction(document, " ".join(text.casefold().split()), passages))
        return tuple(found)


def _corrects(correction: _Correction, other: StoredDocument) -> bool:
    day, later = _day(other), _day(correction.document)
    if other.id == correction.document.id or not day or (later and day > later):
        return False
    year = str(correction.document.anatomy.published.date or day)[:4]
    if not later and year < day[:4]:
        return False
    title = " ".join(other.anatomy.title.casefold().split())
    if len(title.split()) >= TITLE_WORDS and title in correction.text:
        return True
    words = {word for word in _WORD.findall(title) if word not in STOP_WORDS}
    named = _names_day(correction.text, day, with_year=not later)
    return named and any(word in words for word in _WORD.findall(correction.text))


def _names_day(text: str, day: str, *, with_year: bool) -> bool:
    number, names = int(day[8:10]), "|".join(_MONTHS[int(day[5:7]) - 1])
    this_year = rf",? (?:de )?{day[:4]}\b"
    that_year = this_year if with_year else rf"(?!,? (?:de )?(?!{day[:4]})(?:19|20)\d\d)"  # a year that follows is it
    written = (
        rf"\b{number}(?:st|nd|rd|th)? (?:of |de )?(?:{names})\b{that_year}|\b(?:{names}) {number}(?!\d){that_year}"
    )
    return day in text or re.search(written, text) is not None


def _about(correction: _Correction, said: str) -> Span | None:
    """The sentence of a correction that repeats the most of what was ``said``; None where the correction is about
    something else."""
    numbers, own = _numbers(said), _content(said)
    best, found = 0.0, None
    for passage in correction.passages:
        for span in passage.sentences:
            text = passage.words(span)
            like = len(own & _content(text)) / max(len(own), 1)
            if like > best and (numbers & _numbers(text) if numbers else like >= LIKE):
                best, found = like, span
    return found


def _with_what_follows(passages: Sequence[StoredPassage], span: Span) -> Span:
    for passage in passages:
        if passage.span.contains(span):
            behind = [one for one in passage.sentences if one.start >= span.end][:BEHIND]
            ends = [one.end for one in behind if one.end - span.start <= MOST]
            return Span(span.start, max([span.end, *ends]))
    return span


def _apart(cited: Sequence[Cited]) -> list[Cited]:
    """``cited`` without what stands in one before it, also in part."""
    kept: list[Cited] = []
    for item in cited:
        if not any(one.document.id == item.document.id and one.span.overlaps(item.span) for one in kept):
            kept.append(item)
    return kept


def _numbers(text: str) -> set[str]:
    """The numbers of a sentence that are no years and no days of a month."""
    months = "|".join(name for names in _MONTHS for name in names)
    rest = re.sub(rf"\b(?:{months}) \d{{1,2}}\b|\b\d{{1,2}} (?:de )?(?:{months})\b", " ", text.casefold())
    return {number for number in _NUMBER.findall(rest) if not _YEAR.fullmatch(number)}


def _content(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if word not in STOP_WORDS}


def _day(document: StoredDocument) -> str | None:
    """The day of a document as it is printed, ISO; None where it prints less."""
    published = document.anatomy.published
    return published.date if published.date and len(published.date) == 10 and not published.inferred else None
