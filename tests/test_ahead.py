"""What is begun ahead of a question: the same vector and passages as later, and nothing at work once it is left."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from service.ahead import THREADS, Ahead
from service.reading import Reading
from service.retriever import DEPTH, Filters
from tests.reading_archives import Desk, desk

QUESTION = "When was the Northfield bridge closed?"


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("roads")) as opened:
        yield opened


class Slow:
    """A generation whose network takes its time, or fails."""

    def __init__(self, desk: Desk, error: Exception | None = None) -> None:
        self._generation, self._error = desk.generation, error
        self.at_work = 0

    def embed(self, question: str) -> NDArray[np.float32]:
        self.at_work += 1
        time.sleep(0.2)
        self.at_work -= 1
        if self._error:
            raise self._error
        return self._generation.embed(question)

    def nearest(self, vector: NDArray[np.float32], k: int) -> list[tuple[int, float]]:
        self.at_work += 1
        time.sleep(0.2)
        self.at_work -= 1
        return self._generation.nearest(vector, k)


def test_what_is_begun_is_what_is_found_without(roads: Desk) -> None:
    vector = roads.generation.embed(QUESTION)
    with Ahead(roads.generation, QUESTION, 3) as ahead:
        assert np.array_equal(ahead.vector(), vector)
        assert list(ahead.nearest()) == roads.generation.nearest(vector, 3)


@pytest.mark.parametrize("begun", [QUESTION, "How many cars does the ferry carry?"])
@pytest.mark.parametrize("filters", [Filters(), Filters(types=frozenset({"release"}))])
def test_a_search_finds_the_same_whatever_was_begun(roads: Desk, begun: str, filters: Filters) -> None:
    reading = Reading(QUESTION)
    with roads.retriever.ahead(begun) as ahead:
        assert ahead.depth == DEPTH
        found = roads.retriever.retrieve(reading, filters, 5, ahead)
    assert found == roads.retriever.retrieve(reading, filters, 5)
    assert found or filters.narrow


def test_nothing_works_on_a_generation_any_more_once_it_is_left(roads: Desk) -> None:
    slow = Slow(roads)
    with Ahead(slow, QUESTION, 3):  # type: ignore[arg-type]
        pass
    assert slow.at_work == 0
    with Ahead(slow, QUESTION, 3) as ahead:  # type: ignore[arg-type]
        ahead.vector()
    assert slow.at_work == 0


def test_an_error_of_the_network_reaches_whoever_asks_for_the_vector(roads: Desk) -> None:
    with Ahead(Slow(roads, MemoryError("full")), QUESTION, 3) as ahead:  # type: ignore[arg-type]
        with pytest.raises(MemoryError, match="full"):
            ahead.vector()
        with pytest.raises(MemoryError, match="full"):
            ahead.nearest()


def test_more_questions_than_threads_all_come_to_an_end(roads: Desk) -> None:
    many = [Ahead(roads.generation, f"{QUESTION} {i}", 2) for i in range(3 * THREADS)]
    assert all(len(ahead.nearest()) == 2 for ahead in reversed(many))
