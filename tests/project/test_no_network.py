"""Nothing leaves the machine: no command looks for another, by name or address, whatever its libraries would like."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pytest

from ingest.settings import DataDir
from tests.archives import ROOT, release

REPORTS_AFTER_S = 12  # ONNX Runtime looked for its maker's machine within 8 s of its first network
TRACED = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg,sendmmsg")
AWAY = re.compile(r"sa_family=AF_INET6?\b(?!.*\"(?:127\.|::1\"))")


def traced(trace: Path, home: Path, data: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    """A command as somebody runs it who has set nothing, with every address that it speaks to written down."""
    unset = {"CI", "HF_HUB_OFFLINE", "ORT_DISABLE_TELEMETRY"}
    environment = {k: v for k, v in os.environ.items() if k not in unset and not k.startswith("PRESSDESK_")}
    return subprocess.Popen(
        [*TRACED, "-o", trace, sys.executable, "-m", *map(str, arguments)],
        cwd=ROOT,
        env=environment | {"HOME": str(home), "PRESSDESK_DATA": str(data), "PRESSDESK_PORT": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def addresses(trace: Path) -> list[str]:
    return [line for line in trace.read_text().splitlines() if AWAY.search(line)]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed (apt: strace)")
    if subprocess.run([*TRACED, "-o", os.devnull, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.mark.timeout(400)
def test_ingest_and_service_speak_to_no_other_machine_and_leave_nothing_at_home(tmp_path: Path, home: Path) -> None:
    release(tmp_path / "files", "a.md", "# A bridge\n\nThe town of Orrin opened a bridge of timber on May 4, 2018.")
    data = DataDir(tmp_path / "data")

    ingest = traced(tmp_path / "ingest.trace", home, data.root, "ingest", tmp_path / "files")
    said, _ = ingest.communicate(timeout=200)
    assert ingest.returncode == 0, said
    assert addresses(tmp_path / "ingest.trace") == []

    service = traced(tmp_path / "service.trace", home, data.root, "service")
    try:
        address = serving(service)
        body = json.dumps({"question": "When did Orrin open a bridge?"}).encode()
        asked = urllib.request.Request(f"{address}/v1/ask", body, {"content-type": "application/json"})
        with urllib.request.urlopen(asked, timeout=60) as answer:
            assert "May 4, 2018" in json.load(answer)["text"]
        time.sleep(REPORTS_AFTER_S)
    finally:
        subprocess.run(["pkill", "-TERM", "-P", str(service.pid)], check=False)  # strace hands no signal on
        service.wait(timeout=60)
    assert addresses(tmp_path / "service.trace") == []
    assert [path for path in home.rglob("*") if path.is_file()] == []


def serving(service: subprocess.Popen[str]) -> str:
    """The address of a service that was started, as it prints it; what it prints then is read on, so that it can."""
    assert service.stdout is not None
    for line in service.stdout:
        if match := re.search(r"Serving on (http://\S+)", line):
            threading.Thread(target=service.stdout.read, daemon=True).start()
            return match[1]
    raise AssertionError("the service did not start")


def test_the_trace_sees_a_machine_that_is_looked_for(tmp_path: Path, home: Path) -> None:
    looks = tmp_path / "looks.py"
    looks.write_text("import socket\ns = socket.socket(type=socket.SOCK_DGRAM)\ns.connect(('192.0.2.1', 53))\n")
    subprocess.run(
        [*TRACED, "-o", tmp_path / "trace", sys.executable, looks], env=os.environ | {"HOME": str(home)}, check=True
    )
    (line,) = addresses(tmp_path / "trace")
    assert "192.0.2.1" in line
