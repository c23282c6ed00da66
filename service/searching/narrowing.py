"""What narrows a search beyond its filters -> the documents that remain: excluded words, dates, grades, speakers, and
what answers count documents by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest import Generation, Organisation, StoredDocument
from service.holdings.corrections import SIGN, correcting
from service.holdings.held_words import spans_of
from service.holdings.languages import written_in
from service.holdings.selection import without_any_date, without_printed_date
from service.holdings.slips import slipped
from service.holdings.topic import beneath, holding, titled
from service.holdings.traits import SIGNS as TRAITS
from service.holdings.traits import with_trait
from service.reading import Reading
from service.retriever import Filters
from service.search import Search, Searcher, Sort
from service.searching.query import Query

_CORRECTIONS = {sign: asked for asked, sign in SIGN.items()}


def search_of(query: Query, plain: Search, generation: Generation, searcher: Searcher) -> Search:
    """``plain`` with all that ``query`` asks for."""
    return replace(
        plain,
        q=query.words,
        only=_remaining(query, generation, searcher),
        filters=Filters(frozenset(query.subjects), frozenset(query.types), frozenset(query.years), query.by),
        marked=" ".join([*(f'"{words}"' for words in query.exact), *query.titled, *query.holding, *query.beneath]),
    )


def _remaining(query: Query, generation: Generation, searcher: Searcher) -> tuple[str, ...] | None:
    """Ids in order; None where the query narrows nothing in these ways."""
    if not (query.excluded or query.before or query.after or query.grades or query.speakers or query.typed):
        return None
    seen = searcher.seen()
    documents = [document for document in seen if _in_time(document, query) and _spoken(document, query.speakers)]
    for sign in set(query.signs) & set(TRAITS):
        having = {document.number for document in with_trait(sign, seen)}
        documents = [document for document in documents if document.number in having]
    ids = {document.id for document in _counted_by(query, documents, generation)}
    ids -= _holders(searcher, query.excluded)
    if query.grades:
        graded = grades_of(generation)
        ids = {name for name in ids if graded.get(name, frozenset()) & set(query.grades)}
    return tuple(sorted(ids))


def _counted_by(query: Query, documents: Sequence[StoredDocument], generation: Generation) -> list[StoredDocument]:
    """Those of ``documents`` that an answer would count, by the same functions as it."""
    found = list(documents)
    if query.titled:
        found = titled(found, query.titled, generation)
    if query.holding:
        found = holding(found, query.holding, generation)
    if query.beneath:
        found = beneath(found, query.beneath, generation)
    if query.language:
        found = written_in(query.language, found, generation)
    if query.undated:
        lacks = without_printed_date if query.undated == "none" else without_any_date
        found = [document for document in found if lacks(document)]
    for words in query.exact:
        spans = spans_of(words, {document.number: document for document in found}, generation)
        found = [document for document in found if document.number in spans]
    for sign in (sign for sign in query.signs if sign not in TRAITS):
        asked = _CORRECTIONS.get(sign)
        of_sign = correcting(found, asked, generation) if asked else slipped(found)
        found = list({document.number: document for document, _ in of_sign}.values())
    return found


def grades_of(generation: Generation) -> dict[str, frozenset[str]]:
    """Document ids -> the overall grades that each prints."""
    found: dict[str, set[str]] = {}
    printed = "SELECT DISTINCT document_id, grade FROM grade_rows WHERE section IS NULL AND grade IS NOT NULL"
    for name, grade in generation.db.execute(printed):
        found.setdefault(name, set()).add(grade)
    return {name: frozenset(grades) for name, grades in found.items()}


def more_facets(generation: Generation, organisation: Organisation, ids: Iterable[str]) -> dict[str, dict[str, int]]:
    """For grade and speaker: how many of these documents each value would leave."""
    graded = grades_of(generation)
    grades, speakers = Counter[str](), Counter[str]()
    for name in ids:
        grades.update(graded.get(name, ()))
        anatomy = generation.by_id[name].anatomy
        speakers.update({quote.speaker for quote in anatomy.quotes if quote.speaker})
    return {
        "grade": {grade: grades[grade] for grade in organisation.grades if grades[grade]},
        "speaker": dict(speakers.most_common()),
    }


def _holders(searcher: Searcher, excluded: Iterable[str]) -> set[str]:
    """The documents that hold any of the excluded words or phrases."""
    holders: set[str] = set()
    for words in excluded:
        found = searcher.find(Search(words, sort=Sort.NEWEST), Reading(words, words))
        holders |= set(found.ids) if found.matched == "all" else set()
    return holders


def _in_time(document: StoredDocument, query: Query) -> bool:
    date = document.anatomy.published.date
    if date is None:
        return not (query.before or query.after)
    before = query.before is None or date[: len(query.before)] < query.before
    return before and (query.after is None or date[: len(query.after)] > query.after)


def _spoken(document: StoredDocument, speakers: Iterable[str]) -> bool:
    named = [quote.speaker.casefold() for quote in document.anatomy.quotes if quote.speaker]
    return all(any(speaker.casefold() in name for name in named) for speaker in speakers)
