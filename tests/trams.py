"""An archive of made-up releases of a tram company: one is out of sight since the index was built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from ingest.settings import DataDir
from tests.archives import made_once
from tests.conftest import client_of
from tests.written_archives import written

FILES = {
    "depot.md": """# TRAM DEPOT REOPENS AFTER FLOOD

FOR IMMEDIATE RELEASE

MILLBROOK, Ohio, May 4, 2023 -- The tram depot reopened on Monday after the spring flood. It was shut for weeks.

"We kept every driver on full pay until all of the water had gone," said depot chief Ines Calloway.

"The flood wall comes next," said Theo Marsh, mayor of Millbrook.
""",
    "fares.md": """# FARES FROZEN FOR A YEAR

FOR IMMEDIATE RELEASE

MILLBROOK, Ohio, June 9, 2024 -- Fares stay where they are until next summer.

"Riders asked for calm and we heard them," said Ines Calloway, director of the tram company.
""",
    "texas.md": """# A LINE FOR TEXAS

FOR IMMEDIATE RELEASE

AUSTIN, Texas, March 2, 2024 -- Texas opens its first tram line in ten years. Eleven cars run on it.
""",
    "note.md": """---
type: brief
---
# Notes on old cars

The oldest car has wooden benches. Nobody knows who built it.
""",
    "hidden.md": """# SECRET PLANS FOR TEXAS

FOR IMMEDIATE RELEASE

AUSTIN, Texas, December 1, 2025 -- Texas will buy forty cars.

"Nobody may know yet," said Vera Stone, a planner.
""",
}
DEPOT_TITLE = "TRAM DEPOT REOPENS AFTER FLOOD"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the service over these releases, which are ingested once a run."""
    with client_of(DataDir(made_once("trams", _out_of_sight) / "data")) as client:
        yield client


def titles(answer: dict[str, Any]) -> list[str]:
    """The titles of the documents that are cited, in their order."""
    return [citation["document"]["title"] for citation in answer["citations"]]


def _out_of_sight(parent: Path) -> None:
    archive = ArchiveWriter(written(parent, FILES))
    archive.withdraw("hidden")  # the generation still has it
    archive.close()
