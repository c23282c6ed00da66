"""A folder, or a file, of the disk -> the files in it that are documents.

Hidden files, ``README*``, ``organisation.toml`` and sidecars are not documents. A link that leaves
the folder is not followed; it is found, and refused by name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.organisation_values import FILE_NAME as ORGANISATION


@dataclass(frozen=True)
class Found:
    """A file that may be a document. ``path`` is relative to ``root``, with ``/`` between names.
    ``problem`` says why it cannot even be opened, else "".

    A name that is not valid in the system's encoding still has to be stored and shown, so ``root``
    and ``path`` have its bytes written out; ``file`` is the name itself.
    """

    root: str
    path: str
    file: Path
    problem: str = ""

    @property
    def place(self) -> str:
        """What tells this file from every other, whichever folder above it was named."""
        return f"{self.root}/{self.path}"

    @property
    def sidecar(self) -> Path:
        return self.file.with_name(f"{self.file.name}.toml")


class FolderMissing(ValueError):
    """The path that was named does not exist. The message names it."""


def find_files(path: Path, leave_out: Path | None = None) -> Iterator[Found]:
    """The documents below ``path`` (or ``path`` itself), in the order of their names; nothing below
    ``leave_out``.

    Raises:
        FolderMissing: there is nothing at ``path``.
    """
    path = Path(os.path.abspath(path))
    if path.is_dir():
        yield from _walk(path, os.path.realpath(leave_out) if leave_out else None)
    elif path.exists() or path.is_symlink():
        yield _found(path.parent, path)
    else:
        raise FolderMissing(f"there is no file or folder {shown(path)!r}; check the spelling")


def organisation_file(path: Path) -> Path | None:
    """The ``organisation.toml`` at the root of an ingested folder."""
    candidate = Path(os.path.abspath(path)) / ORGANISATION
    return candidate if candidate.is_file() and not _leaves(candidate, candidate.parent) else None


def shown(path: Path) -> str:
    """A path as it can be stored and printed: bytes that are no UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _walk(root: Path, leave_out: str | None) -> Iterator[Found]:
    closed: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=closed.append):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and os.path.realpath(os.path.join(folder, name)) != leave_out
        )
        for name in sorted(files):
            if is_document(name, files):
                yield _found(root, Path(folder, name))
        for name in folders:
            if Path(folder, name).is_symlink():
                yield _found(root, Path(folder, name))
    for error in closed:
        folder_path = Path(os.fsdecode(error.filename))
        yield Found(
            shown(root),
            shown(folder_path.relative_to(root)),
            folder_path,
            f"the folder cannot be opened: {error.strerror}; check its permissions",
        )


def is_document(name: str, siblings: list[str]) -> bool:
    """Whether a file of that name, among these, is a document."""
    if name.startswith((".", "README", "~$")) or name == ORGANISATION:
        return False
    return not (name.endswith(".toml") and name.removesuffix(".toml") in siblings)


def _found(root: Path, path: Path) -> Found:
    problem = ""
    if _leaves(path, root):
        problem = "it is a link that leaves the folder; copy the file itself here"
    elif path.is_dir():
        problem = "it is a link to a folder; name that folder instead"
    elif _leaves(path.with_name(f"{path.name}.toml"), root):
        problem = "its sidecar is a link that leaves the folder; copy the file itself here"
    return Found(shown(root), shown(path.relative_to(root)), path, problem)


def _leaves(path: Path, root: Path) -> bool:
    if not os.path.islink(path):
        return False
    try:
        return not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link that leads back to itself
        return True
