"""Many texts: embedded in a process of their own, under the same label; its end loses nothing."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import numpy as np
import pytest

from bench.reingest import write_releases
from ingest import many_texts
from ingest.archive_writer import ArchiveWriter
from ingest.build import build
from ingest.embedder_export import MAX_HALF_ERROR, open_embedder
from ingest.generation import open_current
from ingest.many_texts import MANY, ManyTexts
from ingest.passages import MAX_PASSAGE_CHARS
from ingest.settings import DataDir
from tests.archives import MODEL, built, collected, exported_models, new_data_dir, quiet

TEXTS = ["Bridges received a C.", "A long text. " * 60, "🎈 Ünïcode “quotes”"]


@pytest.fixture
def silent_processor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that does not say what its processor can do, so that a trial has to tell."""
    monkeypatch.setattr(many_texts, "CPUINFO", tmp_path / "no-cpuinfo")


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("silent_processor")
def test_many_new_texts_get_the_vectors_of_their_embedder_and_its_label(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_texts, "MANY", 20)  # what is worth loading torch for, here less
    data_dir = archived(tmp_path, 30)
    with ManyTexts(MODEL, data_dir.models) as many:
        archive = ArchiveWriter(data_dir)
        assert build(data_dir, archive, MODEL, quiet, many=many).embedded >= 30
        archive.close()
        assert many.process_id is not None
    generation, alone = open_current(data_dir), open_embedder(MODEL, data_dir.models)
    try:
        passages = generation.passages(range(generation.manifest.passages))
        kept = generation.cosines(np.eye(alone.label.dimension, dtype=np.float32)[0], sorted(passages))
        texts = [f"{passages[row].context}\n{passages[row].text}" for row in sorted(passages)]
        assert generation.manifest.embedder == alone.label
        assert np.abs(alone.embed(texts)[:, 0] - kept).max() <= MAX_HALF_ERROR
    finally:
        generation.close()


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("silent_processor")
def test_a_process_that_dies_on_the_way_costs_no_text(caplog: pytest.LogCaptureFixture) -> None:
    whole = open_embedder(MODEL, exported_models())
    with ManyTexts(MODEL, exported_models()) as many:
        embedder = many.embedder_for(MANY, whole)
        before, _ = embedder.embed_both(TEXTS)
        assert "half precision" not in caplog.text  # it told whether it is quicker here, whatever that was
        assert many.process_id is not None
        os.kill(many.process_id, signal.SIGKILL)
        for _ in range(2):
            vectors, tokens = embedder.embed_both(TEXTS)
            assert np.abs(vectors - before).max() <= MAX_HALF_ERROR
            assert len(tokens) == len(TEXTS)


@pytest.mark.usefixtures("silent_processor")
def test_a_process_that_cannot_be_begun_is_told_of_and_done_without(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ingest.many_texts.sys.executable", "/bin/false")
    whole = open_embedder(MODEL, exported_models())
    with ManyTexts(MODEL, exported_models()) as many:
        assert many.embedder_for(MANY, whole) is whole
    assert "going on without it" in caplog.text


@pytest.mark.usefixtures("silent_processor")
def test_few_texts_begin_no_process(tmp_path: Path) -> None:
    data_dir = archived(tmp_path, 5)
    with ManyTexts(MODEL, data_dir.models) as many:
        many.expect(MAX_PASSAGE_CHARS * (MANY - 1))
        whole = open_embedder(MODEL, data_dir.models)
        assert many.embedder_for(MANY - 1, whole) is whole
        assert many.process_id is None


@pytest.mark.usefixtures("silent_processor")
def test_what_is_expected_begins_the_process_once_and_the_end_of_the_ingest_ends_it() -> None:
    with ManyTexts(MODEL, exported_models()) as many:
        many.expect(MAX_PASSAGE_CHARS * MANY)
        begun = many.process_id
        assert begun is not None
        many.expect(MAX_PASSAGE_CHARS * MANY)
        assert many.process_id == begun
    with pytest.raises(ProcessLookupError):
        os.kill(begun, 0)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("flags\t\t: fpu sse2 fma avx f16c avx2", False),
        ("flags\t\t: fpu sse2 avx2 avx512f avx512_vnni", False),
        ("flags\t\t: fpu avx512f avx512_bf16 amx_bf16 amx_tile", True),
        ("Features\t: fp asimd asimdhp bf16 i8mm", True),
    ],
)
def test_a_process_is_begun_only_for_a_processor_that_may_compute_in_half_precision(
    said: str, begins: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_texts, "CPUINFO", tmp_path / "cpuinfo")
    (tmp_path / "cpuinfo").write_text(f"processor\t: 0\n{said}\n")
    with ManyTexts(MODEL, exported_models()) as many:
        many.expect(MAX_PASSAGE_CHARS * MANY)
        assert (many.process_id is not None) is begins
        if not begins:
            whole = open_embedder(MODEL, exported_models())
            assert many.embedder_for(MANY, whole) is whole
            assert many.process_id is None


@pytest.mark.usefixtures("silent_processor")
def test_nothing_is_begun_before_the_model_was_exported(tmp_path: Path) -> None:
    with ManyTexts(MODEL, tmp_path / "models") as many:
        many.expect(MAX_PASSAGE_CHARS * MANY)
        assert many.process_id is None


def archived(folder: Path, releases: int) -> DataDir:
    data_dir, files = new_data_dir(folder), folder / "files"
    files.mkdir()
    write_releases(files, releases)
    collected(data_dir, files)
    return data_dir


@pytest.mark.usefixtures("silent_processor")
def test_a_build_without_such_a_process_of_its_callers_ends_the_one_that_it_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_texts, "MANY", 20)
    assert built(archived(tmp_path, 30)).embedded >= 30
    assert not list(children_named("ingest.many_texts"))


def children_named(name: str) -> list[int]:
    """The processes of this one that were begun with ``name`` in their command."""
    mine = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    pids = [int(pid) for file in mine for pid in file.read_text().split()]
    return [pid for pid in pids if name in Path(f"/proc/{pid}/cmdline").read_text()]
