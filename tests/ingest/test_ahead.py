"""Passages are embedded while others are cut: no text twice, none of the cached, and no fault is lost."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from ingest.ahead import BATCH, WAITING, Ahead
from ingest.archive_writer import ArchiveWriter
from ingest.embedder import Embedder, Vectors
from ingest.embedder_export import open_embedder
from ingest.tokens import TokenVectors
from tests.archives import MODEL, exported_models, new_data_dir

TEXTS = [f"The bridge over the river {number} was mended." for number in range(2 * BATCH)]


class Noting:
    """The real embedder, which notes what it is given, and fails where it is told to."""

    def __init__(self, real: Embedder) -> None:
        self.label, self._real = real.label, real
        self.given: list[str] = []
        self.fails = False

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self._real.embed(texts)

    def embed_tokens(self, texts: Sequence[str]):  # type: ignore[no-untyped-def]
        return self._real.embed_tokens(texts)

    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        if self.fails:
            raise MemoryError("no room for another text")
        self.given += texts
        return self._real.embed_both(texts)


@pytest.fixture
def embedder() -> Noting:
    return Noting(open_embedder(MODEL, exported_models()))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[ArchiveWriter]:
    with closing(ArchiveWriter(new_data_dir(tmp_path))) as opened:
        yield opened


def key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def test_what_is_expected_is_in_the_cache_afterwards_each_text_embedded_once(
    archive: ArchiveWriter, embedder: Noting
) -> None:
    with Ahead(archive.vectors, embedder) as ahead:
        for text in (*TEXTS, *TEXTS):
            ahead.expect([text])
    assert len(embedder.given) == len(set(embedder.given)) == ahead.embedded >= BATCH
    kept = archive.vectors.of([key(text) for text in TEXTS], embedder.label)
    assert set(kept) == set(map(key, embedder.given))
    alone = embedder.embed(embedder.given)
    assert all(np.allclose(kept[key(text)][0], row, atol=1e-5) for text, row in zip(embedder.given, alone, strict=True))


def test_what_is_in_the_cache_is_not_embedded_again(archive: ArchiveWriter, embedder: Noting) -> None:
    with Ahead(archive.vectors, embedder) as ahead:
        ahead.expect(TEXTS[:BATCH])
    embedder.given.clear()
    with Ahead(archive.vectors, embedder) as ahead:
        ahead.expect(TEXTS)
    assert ahead.embedded == BATCH
    assert not set(embedder.given) & set(TEXTS[:BATCH])


def test_what_there_is_no_time_for_is_left_to_the_build(archive: ArchiveWriter, embedder: Noting) -> None:
    many = [f"Text {number}." for number in range(3 * WAITING)]
    with Ahead(archive.vectors, embedder) as ahead:
        for text in many:
            ahead.expect([text])
    assert BATCH <= ahead.embedded < len(many)


def test_a_fault_of_the_embedder_reaches_whoever_cuts(archive: ArchiveWriter, embedder: Noting) -> None:
    embedder.fails = True
    with pytest.raises(MemoryError, match="no room for another text"), Ahead(archive.vectors, embedder) as ahead:
        ahead.expect(TEXTS)


def test_a_fault_in_cutting_is_told_as_it_is(archive: ArchiveWriter, embedder: Noting) -> None:
    def cut() -> Iterator[str]:
        yield from TEXTS
        raise ValueError("it cannot be cut")

    with pytest.raises(ValueError, match="cannot be cut"), Ahead(archive.vectors, embedder) as ahead:
        ahead.expect(cut())
