"""Chroma holds exactly what was put in, finds what exact search finds, and says when it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from ingest.vectors import COLLECTION, Vectors, VectorsDamaged, _client, fill, verify

DIMENSION = 32


def unit(rows: int, seed: int = 0) -> NDArray[np.float32]:
    made = np.random.default_rng(seed).standard_normal((rows, DIMENSION)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def collection(folder: Path) -> Any:
    return _client(folder).get_collection(COLLECTION, embedding_function=None)


def test_what_was_filled_is_verified(tmp_path: Path) -> None:
    vectors = unit(600)
    fill(tmp_path / "chroma", vectors)
    verify(tmp_path / "chroma", vectors)


def test_an_index_of_no_passage_and_of_one_is_verified(tmp_path: Path) -> None:
    for rows in (0, 1):
        fill(tmp_path / str(rows), unit(rows))
        verify(tmp_path / str(rows), unit(rows))


def test_copies_of_one_text_are_no_damage(tmp_path: Path) -> None:
    vectors = np.concatenate([unit(20), unit(20), unit(20)])
    fill(tmp_path / "chroma", vectors)
    assert len(verify(tmp_path / "chroma", vectors)) == 0


def test_a_missing_row_is_found(tmp_path: Path) -> None:
    vectors = unit(50)
    fill(tmp_path / "chroma", vectors[:49])
    with pytest.raises(VectorsDamaged, match="49 passages of 50"):
        verify(tmp_path / "chroma", vectors)


def test_a_row_of_another_generation_is_found(tmp_path: Path) -> None:
    fill(tmp_path / "chroma", unit(51))
    with pytest.raises(VectorsDamaged, match="passage 50"):
        verify(tmp_path / "chroma", unit(51)[:50])


@pytest.mark.parametrize("how", ["random", "a little", "a copy of another"])
def test_a_changed_row_is_found(tmp_path: Path, how: str) -> None:
    vectors = unit(50)
    held = vectors.copy()
    if how == "random":
        held[7] = unit(1, seed=1)[0]
    elif how == "a little":
        held[7, 0] += 0.05
        held[7] /= np.linalg.norm(held[7])
    else:
        held[7] = held[8]
    fill(tmp_path / "chroma", held)
    with pytest.raises(VectorsDamaged, match="passage 7"):
        verify(tmp_path / "chroma", vectors)


def test_a_deleted_row_is_found(tmp_path: Path) -> None:
    vectors = unit(50)
    fill(tmp_path / "chroma", vectors)
    collection(tmp_path / "chroma").delete(ids=["3"])
    with pytest.raises(VectorsDamaged):
        verify(tmp_path / "chroma", vectors)


def like_sentences(rows: int, seed: int) -> NDArray[np.float32]:
    """Vectors as sentences have them: 384 dimensions, most of the variance in some sixty."""
    directions = np.random.default_rng(0).standard_normal((64, 384))
    random = np.random.default_rng(seed)
    made = random.standard_normal((rows, 64)) @ directions + 2 * random.standard_normal((rows, 384))
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def test_chroma_finds_what_exact_search_finds(tmp_path: Path) -> None:
    vectors = like_sentences(3000, seed=1)
    fill(tmp_path / "chroma", vectors)
    opened = Vectors(tmp_path / "chroma")
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
