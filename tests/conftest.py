"""Archives that many tests ask, each built once a run by the real ``ingest``, and clients of the real app."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import DataDir, built_in
from ingest.commands import add
from ingest.organisation import parse
from ingest.settings import IngestSettings
from service.app import create_app
from service.safety import Embed, Safety
from service.settings import ServiceSettings
from tests.archives import ROOT, SHARED, kept_open, made_once, new_data_dir
from tests.browser import chromium as chromium
from tests.browser import context as context
from tests.browser import service as service
from tests.browser import website as website

SEED = ROOT.parent / "shared" / "seed"
BUILT_ONCE = {"sample_data", "seed_data", "sample_client", "seed_client"}


def pytest_configure(config: pytest.Config) -> None:
    """LangChain's standard tests bring coroutines, and their runner with them. Processes that share the work inherit
    the folder of what is made once from the one that began them, which removes it."""
    config.option.asyncio_mode = "auto"
    if SHARED not in os.environ:
        os.environ[SHARED] = tempfile.mkdtemp(prefix="pressdesk-tests-")
        config.add_cleanup(lambda: shutil.rmtree(os.environ.pop(SHARED), ignore_errors=True))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Of what is imported and listed hardly anything is garbage: looking through it as it comes takes 4 of the 15 s
    that each process of a run collects for."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test to ask for an archive waits until it is built: that is no part of its own time. Files whose tests
    may take longest begin first: a process that began one last would keep the run waiting while the others are done."""
    longest: dict[Path, float] = {}
    for item in items:
        allowed = [float(mark.args[0]) for mark in item.iter_markers("timeout") if mark.args]
        longest[item.path] = max([longest.get(item.path, 0), *allowed])
        if BUILT_ONCE & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.timeout(120, func_only=True))
    items.sort(key=lambda item: -longest[item.path])


def pytest_collection_finish() -> None:
    """What is imported by now stays: ``memory`` need not look through it behind each of some hundred files."""
    gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def memory() -> Iterator[None]:
    """A service that ended stands in rings, and with it 90 MB that Python's collector does not see: left to itself it
    comes so late that the processes of a run grew to some gigabytes each."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def sample_data() -> DataDir:
    """The data directory of the sample archive in ``corpus/``. Read it, and do not change it."""
    return _ingested(ROOT / "corpus", "sample")


@pytest.fixture(scope="session")
def seed_data() -> DataDir:
    """The data directory of the real release. Read it, and do not change it."""
    if not SEED.is_dir():
        pytest.skip("the real release lies beside the checkout in ../shared/seed, and is not there")
    return _ingested(SEED, "seed")


@pytest.fixture(scope="session")
def sample_client(sample_data: DataDir) -> Iterator[TestClient]:
    """A client of the service over the sample archive."""
    with client_of(sample_data) as client:
        yield client


@pytest.fixture(scope="session")
def seed_client(seed_data: DataDir) -> Iterator[TestClient]:
    """A client of the service over the real release."""
    with client_of(seed_data) as client:
        yield client


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    """An empty data directory, without a model: files are read into it, and nothing is built."""
    data_dir = DataDir(tmp_path / "data")
    data_dir.root.mkdir()
    return data_dir


@pytest.fixture(scope="session")
def embed() -> Embed:
    """Vectors as a generation gives them to questions."""
    return kept_open()[1].embed


@pytest.fixture(scope="session")
def safety(embed: Embed) -> Safety:
    """The check of every message, with the built-in fixed texts."""
    return Safety(built_in(), embed)


@pytest.fixture(scope="session")
def sample_safety(embed: Embed) -> Safety:
    """The same with the texts of the sample archive, and its subjects, which some messages name."""
    return Safety(parse((ROOT / "corpus" / "organisation.toml").read_bytes()), embed)


def client_of(data_dir: DataDir, *, alone: bool = False, **settings: object) -> TestClient:
    """A client on this machine of a service over ``data_dir``; enter it to start the service. ``alone``: as if the
    process did nothing else."""
    chosen = ServiceSettings(_env_file=None, **{"data": data_dir.root, "rate_limit": "", **settings})  # type: ignore[arg-type,call-arg]
    return TestClient(create_app(chosen, alone=alone), client=("127.0.0.1", 50000))


def _ingested(files: Path, name: str) -> DataDir:
    def ingest(folder: Path) -> None:
        settings = IngestSettings(_env_file=None, data=new_data_dir(folder).root)  # type: ignore[call-arg]
        report = add([files], settings, json_lines=True, prune=False)
        assert report.complete, report

    return DataDir(made_once(name, ingest) / "data")
