"""However staff write down that a release may not be seen yet, no route shows a word of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from ingest.archive import ArchiveReader
from tests.archives import built, collected, new_data_dir
from tests.conftest import client_of

WORDS = "The pelican clause is agreed by all eleven towns."
LATER = "2099-01-01T00:00:00Z"
FORMS = {
    "TOML front matter": ("k.md", f"+++\nembargo = {LATER}\n+++\n{WORDS}\n", {}),
    "TOML front matter of a table": ("k.md", f"+++\n[params]\nembargo = {LATER}\n+++\n{WORDS}\n", {}),
    "TOML front matter of a draft": ("k.txt", f'+++\nstatus = "draft"\n+++\n{WORDS}\n', {}),
    "TOML front matter that is not closed": ("k.md", f"+++\nembargo = {LATER}\n\n{WORDS}\n", {}),
    "TOML front matter that is not valid": ("k.md", f"+++\nembargo = tomorrow\n+++\n{WORDS}\n", {}),
    "JSON front matter": ("k.md", f'{{\n "title": "K",\n "embargo": "{LATER}"\n}}\n\n{WORDS}\n', {}),
    "JSON front matter of a draft": ("k.txt", f'{{"status": "draft"}}\n{WORDS}\n', {}),
    "JSON front matter without quotes": ("k.md", f"{{\n  title: K,\n  embargo: '{LATER}'\n}}\n{WORDS}\n", {}),
    "JSON front matter in single quotes": ("k.md", f"{{'status': 'draft', 'title': 'K'}}\n{WORDS}\n", {}),
    "JSON front matter with another inside": ("k.md", f"{{title: K, by: {{name: Ann}}, status: draft}}\n{WORDS}\n", {}),
    "JSON front matter that is not valid": ("k.md", f'{{"title": "K", embargo: "{LATER}"}}\n{WORDS}\n', {}),
    "JSON front matter that takes its embargo back": (
        "k.md",
        f'{{"embargo": "{LATER}", "embargo": "2001-01-01T00:00:00Z"}}\n{WORDS}\n',
        {},
    ),
    "four dashes": ("k.md", f"----\ntitle: K\nembargo: {LATER}\n----\n{WORDS}\n", {}),
    "two dashes in a text file": ("k.txt", f"--\ntitle: K\nstatus: draft\n--\n{WORDS}\n", {}),
    "a fence with a name": ("k.md", f"--- yaml\ntitle: K\nstatus: draft\n---\n{WORDS}\n", {}),
    "no fence": ("k.md", f"title: K\nembargo: {LATER}\n\n{WORDS}\n", {}),
    "a table of a sidecar": ("k.txt", WORDS, {"k.txt.toml": f"[meta]\nembargo = {LATER}\n"}),
    "a status in a table of a sidecar": ("k.txt", WORDS, {"k.txt.toml": '[meta]\nstatus = "draft"\n'}),
    "a page's head": (
        "k.html",
        f'<html><head><meta name="embargo" content="{LATER}"></head><body><p>{WORDS}</p></body></html>',
        {},
    ),
    "a line in Spanish": ("k.txt", f"EMBARGADO HASTA EL 1 DE ENERO DE 2099\n\n{WORDS}\n", {}),
    "an order in Spanish": ("k.txt", f"NO PUBLICAR ANTES DEL 1 DE ENERO DE 2099\n\n{WORDS}\n", {}),
    "an order in Spanish without a day": ("k.txt", f"No difundir\n\n{WORDS}\n", {}),
    "a ban in Spanish": ("k.txt", f"Prohibida su difusión hasta el 1 de enero de 2099\n\n{WORDS}\n", {}),
    "a day to come in Spanish": ("k.txt", f"Para publicar a partir del 1 de enero de 2099\n\n{WORDS}\n", {}),
    "letters set apart": ("k.md", f"E M B A R G O E D until 1 January 2099\n\n{WORDS}\n", {}),
    "a sidecar in other capitals": ("k.txt", WORDS, {"k.TXT.toml": f"embargo = {LATER}\n"}),
    "a sidecar with its suffix in capitals": ("k.txt", WORDS, {"k.txt.TOML": f"embargo = {LATER}\n"}),
    "a sidecar without the document's suffix": ("k.txt", WORDS, {"k.toml": f"embargo = {LATER}\n"}),
    "a sidecar of the format before": ("k.txt", WORDS, {"k.docx.toml": 'status = "draft"\n'}),
    "two sidecars of which each may be meant": ("k.txt", WORDS, {"k.toml": 'title = "K"\n', "K.txt.toml": ""}),
}


@dataclass
class Desk:
    """All forms, each in a folder of its own, read in one run and served."""

    client: TestClient
    status: dict[str, str]
    named: set[str]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    parent = tmp_path_factory.mktemp("forms")
    data_dir, folder = new_data_dir(parent), parent / "releases"
    lay_out(folder, "lane.md", "# Lane\n\nThe lane was paved in 2023.\n", {})
    for number, form in enumerate(sorted(FORMS)):
        name, content, beside = FORMS[form]
        lay_out(folder / f"form{number}", name, content.replace(WORDS, words_of(form)), beside)
    report = collected(data_dir, folder)
    built(data_dir)
    with ArchiveReader(data_dir.archive) as archive:
        status = {entry.path.partition("/")[0]: entry.status.value for entry in archive.entries()}
        places = {entry.id: entry.path for entry in archive.entries()}
    named = {places.get(one.name, one.name).partition("/")[0] for one in (*report.rejected, *report.held)}
    with client_of(data_dir) as client:
        yield Desk(client, status, named)


def words_of(form: str) -> str:
    return WORDS.replace("pelican", f"pelican{sorted(FORMS).index(form)}")


def lay_out(folder: Path, name: str, content: str, beside: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for other, words in {name: content, **beside}.items():
        (folder / other).write_text(words)


def statuses(data_dir: DataDir, folder: Path) -> dict[str, str]:
    """The status of each file after one more run."""
    collected(data_dir, folder)
    with ArchiveReader(data_dir.archive) as archive:
        return {entry.path: entry.status.value for entry in archive.entries()}


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_release_that_is_marked_in_any_form_is_not_published_and_is_named(desk: Desk, form: str) -> None:
    folder = f"form{sorted(FORMS).index(form)}"
    assert desk.status.get(folder) in ("held", "embargoed", None)
    assert desk.status.get(folder) == "embargoed" or folder in desk.named
    word = words_of(form).split()[1]
    asked = [desk.client.get(address) for address in ("/v1/documents", f"/v1/search?q={word}", f"/search?q={word}")]
    asked.append(desk.client.post("/v1/ask", json={"question": "Who agreed the pelican clause?"}))
    assert not any("eleven towns" in response.text for response in asked)
    assert desk.client.get("/v1/documents").json()["total"] == 1


def test_a_sidecar_belongs_to_the_document_that_it_names_exactly_and_to_no_namesake(tmp_path: Path) -> None:
    data_dir, folder = DataDir(tmp_path / "data"), tmp_path / "releases"
    data_dir.root.mkdir()
    lay_out(folder, "k.txt", WORDS, {"k.md": "Other words.", "k.txt.toml": f"embargo = {LATER}\n"})
    assert statuses(data_dir, folder) == {"k.txt": "embargoed", "k.md": "live"}


@pytest.mark.parametrize(
    ("sidecar", "status"),
    [(f"embargo = {LATER}\n", "embargoed"), ('status = "draft"\n', "held"), ('status = "withdrawn"\n', "held")],
)
def test_a_release_whose_file_is_renamed_without_its_sidecar_stays_out_of_sight(
    tmp_path: Path, sidecar: str, status: str
) -> None:
    data_dir, folder = DataDir(tmp_path / "data"), tmp_path / "releases"
    data_dir.root.mkdir()
    lay_out(folder, "rel.txt", WORDS, {"rel.txt.toml": sidecar})
    statuses(data_dir, folder)
    (folder / "rel.txt").rename(folder / "pelican.txt")
    assert statuses(data_dir, folder)["pelican.txt"] == status
    assert statuses(data_dir, folder)["pelican.txt"] == status
    with ArchiveReader(data_dir.archive) as archive:
        assert "same bytes as 'rel'" in archive.entry("pelican").reason
        assert [rejected.path for rejected in archive.rejections()] == ["rel.txt.toml"]


def test_a_renamed_release_that_declares_its_id_stays_what_its_lost_sidecar_made_of_it(tmp_path: Path) -> None:
    data_dir, folder = DataDir(tmp_path / "data"), tmp_path / "releases"
    data_dir.root.mkdir()
    lay_out(folder, "rel.md", f"---\nid: rel\nstatus: live\n---\n{WORDS}", {"rel.md.toml": f"embargo = {LATER}\n"})
    statuses(data_dir, folder)
    (folder / "rel.md").rename(folder / "pelican.md")
    assert statuses(data_dir, folder) == {"pelican.md": "embargoed"}


def test_a_copy_that_is_read_in_the_same_run_as_its_embargoed_original_is_not_published(tmp_path: Path) -> None:
    data_dir, folder = DataDir(tmp_path / "data"), tmp_path / "releases"
    data_dir.root.mkdir()
    lay_out(folder, "rel.txt", WORDS, {"rel.txt.toml": f"embargo = {LATER}\n", "a-copy.txt": WORDS})
    assert statuses(data_dir, folder) == {"rel.txt": "embargoed", "a-copy.txt": "embargoed"}


def test_a_copy_of_an_embargoed_release_with_a_sidecar_of_its_own_is_what_that_says(tmp_path: Path) -> None:
    data_dir, folder = DataDir(tmp_path / "data"), tmp_path / "releases"
    data_dir.root.mkdir()
    lay_out(folder, "rel.txt", WORDS, {"rel.txt.toml": f"embargo = {LATER}\n"})
    statuses(data_dir, folder)
    lay_out(folder, "k.txt", WORDS, {"k.txt.toml": 'status = "live"\n'})
    assert statuses(data_dir, folder) == {"rel.txt": "embargoed", "k.txt": "live"}
