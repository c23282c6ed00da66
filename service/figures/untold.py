"""What the rows of one edition leave untold, as a frozen value: a document may print it in so many words."""

from __future__ import annotations

from dataclasses import dataclass

from service.figures.request import Change, Kind


@dataclass(frozen=True)
class Untold:
    """Of ``year`` one of these: whether a ``number`` is printed of those with ``letters``, or ``failing``, that no row
    gives, as the answer says in ``denied``; who ``moved``; who stood at one ``end``; what a ``subject`` got. ``years``:
    of each of these, in place of one, who moved. ``printer``: of whom it is asked who prints the grade. ``since``: the
    earlier year, where it is not that of the edition before. ``apart``: the rows tell some of it, so that they stand
    beside what is printed."""

    year: int
    number: int | None = None
    letters: tuple[str, ...] = ()
    failing: bool = False
    denied: str = ""
    moved: Change | None = None
    end: Kind | None = None
    apart: bool = True
    printer: str = ""
    years: tuple[int, ...] = ()
    since: int = 0
    subject: str = ""
