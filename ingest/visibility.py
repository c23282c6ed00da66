"""What a document says of itself -> who may see it, and from when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from ingest.anatomy.embargo import LATEST_ZONE, embargo
from ingest.anatomy.file_name import says_hidden
from ingest.anatomy.held_line import held_line
from ingest.anatomy.publication_state import (
    HIDDEN,
    HIDDEN_ANYWHERE,
    HIDES_IF,
    WHO_SEES,
    NotYet,
    not_yet_published,
)
from ingest.anatomy.title_tag import tagged_title
from ingest.document import Loaded, Published, Status
from ingest.loaders.metadata import KNOWN_KEYS

Visibility = tuple[Status, str, datetime | None]  # status, reason ("" for what is live), end of the embargo (UTC)

_LIVE = (Status.LIVE, Status.EMBARGOED, "public", "publish", "published", "corrected")
_NO_KIND = (*HIDDEN_ANYWHERE, "drafts", "borrador", "confidential", "internal", "private", "unpublished")
_YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}


def visibility(loaded: Loaded, path: str = "", published: Published | None = None) -> Visibility:
    """Default deny: what is not understood holds the document. ``path``: that of its file, whose name may say that
    nobody may see it yet; ``published``: the day that it gives as its own, which may be to come. "" and None where
    staff decide against that."""
    declared = str(loaded.declared.get("status") or Status.LIVE).lower()
    if declared == Status.WITHDRAWN:
        return Status.WITHDRAWN, "declared withdrawn", None
    if declared not in _LIVE:
        return Status.HELD, f"its status is {declared!r}; write `status: live` when it may be seen", None
    if below := next(_below(loaded.declared), ""):
        return Status.HELD, f"a status below another key is {below!r}; write `status: live` when it may be seen", None
    if "status" not in loaded.declared and (said := _said_otherwise(loaded.declared)):
        return Status.HELD, f"it declares `{said}`; write `status: live` when it may be seen", None
    days: list[tuple[str, datetime]] = []
    if "status" not in loaded.declared:
        for said, not_yet in _not_yet(loaded.declared, dated="embargo" in loaded.declared):
            if not_yet.until is None:
                advice = "write `status: live` when it may be seen, or `embargo: 2026-12-01T09:00:00-05:00`"
                return Status.HELD, f"it declares `{said}`, which {not_yet.why}; {advice}", None
            days.append((f"embargoed until {not_yet.until.isoformat()}: it declares `{said}`", not_yet.until))
    found = embargo(loaded.declared, loaded.text)
    if found is not None and found.at_latest is not None and found.at_latest <= datetime.now(UTC):
        found = None  # over wherever it was meant
    if found is None and declared == Status.EMBARGOED:
        return Status.HELD, "it is embargoed without a moment; write `embargo: 2026-12-01T09:00:00-05:00`", None
    if found is None and path and (named := _of_named(path, loaded.declared)):
        return named
    if found is not None:
        if found.problem is not None or found.until is None:
            return Status.HELD, found.problem or "its embargo cannot be read", None
        days.append((f"embargoed until {found.until.isoformat()}", found.until))
    decided = bool({"status", "embargo"} & loaded.declared.keys())
    if not decided and (line := held_line(loaded.text) or tagged_title(_own_titles(loaded), loaded.text)) is not None:
        return Status.HELD, f"its head prints {line[:80]!r}; write `status: live` when it may be seen", None
    undecided = "status" not in loaded.declared and not days
    if undecided and published is not None and _is_of_a_later_year(published):
        return Status.HELD, f"its date is to come ({published.basis}); write `date: 2026-12-01` with its own day", None
    if undecided and published is not None and (day := _to_come(published)) is not None:
        days.append((f"embargoed until {day.isoformat()}: its date, {published.date}, is to come", day))
    if not days:
        return Status.LIVE, "", None
    reason, until = max(days, key=lambda day: day[1])
    return Status.EMBARGOED, reason, until


def _own_titles(loaded: Loaded) -> list[str]:
    """The titles that a document has beside its text: what its author declares, and what its file says."""
    return [str(titles["title"]) for titles in (loaded.declared, loaded.suggested) if titles.get("title")]


def _to_come(published: Published) -> datetime | None:
    """When the day of a document begins everywhere, where it is declared or printed and not yet here."""
    if published.inferred or published.precision != "day" or published.date is None:
        return None
    starts = datetime.fromisoformat(published.date).replace(tzinfo=UTC) + LATEST_ZONE
    return starts if starts > datetime.now(UTC) else None


def _is_of_a_later_year(published: Published) -> bool:
    """Whether a day that is printed and can be read two ways is to come in both."""
    printed = not published.inferred and published.precision == "year" and published.basis.startswith("printed")
    return printed and published.year is not None and published.year > datetime.now(UTC).year


def _of_named(path: str, declared: Mapping[str, object]) -> Visibility | None:
    """What holds for a file whose name says that nobody may see it yet, where its author declares nothing of that."""
    said = says_hidden(path)
    if not said or {"status", "embargo"} & declared.keys():
        return None
    reason = (
        f"the name of its file says {said!r}; rename it, write `status: live` in it or in its sidecar, "
        "or `python -m ingest restore` it when it may be seen"
    )
    return Status.HELD, reason, None


def standing(status: Status, reason: str, embargo_until: str | None, now: datetime) -> tuple[Status, str]:
    """A document's status at ``now``, and why: one whose embargo has ended can be seen."""
    if status is Status.EMBARGOED and embargo_until and datetime.fromisoformat(embargo_until) <= now:
        return Status.LIVE, f"its embargo ended at {embargo_until}"
    return status, reason


