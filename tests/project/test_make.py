"""What ``make`` would do, by its own word: where data goes, which port, and that one target does not do another's."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def made(*arguments: str | Path) -> str:
    """The commands that ``make`` would run."""
    asked = ["make", "--dry-run", "--always-make", *map(str, arguments)]
    return subprocess.run(
        asked, cwd=ROOT, capture_output=True, text=True, check=True, env={"PATH": "/usr/bin:/bin"}
    ).stdout


def data_of(*arguments: str | Path) -> set[str]:
    return set(re.findall(r'PRESSDESK_DATA="([^"]*)"', made(*arguments)))


def test_the_sample_never_shares_its_data_with_another_folder(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two", tmp_path / "corpus"]
    for folder in folders:
        folder.mkdir()
    found = [data_of("serve"), *(data_of("serve", f"CORPUS={folder}") for folder in folders)]
    assert found[0] == {"var/sample"}
    assert [len(one) for one in found] == [1] * 4
    assert len(set.union(*found)) == 4
    assert data_of("serve", f"CORPUS={folders[0]}/../one/") == found[1]
    assert data_of("ingest", f"CORPUS={folders[0]}") == found[1]


def test_what_is_served_was_read_from_the_same_folder_and_on_the_port_that_is_given() -> None:
    lines = made("serve", "PORT=9001").splitlines()
    read = next(at for at, line in enumerate(lines) if '-m ingest "corpus"' in line)
    assert [at for at, line in enumerate(lines) if "PRESSDESK_PORT=9001 .venv/bin/python -m service" in line] > [read]
    assert "PRESSDESK_PORT=8000" in made("serve")


def test_setting_up_reads_serves_and_tests_nothing() -> None:
    done = made("setup")
    assert "pip install" in done
    assert re.findall(r"-m (ingest|service|pytest|bench)\b", done) == []


@pytest.mark.parametrize(
    ("target", "does"),
    [
        ("test", ["pytest"]),
        ("check", ["ruff", "mypy", "lint-imports"]),
        ("bench", ["-m bench"]),
        ("serve", ["-m ingest"]),
    ],
)
def test_each_target_sets_up_what_is_missing_first(target: str, does: list[str]) -> None:
    done = made(target)
    assert [word for word in does if done.find(word) <= done.find("pip install") or "pip install" not in done] == []
