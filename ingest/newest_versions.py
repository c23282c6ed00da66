"""Ids of documents, and a moment -> the version of each that may be seen then, remembered until the archive changes.

An answer asks that of the same documents again and again; a change by any process is seen at the next question.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

NEWEST = "v.number = (SELECT max(number) FROM versions WHERE document_id = d.id)"
REMEMBERED = 5_000  # documents; two short strings each are about 1 MB, for each thread that answers


class NewestVersions:
    """For one connection, and no more thread-safe than that is."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, str | None]] = {}  # id -> sha256, and the moment from which it may be seen
        self._as_of: tuple[int, ...] = ()

    def visible(self, db: sqlite3.Connection, as_of: tuple[int, ...], ids: Sequence[str], now: str) -> dict[str, str]:
        """The sha256 for each of ``ids`` that may be seen at ``now``, as the archive writes moments; ``as_of`` is
        another value than before where another connection has written since."""
        as_of = (*as_of, db.total_changes, db.in_transaction)  # and this one, or has taken back what it wrote
        if as_of != self._as_of or len(self._known) > REMEMBERED:
            self._known, self._as_of = {}, as_of
        if unknown := [id_ for id_ in ids if id_ not in self._known]:
            self._known |= _read(db, unknown)
        found = ((id_, *self._known[id_]) for id_ in ids)
        return {id_: sha256 for id_, sha256, since in found if since is not None and since <= now}


def _read(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, tuple[str, str | None]]:
    """What is withdrawn or unknown may be seen from no moment on."""
    rows = db.execute(
        f"SELECT d.id, v.sha256, CASE d.status WHEN 'live' THEN '' WHEN 'embargoed' THEN d.embargo_until END "
        f"FROM documents d JOIN versions v ON v.document_id = d.id AND {NEWEST} "
        f"WHERE d.id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    return dict.fromkeys(ids, ("", None)) | {str(row[0]): (str(row[1]), row[2]) for row in rows}
