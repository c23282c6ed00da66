"""What a generation says of itself: what it holds, what made it, and the digest of each file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from ingest.originals import sync_folder
from ingest.weights import EmbedderLabel

FILE_NAME = "MANIFEST.json"
FORMAT = 8  # raise when the files of a generation change: one of another format is passed over until the next build
_DIGEST = "sha256"  # of all other entries of the manifest


class GenerationDamaged(RuntimeError):
    """A generation is not what its manifest says. It is refused; the one before it serves."""


@dataclass(frozen=True)
class Manifest:
    """``checks`` counts what staff should look at in single documents; ``state`` is the digest of what
    the generation was made from; ``files`` maps the path of each file to its sha256; ``first`` and
    ``last`` are the ends of the period, None when all is undated."""

    format: int
    number: int
    state: str
    built_at: str
    documents: int
    passages: int
    rows: int
    checks: int
    first: str | None
    last: str | None
    embedder: EmbedderLabel
    files: dict[str, str]

    @property
    def name(self) -> str:
        return name(self.number, self.state)


def name(number: int, state: str) -> str:
    """What a generation is called."""
    return f"gen-{number:06d}-{state[:12]}"


def write(folder: Path, manifest: Manifest) -> None:
    """Seal ``folder``: every file on the disk, then the manifest that names them."""
    path = folder / FILE_NAME
    path.write_text(json.dumps({**asdict(manifest), _DIGEST: _digest(asdict(manifest))}, indent=1))
    for file in [path, *(folder / name for name in manifest.files)]:
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
    for inner in {file.parent for file in [path, *(folder / name for name in manifest.files)]}:
        sync_folder(inner)


def read(folder: Path) -> Manifest:
    """The manifest of a sealed generation.

    Raises:
        GenerationDamaged: there is none, or a bit of it has changed, or another format.
    """
    try:
        data = json.loads((folder / FILE_NAME).read_bytes())
        said = data.pop(_DIGEST, None)
        if data["format"] != FORMAT:
            raise GenerationDamaged(f"generation {folder.name!r} has format {data['format']}, this reads {FORMAT}")
        if said != _digest(data):
            raise GenerationDamaged(f"generation {folder.name!r}: {FILE_NAME!r} is damaged")
        manifest = Manifest(**{**data, "embedder": EmbedderLabel(**data["embedder"])})
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise GenerationDamaged(f"generation {folder.name!r} has no readable manifest: {error}") from error
    if manifest.name != folder.name:
        raise GenerationDamaged(f"generation {folder.name!r} has the manifest of {manifest.name!r}")
    return manifest


def digests(folder: Path) -> dict[str, str]:
    """The sha256 of every file below ``folder`` but the manifest."""
    found = {}
    for path in _files(folder):
        with path.open("rb") as file:
            found[str(path.relative_to(folder))] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def copy_checked(source: Path, target: Path, manifest: Manifest) -> None:
    """Copy a generation, comparing each file with its digest on the way.

    Raises:
        GenerationDamaged: a file is missing, or its bytes are others.
    """
    for name, expected in manifest.files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        try:
            with (source / name).open("rb") as read_file, (target / name).open("wb") as written:
                while block := read_file.read(1 << 20):
                    digest.update(block)
                    written.write(block)
        except FileNotFoundError as error:
            raise GenerationDamaged(f"generation {source.name!r} lacks {name!r}") from error
        if digest.hexdigest() != expected:
            raise GenerationDamaged(f"generation {source.name!r}: {name!r} is damaged")


def _digest(data: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != FILE_NAME:
            yield path
