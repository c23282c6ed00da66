"""A document that is as it was is copied from the generation before; the new one is what building it all would make."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import build as building
from ingest import dissection
from ingest.document import Version
from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import ROOT, built, collected, new_data_dir, release


@pytest.fixture
def taken_apart(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that builds take apart, in their order."""
    seen: list[str] = []
    dissect: Callable[..., object] = dissection.dissect

    def noted(version: Version, *rest: object) -> object:
        seen.append(version.document_id)
        return dissect(version, *rest)

    monkeypatch.setattr(building, "dissect", noted)
    return seen


def _tables(data_dir: DataDir) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that is written, but for the numbers of grade rows, which are given as they come."""
    file = Shelf(data_dir.index).folder / str(Shelf(data_dir.index).current()) / "passages.db"
    with sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True) as db:
        names = [str(name) for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: _rows(db, name) for name in names if not name.startswith(("sqlite_", "words_"))}


def _rows(db: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    columns = [str(row[1]) for row in db.execute(f"PRAGMA table_info({table})")]
    kept = [f'"{name}"' for name in columns if not (table.startswith("grade_") and name == "id")]
    return sorted(db.execute(f"SELECT {', '.join(kept)} FROM {table}"), key=repr)


@pytest.mark.timeout(300)
def test_a_generation_with_copied_documents_is_that_of_a_build_from_nothing(
    tmp_path: Path, taken_apart: list[str]
) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    shutil.copytree(ROOT / "corpus" / "report-cards", files)
    shutil.copy(ROOT / "corpus" / "organisation.toml", files)
    release(files, "mm.md", "# Middle\n\nThe Protected Innocence Challenge (PIC) began. HB 5621 passed.")
    release(files, "nn.md", "# Next to it\n\nThe Tarn Anglers Network (TAN) met. HB 77 and SB 4 passed.")
    collected(data_dir, files)
    built(data_dir)
    release(files, "aa.md", "# First of all\n\nA sentence that was not there.")
    (files / "mm.md").unlink()
    release(files, "zz.md", "# Last of all\n\nAnother one. HB 12 failed.")
    collected(data_dir, files, prune=True)
    taken_apart.clear()
    built(data_dir)
    assert taken_apart == ["aa", "zz"]
    copied = _tables(data_dir)
    assert len(copied["grade_rows"]) > 50
    assert {number for _, number in copied["bills"]} == {"HB 77", "SB 4", "HB 12"}
    assert "TAN" in {letters for letters, _ in copied["acronyms"]}
    built(data_dir, force=True)
    assert len(taken_apart) == 2 + len(copied["documents"])
    anew = _tables(data_dir)
    assert copied.keys() == anew.keys()
    assert {name for name, rows in copied.items() if rows != anew[name]} == set()


def test_a_document_whose_front_matter_alone_has_changed_is_taken_apart_again(
    tmp_path: Path, taken_apart: list[str]
) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.", title="First title")
    release(files, "two.md", "# Two\n\nA sentence.")
    collected(data_dir, files)
    built(data_dir)
    taken_apart.clear()
    release(files, "one.md", "# One\n\nA sentence.", title="Second title")
    collected(data_dir, files)
    built(data_dir)
    assert taken_apart == ["one"]


def test_another_organisation_takes_all_apart_again(tmp_path: Path, taken_apart: list[str]) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    release(files, "two.md", "# Two\n\nA sentence.")
    collected(data_dir, files)
    built(data_dir)
    taken_apart.clear()
    (files / "organisation.toml").write_text('[organisation]\nname = "Elmbank Home"\n')
    collected(data_dir, files)
    built(data_dir)
    assert taken_apart == ["one", "two"]


def test_of_a_damaged_generation_nothing_is_copied(tmp_path: Path, taken_apart: list[str]) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    collected(data_dir, files)
    built(data_dir)
    taken_apart.clear()
    (damaged,) = data_dir.index.glob("gen-*/passages.db")
    with sqlite3.connect(damaged) as db:
        db.execute("UPDATE passages SET text = 'Something else.'")
    release(files, "two.md", "# Two\n\nA sentence.")
    collected(data_dir, files)
    built(data_dir)
    assert taken_apart == ["one", "two"]
    assert ("Something else.",) not in [row[4:5] for row in _tables(data_dir)["passages"]]
