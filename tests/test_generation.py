"""A generation: sealed whole, refused when a bit of it has changed, never touched by who opens it."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from ingest.generation import Generation, IndexNotBuilt, open_current
from ingest.manifest import GenerationDamaged, copy_checked, digests, read
from ingest.settings import DataDir
from ingest.shelf import KEPT, Shelf
from ingest.vector_files import write_unreached
from ingest.vectors import _client as chroma_client
from tests.archives import built, collected, copy_of, new_data_dir, release

NAMES = ("Harbour", "Meadow", "Quarry", "Orchard")


@pytest.fixture(scope="module")
def two_generations(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    """A data directory with two generations: of three documents, and of four."""
    folder = tmp_path_factory.mktemp("generations")
    data_dir = new_data_dir(folder)
    for number, name in enumerate(NAMES, 1):
        release(
            folder / "files",
            f"{name.lower()}.md",
            f"# {name} bridges\n\nThe {name} bridges received a C in {2010 + number}. They are {number} years old.",
        )
        if number >= 3:
            collected(data_dir, folder / "files")
            built(data_dir)
    return data_dir


@pytest.fixture
def data_dir(two_generations: DataDir, tmp_path: Path) -> DataDir:
    """A copy that a test may damage."""
    return copy_of(two_generations, tmp_path)


@pytest.fixture
def opened(two_generations: DataDir) -> Iterator[Generation]:
    generation = open_current(two_generations)
    yield generation
    generation.close()


def numbers(data_dir: DataDir) -> list[int]:
    return [int(name.split("-")[1]) for name in Shelf(data_dir.index).names()]


def serving(data_dir: DataDir) -> int:
    generation = open_current(data_dir)
    generation.close()
    return generation.manifest.number


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


def test_chroma_and_exact_search_agree(opened: Generation) -> None:
    for name in NAMES:
        vector = opened.embed(f"How old are the {name} bridges?")
        near, exact = opened.nearest(vector, 4), opened.exact(vector, 4)
        assert [row for row, _ in near] == [row for row, _ in exact]
        assert opened.passages([near[0][0]])[near[0][0]].text.startswith(f"The {name}")


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


def reseal(folder: Path) -> None:
    """A manifest that tells the truth about a folder that was changed."""
    from dataclasses import replace

    from ingest.manifest import write

    write(folder, replace(read(folder), files=digests(folder)))


def damages(folder: Path) -> list[tuple[str, str]]:
    """About sixty damages: each file removed, cut, one bit flipped; and some swapped with another."""
    names = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
    hows = ("remove", "cut", "empty", "grow", "flip", "flip", "flip", "swap")
    chosen = [(how, name) for name in names for how in hows]
    return random.Random(0).sample(chosen, min(len(chosen), 64))


def damage(how: str, path: Path, other: Path, at: random.Random) -> bool:
    """Whether the file is another one now."""
    content = bytearray(path.read_bytes())
    before = bytes(content)
    if how == "remove":
        path.unlink()
        return True
    if how == "cut":
        content = content[: at.randrange(len(content))] if content else content
    elif how == "empty":
        content = bytearray()
    elif how == "grow":
        content += b"\0"
    elif how == "swap":
        content = bytearray(other.read_bytes())
    elif content:
        content[at.randrange(len(content))] ^= 1 << at.randrange(8)
    path.write_bytes(content)
    return bytes(content) != before


def test_each_damage_is_seen_before_anything_is_opened(two_generations: DataDir, tmp_path: Path) -> None:
    shelf = Shelf(two_generations.index)
    sound = shelf.folder / str(shelf.current())
    at, trials = random.Random(1), 0
    files = [p for p in sound.rglob("*") if p.is_file()]
    for number, (how, name) in enumerate(damages(sound)):
        folder = Path(shutil.copytree(sound, tmp_path / str(number) / sound.name))
        if not damage(how, folder / name, at.choice(files), at):
            continue
        trials += 1
        with pytest.raises(GenerationDamaged):
            copy_checked(folder, tmp_path / "copy" / str(number), read(folder))
    assert trials >= 50


@pytest.mark.parametrize(
    ("how", "name"),
    [
        ("flip", "vectors.f32"),
        ("remove", "passages.db"),
        ("cut", "tokens.i8"),
        ("flip", "MANIFEST.json"),
        ("remove", "MANIFEST.json"),
    ],
)
def test_a_damaged_generation_is_refused_and_the_previous_one_serves(data_dir: DataDir, how: str, name: str) -> None:
    shelf = Shelf(data_dir.index)
    path = shelf.folder / str(shelf.current()) / name
    assert damage(how, path, path, random.Random(3))
    assert serving(data_dir) == 1
    assert list(data_dir.private.glob("generation-*")) == []


def test_the_next_build_heals_a_damaged_generation(data_dir: DataDir) -> None:
    shelf = Shelf(data_dir.index)
    path = shelf.folder / str(shelf.current()) / "vectors.f32"
    assert damage("flip", path, path, random.Random(4))
    report = built(data_dir)
    assert (report.built, report.embedded, report.documents) == (True, 0, 4)
    assert serving(data_dir) == 3


def test_a_generation_without_its_manifest_does_not_stand_in_the_way_of_a_build(data_dir: DataDir) -> None:
    shelf = Shelf(data_dir.index)
    (shelf.folder / str(shelf.current()) / "MANIFEST.json").unlink()
    report = built(data_dir)
    assert report.built
    assert numbers(data_dir) == [3, 1]
    assert serving(data_dir) == 3


def test_when_no_generation_is_whole_the_advice_is_to_rebuild(data_dir: DataDir) -> None:
    for path in data_dir.index.glob("gen-*/passages.db"):
        path.write_bytes(b"")
    with pytest.raises(IndexNotBuilt, match="python -m ingest rebuild"):
        open_current(data_dir)


def test_where_nothing_was_built_the_advice_is_to_ingest(tmp_path: Path) -> None:
    with pytest.raises(IndexNotBuilt, match="python -m ingest FOLDER"):
        open_current(DataDir(tmp_path))


@pytest.mark.parametrize(
    "pointer", [None, b"", b"\xff\xfe\x00garbage", b"gen-000009-0123456789ab\n", b"../../etc\n", b"gen-000002"]
)
def test_without_a_good_pointer_the_newest_whole_generation_serves(data_dir: DataDir, pointer: bytes | None) -> None:
    current = data_dir.index / "CURRENT"
    current.unlink() if pointer is None else current.write_bytes(pointer)
    assert serving(data_dir) == 2
    report = built(data_dir)
    assert Shelf(data_dir.index).current() == report.generation == current.read_text().strip()


def test_the_pointer_can_be_turned_back(data_dir: DataDir) -> None:
    older = Shelf(data_dir.index).names()[1]
    (data_dir.index / "CURRENT").write_text(f"{older}\n")
    assert serving(data_dir) == 1


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
