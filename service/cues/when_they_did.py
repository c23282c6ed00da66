"""A question when somebody who is named in full died, resigned or did something else of that kind -> the sentences that
tell it of just them with its day or year: "When did Samuel Ash die?", "... because the candidate Samuel Ash died on
April 23, 2025".

The deed stands right behind the name, and its time right behind the deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, StoredPassage, pattern
from service.citations import Cited
from service.cues.newest import Told, of_newest
from service.evidence import cited_sentence
from service.language.date_words import MESES, MONTHS
from service.language.openings import OPENED
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 20  # passages that are looked through, the nearest by their words
_DEEDS = {
    "die": "died", "resign": "resigned", "retire": "retired", "step down": "stepped down", "leave": "left",
    "take office": "took office", "begin": "began", "start": "started", "join": "joined", "drown": "drowned",
}  # fmt: skip
_ASKED = pattern(
    rf"{OPENED}(?:when|on (?:what|which) (?:day|date)|(?:in )?(?:what|which) year) (?:did (?P<who>[^?,;]+?) "
    rf"(?P<deed>{'|'.join(_DEEDS)})|was (?P<born>[^?,;]+?) born)\W*$",
    re.I,
)
_ASIDE = r"(?:,[^,.;]{1,60},|,? who|,? who(?:m)? [^,.;]{1,60},)?"
_TIME = (
    rf" (?:[a-z]+ )?(?:on|in|at the age of \d+,? (?:on|in)) (?:\d|(?:early |late )?(?:{'|'.join((*MONTHS, *MESES))})\b)"
)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
_FULL = 2  # words of a name; a surname alone may be that of another


def when_they_did(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences, of the newest document that has one; none where the question is of another form."""
    asked = _ASKED.match(reading.question)
    name = _WORD.findall(asked["who"] or asked["born"]) if asked else []
    if asked is None or len(name) < _FULL or reading.kind is Kind.PREDICTION:
        return ()
    deed = _DEEDS[asked["deed"].casefold()] if asked["deed"] else "was born"
    told = re.compile(rf"\b{r'[ ]'.join(map(re.escape, name))}{_ASIDE} {deed}{_TIME}", re.I)

    def telling(passage: StoredPassage) -> Iterator[Told]:
        for span in passage.sentences:
            text = " ".join(passage.words(span).split())
            if told.search(text):
                yield text, cited_sentence(passage.document, span)

    return of_newest(nearest_holding(name, READ, generation, visible, filters, every=True), telling)