def of_copy(original: str, status: Status, embargo_until: str | None) -> Visibility:
    """What holds for a file whose bytes are those of a document that is out of sight: it may be that document, renamed
    without the sidecar that hides it."""
    reason = (
        f"it holds the same bytes as {original!r}, which is {status.value}; if this one may be seen all the "
        "same, `python -m ingest restore` it, or say so in a sidecar of its own"
    )
    if status is Status.EMBARGOED and embargo_until:
        return Status.EMBARGOED, reason, datetime.fromisoformat(embargo_until)
    return Status.HELD, reason, None


def _said_otherwise(declared: Mapping[str, object]) -> str:
    """The key and value that hide a document without its status; "" where none does."""
    for key, value in declared.items():
        name, said = key.strip().lower(), str(value).strip().lower()
        hides = name in HIDES_IF and _YES_OR_NO.get(said) is HIDES_IF[name]
        meant = name not in KNOWN_KEYS and (
            hides or said in HIDDEN_ANYWHERE or (name in WHO_SEES and said in (*HIDDEN, "hidden"))
        )
        if meant or (name == "type" and _is_no_kind(said)):
            return f"{key}: {said}"
    return ""


def _not_yet(declared: Mapping[str, object], *, dated: bool) -> Iterator[tuple[str, NotYet]]:
    """The keys and values, at any depth, that tell of a publication that is not yet, each with what they say.
    ``dated``: a declared embargo says when, so that no other day counts."""
    for key, value in declared.items():
        if isinstance(value, Mapping):
            yield from _not_yet(value, dated=dated)
        elif key not in KNOWN_KEYS and not isinstance(value, list):
            found = not_yet_published(key, str(value), datetime.now(UTC), dated=dated)
            yield from [(f"{key}: {value}", found)] if found else []


def _is_no_kind(said: str) -> bool:
    """Whether a declared type says who may see the document instead of what it is: "draft", "Draft release"."""
    words = said.replace("_", " ").replace("-", " ").split()
    return said in _NO_KIND or words[:1] == ["draft"] or words[:1] == ["embargoed"]


def _below(declared: Mapping[str, object]) -> Iterator[str]:
    """Statuses that hide a document, and stand in a table of their own: `[meta]`, `status = "draft"`."""
    for value in declared.values():
        if isinstance(value, Mapping):
            for key, entry in value.items():
                if str(key).strip().lower() == "status" and str(entry).strip().lower() in HIDDEN:
                    yield str(entry).strip().lower()
            yield from _below(value)
