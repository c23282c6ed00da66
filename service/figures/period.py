"""Several editions at once -> two subjects in each that knows both; one at the ends of a period, or all through it.

"Was X ever better than Y?" is told by every edition, and by none of them alone; so are "X and Y since 2012".
"""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import NoticeCode, Reason
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.change import Pair, measure, rise, scale_of
from service.figures.comparison import comparison, framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.standing import Standing
from service.figures.timeline import timeline, within


def over_a_period(case: Case) -> Draft | FiguresEnd | None:
    """A comparison: over time by edition where there are two subjects, each by itself where more; else as asked."""
    reading, bounded = case.reading, case.reading.since is not None and case.reading.until is not None
    if len(reading.subjects) == 2 and ((case.request.ever and not reading.years) or (bounded and case.request.ever)):
        return _edition_by_edition(case)
    half = (reading.since is None) is not (reading.until is None)  # "since 2012", of which the newest is no answer
    several, over = len(reading.subjects) > 1, half or (len(reading.subjects) > 2 and case.request.ever)
    if several and over and not reading.years:
        return timeline(case)
    if len(reading.subjects) == 1 and bounded:
        years = {standing.year for standing in case.of_subjects(reading.subjects) if within(case, standing.year)}
        if years and not {reading.since, reading.until} <= years:
            return timeline(case)
    return comparison(case)


def _edition_by_edition(case: Case) -> Draft | FiguresEnd:
    one, other = case.reading.subjects
    words, names = case.words, [case.words.subject(code) for code in (one, other)]
    known = [standing for standing in case.of_subjects([one, other]) if within(case, standing.year)]
    by_place = {(standing.subject, standing.year, standing.framework): standing for standing in known}
    both = [
        (own, beside)
        for (code, year, scale), own in sorted(by_place.items(), key=lambda entry: entry[0][1])
        if code == one and (beside := by_place.get((other, year, scale))) and measure(case, own, beside)
    ]
    if not both:
        text = words.phrase(
            "The archive holds no edition with a grade of both {one} and {other}.", one=names[0], other=names[1]
        )
        alone = None if case.request.yes_or_no else timeline(case)
        if not isinstance(alone, Draft):
            return abstained(Reason.NOT_IN_ARCHIVE, text)  # no verdict, which their grades apart might seem to give
        alone.sentences.insert(0, text)
        return alone
    draft = Draft(words)
    _total(draft, case, both, names)
    for ends in both:
        by = measure(case, *ends) or "grade"
        values = [f"{name} {_value(case, end, by)}" for name, end in zip(names, ends, strict=True)]
        told = words.phrase(
            "In {year}: {values}",
            year=ends[0].year,
            values=f"{values[0]}, {values[1]}{words.framework(ends[0].framework)}",
        )
        draft.say(told, [row for end in ends for row in end.showing(by)])
    framework_change(draft, case, [end for ends in both for end in ends])
    disputes.tell(draft, [end for ends in both for end in ends])
    years = wording.years(end.year for end, _ in both)
    draft.notice(
        NoticeCode.INCOMPLETE, words.phrase("Only editions with a grade of both are compared: {years}.", years=years)
    )
    return draft


def _total(draft: Draft, case: Case, both: Sequence[Pair], names: Sequence[str]) -> None:
    """In how many editions each of the two stood higher."""
    higher: dict[int, list[int]] = {-1: [], 0: [], 1: []}
    for own, beside in both:
        by = measure(case, own, beside) or "grade"
        ahead = rise(scale_of(case, own), by, getattr(beside, by), getattr(own, by))
        higher[(ahead > 0) - (ahead < 0)].append(own.year)
    words, (ahead_in, behind_in, level_in) = case.words, (higher[1], higher[-1], higher[0])
    if ahead_in:
        one = words.phrase("{name} stood higher in {numbered}", name=names[0], numbered=_numbered(ahead_in))
    else:
        one = words.phrase("{name} stood higher in none", name=names[0])
    if behind_in:
        other = words.phrase("{name} in {numbered}", name=names[1], numbered=_numbered(behind_in))
    else:
        other = words.phrase("{name} in none", name=names[1])
    level = words.phrase("; they were level in {numbered}", numbered=_numbered(level_in)) if level_in else ""
    told = words.phrase(
        "Of the {number} editions for which the archive holds a grade of both, {told}"
        if len(both) > 1
        else "Of the one edition for which the archive holds a grade of both, {told}",
        number=len(both),
        told=f"{one}, {other}{level}",
    )
    rows = [row for ends in both for end in ends for row in end.showing(measure(case, *ends) or "grade")]
    draft.say(told)
    draft.compute("count", len(higher[1]), len(both), len(both), rows)


def _numbered(years: Sequence[int]) -> str:
    return f"{len(years)} ({wording.years(years)})"


def _value(case: Case, standing: Standing, by: str) -> str:
    value = getattr(standing, by)
    return case.words.letter(value) if by == "grade" else case.words.points(value)
