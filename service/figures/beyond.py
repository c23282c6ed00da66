"""Which subjects stand above, below or level with one that is named, in one edition, among those that are known."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import GradeRow
from service.answer import NoticeCode
from service.figures import disputes
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd
from service.figures.lookup import absent
from service.figures.standing import Standing, place_on

NAMED = 12  # more subjects are counted, and named when a list is asked for


def beyond(case: Case) -> Draft | FiguresEnd:
    """The subjects with a better, a worse or the same grade, score or rank as the one named."""
    subject = case.reading.subjects[0]
    held = sorted({standing.year for standing in case.of_subjects([subject], case.reading.years)})
    if not held:
        return absent(case, subject, case.reading.years)
    year = held[-1]
    members = case.members(year)
    own = next((standing for standing in members if standing.subject == subject), None)
    if own is None:
        return absent(case, subject, (year,))
    by = _measure(case, own)
    known, picked = _picked(case, members, own, by)
    draft = Draft(case.words)
    draft.say(case.words.got(own, by), own.told(by).rows)
    _tell(draft, case, own, picked, (len(known), by))
    for finer in _finer(case, own) if not picked else ():
        with_it, beyond_it = _picked(case, members, own, finer)
        if beyond_it:  # of several with an A the first stands above the others
            _name(draft, case, own, beyond_it, (len(with_it), finer))
            break
    disputes.tell(draft, [own])
    return draft


def _measure(case: Case, own: Standing) -> str:
    """What is compared: what the question names where the subject has it, else its grade, else its score."""
    wants = case.request.wants
    wanted = (wants if wants in ("score", "rank") else "grade", "grade", "score", "rank")
    return next((name for name in wanted if getattr(own, name) is not None), "grade")


def _finer(case: Case, own: Standing) -> tuple[str, ...]:
    """What tells apart those with one grade, where the question names nothing that it compares."""
    request = case.request
    named = request.wants != "grade" or request.by_grade or request.by_letter or request.side == 0
    return () if named else tuple(name for name in ("rank", "score") if getattr(own, name) is not None)


def _picked(case: Case, members: Sequence[Standing], own: Standing, by: str) -> tuple[list[Standing], list[Standing]]:
    """Those of whom it is known, and of these whoever stands on the side asked about."""
    known = [standing for standing in members if getattr(standing, by) is not None]
    limit = _worth(case, own, by)
    return known, [s for s in known if s is not own and _side(_worth(case, s, by) - limit) == case.request.side]


def _worth(case: Case, standing: Standing, by: str) -> float:
    """Higher is better."""
    if by == "score":
        return standing.score or 0.0
    if by == "rank":
        return -float(standing.rank or 0)
    scale = case.organisation.framework_by_code.get(standing.framework or "")
    return -place_on(scale, standing.grade or "")


def _tell(draft: Draft, case: Case, own: Standing, picked: Sequence[Standing], among: tuple[int, str]) -> None:
    known, of = among[0], case.graded(own.year)
    rows = _name(draft, case, own, picked, among)
    draft.compute("count", len(picked), of, known, rows)
    if known < of:
        draft.notice(NoticeCode.INCOMPLETE, case.there_may_be_more(known, own.year))


def _name(
    draft: Draft, case: Case, own: Standing, picked: Sequence[Standing], among: tuple[int, str]
) -> list[GradeRow]:
    """Say how many there are, and who they are; the rows that show it."""
    by, words = among[1], case.words
    rows = [row for standing in picked for row in standing.showing(by)]
    draft.say(
        _number(case, own, len(picked), among), [] if picked and len(picked) <= NAMED else rows or own.showing(by)
    )
    ordered = sorted(picked, key=lambda standing: (-_worth(case, standing, by), standing.subject))
    if ordered and len(ordered) <= NAMED:
        named = [f"{words.subject(s.subject)} ({_value(case, s, by)}){draft.mark(s.showing(by))}" for s in ordered]
        draft.say(words.phrase("By name: {names}", names=words.listed(named)))
    return rows


def _number(case: Case, own: Standing, picked: int, among: tuple[int, str]) -> str:
    """How many stand where the question asks, and among how many."""
    (known, by), words = among, case.words
    measure = words.measure(by)
    reach = case.reach(known, measure, own.year)
    name, year, side = words.subject(own.subject), own.year, case.request.side
    fields = {"reach": reach, "number": picked, "measure": measure, "name": name, "year": year}
    if side == 0:
        return words.agreeing(picked, "{reach}, {number} had the same {measure} as {name} in {year}", **fields)
    return words.agreeing(
        picked,
        "{reach}, {number} had a better {measure} than {name} in {year}"
        if side > 0
        else "{reach}, {number} had a worse {measure} than {name} in {year}",
        **fields,
    )


def _side(difference: float) -> int:
    return (difference > 0) - (difference < 0)


def _value(case: Case, standing: Standing, by: str) -> str:
    if by == "grade":
        return standing.grade or ""
    if by == "score":
        return case.words.number(standing.score or 0)
    return case.words.phrase("number {rank}", rank=standing.rank)
