"""Files of a folder -> the archive: read what is new or changed, keep it, and say what became of each."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ingest.anatomy.embargo import embargo
from ingest.anatomy.names import SubjectNames
from ingest.archive import Entry
from ingest.archive_writer import ArchiveWriter, Captured
from ingest.document import Loaded, Status
from ingest.loaders.jail import Jail
from ingest.loaders.unreadable import MAX_FILE_BYTES, DocumentUnreadable, Reason
from ingest.organisation import Organisation, OrganisationInvalid, parse
from ingest.redaction import redact
from ingest.release import read_release
from ingest.sources.folder import Found, find_files, organisation_file

FORMAT = 1  # raise when loaders or redaction change what they make of the same bytes: all is read again

Progress = Callable[[str, int, int | None], None]  # (stage, done, total if known)


@dataclass(frozen=True)
class Named:
    """A document or file, and why it is mentioned."""

    name: str
    reason: str
    message: str


@dataclass
class CollectionReport:
    """Counts and names of one run. Each file is in exactly one of the first five."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    same_bytes: list[Named] = field(default_factory=list)
    rejected: list[Named] = field(default_factory=list)
    held: list[Named] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    removed: list[Named] = field(default_factory=list)
    warnings: list[Named] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Nothing was rejected and nothing is held."""
        return not self.rejected and not self.held


def collect(paths: Sequence[Path], archive: ArchiveWriter, progress: Progress, *, prune: bool) -> CollectionReport:
    """Read every document below ``paths`` into the archive.

    A file that cannot be read is named and the others go on. A file that has gone stays in the
    archive, and is reported as missing; ``prune`` withdraws it.
    """
    report = CollectionReport()
    for path in paths:
        _collect_organisation(path, archive, report)
    organisation = archive.organisation()
    names = SubjectNames(organisation)
    found = _discover(paths, progress)
    present = {(file.root, file.path) for file in found}
    with Jail() as jail:
        for done, file in enumerate(found, 1):
            _Step(archive, jail, organisation, names, present, report).take(file)
            progress("read", done, len(found))
    _settle_missing(paths, present, archive, report, prune)
    return report


def _discover(paths: Sequence[Path], progress: Progress) -> list[Found]:
    found: dict[tuple[str, str], Found] = {}
    for path in paths:
        for file in find_files(path):
            found[file.root, file.path] = file
            progress("discover", len(found), None)
    return list(found.values())


def _collect_organisation(path: Path, archive: ArchiveWriter, report: CollectionReport) -> None:
    file = organisation_file(path)
    if file is None:
        return
    content = file.read_bytes()
    try:
        parse(content)
    except OrganisationInvalid as error:
        report.rejected.append(Named(str(file), "organisation_invalid", str(error)))
        return
    archive.put_organisation(str(file.parent), content)
    others = [root for root in archive.organisation_roots() if root != str(file.parent)]
    if others:
        report.warnings.append(Named(str(file), "several_organisations", (
            f"{len(others) + 1} folders brought an organisation.toml; the newest is used: "
            f"{archive.organisation_roots()[0]}"
        )))


@dataclass(frozen=True)
class _Step:
    """What becomes of one file."""

    archive: ArchiveWriter
    jail: Jail
    organisation: Organisation
    names: SubjectNames
    present: set[tuple[str, str]]
    report: CollectionReport

    def take(self, file: Found) -> None:
        source_sha256 = None
        try:
            content, sidecar = _read(file)
            source_sha256 = _source_sha256(content, sidecar)
            if self._is_known(file, source_sha256):
                return
            loaded = self.jail.load(content, file.path, sidecar)
            self._keep(file, content, source_sha256, loaded)
        except DocumentUnreadable as error:
            self.archive.reject(file.root, file.path, source_sha256, error.reason, str(error))
            self.report.rejected.append(Named(file.path, error.reason, str(error)))

    def _is_known(self, file: Found, source_sha256: str) -> bool:
        known = self.archive.find(file.root, file.path)
        if known is not None and known.source_sha256 == source_sha256:
            if known.missing:
                self.archive.set_missing(known.id, False)
            self.report.unchanged.append(known.id)
            self._note_held(known)
            return True
        same = self.archive.find_bytes(source_sha256)
        if same is None or known is not None:
            return False
        if self._is_there(same):
            self.archive.same_bytes(same.id, file.root, file.path)
            self.report.same_bytes.append(Named(file.path, "same_bytes", f"holds the same bytes as {same.id!r}"))
        else:
            self.archive.move(same.id, file.root, file.path)
            self.report.unchanged.append(same.id)
        return True

    def _keep(self, file: Found, content: bytes, source_sha256: str, loaded: Loaded) -> None:
        self._refuse_taken_id(file, loaded)
        redacted, removals = redact(loaded)
        title = Path(file.path).stem
        anatomy = read_release(
            redacted.text, redacted.blocks, redacted.declared, redacted.suggested,
            self.organisation, self.names, fallback_title=title,
        )
        status, reason, until = visibility(redacted)
        document_id, is_new = self.archive.put(Captured(
            root=file.root, path=file.path, original=content, source_sha256=source_sha256,
            text=redacted.text, blocks=redacted.blocks, media_type=file.file.suffix.lower().lstrip("."),
            title=anatomy.title, type=anatomy.type, status=status, reason=reason, embargo_until=until,
            declared=redacted.declared, suggested=redacted.suggested, removals=removals,
            warnings=redacted.warnings,
        ))
        (self.report.new if is_new else self.report.changed).append(document_id)
        self._note_held(self.archive.entry(document_id))
        self.report.removed.extend(
            Named(document_id, removal.kind, f"a {removal.kind.replace('_', ' ')} was cut out before indexing; "
                  "it stands in the published file, so change it and mend the file") for removal in removals)
        self.report.warnings.extend(Named(document_id, "warning", warning) for warning in redacted.warnings)

    def _note_held(self, entry: Entry) -> None:
        if entry.status is Status.HELD:
            self.report.held.append(Named(entry.id, "held", entry.reason))

    def _refuse_taken_id(self, file: Found, loaded: Loaded) -> None:
        declared = loaded.declared.get("id")
        other = next((e for e in self.archive.entries() if e.id == str(declared)), None) if declared else None
        if other is not None and (other.root, other.path) != (file.root, file.path) and self._is_there(other):
            raise DocumentUnreadable(
                Reason.ID_TAKEN, file.path,
                f"declares the id {declared!r}, which {other.path!r} has; give it another id",
            )

    def _is_there(self, entry: Entry) -> bool:
        return (entry.root, entry.path) in self.present or os.path.exists(os.path.join(entry.root, entry.path))


def visibility(loaded: Loaded) -> tuple[Status, str, datetime | None]:
    """What a document's own words say of who may see it: status, reason, end of the embargo (UTC)."""
    declared = str(loaded.declared.get("status") or Status.LIVE).lower()
    if declared == Status.WITHDRAWN:
        return Status.WITHDRAWN, "declared withdrawn", None
    if declared not in (Status.LIVE, Status.EMBARGOED, "public", "published", "corrected"):
        return Status.HELD, f"its status is {declared!r}; write `status: live` when it may be seen", None
    found = embargo(loaded.declared, loaded.text)
    if found is None:
        if declared == Status.EMBARGOED:
            return Status.HELD, "it is embargoed without a moment; write `embargo: 2026-12-01T09:00:00-05:00`", None
        return Status.LIVE, "", None
    if found.problem is not None or found.until is None:
        return Status.HELD, found.problem or "its embargo cannot be read", None
    return Status.EMBARGOED, f"embargoed until {found.until.isoformat()}", found.until


