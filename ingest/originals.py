"""Original bytes as files named by their sha256, readable by their owner only."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

_DRAFT = ".draft-"


class Originals:
    """The folder of original files. A file is whole and on the disk, or not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes) -> str:
        """Keep ``content``, once however often it is brought; returns its sha256."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if not path.exists():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            descriptor, draft = tempfile.mkstemp(dir=self._folder, prefix=_DRAFT)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(draft, path)
            except BaseException:
                Path(draft).unlink(missing_ok=True)
                raise
        # Also where it was there: whoever put it may have been killed before this.
        for folder in (path.parent, self._folder, self._folder.parent):
            sync_folder(folder)
        return sha256

    def keep(self, used: set[str]) -> None:
        """Remove every file but those named, and what a killed ``put`` left."""
        for path in self._folder.glob(f"{_DRAFT}*"):
            path.unlink()
        for path in self._folder.glob("??/*"):
            if path.name not in used:
                path.unlink()

    def read(self, sha256: str) -> bytes:
        return self.path(sha256).read_bytes()

    def path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256


def sync_folder(folder: Path) -> None:
    """Put a folder's own entries (new names, renames) on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
