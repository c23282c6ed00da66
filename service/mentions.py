"""A question after documents that hold certain words -> a true count of them, with the list.

Only documents that may be seen count, and only exact words (case, hyphens and accents aside), of the title or the
text. Each document that is cited is so with the sentence that holds the words, or with its headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from ingest import Generation, Span, StoredDocument, find_bills
from service.answer import Citation, Computed
from service.citations import Cited
from service.figures.wording import listed
from service.holdings.opening import opening
from service.pronoun import spoken_of
from service.query import Query
from service.reading import Reading
from service.retriever import Filters, Visible
from service.tokens import plain
from service.told import Counted, Told
from service.visibility import seen_documents
from service.wording import and_more

NAMED = 2  # words; with more, and found nowhere, a question that counts nothing is left to passages
LISTED = 40  # sentences cited in one answer; the count beyond them is still true

_DOCUMENTS = r"(?:press |news )?(?:documents?|releases?|reports?|report cards?|briefs?|pages?|articles?|texts?|files?)"
_ASKED = re.compile(
    r"(?:^\W*|\b(?:how many|number of|which|what|list(?: all)?|show(?: me)?(?: all)?|find(?: all)?|count)\b"
    r"(?P<before>.{0,60}?))"
    rf"\b{_DOCUMENTS}\b(?P<between>.{{0,50}}?)\b(?:mention(?:s|ed|ing)?(?! about)|contain(?:s|ed|ing)?|includes?|"
    r"refers? to|cit(?:es?|ing)|us(?:es?|ing)|talk(?:s|ing)? about|discuss(?:es|ing)?|holds?|with|"
    r"ha(?:ve|s)(?! (?:been|had|to|not|never|ever|yet|also|just|already|you|we|they|\w+ed)\b))\b"
    r"(?:\s+(?:the )?(?:words?|phrase|term|expression|name)s?)?\s+(?P<words>.+)",
    re.I,
)
# "Does the release mention Texas?" counts as well as "which releases mention Texas?".
_WHETHER = re.compile(
    rf"^\W*(?:do|does|did|has|have|is there|are there)\b.{{0,40}}?\b(?:{_DOCUMENTS}|archive|collection|you)\b"
    r".{0,20}?\b(?:mention(?:s|ed|ing)?(?! about)|(?:contains?|uses?|used|have|has|print(?:s|ed)?) the "
    r"(?:words?|phrase|term|expression|name))\s+(?:the (?:words?|phrase|term|expression|name)\s+)?(?P<words>.+)",
    re.I,
)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.I)
_COUNTS = re.compile(r"\b(?:how many|number of|count)\b|[\"“]", re.I)
_EDGES = " \t?.!,;:'\"“”‘’«»"


def asked_words(question: str) -> str | None:
    """The words whose documents are asked for, or None when the question asks for something else."""
    match = _ASKED.search(question) or _WHETHER.search(question)
    if match is None:
        return None
    words = match.group("words").strip()
    quoted = re.match(r"[\"“']([^\"“”]+)[\"”']", words)
    words = (quoted.group(1) if quoted else _ARTICLE.sub("", words)).strip(_EDGES)
    return words if _tokens(words) else None


def find_mentions(
    reading: Reading, generation: Generation, visible: Visible, filters: Filters, none: str
) -> Told | None:
    """The documents that hold the words that ``reading`` asks for, at most ``LISTED`` cited with a sentence; ``none``
    where no document does, and None where it asks for no words."""
    words = asked_words(reading.question)
    if words is None or (reading.earlier and spoken_of(reading.asked)):
        return None  # marked words that only tell whom "she" refers to
    years = _years(reading, words)
    among = (d for d in generation.documents if not years or d.anatomy.published.year in years)
    documents = {document.number: document for document in seen_documents(among, visible, filters)}
    spans = spans_of(words, documents, generation)
    if not spans and len(_tokens(words)) > NAMED and not _COUNTS.search(reading.question):
        return None  # so many words are rather said about a document than printed in it
    if not spans:
        return Told((), lambda citations: none, known=False)
    types = Counter(documents[number].anatomy.type for number in spans)
    cited = tuple(Cited(documents[number], span) for number, span in sorted(spans.items())[:LISTED])
    counted = Computed("count", len(spans), len(documents), len(documents), ())
    query = Query(exact=(words,), years=tuple(years))
    counts = (Counted(tuple(documents[number] for number in spans), query),)
    text = partial(_text, types, len(documents))
    return Told(cited, text, computed=(counted,), compared=False, counts=counts)


def spans_of(words: str, documents: dict[int, StoredDocument], generation: Generation) -> dict[int, Span]:
    """Of each document, by its number, that holds the words or names their bill, where it does."""
    if find_bills(words):
        return _bill_spans(words, documents)
    return _title_spans(words, documents, generation) | _phrase_spans(words, documents, generation)


def _text(types: Counter[str], of: int, citations: Sequence[Citation]) -> str:
    """The count, then each document with the marker of the sentence that holds the words."""
    found = types.total()
    kinds = listed([f"{n:,} {kind.replace('_', ' ')}{'s' if n > 1 else ''}" for kind, n in sorted(types.items())])
    noun = "documents" if of != 1 else "document"
    counted = f"{found:,} of {of:,} {noun} {'hold' if found != 1 else 'holds'} these words: {kinds}."
    named = "\n".join(f"{c.document.title} [{c.marker}]" for c in citations)
    return "\n".join([f"{counted}\n\n{named}", *and_more(found, len(citations))])


def _years(reading: Reading, words: str) -> set[int]:
    """The years that the question names beside the words."""
    beside = reading.question.casefold().replace(words.casefold(), " ")
    return {year for year in reading.years if str(year) in beside}


def _bill_spans(words: str, documents: dict[int, StoredDocument]) -> dict[int, Span]:
    wanted = {bill.number for bill in find_bills(words)}
    found = {}
    for number, document in documents.items():
        spans = [bill.span for bill in document.anatomy.bills if bill.number in wanted]
        if spans:
            found[number] = spans[0]
    return found


def _title_spans(words: str, documents: dict[int, StoredDocument], generation: Generation) -> dict[int, Span]:
    """How each document begins whose title holds the words: the headline, where it has one."""
    pattern = _pattern(words)
    titled = [document for document in documents.values() if pattern.search(plain(document.anatomy.title))]
    return {document.number: span for document in titled if (span := opening(document, generation))}


def _phrase_spans(words: str, documents: dict[int, StoredDocument], generation: Generation) -> dict[int, Span]:
    """The first sentence of each document that holds the words."""
    tokens, pattern = _tokens(words), _pattern(words)
    hits = generation.db.execute(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", ('text : "' + " ".join(tokens) + '"',)
    )
    found: dict[int, Span] = {}
    for passage in generation.passages([row for (row,) in hits]).values():
        if passage.document.number not in documents or passage.document.number in found:
            continue
        for sentence in passage.sentences:
            if pattern.search(plain(passage.words(sentence))):
                found[passage.document.number] = sentence
                break
    return found


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"[\W_]+".join(map(re.escape, _tokens(words))) + r"(?!\w)")


def _tokens(words: str) -> Sequence[str]:
    return re.findall(r"\w+", plain(words))
