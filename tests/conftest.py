"""Archives that many tests ask, each built once a run by the real ``ingest``, and clients of the real app."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from ingest.commands import add
from ingest.settings import IngestSettings
from service.app import create_app
from service.settings import ServiceSettings
from tests.archives import ROOT, new_data_dir
from tests.browser import chromium as chromium
from tests.browser import context as context
from tests.browser import service as service
from tests.browser import website as website

SEED = ROOT.parent / "shared" / "seed"
BUILT_ONCE = {"sample_data", "seed_data", "sample_client", "seed_client"}


def pytest_configure(config: pytest.Config) -> None:
    """LangChain's standard tests bring coroutines, and their runner with them."""
    config.option.asyncio_mode = "auto"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test to ask for an archive waits until it is built: that is no part of its own time."""
    for item in items:
        if BUILT_ONCE & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.timeout(120, func_only=True))


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    """The data directory of the sample archive in ``corpus/``. Read it, and do not change it."""
    return _ingested(ROOT / "corpus", tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def seed_data(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    """The data directory of the real release. Read it, and do not change it."""
    if not SEED.is_dir():
        pytest.skip("the real release lies beside the checkout in ../shared/seed, and is not there")
    return _ingested(SEED, tmp_path_factory.mktemp("seed"))


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


def client_of(data_dir: DataDir, **settings: object) -> TestClient:
    """A client on this machine of a service over ``data_dir``; enter it to start the service."""
    chosen = ServiceSettings(_env_file=None, **{"data": data_dir.root, "rate_limit": "", **settings})  # type: ignore[arg-type,call-arg]
    return TestClient(create_app(chosen), client=("127.0.0.1", 50000))


def _ingested(folder: Path, parent: Path) -> DataDir:
    data_dir = new_data_dir(parent)
    report = add([folder], IngestSettings(_env_file=None, data=data_dir.root), json_lines=True, prune=False)  # type: ignore[call-arg]
    assert report.complete, report
    return data_dir
