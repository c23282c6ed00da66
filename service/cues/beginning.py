"""A question asking when grading began -> whether it asks that and nothing else, so that the first edition answers it.

"When did grading start?", "when did you start grading states?", "since when are there report cards?": made of words of
beginning and of grading alone. One word more, a subject or a year, and the question is about something else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation, pattern
from service.language.name_forms import standing_alone
from service.language.openings import AND
from service.own_names import own_names
from service.reading import Reading

GRADED = pattern(r"\b(?:grad(?:e[ds]?|ing)|rat(?:e[ds]?|ings?)|scor(?:e[ds]?|ing)|score ?cards?|report cards?)\b", re.I)

_WHEN = pattern(rf"^{AND}(?:since when|from when|when|how long(?: ago)?|(?:in |since )?(?:what|which) year)\b")
_LASTING = pattern(rf"^{AND}(?:since|from when|how long)\b")
_BEGAN = pattern(r"\b(?:start(?:ed|ing)?|beg[iau]n|beginning|launch(?:ed)?|introduced|first)\b")
_PLAIN = frozenset(
    """and so since from when how long ago in what which year did do does is are was were has have been be being there
    you we they it your our its the a an all to of for out up start started starting begin began begun beginning launch
    launched introduced first ever annual yearly exist existed existing publishing publish issuing issue giving give
    states jurisdictions report card cards reportcards editions edition""".split()
)


def asks_beginning(reading: Reading, organisation: Organisation) -> bool:
    """Whether ``reading`` asks when the organisation began to grade."""
    if not (organisation.frameworks or organisation.editions) or reading.subjects or reading.years or reading.bills:
        return False
    line = own_names(organisation).sub(" ", reading.unaccented)
    for name in _names(reading, organisation):
        line = re.sub(standing_alone(name), " report cards ", line, flags=re.I)
    line = " ".join(re.findall(r"[^\W_]+", line.casefold()))
    if not (_WHEN.search(line) and GRADED.search(line) and (_BEGAN.search(line) or _LASTING.search(line))):
        return False
    words = (organisation.subject_word.casefold(), *map(str.casefold, organisation.subject_words))
    graded = {*words, *(f"{word}s" for word in words)}
    return set(GRADED.sub(" ", line).split()) <= _PLAIN | graded


def first_edition(reading: Reading, organisation: Organisation) -> Reading:
    """The question about the first edition, of the framework that ``reading`` names or of any."""
    names = _names(reading, organisation)
    return replace(
        reading, question=f"What was the first {names[0]} edition?" if names else "What was the first edition?"
    )


def _names(reading: Reading, organisation: Organisation) -> tuple[str, ...]:
    """What the framework is called that a question names."""
    named = (f for f in organisation.frameworks if f.code == reading.framework)
    return tuple(name for f in named for name in (f.name, *f.aliases, f.code))
