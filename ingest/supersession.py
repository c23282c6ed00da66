"""The versions of a document, oldest first, and the state in which each was superseded -> those that may be seen.

The document itself may be seen now. That says nothing of an earlier text: a draft, or what lay under an embargo, was
replaced before anybody was to read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from ingest.document import Loaded, Status, Version


def readable(versions: Sequence[Version], superseded_as: Sequence[Status | None]) -> tuple[Version, ...]:
    """The newest, and what could be seen when it was superseded; oldest first.

    A text that was last taken out of sight stays out, though it was seen before; a withdrawal is of every version
    there was. None in ``superseded_as``: not recorded, so it is read from what the version declares.
    """
    return tuple(reversed(list(_newest_first(versions, superseded_as))))


def seen_from(versions: Sequence[Version], embargo_until: str | None) -> tuple[datetime, ...]:
    """The moment from which each of some readable versions could be seen: when it was read, or its embargo ended.
    ``embargo_until`` is the newest one's, an ISO moment."""
    untils = [_visibility(version)[1] for version in versions[:-1]]
    untils.append(datetime.fromisoformat(embargo_until) if embargo_until else None)
    return tuple(
        max(version.captured_at, until or version.captured_at) for version, until in zip(versions, untils, strict=True)
    )


def state(status: Status, embargo_until: datetime | None, now: datetime) -> Status:
    """A document's status at ``now``: an embargo that has ended is over."""
    ended = status is Status.EMBARGOED and embargo_until is not None and embargo_until <= now
    return Status.LIVE if ended else status


def _newest_first(versions: Sequence[Version], superseded_as: Sequence[Status | None]) -> Iterator[Version]:
    hidden: set[str] = set()
    for at in range(len(versions) - 1, -1, -1):
        version = versions[at]
        if at + 1 < len(versions):
            left = superseded_as[at] or _declared(version, versions[at + 1].captured_at)
            if left is Status.WITHDRAWN:
                return
            if left is not Status.LIVE:
                hidden.add(version.sha256)
            if version.sha256 in hidden:
                continue
        yield version


def _declared(version: Version, superseded_at: datetime) -> Status:
    status, until = _visibility(version)
    return state(status, until, superseded_at)


def _visibility(version: Version) -> tuple[Status, datetime | None]:
    from ingest.visibility import visibility  # a service that never meets such a version loads no parser of dates

    status, _, until = visibility(Loaded(version.text, version.blocks, version.declared))
    return status, until
