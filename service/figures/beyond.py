"""Which subjects stand above, below or level with one that is named, in one edition, among those that are known."""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import NoticeCode
from service.figures import disputes, wording
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
    known = [standing for standing in members if getattr(standing, by) is not None]
    limit = _worth(case, own, by)
    picked = [s for s in known if s is not own and _side(_worth(case, s, by) - limit) == case.request.side]
    draft = Draft()
    draft.say(wording.got(own, case.organisation, by), own.told(by).rows)
    _tell(draft, case, own, picked, (len(known), by))
    disputes.tell(draft, case.organisation, [own])
    return draft


def _measure(case: Case, own: Standing) -> str:
    """What is compared: what the question names where the subject has it, else its grade, else its score."""
    wants = case.request.wants
    wanted = (wants if wants in ("score", "rank") else "grade", "grade", "score", "rank")
    return next((name for name in wanted if getattr(own, name) is not None), "grade")


def _worth(case: Case, standing: Standing, by: str) -> float:
    """Higher is better."""
    if by == "score":
        return standing.score or 0.0
    if by == "rank":
        return -float(standing.rank or 0)
    scale = case.organisation.framework_by_code.get(standing.framework or "")
    return -place_on(scale, standing.grade or "")


def _tell(draft: Draft, case: Case, own: Standing, picked: Sequence[Standing], among: tuple[int, str]) -> None:
    (known, by), of = among, case.graded(own.year)
    name = wording.subject(case.organisation, own.subject)
    had = {1: f"a better {by} than", -1: f"a worse {by} than", 0: f"the same {by} as"}[case.request.side]
    group = wording.group(case.organisation)
    reach = f"Of the {known} of {of} {group} whose {by} is known" if known < of else f"Of all {of} {group}"
    rows = [row for standing in picked for row in standing.showing(by)]
    draft.say(
        f"{reach}, {len(picked)} had {had} {name} in {own.year}",
        [] if picked and len(picked) <= NAMED else rows or own.showing(by),
    )
    ordered = sorted(picked, key=lambda standing: (-_worth(case, standing, by), standing.subject))
    if ordered and len(ordered) <= NAMED:
        named = [
            f"{wording.subject(case.organisation, s.subject)} ({_value(s, by)}){draft.mark(s.showing(by))}"
            for s in ordered
        ]
        draft.sentences.append(f"By name: {wording.listed(named)}.")
    draft.compute("count", len(picked), of, known, rows)
    if known < of:
        draft.notice(NoticeCode.INCOMPLETE, f"{known} of {of} {group} are known for {own.year}: there may be more.")


def _side(difference: float) -> int:
    return (difference > 0) - (difference < 0)


def _value(standing: Standing, by: str) -> str:
    if by == "grade":
        return standing.grade or ""
    return wording.number(standing.score or 0) if by == "score" else f"number {standing.rank}"
