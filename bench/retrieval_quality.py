"""Questions -> nDCG@10 and recall@5 by document, of the retriever and of its two parts alone."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from bench.archives import Archive
from bench.intervals import Share, bootstrap
from bench.sets.question_set import Question
from service.reading import Reading
from service.retriever import Filters, Retriever, match_expression

DEPTH = 60  # passages asked for, so that ten documents are among them

Search = Callable[[Question], list[str]]  # the ids of the texts found, best first, each once


@dataclass(frozen=True)
class Retrieval:
    """``ndcg`` at 10 and ``recall`` at 5, both by document and 0 to 1; ``ms`` for a question."""

    set: str
    how: str
    questions: int
    ndcg: Share
    recall: Share
    ms: float


def retrieval_quality(name: str, archive: Archive, questions: Sequence[Question]) -> list[Retrieval]:
    """The retriever beside dense search alone and full-text search alone, on the same generation."""
    found = []
    ways = {"dense only": _dense(archive), "BM25 only": _lexical(archive), "retriever": _both(archive)}
    for how, search in ways.items():
        gains, recalls, started = [], [], time.perf_counter()
        for question in questions:
            texts = [text for text in search(question) if text not in question.hidden]
            gains.append(ndcg(texts[:10], question.relevant))
            recalls.append(len(set(texts[:5]) & question.relevant) / min(len(question.relevant), 5))
        ms = (time.perf_counter() - started) * 1000 / max(len(questions), 1)
        found.append(Retrieval(name, how, len(questions), bootstrap(gains), bootstrap(recalls), ms))
    return found


def ndcg(ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Normalised discounted cumulative gain of a ranking, all relevant texts being worth the same."""
    gain = sum(1 / math.log2(place + 2) for place, text in enumerate(ranked) if text in relevant)
    return gain / sum(1 / math.log2(place + 2) for place in range(min(len(relevant), len(ranked) or 10)))


def texts_of(archive: Archive, documents: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(archive.text_of[document] for document in documents))


def _dense(archive: Archive) -> Search:
    generation = archive.generation

    def search(question: Question) -> list[str]:
        rows = [row for row, _ in generation.nearest(generation.embed(question.words), DEPTH)]
        passages = generation.passages(rows)
        return texts_of(archive, (passages[row].document.id for row in rows))

    return search


def _lexical(archive: Archive) -> Search:
    generation = archive.generation

    def search(question: Question) -> list[str]:
        rows = [row for row, _ in generation.lexical(match_expression(question.words), DEPTH)]
        passages = generation.passages(rows)
        return texts_of(archive, (passages[row].document.id for row in rows))

    return search


def _both(archive: Archive) -> Search:
    def search(question: Question) -> list[str]:
        retriever = Retriever(archive.generation, archive.visible_without(question.hidden))
        found = retriever.retrieve(Reading(question.words), Filters(), DEPTH)
        return texts_of(archive, (candidate.passage.document.id for candidate in found))

    return search
