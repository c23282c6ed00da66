"""A question asking who won, that names no prize but a year or the last time -> the sentence with which a document of
that year begins and tells it, of somebody whom its title names too.

"Who won in 2019?", "2019 winner", "who won the 2019 prize?" in the archive of whoever awards one prize: the news of it
is headed by the winner. A prize that is named is looked for by its name (``sure_forms.py``), and not here.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import islice

from ingest import Generation, StoredDocument, pattern
from service.citations import Cited
from service.evidence import cited_sentence
from service.holdings.opening import first_sentences
from service.language.name_forms import PERSON
from service.language.openings import OPENED
from service.language.years import YEAR
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import seen_documents

READ = 300  # documents that are looked at
SHOWN = 3  # documents of one year
_PRIZE = r"(?:prize|award|competition|contest|cup|race|trophy|medal|title|championship|tournament)"
_YEAR = YEAR.pattern
_ASKED = pattern(
    rf"{OPENED}(?:who (?:won|has won|got|received|took)(?: the {_PRIZE}| it)? (?:in|of|for|back "
    rf"in) {_YEAR}|"
    rf"who (?:won|has won|got|received|took) the {_YEAR} {_PRIZE}|"
    rf"who (?:was|is) the (?:{_YEAR} winner|winner (?:in|of|for) {_YEAR})|(?:the )?{_YEAR} winner|winner (?:in|"
    rf"of )?{_YEAR}|"
    r"(?P<last>who (?:won|has won|got it)(?: the prize| it)? (?:most recently|last|last time|the last time)|"
    rf"who (?:was|is) the (?:last|latest|most recent|current) winner))\W*$",
    re.I,
)
_WON = pattern(
    rf"\b(?P<who>{PERSON})(?:, [^;.]{{1,160}},)? (?:has won|won|wins|(?:has been|was|is) awarded|takes|took)\b"
    rf"(?! (?:the )?(?:right|seat|case|appeal|contract|election)\b)|"
    rf"\b(?:(?:has been|was|is|were) (?:awarded|given)|goes|went|has gone) to (?P<to>{PERSON})"
)


def winner_in_title(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Of each document of the year in its order, or of the newest one; none where the question is of another form."""
    asked = _ASKED.match(reading.question)
    if asked is None or reading.kind is Kind.PREDICTION or reading.subjects:
        return ()
    documents = sorted(seen_documents(generation.documents, visible, filters), key=lambda one: one.date)
    if asked["last"]:
        told = map(partial(_told, generation=generation), islice(reversed(documents), READ))
        return tuple(islice(filter(None, told), 1))
    of_year = [one for one in documents if one.anatomy.published.year in reading.years][:READ]
    return tuple(filter(None, map(partial(_told, generation=generation), of_year)))[:SHOWN]


def _told(document: StoredDocument, generation: Generation) -> Cited | None:
    """The sentence with which a document begins, after a line that dates it, where that tells who won and the title
    names them."""
    for span in first_sentences(document, generation, 2):
        passage = next((one for one in generation.passages_of(document) if one.span.contains(span)), None)
        won = _WON.search(" ".join(passage.words(span).split())) if passage else None
        surname = (won["who"] or won["to"]).split()[-1] if won else ""
        if surname and re.search(rf"\b{re.escape(surname)}\b", document.anatomy.title):
            return cited_sentence(document, span)
    return None
