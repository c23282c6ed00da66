"""The steps of the Dockerfile, run without a container engine: in an empty folder, as another user,
over a tree that nobody can write."""

from __future__ import annotations

import importlib.util
import json
import os
import pwd
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archives import ROOT, new_data_dir


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile as (instruction, rest), continued lines joined."""
    text = re.sub(r"\\\n\s*", " ", (ROOT / "Dockerfile").read_text())
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1].strip()) for line in lines]


def command(text: str) -> list[str]:
    return [str(word) for word in json.loads(text)]


@pytest.fixture
def built(tmp_path: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    """The image's file tree and environment, made by its COPY, ENV and RUN steps."""
    app, data = tmp_path / "app", new_data_dir(tmp_path).root  # the export of the model has tests of its own
    app.mkdir()
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {"PATH": path, "HOME": "/nonexistent"}
    for instruction, rest in instructions():
        if instruction == "ENV":
            environment.update(pair.split("=", 1) for pair in shlex.split(rest))
        elif instruction == "COPY":
            *sources, target = rest.split()
            for source in sources:
                goal = app / target if target != "./" else app / source
                if (ROOT / source).is_dir():
                    shutil.copytree(ROOT / source, goal, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(ROOT / source, app / Path(source).name)
        elif instruction == "RUN" and "pip install" in rest:
            # Every package is there already, so that this asks the resolver alone.
            pip = [sys.executable, *rest.replace("python", "", 1).split(), "--quiet", "--dry-run"]
            subprocess.run(pip, cwd=app, check=True, timeout=300)
        elif instruction == "RUN" and "compileall" in rest:
            subprocess.run([sys.executable, *rest.split()[1:]], cwd=app, check=True, timeout=120)
    for item in [app, *app.rglob("*")]:
        item.chmod(0o555 if item.is_dir() else 0o444)
    for folder in tmp_path.parents:
        if folder.owner() == pwd.getpwuid(os.getuid()).pw_name and folder != folder.parent:
            folder.chmod(folder.stat().st_mode | 0o011)
    tmp_path.chmod(0o755)
    environment["PRESSDESK_DATA"] = str(data)
    yield app, environment
    for item in [app, *app.rglob("*")]:
        item.chmod(0o755 if item.is_dir() else 0o644)


def another_user() -> list[str]:
    """The beginning of a command line that runs the rest as ``nobody``, who may write nothing here. Reading is
    allowed to it everywhere, since this interpreter may lie in a folder that only its owner may enter."""
    nobody = pwd.getpwnam("nobody")
    return [
        "setpriv",
        f"--reuid={nobody.pw_uid}",
        f"--regid={nobody.pw_gid}",
        "--clear-groups",
        "--inh-caps=+dac_read_search",
        "--ambient-caps=+dac_read_search",
    ]


@pytest.mark.skipif(
    os.getuid() != 0 or not shutil.which("setpriv"), reason="running as another user needs root, and setpriv"
)
@pytest.mark.timeout(240)
def test_the_image_ingests_and_serves_as_another_user_over_a_read_only_tree(
    built: tuple[Path, dict[str, str]],
) -> None:
    app, environment = built
    user, nobody = another_user(), pwd.getpwnam("nobody")
    os.chown(environment["PRESSDESK_DATA"], nobody.pw_uid, nobody.pw_gid)
    forbidden = subprocess.run(
        [*user, sys.executable, "-c", "open('ingest/new.py', 'w')"],
        cwd=app,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert "PermissionError" in forbidden.stderr
    compiled = {importlib.util.source_from_cache(str(module)) for module in app.rglob("*.pyc")}
    assert compiled == {str(module) for module in app.rglob("*.py")}  # else each start compiles them anew
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        environment["PRESSDESK_PORT"] = str(free.getsockname()[1])
    environment["PRESSDESK_HOST"] = "127.0.0.1"
    ingest = subprocess.run(
        [*user, sys.executable, "-m", "ingest", "corpus"], cwd=app, env=environment, capture_output=True, text=True
    )
    assert ingest.returncode == 0, ingest.stderr
    steps = dict(instructions())
    service = subprocess.Popen([*user, *command(steps["CMD"])], cwd=app, env=environment)
    try:
        check = command(steps["HEALTHCHECK"].split("CMD ", 1)[1])
        deadline = time.monotonic() + 60
        while subprocess.run(check, env=environment, stderr=subprocess.DEVNULL).returncode:
            assert time.monotonic() < deadline, "the health check never passed"
            time.sleep(0.3)
        assert ready(environment["PRESSDESK_PORT"], deadline)
    finally:
        service.terminate()
        service.wait(timeout=20)


def ready(port: str, deadline: float) -> bool:
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
                return bool(answer.status == 200)
        except urllib.error.URLError:
            time.sleep(0.3)
    return False
