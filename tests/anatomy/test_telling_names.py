"""A file whose name says that nobody may see it yet is held back, and staff are told what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.anatomy.file_name import says_hidden
from ingest.archive import ArchiveReader
from ingest.document import Status
from ingest.settings import DataDir
from tests.archives import collected, new_data_dir, release, run_ingest

BODY = "# The Cedar cleanup begins\n\nThe league cleans the Cedar."


def statuses(data_dir: DataDir) -> dict[str, Status]:
    with ArchiveReader(data_dir.archive) as archive:
        return {entry.path: entry.status for entry in archive.entries()}


@pytest.mark.parametrize(
    "path",
    [
        "EMBARGOED until Friday - Cedar cleanup.md",
        "2026-11-20-embargoed-cedar.md",
        "embargo 2026-12-01 cedar.md",
        "EMBARGADO hasta el lunes.pdf",
        "DRAFT budget statement.txt",
        "budget_DRAFT_v3.docx",
        "budget (draft).docx",
        "budget-draft-2.md",
        "Draft - budget.md",
        "do not publish - staff cuts.txt",
        "DO_NOT_RELEASE_cuts.pdf",
        "don't publish cuts.txt",
        "no publicar - recortes.txt",
        "not-for-publication-cuts.txt",
        "hold for release cuts.txt",
        "cuts (internal only).docx",
        "2026/Embargoed/cedar.md",
        "drafts/cedar.md",
        "budget draft2.docx",
        "budget (not approved).docx",
        "budget - hold until Friday.docx",
        "budget FOR SIGNOFF.docx",
        "budget (do not use).docx",
        "budget_wip.docx",
        "Budget - Entwurf.docx",
        "Sin publicar/cedar.md",
        "On hold/cedar.md",
        "Legal review/cedar.md",
        "Recycle Bin/cedar.md",
        "Templates/cedar.md",
    ],
)
def test_a_name_that_says_not_to_show_it_is_heard(path: str) -> None:
    assert says_hidden(path)


@pytest.mark.parametrize(
    "path",
    [
        "nfl-draft-2024.md",
        "draft-law-on-water.md",
        "Draft law published.md",
        "oil-embargo-lifted.md",
        "embargo-policy.md",
        "internal-affairs-report.md",
        "overdraft2024.md",
        "motion-for-approval-of-budget.md",
        "do-not-use-kettles.md",
        "hold-the-line.md",
        "Legal reviews of 2021/cedar.md",
        "pending/cedar.md",
        "withdrawn-from-market.md",
        "no-release-of-water.md",
        "not-released-prisoners.md",
        "hold-until-rescue.md",
        "NO DRAFT BEER.md",
        "overdraft.md",
        "news/2024/gauge.md",
    ],
)
def test_a_name_that_is_the_title_of_what_is_published_hides_nothing(path: str) -> None:
    assert says_hidden(path) == ""


def test_such_a_file_is_held_and_named_until_it_is_renamed(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "DRAFT cedar.md", BODY, date="2026-11-20")
    report = collected(data_dir, files)
    assert statuses(data_dir) == {"DRAFT cedar.md": Status.HELD}
    assert "the name of its file says 'DRAFT'; rename it" in report.held[0].message
    assert not report.complete
    (files / "DRAFT cedar.md").rename(files / "cedar.md")
    collected(data_dir, files)
    assert statuses(data_dir) == {"cedar.md": Status.LIVE}
    (files / "cedar.md").rename(files / "EMBARGOED cedar.md")
    collected(data_dir, files)
    assert statuses(data_dir) == {"EMBARGOED cedar.md": Status.HELD}


@pytest.mark.parametrize("declared", [{"status": "live"}, {"embargo": "none"}])
def test_what_its_author_declares_wins_over_its_name(declared: dict[str, str], tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "DRAFT cedar.md", BODY, date="2026-11-20", **declared)
    collected(data_dir, files)
    assert statuses(data_dir) == {"DRAFT cedar.md": Status.LIVE}


def test_staff_who_restore_it_have_decided(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "DRAFT cedar.md", BODY, date="2026-11-20")
    collected(data_dir, files)
    done = run_ingest("restore", "draft-cedar", data=data_dir.root)
    assert done.returncode == 0, done.stderr
    collected(data_dir, files)
    assert statuses(data_dir) == {"DRAFT cedar.md": Status.LIVE}
