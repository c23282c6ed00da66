"""Vectors on a Chroma server: proved before anything is switched, put back where they went, removed with their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from ingest import seal
from ingest.chroma_server import ChromaServer
from ingest.generation import open_current
from ingest.seal import BuildFailed
from ingest.settings import DataDir
from ingest.shelf import KEPT, Shelf
from ingest.vector_files import CHROMA_FOLDER, ON_SERVER_FILE, name_on_server
from ingest.vectors import NEVER_WRITTEN, fill
from tests.archives import built, collected, copy_of, new_data_dir, release, run_ingest
from tests.chroma_servers import RunningServer, client_of_server, collections_of, cut_after
from tests.chroma_servers import server as server
from tests.chroma_servers import shared_server as shared_server

NAMES = ("Harbour", "Meadow", "Quarry", "Orchard")
QUESTION = "How old are the Quarry bridges?"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    """An archive of four documents, of which nothing is built."""
    folder = tmp_path_factory.mktemp("bridges")
    data_dir = new_data_dir(folder)
    for number, name in enumerate(NAMES):
        release(folder / "files", f"{name}.md", f"# {name}\n\nThe {name} bridges are {number + 2} years old.")
    collected(data_dir, folder / "files")
    return data_dir


@pytest.fixture
def data_dir(archive: DataDir, tmp_path: Path) -> DataDir:
    return copy_of(archive, tmp_path)


@pytest.fixture
def empty_server(shared_server: RunningServer) -> RunningServer:
    """One that holds nothing."""
    client = client_of_server(shared_server.address)
    for collection in client.list_collections():
        client.delete_collection(collection.name)
    return shared_server


def folder_of(data_dir: DataDir) -> Path:
    shelf = Shelf(data_dir.index)
    return shelf.folder / str(shelf.current())


def name_of(data_dir: DataDir) -> str:
    return str(name_on_server(folder_of(data_dir)))


def found(data_dir: DataDir, address: str) -> tuple[list[tuple[int, float]], bool]:
    """What a question finds, and whether the server found it."""
    generation = open_current(data_dir, address)
    try:
        return generation.nearest(generation.embed(QUESTION), 4), not generation.stands_in
    finally:
        generation.close()


def another_release(data_dir: DataDir, tmp_path: Path, name: str) -> None:
    release(tmp_path / "more", f"{name}.md", f"# {name}\n\nThe {name} bridge was opened in 2020.")
    collected(data_dir, tmp_path / "more")


def test_a_build_puts_one_collection_on_the_server_and_none_beside_the_generation(
    data_dir: DataDir, empty_server: RunningServer
) -> None:
    seal.dismiss()
    report = built(data_dir, chroma_url=empty_server.address)
    name = name_of(data_dir)
    assert name.startswith(f"pressdesk-{report.generation}-")
    assert collections_of(empty_server.address) == {name: 4}
    assert not (folder_of(data_dir) / CHROMA_FOLDER).exists()
    assert seal._sealer is None, "nothing of Chroma runs here"
    told = client_of_server(empty_server.address).get_collection(name, embedding_function=None).configuration_json
    assert (told["hnsw"]["space"], told["hnsw"]["max_neighbors"]) == ("cosine", 16)
    assert told["hnsw"]["sync_threshold"] == NEVER_WRITTEN
    assert (told["embedding_function"] or {"type": "legacy"})["type"] == "legacy"


def test_a_server_and_an_embedded_chroma_find_the_same_to_the_last_bit(
    data_dir: DataDir, archive: DataDir, empty_server: RunningServer, tmp_path: Path
) -> None:
    (tmp_path / "beside").mkdir()
    beside = copy_of(archive, tmp_path / "beside")
    built(beside)
    built(data_dir, chroma_url=empty_server.address)
    assert found(data_dir, empty_server.address)[1]
    assert found(data_dir, empty_server.address)[0] == found(beside, "")[0]


def test_an_unchanged_archive_writes_nothing_again(data_dir: DataDir, empty_server: RunningServer) -> None:
    assert built(data_dir, chroma_url=empty_server.address).built
    made = client_of_server(empty_server.address).get_collection(name_of(data_dir), embedding_function=None).id
    assert not built(data_dir, chroma_url=empty_server.address).built
    assert client_of_server(empty_server.address).get_collection(name_of(data_dir), embedding_function=None).id == made


def test_an_archive_without_documents_needs_no_server(tmp_path: Path) -> None:
    empty = new_data_dir(tmp_path)
    assert built(empty, chroma_url="http://127.0.0.1:9").built
    generation = open_current(empty, "http://127.0.0.1:9")
    assert generation.nearest(generation.embed(QUESTION), 3) == []
    generation.close()


@pytest.mark.parametrize("how", ["gone", "half", "wrong", "too many"])
def test_the_next_ingest_puts_back_what_the_server_has_no_more_or_has_otherwise(
    data_dir: DataDir, empty_server: RunningServer, how: str
) -> None:
    address = empty_server.address
    built(data_dir, chroma_url=address)
    before, name = found(data_dir, address), name_of(data_dir)
    client = client_of_server(address)
    if how in ("gone", "wrong"):
        client.delete_collection(name)
    if how == "half":
        client.get_collection(name, embedding_function=None).delete(ids=["1", "3"])
    elif how == "too many":
        client.get_collection(name, embedding_function=None).add(ids=["4"], embeddings=np.ones((1, 384)))
    elif how == "wrong":
        made = np.random.default_rng(0).standard_normal((4, 384)).astype(np.float32)
        fill(ChromaServer(address, 60), made / np.linalg.norm(made, axis=1, keepdims=True), name=name)
    assert found(data_dir, address)[1] is False
    assert not built(data_dir, chroma_url=address).built
    assert found(data_dir, address) == before
    assert collections_of(address) == {name: 4}


@pytest.mark.timeout(120)
def test_a_server_whose_disk_was_wiped_is_filled_again(data_dir: DataDir, server: RunningServer) -> None:
    built(data_dir, chroma_url=server.address)
    before = found(data_dir, server.address)
    server.kill()
    shutil.rmtree(server.folder)
    server.start()
    assert collections_of(server.address) == {}
    assert found(data_dir, server.address)[1] is False
    assert not built(data_dir, chroma_url=server.address).built
    assert found(data_dir, server.address) == before


def test_a_server_that_is_away_stops_a_build_with_a_sentence_and_nothing_is_switched(
    data_dir: DataDir, tmp_path: Path, empty_server: RunningServer
) -> None:
    first = built(data_dir, chroma_url=empty_server.address).generation
    another_release(data_dir, tmp_path, "Lane")
    with pytest.raises(BuildFailed, match=r"Chroma server at http://127.0.0.1:9 does not answer.*PRESSDESK_CHROMA_URL"):
        built(data_dir, chroma_url="http://127.0.0.1:9")
    assert Shelf(data_dir.index).names() == [first]
    assert list(data_dir.index.glob(".staging-*")) == []
    assert "127.0.0.1:9 " not in (data_dir.index / "ON_SERVER").read_text(), "nothing is to be removed there"
    assert found(data_dir, empty_server.address)[1]
    done = run_ingest("rebuild", data=data_dir.root, env={"PRESSDESK_CHROMA_URL": "http://127.0.0.1:9"})
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("the Chroma server at http://127.0.0.1:9 does not answer")
    assert "Traceback" not in done.stderr


def test_what_answers_as_no_chroma_server_does_stops_a_build(data_dir: DataDir) -> None:
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from threading import Thread

    class Other(BaseHTTPRequestHandler):
        def do_DELETE(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>")

        def log_message(self, *_: object) -> None:
            pass

    other = HTTPServer(("127.0.0.1", 0), Other)
    Thread(target=other.serve_forever, daemon=True).start()
    with pytest.raises(BuildFailed, match="answers as no Chroma server does"):
        built(data_dir, chroma_url=f"http://127.0.0.1:{other.server_port}")
    other.shutdown()
    other.server_close()
    assert Shelf(data_dir.index).names() == []


@pytest.mark.timeout(120)
def test_a_server_that_is_killed_in_mid_build_leaves_the_generation_before_and_no_half_of_one(
    data_dir: DataDir, server: RunningServer, tmp_path: Path
) -> None:
    first = built(data_dir, chroma_url=server.address).generation
    before = name_of(data_dir)
    for number in range(300):  # two calls: the first is through when the server is killed
        release(tmp_path / "more", f"{number}.md", f"# Lane {number}\n\nLane {number} was paved in {1700 + number}.")
    collected(data_dir, tmp_path / "more")
    with cut_after(server, 600_000) as address, pytest.raises(BuildFailed, match="does not answer"):
        built(data_dir, chroma_url=address)
    assert Shelf(data_dir.index).names() == [first]
    server.start()
    assert set(collections_of(server.address).values()) == {4, 250}
    assert found(data_dir, server.address)[1]
    report = built(data_dir, chroma_url=server.address)
    assert report.built
    assert report.embedded == 0
    held = collections_of(server.address)
    assert held == {before: 4, name_of(data_dir): 304, **{k: 250 for k, v in held.items() if v == 250}}
    register = data_dir.index / "ON_SERVER"
    register.write_text(register.read_text().replace(address, server.address))  # the door to it has gone
    built(data_dir, chroma_url=server.address)
    assert collections_of(server.address) == {before: 4, name_of(data_dir): 304}


def test_collections_go_with_their_generations_and_no_other_does(
    data_dir: DataDir, archive: DataDir, empty_server: RunningServer, tmp_path: Path
) -> None:
    address = empty_server.address
    (tmp_path / "beside").mkdir()
    beside = copy_of(archive, tmp_path / "beside")
    same = built(beside, chroma_url=address)
    others = {name_of(beside), "pressdesk-gen-000001-0123456789ab-01234567", "notes"}
    client = client_of_server(address)
    for name in others - {name_of(beside)}:
        client.create_collection(name, embedding_function=None)
    made = []
    for _ in range(KEPT + 2):
        report = built(data_dir, force=True, chroma_url=address)
        made.append(name_of(data_dir))
        assert set(collections_of(address)) == {*others, *made[-KEPT:]}
    assert report.generation.rpartition("-")[2] == same.generation.rpartition("-")[2], "both archives hold the same"
    assert found(beside, address)[1]


def test_what_cannot_be_removed_while_a_server_is_away_is_removed_later(
    data_dir: DataDir, empty_server: RunningServer
) -> None:
    first = built(data_dir, chroma_url=empty_server.address).generation
    old = name_of(data_dir)
    register = data_dir.index / "ON_SERVER"
    register.write_text(register.read_text().replace(empty_server.address, "http://127.0.0.1:9"))
    shutil.rmtree(data_dir.index / first)
    assert built(data_dir, chroma_url=empty_server.address).built
    assert old in register.read_text()
    register.write_text(register.read_text().replace("http://127.0.0.1:9", empty_server.address))
    built(data_dir, chroma_url=empty_server.address)
    assert set(collections_of(empty_server.address)) == {name_of(data_dir)}
    assert old not in register.read_text()


def test_a_purge_removes_its_vectors_from_the_server_too_and_is_not_finished_before(
    data_dir: DataDir, server: RunningServer
) -> None:
    setting = {"PRESSDESK_CHROMA_URL": server.address}
    built(data_dir, chroma_url=server.address)
    old = name_of(data_dir)
    server.kill()
    assert run_ingest("purge", "quarry", data=data_dir.root, env=setting).returncode == 1
    assert (data_dir.root / "purge.unfinished").exists()
    server.start()
    assert old in collections_of(server.address)
    done = run_ingest("rebuild", data=data_dir.root, env=setting)
    assert done.returncode == 0, done.stderr
    assert collections_of(server.address) == {name_of(data_dir): 3}
    assert not (data_dir.root / "purge.unfinished").exists()


def test_a_setting_that_is_new_or_taken_back_builds_once_and_embeds_nothing(
    data_dir: DataDir, empty_server: RunningServer
) -> None:
    for chroma_url, inside in (("", True), (empty_server.address, False), ("", True)):
        report = built(data_dir, chroma_url=chroma_url)
        assert report.built
        assert (folder_of(data_dir) / CHROMA_FOLDER).exists() is inside
        assert (folder_of(data_dir) / ON_SERVER_FILE).exists() is not inside
        assert not built(data_dir, chroma_url=chroma_url).built
    assert built(data_dir, force=True).embedded == 0


def test_each_opens_what_the_other_built(
    data_dir: DataDir, empty_server: RunningServer, caplog: pytest.LogCaptureFixture
) -> None:
    built(data_dir, chroma_url=empty_server.address)
    served = found(data_dir, empty_server.address)[0]
    caplog.clear()
    rows, by_server = found(data_dir, "")
    assert not by_server
    assert [row for row, _ in rows] == [row for row, _ in served]
    assert "PRESSDESK_CHROMA_URL" in caplog.text
    built(data_dir)
    caplog.clear()
    assert found(data_dir, "http://127.0.0.1:9") == (served, True)
    assert caplog.records == []
