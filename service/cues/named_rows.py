"""A question asking how one that a table names did, or what its marks or figures are -> its rows: "How did Mill Race
do?".

The whole name of the row stands in the question, and nothing else that the words above the table do not tell. Of each
document one row is told, the newest document first; where a year is asked, of tables of that year alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.answering.table_rows import cells_of, is_planned, name_of_row
from service.citations import Cited
from service.cues.one_of_each import one_of_each
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.years import in_one_word, times_of, without_times
from service.own_names import called
from service.reading import Kind, Reading
from service.retriever import Filters, Visible

_MARKS = r"(?:results?|marks?|ratings?|scores?|figures?|numbers?|data)"
_ASKS = pattern(
    rf"{OPENED}(?:"
    r"how (?:did|does|do|has|have|is|are) (?P<did>.+?) (?:do|done|doing|fare|fared|perform|performed|score|scored)"
    r"(?P<when>\b[^?]*)|"
    rf"(?:what|which) (?:is|are|was|were) (?:the )?{_MARKS} (?:of|for) (?P<of>[^?]+)|"
    rf"(?:what|which) {_MARKS} (?:did|does|do|has|have) (?P<got>.+?) (?:get|got|have|receive|received|earn|earned)"
    r"(?P<then>\b[^?]*)|"
    rf"(?P<own>[^?]+?)['’]s? {_MARKS}(?P<year>\b[^?]*))\W*$",
    re.I,
)


def named_rows(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The rows; none where what is asked names no row as a whole, or a document has two such rows."""
    question = called(organisation).sub(" ", reading.question)
    asked = _ASKS.match(question)
    if asked is None or reading.kind is Kind.PREDICTION or reading.bills:
        return ()
    said = " ".join(filter(None, asked.groups()))
    years = set(times_of(said))
    words = telling_words(in_one_word(without_times(said)))
    if not words or len(years) > 1:
        return ()
    wanted = generation.stems(words)
    return one_of_each(words, lambda passage: _rows(passage, wanted, years, generation), generation, visible, filters)


def _rows(passage: StoredPassage, wanted: frozenset[str], years: set[str], generation: Generation) -> Iterator[Span]:
    """The rows of a passage that are named, of a table of ``years`` where there are any."""
    above = passage.above
    if is_planned(above) or (years and years.isdisjoint(times_of(above))):
        return
    told = _stems(above, generation)
    for span in passage.sentences:
        cells = cells_of(passage.words(span))
        name = _stems(name_of_row(cells), generation) if len(cells) > 1 else frozenset[str]()
        if name and name <= wanted and wanted <= name | told:
            yield span


def _stems(text: str, generation: Generation) -> frozenset[str]:
    return generation.stems(telling_words(in_one_word(text)))
