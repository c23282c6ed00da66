"""A generation's own copy of its files -> what searches its vectors with a graph: an embedded Chroma, or a server."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ingest.vector_files import CHROMA_FOLDER, name_on_server, open_unreached
from ingest.vectors import Vectors

if TYPE_CHECKING:
    from ingest.served_vectors import ServedVectors

log = logging.getLogger(__name__)


def open_graph(folder: Path, vectors: NDArray[np.float32], chroma_url: str) -> Vectors | ServedVectors | None:
    """``vectors``: those that it is to hold. None where there is no graph, or none that opens: all are compared then,
    and the log says why."""
    if not len(vectors):
        return None
    if (folder / CHROMA_FOLDER).is_dir():
        return _embedded(folder / CHROMA_FOLDER, vectors)
    if (name := name_on_server(folder)) is None:
        return None
    if not chroma_url:
        log.warning("the vectors are %s on a Chroma server; PRESSDESK_CHROMA_URL names none, so all are compared", name)
        return None
    from ingest.served_vectors import ServedVectors  # imports what speaks HTTP, which no other generation needs

    return ServedVectors(chroma_url, name, vectors, open_unreached(folder))


def _embedded(folder: Path, vectors: NDArray[np.float32]) -> Vectors | None:
    opened = None
    try:
        opened = Vectors(folder)
        opened.nearest(np.asarray(vectors[0]), 1)
    except Exception:  # chromadb raises bare errors of its Rust core
        log.exception("Chroma cannot open this generation; searching the vectors directly")
        if opened is not None:
            opened.close()
        return None
    return opened
