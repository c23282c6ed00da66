"""Vectors in a folder -> a collection of a Chroma server, filled and proved; and those of old generations removed.

A collection has the name of its generation and eight letters drawn by lot, so that two archives that build the same
have two. ``index/ON_SERVER`` names each with its server, written before it is made there and taken out after it is
removed: whatever is killed or away meanwhile, none is forgotten, and no other collection is ever removed.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.chroma_server import ChromaServer, NotThere, ServerFailed
from ingest.lazy_pattern import pattern
from ingest.progress import Progress
from ingest.seal import MOST_UNREACHED, BuildFailed
from ingest.shelf import Shelf
from ingest.vector_files import CHROMA_FOLDER, ON_SERVER_FILE, name_on_server, open_vectors, write_unreached
from ingest.vectors import NEIGHBOURS, Vectors, VectorsDamaged, check, fill, verify
from ingest.whole_file import replace_lines

WITHIN_S = 60.0  # a server that was just started makes its graph anew before it answers: 12 s for 7,400 passages
_REGISTER = "ON_SERVER"
_COLLECTION = r"pressdesk-gen-\d{6,}-[0-9a-f]{12}-[0-9a-f]{8}"
_NAME = pattern(_COLLECTION)
_LINE = pattern(rf"(https?://\S+) ({_COLLECTION})")

log = logging.getLogger(__name__)


def seal_on_server(
    folder: Path, shelf: Shelf, generation: str, address: str, dimension: int, progress: Progress
) -> None:
    """Fill a collection for the vectors in ``folder`` and prove it, as ``seal.seal_vectors`` does beside them.

    Raises:
        BuildFailed: the server is away, refuses, or does not hold what was put in.
    """
    vectors = open_vectors(folder, dimension)
    if not len(vectors):
        return
    name = f"pressdesk-{generation}-{secrets.token_hex(4)}"
    unreached = _filled(shelf, address, name, vectors, progress)
    if unreached is not None:
        (folder / ON_SERVER_FILE).write_text(f"{name}\n", "ascii")
        write_unreached(folder, unreached)


def is_as_wanted(folder: Path, address: str) -> bool:
    """Whether the vectors of a generation lie where they are to lie now: on a server, or in its own folder."""
    return not (folder / (CHROMA_FOLDER if address else ON_SERVER_FILE)).exists()


def put_back(folder: Path, shelf: Shelf, address: str, dimension: int, progress: Progress) -> None:
    """Make the collection of a generation anew where the server has it no more, or has another of its name.

    Raises:
        BuildFailed: as in ``seal_on_server``.
    """
    name = name_on_server(folder)
    if not address or name is None or not _NAME.fullmatch(name):
        return
    vectors = open_vectors(folder, dimension)
    try:
        opened = Vectors(ChromaServer(address, WITHIN_S), name)
        try:
            check(opened, vectors)
        finally:
            opened.close()
    except (NotThere, VectorsDamaged, ValueError) as error:
        log.warning("collection %s is made anew: %s", name, _told(address, error))
        _filled(shelf, address, name, vectors, progress)
    except ServerFailed as error:
        raise _failed(address, error) from error


def remove_unused(shelf: Shelf) -> bool:
    """Remove the collections of generations that are on the shelf no more; whether none of them is left. One whose
    server is away is removed the next time."""
    if not (lines := _registered(shelf)):
        return True
    kept = {name_on_server(shelf.folder / generation) for generation in shelf.folders()}
    gone = set[tuple[str, str]]()
    for address in {address for address, name in lines if name not in kept}:
        server = ChromaServer(address, WITHIN_S)
        try:
            for line in sorted(lines):
                if line[0] == address and line[1] not in kept:
                    server.delete_collection(line[1])
                    gone.add(line)
        except ServerFailed as error:
            log.warning(
                "the Chroma server at %s %s: collections of older generations stay there until the next build; if it "
                "is gone for good, take its lines out of %s",
                address,
                error,
                shelf.folder / _REGISTER,
            )
        finally:
            server.close()
    _register(shelf, lines - gone)
    return all(name in kept for _, name in lines - gone)


def _filled(
    shelf: Shelf, address: str, name: str, vectors: NDArray[np.float32], progress: Progress
) -> NDArray[np.int64] | None:
    """The rows that the graph does not lead to; None where they are too many with any number of edges, and there is no
    collection."""
    server = ChromaServer(address, WITHIN_S)
    progress("index", 0, 2)
    try:
        server.delete_collection(name)  # half of one, or another of that name, is never gone on with
        _register(shelf, {*_registered(shelf), (address, name)})
        for neighbours in NEIGHBOURS:
            fill(server, vectors, neighbours, name)
            progress("index", 1, 2)
            unreached = verify(server, vectors, name)
            if len(unreached) <= MOST_UNREACHED * len(vectors):
                progress("index", 2, 2)
                return unreached
            server.delete_collection(name)
    except (ServerFailed, VectorsDamaged, ValueError) as error:
        raise _failed(address, error) from error
    finally:
        server.close()
    progress("index", 2, 2)
    return None


def _failed(address: str, error: Exception) -> BuildFailed:
    return BuildFailed(
        f"{_told(address, error)}; the previous index still serves. See to that server or mend PRESSDESK_CHROMA_URL, "
        "and run the command again"
    )


def _told(address: str, error: Exception) -> str:
    return f"the Chroma server at {address} {str(error).removeprefix('Chroma ').removesuffix('; build again')}"


def _registered(shelf: Shelf) -> set[tuple[str, str]]:
    """Each collection that was made for this shelf, with the address of its server."""
    return set(_lines(shelf))


def _lines(shelf: Shelf) -> Iterator[tuple[str, str]]:
    try:
        found = (shelf.folder / _REGISTER).read_text("utf-8", "replace")
    except FileNotFoundError:
        return
    for line in found.splitlines():
        if match := _LINE.fullmatch(line):
            yield match[1], match[2]


def _register(shelf: Shelf, lines: set[tuple[str, str]]) -> None:
    """Replace the register as a whole."""
    replace_lines(shelf.folder / _REGISTER, [f"{address} {name}" for address, name in sorted(lines)])
