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
    AGAINST_AVERAGE = "against average"
    AROUND_AVERAGE = "around average"
    BEYOND = "beyond"
    RUN = "run"
    EARLIEST = "earliest"
    EDITIONS = "editions"
    DISTRIBUTION = "distribution"
    TOP_EDITION = "top edition"
    COMPARABILITY = "comparability"
    CONTRADICTIONS = "contradictions"
    GAPS = "gaps"
    PRINTED_BY = "printed by"
    OTHER_GRADES = "other grades"
    PREDICTION = "prediction"
    NOT_COUNTED = "not counted"


class Change(StrEnum):
    """How a subject's grade or score moved between two editions."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    MOVED = "moved"  # up or down


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
    """What one question asks of the ledger; what is not set, it does not ask."""

    kind: Kind
    wants: str = "grade"  # or "score", "rank", "tier"
    grades: tuple[str, ...] = ()  # the letters that it names
    failing: bool | None = None  # True: those that failed; False: those that passed
    or_failing: bool = False  # those that failed beside those with ``grades``
    lean: int = 0  # +1 for "B or better", -1 for "D or lower"
    strict: bool = False  # leaves the letter itself out: "better than a B"
    said: tuple[str, ...] = ()  # how such a limit is put, of one and of several, where ``grades`` no longer show it
    negated: bool = False  # those that did not get ``grades``
    score: Bound | None = None
    rank: Bound | None = None
    tier: int | None = None
    change: Change | None = None  # between the two editions that it names or implies
    path: tuple[str, str] | None = None  # the two grades of "from an F to a B"
    region: str | None = None
    section: tuple[tuple[str, str], ...] = ()  # the one that it names: (framework, code), for each that has it
    sections: bool = False  # every section
    ungraded: bool = False  # whom an edition did not grade, and not whose grade is not held
    provisional: bool = False  # what a source calls not final
    top: int = 1  # how many of a ranking
    whole: bool = False  # all of it, as many as can be read at once
    ever: bool = False  # every year
    throughout: bool = False  # those that are picked in every one of them
    never: bool = False  # those that are picked in none of them
    end: str = ""  # "first" or "last": the one at that end in time
    given_up: bool = False  # when a scale was
    new_scale: bool = False  # when the scale changed, and not which editions there are
    scales: bool = False  # how many scales there are, and not how many editions
    against_all: bool = False  # whether the one named is the highest or the lowest of all
    against: bool = False  # the year named is what is compared against
    by_grade: bool = False  # it names grades, and not scores
    by_letter: bool = False  # it names the word "letter", so that no score stands for one
    scores_apart: bool = False  # grades are compared, and some score moved where its grade did not: that is said
    by_score: bool = False  # it names scores, so that no letter stands for one
    run: int = 0  # in how many years in a row
    number: int | None = None  # how many it says there are
    difference: bool = False  # by how many points one lies before the other
    tied: bool = False  # who shares one end of a ranking
    side: int = 1  # +1: those above the subject named; -1: below it; 0: level with it
    yes_or_no: bool = False  # whether something is so
    among: tuple[str, ...] = ()  # the only subjects that it is about, where it picks some of these
    kinds: tuple[str, ...] = ()  # the only kinds of subject that it is about: hospitals, of all that are graded
    loose: bool = False  # it may ask for something else that a passage tells
    lowest: bool = (
        # Of those side by side the last, of editions the one with fewest, of a ranking the last as well or counted from
        # its end, of those that moved whoever fell most.
        False
    )

    @property
    def picks(self) -> bool:
        """Whether it picks subjects at all; if not, it asks for all that were graded."""
        return bool(self.grades) or self.failing is not None or self.filters

    @property
    def every_score(self) -> bool:
        """Whether it asks for the scores of all that were graded, and not for their letters."""
        return self.kind is Kind.LIST and self.wants == "score" and not self.picks

    @property
    def filters(self) -> bool:
        """Whether it picks subjects by something besides their overall grade, so that no tally fits it."""
        return bool(self.score or self.rank or self.tier or self.change or self.path or self.region or self.section)
