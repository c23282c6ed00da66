"""Averages: as printed, or over an edition of which every score is known. Nothing between."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import ALL, GradeRow
from service.answer import NoticeCode, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.standing import Standing, standings
from service.figures.two_editions import across


def average(case: Case) -> Draft | FiguresEnd:
    """The average of each edition asked for."""
    if case.request.region or case.request.grades or case.reading.subjects:
        text = case.words.phrase(
            "Averages are given only for a whole edition, as printed or over every score, or over the scores of "
            "several {group} that are named.",
            group=case.words.group(),
        )
        return abstained(Reason.NOT_COUNTED, text)
    draft, told, missing = Draft(case.words), list[Standing](), list[int]()
    for year in _years(case):
        printed = None if case.request.among or case.request.kinds else printed_average(case, year)
        if printed is not None:
            told.append(printed)
            tell_printed(draft, case, printed)
        elif not tell_computed(draft, case, year):
            missing.append(year)
    if not draft.rows:
        return abstained(Reason.NOT_COUNTED, why_none(case, missing))
    first, last = case.reading.since, case.reading.until
    if missing and first and last and case.framework_of(first) != case.framework_of(last):
        return across(case, (first, last))  # one end alone would stand for all of the period
    if missing:
        draft.sentences.append(why_none(case, missing))
        draft.notice(NoticeCode.INCOMPLETE, why_none(case, missing))
    if not framework_change(draft, case, told):
        _moved(draft, case, told)
    disputes.tell(draft, told)
    return draft


def _moved(draft: Draft, case: Case, told: Sequence[Standing]) -> None:
    """How the printed averages of two editions on one scale differ, where no source disputes them."""
    if len(told) != 2 or len(case.years) != 2 or any("score" in standing.disputed for standing in told):
        return
    first, last = sorted(told, key=lambda standing: standing.year)
    if first.score is None or last.score is None:
        return
    words, difference = case.words, round(last.score - first.score, 2)
    rows = [*first.showing("score"), *last.showing("score")]
    span: dict[str, object] = {"first": first.year, "last": last.year}
    if difference:
        moved = words.phrase(
            "The average rose by {points} from {first} to {last}"
            if difference > 0
            else "The average fell by {points} from {first} to {last}",
            points=words.points(abs(difference)),
            **span,
        )
    else:
        moved = words.phrase("The average did not change from {first} to {last}", **span)
    draft.say(moved, rows)
    draft.compute("change", difference, None, None, rows)


def _years(case: Case) -> tuple[int, ...]:
    """The years asked about, else the newest edition whose average is printed."""
    if case.reading.years or case.reading.since or case.request.ever:
        return case.years
    printed = [] if case.request.kinds else [year for year in case.ledger.years() if printed_average(case, year)]
    return (max(printed),) if printed else case.years


def printed_average(case: Case, year: int) -> Standing | None:
    rows = [row for row in case.edition_rows(year) if row.subject == ALL and row.count is None]
    return next((standing for standing in standings(rows) if standing.framework == case.framework_of(year)), None)


def tell_printed(draft: Draft, case: Case, printed: Standing) -> None:
    values = [case.words.points(printed.score)] if printed.score is not None else []
    values += [case.words.letter(printed.grade)] if printed.grade else []
    text = case.words.phrase(
        "The average of {year} is printed as {values}{scale}",
        year=printed.year,
        values=", ".join(values),
        scale=f"{_of_section(case)}{case.words.framework(printed.framework)}",
    )
    draft.say(text, printed.showing("score", "grade"))


def _of_section(case: Case) -> str:
    """ " for Water quality", where the average is one of a section."""
    names = {wording.section(case.organisation, framework, code) for framework, code in case.request.section}
    return case.words.phrase(" for {sections}", sections=case.words.either(sorted(names))) if names else ""


def computed_average(case: Case, year: int) -> tuple[float, list[GradeRow]] | None:
    """The average over every score, and the rows of all of them; None where one is missing or sources differ on it."""
    scored = [standing for standing in case.members(year) if standing.score is not None]
    of = case.graded(year)
    if not scored or len(scored) < of or any(standing.is_open("score") for standing in scored):
        return None
    return sum(standing.score or 0 for standing in scored) / of, [row for one in scored for row in one.showing("score")]


def tell_computed(draft: Draft, case: Case, year: int) -> bool:
    found, of = computed_average(case, year), case.graded(year)
    if found is None:
        return False
    value, rows = found
    text = case.words.phrase(
        "The average score of the {of} {group} in {year} is {value}{scale}, computed from all {of} scores",
        of=of,
        group=case.group(),
        year=year,
        value=case.words.number(round(value, 1), 1),
        scale=f"{_of_section(case)}{case.words.framework(case.framework_of(year))}",
    )
    draft.say(text, rows)
    draft.compute("average", round(value, 4), of, of, rows)
    return True


def why_none(case: Case, years: Sequence[int]) -> str:
    """Why there is no average of some years."""
    words = case.words
    gone = [reason for year in years if (reason := editions.without_edition(words, year, brief=True))]
    held = [year for year in years if not editions.without_edition(words, year)]
    told = [f"{reason}." for reason in gone]
    differing = {year: _differing(case, year) for year in held}
    for year, names in differing.items():
        if names:
            text = words.phrase(
                "No average of {year} could be read in the archive, and sources differ on the score of {names}.",
                year=year,
                names=words.listed(names),
            )
            told.append(text)
    if held := [year for year in held if not differing[year]]:
        scored = {year: sum(standing.score is not None for standing in case.members(year)) for year in held}
        text = words.phrase(
            "No average of {years} could be read in the archive; too few scores are known to compute one ({known}).",
            years=wording.years(held),
            known=", ".join(
                words.phrase("{known} of {of}", known=known, of=case.graded(year)) for year, known in scored.items()
            ),
        )
        told.append(text)
    return " ".join(told) or words.phrase("The archive prints no average.")


def _differing(case: Case, year: int) -> list[str]:
    """Whose score is printed differently, in an edition of which every score is known."""
    scored = [standing for standing in case.members(year) if standing.score is not None]
    whole = len(scored) >= case.graded(year)
    return [case.words.subject(standing.subject) for standing in scored if whole and standing.is_open("score")]
