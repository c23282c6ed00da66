"""A question what a document says of something -> its sentences that name that thing.

"What does the release about A say about B?": the documents are those about A, the sentences those with B. A
sentence that staff should look at is quoted with its notice, as everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Generation, StoredPassage
from service.citations import Cited, bare
from service.reading import Reading
from service.retriever import Filters, Visible
from service.stop_words import STOP_WORDS

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3

_ASKED = re.compile(
    r"\b(?:release|statement|document|brief|page|report|article|text|announcement)s?\b(?P<before>.*?)"
    r"\b(?:says?|saying|mentions?|states?|writes?|tells?)\b.{0,12}?\b(?:about|of|on)\b(?P<about>.+)",
    re.I,
)
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def said_about(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentences that name what is asked about; none where a question is of another form."""
    asked = _ASKED.search(reading.question)
    if asked is None or reading.speaker or not re.match(r"\W*what\b", reading.question, re.I):
        return ()
    words = [word for word in _WORD.findall(asked["about"]) if word.casefold() not in STOP_WORDS]
    if not words:
        return ()
    stems = {generation.stem(word) for word in words}
    query = " AND ".join(f'"{word}"' for word in words)
    passages = generation.passages([row for row, _ in generation.lexical(f"text : ({query})", READ)])
    versions = visible({passage.document.id for passage in passages.values()})
    seen = [p for p in passages.values() if versions.get(p.document.id) == p.document.version]
    found: dict[str, Cited] = {}
    for passage in _about_another(reading, [p for p in seen if filters.allow(p.document)]):
        for cited, told in _sentences(passage):
            named = stems <= {generation.stem(word) for word in _WORD.findall(told)}
            if named and " | " not in told:  # a row of a table says nothing of its own
                found.setdefault(bare(told), cited)
    return tuple(found.values())[:SHOWN]


def _about_another(reading: Reading, passages: Sequence[StoredPassage]) -> Sequence[StoredPassage]:
    """Of "what does A's release say about B" the passages of documents about A, those about A alone first."""
    if len(reading.subjects) < 2:
        return passages
    own = reading.subjects[0]
    about = [passage for passage in passages if own in passage.document.anatomy.subjects]
    alone = [passage for passage in about if len(passage.document.anatomy.subjects) == 1]
    return alone or about


def _sentences(passage: StoredPassage) -> list[tuple[Cited, str]]:
    return [(Cited(passage.document, span), passage.words(span)) for span in passage.sentences]
