"""What other systems write into the head of a document on its publication -> why it may not be seen yet, and how long.

Two kinds of keys tell of it: a state of a workflow (`workflow: pending`, `post_status: future`), and a day of
publication that is to come (`publish_date: 2030-01-01`). A state that is not known to mean "published" hides the
document; so does a day that cannot be read. A day or moment that is clear ends by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from ingest.anatomy.date_forms import DATE, MONTH, YEAR_ALONE
from ingest.anatomy.embargo import LATEST_ZONE, speaks_of_embargo
from ingest.anatomy.printed_day import parse_printed
from ingest.document import Status
from ingest.lazy_pattern import pattern

# What a status below another key has to be, to be one of the document: a bill's status there is "passed".
HIDDEN = (Status.EMBARGOED, Status.HELD, Status.WITHDRAWN, "draft", "staff", "staff-only", "internal", "private")
# The same in the words of other systems: `draft: true`, `published: false` (Hugo, Jekyll), `visibility: private`
# (WordPress); and in those of a slip of the hand: `sttus: withdrawn`.
HIDES_IF = {"draft": True, "private": True, "published": False, "publish": False, "public": False}
WHO_SEES = ("visibility", "access", "audience")
HIDDEN_ANYWHERE = (Status.EMBARGOED, Status.HELD, Status.WITHDRAWN, "draft")

_OF = r"(?:editorial|review|approval|moderation|publication|publishing|publish|post|release|document|content|page)"
_STATE = pattern(
    rf"workflow(?:_(?:state|status|stage))?|(?:editorial|review|approval|moderation|publication|publishing|publish|post)"
    rf"_(?:state|stage)|{_OF}_status|estado_(?:de_)?(?:la_)?publicaci[óo]n|flujo(?:_de_trabajo)?"
)
# Words that may as well be of something else: `state: Texas`, `review: by Ann Lee`.
_MAYBE_STATE = pattern(r"state|stage|phase|estado|review|approval|approved|moderation|aprobado|aprobaci[óo]n")
_PUBLISHED = pattern(
    r"(?:publish(?:ed)?|public|live|approved|released?|final(?:ized|ised)?|complete[d]?|done|corrected|updated|sent"
    r"|visible|active|true|yes|publicad[oa]|aprobad[oa]|p[úu]blic[oa]|definitiv[oa]|s[íi])"
)
_UNPUBLISHED = pattern(
    r"(?:draft|pending|scheduled|future|private|internal|trash(?:ed)?|hidden|held|hold|submitted|embargoed|withdrawn|wip"
    r"|rejected|unpublished|unapproved|false|(?:not|un|awaiting|in|under|needs?|for|ready for|to be|pending)"
    r" (?:published|approved|review(?:ed)?|approval|progress|publication|release|work)|on hold|work in progress"
    r"|borrador|pendiente(?: de (?:revisi[óo]n|aprobaci[óo]n|publicaci[óo]n))?|en revisi[óo]n|programad[oa]"
    r"|por (?:aprobar|publicar)"
    r"|(?:no|sin) (?:publicad[oa]|publicar|aprobad[oa]|aprobar))"
)
_DAY = pattern(
    r"(?:publish(?:ed|ing)?|publication|pub|released?|go_?live|live|available|visible|scheduled?|embargo_?end)"
    r"(?:_?(?:date|day|time|on|at|from|after|for))+|go_?live|scheduled?|publish_?after|not_before"
    r"|fecha_(?:de_)?(?:publicaci[óo]n|lanzamiento|salida)|publicar_(?:el|desde)"
)
# Words that may as well be of something else: `publication: The Springfield Post`.
_MAYBE_DAY = pattern(r"publish(?:ed)?|publication|released?|live|available|visible|publicad[oa]")
_YEAR = pattern(YEAR_ALONE)
# A whole printed day and nothing beside it: no time, which may be hours later, no weekday, which may be another's, and
# no numbers, which may be read in two orders.
_WHOLE_DAY = pattern(rf"(?=\d+(?:st|nd|rd|th|º)?\s|{MONTH}\s){DATE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NotYet:
    """``why`` nobody may see the document, as a clause. ``until``: the moment that ends it, in UTC; None where staff
    have to say when."""

    why: str
    until: datetime | None = None


def not_yet_published(key: str, said: str, now: datetime, *, dated: bool = False) -> NotYet | None:
    """What the value of a key says against showing the document at ``now``; None where it says nothing.
    ``dated``: something else says from when it may be seen, so that only a state counts."""
    name, words = _name(key), _words(said)
    if not words or words == "none":
        return None
    if _STATE.fullmatch(name) and not _PUBLISHED.fullmatch(words):
        return NotYet("is no state that is known to mean published")
    if _MAYBE_STATE.fullmatch(name) and _UNPUBLISHED.fullmatch(words):
        return NotYet("means that it is not published")
    if dated or words in ("false", "no") or not (_DAY.fullmatch(name) or _MAYBE_DAY.fullmatch(name)):
        return None
    return _to_come(said.strip(), now, surely=_DAY.fullmatch(name) is not None)


def is_unpublished(said: str) -> bool:
    """Whether a state is known to mean that something is not published."""
    return _UNPUBLISHED.fullmatch(_words(said)) is not None


def tells_who_may_see(key: str, value: object) -> bool:
    """Whether a key, or one below it, is understood as saying who may see the document, or from when."""
    if speaks_of_embargo({key: value}):
        return True
    if isinstance(value, Mapping):
        return any(tells_who_may_see(str(below), entry) for below, entry in value.items())
    name, said = _name(key), str(value).strip()
    if isinstance(value, list) or not said:
        return False
    if name in HIDES_IF or name in WHO_SEES or _STATE.fullmatch(name) or _DAY.fullmatch(name):
        return True
    if said.lower() in HIDDEN_ANYWHERE or (name == "status" and said.lower() in HIDDEN):
        return True
    if _MAYBE_STATE.fullmatch(name) and (_PUBLISHED.fullmatch(_words(said)) or _UNPUBLISHED.fullmatch(_words(said))):
        return True
    return _MAYBE_DAY.fullmatch(name) is not None and _moment(said) is not None


def _name(key: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key.strip()).lower().replace("-", "_").replace(" ", "_")


def _words(said: str) -> str:
    return " ".join(said.lower().replace("_", " ").replace("-", " ").split())


def _to_come(said: str, now: datetime, *, surely: bool) -> NotYet | None:
    starts = _moment(said)
    if starts is None:
        years = [int(year) for year in _YEAR.findall(said)]
        past = bool(years) and max(years) < now.year
        return None if past or not surely else NotYet("cannot be read as a day of publication")
    if starts <= now:
        return None
    return NotYet("is a day of publication to come", starts if _is_clear(said) else None)


def _moment(said: str) -> datetime | None:
    """The latest moment that a day may begin at, or that a time without a zone may mean, in UTC."""
    try:
        given = _iso(said)
        if given is None:
            found = parse_printed(said)
            if found is None or found.date is None:
                return None
            given = datetime.fromisoformat(f"{found.date}-01-01"[:10])
        return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC) + LATEST_ZONE
    except OverflowError:
        return None


def _iso(said: str) -> datetime | None:
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        return None


def _is_clear(said: str) -> bool:
    """Whether the words tell one day, or one moment, and nothing beside it."""
    return _iso(said) is not None or _WHOLE_DAY.fullmatch(said) is not None
