"""What passes between an ingest and its jail: frames of bytes, and ``Loaded`` as JSON.

JSON and not pickle, because the child has read hostile files: the worst it can send is a wrong
document, never a program.
"""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from typing import Any

from ingest.document import Block, BlockKind, Loaded, Span
from ingest.loaders.unreadable import DocumentUnreadable, Reason

LENGTH = struct.Struct(">Q")
# The child's exit code when no memory is left even for an answer.
OUT_OF_MEMORY = 77


def packed(content: bytes) -> bytes:
    return LENGTH.pack(len(content)) + content


def request(content: bytes, name: str, sidecar: bytes | None) -> bytes:
    """Three frames: what follows as JSON, the file, its sidecar."""
    head = json.dumps({"name": name, "has_sidecar": sidecar is not None}).encode()
    return packed(head) + packed(content) + packed(sidecar or b"")


def reply(outcome: Loaded | DocumentUnreadable) -> bytes:
    """One frame: the document, or why there is none."""
    if isinstance(outcome, DocumentUnreadable):
        content: dict[str, Any] = {"reason": outcome.reason, "message": outcome.message}
    else:
        content = {"loaded": {**asdict(outcome), "blocks": [_flat(block) for block in outcome.blocks]}}
    return packed(json.dumps(content).encode())


def outcome_of(frame: bytes, name: str) -> Loaded:
    """The document that a reply's frame holds.

    Raises:
        DocumentUnreadable: it holds a reason instead, or is no reply.
    """
    try:
        content = json.loads(frame)
        if "reason" in content:
            unreadable = DocumentUnreadable(Reason(content["reason"]), name, str(content["message"]))
        else:
            return _loaded(content["loaded"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DocumentUnreadable(Reason.DAMAGED, name, "its parser gave no sensible answer; save it again") from error
    raise unreadable


def _loaded(content: dict[str, Any]) -> Loaded:
    text = str(content["text"])
    blocks = tuple(_block(row, len(text)) for row in content["blocks"])
    suggested = {str(key): str(value) for key, value in content["suggested"].items()}
    return Loaded(text, blocks, dict(content["declared"]), suggested, tuple(map(str, content["warnings"])))


def _flat(block: Block) -> list[Any]:
    cells = [[cell.start, cell.end] for cell in block.cells]
    return [block.kind, block.span.start, block.span.end, block.level, block.page, block.table, cells]


def _block(row: list[Any], length: int) -> Block:
    kind, start, end, level, page, table, cells = row
    if not 0 <= start <= end <= length:
        raise ValueError("a block outside the text")
    return Block(BlockKind(kind), Span(start, end), level, page, table, tuple(Span(*cell) for cell in cells))
