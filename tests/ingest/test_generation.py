"""A generation: sealed whole, searched alike by Chroma and exactly, never touched by who opens it."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from ingest.generation import Generation, open_current
from ingest.manifest import digests
from ingest.settings import DataDir
from ingest.shelf import KEPT, Shelf
from ingest.vector_files import write_unreached
from ingest.vectors import _client as chroma_client
from tests.archives import built, collected, new_data_dir, release
from tests.generations import NAMES, numbers, reseal, serving
from tests.generations import data_dir as data_dir
from tests.generations import opened as opened
from tests.generations import two_generations as two_generations


def hashes(folder: Path) -> dict[str, str]:
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()
    }


def test_opening_and_searching_never_touch_the_published_folder(two_generations: DataDir) -> None:
    before = hashes(two_generations.index)
    generation = open_current(two_generations)
    generation.nearest(generation.embed("What did the bridges receive?"), 3)
    generation.lexical('"bridges"', 3)
    assert generation.passages(range(4))[0].document.id
    generation.close()
    assert hashes(two_generations.index) == before
    assert list(two_generations.private.glob("generation-*")) == []


def test_a_generation_holds_what_may_be_seen_and_counts_it(opened: Generation) -> None:
    manifest = opened.manifest
    assert (manifest.number, manifest.documents, manifest.passages) == (2, 4, 4)
    assert sorted(opened.by_id) == sorted(name.lower() for name in NAMES)
    assert sorted(p.text for p in opened.passages(range(4)).values())[0].startswith("The Harbour bridges received a C")


def test_it_knows_whether_any_passage_has_certain_characters(opened: Generation) -> None:
    assert opened.holds("ridge")
    assert not opened.holds("no passage says so")


def test_passages_stand_in_the_order_of_their_rows_whatever_was_asked_before(opened: Generation) -> None:
    last = opened.manifest.passages - 1
    assert list(opened.passages([last])) == [last]
    assert list(opened.passages([last, 1, 0])) == [0, 1, last]


def test_chroma_and_exact_search_agree(opened: Generation) -> None:
    for name in NAMES:
        vector = opened.embed(f"How old are the {name} bridges?")
        near, exact = opened.nearest(vector, 4), opened.exact(vector, 4)
        assert [row for row, _ in near] == [row for row, _ in exact]
        assert opened.passages([near[0][0]])[near[0][0]].text.startswith(f"The {name}")


def test_an_archive_without_documents_opens_in_silence_and_finds_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    empty = new_data_dir(tmp_path)
    built(empty)
    generation = open_current(empty)
    assert generation.nearest(generation.embed("Which bridges?"), 3) == []
    generation.close()
    assert caplog.records == []


def test_a_failing_chroma_falls_back_to_exact_search(two_generations: DataDir) -> None:
    generation = open_current(two_generations)
    vector = generation.embed("bridges of the quarry")
    expected = generation.nearest(vector, 4)
    assert generation._vectors is not None
    generation._vectors._client.delete_collection("passages")
    found = generation.nearest(vector, 4)
    assert [row for row, _ in found] == [row for row, _ in expected]
    generation.close()


def test_a_chroma_that_does_not_open_falls_back_to_exact_search(data_dir: DataDir) -> None:
    shelf = Shelf(data_dir.index)
    folder = shelf.folder / str(shelf.current())
    shutil.rmtree(folder / "chroma")
    reseal(folder)
    generation = open_current(data_dir)
    assert generation.manifest.number == 2
    vector = generation.embed("bridges of the quarry")
    assert generation.nearest(vector, 1) == generation.exact(vector, 1)
    generation.close()


def test_a_passage_that_the_graph_does_not_lead_to_is_found_all_the_same(data_dir: DataDir) -> None:
    shelf = Shelf(data_dir.index)
    folder = shelf.folder / str(shelf.current())
    lost = 2
    client = chroma_client(folder / "chroma")
    client.get_collection("passages", embedding_function=None).delete(ids=[str(lost)])
    client.close()
    for names in ((), (lost,)):
        write_unreached(folder, np.array(names, np.int64))
        reseal(folder)
        generation = open_current(data_dir)
        vector = np.asarray(generation._matrix[lost])
        found = generation.nearest(vector, 3)
        assert len(found) == 3
        assert (found[0][0] == lost) is bool(names)
        assert not names or dict(found) == pytest.approx(dict(generation.exact(vector, 3)), abs=1e-5)
        generation.close()


def test_the_last_three_generations_are_kept(data_dir: DataDir) -> None:
    for _ in range(3):
        built(data_dir, force=True)
    assert numbers(data_dir) == [5, 4, 3][:KEPT]
    assert serving(data_dir) == 5


def test_a_rebuild_gives_the_same_rows_vectors_and_answers(data_dir: DataDir) -> None:
    before = open_current(data_dir)
    report = built(data_dir, force=True)
    after = open_current(data_dir)
    assert report.embedded == 0
    assert after.manifest.number == before.manifest.number + 1
    assert after.passages(range(4)) == before.passages(range(4))
    assert np.array_equal(after._matrix, before._matrix)
    assert np.array_equal(after._tokens, before._tokens)
    for question in ("Which bridges are old?", "Quarry", "What did Harbour receive in 2011?"):
        assert after.nearest(after.embed(question), 4) == before.nearest(before.embed(question), 4)
        assert after.lexical('"bridges" OR "quarry"', 4) == before.lexical('"bridges" OR "quarry"', 4)
    before.close()
    after.close()


def test_a_build_from_nothing_cached_gives_the_same_vectors(data_dir: DataDir) -> None:
    before = open_current(data_dir)
    with sqlite3.connect(data_dir.archive) as db:
        db.execute("DELETE FROM vectors")
    report = built(data_dir, force=True)
    after = open_current(data_dir)
    assert report.embedded == 4
    assert np.allclose(after._matrix, before._matrix, atol=1e-6)
    before.close()
    after.close()


def test_an_unchanged_archive_builds_nothing_and_embeds_nothing(data_dir: DataDir) -> None:
    report = built(data_dir)
    assert (report.built, report.embedded, report.documents) == (False, 0, 4)
    assert numbers(data_dir) == [2, 1]


def test_a_manifest_names_what_made_the_generation(two_generations: DataDir) -> None:
    shelf = Shelf(two_generations.index)
    said = json.loads((shelf.folder / str(shelf.current()) / "MANIFEST.json").read_text())
    assert said["embedder"]["dimension"] == 384
    assert datetime.fromisoformat(said["built_at"]) <= datetime.now(UTC)
    assert set(said["files"]) == set(digests(shelf.folder / str(shelf.current())))


def test_what_may_not_be_seen_leaves_no_trace_in_a_generation(tmp_path: Path) -> None:
    folder, made = tmp_path / "files", []
    release(folder, "open.md", "# Open\n\nThe harbour bridge is open, said Vera Stone.")
    release(folder, "late.md", "# Tangerine\n\nThe tangerine bridge.", embargo="2098-12-01T09:00:00+02:00")
    release(folder, "held.md", "# Saffron\n\nThe saffron bridge, said Jost Arnim.", embargo="soon")
    release(folder, "gone.md", "# Marzipan\n\nThe marzipan bridge. See HB 7712.", status="withdrawn")
    release(folder, "broken.md", "")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 nothing")
    for parent in ("hidden", "none"):
        (tmp_path / parent).mkdir()
        data_dir = new_data_dir(tmp_path / parent)
        assert len(collected(data_dir, folder).new) == (4 if parent == "hidden" else 1)
        built(data_dir)
        made.append(hashes(data_dir.index / str(Shelf(data_dir.index).current())))
        for name in ("late.md", "held.md", "gone.md", "broken.md", "scan.pdf"):
            (folder / name).unlink(missing_ok=True)
    hidden, none = ({k: v for k, v in one.items() if "MANIFEST" not in k and "chroma" not in k} for one in made)
    assert hidden == none
    assert "passages.db" in {Path(name).name for name in hidden}
