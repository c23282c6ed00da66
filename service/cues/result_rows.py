"""A question how many votes, points or the like somebody got, or who won or came second somewhere -> the rows of
results that tell it: "How many votes did Ann Lee get in Alder in 2021?".

A name stands whole in a cell of the row, what is counted or what somebody came out as in the name of a column, and all
else that the question says in the row or above the table. A row is shown with all of its columns, which say whose a
number is. Where a newer document of that year tells of the same with a number, or of a recount or a ruling, its
sentence stands first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest import Generation, Span, StoredPassage, pattern
from service.answering.count_told import counts_something_else
from service.answering.special_event import is_of_no_such_event
from service.answering.table_rows import CELL_SEPARATOR, cells_of, is_planned, name_of_row
from service.citations import Cited
from service.cues.one_of_each import one_of_each
from service.evidence import cited_sentence
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.years import in_one_word, times_of, without_times
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 40  # passages that are looked through, the nearest by their words
NEWER = 2  # sentences of newer documents
_GOT = pattern(
    rf"{OPENED}how many (?P<what>[^\W\d_]{{3,}}) (?:did|has|have|had) (?P<who>[^?]+?) "
    r"(?:gets?|got|receiv\w+|w[io]n|poll(?:ed)?|scored?|ha[ds]|have|collect(?:ed)?|earn(?:ed)?)\b(?P<rest>[^?]*)\W*$",
    re.I,
)
_CAME_OUT = pattern(
    rf"{OPENED}who (?:was |were |got |has been )?(?P<won>won|elected)?(?:(?:came|was|finished|is) )?"
    r"(?P<second>second|(?:the )?runner-?up)?(?P<rest>\b[^?]*)\W*$",
    re.I,
)
_COLUMNS = {
    "won": pattern(r"\W*(?:elected|winners?|won|champions?|first(?: place)?|1st)\W*", re.I),
    "second": pattern(r"\W*(?:runners?-?up|seconds?(?: place)?|2nd)\W*", re.I),
}
_NUMBER = pattern(r"\d[\d.,\s]*")
_NAME = pattern(r"[^\W\d_].*[^\W\d_].*")
_UNDONE = pattern(r"\b(?:re-?counts?|annul\w*|void|overturn\w*|set aside|disqualif\w+|re-?run|court)\b", re.I)


@dataclass(frozen=True)
class _Asked:
    """Stems of who is named, of what is counted and of all else; ``column``: what somebody came out as; the years."""

    who: frozenset[str]
    what: frozenset[str]
    rest: frozenset[str]
    column: str
    years: frozenset[str]


def result_rows(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The rows, the newest document first; none where the question is of another form, or a document has two."""
    asked = None if reading.kind is Kind.PREDICTION or reading.bills else _read(reading.question, generation)
    if asked is None or not (asked.who or asked.rest):
        return ()
    words = [*asked.who] or [*asked.rest]

    def rows(passage: StoredPassage) -> Iterable[Span]:
        return () if is_of_no_such_event(passage, "", reading.question) else _rows(passage, asked, generation)

    found = one_of_each(words[:2], rows, generation, visible, filters)
    if not found:
        return ()
    passages = nearest_holding(words, READ, generation, visible, filters)
    return (*_newer(reading.question, words, found, asked, passages, generation), *found)


def _read(question: str, generation: Generation) -> _Asked | None:
    years = frozenset(times_of(question))
    if got := _GOT.match(question):
        who, what, rest = (_stems(got[part], generation) for part in ("who", "what", "rest"))
        return _Asked(who, what, rest, "", years) if len(who) > 1 and what else None
    out = _CAME_OUT.match(question)
    column = next((kind for kind in _COLUMNS if out and out[kind]), "")
    return _Asked(frozenset(), frozenset(), _stems(out["rest"], generation), column, years) if out and column else None


def _rows(passage: StoredPassage, asked: _Asked, generation: Generation) -> Iterator[Span]:
    above = f"{passage.document.anatomy.title} {passage.above}"
    columns, told = cells_of(passage.context), _stems(above, generation)
    if is_planned(above) or (asked.years and not asked.years <= _years(passage)):
        return
    for span in passage.sentences:
        cells = cells_of(passage.words(span))
        if len(cells) < 2 or len(columns) <= len(cells):
            continue
        pairs, row = zip(columns[-len(cells) :], cells, strict=True), _stems(name_of_row(cells), generation)
        named = bool(row) and row <= asked.rest
        if asked.who:
            named = asked.who in [_stems(cell, generation) for cell in cells]
        if named and asked.rest <= told | row and any(_fits(head, cell, asked, generation) for head, cell in pairs):
            yield span


def _fits(head: str, cell: str, asked: _Asked, generation: Generation) -> bool:
    """Whether a cell tells what is asked for."""
    if asked.column:
        return bool(_COLUMNS[asked.column].fullmatch(head) and _NAME.fullmatch(cell))
    return asked.what <= _stems(head, generation) and _NUMBER.fullmatch(cell) is not None


def _newer(
    question: str,
    words: Sequence[str],
    rows: Sequence[Cited],
    asked: _Asked,
    passages: Sequence[StoredPassage],
    generation: Generation,
) -> tuple[Cited, ...]:
    """Sentences of newer documents of the year of a row that tell of the same."""
    found = list[Cited]()
    dated = {row.document.date[:4]: row.document.date for row in reversed(rows)}
    for passage in passages:
        date = passage.document.date
        if date <= dated.get(date[:4], date):
            continue
        for span in passage.sentences:
            text = passage.words(span)
            own = _stems(text, generation)
            counts = bool(asked.what) and asked.what <= own and re.search(r"\d", without_times(text)) is not None
            counts = counts and not counts_something_else(text, question)
            if CELL_SEPARATOR not in text and set(words) <= own and (counts or _UNDONE.search(text)):
                found.append(cited_sentence(passage.document, span))
    return tuple(found[:NEWER])


def _years(passage: StoredPassage) -> frozenset[str]:
    """The years of a table by what stands above it, else that of its document."""
    above = times_of(f"{passage.document.anatomy.title} {passage.above}")
    return frozenset(above) or frozenset({passage.document.date[:4]} - {""})


def _stems(text: str, generation: Generation) -> frozenset[str]:
    return generation.stems(telling_words(in_one_word(without_times(text))))
