"""How long a first ingest takes, an unchanged one after it, and one of which one release has changed:
``python -m bench.reingest [PASSAGES]``.

The releases are generated, each of about ten passages, none like another. Each run is a process of
its own, as a person starts it; the peak of memory is the whole process's.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PASSAGES_A_RELEASE = 10  # each a paragraph of 78 words under a heading of its own
_WORDS = (
    "bridge road harbour council grade report county survey engineer budget repair spring river crossing "
    "inspection public notice safety award quarter member vote measure district meeting plan figure"
).split()


@dataclass(frozen=True)
class Run:
    """One ingest: seconds, what it embedded, and the peak of its memory in MiB."""

    seconds: float
    embedded: int
    passages: int
    peak_mib: int


def write_releases(folder: Path, passages: int, seed: int = 0) -> None:
    """Releases of about ``passages`` passages in all."""
    random_words = random.Random(seed)
    for number in range(max(1, passages // PASSAGES_A_RELEASE)):
        paragraphs = [f"# Release {number} about the {random_words.choice(_WORDS)}"]
        for place in range(PASSAGES_A_RELEASE):
            words = [random_words.choice(_WORDS) for _ in range(78)]
            sentences = [" ".join(words[at : at + 13]).capitalize() + f" {number}." for at in range(0, 78, 13)]
            paragraphs += [f"## Part {place} of {number}", " ".join(sentences)]
        (folder / f"release-{number:05d}.md").write_text("\n\n".join(paragraphs) + "\n")


def ingest(folder: Path, data: Path) -> Run:
    """Run one ingest to its end."""
    script = (
        "import re, sys; from pathlib import Path; from ingest.__main__ import main; code = main(sys.argv[1:]);"
        "peak = re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text());"
        "print(peak[1]); sys.exit(code)"
    )
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, "--json", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "PRESSDESK_DATA": str(data), "HF_HUB_OFFLINE": "1"},
    )
    seconds = time.perf_counter() - started
    *_, totals, peak = done.stdout.splitlines()
    generation = json.loads(totals)["generation"]
    return Run(seconds, generation["embedded"], generation["passages"], int(peak) // 1024)


def measure(passages: int) -> tuple[Run, Run, Run]:
    """The first ingest of generated releases, with the model exported before, the second, and one after a change."""
    with tempfile.TemporaryDirectory() as name:
        folder, data, other = Path(name, "files"), Path(name, "data"), Path(name, "other")
        for made in (folder, other):
            made.mkdir()
        write_releases(other, 1, seed=1)
        ingest(other, data)
        write_releases(folder, passages)
        first, unchanged = ingest(folder, data), ingest(folder, data)
        with (folder / "release-00000.md").open("a") as changed:
            changed.write("\nA last sentence was added.\n")
        return first, unchanged, ingest(folder, data)


if __name__ == "__main__":
    first, second, changed = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    for label, run in (("first", first), ("unchanged", second), ("changed", changed)):
        print(
            f"{label:<10} {run.seconds:8.2f} s  {run.passages:,} passages  {run.embedded:,} embedded  "
            f"{run.passages / run.seconds:8.1f} passages/s  peak {run.peak_mib:,} MiB"
        )
    print(f"unchanged is {first.seconds / second.seconds:.0f} times faster")
