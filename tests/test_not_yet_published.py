"""What another system's head says of a publication to come holds the document, and says so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.anatomy.publication_state import not_yet_published
from ingest.document import Loaded, Status
from ingest.visibility import visibility


def standing(**declared: object) -> tuple[Status, str]:
    return visibility(Loaded("The alliance released its cards.", (), declared))[:2]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("publish_date", "2098-01-01"),
        ("publishDate", "2098-01-01T09:00:00Z"),
        ("publish-on", "January 5, 2098"),
        ("go_live", "2098-01-01 09:00"),
        ("release_date", "2098-03"),
        ("published_at", "2098"),
        ("scheduled_for", "next Tuesday"),
        ("publish_date", "TBD"),
        ("fecha_publicacion", "5 de enero de 2098"),
        ("published", "2098-01-01"),
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
def test_a_state_or_a_day_to_come_holds_the_document(key: str, value: object) -> None:
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


def test_a_state_below_another_key_holds_as_well() -> None:
    assert standing(meta={"workflow": "pending"})[0] is Status.HELD
    assert standing(workflow={"state": "pending"})[0] is Status.HELD
    assert standing(meta={"publish_date": "2098-01-01"})[0] is Status.HELD
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
