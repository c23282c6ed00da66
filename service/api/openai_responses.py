"""A transcript -> a response of the Responses API (a subset), whole or as its events."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from service.answer import Answer
from service.api.answer import answer_json
from service.api.openai_chat import MODEL, usage
from service.transcript import Transcript, pieces


def response(told: Transcript, answer: Answer, question: str, ignored: Sequence[str]) -> dict[str, Any]:
    return _Made(told, answer, question, ignored).response("completed")


def response_events(told: Transcript, answer: Answer, question: str, ignored: Sequence[str]) -> Iterator[bytes]:
    """Every event of one message, in the order of the API; sequence numbers from 0."""
    made, number = _Made(told, answer, question, ignored), iter(range(1_000_000))

    def event(kind: str, **more: Any) -> bytes:
        data = {"type": kind, "sequence_number": next(number), **more}
        return f"event: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()

    place = {"item_id": made.item_id, "output_index": 0, "content_index": 0}
    yield event("response.created", response=made.response("in_progress"))
    yield event("response.in_progress", response=made.response("in_progress"))
    yield event("response.output_item.added", output_index=0, item=made.message("in_progress"))
    yield event("response.content_part.added", part=made.part("", []), **place)
    for piece in pieces(told.text):
        yield event("response.output_text.delta", delta=piece, logprobs=[], **place)
    for i, annotation in enumerate(made.annotations):
        yield event("response.output_text.annotation.added", annotation=annotation, annotation_index=i, **place)
    yield event("response.output_text.done", text=told.text, logprobs=[], **place)
    yield event("response.content_part.done", part=made.part(told.text, made.annotations), **place)
    yield event("response.output_item.done", output_index=0, item=made.message("completed"))
    yield event("response.completed", response=made.response("completed"))


class _Made:
    """The parts of one response, with ids that stay the same in all its events."""

    def __init__(self, told: Transcript, answer: Answer, question: str, ignored: Sequence[str]) -> None:
        self._told, self._answer, self._question, self._ignored = told, answer, question, list(ignored)
        self._id, self.item_id = f"resp_{uuid.uuid4().hex}", f"msg_{uuid.uuid4().hex}"
        self._created = int(time.time())
        self.annotations = [
            {"type": "url_citation", "start_index": a.start, "end_index": a.end, "title": a.title, "url": a.url}
            for a in told.annotations
        ]

    def part(self, text: str, annotations: list[dict[str, Any]]) -> dict[str, Any]:
        return {"type": "output_text", "text": text, "annotations": annotations, "logprobs": []}

    def message(self, status: str) -> dict[str, Any]:
        content = [self.part(self._told.text, self.annotations)] if status == "completed" else []
        return {"type": "message", "id": self.item_id, "role": "assistant", "status": status, "content": content}

    def response(self, status: str) -> dict[str, Any]:
        done = status == "completed"
        return {
            "id": self._id,
            "object": "response",
            "created_at": self._created,
            "status": status,
            "model": MODEL,
            "output": [self.message(status)] if done else [],
            "error": None,
            "incomplete_details": None,
            "instructions": None,
            "metadata": {},
            "parallel_tool_calls": False,
            "previous_response_id": None,
            "store": False,
            "temperature": None,
            "top_p": None,
            "tool_choice": "none",
            "tools": [],
            "usage": self._usage() if done else None,
            "ignored_params": self._ignored,
            **({"pressdesk": json.loads(answer_json(self._answer))} if done else {}),
        }

    def _usage(self) -> dict[str, Any]:
        counted = usage(self._question, self._told.text)
        return {
            "input_tokens": counted["prompt_tokens"],
            "output_tokens": counted["completion_tokens"],
            "total_tokens": counted["total_tokens"],
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens_details": {"reasoning_tokens": 0},
        }
