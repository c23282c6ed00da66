"""What may not be seen cannot be found: withdrawn and embargoed documents, on every route, in every version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from ingest import DataDir
from service.app import create_app
from service.settings import ServiceSettings
from tests.archives import built, collected, new_data_dir, release, run_ingest
from tests.conftest import client_of

BODIES = (
    "The mill bridge was repaired in May 2024 by forty volunteers.",
    "The mill bridge was repaired in June 2024 by forty volunteers.",
)


@dataclass
class World:
    """A small archive of two documents, one of them in two versions, and a client of it."""

    data_dir: DataDir
    client: TestClient
    versions: list[str] = field(default_factory=list)

    def mentions(self) -> list[str]:
        """Every response of every route in which the mill bridge's words stand."""
        return [
            name
            for name, response in self.asked().items()
            if "forty volunteers" in response.text or "Mill bridge" in response.text
        ]

    def asked(self) -> dict[str, Response]:
        """What every route answers, by its name."""
        return {
            "ask": self.client.post("/v1/ask", json={"question": "When was the mill bridge repaired?"}),
            "stream": self.client.post(
                "/v1/ask",
                json={"question": "When was the mill bridge repaired?"},
                headers={"Accept": "text/event-stream"},
            ),
            "page": self.client.post("/ask", data={"question": "mill volunteers"}),
            "found page": self.client.get("/search?q=volunteers"),
            **{
                f"get {path}": self.client.get(path)
                for path in (
                    "/v1/search?q=volunteers",
                    "/v1/search",
                    "/v1/documents",
                    "/v1/documents/mill",
                    "/d/mill",
                    "/search",
                    *(f"/v1/documents/mill?version={v}" for v in self.versions),
                    *(f"/d/mill?version={v}" for v in self.versions),
                )
            },
        }


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "lane.md", "The lane was paved in 2023.", id="lane", title="Lane")
    for body in BODIES:
        release(folder, "mill.md", body, id="mill", title="Mill bridge")
        collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as client:
        versions = [v["version"] for v in client.get("/v1/documents/mill").json()["versions"]]
        yield World(data_dir, client, versions)


def test_every_version_that_was_live_can_be_read_by_its_digest_while_its_document_is(world: World) -> None:
    assert len(world.versions) == 2
    for version, body in zip(world.versions, BODIES, strict=True):
        assert body in world.client.get("/v1/documents/mill", params={"version": version}).json()["text"]
    assert world.client.get("/v1/documents/mill").json()["version"] == world.versions[1]
    assert "earlier version" in world.client.get("/d/mill", params={"version": world.versions[0]}).text
    assert "earlier version" not in world.client.get("/d/mill").text


def test_a_withdrawn_document_is_gone_from_every_route_at_once_though_the_generation_still_has_it(world: World) -> None:
    assert world.mentions() == list(world.asked())
    from ingest.archive_writer import ArchiveWriter

    archive = ArchiveWriter(world.data_dir)
    archive.withdraw("mill")
    archive.close()
    assert world.mentions() == []


def test_unknown_and_withdrawn_are_the_same_bytes(world: World) -> None:
    assert run_ingest("withdraw", "mill", data=world.data_dir.root).returncode == 0
    for path in ("/v1/documents/{}", "/d/{}", "/v1/documents/{}?version=" + world.versions[0]):
        # Compressed, the random request id alone makes a byte more or less.
        plain = {"accept-encoding": "identity"}
        pair = [world.client.get(path.format(name), headers=plain) for name in ("mill", "none")]
        bodies = [r.content.replace(r.headers["request-id"].encode(), b"ID") for r in pair]
        assert [r.status_code for r in pair] == [404, 404]
        assert bodies[0] == bodies[1]
        headers = [{k: v for k, v in r.headers.items() if k != "request-id"} for r in pair]
        assert headers[0] == headers[1]


def test_an_embargoed_document_appears_at_its_moment_and_not_before(tmp_path: Path) -> None:
    """The embargo is over for the build, so that the index holds the document; the service's clock is set before it."""
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "mill.md", BODIES[0], id="mill", title="Mill bridge", embargo="2024-06-01T09:00:00-05:00")
    release(folder, "lane.md", "The lane was paved in 2023.", id="lane", title="Lane")
    collected(data_dir, folder)
    assert built(data_dir).documents == 2
    moment, now = datetime(2024, 6, 1, 14, tzinfo=UTC), [datetime(2024, 1, 1, tzinfo=UTC)]
    settings = ServiceSettings(_env_file=None, data=data_dir.root, rate_limit="")  # type: ignore[call-arg]
    with TestClient(create_app(settings, clock=lambda: now[0]), client=("127.0.0.1", 1)) as client:
        for before in (timedelta(days=30), timedelta(milliseconds=1)):
            now[0] = moment - before
            assert World(data_dir, client).mentions() == []
        now[0] = moment
        assert World(data_dir, client).mentions() == list(World(data_dir, client).asked())
        now[0] = moment - timedelta(milliseconds=1)
        assert World(data_dir, client).mentions() == [], "a clock that is set back"


def test_a_document_that_is_embargoed_again_is_hidden_with_its_old_versions(world: World) -> None:
    folder = world.data_dir.root.parent / "releases"
    release(folder, "mill.md", BODIES[1], id="mill", title="Mill bridge", embargo="2096-06-01T09:00:00-05:00")
    collected(world.data_dir, folder)
    assert world.mentions() == []


def test_the_service_starts_without_an_index_and_takes_it_when_it_appears(tmp_path: Path) -> None:
    import time

    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    with client_of(data_dir) as client:
        response = client.post("/v1/ask", json={"question": "hello"})
        assert response.status_code == 503
        assert "try again" in response.json()["detail"]
        assert client.get("/").status_code == 200
        assert "python -m ingest" in client.get("/readyz").json()["detail"]
        release(folder, "lane.md", "The lane was paved in 2023.", id="lane", title="Lane")
        collected(data_dir, folder)
        built(data_dir)
        deadline = time.monotonic() + 60
        while client.get("/readyz").status_code == 503 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert client.get("/v1/documents").json()["total"] == 1
