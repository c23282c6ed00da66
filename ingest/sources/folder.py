"""A folder, or a file, of the disk -> the files in it that are documents.

Hidden files, ``README*``, ``organisation.toml`` and sidecars are not documents. A link that leaves
the folder is not followed; it is found, and refused by name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.organisation import FILE_NAME as ORGANISATION


@dataclass(frozen=True)
class Found:
    """A file that may be a document. ``path`` is relative to ``root``, with ``/`` between names.
    ``problem`` says why it cannot even be opened, else ""."""

    root: str
    path: str
    problem: str = ""

    @property
    def file(self) -> Path:
        return Path(self.root, self.path)

    @property
    def sidecar(self) -> Path:
        return Path(self.root, f"{self.path}.toml")


class FolderMissing(ValueError):
    """The path that was named does not exist. The message names it."""


def find_files(path: Path) -> Iterator[Found]:
    """The documents below ``path`` (or ``path`` itself), in the order of their names.

    Raises:
        FolderMissing: there is nothing at ``path``.
    """
    path = Path(os.path.abspath(path))
    if path.is_file():
        yield _found(path.parent, path)
    elif path.is_dir():
        yield from _walk(path)
    else:
        raise FolderMissing(f"there is no file or folder {str(path)!r}; check the spelling")


def organisation_file(path: Path) -> Path | None:
    """The ``organisation.toml`` at the root of an ingested folder."""
    candidate = Path(os.path.abspath(path)) / ORGANISATION
    return candidate if candidate.is_file() else None


def _walk(root: Path) -> Iterator[Found]:
    for folder, folders, files in os.walk(root):
        folders.sort()
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted(files):
            if is_document(name, files):
                yield _found(root, Path(folder, name))
        for name in folders:
            if Path(folder, name).is_symlink():
                yield _found(root, Path(folder, name))


def is_document(name: str, siblings: list[str]) -> bool:
    """Whether a file of that name, among these, is a document."""
    if name.startswith((".", "README", "~$")) or name == ORGANISATION:
        return False
    return not (name.endswith(".toml") and name.removesuffix(".toml") in siblings)


def _found(root: Path, path: Path) -> Found:
    # A name that is not valid in the system's encoding still has to be stored and shown.
    relative = os.fsencode(path.relative_to(root)).decode("utf-8", "backslashreplace")
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        return Found(str(root), relative, "it is a link that leaves the folder; copy the file itself here")
    if path.is_dir():
        return Found(str(root), relative, "it is a link to a folder; name that folder instead")
    return Found(str(root), relative)
