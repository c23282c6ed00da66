"""A document that hides itself in the words of another publishing system is held: it was published, and the key was
"kept and not used"."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.checks import check_declared
from ingest.document import Loaded, Status
from ingest.loaders.metadata import unknown_keys
from ingest.visibility import visibility
from tests.archives import collected, new_data_dir, release, run_ingest
from tests.organisations import state_names, states

TEXT = "# The Alder rose\n\nThe Alder rose by two feet."


def status_of(declared: dict[str, object]) -> Status:
    return visibility(Loaded(TEXT, (), declared))[0]


@pytest.mark.parametrize(
    "declared",
    [
        {"draft": True},
        {"Draft": "yes"},
        {"published": False},
        {"publish": "false"},
        {"private": True},
        {"public": False},
        {"visibility": "private"},
        {"Visibility": "Internal"},
        {"audience": "staff"},
        {"sttus": "withdrawn"},
        {"state": "draft"},
        {"workflow": "embargoed"},
        {"type": "draft"},
        {"type": "Draft"},
        {"type": "draft press release"},
        {"type": "embargoed"},
        {"type": "internal"},
    ],
)
def test_what_other_systems_hide_is_held(declared: dict[str, object]) -> None:
    assert status_of(declared) is Status.HELD


@pytest.mark.parametrize(
    "declared",
    [
        {"draft": False},
        {"draft": "no"},
        {"published": True},
        {"published": "2020-03-04"},
        {"private": False},
        {"public": "yes"},
        {"visibility": "public"},
        {"department": "internal"},
        {"title": "draft", "type": "brief"},
        {"type": "draft", "status": "live"},
        {"type": "internal_audit"},
        {"status": "publish"},
        {"draft": True, "status": "live"},
        {"draft": "Jane Doe"},
        {"embark": "2098-12-01T09:00:00Z"},
        {"cargo": "timber"},
    ],
)
def test_what_hides_nothing_is_seen(declared: dict[str, object]) -> None:
    assert status_of(declared) is Status.LIVE


@pytest.mark.parametrize(
    "declared",
    [
        {"draft": True},
        {"Published": False},
        {"audience": "staff"},
        {"sttus": "withdrawn"},
        {"workflow": "pending"},
        {"state": "draft"},
        {"approved": False},
        {"publish_date": "2098-12-01T09:00:00+02:00"},
        {"published": "2098-12-01"},
        {"publishDate": "TBD"},
        {"meta": {"status": "draft"}},
        {"meta": {"go_live": "2098-12-01"}},
        {"embargoed": "2098-12-01T09:00:00Z"},
        {"embargo_until": "2098-12-01T09:00:00Z"},
        {"embrago": "2098-12-01T09:00:00Z"},
        {"Emargo-until": "tomorrow"},
        {"news": [{"embargo": "2098-12-01T09:00:00Z"}]},
    ],
)
def test_a_key_that_holds_a_document_is_not_called_unknown_beside_it(declared: dict[str, object]) -> None:
    assert status_of(declared) in (Status.HELD, Status.EMBARGOED)
    assert unknown_keys(declared) == ()
    assert check_declared(declared, states(), state_names()) == ()


@pytest.mark.parametrize(
    "declared",
    [{"draft": False}, {"visibility": "public"}, {"publish_date": "2021-01-05"}, {"state": "published"}],
)
def test_a_key_that_is_understood_is_not_called_unknown_where_it_holds_nothing(declared: dict[str, object]) -> None:
    assert status_of(declared) is Status.LIVE
    assert unknown_keys(declared) == ()


@pytest.mark.parametrize(
    "declared",
    [
        {"state": "Texas"},
        {"publication": "The Springfield Post"},
        {"scheduler": "Ann"},
        {"bill": {"status": "passed"}},
        {"news": ["draft"]},
    ],
)
def test_a_key_that_says_nothing_of_who_may_see_it_stays_unknown(declared: dict[str, object]) -> None:
    (warning,) = unknown_keys({**declared, "draft": False})
    assert warning.startswith(f"unknown key {next(iter(declared))!r} is kept and not used")


def test_staff_are_told_the_key_and_what_to_write(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", TEXT, draft=True)
    release(files, "two.md", "# Two\n\nThe Cedar fell.", draft=False)
    collected(data_dir, files)
    with ArchiveReader(data_dir.archive) as archive:
        found = {entry.path: (entry.status, entry.reason) for entry in archive.entries()}
    assert found["one.md"] == (Status.HELD, "it declares `draft: true`; write `status: live` when it may be seen")
    assert found["two.md"][0] is Status.LIVE


def test_staff_are_told_of_a_document_that_they_let_be_seen_before_its_day(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "ahead.md", TEXT, id="ahead", date="2999-01-01", status="live")
    release(files, "year.md", "# Two\n\nThe Cedar fell.", id="year", date="2999")
    release(files, "out.md", "# Three\n\nThe Elm stood.", id="out", date="2020-01-01")
    release(files, "held.md", "# Four\n\nThe Oak bent.", id="held", date="2999-01-01", embargo="2999-01-01T09:00:00Z")
    collected(data_dir, files)
    told = [line for line in run_ingest("checks", data=data_dir.root).stdout.splitlines() if "dated_ahead" in line]
    assert [line.split()[1].rstrip(":") for line in told] == ["ahead"]
    assert "2999-01-01, is still to come: declare `embargo`" in told[0]
