"""What front matter or a sidecar may set reaches whoever reads; what describes a folder is no document of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from tests.archives import built, collected, new_data_dir
from tests.conftest import client_of

SET = {
    "id": "lock-of-tarn",
    "title": "The lock of Tarn",
    "type": "leaflet",
    "date": "2019-03-04",
    "subjects": ["OH", "TX"],
    "url": "https://tarn.example/lock",
    "source": "Tarn Gazette",
    "embargo": "2020-01-01T09:00:00-05:00",
}
ORGANISATION = """
[organisation]
name = "Lock Office"
[[subjects]]
code = "OH"
name = "Ohio"
kind = "state"
[[subjects]]
code = "TX"
name = "Texas"
kind = "state"
"""
TEXT = "# A heading\n\nThe lock of Tarn was built by nine masons in 1840."


def toml(values: dict[str, object]) -> str:
    return "".join(f"{key} = {value!r}\n" for key, value in values.items())


def yaml(values: dict[str, object]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in values.items())


@pytest.mark.parametrize("way", ["front matter", "front matter in JSON", "sidecar"])
def test_every_key_that_may_be_set_is_what_a_reader_sees(way: str, tmp_path: Path) -> None:
    files, data_dir = tmp_path / "files", new_data_dir(tmp_path)
    files.mkdir()
    for name, declared in {
        "lock": SET,
        "gate": {"status": "withdrawn"},
        "late": {"embargo": "2097-01-01T09:00:00Z"},
    }.items():
        heads = {"front matter": f"---\n{yaml(declared)}---\n", "front matter in JSON": f"{json.dumps(declared)}\n\n"}
        head = heads.get(way, "")
        (files / f"{name}.md").write_text(f"{head}{TEXT.replace('lock of Tarn', f'{name} of Tarn')}")
        if way == "sidecar":
            (files / f"{name}.md.toml").write_text(toml(declared))
    (files / "README.md").write_text("# Read me\n\nThis folder was made by nine masons.")
    (files / "README").write_text("This folder was made by nine masons.")
    (files / "organisation.toml").write_text(ORGANISATION)
    collected(data_dir, files)
    built(data_dir)
    with ArchiveReader(data_dir.archive) as archive:
        assert {entry.id: entry.status.value for entry in archive.entries()} == {
            "lock-of-tarn": "embargoed",  # until a day that is past
            "gate": "withdrawn",
            "late": "embargoed",
        }
    with client_of(data_dir) as client:
        (listed,) = client.get("/v1/documents").json()["documents"]
        assert client.get("/v1/search?q=masons").json()["total"] == 1
    assert {key: listed[key] for key in ("id", "title", "type", "subjects", "url", "publisher")} == {
        **{key: SET[key] for key in ("id", "title", "type", "subjects", "url")},
        "publisher": SET["source"],
    }
    published = [listed["published"][key] for key in ("date", "precision", "inferred", "confidence")]
    assert published == ["2019-03-04", "day", False, 1.0]
