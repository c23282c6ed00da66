"""What other systems write into the head of a document on its publication -> why it may not be seen yet, or "".

Two kinds of keys tell of it: a state of a workflow (`workflow: pending`, `post_status: future`), and a day of
publication that is to come (`publish_date: 2030-01-01`). A state that is not known to mean "published" hides the
document; so does a day that cannot be read.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from ingest.anatomy.dates import parse_printed

_OF = r"(?:editorial|review|approval|moderation|publication|publishing|publish|post|release|document|content|page)"
_STATE = re.compile(
    rf"workflow(?:_(?:state|status|stage))?|(?:editorial|review|approval|moderation|publication|publishing|publish|post)"
    rf"_(?:state|stage)|{_OF}_status|estado_(?:de_)?(?:la_)?publicaci[óo]n|flujo(?:_de_trabajo)?"
)
# Words that may as well be of something else: `state: Texas`, `review: by Ann Lee`.
_MAYBE_STATE = re.compile(r"state|stage|phase|estado|review|approval|approved|moderation|aprobado|aprobaci[óo]n")
_PUBLISHED = re.compile(
    r"(?:publish(?:ed)?|public|live|approved|released?|final(?:ized|ised)?|complete[d]?|done|corrected|updated|sent"
    r"|visible|active|true|yes|publicad[oa]|aprobad[oa]|p[úu]blic[oa]|definitiv[oa]|s[íi])"
)
_UNPUBLISHED = re.compile(
    r"(?:draft|pending|scheduled|future|private|internal|trash(?:ed)?|hidden|held|hold|submitted|embargoed|withdrawn|wip"
    r"|rejected|unpublished|unapproved|false|(?:not|un|awaiting|in|under|needs?|for|ready for|to be|pending)"
    r" (?:published|approved|review(?:ed)?|approval|progress|publication|release|work)|on hold|work in progress"
    r"|borrador|pendiente(?: de (?:revisi[óo]n|aprobaci[óo]n|publicaci[óo]n))?|en revisi[óo]n|programad[oa]"
    r"|por (?:aprobar|publicar)"
    r"|(?:no|sin) (?:publicad[oa]|publicar|aprobad[oa]|aprobar))"
)
_DAY = re.compile(
    r"(?:publish(?:ed|ing)?|publication|pub|released?|go_?live|live|available|visible|scheduled?|embargo_?end)"
    r"(?:_?(?:date|day|time|on|at|from|after|for))+|go_?live|scheduled?|publish_?after|not_before"
    r"|fecha_(?:de_)?(?:publicaci[óo]n|lanzamiento|salida)|publicar_(?:el|desde)"
)
# Words that may as well be of something else: `publication: The Springfield Post`.
_MAYBE_DAY = re.compile(r"publish(?:ed)?|publication|released?|live|available|visible|publicad[oa]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LATEST_ZONE = timedelta(hours=12)  # a day begins last where the clock is twelve hours behind


def not_yet_published(key: str, said: str, now: datetime, *, dated: bool = False) -> str:
    """Why the value of a key says that nobody may see the document at ``now``, as a clause; "" where it does not.
    ``dated``: something else says from when it may be seen, so that only a state counts."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key.strip()).lower().replace("-", "_").replace(" ", "_")
    words = " ".join(said.lower().replace("_", " ").replace("-", " ").split())
    if not words or words == "none":
        return ""
    if _STATE.fullmatch(name) and not _PUBLISHED.fullmatch(words):
        return "is no state that is known to mean published"
    if _MAYBE_STATE.fullmatch(name) and _UNPUBLISHED.fullmatch(words):
        return "means that it is not published"
    if dated or words in ("false", "no") or not (_DAY.fullmatch(name) or _MAYBE_DAY.fullmatch(name)):
        return ""
    return _to_come(said.strip(), now, surely=_DAY.fullmatch(name) is not None)


def _to_come(said: str, now: datetime, *, surely: bool) -> str:
    starts = _moment(said)
    if starts is None:
        if not surely:
            return ""
        years = [int(year) for year in _YEAR.findall(said)]
        past = bool(years) and max(years) < now.year
        return "" if past else "cannot be read as a day of publication"
    return "is a day of publication to come" if starts > now else ""


def _moment(said: str) -> datetime | None:
    """The latest moment that a day may begin at, or that a time without a zone may mean."""
    try:
        given = datetime.fromisoformat(said)
    except ValueError:
        found = parse_printed(said)
        if found is None or found.date is None:
            return None
        given = datetime.fromisoformat(f"{found.date}-01-01"[:10] if len(found.date) < 7 else f"{found.date}-01"[:10])
    try:
        return given if given.tzinfo else given.replace(tzinfo=UTC) + _LATEST_ZONE
    except OverflowError:
        return None
