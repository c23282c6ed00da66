"""One edition and what a question picks by -> the subjects picked, of how many known, and what tallies say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.figures.case import Case
from service.figures.change import is_settled, measure, moved
from service.figures.request import Change
from service.figures.standing import Standing, place_on
from service.figures.tallies import NO_TALLIES, Tallies, printed_tallies


@dataclass(frozen=True)
class Selection:
    """``picked`` among ``known``, the subjects of whom enough is known to tell; ``of`` is how many there
    are. ``before`` are the earlier standings of those known, where a change is asked about; ``unsettled`` those
    of whom no change is told, as equally trusted sources differ. ``tallies`` are the printed ones that tell the
    number, or a part of it."""

    year: int
    picked: tuple[Standing, ...]
    known: tuple[Standing, ...]
    of: int
    before: Mapping[str, Standing] = field(default_factory=dict)
    unsettled: tuple[Standing, ...] = ()
    tallies: Tallies = NO_TALLIES

    @property
    def printed(self) -> int | None:
        """What the leading tallies say, None where one is missing."""
        return self.tallies.number(self.of)

    @property
    def least(self) -> int | None:
        """How many there are at least, where tallies of some of the grades tell of more than the rows name."""
        if self.printed is not None or not self.tallies.part:
            return None
        number = sum(row.count or 0 for row in self.tallies.lowest) + len(self.besides)
        return number if len(self.picked) < number else None

    @property
    def besides(self) -> tuple[Standing, ...]:
        """Those picked whose grade no source disputes and no tally counts."""
        return tuple(
            standing
            for standing in self.picked
            if "grade" not in standing.disputed and not self.tallies.counts(standing.grade or "")
        )

    @property
    def complete(self) -> bool:
        return len(self.known) >= self.of

    @property
    def value(self) -> int | None:
        """The number asked for: as printed, else counted over a complete edition, else not known."""
        if self.printed is not None:
            return self.printed
        return len(self.picked) if self.complete else None


def select(case: Case, year: int, pair: tuple[int, int] | None = None) -> Selection:
    """The selection of one edition; ``pair`` are the two editions that a change lies between."""
    request = case.request
    members = [standing for standing in case.members(year) if case.in_region(standing)]
    of = case.graded_here(year)
    earlier = {standing.subject: standing for standing in case.members(pair[0])} if pair else {}
    known = [standing for standing in members if _tells(case, standing, earlier if pair else None)]
    picked = [standing for standing in known if _fits(case, standing, earlier.get(standing.subject))]
    tallies = NO_TALLIES
    if request.picks and not request.filters:
        tallies = printed_tallies(case, year, members, lambda grade: wanted(case, year, grade))
    picked.sort(
        key=lambda standing: (
            case.organisation.by_code[standing.subject].name
            if standing.subject in case.organisation.by_code
            else standing.subject
        )
    )
    before = {standing.subject: earlier[standing.subject] for standing in known if pair}
    unsettled = tuple(end for standing in members for end in _unsettled(case, earlier.get(standing.subject), standing))
    return Selection(year, tuple(picked), tuple(known), of, before, unsettled, tallies)


def wanted(case: Case, year: int, grade: str) -> bool:
    """Whether the question picks ``grade`` in this edition."""
    request, scale = case.request, case.scale(year)
    if request.failing is not None:
        return (grade in (scale.failing if scale else ())) is request.failing
    if request.lean:
        limit = place_on(scale, request.grades[0])
        return (place_on(scale, grade) - limit) * request.lean <= 0
    return (grade in request.grades) is not request.negated


def _tells(case: Case, standing: Standing, earlier: dict[str, Standing] | None) -> bool:
    """Whether enough is known of a subject to say if it is picked."""
    request = case.request
    needs = [
        name for name, asked in (("score", request.score), ("rank", request.rank), ("tier", request.tier)) if asked
    ]
    if request.grades or request.failing is not None or not (needs or request.change):
        needs.append("score" if request.every_score else "grade")
    if any(getattr(standing, name) is None for name in needs):
        return False
    before = earlier.get(standing.subject) if earlier else None
    if request.path and before and before.grade is None:
        return False
    return earlier is None or (
        standing.subject in earlier and moved(case, earlier[standing.subject], standing) is not None
    )


def _unsettled(case: Case, earlier: Standing | None, standing: Standing) -> list[Standing]:
    """The ends of a change that could be told if equally trusted sources agreed on them."""
    if earlier is None or measure(case, earlier, standing) is None or moved(case, earlier, standing) is not None:
        return []
    return [end for end in (earlier, standing) if not is_settled(case, end)] or [earlier, standing]


def _fits(case: Case, standing: Standing, earlier: Standing | None) -> bool:
    request = case.request
    if request.path is not None:
        return earlier is not None and (earlier.grade, standing.grade) == request.path
    if request.score and not request.score.holds(standing.score or 0):
        return False
    if request.rank and not request.rank.holds(standing.rank or 0):
        return False
    if request.tier is not None and standing.tier != request.tier:
        return False
    if request.change and not _moved_so(case, earlier, standing):
        return False
    by_grade = bool(request.grades) or request.failing is not None
    return not by_grade or wanted(case, standing.year, standing.grade or "")


def _moved_so(case: Case, earlier: Standing | None, standing: Standing) -> bool:
    """Whether one moved as the question says."""
    way = moved(case, earlier, standing) if earlier else None
    return way in (Change.UP, Change.DOWN) if case.request.change is Change.MOVED else way is case.request.change
