"""A Chroma server that does not answer, and one whose graph is another since it was started again."""

from __future__ import annotations

import socket

import numpy as np
import pytest

from ingest.chroma_server import ChromaServer
from ingest.served_vectors import ServedVectors
from ingest.vectors import fill
from tests.chroma_servers import RunningServer
from tests.chroma_servers import shared_server as shared_server
from tests.ingest.test_vectors import unit


def test_a_passage_that_the_graph_of_a_restarted_server_does_not_lead_to_is_found_all_the_same(
    shared_server: RunningServer,
) -> None:
    vectors = unit(300)
    held = vectors.copy()
    held[7] = -vectors[7]
    fill(ChromaServer(shared_server.address, 60), held, name="pressdesk")
    for known, is_found in (((), False), ((3,), True)):  # row 3 was missed when it was proved, and row 7 was not
        served = ServedVectors(shared_server.address, "pressdesk", vectors, np.array(known, np.int64))
        nearest = served.nearest(vectors[7], 3)
        assert nearest is not None
        assert len(nearest) == 3
        assert (nearest[0][0] == 7) is is_found
        served.close()


def test_a_port_where_nobody_answers_is_no_place_to_wait() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = ChromaServer(f"http://127.0.0.1:{listening.getsockname()[1]}", 0.2)
        with pytest.raises(Exception, match="no answer in time"):
            server.get_collection("pressdesk", embedding_function=None)
