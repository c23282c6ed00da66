"""A generation of which a bit has changed is refused, the one before serves, and the next build heals it."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from ingest.generation import IndexNotBuilt, open_current
from ingest.manifest import GenerationDamaged, copy_checked, read
from ingest.settings import DataDir
from ingest.shelf import KEPT, Shelf
from tests.archives import built
from tests.generations import data_dir as data_dir
from tests.generations import numbers, serving
from tests.generations import two_generations as two_generations


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


def test_what_was_turned_back_to_is_kept_though_many_newer_ones_are_there(data_dir: DataDir) -> None:
    shelf = Shelf(data_dir.index)
    current, oldest = shelf.names()[0], shelf.names()[-1]
    for number in (3, 4, 5):
        shutil.copytree(shelf.folder / current, shelf.folder / f"gen-{number:06d}-{current[-12:]}")
    (shelf.folder / "CURRENT").write_text(oldest)
    shelf.prune()
    assert shelf.current() == oldest
    assert len(shelf.names()) == KEPT
