"""The service as people run it: ``python -m service`` in a process of its own, on a free port of this machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest import DataDir

ROOT = Path(__file__).resolve().parents[1]
START_S = 90  # a cold start with everything else that a test run does


@contextmanager
def served(data_dir: DataDir, **settings: str) -> Iterator[str]:
    """The address of a running service; ``settings`` are environment variables without their prefix."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PRESSDESK_")}
    environment |= {"PRESSDESK_DATA": str(data_dir.root), "PRESSDESK_PORT": "0", "PRESSDESK_RATE_LIMIT": ""}
    environment |= {f"PRESSDESK_{name.upper()}": value for name, value in settings.items()}
    process = subprocess.Popen(
        [sys.executable, "-m", "service"],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said: list[str] = []
    address: list[str] = []
    told = threading.Event()
    threading.Thread(target=_listen, args=(process, said, address, told), daemon=True).start()
    try:
        told.wait(START_S)
        if not address:
            raise AssertionError("the service did not start: " + "".join(said[-20:]))
        yield address[0]
    finally:
        process.terminate()
        process.wait(timeout=30)
        (Path(data_dir.root).parent / "served.log").write_text("".join(said))


def _listen(process: subprocess.Popen[str], said: list[str], address: list[str], told: threading.Event) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line)
        if match := re.search(r"Serving on (http://\S+)", line):
            address.append(match[1])
            told.set()
    told.set()
