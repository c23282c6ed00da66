"""The folder of generations: which there are, which one is current, which are kept.

``index/CURRENT`` names the current generation; replacing that one file is the switch. A published
generation is never opened in place: each process opens a copy of its own.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Collection
from pathlib import Path

from ingest.lazy_pattern import pattern
from ingest.manifest import FILE_NAME, GenerationDamaged, digests, read
from ingest.originals import sync_folder

KEPT = 3  # the current one and two to go back to
_POINTER = "CURRENT"
_NAME = pattern(r"gen-(\d{6,})-[0-9a-f]{12}")


class Shelf:
    """The generations in one folder. What is on it is read from the disk each time it is asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> str | None:
        """The name of the current generation; None before the first build. Where the file that names
        it is lost or damaged, or names one that has gone, it is the newest that is whole."""
        named = self._pointed()
        return named if named in self.names() else next(iter(self.names()), None)

    def names(self) -> list[str]:
        """Every published generation, the newest first."""
        return [name for name in self.folders() if (self.folder / name / FILE_NAME).exists()]

    def candidates(self) -> list[str]:
        """The generations to try when opening: the current one, then older ones, newest first."""
        current, names = self.current(), self.names()
        return names[names.index(current) :] if current else []

    def state(self) -> str | None:
        """What the current generation was made from; None if there is none or it is damaged in any bit."""
        current = self.current()
        if current is None or self._pointed() != current:
            return None
        try:
            manifest = read(self.folder / current)
            return manifest.state if digests(self.folder / current) == manifest.files else None
        except (GenerationDamaged, OSError):
            return None

    def next_number(self) -> int:
        return max((_number(name) for name in self.folders()), default=0) + 1

    def stage(self) -> Path:
        """A new empty folder beside the generations; those that a killed build left are removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        sync_folder(self.folder.parent)
        self._remove_left_over()
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

    def prune(self) -> None:
        """Remove all but the current generation and the newest others, ``KEPT`` in all. What has no
        manifest is no generation any more, and goes."""
        if not self.folder.is_dir():
            return
        self._remove_left_over()
        current, names = self.current(), self.names()
        kept = [current, *(name for name in names if name != current)][:KEPT]
        for name in self.folders():
            if name not in kept:
                shutil.rmtree(self.folder / name, ignore_errors=True)

    def remove(self, names: Collection[str]) -> None:
        """Remove these generations, and what killed builds left. The pointer goes with what it names.

        Raises:
            OSError: one of them cannot be removed.
        """
        if self.folder.is_dir():
            self._remove_left_over()
        if self._pointed() in names:
            (self.folder / _POINTER).unlink()
        for name in names:
            shutil.rmtree(self.folder / name)

    def folders(self) -> list[str]:
        """Every folder with the name of a generation, whole or not, the newest first."""
        if not self.folder.is_dir():
            return []
        return sorted((p.name for p in self.folder.iterdir() if _NAME.fullmatch(p.name)), key=_number, reverse=True)

    def _pointed(self) -> str | None:
        try:
            words = (self.folder / _POINTER).read_bytes().decode("ascii", "replace").strip()
        except (FileNotFoundError, IsADirectoryError):
            return None
        return words if _NAME.fullmatch(words) else None

    def _remove_left_over(self) -> None:
        for left_over in self.folder.glob(".staging-*"):
            shutil.rmtree(left_over, ignore_errors=True)


def _number(name: str) -> int:
    found = _NAME.fullmatch(name)
    return int(found.group(1)) if found else 0
