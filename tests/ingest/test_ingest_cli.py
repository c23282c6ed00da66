"""The command line as other programs and people rely on it: exit codes, JSON lines, plain words."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import time
from pathlib import Path

import pytest

from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import ROOT, collected, command, environment, events, new_data_dir, release, run_ingest, traces

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> tuple[DataDir, Path]:
    """An archive of one live, one held and one rejected file, and the folder of them."""
    folder = tmp_path_factory.mktemp("cli")
    data_dir = new_data_dir(folder)
    release(folder / "files", "good.md", "# A good – “release”\n\nThe bridge was graded B.", date="2019-05-01")
    release(folder / "files", "held.md", "# Held\n\nNot yet.", embargo="soon")
    (folder / "files" / "bad.md").write_bytes(b"")
    done = run_ingest("--json", folder / "files", data=data_dir.root)
    assert done.returncode == 3, done.stderr
    (folder / "first.json").write_text(done.stdout)
    return data_dir, folder


def test_help_answers_at_once() -> None:
    taken = []
    for _ in range(3):
        started = time.monotonic()
        done = run_ingest("--help", data=Path("unused"))
        taken.append(time.monotonic() - started)
        assert done.returncode == 0
    assert "status" in done.stdout
    assert "Exit codes: 0 done" in " ".join(done.stdout.split())
    assert min(taken) < 0.5


@pytest.mark.parametrize("arguments", [[], ["--no-such-option", "x"], ["withdraw"], ["watch"], ["purge", "a", "b"]])
def test_wrong_usage_exits_2_with_the_usage(arguments: list[str], tmp_path: Path) -> None:
    done = run_ingest(*arguments, data=tmp_path)
    assert done.returncode == 2
    assert "usage:" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_each_line_of_json_is_an_object_and_the_last_has_the_totals(used: tuple[DataDir, Path]) -> None:
    lines = events((used[1] / "first.json").read_text())
    assert [line["event"] for line in lines] == ["new", "new", "rejected", "held", "done"]
    done = lines[-1]
    assert (done["new"], done["rejected"], done["held"]) == (2, 1, 1)
    generation = done["generation"]
    assert isinstance(generation, dict)
    assert (generation["documents"], generation["embedded"], generation["built"]) == (1, 1, True)


def test_a_second_run_embeds_nothing_and_makes_no_generation(used: tuple[DataDir, Path]) -> None:
    data_dir, folder = used
    before = Shelf(data_dir.index).names()
    done = run_ingest("--json", folder / "files", data=data_dir.root)
    assert done.returncode == 3
    generation = events(done.stdout)[-1]["generation"]
    assert isinstance(generation, dict)
    assert (generation["embedded"], generation["built"]) == (0, False)
    assert Shelf(data_dir.index).names() == before


def test_status_lists_each_document_with_the_fields_of_the_contract(used: tuple[DataDir, Path]) -> None:
    data_dir, _ = used
    done = run_ingest("status", "--json", data=data_dir.root)
    assert done.returncode == 0
    listed = {str(line["id"]): line for line in events(done.stdout)}
    assert {name: line["status"] for name, line in listed.items()} == {"good": "live", "held": "held"}
    good = listed["good"]
    assert good["title"] == "A good – “release”"
    assert isinstance(good["type"], str)
    assert str(good["version"]).startswith("sha256:")
    assert len(str(good["version"])) == len("sha256:") + 64


def test_status_names_a_rejected_file_once(used: tuple[DataDir, Path]) -> None:
    lines = run_ingest("status", data=used[0].root).stdout.splitlines()
    assert [line.count("bad.md") for line in lines if line.startswith("rejected")] == [1]
    assert lines[-1].startswith("2 documents (1 live, 1 held), 1 file rejected; generation gen-")


def test_status_tells_of_an_index_that_was_made_before_the_archive_changed(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "files", "one.md", "# One\n\nThe first bridge is open.")
    assert run_ingest(tmp_path / "files", data=data_dir.root).returncode == 0
    assert "behind" not in run_ingest("status", data=data_dir.root).stdout
    release(tmp_path / "files", "two.md", "# Two\n\nThe second bridge is open.")
    collected(data_dir, tmp_path / "files")  # and stopped before it was built
    told = run_ingest("status", data=data_dir.root)
    assert told.returncode == 0
    assert told.stdout.splitlines()[-1].endswith(
        ", which is behind: `python -m ingest rebuild` makes one of what may be seen now"
    )


@pytest.mark.parametrize(("typed", "meant"), [("stauts", "status"), ("check", "checks"), ("restor", "restore")])
def test_a_command_that_is_mistyped_is_named(typed: str, meant: str, tmp_path: Path) -> None:
    done = run_ingest(typed, data=tmp_path / "data")
    assert done.returncode == 2
    assert f"there is no file or folder {typed!r}; did you mean `python -m ingest {meant}`?" in done.stderr
    assert not (tmp_path / "data").exists()


def test_help_shows_that_a_folder_is_enough(tmp_path: Path) -> None:
    usage = run_ingest("--help", data=tmp_path).stdout.splitlines()[0]
    assert usage == "usage: python -m ingest [--json] [--prune] PATH... | COMMAND ..."
    assert run_ingest("status", "--help", data=tmp_path).stdout.startswith(
        "usage: python -m ingest status [-h] [--json]"
    )


def test_status_without_an_archive_is_named_and_fails(tmp_path: Path) -> None:
    done = run_ingest("status", data=tmp_path / "nowhere")
    assert done.returncode == 1
    assert "nowhere" in done.stderr
    assert not (tmp_path / "nowhere").exists()


def test_without_a_terminal_lines_are_plain(used: tuple[DataDir, Path]) -> None:
    data_dir, folder = used
    done = run_ingest(folder / "files", data=data_dir.root)
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr
    assert "Reading files: 3 of 3" in done.stderr
    assert "Rejected:" in done.stdout
    assert "Held back:" in done.stdout


def test_on_a_terminal_bars_show_each_stage(used: tuple[DataDir, Path]) -> None:
    data_dir, folder = used
    ours, theirs = pty.openpty()
    clean = {name: value for name, value in environment(data_dir.root, {"TERM": "xterm"}).items() if name != "CI"}
    process = subprocess.Popen(command(folder / "files"), cwd=ROOT, env=clean, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # how a pseudo-terminal tells its end
        pass
    process.wait()
    os.close(ours)
    assert process.returncode == 3
    assert b"Looking for files" in shown
    assert b"Read" in shown
    assert b"\x1b[" in shown


def test_a_document_is_withdrawn_restored_and_found_again(used: tuple[DataDir, Path]) -> None:
    data_dir, _ = used
    done = run_ingest("withdraw", "good", "--json", data=data_dir.root)
    assert (done.returncode, events(done.stdout)[0]["event"]) == (0, "withdrawn")
    assert "withdrawn" in run_ingest("status", data=data_dir.root).stdout
    done = run_ingest("restore", "good", data=data_dir.root)
    assert done.returncode == 0
    assert "good is restored; generation" in done.stdout


def test_restoring_a_held_document_says_that_it_is_still_held(used: tuple[DataDir, Path]) -> None:
    done = run_ingest("restore", "held", data=used[0].root)
    assert done.returncode == 0
    assert "held is restored, and held:" in done.stdout


@pytest.mark.parametrize("word", ["withdraw", "restore", "purge"])
def test_an_unknown_id_is_wrong_usage(used: tuple[DataDir, Path], word: str) -> None:
    done = run_ingest(word, "no-such-id", data=used[0].root)
    assert done.returncode == 2
    assert "no document has the id 'no-such-id'" in done.stderr


def test_output_that_nobody_reads_is_no_fault_of_the_archive(used: tuple[DataDir, Path]) -> None:
    process = subprocess.Popen(
        command("status"), cwd=ROOT, env=environment(used[0].root), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    words = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 1
    assert words == b""


def test_a_terminal_of_another_encoding_shows_what_it_can(used: tuple[DataDir, Path]) -> None:
    done = run_ingest("status", data=used[0].root, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "A good \\u2013 \\u201crelease\\u201d" in done.stdout


def test_a_setting_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"PRESSDESK_DATA=\xff\xfe\n")
    done = subprocess.run(
        command("status"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr


def test_rebuild_makes_the_same_generation_again(used: tuple[DataDir, Path]) -> None:
    data_dir, _ = used
    before = str(Shelf(data_dir.index).current())
    done = run_ingest("rebuild", "--json", data=data_dir.root)
    assert done.returncode == 0
    after = str(json.loads(done.stdout)["generation"])
    assert after != before
    assert after.rsplit("-", 1)[1] == before.rsplit("-", 1)[1]


@pytest.mark.skipif(not SEED.is_dir(), reason="the shared test data is not beside this checkout")
def test_no_secret_of_the_real_release_leaves_the_originals(tmp_path: Path) -> None:
    (path,) = SEED.glob("*.txt")
    text = path.read_text(encoding="utf-8")
    secrets = secrets_of(text)
    assert len(secrets) == 2, "a password and a private number"
    data_dir = new_data_dir(tmp_path)
    done = [
        run_ingest(*arguments, data=data_dir.root)
        for arguments in (["--json", SEED], [SEED], ["status", "--json"], ["checks"], ["checks", "--json"])
    ]
    assert [d.returncode for d in done] == [0] * 5, done[0].stderr
    removed = [line for line in events(done[0].stdout) if line["event"] == "removed"]
    assert {str(line["reason"]) for line in removed} == {"password", "private_number"}
    assert traces(data_dir.root, *secrets, leave_out=("models", "originals")) == []
    assert traces(data_dir.root, *secrets) != []
    for run in done:
        assert not [secret for secret in secrets if secret in run.stdout + run.stderr]


def secrets_of(text: str) -> list[str]:
    """The word that a reader is told to enter as password, and the number marked as of a cell, found
    without the code under test."""
    found = re.findall(r"enter (?:the )?password[: ]+(\S+)", " ".join(text.split()))
    found += re.findall(r"(\d{3}[.-]\d{3}[.-]\d{4}) cell", text)
    return [secret.strip('“”".,;') for secret in found]


def test_one_warning_about_several_documents_is_one_line(tmp_path: Path) -> None:
    page = "<html><body><nav>Home</nav><main><h1>{0}</h1><p>{0} opens on Sunday.</p></main></body></html>"
    for name in ("bakery", "cellar", "dairy", "forge"):
        (tmp_path / f"{name}.html").write_text(page.format(name.capitalize()))
    lines = run_ingest(tmp_path, data=new_data_dir(tmp_path).root).stdout.splitlines()
    (warning,) = lines[lines.index("Warnings:") + 1 : lines.index("Warnings:") + 2]
    assert warning.startswith("  4 documents: ")
    assert warning.endswith("(bakery, cellar, dairy and 1 more)")
