"""Files of a folder -> the archive: read what is new or changed, keep it, and say what became of each."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from ingest.anatomy.file_name import is_called_copy, says_hidden
from ingest.anatomy.names import SubjectNames
from ingest.archive import Entry, UnknownDocument
from ingest.archive_writer import PRUNED, ArchiveWriter, Captured
from ingest.collection_report import CollectionReport, Named
from ingest.document import Anatomy, Loaded, Published, Removal, Status
from ingest.document_id import declared_id
from ingest.loaders.jail import Jail
from ingest.loaders.unreadable import MAX_FILE_BYTES, DocumentUnreadable, Reason
from ingest.organisation import Organisation, parse
from ingest.organisation_mistakes import refuse_mistakes
from ingest.organisation_values import OrganisationInvalid
from ingest.progress import Progress
from ingest.records import storable
from ingest.redaction import redact, redact_text
from ingest.release import read_release
from ingest.sources.bytes import read_found, read_limited, source_sha256
from ingest.sources.folder import Found, find_files, organisation_file, shown
from ingest.visibility import Visibility, of_copy, standing, visibility

# Reasons that lie outside the file, or in how busy the machine was: such a file is tried again
# although its bytes are the same.
_TRY_AGAIN = (Reason.ID_TAKEN, Reason.NO_PERMISSION, Reason.NOT_A_FILE, Reason.TIMED_OUT, Reason.TOO_MUCH_MEMORY)


def collect(
    paths: Sequence[Path],
    archive: ArchiveWriter,
    progress: Progress,
    *,
    prune: bool,
    leave_out: Path | None = None,
) -> CollectionReport:
    """Read every document below ``paths``, but nothing below ``leave_out``, into the archive.

    A file that cannot be read is named and the others go on. A file that has gone stays in the
    archive, and is reported as missing; ``prune`` withdraws it.

    Raises:
        FolderMissing: before anything is kept.
    """
    report = CollectionReport()
    # Known documents come first: another file with their bytes is a copy only if they still hold them. Then come files
    # with a sidecar, so that a copy without one finds what theirs says. Files that are called a copy come last.
    known = {f"{entry.root}/{entry.path}" for entry in archive.entries()}
    met = _discover(paths, progress, leave_out)
    aside = [file for file in met if file.aside and file.place not in known]
    report.aside.extend(Named(file.path, "aside", file.aside) for file in aside)
    found = sorted(
        (file for file in met if file not in aside),
        key=lambda file: (file.place not in known, not os.path.lexists(file.sidecar), is_called_copy(file.path)),
    )
    for path in paths:
        _collect_organisation(path, archive, report)
    organisation = archive.organisation()
    present = {file.place for file in found}
    with ExitStack() as jails:
        step = _Step(archive, jails, organisation, SubjectNames(organisation), present, report)
        for done, file in enumerate(found, 1):
            step.take(file)
            progress("read", done, len(found))
    _settle_missing(paths, found, archive, report, prune)
    return report


def _discover(paths: Sequence[Path], progress: Progress, leave_out: Path | None) -> list[Found]:
    found: dict[str, Found] = {}
    for path in paths:
        for file in find_files(path, leave_out):
            found.setdefault(file.place, file)
            progress("discover", len(found), None)
    progress("discover", len(found), len(found))
    return list(found.values())


def _collect_organisation(path: Path, archive: ArchiveWriter, report: CollectionReport) -> None:
    file = organisation_file(path)
    if file is None:
        return
    name, root = shown(file), shown(file.parent)
    try:
        content = read_limited(file, MAX_FILE_BYTES, name)
        refuse_mistakes(parse(content))
    except (OrganisationInvalid, DocumentUnreadable, RecursionError) as error:
        why = str(error) or "organisation.toml is nested too deeply; use plain tables"
        report.rejected.append(Named(name, "organisation_invalid", f"{why}; until then {_instead(archive)} is used"))
        return
    except OSError as error:
        report.rejected.append(Named(name, str(Reason.NO_PERMISSION), f"it cannot be opened: {error.strerror}"))
        return
    archive.put_organisation(root, content)
    roots = archive.organisation_roots()
    if len(roots) > 1:
        newest = f"{len(roots)} folders brought an organisation.toml; the newest is used: {roots[0]}"
        report.warnings.append(Named(name, "several_organisations", newest))


def _instead(archive: ArchiveWriter) -> str:
    """What serves in the place of an organisation.toml that cannot be used."""
    return "the one before" if archive.organisation_roots() else "the one that pressdesk brings"


@dataclass(frozen=True)
class _Step:
    """What becomes of one file. The jail is opened when a first file has to be parsed."""

    archive: ArchiveWriter
    jails: ExitStack
    organisation: Organisation
    names: SubjectNames
    present: set[str]
    report: CollectionReport
    opened: list[Jail] = field(default_factory=list)

    def take(self, file: Found) -> None:
        sha256 = None
        try:
            content, sidecar = read_found(file)
            sha256 = source_sha256(content, sidecar)
            if self._is_known(file, sha256):
                return
            if not self.opened:
                self.opened.append(self.jails.enter_context(Jail()))
            loaded = self.opened[0].load(content, file.path, sidecar)
            self._keep(file, content, sha256, loaded, alone=sidecar is None)
        except DocumentUnreadable as error:
            message = redact_text(str(error))
            self.archive.reject(file.root, file.path, sha256, error.reason, message)
            self.report.rejected.append(Named(file.path, error.reason, message))

    def _is_known(self, file: Found, sha256: str) -> bool:
        known, rejected = self.archive.find(file.root, file.path), self.archive.rejection(file.root, file.path)
        if rejected is not None and rejected.source_sha256 == sha256 and rejected.reason not in _TRY_AGAIN:
            self.report.rejected.append(Named(file.path, rejected.reason, rejected.message))
            return True
        if known is not None and known.source_sha256 == sha256 and known.reason != PRUNED:
            self._accept(file, rejected is not None)
            if known.missing:
                self.archive.set_missing(known.id, False)
            self.report.unchanged.append(known.id)
            self._note_hidden(known)
            return True
        same = self.archive.find_bytes(sha256)
        if same is None or known is not None:
            return False
        self._accept(file, rejected is not None)
        if self._is_there(same):
            self.archive.same_bytes(same.id, file.root, file.path)
            self.report.same_bytes.append(Named(file.path, "same_bytes", f"holds the same bytes as {same.id!r}"))
        else:
            self.archive.move(same.id, file.root, file.path)
            if same.reason == PRUNED or bool(says_hidden(same.path)) != bool(says_hidden(file.path)):
                return False  # read once more: it comes back as what it, or its name, says now
            self.report.unchanged.append(same.id)
            self._note_hidden(same)
        return True

    def _accept(self, file: Found, was_rejected: bool) -> None:
        if was_rejected:
            self.archive.forget_rejections(file.root, [file.path])

    def _keep(self, file: Found, content: bytes, sha256: str, loaded: Loaded, *, alone: bool) -> None:
        redacted, removals, anatomy = self._taken_apart(file, loaded)
        self._refuse_taken_id(file, redacted)
        status, reason, until = self._visibility(file, content, redacted, anatomy.published, alone=alone)
        document_id, is_new = self.archive.put(
            Captured(
                root=file.root,
                path=file.path,
                original=content,
                source_sha256=sha256,
                text=redacted.text,
                blocks=redacted.blocks,
                media_type=file.file.suffix.lower().lstrip("."),
                title=anatomy.title,
                type=anatomy.type,
                status=status,
                reason=reason,
                embargo_until=until,
                declared=redacted.declared,
                suggested=redacted.suggested,
                removals=removals,
                warnings=redacted.warnings,
            )
        )
        (self.report.new if is_new else self.report.changed).append(document_id)
        self._note_hidden(self.archive.entry(document_id))
        self.report.removed.extend(
            Named(
                document_id,
                removal.kind,
                f"a {removal.kind.replace('_', ' ')} was cut out before indexing; "
                "it stands in the published file, so change it and mend the file",
                file.path,
            )
            for removal in removals
        )
        self.report.warnings.extend(Named(document_id, "warning", warning, file.path) for warning in redacted.warnings)

    def _taken_apart(self, file: Found, loaded: Loaded) -> tuple[Loaded, tuple[Removal, ...], Anatomy]:
        try:
            redacted, removals = redact(storable(loaded))
            return (
                redacted,
                removals,
                read_release(
                    redacted.text,
                    redacted.blocks,
                    redacted.declared,
                    redacted.suggested,
                    self.organisation,
                    self.names,
                    fallback_title=redact_text(Path(file.path).stem),
                ),
            )
        except Exception as error:  # the one handler: what we cannot take apart must not stop the other files
            raise DocumentUnreadable(
                Reason.DAMAGED,
                file.path,
                f"it could not be taken apart ({type(error).__name__}); save it again as plain text",
            ) from error

    def _visibility(
        self, file: Found, content: bytes, loaded: Loaded, published: Published, *, alone: bool
    ) -> Visibility:
        found = visibility(loaded, file.path, published)
        hidden = self.archive.hidden_bytes(content, file.place, datetime.now(UTC))
        if found[0] is not Status.LIVE or hidden is None or not (alone or hidden.status is Status.WITHDRAWN):
            return found
        return of_copy(hidden.id, hidden.status, hidden.embargo_until)

    def _note_hidden(self, entry: Entry) -> None:
        status, reason = standing(entry.status, entry.reason, entry.embargo_until, datetime.now(UTC))
        if status in (Status.HELD, Status.EMBARGOED):
            told = self.report.held if status is Status.HELD else self.report.embargoed
            told.append(Named(entry.id, status.value, reason, entry.path))

    def _refuse_taken_id(self, file: Found, loaded: Loaded) -> None:
        try:
            other = self.archive.entry(declared_id(loaded.declared))
        except UnknownDocument:
            return
        if f"{other.root}/{other.path}" != file.place and self._is_there(other):
            raise DocumentUnreadable(
                Reason.ID_TAKEN,
                file.path,
                f"declares the id {other.id!r}, which {other.path!r} has; give it another id",
            )

    def _is_there(self, entry: Entry) -> bool:
        place = f"{entry.root}/{entry.path}"
        return place in self.present or os.path.exists(place)


def _settle_missing(
    paths: Sequence[Path], found: Sequence[Found], archive: ArchiveWriter, report: CollectionReport, prune: bool
) -> None:
    """What stood below these folders and is not there now. What lies in a folder that could not be
    opened may well be there, so it is left as it is."""
    roots = tuple(f"{shown(Path(os.path.abspath(path)))}/" for path in paths if path.is_dir())
    present = {file.place for file in found}
    closed = tuple(f"{file.place}/" for file in found if file.problem)

    def has_gone(root: str, path: str) -> bool:
        place = f"{root}/{path}"
        return place.startswith(roots) and place not in present and not place.startswith(closed)

    for rejection in archive.rejections():
        if has_gone(rejection.root, rejection.path):
            archive.forget_rejections(rejection.root, [rejection.path])
    for entry in list(archive.entries()):
        if entry.status is Status.WITHDRAWN or not has_gone(entry.root, entry.path):
            continue
        if prune:
            archive.withdraw(entry.id, PRUNED)
            report.withdrawn.append(entry.id)
            continue
        if not entry.missing:
            archive.set_missing(entry.id, True)
        report.missing.append(entry.id)
