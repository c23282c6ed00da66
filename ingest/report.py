"""What a run did, as lines for people and as objects for machines."""

from __future__ import annotations

import json
import shlex
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from ingest.archive import Entry
from ingest.build import BuildReport
from ingest.collection_report import CollectionReport, Named
from ingest.redaction import REMOVED
from ingest.settings import IngestSettings
from ingest.visibility import standing

NAMED = 3  # documents that one warning names
SHOWN = 10  # warnings of one kind in the report for people; --json gives all


def as_json(collected: CollectionReport, built: BuildReport | None) -> Iterator[str]:
    """One object a line: each document with what became of it, then the totals."""
    for event in ("new", "changed", "unchanged", "missing", "withdrawn"):
        for document_id in getattr(collected, event):
            yield json.dumps({"event": event, "id": document_id})
    for event in ("same_bytes", "rejected", "held", "embargoed", "removed", "warnings"):
        for named in getattr(collected, event):
            yield json.dumps({"event": event.removesuffix("s") if event == "warnings" else event, **asdict(named)})
    totals = {name: len(value) for name, value in asdict(collected).items()}
    yield json.dumps({"event": "done", **totals, "generation": asdict(built) if built else None})


def counted(number: int, noun: str) -> str:
    """A number and what it counts, as in "1 document" and "2,000 documents"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def as_text(collected: CollectionReport, built: BuildReport | None, data: Path) -> Iterator[str]:
    """A readable report, each fact in one place, what needs attention last. ``data`` is the data directory, for the
    next command."""
    copies = len(collected.same_bytes)
    read = [
        (len(collected.new), "new"),
        (len(collected.changed), "changed"),
        (len(collected.unchanged), "unchanged"),
        (copies, "copy" if copies == 1 else "copies"),
        (len(collected.rejected), "rejected"),
        (len(collected.missing), "missing"),
        (len(collected.withdrawn), "withdrawn"),
    ]
    hidden = [(len(collected.held), "held back"), (len(collected.embargoed), "embargoed")]
    yield f"Documents: {_tally(read) or 'none found'}" + (f"; out of sight: {_tally(hidden)}" if _tally(hidden) else "")
    if built:
        verb = "built" if built.built else "unchanged"
        yield (
            f"Generation {built.generation} {verb}: {counted(built.documents, 'document')}, "
            f"{counted(built.passages, 'passage')}, {counted(built.rows, 'grade row')}; "
            f"{counted(built.embedded, 'text')} embedded"
        )
    yield from _list("Rejected", collected.rejected, limit=None)
    yield from _list("Held back", collected.held, limit=None)
    yield from _list("Embargoed (`watch`, or the first run after that moment, indexes them)", collected.embargoed)
    cut, others = _parted(collected.warnings)
    yield from _list("Cut out before indexing (the files still hold it: mend them)", cut, limit=None)
    yield from _list("Copies", collected.same_bytes)
    yield from _list("Warnings", _together(others))
    if collected.missing:
        yield from _list(
            "Missing from their folder (kept; --prune withdraws them)",
            [Named(document_id, "missing", "") for document_id in collected.missing],
        )
    if built and built.checks:
        where = (
            "" if data == IngestSettings.model_fields["data"].default else f"PRESSDESK_DATA={shlex.quote(str(data))} "
        )
        yield f"{counted(built.checks, 'thing')} in documents for staff to look at: {where}python -m ingest checks"


def _tally(counts: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"{n:,} {word}" for n, word in counts if n)


def _parted(warnings: Iterable[Named]) -> tuple[list[Named], list[Named]]:
    """What was cut out, by document, and the other warnings. The count in the warning is that of the whole document,
    with its head; the removals are those of the text alone."""
    cut, others = [], []
    for warning in warnings:
        if warning.message.startswith(REMOVED):
            cut.append(replace(warning, message=warning.message.removeprefix(REMOVED)))
        else:
            others.append(warning)
    return cut, others


def _together(warnings: Iterable[Named]) -> Iterator[Named]:
    """The same warning about several documents as one."""
    alike: dict[str, list[Named]] = defaultdict(list)
    for warning in warnings:
        alike[warning.message].append(warning)
    for message, several in alike.items():
        if len(several) == 1:
            yield several[0]
        else:
            others = f" and {len(several) - NAMED:,} more" if len(several) > NAMED else ""
            names = ", ".join(one.name for one in several[:NAMED])
            yield Named(f"{len(several):,} documents", several[0].reason, f"{message} ({names}{others})")


def _list(title: str, items: Iterable[Named], limit: int | None = SHOWN) -> Iterator[str]:
    found = list(items)
    if not found:
        return
    yield f"{title}:"
    for item in found[:limit]:
        name = f"{item.name} ({item.file})" if item.file else item.name
        message = item.message.removeprefix(f"{item.name!r}: ")  # a reason may name its file itself
        yield f"  {name}: {message}" if message else f"  {name}"
    if limit is not None and len(found) > limit:
        yield f"  and {len(found) - limit:,} more; --json lists all"


def status_lines(entries: list[Entry], generation: str | None) -> Iterator[str]:
    """Every document with its status, then how many there are and which generation serves."""
    for entry in entries:
        status, reason = standing(entry.status, entry.reason, entry.embargo_until, datetime.now(UTC))
        note = f"  ({reason})" if reason else ""
        missing = "  (file missing)" if entry.missing else ""
        yield f"{status.value:<10}{entry.id}  {entry.title}{note}{missing}"
    yield f"{counted(len(entries), 'document')}; generation {generation or 'none yet'}"
