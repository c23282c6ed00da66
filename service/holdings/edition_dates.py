"""A question about when report cards came out -> each edition asked for, its day as far as it is known, and a
sentence or document to see it by.

A declared day is told as declared. Where no edition is declared, it is the date of the first report card
with grades of that year. A day that nobody knows is said to be unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest import Edition, Generation, Ledger, Organisation, Published, StoredDocument, pattern
from service.citations import Cited
from service.holdings.opening import sentences
from service.holdings.publication import DATE_OF, VERB, WHEN
from service.language.date_words import date_in_words
from service.language.openings import OPENED
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import seen_documents

READ = 200  # passages that are looked through for each edition, the nearest by their words

_CARDS = pattern(r"\b(?:(?:report|score) ?cards?|cards|grades|editions?|scorecards?)\b", re.I)
_ASKED = pattern(rf"\b{WHEN}\b.*\b{VERB}\b|\b{DATE_OF}\b", re.I)
# What is to come only an announcement can tell: "When will the next report cards be released?"
_NOT = pattern(
    r"\b(?:will|next|upcoming|begin|began|start(?:ed)?|launch(?:ed)?|law|laws|bill|bills|act|enacted|signed)\b", re.I
)
_TOLD = pattern(r"\b(?:released|published|issued|announced|came out|release day|day of release|unveiled)\b", re.I)
_UNKNOWN = pattern(
    rf"{OPENED}(?:(?:of|for) )?(?:which|what|are there|are any)\b.*?"
    r"(?:\b(?:release|publication|issue) (?:days?|dates?)\b|\b(?:days?|dates?) of (?:release|publication|issue)\b).*?"
    r"(?:\b(?:unknown|not known|missing|uncertain|unclear)|n['’]t known)\b|"
    r"^\W*(?:which|what) (?:report ?cards?|editions?) (?:have|has|had|are|is|with|without)\b.*?"
    r"\b(?:unknown|no|without an?|missing)(?: known| exact)? (?:release |publication )?(?:days?|dates?)\b",
    re.I,
)
_FIRST = pattern(r"\b(?:first|earliest|original)\b", re.I)
_LAST = pattern(r"\b(?:last|latest|newest|most recent|current)\b", re.I)


@dataclass(frozen=True)
class Released:
    """One edition and what is known of its day. ``said`` is that in words; ``known`` whether there is a date; ``open``
    whether its day, or that there was one, is not known."""

    year: int
    said: str
    known: bool
    cited: Cited | None = None
    open: bool = False


@dataclass(frozen=True)
class _Words:
    """What is said of an edition and its day, in one language."""

    none: str
    unsure: str
    unknown: str
    no_day: str
    inferred: str
    declared: str
    date: Callable[[Published], str]


_ENGLISH = _Words(
    "there was no edition",
    "whether there was an edition is not known",
    "no edition of that year is known here",
    "the day is not known",
    "inferred",
    "as declared",
    date_in_words,
)
_SPANISH = _Words(
    "no hubo edición",
    "no se sabe si hubo una edición",
    "aquí no se conoce ninguna edición de ese año",
    "no se conoce el día",
    "deducida",
    "como se declara",
    lambda published: date_in_words(published, "es"),
)


def asks_editions(question: str) -> bool:
    """Whether a question wants the days on which report cards came out."""
    return bool(_CARDS.search(question) and _ASKED.search(question)) and not _NOT.search(question)


def asks_unknown_days(question: str) -> bool:
    """Whether a question wants the report cards whose day is not known."""
    return _UNKNOWN.search(question) is not None


class EditionDates:
    """The editions of one organisation and where a generation tells when they came out."""

    def __init__(self, organisation: Organisation, generation: Generation, visible: Visible) -> None:
        self._organisation = organisation
        self._generation = generation
        self._visible = visible

    def of(self, reading: Reading, ledger: Ledger, filters: Filters) -> tuple[Released, ...]:
        """The editions that ``reading`` asks for, by year: those named, the first, the last, else all."""
        declared = {edition.year: edition for edition in self._organisation.editions}
        published = [year for year, edition in sorted(declared.items()) if edition.status == "published"]
        years = list(reading.years) or sorted(declared) or list(ledger.years())
        if reading.framework and not reading.years:
            years = [year for year in years if self._organisation.framework_of(year) == reading.framework]
            published = [year for year in published if year in years]
        if reading.since or reading.until:
            low, high = reading.since or 0, reading.until or 9999
            years = [year for year in (sorted(declared) or list(ledger.years())) if low <= year <= high]
            published = [year for year in published if year in years]
        open_end = reading.since is None or reading.until is None
        if (not reading.years or ((reading.since or reading.until) and open_end)) and _FIRST.search(reading.question):
            years = (published or years)[:1]
        elif (not reading.years or ((reading.since or reading.until) and open_end)) and _LAST.search(reading.question):
            years = (published or years)[-1:]
        cards = self._cards(filters)
        words = _SPANISH if reading.language == "es" else _ENGLISH
        return tuple(
            self._released(year, declared.get(year), cards.get(year, []), filters, words) for year in sorted(years)
        )

    def _released(
        self, year: int, edition: Edition | None, cards: list[StoredDocument], filters: Filters, words: _Words
    ) -> Released:
        if edition is not None and edition.status != "published":
            never = edition.status == "none"
            return Released(year, words.none if never else words.unsure, False, open=not never)
        day = Published(edition.released, _precision(edition.released)) if edition and edition.released else None
        dated = [card for card in cards if card.anatomy.published.date]
        if edition is None and dated:
            first = min(dated, key=lambda card: (card.date, card.number))
            day = first.anatomy.published
        cited = self._sentence(year, day, filters) or self._head(dated or cards)
        if edition is None and cited is None:
            return Released(year, words.unknown, False)
        if day is None or day.date is None:
            return Released(year, words.no_day, False, cited, open=True)
        how = f" ({words.inferred})" if day.inferred else "" if cited else f" ({words.declared})"
        less = f"; {words.no_day}" if len(day.date) < len("2016-11-16") else ""
        return Released(year, f"{words.date(day)}{how}{less}", True, cited, open=bool(less))

    def _cards(self, filters: Filters) -> dict[int, list[StoredDocument]]:
        """The report cards that print grades of each year; those dated before it are of another edition."""
        rows = self._generation.db.execute(
            "SELECT DISTINCT year, document_id FROM grade_rows ORDER BY year, document_id"
        )
        found: dict[int, list[StoredDocument]] = {}
        by_id = self._seen(filters)
        for year, name in rows:
            card = by_id.get(name)
            if card is not None and card.anatomy.type == "report_card" and card.anatomy.published.year in (None, year):
                found.setdefault(year, []).append(card)
        return found

    def _seen(self, filters: Filters) -> dict[str, StoredDocument]:
        seen = seen_documents(self._generation.documents, self._visible, filters)
        return {document.id: document for document in seen}

    def _sentence(self, year: int, day: Published | None, filters: Filters) -> Cited | None:
        """A sentence that tells when the edition came out: it prints the year, and the day where one is known."""
        words = "(released OR published OR issued OR announced OR release OR unveiled)"
        rows = self._generation.lexical(f'text : ({words} AND "{year}")', READ)
        seen = self._seen(filters)
        found = list[tuple[int, int, Cited]]()
        for row, passage in self._generation.passages([row for row, _ in rows]).items():
            if passage.document.id not in seen:
                continue
            for span in passage.sentences:
                told = passage.words(span)
                if _tells(told, year, day):
                    others = len(set(re.findall(r"\b(?:19|20)\d\d\b", told)) - {str(year)})
                    found.append((others, row, Cited(passage.document, span)))
        return min(found, key=lambda entry: entry[:2])[2] if found else None

    def _head(self, cards: list[StoredDocument]) -> Cited | None:
        """The first sentence of a report card of the edition."""
        for card in cards:
            if spans := sentences(card, self._generation):
                return Cited(card, spans[0])
        return None


def _tells(words: str, year: int, day: Published | None) -> bool:
    if not (_TOLD.search(words) and _CARDS.search(words) and re.search(rf"(?<!\d){year}(?!\d)", words)):
        return False
    if day is None or day.date is None or len(day.date) < len("2016-11-16"):
        return True
    return re.search(rf"(?<!\d){int(day.date[8:])}(?!\d)", words) is not None


def _precision(date: str) -> str:
    return {4: "year", 7: "month"}.get(len(date), "day")
