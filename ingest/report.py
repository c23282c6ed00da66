"""What a run did, as lines for people and as objects for machines."""

from __future__ import annotations

import json
import shlex
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from ingest.archive import Entry, Rejection
from ingest.build import BuildReport
from ingest.collection_report import CollectionReport, Named
from ingest.document import REMOVED_MARK, Check
from ingest.redaction import REMOVED, redact_text
from ingest.settings import IngestSettings
from ingest.sources.folder import NOTE
from ingest.visibility import standing

NAMED = 3  # documents that one warning names
EXCERPT_CHARS = 80
DECLARED = (
    '`status: live` and the like stand between two lines `---` at the top of a text, or as `status = "live"` in a '
    "file beside it, `release.pdf.toml` beside `release.pdf`."
)
SHOWN = 10  # warnings of one kind in the report for people; --json gives all


def as_json(collected: CollectionReport, built: BuildReport | None) -> Iterator[str]:
    """One object a line: each document with what became of it, then the totals."""
    for event in ("new", "changed", "unchanged", "missing", "withdrawn"):
        for document_id in getattr(collected, event):
            yield json.dumps({"event": event, "id": document_id})
    for event in ("same_bytes", "rejected", "held", "embargoed", "removed", "aside", "warnings"):
        for named in getattr(collected, event):
            yield json.dumps(
                {"event": event.removesuffix("s") if event == "warnings" else event, **asdict(_shown(named))}
            )
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
    yield from _list("Rejected", _many_together(collected.rejected), limit=None)
    yield from _list("Held back", collected.held, limit=None)
    if any("write `" in held.message for held in collected.held):
        yield DECLARED
    yield from _list("Embargoed (`watch`, or the first run after that moment, indexes them)", collected.embargoed)
    cut, others = _parted(collected.warnings)
    yield from _list("Cut out before indexing (the files still hold it: mend them)", cut, limit=None)
    yield from _list("Not read", (one for one in collected.aside if one.message != NOTE), limit=None)
    yield from _list("Copies", collected.same_bytes)
    yield from _list("Warnings", _together(others))
    if collected.missing:
        yield from _list(
            "Missing from their folder (kept; --prune withdraws them)",
            [Named(document_id, "missing", "") for document_id in collected.missing],
        )
    if notes := [one.name for one in collected.aside if one.message == NOTE]:
        more = f" and {len(notes) - SHOWN:,} more" if len(notes) > SHOWN else ""
        yield f"Not read, as a note on its folder (rename it, if it is a release): {', '.join(notes[:SHOWN])}{more}"
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


def _together(warnings: Iterable[Named], noun: str = "documents") -> Iterator[Named]:
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
            yield Named(f"{len(several):,} {noun}", several[0].reason, f"{message} ({names}{others})")


def _many_together(rejected: Sequence[Named]) -> Iterator[Named]:
    """Each file by its name; what holds for many, as for a folder of pictures, comes once after the others."""
    bare = [replace(one, message=_without_name(one.name, one.message)) for one in rejected]
    counts = Counter(one.message for one in bare)
    yield from (one for one in bare if counts[one.message] <= SHOWN)
    for one in _together((one for one in bare if counts[one.message] > SHOWN), "files"):
        yield replace(one, message=f"{one.message}; `status` names all")


def _list(title: str, items: Iterable[Named], limit: int | None = SHOWN) -> Iterator[str]:
    found = list(map(_shown, items))
    if not found:
        return
    yield f"{title}:"
    for item in found[:limit]:
        name = f"{item.name} ({item.file})" if item.file else item.name
        message = _without_name(item.name, item.message)
        yield f"  {name}: {message}" if message else f"  {name}"
    if limit is not None and len(found) > limit:
        yield f"  and {len(found) - limit:,} more; --json lists all"


def _shown(named: Named) -> Named:
    """What is printed of a file: a password in its name belongs in no log."""
    return replace(named, name=redact_text(named.name), file=redact_text(named.file))


def _without_name(name: str, message: str) -> str:
    """A message for a line that names its file already: a reason may do so itself."""
    return message.removeprefix(f"{name!r}: ")


def status_lines(
    entries: list[Entry], rejections: Iterable[Rejection], generation: str | None, *, behind: bool
) -> Iterator[str]:
    """Every document with its status, every file that could not be read, then how many documents there are and which
    generation serves; ``behind``: it was made from something else."""
    counts, files = Counter[str](), 0
    for entry in entries:
        status, reason = standing(entry.status, entry.reason, entry.embargo_until, datetime.now(UTC))
        counts[status.value] += 1
        note = f"  ({reason})" if reason else ""
        missing = "  (file missing)" if entry.missing else ""
        yield f"{status.value:<10}{entry.id}  {entry.title}{note}{missing}"
    for rejection in rejections:
        files += 1
        shown = _shown(Named(rejection.path, rejection.reason, rejection.message))
        yield f"{'rejected':<10}{shown.name}: {_without_name(shown.name, shown.message)}"
    told = f" ({_tally((n, status) for status, n in counts.items())})" if len(counts) > 1 else ""
    late = ", which is behind: `python -m ingest rebuild` makes one of what may be seen now" if behind else ""
    left = f", {counted(files, 'file')} rejected" if files else ""
    yield f"{counted(len(entries), 'document')}{told}{left}; generation {generation or 'none yet'}{late}"


def check_lines(found: Sequence[tuple[str, Check, str]]) -> Iterator[str]:
    """One line for all checks that say the same about one document, with the words concerned; then how many there
    are."""
    alike: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for name, check, words in found:
        alike[check.code, name, check.message].append(words)
    for (code, name, message), several in alike.items():
        about = list(filter(None, (_excerpt(words, message) for words in several)))
        more = f" and {len(about) - NAMED:,} more" if len(about) > NAMED else ""
        parts = [f"{len(several):,} times"] if len(several) > 1 else []
        parts += [", ".join(about[:NAMED]) + more] if about else []
        yield f"{code:<18} {name}: {message}" + (f" ({': '.join(parts)})" if parts else "")
    yield f"{counted(sum(map(len, alike.values())), 'thing')} to look at"
    if any("declare `" in check.message for _, check, _ in found):
        yield DECLARED


def _excerpt(words: str, message: str) -> str:
    """The beginning of the words, as a quotation; "" where the message has them, or a placeholder stands there."""
    if not words or words in message or words.startswith(REMOVED_MARK):
        return ""
    begun = words.splitlines()[0][:EXCERPT_CHARS]
    return f"“{begun}”" if begun == words else f"“{begun}” …"
