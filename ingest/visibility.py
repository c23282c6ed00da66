"""What a document says of itself -> who may see it, and from when."""

from __future__ import annotations

from datetime import datetime

from ingest.anatomy.embargo import embargo
from ingest.document import Loaded, Status

_LIVE = (Status.LIVE, Status.EMBARGOED, "public", "published", "corrected")


def visibility(loaded: Loaded) -> tuple[Status, str, datetime | None]:
    """Status, reason ("" for what is live), and the end of the embargo (UTC). Default deny: what is
    not understood holds the document."""
    declared = str(loaded.declared.get("status") or Status.LIVE).lower()
    if declared == Status.WITHDRAWN:
        return Status.WITHDRAWN, "declared withdrawn", None
    if declared not in _LIVE:
        return Status.HELD, f"its status is {declared!r}; write `status: live` when it may be seen", None
    found = embargo(loaded.declared, loaded.text)
    if found is None:
        if declared == Status.EMBARGOED:
            return Status.HELD, "it is embargoed without a moment; write `embargo: 2026-12-01T09:00:00-05:00`", None
        return Status.LIVE, "", None
    if found.problem is not None or found.until is None:
        return Status.HELD, found.problem or "its embargo cannot be read", None
    return Status.EMBARGOED, f"embargoed until {found.until.isoformat()}", found.until
