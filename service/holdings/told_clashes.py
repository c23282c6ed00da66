"""A question asking what contradicts what -> the sentences of documents on contradictions that tell of it.

An archive may keep a list of what its sources do not agree on: of a year, of one who is named or of a topic it says
more than a comparison of values finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import Generation, StoredDocument, pattern
from service.citations import Cited
from service.holdings.request import Request
from service.language.stop_words import telling_stems
from service.language.years import YEAR
from service.reader import ADDRESS
from service.reading_features.sentence_words import address_share
from service.told import Told
from service.wording import quotations

MOST = 6  # sentences that are quoted
_TITLED = pattern(r"\b(?:contradictions?|discrepanc(?:y|ies)|inconsistenc(?:y|ies)|disagreements?)\b", re.I)


def told_clashes(
    request: Request, documents: Sequence[StoredDocument], generation: Generation, names: Sequence[Sequence[str]]
) -> Told | None:
    """``names``: all names of each subject that is asked about. None where the question narrows nothing, or no such
    document tells of it."""
    if not (request.years or names or request.about):
        return None
    listing = [document for document in documents if _TITLED.search(document.anatomy.title)]
    stems = generation.stems(request.about)
    found = [
        cited
        for document in listing
        for cited, said in _sentences(document, generation)
        if _is_of(said, request.years) and _names_all(said, names) and stems <= telling_stems(said, generation)
    ]
    return Told(tuple(found[:MOST]), quotations, compared=False) if found else None


def _sentences(document: StoredDocument, generation: Generation) -> Iterator[tuple[Cited, str]]:
    for passage in generation.passages_of(document):
        for span in passage.sentences:
            if address_share(words := passage.words(span)) <= ADDRESS:
                yield Cited(document, span), words


def _is_of(said: str, years: Sequence[int]) -> bool:
    return not years or bool({int(year) for year in YEAR.findall(said)} & set(years))


def _names_all(said: str, names: Sequence[Sequence[str]]) -> bool:
    """Whether a sentence holds a name of each."""
    return all(any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in own) for own in names)
