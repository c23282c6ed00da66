"""The texts of a question set -> an archive and a generation, by the code that ingests documents."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.sets.question_set import QuestionSet, Text
from ingest.archive import ArchiveReader
from ingest.archive_writer import ArchiveWriter, Captured
from ingest.build import build
from ingest.document import Block, BlockKind, Span, Status
from ingest.generation import Generation, open_current
from ingest.lock import writer_lock
from ingest.settings import DataDir, IngestSettings

_PARAGRAPH = re.compile(r"\S[^\n]*")


@dataclass(frozen=True)
class Archive:
    """An ingested set. ``id_of`` maps the id of a text to the id of its document, ``text_of`` back."""

    generation: Generation
    reader: ArchiveReader
    id_of: dict[str, str]
    text_of: dict[str, str]

    def visible_without(self, hidden: Collection[str]) -> Callable[[Collection[str]], dict[str, str]]:
        """What may be seen once the texts ``hidden`` are withdrawn: what a retriever joins its hits to."""
        gone = {self.id_of[text] for text in hidden}
        now = datetime.now(UTC)
        return lambda ids: self.reader.current(sorted(set(ids) - gone), now)

    def close(self) -> None:
        self.generation.close()
        self.reader.close()


def ingest(questions: QuestionSet, folder: Path) -> Archive:
    """Every text into the archive in ``folder``, then a build; what is there already is used as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    data_dir = DataDir(folder)
    link_models(data_dir)
    with writer_lock(data_dir.lock), ArchiveWriter(data_dir) as archive:
        known = {entry.path: entry.id for entry in archive.entries()}
        for text in questions.texts:
            if text.id not in known:
                known[text.id], _ = archive.put(captured(text))
        build(data_dir, archive, IngestSettings().embedder, lambda stage, done, total: None)
    return Archive(open_current(data_dir), ArchiveReader(data_dir.archive), known, {d: t for t, d in known.items()})


def link_models(data_dir: DataDir) -> None:
    """All archives of one folder share the export of the model."""
    if not data_dir.models.exists():
        models = data_dir.root.parent / "models"
        models.mkdir(exist_ok=True)
        data_dir.models.symlink_to(models.absolute())


def captured(text: Text) -> Captured:
    """A text as a loader would hand it over: its title declared, each line a paragraph."""
    content = text.text.encode()
    blocks = tuple(
        Block(BlockKind.HEADING if line.group() == text.title else BlockKind.PARAGRAPH, Span(*line.span()))
        for line in _PARAGRAPH.finditer(text.text)
    )
    return Captured(
        root="",
        path=text.id,
        original=content,
        source_sha256=hashlib.sha256(content + text.id.encode()).hexdigest(),
        text=text.text,
        blocks=blocks,
        media_type="txt",
        title=text.title,
        type="page",
        status=Status.LIVE,
        declared={"title": text.title, "type": "page"},
    )
