"""A transcript -> a chat completion, whole or in chunks that end with ``[DONE]``."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from service.answer import Answer
from service.api.answer import answer_json
from service.transcript import Transcript, pieces

MODEL = "pressdesk"


def usage(question: str, text: str) -> dict[str, int]:
    """Tokens as clients count them, at about four characters each: nothing is billed by them."""
    asked, said = len(question) // 4 + 1, len(text) // 4 + 1
    return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def completion(told: Transcript, answer: Answer, question: str, ignored: Sequence[str]) -> dict[str, Any]:
    message = {"role": "assistant", "content": told.text, "refusal": None, "annotations": _annotations(told)}
    return {
        **_head("chat.completion"),
        "usage": usage(question, told.text),
        "ignored_params": list(ignored),
        "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
        "pressdesk": json.loads(answer_json(answer)),
    }


def chunks(
    told: Transcript, answer: Answer, question: str, ignored: Sequence[str], *, include_usage: bool
) -> Iterator[bytes]:
    """The same as server-sent events; the last piece of text carries the annotations."""
    head = _head("chat.completion.chunk")
    last = {"usage": None} if include_usage else {}

    def event(delta: dict[str, Any], finish: str | None = None, **more: Any) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return _data({**head, "choices": [choice], **last, **more})

    yield event({"role": "assistant", "content": "", "refusal": None})
    said = pieces(told.text)
    for piece in said[:-1]:
        yield event({"content": piece})
    yield event({"content": said[-1] if said else "", "annotations": _annotations(told)})
    yield event({}, "stop", ignored_params=list(ignored), pressdesk=json.loads(answer_json(answer)))
    if include_usage:
        yield _data({**head, "choices": [], "usage": usage(question, told.text)})
    yield b"data: [DONE]\n\n"


def _head(kind: str) -> dict[str, Any]:
    return {"id": f"chatcmpl-{uuid.uuid4().hex}", "object": kind, "created": int(time.time()), "model": MODEL}


def _annotations(told: Transcript) -> list[dict[str, Any]]:
    return [
        {
            "type": "url_citation",
            "url_citation": {"start_index": a.start, "end_index": a.end, "title": a.title, "url": a.url},
        }
        for a in told.annotations
    ]


def _data(value: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(value, ensure_ascii=False)}\n\n".encode()
