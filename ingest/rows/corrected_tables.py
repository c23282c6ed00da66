"""The table of a correction, "County | Printed | Correct" -> the same without what was printed before."""

from __future__ import annotations

from ingest.lazy_pattern import pattern
from ingest.rows.corrected import titled
from ingest.rows.header_words import HEADERS, Holds
from ingest.rows.place import Place
from ingest.rows.scales import plain
from ingest.rows.table import Table

_RIGHT = r"(?:correct(?:ed)?|right|new|revised|amended|should (?:be|read|have been)|now)"
_OLD = (
    r"(?:as )?(?:printed|published|old|wrong(?:ly printed)?|incorrect|original(?:ly)?|previous(?:ly)?|earlier|was"
    r"|before|error)"
)
_MEASURES = {word for holds in (Holds.GRADE, Holds.SCORE, Holds.RANK) for word in HEADERS[holds]}
_ENDING = rf"(?: (?P<of>{'|'.join(sorted(_MEASURES, key=len, reverse=True))}))?"
_RIGHT_ONE = pattern(rf"(?:the )?{_RIGHT}{_ENDING}|(?P<before>grade|score|points|rank|rating|mark) (?:as )?{_RIGHT}")
_OLD_ONE = pattern(rf"(?:the )?{_OLD}{_ENDING}|(?:grade|score|points|rank|rating|mark) (?:as )?{_OLD}")


def put_right_in(table: Table, place: Place) -> Table | None:
    """A table of a text that is called a correction with the columns alone that hold what is right, named by what they
    hold; None where no column is called so, or none beside it holds what was printed before."""
    if not titled(place):
        return None
    headers = [plain(header) for header in table.headers]
    right = {at: found for at, header in enumerate(headers) if (found := _RIGHT_ONE.fullmatch(header))}
    old = {at for at, header in enumerate(headers) if _OLD_ONE.fullmatch(header)}
    if not right or not old:
        return None
    kept = [at for at in range(len(headers)) if at not in old]
    named = [
        (right[at]["of"] or right[at]["before"] or "").capitalize() if at in right else table.headers[at] for at in kept
    ]
    rows = tuple((tuple(cells[at] for at in kept if at < len(cells)), span) for cells, span in table.rows)
    return Table(tuple(named), rows)
