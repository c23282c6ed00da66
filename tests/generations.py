"""A data directory with two generations, for tests of what is served from one and of what is damaged in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.generation import Generation, open_current
from ingest.manifest import digests, read
from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import built, collected, copy_of, new_data_dir, release

NAMES = ("Harbour", "Meadow", "Quarry", "Orchard")


@pytest.fixture(scope="module")
def two_generations(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    """A data directory with two generations: of three documents, and of four."""
    folder = tmp_path_factory.mktemp("generations")
    data_dir = new_data_dir(folder)
    for number, name in enumerate(NAMES, 1):
        release(
            folder / "files",
            f"{name.lower()}.md",
            f"# {name} bridges\n\nThe {name} bridges received a C in {2010 + number}. They are {number} years old.",
        )
        if number >= 3:
            collected(data_dir, folder / "files")
            built(data_dir)
    return data_dir


@pytest.fixture
def data_dir(two_generations: DataDir, tmp_path: Path) -> DataDir:
    """A copy that a test may damage."""
    return copy_of(two_generations, tmp_path)


@pytest.fixture
def opened(two_generations: DataDir) -> Iterator[Generation]:
    generation = open_current(two_generations)
    yield generation
    generation.close()


def numbers(data_dir: DataDir) -> list[int]:
    return [int(name.split("-")[1]) for name in Shelf(data_dir.index).names()]


def serving(data_dir: DataDir) -> int:
    generation = open_current(data_dir)
    generation.close()
    return generation.manifest.number


def reseal(folder: Path) -> None:
    """A manifest that tells the truth about a folder that was changed."""
    from dataclasses import replace

    from ingest.manifest import write

    write(folder, replace(read(folder), files=digests(folder)))
