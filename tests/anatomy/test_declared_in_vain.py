"""What an author declares and nothing reads is told to staff: it was dropped without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.checks import check_declared
from tests.archives import built, collected, new_data_dir, release, run_ingest
from tests.organisations import state_names, states


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ({"subjects": ["CT", "Atlantis"]}, ["'Atlantis' in `subjects` is no subject of organisation.toml"]),
        ({"subjects": "Connecticut; Atlantis"}, ["'Atlantis' in `subjects` is no subject of organisation.toml"]),
        ({"url": "river.example/news"}, ["'river.example/news' in `url` is no address of a web page"]),
        ({"url": "javascript:alert(1)"}, ["'javascript:alert(1)' in `url` is no address of a web page"]),
        ({"titel": "A", "subject": "CT"}, ["'subject' is no key that is read", "'titel' is no key that is read"]),
        ({"Sttus": "ok"}, ["'Sttus' is no key that is read"]),
    ],
)
def test_what_means_nothing_is_named_with_what_to_do(declared: dict[str, object], told: list[str]) -> None:
    messages = [check.message for check in check_declared(declared, states(), state_names())]
    assert [message.rsplit(": ", 1)[0] for message in messages] == told


@pytest.mark.parametrize(
    "declared",
    [
        {},
        {"subjects": ["ct", "Utah", "Kansas and Arkansas"]},
        {"subjects": []},
        {"subjects": None, "url": None},
        {"url": "https://river.example/news?id=3"},
        {"layout": "post", "tags": ["a"], "state": "Utah", "author": "A", "updated": "2024-01-01", "weight": 3},
    ],
)
def test_what_is_understood_is_not_told(declared: dict[str, object]) -> None:
    assert check_declared(declared, states(), state_names()) == ()


def test_staff_see_it_among_the_checks(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nThe Alder rose.", date="2024-05-05", url="not an address")
    collected(data_dir, files)
    built(data_dir)
    assert "declared_unread" in run_ingest("checks", data=data_dir.root).stdout
