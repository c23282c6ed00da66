"""What a release prints at its top against being seen holds it; a headline or sentence with the same words does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.document import Status
from tests.archives import collected, new_data_dir
from tests.held_lines import HIDDEN, LIVE

BODY = """
MILLBROOK, Maine -- The Millbrook Harbor Trust will open its new pier. "We are glad," said Ann Lee, director.

The pier cost 4 million dollars.
"""


@pytest.fixture(scope="module")
def statuses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Status, str]]:
    """The status of each line's release, and why."""
    parent = tmp_path_factory.mktemp("held")
    folder, lines = parent / "files", (*HIDDEN, *LIVE)
    folder.mkdir()
    for number, line in enumerate(lines):
        (folder / f"{number}.txt").write_text(f"{line}\n\nMillbrook Trust to Open Pier {number}\n{BODY}")
    data_dir = new_data_dir(parent)
    collected(data_dir, folder)
    with ArchiveReader(data_dir.archive) as archive:
        found = {entry.path: (entry.status, entry.reason) for entry in archive.entries()}
    return {line: found[f"{number}.txt"] for number, line in enumerate(lines)}


@pytest.mark.parametrize("line", HIDDEN)
def test_a_line_that_says_that_nobody_may_see_it_yet_is_heard(
    statuses: dict[str, tuple[Status, str]], line: str
) -> None:
    status, reason = statuses[line]
    assert status in (Status.HELD, Status.EMBARGOED)
    assert status is Status.EMBARGOED or "write `" in reason


@pytest.mark.parametrize("line", LIVE)
def test_other_lines_hold_nothing(statuses: dict[str, tuple[Status, str]], line: str) -> None:
    assert statuses[line] == (Status.LIVE, "")


@pytest.mark.parametrize(
    "line", ["FOR RELEASE JANUARY 5, 2098", "January 5, 2098", "MILLBROOK, Maine (Jan. 5, 2098) --"]
)
def test_a_day_to_come_releases_its_document_when_it_begins_everywhere(
    statuses: dict[str, tuple[Status, str]], line: str
) -> None:
    status, reason = statuses[line]
    assert status is Status.EMBARGOED
    assert "2098-01-05T12:00:00+00:00" in reason


def test_staff_release_a_draft_by_declaring_it_live(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "pier.md").write_text(f"---\nstatus: live\n---\nDRAFT v3\n\nThe pier opens\n{BODY}")
    data_dir = new_data_dir(tmp_path)
    collected(data_dir, tmp_path / "files")
    with ArchiveReader(data_dir.archive) as archive:
        assert [entry.status for entry in archive.entries()] == [Status.LIVE]
