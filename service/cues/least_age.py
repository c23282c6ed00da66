"""How old one has to be, of nothing by name -> the one least age that an archive prints: "You must be at least 21"."""

from __future__ import annotations

import re

from ingest import Generation, pattern
from service.citations import Cited, bare
from service.language.openings import OPENED
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that print such words
_ASKED = pattern(
    rf"{OPENED}(?:how old (?:do|must|should) (?:you|u|i|we|one|people) (?:have to |need to )?be|"
    r"(?:is there an?|what is the|what['’]?s the) (?:minimum age|age limit))\W*$",
    re.I,
)
_TOLD = pattern(
    r"\b(?:you|they|applicants|volunteers|members|everybody|everyone) (?:must|have to|need to|should) be "
    r"(?:at least |over |aged |older than )(?:the age of )?(?P<age>\d{1,2})\b(?! ?(?:%|per|minutes|days|"
    r"people|metres|km))|"
    r"\b(?:minimum age|least age)\b[^.;]{0,20}?\b(?P<least>\d{1,2})\b",
    re.I,
)


def least_age(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentence that prints it; none where several ages are printed, as the question does not say of what."""
    if not _ASKED.match(reading.question) or reading.kind is Kind.PREDICTION or reading.subjects:
        return ()
    query = 'text : ("least" OR "over" OR "aged" OR "older" OR "age")'
    found: dict[str, Cited] = {}
    ages = set[str]()
    for passage, span, words in nearest_sentences(query, READ, generation, visible, filters):
        for told in _TOLD.finditer(" ".join(words.split())):
            ages.add(told["age"] or told["least"])
            found.setdefault(bare(words), Cited(passage.document, span))
    return tuple(found.values())[:1] if len(ages) == 1 else ()
