"""A row of a table as evidence -> whether it tells of another row, of an empty cell or of a plan than what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from ingest import Span, StoredPassage, pattern
from service.language.stop_words import telling_singulars
from service.language.years import in_one_word, times_of

CELL_SEPARATOR = " | "  # of canonical text, as the loaders join the cells of a row
_BETWEEN_CELLS = pattern(r"^\||\s\|(?=\s|$)")  # an empty corner of a table leaves "| 2022 | 2023"
_EMPTY = pattern(r"\W*(?:n/?a|n\. ?a\.|none given|not (?:known|available|reported)|unknown|s/?d|nd)?\W*", re.I)
_PLANNED = pattern(
    r"\b(?:targets?|goals?|plan(?:s|ned)?|forecasts?|projected|projections?|drafts?|propos(?:ed|als?)|estimate[sd]?|"
    r"expected|objetivos?|metas?|previst[oa]s?|previsi[oó]n(?:es)?|proyectad[oa]s?|borrador(?:es)?|propuest[oa]s?)\b",
    re.I,
)
_BUDGET = pattern(r"\b(?:budget(?:s|ed)?|presupuest\w+)\b", re.I)
_ASIDE = pattern(r"\([^()]*\)")  # "Groups (per person)"
_WILL = pattern(r"\b(?:will|shall|going to|by (?:19|20)\d\d)\b|\b\w+(?:ará|erá|irá)n?\b", re.I)
_COUNTED_IN = pattern(
    r"^\W*(?:(?:all|the) )?(?:amounts|figures|numbers|counts|values|sums|costs|prices|importes|cifras|cantidades)\b"
    r"[^.;]{0,40}?\b(?:in|per|for|en|por)\b|"
    r"^\W*(?:in|en) (?:hundreds|thousands|millions|billions|miles|millones|1[.,]?000)\b|"
    r"^[^.;?!]{3,80}, (?:in|en) (?:thousand|million|billion|hundred|mile|millon|millón)(?:e?s)?\b[^.;?!]{0,30}:\W*$",
    re.I,
)
# A sentence with a sum of its own is no note: "Costs came to 19 million in 2022".
_SUM = pattern(r"\b(?!(?:19|20)\d\d\b|1[.,]?0{3}\b|100\b)\d")
_ASKS_IN_WHAT = pattern(r"\b(?:in|en) (?:what|which|qué)\b|\b(?:units?|currency|currencies|unidad(?:es)?)\b", re.I)


def cells_of(words: str) -> list[str]:
    """The cells of a row, or what stands above one with the names of the columns; empty ones as "" each."""
    return [cell.strip() for cell in _BETWEEN_CELLS.split(words)]


def is_empty(cell: str) -> bool:
    """Whether a cell tells nothing: blank, a dash, "n/a"."""
    return _EMPTY.fullmatch(cell) is not None


def tells_of_table(words: str) -> bool:
    """Whether a sentence says of what figures are, or in what they are counted: "All amounts in thousands"."""
    return _COUNTED_IN.search(words) is not None


def is_note_alone(words: str, question: str) -> bool:
    """Whether words only say of what figures are, where another thing is asked than that."""
    if CELL_SEPARATOR in words or _SUM.search(words):
        return False
    return tells_of_table(words) and _ASKS_IN_WHAT.search(question) is None


def is_planned(words: str) -> bool:
    """Whether words are of what is aimed at, and not of what was."""
    return _PLANNED.search(words) is not None


def is_of_another_cell(passage: StoredPassage, span: Span, question: str) -> bool:
    """Whether a question names another row than this one, or columns in which it tells nothing, or no plan where all
    that the row tells is planned. False of what is no row."""
    cells = cells_of(passage.words(span))
    above = cells_of(passage.context)
    if len(cells) < 2 or len(above) <= len(cells):
        return False
    asked = telling_singulars(in_one_word(question))
    others = (name_of_row(cells_of(passage.words(other))) for other in passage.sentences if other != span)
    if not _named(name_of_row(cells), asked) and any(_named(other, asked) for other in others):
        return True
    columns = list(zip_longest(above[-len(cells) + 1 :], cells[1:], fillvalue=""))
    told = [cell for head, cell in columns if _named(head, asked)]
    if told and all(map(is_empty, told)):
        return True
    years, printed = set(times_of(question)), [set(times_of(head)) for head, _ in columns]
    if years and all(printed):  # each column is of a year
        columns = [column for column, own in zip(columns, printed, strict=True) if own & years]
        if not columns:
            return True
    planned = is_planned(cells[0]) or all(is_planned(head) or _BUDGET.search(head) for head, _ in columns)
    return planned and not (is_planned(question) or _BUDGET.search(question) or _WILL.search(question))


def name_of_row(cells: Sequence[str]) -> str:
    """The cell that names a row: the first with a letter in it, after a rank."""
    return next((cell for cell in cells if any(letter.isalpha() for letter in cell)), cells[0])


def _named(name: str, asked: frozenset[str]) -> bool:
    """Whether the whole of a row's or a column's name stands in a question."""
    words = telling_singulars(in_one_word(_ASIDE.sub(" ", name)))
    return bool(words) and words <= asked
