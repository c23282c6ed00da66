"""An answer -> server-sent events, in the order: started, sources, words with their citations, completed.

Deltas only add; a citation follows the words that carry its marker; the last event repeats everything.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator

from fastapi.sse import format_sse_event

from service.answer import MARKER, Answer, Citation
from service.api.answer import CitationModel, CitedDocumentModel, answer_json
from service.api.problem import FAULT
from service.transcript import pieces

log = logging.getLogger(__name__)


def events(
    answered: Callable[[], Answer], generation: str, told: Callable[[Answer], None], request_id: str
) -> Iterator[bytes]:
    """The events of one question, which ``answered`` answers; ``told`` takes note of the answer. A fault after the
    first byte is the event ``error``."""
    count = iter(range(1, 1_000_000))

    def event(name: str, data: str) -> bytes:
        return format_sse_event(data_str=data, event=name, id=str(next(count)))

    yield event("answer.started", json.dumps({"id": request_id, "generation": generation}))
    began = time.perf_counter()
    try:
        answer = answered()
        told(answer)
        whole = answer_json(answer)
    except Exception as error:  # the status line has left: the client learns of the fault from this event
        log.error("request %s failed while streaming: %s", request_id, type(error).__name__, exc_info=error)
        yield event(
            "error",
            json.dumps(
                {
                    "type": "about:blank",
                    "title": "Internal Server Error",
                    "status": 500,
                    "detail": FAULT,
                    "request_id": request_id,
                }
            ),
        )
        return
    took_ms = round((time.perf_counter() - began) * 1000, 1)
    yield event(
        "retrieval.completed", json.dumps({"documents": _sources(answer), "took_ms": took_ms}, ensure_ascii=False)
    )
    for name, data in _pieces(answer):
        yield event(name, data)
    yield event("answer.completed", whole)


def _sources(answer: Answer) -> list[object]:
    documents = {c.document.id: c.document for c in (*answer.citations, *answer.nearest)}
    return [CitedDocumentModel.model_validate(document).model_dump() for document in documents.values()]


def _pieces(answer: Answer) -> Iterator[tuple[str, str]]:
    """The words piece by piece, each followed by the citations whose markers it is the first to print."""
    waiting = {citation.marker: citation for citation in answer.citations}
    for piece in pieces(answer.text):
        yield "answer.delta", json.dumps({"text": piece}, ensure_ascii=False)
        for marker in MARKER.findall(piece):
            if citation := waiting.pop(int(marker), None):
                yield "citation.added", _citation(citation)
    for citation in waiting.values():
        yield "citation.added", _citation(citation)


def _citation(citation: Citation) -> str:
    return CitationModel.model_validate(citation).model_dump_json(by_alias=True)
