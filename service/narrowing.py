"""What narrows a search beyond its filters -> the documents that remain: excluded words, dates, grades, speakers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ingest import StoredDocument
from service.pipeline import Pipeline
from service.query import Query
from service.search import Search


def remaining(pipeline: Pipeline, query: Query) -> tuple[str, ...] | None:
    """Ids in order; None where the query narrows nothing in these ways."""
    if not (query.excluded or query.before or query.after or query.grades or query.speakers):
        return None
    documents = [d for d in pipeline.generation.documents if _in_time(d, query) and _spoken(d, query.speakers)]
    ids = {document.id for document in documents} - _holders(pipeline, query.excluded)
    if query.grades:
        graded = grades_of(pipeline)
        ids = {name for name in ids if graded.get(name, frozenset()) & set(query.grades)}
    return tuple(sorted(ids))


def grades_of(pipeline: Pipeline) -> dict[str, frozenset[str]]:
    """Document ids -> the overall grades that each prints."""
    found: dict[str, set[str]] = {}
    printed = "SELECT DISTINCT document_id, grade FROM grade_rows WHERE section IS NULL AND grade IS NOT NULL"
    for name, grade in pipeline.generation.db.execute(printed):
        found.setdefault(name, set()).add(grade)
    return {name: frozenset(grades) for name, grades in found.items()}


def more_facets(pipeline: Pipeline, ids: Iterable[str]) -> dict[str, dict[str, int]]:
    """For grade and speaker: how many of these documents each value would leave."""
    graded = grades_of(pipeline)
    grades, speakers = Counter[str](), Counter[str]()
    for name in ids:
        grades.update(graded.get(name, ()))
        anatomy = pipeline.generation.by_id[name].anatomy
        speakers.update({quote.speaker for quote in anatomy.quotes if quote.speaker})
    order = [grade for framework in pipeline.organisation.frameworks for grade in framework.grades]
    return {
        "grade": {grade: grades[grade] for grade in dict.fromkeys(order) if grades[grade]},
        "speaker": dict(speakers.most_common()),
    }


def _holders(pipeline: Pipeline, excluded: Iterable[str]) -> set[str]:
    """The documents that hold any of the excluded words or phrases."""
    holders: set[str] = set()
    for words in excluded:
        found = pipeline.searcher.find(Search(words), pipeline.understand(words))
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
