"""A question asking which subjects no document names -> those, of all that the organisation grades."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest import Generation, Organisation, pattern
from service.figures.wording import plural
from service.holdings import mention_wording
from service.holdings.held_words import spans_of
from service.reading import Reading, unaccented
from service.retriever import Filters, Visible
from service.told import Told
from service.visibility import seen_documents

_LIKELY = pattern(r"\b(?:never|not|nowhere|no|without|missing|nunca|sin|ning[uú]n)\b", re.I)
_NAMED = r"(?:mentioned|named|covered|written about|reported on|talked about|in the news)"
_WE = (
    r"(?:we|you|they|(?:the|our|your) (?:archive|releases|documents)|any (?:release|document)|no (?:release|document))"
)
_WHERE = r"(?: (?:here|at all|yet|so far|(?:in|by|from) (?:any|an?|the|our|your|all)(?: of (?:the|our))? \w+))*"
_ASKED = (
    r"(?:and )?(?:(?:which|what)(?: of (?:the|our|your))?|(?:are|is) there(?: an?| any)?) (?:{subject}) (?:that )?(?:"
    rf"(?:have|has|had|are|is|were|was) (?:never|not|nowhere)(?: (?:yet|ever|been))* {_NAMED}|"
    rf"{_WE} (?:have |has )?never (?:mention(?:ed)?|named?|cover(?:ed)?|written about|write about)|"
    rf"(?:have|has|had|do|does|did) {_WE} (?:never|not)(?: (?:yet|ever))* "
    r"(?:mention(?:ed)?|named?|cover(?:ed)?|written about|write about)|"
    rf"(?:do|does|did) no (?:release|document)s? (?:mention|name|cover)|"
    r"(?:do|does|did) (?:never|not)(?: ever)? (?:appear|occur|come up)|(?:never|nowhere) (?:appear|occur|come up)s?|"
    r"(?:have|has) (?:never|not)(?: ever| yet)* (?:appeared|occurred|come up)|"
    rf"(?:are|is) (?:missing|absent)){_WHERE}",
    r"(?:y )?(?:que|cuales) (?:{subject}) (?:no|nunca) se (?:ha[n]? )?(?:menciona[n]?|mencionado|nombra[n]?|nombrado)"
    r"(?: nunca| en (?:el archivo|ningun (?:comunicado|documento)))*",
)


def unmentioned(
    reading: Reading, generation: Generation, visible: Visible, filters: Filters, organisation: Organisation
) -> Told | None:
    """The subjects that no title and no text names which may be seen; None where the question asks anything else."""
    if not organisation.subjects or reading.subjects or reading.years or not _LIKELY.search(reading.question):
        return None
    line = " ".join(re.findall(r"\w+", reading.unaccented.casefold()))
    if not any(form.fullmatch(line) for form in _forms(organisation)):
        return None
    documents = {document.number: document for document in seen_documents(generation.documents, visible, filters)}
    known = {code for document in documents.values() for code in document.anatomy.subjects}
    ids = {document.id for document in documents.values()}
    graded = generation.db.execute("SELECT DISTINCT subject, document_id FROM grade_rows")
    known |= {subject for subject, name in graded if name in ids}
    left = [
        subject.name
        for subject in organisation.subjects
        if subject.code not in known
        and not any(spans_of(name, documents, generation) for name in (subject.name, *subject.aliases))
    ]
    text = mention_wording.unmentioned(left, len(documents), organisation, reading.language)
    return Told((), lambda citations: text, known=False)


def _forms(organisation: Organisation) -> Sequence[re.Pattern[str]]:
    own = {unaccented(word.casefold()) for word in organisation.subject_words if word}
    word = unaccented(organisation.subject_word.casefold())
    return _patterns(frozenset({*own, word, plural(word), "subjects", "temas"} - {"", "s"}))


@lru_cache(maxsize=4)
def _patterns(words: frozenset[str]) -> Sequence[re.Pattern[str]]:
    subject = "|".join(map(re.escape, sorted(words)))
    return [re.compile(form.replace("{subject}", subject)) for form in _ASKED]
