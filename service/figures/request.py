"""What a question asks of the ledger, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of figures that the ledger can give, and the kinds of asking that it refuses."""

    LOOKUP = "lookup"
    COMPARISON = "comparison"
    TIMELINE = "timeline"
    WHEN = "when"
    COUNT = "count"
    LIST = "list"
    SHARE = "share"
    HIGHEST = "highest"
    LOWEST = "lowest"
    MOST_IMPROVED = "most improved"
    AVERAGE = "average"
    BEYOND = "beyond"
    EARLIEST = "earliest"
    EDITIONS = "editions"
    TOP_EDITION = "top edition"
    COMPARABILITY = "comparability"
    CONTRADICTIONS = "contradictions"
    GAPS = "gaps"
    OTHER_GRADES = "other grades"
    PREDICTION = "prediction"
    NOT_COUNTED = "not counted"


class Change(StrEnum):
    """How a subject's grade or score moved between two editions."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


@dataclass(frozen=True)
class Bound:
    """A limit on a number: ``low`` and ``high`` inclusive unless ``open`` ("above 90")."""

    low: float = float("-inf")
    high: float = float("inf")
    open: bool = False

    def holds(self, value: float) -> bool:
        return self.low < value < self.high if self.open else self.low <= value <= self.high


@dataclass(frozen=True)
class Request:
    """``wants`` is "grade", "score", "rank" or "tier". ``grades`` are the letters that it names;
    ``failing`` True or False asks for those that failed or passed. ``lean`` is +1 for "B or better",
    -1 for "D or lower"; ``strict`` leaves the letter itself out; ``said`` is how such a limit is put where
    ``grades`` no longer show it. ``path`` are the two grades of "from an F to a B". ``negated`` asks for those
    that did not get ``grades``; ``side`` is +1 for those above the subject named, -1 for those below it, 0 for
    those level with it. ``top`` is how many of a ranking. ``number`` is how many it says there are. ``ever`` asks
    for every year, ``throughout`` for those that are picked in every one of them; ``end``, "first" or "last", for the
    one at that end; ``against``: the year named is what is compared against; ``by_grade`` names letters and not scores;
    ``by_letter`` the word itself, so that no score stands for one. ``sections`` asks for every section; ``section``
    names one, by code for each framework that has it. ``provisional``: it asks for what a source calls not final.
    ``among`` are the only subjects that it is about, where it picks some of these; ``lowest``: of those side by side it
    asks for the last, of editions for the one with the fewest; of a ranking for the last as well as the first."""

    kind: Kind
    wants: str = "grade"
    grades: tuple[str, ...] = ()
    failing: bool | None = None
    lean: int = 0
    strict: bool = False
    said: str = ""
    negated: bool = False
    score: Bound | None = None
    rank: Bound | None = None
    tier: int | None = None
    change: Change | None = None
    path: tuple[str, str] | None = None
    region: str | None = None
    section: tuple[tuple[str, str], ...] = ()
    sections: bool = False
    provisional: bool = False
    top: int = 1
    ever: bool = False
    throughout: bool = False
    end: str = ""
    against: bool = False
    by_grade: bool = False
    by_letter: bool = False
    number: int | None = None
    side: int = 1
    yes_or_no: bool = False
    among: tuple[str, ...] = ()
    lowest: bool = False

    @property
    def picks(self) -> bool:
        """Whether it picks subjects at all; if not, it asks for all that were graded."""
        return bool(self.grades) or self.failing is not None or self.filters

    @property
    def filters(self) -> bool:
        """Whether it picks subjects by something besides their overall grade, so that no tally fits it."""
        return bool(self.score or self.rank or self.tier or self.change or self.path or self.region or self.section)
