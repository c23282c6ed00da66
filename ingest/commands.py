"""What each command of ``python -m ingest`` does; every fault becomes one sentence and an exit code."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ingest import report
from ingest.anatomy.names import SubjectNames
from ingest.archive import ArchiveReader, Entry, UnknownDocument
from ingest.archive_schema import ArchiveUnusable, is_unborn
from ingest.archive_writer import ArchiveWriter
from ingest.build import BuildReport, build, is_behind
from ingest.checks import check_ahead, check_archive, check_organisation
from ingest.collection import collect
from ingest.collection_report import CollectionReport
from ingest.dissection import dissect
from ingest.document import Check, Loaded, Status
from ingest.faults import FAULTS, fault
from ingest.lock import ArchiveLocked, writer_lock
from ingest.private_copy import remove_abandoned
from ingest.progress import progress
from ingest.purge import finish, is_unfinished, purge, resume
from ingest.redaction import redact_text
from ingest.settings import DataDir, IngestSettings, wrong_setting
from ingest.shelf import Shelf
from ingest.sources.folder import FolderMissing
from ingest.visibility import standing, visibility
from ingest.watch import watch

DONE, FAILED, USAGE, INCOMPLETE, LOCKED = 0, 1, 2, 3, 4


def run(arguments: argparse.Namespace) -> int:
    """Run one parsed command; returns its exit code."""
    try:
        settings = IngestSettings()
    except ValueError as error:
        return _say(wrong_setting(error), USAGE)
    command: Callable[[argparse.Namespace, IngestSettings], int] = {
        "add": _add,
        "status": _status,
        "withdraw": _withdraw,
        "restore": _restore,
        "purge": _purge,
        "rebuild": _rebuild,
        "watch": _watch,
        "checks": _checks,
    }[arguments.command]
    try:
        return command(arguments, settings)
    except ArchiveLocked as error:
        return _say(str(error), LOCKED)
    except (FolderMissing, UnknownDocument) as error:
        return _say(str(error.args[0]), USAGE)
    except BrokenPipeError:
        raise  # nobody reads what is printed: no fault of the archive
    except FAULTS as error:
        return _say(fault(error, settings.data), FAILED)


def _add(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    collected = add(
        [Path(path) for path in arguments.paths], settings, json_lines=arguments.json, prune=arguments.prune
    )
    return DONE if collected.complete else INCOMPLETE


def add(paths: list[Path], settings: IngestSettings, *, json_lines: bool, prune: bool) -> CollectionReport:
    """Read ``paths`` into the archive, build, and print the report."""
    data_dir = settings.data_dir
    with _writing(data_dir) as archive, progress(json=json_lines) as show:
        collected = collect(paths, archive, show, prune=prune, leave_out=data_dir.root)
        remove_abandoned(data_dir.private)
        built = build(data_dir, archive, settings.embedder, show, chroma_url=settings.chroma_url)
    _print(report.as_json(collected, built) if json_lines else report.as_text(collected, built, settings.data))
    return collected


def _status(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    if is_unborn(settings.data_dir.archive):
        _print([] if arguments.json else ["0 documents; an ingest ended before it could keep one, run it again"])
        return DONE
    with ArchiveReader(settings.data_dir.archive) as archive:
        entries, rejections, sound = list(archive.entries()), archive.rejections(), archive.is_sound()
        shelf = Shelf(settings.data_dir.index)
        behind = sound == "ok" and is_behind(shelf, archive)
    if arguments.json:
        _print(json.dumps(_entry_json(entry)) for entry in entries)
    else:
        _print(report.status_lines(entries, rejections, shelf.current(), behind=behind))
    return DONE if sound == "ok" else _say(f"the archive is damaged: {sound}", FAILED)


def _entry_json(entry: Entry) -> dict[str, object]:
    status, reason = standing(entry.status, entry.reason, entry.embargo_until, datetime.now(UTC))
    return {
        "id": entry.id,
        "title": entry.title,
        "type": entry.type,
        "version": f"sha256:{entry.version}",
        "status": status.value,
        "reason": reason,
        "path": redact_text(entry.path),
        "missing": entry.missing,
    }


def _withdraw(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    def withdraw(archive: ArchiveWriter) -> str:
        archive.withdraw(arguments.id)
        return "withdrawn"

    try:
        return _change(settings, arguments, withdraw, at_once=True)
    except ArchiveLocked as error:
        raise ArchiveLocked(
            f"{arguments.id} is withdrawn and shown no more; the index holds it until the next build, as {error}"
        ) from error


def _restore(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    def restore(archive: ArchiveWriter) -> str:
        newest = archive.version(arguments.id, archive.entry(arguments.id).version)
        if newest is None:
            raise ArchiveUnusable(f"the archive is damaged: {archive.is_sound()}")
        status, reason, until = visibility(Loaded(newest.text, newest.blocks, newest.declared))
        archive.restore(arguments.id, status, reason, until)
        return "restored" if status is Status.LIVE else f"restored, and {status.value}: {reason}"

    return _change(settings, arguments, restore)


def _purge(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    data_dir = settings.data_dir
    try:
        with _writing(data_dir, finishing=False) as archive, progress(json=arguments.json) as show:
            anew = partial(
                build, data_dir, archive, settings.embedder, show, force=True, chroma_url=settings.chroma_url
            )
            built = purge(data_dir, archive, arguments.id, anew)
    except FAULTS as error:
        return _say(f"{fault(error, settings.data)}; {_standing(data_dir, arguments.id)}", FAILED)
    return _told(arguments, "purged (a file that still holds it will be read again)", built)


def _rebuild(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    with _writing(settings.data_dir) as archive, progress(json=arguments.json) as show:
        built = build(settings.data_dir, archive, settings.embedder, show, force=True, chroma_url=settings.chroma_url)
    _print(
        [json.dumps({"event": "rebuilt", "generation": built.generation})]
        if arguments.json
        else [
            f"Generation {built.generation} built: {report.counted(built.documents, 'document')}, "
            f"{report.counted(built.passages, 'passage')}"
        ]
    )
    return DONE


def _watch(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    folder = Path(arguments.paths[0])

    def ingest() -> bool:
        try:
            add([folder], settings, json_lines=arguments.json, prune=False)
        except (ArchiveLocked, FolderMissing, *FAULTS) as error:
            _say(f"{fault(error, settings.data)}; watching on", FAILED)
            return False
        return True

    watch(folder, settings.data_dir, ingest)
    return DONE


def _checks(arguments: argparse.Namespace, settings: IngestSettings) -> int:
    with ArchiveReader(settings.data_dir.archive) as archive:
        found = list(_all_checks(archive))
    if arguments.json:
        _print(
            json.dumps(
                {
                    "id": name,
                    "code": check.code,
                    "message": check.message,
                    "start": check.span.start if check.span else None,
                    "end": check.span.end if check.span else None,
                }
            )
            for name, check, _ in found
        )
    else:
        _print(report.check_lines(found))
    return DONE


def _all_checks(archive: ArchiveReader) -> Iterator[tuple[str, Check, str]]:
    """Each with the document that it is about and the words there, "" where it is about no place in it."""
    organisation = archive.organisation()
    names = SubjectNames(organisation)
    texts, anatomies, now = {}, {}, datetime.now(UTC)
    for version in archive.visible_versions(now):
        anatomy, _ = dissect(version, organisation, names)
        texts[version.document_id], anatomies[version.document_id] = version.text, anatomy
        for check in (*anatomy.checks, *check_ahead(anatomy, now.date())):
            yield version.document_id, check, check.span.of(version.text) if check.span else ""
    for document_id, found in check_archive(texts, anatomies).items():
        for check in found:
            yield document_id, check, ""
    for check in check_organisation(organisation, now.date()):
        yield "organisation.toml", check, ""


def _change(
    settings: IngestSettings,
    arguments: argparse.Namespace,
    change: Callable[[ArchiveWriter], str],
    *,
    at_once: bool = False,
) -> int:
    """``at_once``: nobody waits for a long ingest of somebody else; the status counts, and the index follows."""
    try:
        if at_once and settings.data_dir.archive.exists():
            with closing(ArchiveWriter(settings.data_dir)) as archive, suppress(UnknownDocument):
                change(archive)
        with _writing(settings.data_dir) as archive, progress(json=arguments.json) as show:
            word = change(archive)
            built = build(settings.data_dir, archive, settings.embedder, show, chroma_url=settings.chroma_url)
    except FAULTS as error:
        return _say(f"{fault(error, settings.data)}; {_standing(settings.data_dir, arguments.id)}", FAILED)
    return _told(arguments, word, built)


def _standing(data_dir: DataDir, document_id: str) -> str:
    """Who can see a document after a command failed: whoever wanted it out of sight must know."""
    try:
        with ArchiveReader(data_dir.archive) as archive:
            status = archive.entry(document_id).status
    except UnknownDocument:
        if is_unfinished(data_dir):
            return f"{document_id} is out of the archive, and traces of it are left until then"
        return f"{document_id} is purged all the same; `python -m ingest rebuild` builds the index without it"
    except FAULTS:
        return f"take it that {document_id} is still public: the archive cannot be read either"
    return f"{document_id} is {'still public' if status is Status.LIVE else status.value}"


def _told(arguments: argparse.Namespace, word: str, built: BuildReport) -> int:
    _print(
        [json.dumps({"event": word, "id": arguments.id, "generation": built.generation})]
        if arguments.json
        else [
            f"{arguments.id} is {word}; generation {built.generation} holds "
            f"{report.counted(built.documents, 'document')}"
        ]
    )
    return DONE


@contextmanager
def _writing(data_dir: DataDir, *, finishing: bool = True) -> Iterator[ArchiveWriter]:
    """The archive, to write. What a purge that was cut short has left goes last: no withdrawal waits for
    it, and a new generation is there before an old one goes."""
    data_dir.root.mkdir(parents=True, exist_ok=True)
    with writer_lock(data_dir.lock), closing(ArchiveWriter(data_dir)) as archive:
        resume(data_dir, archive)
        try:
            yield archive
        finally:
            if finishing:
                _finish_purge(data_dir, archive)


def _finish_purge(data_dir: DataDir, archive: ArchiveWriter) -> None:
    try:
        finish(data_dir, archive)
    except FAULTS as error:
        _say(f"a purge that was cut short is still not finished: {fault(error, data_dir.root)}", FAILED)


def _say(message: str, code: int) -> int:
    sys.stderr.write(f"{_one_line(message)}\n")
    return code


def _one_line(line: str) -> str:
    """A name may hold anything, a line break or a terminal's command among it; a line stays a line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{_one_line(line)}\n")
    sys.stdout.flush()
