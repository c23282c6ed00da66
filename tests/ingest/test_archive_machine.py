"""Any order of archive operations, compared with a plain dictionary."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from ingest.archive import ArchiveReader
from ingest.archive_writer import ArchiveWriter
from ingest.document import Status
from ingest.settings import DataDir
from tests.archives import captured

pytestmark = pytest.mark.timeout(400)  # hundreds of archives on disk: 120 s are too few beside two other processes

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PATHS = st.sampled_from([f"{name}.md" for name in ("one", "two", "three", "sub/one")])
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
UNTIL = st.integers(-3, 3).map(lambda hours: NOW + timedelta(hours=hours))


@dataclass
class Known:
    """A document as the model knows it."""

    path: str
    texts: list[str]
    status: Status
    until: datetime | None = None
    missing: bool = False
    by_staff: bool = False

    def visible(self, now: datetime) -> bool:
        return self.status is Status.LIVE or (
            self.status is Status.EMBARGOED and self.until is not None and self.until <= now
        )


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class ArchiveMachine(RuleBasedStateMachine):
    documents: Bundle[str] = Bundle("documents")

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pressdesk-machine-"))
        self.archive = ArchiveWriter(DataDir(self.folder))
        self.standing = ArchiveReader(DataDir(self.folder).archive)  # as a service keeps it open
        self.model: dict[str, Known] = {}
        self.rejected: dict[str, str] = {}

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            self.standing.close()
            self.archive.close()
            shutil.rmtree(self.folder)

    def at(self, path: str) -> str | None:
        return next((name for name, known in self.model.items() if known.path == path), None)

    @rule(target=documents, path=PATHS, text=TEXTS, until=st.none() | UNTIL)
    def put(self, path: str, text: str, until: datetime | None) -> str:
        status = Status.EMBARGOED if until else Status.LIVE
        known = self.at(path)
        document_id, is_new = self.archive.put(captured(path, text, status=status, embargo_until=until))
        self.rejected.pop(path, None)
        assert is_new == (known is None)
        if known is None:
            assert document_id not in self.model
            self.model[document_id] = Known(path, [text], status, until)
            return document_id
        assert document_id == known
        entry = self.model[known]
        entry.texts.append(text)
        entry.missing = False
        entry.until = until
        entry.status = Status.WITHDRAWN if entry.by_staff else status
        return document_id

    @rule(document=documents)
    def withdraw(self, document: str) -> None:
        if document in self.model:
            self.archive.withdraw(document)
            self.model[document].status, self.model[document].by_staff = Status.WITHDRAWN, True

    @rule(document=documents, until=st.none() | UNTIL)
    def restore(self, document: str, until: datetime | None) -> None:
        if document in self.model:
            status = Status.EMBARGOED if until else Status.LIVE
            self.archive.restore(document, status, "", until)
            known = self.model[document]
            known.status, known.until, known.by_staff = status, until, False

    @rule(document=documents, missing=st.booleans())
    def miss(self, document: str, missing: bool) -> None:
        if document in self.model:
            self.archive.set_missing(document, missing)
            self.model[document].missing = missing

    @rule(document=documents, path=PATHS)
    def move(self, document: str, path: str) -> None:
        if document in self.model and self.at(path) is None:
            self.archive.move(document, "/releases", path)
            self.model[document].path, self.model[document].missing = path, False

    @rule(path=PATHS)
    def reject(self, path: str) -> None:
        self.archive.reject("/releases", path, None, "damaged", "it is damaged")
        self.rejected[path] = "damaged"

    @rule(document=documents)
    def same_bytes(self, document: str) -> None:
        if document in self.model:
            self.archive.same_bytes(document, "/releases", "copy.md")

    @rule(document=consumes(documents))
    def purge(self, document: str) -> None:
        if document in self.model:
            path = self.model.pop(document).path
            self.rejected.pop(path, None)
            self.archive.purge(document)
            self.archive.remove_unused_originals()

    @rule()
    def reopen(self) -> None:
        self.archive.close()
        self.archive = ArchiveWriter(DataDir(self.folder))

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        if not hasattr(self, "archive"):
            return
        with ArchiveReader(DataDir(self.folder).archive) as reader:
            entries = {entry.id: entry for entry in reader.entries()}
            assert entries.keys() == self.model.keys()
            for name, known in self.model.items():
                entry = entries[name]
                assert (entry.path, entry.status, entry.missing) == (known.path, known.status, known.missing)
                versions = reader.versions(name)
                assert [v.text for v in versions] == known.texts
                assert [v.number for v in versions] == list(range(1, len(known.texts) + 1))
                assert all(reader.text(name, digest(text)) == text for text in known.texts)
                assert entry.version == digest(known.texts[-1])
            for now in (NOW - timedelta(hours=1), NOW, NOW + timedelta(hours=4)):
                expected = {name: digest(k.texts[-1]) for name, k in self.model.items() if k.visible(now)}
                assert {v.document_id: v.sha256 for v in reader.visible_versions(now)} == expected
                asked = [*sorted(self.model), "nobody-put-this"]
                for one in (reader, self.standing, self.archive):  # the last two remember what they were asked before
                    assert one.current(asked, now) == expected
                due = [
                    known.until
                    for known in self.model.values()
                    if known.status is Status.EMBARGOED and known.until and known.until > now
                ]
                assert reader.next_embargo(now) == min(due, default=None)
            assert {r.path: r.reason for r in reader.rejections()} == self.rejected

    @invariant()
    def keeps_every_original_and_after_a_purge_no_other(self) -> None:
        if not hasattr(self, "archive"):
            return
        needed = {digest(text) for known in self.model.values() for text in known.texts}
        assert all(self.archive.originals.read(sha256) for sha256 in needed)


TestArchiveMachine = ArchiveMachine.TestCase
TestArchiveMachine.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
