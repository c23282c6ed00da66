"""What a document without a date prints -> the same, placed after what a dated one prints of it with other numbers.

A page of a site stays as it is when a fee changes, and the release that changes it has a day. Which of the two holds is
not known, so both are shown, and told of as a conflict. Quiet in doubt: a sentence that has a word or two more may be
about something else ("a ticket for the concert"), and is not put before one that was chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ingest import pattern
from service.answering.years_told import tells_of
from service.citations import Cited
from service.ending.disagreement import counts_otherwise
from service.evidence import cited_sentence
from service.reading import Reading
from service.retriever import Candidate

READ = 20  # candidates whose sentences are held against it
_FIGURE = pattern(r"\d")


def dated_first(
    cited: Sequence[Cited], candidates: Sequence[Candidate], reading: Reading, words: Callable[[Cited], str]
) -> tuple[Cited, ...]:
    """``cited`` in their order, but before each that is undated the newest that counts otherwise, from ``cited`` or
    ``candidates``."""
    ordered = list(cited)
    for one in cited:
        told = words(one)
        if one.kind != "quote" or one.quote or one.document.date or not _FIGURE.search(told):
            continue
        chosen = [other for other in ordered if other.document.date and counts_otherwise(told, words(other))]
        found = chosen or list(_counting_otherwise(told, candidates, reading))
        if found:
            newest = max(found, key=lambda other: other.document.date)
            if newest in ordered:
                if ordered.index(newest) < ordered.index(one):
                    continue
                ordered.remove(newest)
            ordered.insert(ordered.index(one), newest)
    return tuple(ordered)


def _counting_otherwise(told: str, candidates: Sequence[Candidate], reading: Reading) -> Iterator[Cited]:
    """The sentences of dated ``candidates`` that count otherwise than what is ``told``, of the years that are asked."""
    for candidate in candidates[:READ]:
        passage = candidate.passage
        for span in passage.sentences if passage.document.date else ():
            text = passage.words(span)
            if _FIGURE.search(text) and counts_otherwise(told, text) and tells_of(passage, span, reading.years):
                found = cited_sentence(passage.document, span)
                if found.quote is None:
                    yield found
