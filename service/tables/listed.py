"""A question for the things that a printed table lists -> its rows, by name: "What are the six issue areas?".

The column that names the rows has to be headed by what is asked for ("Issue area of the Report Cards"), and every other
telling word has to stand in that heading or above the table. A number that is said is that of the rows. A table says
nothing of what it leaves out, so a passage that answers goes before it.
"""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, SPANISH_NUMBER_WORDS, pattern
from service.answering.table_rows import is_planned
from service.language.years import without_times
from service.tables.asked import Stem, stems_of
from service.tables.table import Row, Table

LONGEST = 25  # names; whoever wants more opens the document
_NUMBERS = NUMBER_WORDS | SPANISH_NUMBER_WORDS
_ASKS = pattern(
    r"^\W*(?:(?:and|so|please|y)\W+)?(?:(?:what|which) (?:are|were)|(?:can you )?(?:name|list)|"
    r"(?:give|tell|show)(?: me)?|cu[aá]les (?:son|eran|fueron)|dime|nombra|enumera) "
    rf"(?:all )?(?:of )?(?:the|its|their|your|l[oa]s|sus) (?:(?P<number>\d+|{'|'.join(_NUMBERS)}) )?"
    r"(?P<what>[^?!.,;:]+?)(?: please| por favor)?\W*$",
    re.I,
)
_OF = pattern(r"\W+(?:of|in|for|on|by|under|del?|en|para|por)\b.*|\s*\(.*", re.I)
_PART = pattern(
    r"\b(?:selected|some|examples?|sample|among|main|chosen|largest|biggest|top|highest|leading|best|smallest|lowest|"
    r"worst|bottom|algun[oa]s|ejemplos?|principales|mayores|menores|primer[oa]s)\b",
    re.I,
)


_NAME = pattern(r"[^\W\d_]{3}")  # a letter or a number stands for something that the table does not name


def asks_list(question: str) -> bool:
    return _ASKS.match(question) is not None


def is_sure(table: Table, question: str, stem: Stem) -> bool:
    """Whether the heading of the column alone holds all that is asked: no passage can be meant then."""
    asked = _ASKS.match(question)
    return asked is not None and stems_of(asked["what"], stem) <= stems_of(table.columns[table.named], stem)


def listed(table: Table, question: str, stem: Stem) -> tuple[Row, ...]:
    """All rows of a table that lists what is asked for; none of another."""
    asked, head = _ASKS.match(question), _OF.sub("", table.columns[table.named])
    above = " ".join((*table.above, table.columns[table.named]))
    if asked is None or is_planned(above) or _PART.search(f"{asked['what']} {above}"):
        return ()
    number, rows = (asked["number"] or "").casefold(), [row for row in table.rows if not row.is_total]
    if not all(_NAME.search(row.name) for row in rows):
        return ()
    words, kind = stems_of(without_times(asked["what"]), stem), stems_of(head, stem)
    if not kind or not kind <= words or not words <= stems_of(above, stem) or any(row.is_time for row in rows):
        return ()
    fits = not number or len(rows) == (int(number) if number.isdigit() else _NUMBERS[number])
    return tuple(rows) if fits and len(rows) <= LONGEST else ()
