"""The folder of generations: which there are, which one is current, which are kept.

``index/CURRENT`` names the current generation; replacing that one file is the switch. A published
generation is never opened in place: each process opens a copy of its own.
"""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path

from ingest.manifest import FILE_NAME, GenerationDamaged, read
from ingest.originals import sync_folder

KEPT = 3  # the current one and two to go back to
_POINTER = "CURRENT"


class Shelf:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> str | None:
        """The name of the current generation; None before the first build."""
        try:
            return (self.folder / _POINTER).read_text().strip() or None
        except FileNotFoundError:
            return None

    def names(self) -> list[str]:
        """Every published generation, the newest first."""
        if not self.folder.is_dir():
            return []
        found = (p.name for p in self.folder.iterdir() if p.name.startswith("gen-") and (p / FILE_NAME).exists())
        return sorted(found, reverse=True)

    def candidates(self) -> list[str]:
        """The generations to try when opening: the current one, then older ones, newest first."""
        current, names = self.current(), self.names()
        if current is None:
            return []
        return [current, *(name for name in names if name < current)]

    def state(self) -> str | None:
        """What the current generation was made from; None if there is none or it is damaged."""
        current = self.current()
        try:
            return read(self.folder / current).state if current else None
        except GenerationDamaged:
            return None

    def next_number(self) -> int:
        return max((int(name.split("-")[1]) for name in self.names()), default=0) + 1

    def stage(self) -> Path:
        """A new empty folder beside the generations; those that a killed build left are removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for left_over in self.folder.glob(".staging-*"):
            shutil.rmtree(left_over, ignore_errors=True)
        staging = self.folder / f".staging-{uuid.uuid4().hex}"
        staging.mkdir()
        return staging

    def publish(self, staging: Path, name: str) -> None:
        """Give a sealed generation its name and make it the current one."""
        os.rename(staging, self.folder / name)
        sync_folder(self.folder)
        draft = self.folder / f"{_POINTER}.draft"
        with draft.open("w") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, self.folder / _POINTER)
        sync_folder(self.folder)

    def prune(self, keep: int = KEPT) -> None:
        """Remove all but the newest ``keep`` generations; never the current one."""
        current = self.current()
        for name in [name for name in self.names() if name != current][max(keep - 1, 0) :]:
            shutil.rmtree(self.folder / name, ignore_errors=True)
