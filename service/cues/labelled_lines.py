"""A question for what a label names -> the lines with just that label: "Who are the caterers?", "Caterers: Ann & Sons".

All telling words of the question are those of the label and the other way round, so that "Keepers of the north pool"
is no answer to who the keepers are. Of each document one line is told, the newest document first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Organisation, Span, StoredPassage, is_labelled, pattern
from service.citations import Cited
from service.cues.one_of_each import one_of_each
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.years import in_one_word, times_of, without_times
from service.own_names import called
from service.reading import Kind, Reading
from service.retriever import Filters, Visible

_ASKS = pattern(
    rf"{OPENED}(?:who|what|which|when|where|how (?:much|high|long|old|big|many)|qui[eé]n(?:es)?|"
    r"qu[eé]|cu[aá]l(?:es)?|cu[aá]nto|d[oó]nde|cu[aá]ndo)"
    r"(?:['’]?s\b| (?:is|are|was|were|es|son|est[aá]n?|era|eran)\b) *"
    r"(?:(?:the|your|their|its|our|el|la|los|las|su|sus) )?(?P<what>[^?,;:]+)\W*$|"
    rf"{OPENED}how many (?P<many>[^?,;:]+?) "
    r"(?:are there|do (?:you|they|we) have|(?:does|has)(?: the)? +have)\W*$",
    re.I,
)
# "How much is the fair?" is not told by "Fair: Saturday, 10 am".
_HOW_MUCH = pattern(rf"{OPENED}(?:how much|cu[aá]nto)\b", re.I)
_SUM = pattern(r"\d|\b(?:free|gratis|gratuit[oa]|nothing|nada)\b", re.I)
_DATED = pattern(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b)|\b\d{1,2}[.:]\d\d\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)?(?: de)? (?:[A-Z][a-z]{2,8}\b|(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)\w*)|"
    r"\b[A-Z][a-z]{2,8} \d{1,2}\b",
)
# What these name is of the paper, and not of what it tells.
_OF_THE_PAPER = frozenset(
    "contact contacts press phone telephone tel mobile email mail date time subject note notes source sources photo "
    "picture caption title author page link website address fecha fuente nota contacto asunto".split()
)


def labelled_lines(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The lines; none where a document has two with that label, or the question tells more than it."""
    question = called(organisation).sub(" ", reading.question)
    asked = _ASKS.match(question)
    if asked is None or reading.kind is Kind.PREDICTION or reading.bills:
        return ()
    what = asked["what"] or asked["many"]
    years = set(times_of(what))
    words = telling_words(in_one_word(without_times(what)))
    wanted = generation.stems(words)
    if not words or not _OF_THE_PAPER.isdisjoint(words):
        return ()
    sums = _HOW_MUCH.match(question) is not None

    def told(passage: StoredPassage) -> Iterator[Span]:
        lines = _lines(passage, wanted, years, generation)
        return (span for span in lines if not sums or _SUM.search(_DATED.sub(" ", passage.words(span))))

    return one_of_each(words, told, generation, visible, filters)


def _lines(passage: StoredPassage, wanted: frozenset[str], years: set[str], generation: Generation) -> Iterator[Span]:
    """Those of a passage with just that label, of a year that is asked for or told by what stands above."""
    for span in passage.sentences:
        line = passage.words(span)
        label, _, said = line.partition(":")
        if not is_labelled(line) or not said.strip() or "\n" in line.strip():
            continue
        printed = set(times_of(f"{passage.above} {line}"))
        if years and not years <= printed:
            continue
        own = _stems(label, generation)
        # "The next meeting of the senate" in the minutes of the senate: what the title names, every line is of.
        if own == wanted or (own and own < wanted <= own | _stems(passage.document.anatomy.title, generation)):
            yield span


def _stems(text: str, generation: Generation) -> frozenset[str]:
    return generation.stems(telling_words(in_one_word(without_times(text))))
