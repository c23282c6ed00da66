"""Chroma, embedded or a server, holds exactly what was put in, finds what exact search finds, and says when not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from ingest.chroma_server import ChromaServer
from ingest.vectors import COLLECTION, Place, Vectors, VectorsDamaged, _client, check, fill, verify
from tests.chroma_servers import RunningServer, client_of_server
from tests.chroma_servers import shared_server as shared_server

DIMENSION = 32


@pytest.fixture(params=["embedded", "server"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where there is no collection yet: an empty folder, or a server."""
    if request.param == "embedded":
        return tmp_path / "chroma"
    running: RunningServer = request.getfixturevalue("shared_server")
    server = ChromaServer(running.address, 60)
    server.delete_collection(COLLECTION)
    return server


def unit(rows: int, seed: int = 0) -> NDArray[np.float32]:
    made = np.random.default_rng(seed).standard_normal((rows, DIMENSION)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def collection(place: Place) -> Any:
    if not isinstance(place, Path):
        return client_of_server(place.address).get_collection(COLLECTION, embedding_function=None)
    return _client(place).get_collection(COLLECTION, embedding_function=None)


def test_what_was_filled_is_verified(place: Place) -> None:
    vectors = unit(600)
    fill(place, vectors)
    verify(place, vectors)


def test_an_index_of_no_passage_and_of_one_is_verified(tmp_path: Path) -> None:
    for rows in (0, 1):
        fill(tmp_path / str(rows), unit(rows))
        verify(tmp_path / str(rows), unit(rows))


def test_copies_of_one_text_are_no_damage(place: Place) -> None:
    vectors = np.concatenate([unit(20), unit(20), unit(20)])
    fill(place, vectors)
    assert len(verify(place, vectors)) == 0


def test_a_missing_row_is_found(place: Place) -> None:
    vectors = unit(50)
    fill(place, vectors[:49])
    with pytest.raises(VectorsDamaged, match="49 passages of 50"):
        verify(place, vectors)


def test_a_row_of_another_generation_is_found(place: Place) -> None:
    fill(place, unit(51))
    with pytest.raises(VectorsDamaged, match="passage 50"):
        verify(place, unit(51)[:50])


@pytest.mark.parametrize("how", ["random", "a little", "a copy of another"])
def test_a_changed_row_is_found(place: Place, how: str) -> None:
    vectors = unit(50)
    held = vectors.copy()
    if how == "random":
        held[7] = unit(1, seed=1)[0]
    elif how == "a little":
        held[7, 0] += 0.05
        held[7] /= np.linalg.norm(held[7])
    else:
        held[7] = held[8]
    fill(place, held)
    with pytest.raises(VectorsDamaged, match="passage 7"):
        verify(place, vectors)


def test_a_deleted_row_is_found(place: Place) -> None:
    vectors = unit(50)
    fill(place, vectors)
    collection(place).delete(ids=["3"])
    with pytest.raises(VectorsDamaged):
        verify(place, vectors)


def test_what_was_proved_once_is_known_again_and_what_is_something_else_is_not(place: Place) -> None:
    vectors = unit(600)
    fill(place, vectors)
    opened = Vectors(place)
    check(opened, vectors)
    for other in (vectors[:599], vectors[::-1].copy(), unit(600, seed=1)):
        with pytest.raises(VectorsDamaged):
            check(opened, other)
    opened.close()


def like_sentences(rows: int, seed: int) -> NDArray[np.float32]:
    """Vectors as sentences have them: 384 dimensions, most of the variance in some sixty."""
    directions = np.random.default_rng(0).standard_normal((64, 384))
    random = np.random.default_rng(seed)
    made = random.standard_normal((rows, 64)) @ directions + 2 * random.standard_normal((rows, 384))
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def test_chroma_finds_what_exact_search_finds(place: Place) -> None:
    vectors = like_sentences(3000, seed=1)
    fill(place, vectors)
    opened = Vectors(place)
    found = 0
    questions = like_sentences(200, seed=2)
    for question in questions:
        exact = set(np.argsort(-(vectors @ question))[:10].tolist())
        nearest = opened.nearest(question, 10)
        found += len(exact & {row for row, _ in nearest})
        assert [relevance for _, relevance in nearest] == sorted((r for _, r in nearest), reverse=True)
        assert all(abs(r - float(vectors[row] @ question)) < 1e-4 for row, r in nearest)
    opened.close()
    assert found / (10 * len(questions)) >= 0.99


def in_dozens(rows: int) -> NDArray[np.float32]:
    """Vectors of texts that are much alike, a dozen of each: a graph leads from few of them to the others."""
    alike = np.repeat(like_sentences(-(-rows // 12), seed=1), 12, axis=0)[:rows]
    made = alike + 0.05 * np.random.default_rng(1).standard_normal(alike.shape)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def far_questions() -> NDArray[np.float32]:
    """Of questions on anything else."""
    made = np.random.default_rng(5).standard_normal((300, 384))
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


@pytest.mark.parametrize("rows", [700, 1_400, 1_501, 2_001])
def test_a_question_finds_the_same_whenever_the_index_is_opened(tmp_path: Path, rows: int) -> None:
    fill(tmp_path / "chroma", in_dozens(rows))
    found = []
    for _ in range(3):
        opened = Vectors(tmp_path / "chroma")
        found.append(opened.nearest_to_each(far_questions(), 40))
        opened.close()
    assert found[0] == found[1] == found[2]


def test_in_a_small_index_no_near_row_is_missed_however_often_it_is_made(tmp_path: Path) -> None:
    vectors, questions = in_dozens(900), far_questions()
    exact = [set(np.argsort(-(vectors @ question))[:40].tolist()) for question in questions]
    for name in ("one", "other"):
        fill(tmp_path / name, vectors)
        opened = Vectors(tmp_path / name)
        assert [{row for row, _ in near} for near in opened.nearest_to_each(questions, 40)] == exact
        opened.close()
