"""Frozen values <-> the JSON texts of the archive's columns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from ingest.document import (
    Anatomy,
    Bill,
    Block,
    BlockKind,
    Check,
    Loaded,
    Published,
    Quote,
    Removal,
    Section,
    SectionKind,
    Span,
    Version,
)


def blocks_to_json(blocks: Sequence[Block]) -> str:
    return json.dumps(
        [
            [b.kind.value, b.span.start, b.span.end, b.level, b.page, b.table, [[c.start, c.end] for c in b.cells]]
            for b in blocks
        ],
        separators=(",", ":"),
    )


@lru_cache(maxsize=8)  # a table of 20,000 rows takes .36 s, and its rows are cited answer after answer
def blocks_from_json(content: str) -> tuple[Block, ...]:
    return tuple(
        Block(BlockKind(kind), Span(start, end), level, page, table, tuple(Span(*cell) for cell in cells))
        for kind, start, end, level, page, table, cells in json.loads(content)
    )


def removals_to_json(removals: Sequence[Removal]) -> str:
    return json.dumps([[r.kind, r.span.start, r.span.end] for r in removals])


def storable(loaded: Loaded) -> Loaded:
    """``loaded`` with "?" for each half of a character: YAML can write one with an escape, and UTF-8 cannot."""

    def mended(value: object) -> object:
        if isinstance(value, str):
            return value.encode("utf-8", "replace").decode()
        if isinstance(value, dict):
            return {str(mended(key)): mended(entry) for key, entry in value.items()}
        return [mended(entry) for entry in value] if isinstance(value, list) else value

    return replace(
        loaded,
        declared={str(mended(key)): mended(value) for key, value in loaded.declared.items()},
        suggested={key: str(mended(value)) for key, value in loaded.suggested.items()},
        warnings=tuple(str(mended(warning)) for warning in loaded.warnings),
    )


def version_from_row(row: sqlite3.Row) -> Version:
    return Version(
        document_id=row["document_id"],
        number=row["number"],
        text=row["text"],
        sha256=row["sha256"],
        original_sha256=row["original_sha256"],
        captured_at=datetime.fromisoformat(row["captured_at"]),
        media_type=row["media_type"],
        blocks=blocks_from_json(row["blocks"]),
        declared=json.loads(row["declared"]),
        suggested=json.loads(row["suggested"]),
        removals=tuple(Removal(kind, Span(start, end)) for kind, start, end in json.loads(row["removals"])),
        warnings=tuple(json.loads(row["warnings"])),
    )


def anatomy_from_json(content: str) -> Anatomy:
    data = json.loads(content)
    return Anatomy(
        **{
            **data,
            "subjects": tuple(data["subjects"]),
            "published": Published(**data["published"]),
            "sections": tuple(Section(SectionKind(s["kind"]), Span(**s["span"])) for s in data["sections"]),
            "quotes": tuple(
                Quote(**{**q, "span": Span(**q["span"]), "attribution": _span(q["attribution"])})
                for q in data["quotes"]
            ),
            "bills": tuple(Bill(**{**b, "span": Span(**b["span"])}) for b in data["bills"]),
            "checks": tuple(Check(**{**c, "span": _span(c["span"])}) for c in data["checks"]),
        }
    )


def _span(data: dict[str, int] | None) -> Span | None:
    return Span(**data) if data else None
