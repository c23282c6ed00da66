"""A number that is claimed of those with a grade in one edition -> the sentences that print it.

"Did 39 towns fail in 2021?": the tally says 40 of 51, and a sentence that "the 40 Fs of 2021 are those of 39 towns and
the port".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import HYPHENED_NUMBER_WORDS, Generation, Organisation
from service.citations import Cited
from service.cues.printed_changes import group_of
from service.language.years import YEAR
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
_FAILED = r"fail(?:ed|s|ing|ure)?|flunk(?:ed)?|reprob(?:aron|ó)|suspendieron"
# What is said of some other number: "39 of the 40 towns" are 39, and "39 more towns" are not.
_OTHER = r"(?! (?:more|fewer|other)\b)"


def printed_numbers(
    number: int,
    year: int,
    letters: Sequence[str],
    *,
    failing: bool,
    where: tuple[Organisation, Generation, Visible, Filters],
) -> tuple[Cited, ...]:
    """The shortest sentence that prints ``number`` of what is graded, the year, and a letter asked for or a word of
    failing; none where none does."""
    organisation, generation, visible, filters = where
    counted = re.compile(
        rf"(?<![\w.,$-])(?:{'|'.join(_printed(number))}){_OTHER} (?:[\w-]+ ){{0,2}}?(?:{group_of(organisation)})\b",
        re.I,
    )
    marks = [rf"(?<![\w'’.-]){re.escape(letter)}(?:['’]?s)?(?![\w'’.+-]|\. [a-z])" for letter in letters]
    graded = re.compile("|".join([*marks, *([rf"(?i:\b(?:{_FAILED})\b)"] if failing else [])]) or r"(?!)")
    found = list[tuple[int, Cited]]()
    query = f'text : ("{year}" AND ({" OR ".join(_searched(number))}))'
    for passage, span, said in nearest_sentences(query, READ, generation, visible, filters):
        if str(year) in YEAR.findall(said) and counted.search(said) and graded.search(said):
            found.append((len(said), Cited(passage.document, span)))
    return tuple(cited for _, cited in sorted(found, key=lambda one: one[0])[:1])


def _printed(number: int) -> list[str]:
    """Patterns of a number in figures and in words."""
    return [f"{number:,}", str(number), *_in_words(number)]


def _in_words(number: int) -> list[str]:
    return [word.replace("-", "[- ]") for word, value in HYPHENED_NUMBER_WORDS.items() if value == number]


def _searched(number: int) -> list[str]:
    """The same as words to search for: those that are joined by a hyphen are two."""
    return [f'"{number}"', *(f'"{word.replace("[- ]", " ")}"' for word in _in_words(number))]
