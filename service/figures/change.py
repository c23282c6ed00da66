"""Two standings of one subject -> by what they can be compared, how they moved, and the rows of both that show it."""

from __future__ import annotations

from ingest import Framework, GradeRow
from service.figures.case import Case
from service.figures.request import Change
from service.figures.standing import Standing, place_on
from service.figures.words import Words

Pair = tuple[Standing, Standing]


def measure(case: Case, first: Standing, last: Standing) -> str | None:
    """What both have: a grade, else a score, or the score alone where that is asked for; None where nothing, or where
    they lie on different scales."""
    if first.framework != last.framework:
        return None
    scored = first.score is not None and last.score is not None
    if case.request.by_score or (scored and case.request.wants == "score"):
        return "score" if scored else None
    if first.grade and last.grade:
        return "grade"
    return "score" if scored and not case.request.by_letter else None


def is_settled(case: Case, *standings: Standing) -> bool:
    """Whether no source as trusted as the leading one prints another letter for any of them."""
    return all(
        len({str(grade).rstrip("+-") for grade in standing.level("grade", case.organisation.ranks)}) < 2
        for standing in standings
    )


def moved(case: Case, first: Standing, last: Standing) -> Change | None:
    """How a grade moved, or the score where a grade is missing; None where that is not known, or where sources that are
    equally trusted do not agree."""
    by = measure(case, first, last)
    if by is None or not is_settled(case, first, last):
        return None
    scale, ranks = scale_of(case, last), case.organisation.ranks
    found = {
        _direction(rise(scale, by, before, after))
        for before in first.level(by, ranks)
        for after in last.level(by, ranks)
    }
    return found.pop() if len(found) == 1 else None


def scores_moved_otherwise(case: Case, first: int, last: int) -> bool:
    """Whether the score of anybody moved between two editions while the grade, by which it is told, did not."""
    before = {standing.subject: standing for standing in case.members(first)}
    pairs = ((before[one.subject], one) for one in case.members(last) if one.subject in before)
    return any(
        measure(case, one, other) == "grade"
        and one.grade == other.grade
        and None not in (one.score, other.score)
        and one.score != other.score
        for one, other in pairs
    )


def rise(scale: Framework | None, by: str, before: object, after: object) -> float:
    """By how many grades or points something rose; below 0 where it fell."""
    if by == "grade":
        return place_on(scale, str(before)) - place_on(scale, str(after))
    return float(str(after)) - float(str(before))


def scale_of(case: Case, standing: Standing) -> Framework | None:
    return case.organisation.framework_by_code.get(standing.framework or "")


def showing(case: Case, first: Standing, last: Standing) -> list[GradeRow]:
    """The rows of both ends that show what was compared."""
    by = measure(case, first, last) or "grade"
    return [*first.showing(by), *last.showing(by)]


def values(case: Case, first: Standing, last: Standing) -> str:
    """Both ends in words: "B to A", "70.5 to 82 points"; a single one where they are equal."""
    by = measure(case, first, last)
    if by == "score":
        scores = case.words.number(first.score or 0), case.words.number(last.score or 0)
        return case.words.phrase("{span} points", span=spanned(case.words, *scores))
    return spanned(case.words, first.grade or "", last.grade or "")


def spanned(words: Words, before: str, after: str) -> str:
    return before if before == after else words.phrase("{before} to {after}", before=before, after=after)


def _direction(rise: float) -> Change:
    return Change.UP if rise > 0 else Change.DOWN if rise < 0 else Change.SAME
