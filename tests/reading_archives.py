"""A made-up archive of a roads trust for tests of retrieval and reading, opened as the service opens it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from ingest import ArchiveReader, Generation, SubjectNames, open_current
from service.pipeline import Pipeline
from service.reader import Findings, LateReader
from service.reading import Reading
from service.retriever import Candidate, Filters, Retriever
from service.understanding import Understanding
from tests.archives import built, collected, new_data_dir, release

RELEASES = {
    "bridge.md": "The Northfield bridge was closed in March 2014 after inspectors found cracks in two of its piers. "
    "It was opened again on 9 May 2016. The repair cost 4.2 million dollars and was paid by the county. "
    "Engineer Ada Holm led the repair.",
    "patrol.md": "The Rural Roads Trust began its road patrol in 1998. Twelve volunteers drive 300 miles a week. "
    "They report potholes to the county office.",
    "winter.md": "Before a winter journey, drivers should take three things:\n\n- a blanket\n- a charged torch\n"
    "- a shovel\n\nSalt is spread when the road is colder than one degree.",
    "sources.md": "The survey of bridges was printed by two papers.\n\nThe Eastmarch Courier on Northfield bridge "
    "repair: https://courier.example/northfield-bridge-repair-cost\n",
    "ferry.md": "The ferry at Eastmarch carries 40 cars. A crossing takes eleven minutes, and the last "
    "one leaves at ten.",
}


class Desk:
    """Understands, retrieves and reads over one generation."""

    def __init__(self, generation: Generation, archive: ArchiveReader) -> None:
        organisation = archive.organisation()
        self.generation = generation
        self.retriever = Retriever(generation, self.visible)
        self.reader = LateReader(generation)
        self._understanding = Understanding(organisation, SubjectNames(organisation), ())
        self._archive = archive

    def visible(self, ids: Collection[str]) -> dict[str, str]:
        return self._archive.current(sorted(ids), datetime.now(UTC))

    def understand(self, question: str, *before: str) -> Reading:
        return self._understanding.read(question, [(asked, "") for asked in before], date(2026, 1, 1))

    def candidates(self, question: str, k: int = 12) -> tuple[Candidate, ...]:
        return self.retriever.retrieve(self.understand(question), Filters(), k)

    def findings(self, question: str) -> Findings:
        return self.reader.read(self.understand(question), self.candidates(question))

    def quotes(self, question: str) -> list[str]:
        """The evidence as printed, best first."""
        return [self.text_of(e.candidate)[e.span.start : e.span.end] for e in self.findings(question).evidence]

    def text_of(self, candidate: Candidate) -> str:
        document = candidate.passage.document
        text = self._archive.text(document.id, document.version)
        assert text is not None
        return text

    def pipeline(self) -> Pipeline:
        """Every step of an answer over this archive."""
        organisation = self._archive.organisation()
        return Pipeline(self.generation, lambda: self._archive, organisation, lambda: datetime.now(UTC))

    def answers(self, question: str) -> bool:
        return self.findings(question).support >= self.reader.threshold


@contextmanager
def desk(folder: Path, releases: Iterable[tuple[str, str]] = tuple(RELEASES.items())) -> Iterator[Desk]:
    """A desk over ``releases``: (file name, Markdown), in the order given."""
    folder.mkdir(parents=True, exist_ok=True)
    data_dir = new_data_dir(folder)
    for name, body in releases:
        collected(data_dir, release(folder / "releases", name, body, title=Path(name).stem))
    built(data_dir)
    generation, archive = open_current(data_dir), ArchiveReader(data_dir.archive)
    try:
        yield Desk(generation, archive)
    finally:
        generation.close()
        archive.close()
