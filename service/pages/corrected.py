"""Documents that were found -> the ids of those that a later one corrects or withdraws."""

from __future__ import annotations

from service.pipeline import Pipeline
from service.search import Found


def corrected(found: Found, pipeline: Pipeline) -> frozenset[str]:
    documents = (pipeline.generation.by_id[hit.document.id] for hit in found.hits)
    return frozenset(document.id for document in documents if pipeline.rectifications.of([document]))
