"""What another system's head says of a publication to come holds the document, and says so; a day of publication that
is clear releases it as it comes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest.anatomy.publication_state import not_yet_published
from ingest.archive import ArchiveReader
from ingest.document import Loaded, Status
from ingest.visibility import visibility
from tests.archives import collected, new_data_dir, release


def standing(**declared: object) -> tuple[Status, str]:
    return visibility(Loaded("The alliance released its cards.", (), declared))[:2]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("release_date", "2098-03"),
        ("published_at", "2098"),
        ("scheduled_for", "next Tuesday"),
        ("publish_date", "TBD"),
        ("publish_date", "January 5, 2098 at 9 p.m. ET"),
        ("publish_date", "2098-01-01 9:00 pm EST"),
        ("publish_date", "2098-01-01T24:00:00Z"),
        ("publish_date", "01/05/2098"),
        ("publish_date", "9999-12-31T23:00:00-05:00"),
        ("scheduled", True),
        ("workflow", "pending"),
        ("workflow_state", "needs_review"),
        ("post_status", "future"),
        ("moderation_state", "archived"),
        ("review_status", "waiting for Ann"),
        ("state", "Draft"),
        ("state", "pending review"),
        ("approved", False),
        ("estado", "pendiente de revisión"),
        ("estado_publicacion", "en cola"),
    ],
)
def test_a_state_or_a_day_that_is_not_clear_holds_the_document(key: str, value: object) -> None:
    status, reason = standing(**{key: value})
    assert status is Status.HELD
    assert key in reason
    assert "status: live" in reason


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("publish_date", "2021-01-05"),
        ("published_at", "2021-01-05T09:00:00-05:00"),
        ("pubdate", "Fall 2019"),
        ("publish_date", ""),
        ("release_date", "October 14, 2021"),
        ("workflow", "published"),
        ("post_status", "publish"),
        ("review_status", "approved"),
        ("state", "Texas"),
        ("estado", "Chiapas"),
        ("review", "Ann Lee"),
        ("approved", True),
        ("published", "by the alliance"),
        ("scheduled", False),
        ("publish_date", None),
        ("event_date", "2098-01-01"),
        ("publication", "The Springfield Post"),
        ("stage", "Semifinal"),
    ],
)
def test_what_says_nothing_of_a_publication_to_come_holds_nothing(key: str, value: object) -> None:
    assert standing(**{key: value}) == (Status.LIVE, "")


@pytest.mark.parametrize(
    ("key", "value", "until"),
    [
        ("publish_date", "2098-12-01T09:00:00+02:00", datetime(2098, 12, 1, 7, tzinfo=UTC)),
        ("publishDate", "2098-01-01T09:00:00Z", datetime(2098, 1, 1, 9, tzinfo=UTC)),
        ("publish_date", "2098-01-01", datetime(2098, 1, 1, 12, tzinfo=UTC)),
        ("published", "2098-01-01", datetime(2098, 1, 1, 12, tzinfo=UTC)),
        ("go_live", "2098-01-01 09:00", datetime(2098, 1, 1, 21, tzinfo=UTC)),
        ("publish-on", "January 5, 2098", datetime(2098, 1, 5, 12, tzinfo=UTC)),
        ("fecha_publicacion", "5 de enero de 2098", datetime(2098, 1, 5, 12, tzinfo=UTC)),
    ],
)
def test_a_day_that_is_clear_holds_the_document_until_it_has_begun_everywhere(
    key: str, value: str, until: datetime
) -> None:
    status, reason, ends = visibility(Loaded("The alliance released its cards.", (), {key: value}))
    assert (status, ends) == (Status.EMBARGOED, until)
    assert f"`{key}: {value}`" in reason
    assert until.isoformat() in reason


def test_the_archive_releases_a_document_at_the_moment_of_its_publication(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "cards.md", "# Cards\n\nThe alliance released its cards.", publish_date="2098-12-01T09:00:00+02:00")
    collected(data_dir, files)
    comes, before = datetime(2098, 12, 1, 7, tzinfo=UTC), timedelta(milliseconds=1)
    with ArchiveReader(data_dir.archive) as archive:
        assert archive.next_embargo(datetime.now(UTC)) == comes
        assert list(archive.visible_versions(comes - before)) == []
        assert [version.document_id for version in archive.visible_versions(comes)] == ["cards"]
        assert archive.current(["cards"], comes - before) == {}
        assert set(archive.current(["cards"], comes)) == {"cards"}


def test_of_several_days_the_last_counts_and_an_embargo_that_is_printed_is_one() -> None:
    first, last = "2098-01-01T09:00:00Z", "2098-02-01T09:00:00Z"
    printed = "EMBARGOED UNTIL 9:00 a.m. UTC, {0} 1, 2098\n\nThe alliance released its cards."
    both = [
        Loaded("The alliance released its cards.", (), {"publish_date": first, "go_live": last}),
        Loaded(printed.format("January"), (), {"publish_date": last}),
        Loaded(printed.format("February"), (), {"publish_date": first}),
    ]
    assert {visibility(one)[::2] for one in both} == {(Status.EMBARGOED, datetime(2098, 2, 1, 9, tzinfo=UTC))}
    unclear = Loaded("EMBARGOED UNTIL FRIDAY\n\nThe alliance released its cards.", (), {"publish_date": first})
    assert visibility(unclear)[0] is Status.HELD


def test_the_name_of_a_draft_holds_it_beyond_its_day_of_publication(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "DRAFT cards.md", "# Cards\n\nThe alliance released its cards.", publish_date="2098-12-01")
    assert [named.name for named in collected(data_dir, files).held] == ["draft-cards"]


def test_a_state_below_another_key_holds_as_well() -> None:
    assert standing(meta={"workflow": "pending"})[0] is Status.HELD
    assert standing(workflow={"state": "pending"})[0] is Status.HELD
    assert standing(meta={"publish_date": "2098-01-01"})[0] is Status.EMBARGOED
    assert standing(meta={"publish_date": "TBD"}, publish_date="2098-01-01")[0] is Status.HELD
    assert standing(event={"state": "Texas"})[0] is Status.LIVE


def test_a_declared_status_wins() -> None:
    assert standing(status="live", publish_date="2098-01-01", workflow="pending")[0] is Status.LIVE


def test_a_declared_embargo_says_when_instead_of_another_day() -> None:
    assert standing(embargo="2098-01-01T09:00:00Z", publish_date="2098-01-01")[0] is Status.EMBARGOED
    assert standing(embargo="2098-01-01T09:00:00Z", workflow="pending")[0] is Status.HELD


@pytest.mark.parametrize(("hour", "held"), [(6, True), (11, True), (13, False)])
def test_a_day_without_a_zone_begins_where_it_begins_last(hour: int, held: bool) -> None:
    now = datetime(2026, 6, 1, hour, tzinfo=UTC)
    assert bool(not_yet_published("publish_date", "2026-06-01", now)) is held
