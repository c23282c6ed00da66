"""What the README promises about commands and settings is what the code has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from ingest import DataDir
from ingest.organisation import parse
from ingest.settings import IngestSettings
from service.settings import ServiceSettings

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()


def test_the_settings_table_lists_every_setting_and_no_other() -> None:
    listed = set(re.findall(r"^\| `(PRESSDESK_[A-Z_]+)` \|", README, re.M))
    fields = {*IngestSettings.model_fields, *ServiceSettings.model_fields}
    assert listed == {f"PRESSDESK_{name.upper()}" for name in fields}


def test_the_settings_table_gives_the_defaults_of_the_code() -> None:
    printed = dict(re.findall(r"^\| `PRESSDESK_([A-Z_]+)` \| (?:`([^`]+)`)? ?\|", README, re.M))
    for settings in (IngestSettings, ServiceSettings):
        for name, field in settings.model_fields.items():
            default = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
            assert printed[name.upper()] == str(default), name


def test_every_setting_says_what_it_is_for() -> None:
    for settings in (IngestSettings, ServiceSettings):
        assert [name for name, field in settings.model_fields.items() if not field.description] == []


def test_every_make_target_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"\bmake ([a-z]+)", README)) <= targets


def test_every_file_that_the_readme_names_exists() -> None:
    named = {name for name in re.findall(r"`((?:[\w.-]+/)*[\w.-]+\.(?:md|toml|py|lock|json|npz|png|svg))`", README)}
    examples = {"organisation.toml", "release.pdf.toml"}
    assert [name for name in named - examples if not (ROOT / name).exists()] == []


def test_the_langchain_example_runs_and_prints_quotations_with_links(
    sample_data: DataDir, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.S)
    exec(compile(example.replace('"var/sample"', repr(str(sample_data.root))), "README.md", "exec"), {})
    lines = capsys.readouterr().out
    assert "South Carolina" in lines
    assert lines.count("/d/") == 3


def test_the_smallest_organisation_that_is_shown_can_be_copied() -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", README, re.S)
    organisation = parse(shown.encode())
    assert (organisation.name, organisation.press_desk.email) == ("Elmbank Home", "press@elmbank.example")
    assert organisation.links == {"contact": "https://www.elmbank.example/contact"}
