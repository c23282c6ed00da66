"""Ctrl+C and SIGTERM at any stage: a sentence, exit code 1, a sound archive, and the next run goes on."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

import pytest

from ingest.progress import NAMES
from tests.archives import ROOT, command, environment, new_data_dir, release, run_ingest


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("moment", ["start", "read", "embed", "index"])
def test_stopped_by_hand_it_says_so_and_the_next_run_goes_on(tmp_path: Path, sent: signal.Signals, moment: str) -> None:
    data_dir = new_data_dir(tmp_path)
    for number in range(3):
        release(tmp_path / "files", f"{number}.md", f"# Release {number}\n\nThe bridge was graded {number} in 2019.")
    # What starts these tests may ignore Ctrl+C, and a child would inherit that.
    process = subprocess.Popen(
        command(tmp_path / "files"),
        cwd=ROOT,
        env=environment(data_dir.root),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    words = []
    if moment == "start":
        deadline = time.monotonic() + 30
        while not data_dir.lock.exists() and time.monotonic() < deadline:
            time.sleep(0.005)
    else:
        assert process.stderr is not None
        for line in process.stderr:
            words.append(line)
            if line.startswith(NAMES[{"read": "discover", "embed": "passages", "index": "embed"}[moment]]):
                break
    process.send_signal(sent)
    out, rest = process.communicate(timeout=60)
    said = "".join(words) + rest
    assert process.returncode == 1, said
    assert "stopped; what was read is kept" in said
    assert "Traceback" not in said
    assert out == ""
    assert run_ingest("status", data=data_dir.root).returncode == 0
    assert not list(data_dir.index.glob(".staging-*"))
    if moment in ("read", "index") and sent is signal.SIGTERM:
        done = run_ingest(tmp_path / "files", data=data_dir.root)
        assert done.returncode == 0
        assert "3 documents, 3 passages" in done.stdout
