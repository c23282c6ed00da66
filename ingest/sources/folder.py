"""A folder, or a file, of the disk -> the files in it that are documents.

Sidecars, and what programs leave behind, are no documents. ``README*``, hidden files, a second ``organisation.toml``
and what a browser saved beside a page may be some: each is found, with why it is not read, so that none is missing
unseen. A link that leaves the folder is not followed; it is found, and refused by name.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path, PurePath

from ingest.lazy_pattern import pattern
from ingest.loaders import SUFFIXES
from ingest.organisation_values import FILE_NAME as ORGANISATION
from ingest.sources.sidecars import Sidecars, is_toml

# What Windows, macOS, Word and network drives leave beside documents: previews, settings, locks, copies of an editor.
_LITTER = pattern(
    r"(?:~\$.*|.*~|~.*\.tmp|(?:eh)?thumbs\.db|desktop\.ini|icon\r|__macosx|@eadir|\$recycle\.bin|"
    r"system volume information)",
    re.IGNORECASE | re.DOTALL,
)
# The folder in which browsers keep the pictures and scripts of a page that is saved complete.
_SAVED_BESIDE = pattern(r"(?P<page>.+)[ _-](?:files|file|Dateien|fichiers|archivos|bestanden|filer)", re.IGNORECASE)
_PAGES = (".html", ".htm")
NOTE = "it is taken for a note on the folder; if it is a release, rename it"  # why a README is not read
_OWN_HIDDEN = ("._", ".~lock.")  # what macOS and LibreOffice put beside a document


@dataclass(frozen=True)
class Found:
    """A file that may be a document. ``path`` is relative to ``root``, with ``/`` between names.
    ``sidecar`` is where its sidecar is, if it has one. ``problem`` says why it cannot even be opened, else "";
    ``aside`` why it is taken for no document, and what to do if it is one, else "".

    A name that is not valid in the system's encoding still has to be stored and shown, so ``root``
    and ``path`` have its bytes written out; ``file`` is the name itself.
    """

    root: str
    path: str
    file: Path
    sidecar: Path
    problem: str = ""
    aside: str = ""

    @property
    def place(self) -> str:
        """What tells this file from every other, whichever folder above it was named."""
        return f"{self.root}/{self.path}"


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
        yield _found(path.parent, path, _sidecars(os.listdir(path.parent)))
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
        saved = {name: page for name in folders if (page := _page_of(name, files))}
        for name, page in sorted(saved.items()):
            path = Path(folder, name)
            why = f"what a browser saved beside {shown(Path(page))!r} is not read; take a document of yours out of it"
            yield Found(shown(root), shown(path.relative_to(root)), path, path, aside=why)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in saved
            and not _LITTER.fullmatch(name)
            and os.path.realpath(os.path.join(folder, name)) != leave_out
        )
        sidecars = _sidecars(files)
        for name in sorted(files):
            if why := _why_aside(Path(folder, name), root):
                yield replace(_found(root, Path(folder, name), sidecars), aside=why)
            elif not _is_set_apart(name) and name not in sidecars:
                yield _found(root, Path(folder, name), sidecars)
        for name in folders:
            if Path(folder, name).is_symlink():
                yield _found(root, Path(folder, name), sidecars)
    for error in closed:
        folder_path = Path(os.fsdecode(error.filename))
        yield Found(
            shown(root),
            shown(folder_path.relative_to(root)),
            folder_path,
            folder_path,
            f"the folder cannot be opened: {error.strerror}; check its permissions",
        )


def _page_of(folder: str, files: list[str]) -> str:
    """The page that a browser saved together with a folder of that name; "" where there is none."""
    found = _SAVED_BESIDE.fullmatch(folder)
    pages = (f"{found['page']}{suffix}" for suffix in _PAGES) if found else ()
    return next((page for page in pages if page in files), "")


def _why_aside(path: Path, root: Path) -> str:
    """Why a file that is set apart is not read, where it may be a document, or meant to be used."""
    name = path.name
    if name == ORGANISATION and path.parent != root:
        return "it is used only at the top of the folder that is read; put it there, if it is meant to be used"
    if PurePath(name.lower()).suffix not in SUFFIXES or name.startswith(_OWN_HIDDEN):
        return ""
    if name.startswith("README"):
        return NOTE
    if name.startswith("."):
        return "its name begins with a full stop, which hides a file; if it is a release, rename it"
    return ""


def _is_set_apart(name: str) -> bool:
    """Whether a file of that name is neither a document nor a sidecar."""
    return name.startswith((".", "README")) or name == ORGANISATION or _LITTER.fullmatch(name) is not None


def _sidecars(files: list[str]) -> Sidecars:
    return Sidecars(name for name in files if not _is_set_apart(name))


def _found(root: Path, path: Path, sidecars: Sidecars) -> Found:
    problem = ""
    meant = sidecars.of(path.name)
    sidecar = path.with_name(meant[0])
    if _loops(path):
        problem = "it is a link that leads back to itself; copy the file itself here"
    elif _leaves(path, root):
        problem = "it is a link that leaves the folder; copy the file itself here"
    elif path.is_symlink() and not os.path.exists(path):
        problem = "it is a link to a file that is not there; copy the file itself here"
    elif path.is_dir():
        problem = "it is a link to a folder; if what lies there is not read already, name that folder as well"
    elif len(meant) > 1:
        names = " and ".join(repr(shown(Path(name))) for name in meant)
        problem = f"{names} may both be its sidecar; keep one, named {shown(Path(path.name))!r} with .toml after it"
    elif other := sidecars.not_read(path.name):
        problem = (
            f"{shown(Path(other))!r} reads like its sidecar, and only TOML is read: write what it says into "
            f"{shown(Path(path.name))!r} with .toml after it, or move it elsewhere"
        )
    elif _nearly_organisation(path.name):
        problem = f"it reads like {ORGANISATION}, and is not used under this name; rename it"
    elif is_toml(path.name):
        problem = (
            "it reads like a sidecar, and no document beside it has its name; rename it, or bring the document back"
        )
    elif _leaves(sidecar, root):
        problem = "its sidecar is a link that leaves the folder; copy the file itself here"
    return Found(shown(root), shown(path.relative_to(root)), path, sidecar, problem)


def _nearly_organisation(name: str) -> bool:
    """Whether a name is that of organisation.toml but for its spelling: in capitals, with a "z", with ".txt" behind."""
    return is_toml(name) and get_close_matches(name.lower().removesuffix(".txt"), [ORGANISATION], 1, 0.9) != []


def _leaves(path: Path, root: Path) -> bool:
    if not os.path.islink(path):
        return False
    try:
        return not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link that leads back to itself
        return True


def _loops(path: Path) -> bool:
    try:
        os.stat(path)
    except OSError as error:
        return error.errno == errno.ELOOP
    return False