def _read(file: Found) -> tuple[bytes, bytes | None]:
    if file.problem:
        raise DocumentUnreadable(Reason.NOT_A_FILE, file.path, file.problem)
    try:
        size = file.file.stat().st_size
        if size > MAX_FILE_BYTES:
            raise DocumentUnreadable(Reason.TOO_LARGE, file.path, (
                f"it has {size:,} bytes, the limit is {MAX_FILE_BYTES:,}; split it, or export its text"))
        sidecar = file.sidecar.read_bytes() if file.sidecar.is_file() else None
        return file.file.read_bytes(), sidecar
    except OSError as error:
        raise DocumentUnreadable(Reason.NO_PERMISSION, file.path, (
            f"it cannot be opened: {error.strerror}; check its permissions")) from error


def _source_sha256(content: bytes, sidecar: bytes | None) -> str:
    digest = hashlib.sha256(f"{FORMAT}:{len(content)}:".encode())
    digest.update(content)
    digest.update(sidecar or b"")
    return digest.hexdigest()


def _settle_missing(
    paths: Iterable[Path], present: set[tuple[str, str]], archive: ArchiveWriter, report: CollectionReport, prune: bool
) -> None:
    roots = {os.path.abspath(path) for path in paths if path.is_dir()}
    archive_rejections = [r for r in archive.rejections() if r.root in roots and (r.root, r.path) not in present]
    for root in {r.root for r in archive_rejections}:
        archive.forget_rejections(root, [r.path for r in archive_rejections if r.root == root])
    for entry in list(archive.entries()):
        if entry.root not in roots or (entry.root, entry.path) in present:
            continue
        if prune and entry.status is not Status.WITHDRAWN:
            archive.withdraw(entry.id)
            report.withdrawn.append(entry.id)
        elif entry.status is not Status.WITHDRAWN:
            archive.set_missing(entry.id, True)
            report.missing.append(entry.id)
