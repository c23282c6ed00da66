"""Highest and lowest: among what is known, with how much that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest import ALL, Framework
from service.answer import NoticeCode, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.lookup import absent, state, without_grade
from service.figures.record import record
from service.figures.request import Kind
from service.figures.standing import Standing, place_on
from service.figures.timeline import within
from service.figures.untold import Untold


def extreme(case: Case) -> Draft | FiguresEnd:
    """The best or worst of each edition asked for."""
    if case.reading.subjects:
        return _among_all(case) if case.request.against_all else own_extreme(case)
    if of_all := record(case):
        return of_all
    draft, told, missing = Draft(case.words), list[Standing](), list[str]()
    both = case.request.kind is Kind.HIGHEST and case.request.lowest
    for kind in (Kind.HIGHEST, Kind.LOWEST) if both else (case.request.kind,):
        _each_edition(draft, replace(case, request=replace(case.request, kind=kind)), told, missing)
    if not draft.rows:
        text = " ".join(f"{text}." for text in missing) or case.words.phrase("The archive holds no grades.")
        return abstained(Reason.NOT_IN_ARCHIVE, text)
    for text in missing:
        draft.sentences.append(f"{text}.")
        draft.notice(NoticeCode.INCOMPLETE, f"{text}.")
    framework_change(draft, case, told)
    disputes.tell(draft, told)
    draft.untold = None if both else _untold(case, told)
    draft.tentative = case.request.tied and any(one.code is NoticeCode.INCOMPLETE for one in draft.notices)
    return draft


def _untold(case: Case, told: Sequence[Standing]) -> Untold | None:
    """Who stood at the end of one edition, where not all of it is known."""
    request, years = case.request, case.years
    part = request.section or request.sections or request.region or request.among or request.kinds
    if part or len(years) != 1 or not told or len(case.members(years[0])) >= case.graded(years[0]):
        return None
    return Untold(years[0], end=request.kind) if request.top == 1 else None


def nth(case: Case) -> Draft | FiguresEnd | None:
    """Who came second, or second to last: the first or last two by score, in their order, of an edition of which every
    score is known. None where ranks are printed and they are counted from the first, where those asked for are tied,
    or more is asked."""
    rank, years = case.request.rank, case.years
    plain = replace(case.request, rank=None)
    if rank is None or rank.low != rank.high or rank.open or plain.picks or len(years) != 1:
        return None
    members = case.members(years[0])
    known = len(members) >= max(case.graded(years[0]), rank.high)
    kind, top = (Kind.LOWEST if plain.lowest else Kind.HIGHEST), int(rank.high)
    ranked = kind is Kind.HIGHEST and any(standing.rank is not None for standing in members)
    if not known or ranked or any(standing.score is None for standing in members):
        return None
    asked = replace(case, request=replace(plain, kind=kind, lowest=False, wants="score", top=top))
    first = _leading(members, lambda s: (s.score or 0) * _way(asked), top)
    if (plain.lowest or plain.wants == "score") and len({standing.score for standing in first}) < top:
        return None
    return extreme(asked)


def _among_all(case: Case) -> Draft | FiguresEnd:
    """Who is the highest or the lowest of an edition, and after them what the one named got."""
    subject, all_of_them = case.reading.subjects[0], replace(case.reading, subjects=())
    draft = extreme(replace(case, reading=all_of_them))
    if isinstance(draft, FiguresEnd):
        return draft
    years = replace(case, reading=all_of_them).years
    own = [standing for standing in case.of_subjects([subject], years) if standing.rows[0] not in draft.rows]
    for standing in own:
        state(draft, case, standing)
    if not case.of_subjects([subject], years):
        without_grade(draft, case, subject, years)
    return draft


def _each_edition(draft: Draft, case: Case, told: list[Standing], missing: list[str]) -> None:
    """Those at one end of each edition, and why there are none of some."""
    for year in case.years:
        members = [standing for standing in case.members(year) if case.in_region(standing)]
        by_score = case.request.wants == "score"
        if by_score:
            scored = [standing for standing in members if standing.score is not None]
            leading = _leading(scored, lambda s: (s.score or 0) * _way(case), case.request.top) if scored else []
            all_told = case.request.whole and len(leading) == len(scored)  # of whoever is known, in their order
            if len(scored) > 1 and not (all_told or _leads_by_grade_too(case, year, leading, members)):
                missing.append(_cannot_tell(case, year, len(scored)))
                continue
            members = scored
        first = any(standing.rank == 1 for standing in members) and case.request.kind is Kind.HIGHEST
        if len(members) < 2 and case.graded(year) > 1 and not first:  # of one alone nothing is the highest
            missing.append(editions.without_edition(case.words, year) or _none_to_rank(case, year, members))
            continue
        leading = _edition(draft, case, year, members)
        if not leading:
            missing.append(_none_to_rank(case, year, members))
        told.extend(leading)


def _none_to_rank(case: Case, year: int, members: Sequence[Standing]) -> str:
    """That of an edition nothing is known, or that of one alone."""
    if members:
        return case.words.phrase("The archive holds that of one alone, so none of {year} to rank", year=year)
    return case.words.phrase(
        "The archive holds no scores of {year} to rank"
        if case.request.wants == "score"
        else "The archive holds no grades of {year} to rank",
        year=year,
    )


def _way(case: Case) -> int:
    """The sign that puts the leading value first."""
    return -1 if case.request.kind is Kind.HIGHEST else 1


def _cannot_tell(case: Case, year: int, known: int) -> str:
    """Why no score leads: others have a better or a lower grade, and no score in the archive."""
    return case.words.phrase(
        "The highest score of {year} cannot be told: scores are known of {known} of {of} {group}, and others received "
        "a better grade than these"
        if case.request.kind is Kind.HIGHEST
        else "The lowest score of {year} cannot be told: scores are known of {known} of {of} {group}, and others "
        "received a lower grade than these",
        year=year,
        known=known,
        of=case.graded(year),
        group=case.group(),
    )


def own_extreme(case: Case) -> Draft | FiguresEnd:
    """The best or worst that one subject got, on each scale of its own, within the period asked about."""
    subject, by = case.reading.subjects[0], "score" if case.request.wants == "score" else "grade"
    own = [standing for standing in case.of_subjects([subject]) if getattr(standing, by) is not None]
    found = [standing for standing in own if within(case, standing.year)]
    if not found:
        return absent(case, subject, ())
    draft, highest, told = Draft(case.words), case.request.kind is Kind.HIGHEST, list[Standing]()
    words, name, measure = case.words, case.words.subject(subject), case.words.measure(by)
    for code in dict.fromkeys(standing.framework for standing in found):
        scale = case.organisation.framework_by_code.get(code or "")
        members = [standing for standing in found if standing.framework == code]
        way = 1 if highest else -1
        worth = {s.year: [_worth(scale, value) * way for value in s.values(by)] for s in members}
        best = max(values[0] for values in worth.values())
        leading = [standing for standing in members if worth[standing.year][0] == best]
        told.extend(standing for standing in members if max(worth[standing.year]) >= best)  # by another source too
        value = words.number(leading[0].score or 0) if by == "score" else words.letter(leading[0].grade or "")
        told_of = words.agreeing(
            len(members),
            "The highest known {measure} of {name} is {value}, in {years}{scale}, among {known} known"
            if highest
            else "The lowest known {measure} of {name} is {value}, in {years}{scale}, among {known} known",
            measure=measure,
            name=name,
            value=value,
            years=words.listed([str(standing.year) for standing in leading]),
            scale=words.framework(code),
            known=len(members),
        )
        draft.say(told_of, [row for standing in leading for row in standing.showing(by)])
    framework_change(draft, case, told)
    disputes.tell(draft, told)
    years = wording.years(standing.year for standing in found)
    draft.notice(
        NoticeCode.INCOMPLETE,
        words.phrase("Known editions with a {measure} of {name}: {years}.", measure=measure, name=name, years=years),
    )
    return draft


def _worth(scale: Framework | None, value: object) -> float:
    """A score, or where a grade stands on its scale; the better, the higher."""
    return -place_on(scale, value) if isinstance(value, str) else float(value) if isinstance(value, float) else 0.0


def _edition(draft: Draft, case: Case, year: int, members: Sequence[Standing]) -> list[Standing]:
    """The leading ones of one edition: by printed rank, else by score, else by grade; none where one alone is known."""
    highest, top = case.request.kind is Kind.HIGHEST, case.request.top
    of = case.graded_here(year)
    ranked = [standing for standing in members if standing.rank is not None]
    first = sorted((s for s in ranked if (s.rank or 0) <= top), key=lambda s: s.rank or 0)
    scored = [standing for standing in members if standing.score is not None]
    by_grade = case.request.by_grade and case.request.wants == "grade"
    overall = not (case.request.region or case.request.kinds)  # a printed rank is one among all
    if highest and first and overall and case.request.wants != "score" and not by_grade:
        if len(first) >= top:  # of two that share a place none has the next
            return _say(draft, case, first, (of, of, year), "rank")
        first = _leading(ranked, lambda s: s.rank or 0, top) if case.request.whole else first
        return _say(draft, case, first, (len(ranked), of, year), "rank")
    if case.request.wants == "rank" and not highest and ranked:
        return _say(draft, case, _leading(ranked, lambda s: -(s.rank or 0), top), (len(ranked), of, year), "rank")
    if scored and not by_grade:
        leading = _leading(scored, lambda s: (s.score or 0) * _way(case), top)
        if case.request.wants == "score" or _leads_by_grade_too(case, year, leading, members):
            return _say(draft, case, leading, (len(scored), of, year), "score")
    graded = [standing for standing in members if standing.grade is not None]
    scale = case.scale(year)
    if len(graded) < 2 <= of:
        return []
    way = 1 if highest else -1
    leading = _leading(graded, lambda s: place_on(scale, s.grade or "") * way, top)
    leading = [s for s in leading if _tallied_before(case, year, place_on(scale, s.grade or ""), way) < top]
    return _say(draft, case, leading, (len(graded), of, year), "grade")


def _leads_by_grade_too(case: Case, year: int, leading: Sequence[Standing], members: Sequence[Standing]) -> bool:
    """Whether nobody without a score, known by name or counted in a printed tally, has a grade beyond those that lead
    by score: of many an edition the letters are known, and the scores of a few."""
    scale, way = case.scale(year), -_way(case)
    if len(leading) == len(members) or not any(row.grade for row in case.edition_rows(year)):
        return True  # of a scale of points alone none has a grade
    last = leading[-1].score or 0.0
    # A leading score has a grade that is at least as far out as that of every score within it.
    within = [s.grade for s in members if s.grade and s.score is not None and (s.score - last) * way <= 0]
    if not within:
        return False
    limit = min(way * place_on(scale, grade) for grade in within)
    of_some = case.request.among or case.request.kinds  # a tally does not tell who of a set it counts
    tallied = () if of_some else case.edition_rows(year)
    counted = [(row.grade, row.count or 0) for row in tallied if row.subject == ALL and row.count]
    grades = [standing.grade for standing in members]
    if case.request.top > 1 and all(standing.score is not None for standing in members):
        # Of the first few the better are among those that lead; a tally of more than these counts others.
        counted, grades = [(grade, count) for grade, count in counted if count > grades.count(grade)], []
    grades += [grade for grade, _ in counted]
    return all(way * place_on(scale, grade) >= limit for grade in grades if grade)


def _tallied_before(case: Case, year: int, place: float, way: int) -> int:
    """How many a printed tally puts before a place on the scale: none so far out is among the first as many."""
    if case.request.region is not None:
        return 0
    scale = case.scale(year)
    counted = {row.grade for row in case.edition_rows(year) if row.subject == ALL and row.count and row.grade}
    before = (grade for grade in counted if (place_on(scale, grade) - place) * way < 0)
    return sum(rows[0].count or 0 for grade in before if (rows := case.tallies(year, grade)))


def _leading(members: Sequence[Standing], key: Callable[[Standing], float], top: int) -> list[Standing]:
    """The first ``top`` by ``key``, and all that are equal to the last of them."""
    ordered = sorted(members, key=key)
    return [standing for standing in ordered if key(standing) <= key(ordered[min(top, len(ordered)) - 1])]


def _say(draft: Draft, case: Case, leading: Sequence[Standing], among: tuple[int, int, int], by: str) -> list[Standing]:
    """``among``: how many are known, of how many, in which year."""
    (known, of, year), words, group = among, case.words, case.group_of_region()
    if leading:
        draft.sentences.append(_heading(case, among, by, len(leading)))
    for standing in leading:
        draft.say(words.got(standing, by), standing.told(by).rows)
    rows = [row for standing in leading for row in standing.showing(by)]
    draft.compute("rank", 1, of, known, rows)
    if known < of:
        notice = words.phrase(
            "{known} of {of} {group} are known for {year}.", known=known, of=of, group=group, year=year
        )
        draft.notice(NoticeCode.INCOMPLETE, notice)
    return list(leading)


def _heading(case: Case, among: tuple[int, int, int], by: str, leading: int) -> str:
    """What is told of those that follow, ``leading`` in number, and of how many they are the first."""
    (known, of, year), words, group = among, case.words, case.group_of_region()
    if known < of:
        reach = words.agreeing(
            known, "among the {known} of {of} {group} that are known", known=known, of=of, group=group
        )
    else:
        reach = words.phrase("of all {of} {group}", of=of, group=group)
    return words.agreeing(
        leading,
        "The highest by {measure} in {year} {reach}:"
        if case.request.kind is Kind.HIGHEST
        else "The lowest by {measure} in {year} {reach}:",
        measure=words.measure(by),
        year=year,
        reach=reach,
    )
