"""A correction and a document -> whether the one corrects the other, by what it says of it: its whole title, a short
one with nothing but "Correction" before it, its day beside a word of its title, or all words of its title and its
year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import StoredDocument, StoredPassage, pattern
from service.ending.likeness import MONTHS, words_of
from service.language.years import YEAR

TITLE_WORDS = 3  # a shorter title may stand anywhere ("News")
CORRECTION_SIGN = (
    r"\b(?:correct(?:ed|ion)s?|revis(?:ed|ion)s?|errat(?:um|a)|correcci[oó]n|corregid[oa]s?|fe de erratas)\b"
)
_LABEL = pattern(rf"^\W*{CORRECTION_SIGN}(?: (?:to|of|on|de|del|a|al|sobre)\b)?\W*")  # "Correction: the title"


@dataclass(frozen=True)
class Correction:
    document: StoredDocument
    text: str  # folded, title first
    passages: tuple[StoredPassage, ...]


def corrects(correction: Correction, other: StoredDocument) -> bool:
    """Whether a correction names a document, by its title or its day."""
    if not _may_correct(correction, other):
        return False
    title = " ".join(other.anatomy.title.casefold().split())
    own = " ".join(correction.document.anatomy.title.casefold().split())
    if (len(title.split()) >= TITLE_WORDS and title in correction.text) or _LABEL.sub("", own) == title:
        return True
    if _names_its_day(correction, other) and not words_of(title).isdisjoint(words_of(correction.text)):
        return True
    return _says_its_title(correction, other, title)


def _says_its_title(correction: Correction, other: StoredDocument, title: str) -> bool:
    """Whether a correction has all telling words of a title, in any order, and the years of it and of its document:
    "the results of the council election of May 6, 2021" of "Council election 2021: results", out on May 8."""
    telling, years = words_of(title), {*YEAR.findall(title), (printed_day(other) or "")[:4]}
    named = len(telling) >= TITLE_WORDS and telling <= words_of(correction.text)
    return named and all(year in correction.text for year in years)


def names_it(correction: Correction, other: StoredDocument) -> bool:
    """Whether a correction names a document's day, which is enough where it quotes its words, or corrects it."""
    return _may_correct(correction, other) and (_names_its_day(correction, other) or corrects(correction, other))


def _may_correct(correction: Correction, other: StoredDocument) -> bool:
    """Whether a correction is later than a document by printed dates, or gives the year of the day that it names."""
    day, later = printed_day(other), printed_day(correction.document)
    if other.id == correction.document.id or not day or (later and day > later):
        return False
    year = str(correction.document.anatomy.published.date or day)[:4]
    return bool(later) or (year >= day[:4] and _names_its_day(correction, other))


def _names_its_day(correction: Correction, other: StoredDocument) -> bool:
    return names_day(correction.text, printed_day(other) or "", with_year=not printed_day(correction.document))


def names_day(text: str, day: str, *, with_year: bool) -> bool:
    number = int(day[8:10])
    if str(number) not in text:
        return False
    names = "|".join(MONTHS[int(day[5:7]) - 1])
    this_year = rf",? (?:de )?{day[:4]}\b"
    that_year = this_year if with_year else rf"(?!,? (?:de )?(?!{day[:4]})(?:19|20)\d\d)"  # a year that follows is it
    written = (
        rf"\b{number}(?:st|nd|rd|th)? (?:of |de )?(?:{names})\b\.?{that_year}|"
        rf"\b(?:{names})\b\.? {number}(?!\d){that_year}|"
        rf"(?<![\d/])0?{int(day[5:7])}/0?{number}/(?:{day[:4]}|{day[2:4]})(?!\d)"
    )
    return day in text or re.search(written, text) is not None


def printed_day(document: StoredDocument) -> str | None:
    """The day of a document as it is printed, ISO; None where it prints less."""
    published = document.anatomy.published
    return published.date if published.date and len(published.date) == 10 and not published.inferred else None
