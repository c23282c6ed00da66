"""Subjects or years side by side; never a verdict across a change of framework."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest import GradeRow
from service.answer import NoticeCode
from service.ending.notices import notice
from service.figures import editions
from service.figures.case import Case
from service.figures.change import is_settled
from service.figures.draft import Draft, FiguresEnd
from service.figures.lookup import absent, state, without_grade
from service.figures.standing import Standing, place_on


def comparison(case: Case) -> Draft | FiguresEnd | None:
    """Every value asked for, then what may be said of their order."""
    subjects = case.reading.subjects
    years = _years(case)
    found = [standing for standing in case.of_subjects(subjects, years) if not years or standing.year in years]
    if not found:
        return absent(case, subjects[0], years)
    if not years:
        found = _newest(case, found, subjects)
    draft = Draft(case.words)
    for standing in found:
        state(draft, case, standing)
    _missing(draft, case, found, years)
    if framework_change(draft, case, found):
        return draft
    if len(subjects) == 1 and len(found) == 1:
        _apart(draft, case, years)
        return draft
    if len(subjects) == 1 and len(found) > 1:
        _changed(draft, case, found[0], found[-1])
    elif len({standing.year for standing in found}) == 1 and len(found) > 1:
        _ordered(draft, case, found)
    return draft


def _apart(draft: Draft, case: Case, years: Sequence[int]) -> None:
    """Of two editions asked about one alone is known: what is missing could not be set beside it, if their scales
    differ."""
    scales = {scale for year in years if (scale := case.framework_of(year))}
    if len(years) > 1 and len(scales) > 1:
        fixed = notice(NoticeCode.FRAMEWORK_CHANGE, "", case.organisation, case.reading.language)
        draft.say(case.words.phrase("These editions are on different scales, so nothing rises or falls between them"))
        draft.notice(NoticeCode.FRAMEWORK_CHANGE, fixed.text)


def framework_change(draft: Draft, case: Case, found: Iterable[Standing | GradeRow]) -> bool:
    """Whether standings or rows lie on different scales; if so, that is said, and nothing is compared."""
    scales = list(dict.fromkeys(entry.framework for entry in found))
    if len(scales) < 2:
        return False
    told = case.words.phrase(
        "These grades are on different scales, so one cannot be called better or worse than the other"
    )
    draft.say(told)
    fixed = notice(NoticeCode.FRAMEWORK_CHANGE, "", case.organisation, case.reading.language)
    draft.notice(NoticeCode.FRAMEWORK_CHANGE, fixed.text)
    return True


def _years(case: Case) -> tuple[int, ...]:
    """The years named; a single one with a word of change is compared with the edition before it, or, where it is what
    is compared against, with the newest that is known."""
    years = case.years if case.reading.years else ()
    if len(case.reading.subjects) == 1 and len(years) == 1:
        if case.request.against:
            later = {s.year for s in case.of_subjects(case.reading.subjects) if s.year > years[0]}
            return (*years, max(later)) if later else years
        earlier = editions.before(case.organisation, years[0])
        return (earlier, *years) if earlier is not None else years
    return years


def _newest(case: Case, found: Sequence[Standing], subjects: Sequence[str]) -> list[Standing]:
    """The newest year that all subjects have, with a score where that is asked for and known; else the newest of
    each."""
    scored = [standing for standing in found if standing.score is not None]
    if case.request.wants == "score" and scored and len(scored) < len(found):
        together = _newest(case, scored, subjects) if {s.subject for s in scored} == set(subjects) else []
        if len({standing.year for standing in together}) == 1:
            return together
    by_subject = {code: {standing.year for standing in found if standing.subject == code} for code in subjects}
    common = set.intersection(*by_subject.values())
    if common:
        return [standing for standing in found if standing.year == max(common)]
    return [standing for standing in found if standing.year == max(by_subject[standing.subject])]


def _missing(draft: Draft, case: Case, found: Sequence[Standing], years: Sequence[int]) -> None:
    for year in years:
        reason = editions.without_edition(case.words, year)
        if reason:
            draft.sentences.append(f"{reason}.")
            draft.notice(NoticeCode.INCOMPLETE, f"{reason}.")
    known = {(standing.subject, standing.year) for standing in found}
    for subject in case.reading.subjects:
        wanted = years or sorted({year for _, year in known})[:1]
        lacking = [
            year for year in wanted if (subject, year) not in known and not editions.without_edition(case.words, year)
        ]
        if lacking and (years or not any(code == subject for code, _ in known)):
            without_grade(draft, case, subject, lacking)


def _changed(draft: Draft, case: Case, first: Standing, last: Standing) -> None:
    """One subject, two editions of one framework."""
    words, name = case.words, case.words.subject(first.subject)
    span: dict[str, object] = {"name": name, "first": first.year, "last": last.year}
    if not is_settled(case, first, last):
        told = words.phrase(
            "How {name} moved from {first} to {last} is not told: sources that are equally trusted differ", **span
        )
        draft.say(told)
        return
    if first.grade and last.grade:
        scale = case.organisation.framework_by_code.get(first.framework or "")
        steps = place_on(scale, first.grade) - place_on(scale, last.grade)
        rows = [*first.showing("grade"), *last.showing("grade")]
        if steps:
            moved = words.phrase(
                "The grade of {name} rose from {before} to {after} from {first} to {last}"
                if steps > 0
                else "The grade of {name} fell from {before} to {after} from {first} to {last}",
                before=words.letter(first.grade),
                after=words.letter(last.grade),
                **span,
            )
        else:
            moved = words.phrase(
                "The grade of {name} was {letter} in both editions", name=name, letter=words.letter(first.grade)
            )
        draft.say(moved, rows)
        draft.compute("change", steps, None, None, rows)
    ranks = case.organisation.ranks
    if len(first.level("score", ranks)) > 1 or len(last.level("score", ranks)) > 1:
        told = words.phrase(
            "By how many points {name} moved from {first} to {last} is not told: sources that are equally trusted "
            "differ",
            **span,
        )
        draft.say(told)
        return
    if first.score is not None and last.score is not None:
        rows = [*first.showing("score"), *last.showing("score")]
        difference = last.score - first.score
        ends = words.phrase(
            "from {first} to {last} ({before} to {after})",
            first=first.year,
            last=last.year,
            before=words.number(first.score),
            after=words.number(last.score),
        )
        if difference:
            moved = words.phrase(
                "Its score rose by {points} {ends}" if difference > 0 else "Its score fell by {points} {ends}",
                points=words.points(abs(difference)),
                ends=ends,
            )
        else:
            moved = words.phrase("Its score did not change {ends}", ends=ends)
        draft.say(moved, rows)
        draft.compute("change", difference, None, None, rows)


def _ordered(draft: Draft, case: Case, found: Sequence[Standing]) -> None:
    """Several subjects in one edition: by rank where that is asked for and known, by score where all have one, else
    by grade."""
    if case.request.wants == "rank" and all(standing.rank is not None for standing in found):
        _ranked(draft, case, found)
        _ranks(draft, case, found)
        return
    scored = [standing for standing in found if standing.score is not None]
    graded = [standing for standing in found if standing.grade is not None]
    scale, way = case.organisation.framework_by_code.get(found[0].framework or ""), -1 if case.request.lowest else 1
    if len(scored) == len(found):
        ordered, by = sorted(found, key=lambda standing: -(standing.score or 0) * way), "score"
        tied = ordered[0].score == ordered[1].score
    elif len(graded) == len(found):
        ordered, by = sorted(found, key=lambda standing: place_on(scale, standing.grade or "") * way), "grade"
        tied = place_on(scale, ordered[0].grade or "") == place_on(scale, ordered[1].grade or "")
    else:
        return
    rows = [row for standing in ordered for row in standing.showing(by)]
    if tied:
        draft.say(_tie(case, found, [s for s in ordered if getattr(s, by) == getattr(ordered[0], by)], by), rows)
    else:
        draft.say(_first(case, found, ordered[0], by), rows)
        if case.request.difference and by == "score" and len(found) == 2:
            _apart_by(draft, case, ordered)
    _ranks(draft, case, found)


def _apart_by(draft: Draft, case: Case, two: Sequence[Standing]) -> None:
    """By how many points two differ, where no source of either disputes them."""
    if any(len(standing.level("score", case.organisation.ranks)) > 1 for standing in two):
        return
    points = abs((two[0].score or 0) - (two[1].score or 0))
    rows = [row for standing in two for row in standing.showing("score")]
    draft.say(case.words.phrase("Their scores differ by {points}", points=case.words.points(points)), rows)


def _first(case: Case, found: Sequence[Standing], first: Standing, by: str) -> str:
    """That one stands at the end that is asked for."""
    two, lowest = len(found) == 2, case.request.lowest
    return case.words.phrase(
        ("{name} has the lower {measure} in {year}" if two else "{name} has the lowest {measure} in {year}")
        if lowest
        else ("{name} has the higher {measure} in {year}" if two else "{name} has the highest {measure} in {year}"),
        name=case.words.subject(first.subject),
        measure=case.words.measure(by),
        year=first.year,
    )


def _tie(case: Case, found: Sequence[Standing], level: Sequence[Standing], by: str) -> str:
    """That nobody is alone at the end that is asked for, and who is there."""
    words, measure = case.words, case.words.measure(by)
    if len(found) == 2:
        return words.phrase("Their {measure}s do not differ", measure=measure)
    names = words.listed([words.subject(standing.subject) for standing in level])
    return words.phrase(
        "The lowest {measure} is shared by {names}"
        if case.request.lowest
        else "The highest {measure} is shared by {names}",
        measure=measure,
        names=names,
    )


def _ranked(draft: Draft, case: Case, found: Sequence[Standing]) -> None:
    """By printed ranks, of which the lowest number is the highest."""
    ordered = sorted(found, key=lambda standing: standing.rank or 0, reverse=case.request.lowest)
    rows = [row for standing in ordered for row in standing.showing("rank")]
    if ordered[0].rank == ordered[1].rank:
        draft.say(_tie(case, found, [s for s in ordered if s.rank == ordered[0].rank], "rank"), rows)
        return
    told = _first(case, found, ordered[0], "rank")
    numbers = case.words.listed([case.words.phrase("number {rank}", rank=standing.rank) for standing in ordered])
    draft.say(f"{told}: {numbers}", rows)


def _ranks(draft: Draft, case: Case, found: Sequence[Standing]) -> None:
    """Printed ranks that contradict printed scores are shown, not mended."""
    both = [standing for standing in found if standing.rank is not None and standing.score is not None]
    for one in both:
        for other in both:
            if (one.score or 0) > (other.score or 0) and (one.rank or 0) > (other.rank or 0):
                text = case.words.phrase(
                    "The printed ranks contradict the printed scores: {first} has the higher score ({score} to "
                    "{less}) and the lower rank (number {rank}, {second} number {above}) in {year}",
                    first=case.words.subject(one.subject),
                    score=case.words.number(one.score or 0),
                    less=case.words.number(other.score or 0),
                    rank=one.rank,
                    second=case.words.subject(other.subject),
                    above=other.rank,
                    year=one.year,
                )
                draft.say(text, [*one.showing("score", "rank"), *other.showing("score", "rank")])
                draft.notice(NoticeCode.CONFLICT, f"{text}.")
