"""The grade, score, rank or tier of one subject in one edition, or in the newest that is known."""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import NoticeCode, Option, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, abstained, clarification
from service.figures.standing import Standing


def lookup(case: Case) -> Draft | FiguresEnd:
    """What one subject got; without a year, in the newest edition that has it, the others offered."""
    if not case.reading.subjects:
        return _which_subject(case)
    subject = case.reading.subjects[0]
    years = case.years if case.reading.years else ()
    found = case.of_subjects([subject], years)
    if case.request.provisional:
        return _provisional(case, [standing for standing in found if any(row.remark for row in standing.rows)])
    if not found:
        return absent(case, subject, years)
    parts = [standing for standing in found if case.request.sections and standing.section]
    year = years[0] if years else max(standing.year for standing in parts or found)
    here = [standing for standing in found if standing.year == year]
    draft = Draft()
    for standing in here:
        state(draft, case, standing)
    _claim(draft, case, here, subject)
    if not years:
        _offer(draft, case, subject, year)
    _missing_sections(draft, case, here)
    disputes.secondary(draft, case.organisation, here)
    return draft


def _provisional(case: Case, found: Sequence[Standing]) -> Draft | FiguresEnd:
    """What a source calls not final, each beside the grade that is."""
    if not found:
        name, years = wording.subject(case.organisation, case.reading.subjects[0]), case.reading.years
        asked = f" for {wording.years(years)}" if years else ""
        text = f"The archive holds no grade of {name}{asked} that a source marks as not final."
        return abstained(Reason.NOT_IN_ARCHIVE, text)
    draft = Draft()
    for standing in found:
        state(draft, case, standing)
    return draft


def state(draft: Draft, case: Case, standing: Standing) -> None:
    """Say what a standing is, what of it is not known though asked for, and where its sources differ."""
    wants = case.request.wants
    draft.say(wording.got(standing, case.organisation, wants), standing.told(wants).rows)
    if not standing.values(wants):
        name = wording.subject(case.organisation, standing.subject)
        draft.say(f"No {wants} of {name} for {standing.year} is in the archive")
        draft.notice(NoticeCode.INCOMPLETE, f"The archive holds no {wants} of {name} for {standing.year}.")
    disputes.tell(draft, case.organisation, [standing])


def absent(case: Case, subject: str, years: Sequence[int]) -> FiguresEnd:
    """No row: because there was no edition, or because the archive does not hold it."""
    organisation, name = case.organisation, wording.subject(case.organisation, subject)
    reasons = [reason for year in years if (reason := editions.without_edition(organisation, year))]
    known = sorted({standing.year for standing in case.of_subjects([subject])})
    held = [year for year in years if not editions.without_edition(organisation, year)]
    if held or not years:
        asked = f" for {wording.years(held)}" if held else ""
        part = " in that section" if case.request.section else ""
        no = "The archive holds no grade of" if known else "No row in the archive gives a grade of"
        reasons = [*reasons, f"{no} {name}{asked}{part}"]
    if known:
        reasons.append(f"It holds grades of {name} for {wording.years(known)}")
    plain = wording.unambiguous(organisation, subject)
    options = [Option(f"{name} {year}", f"What grade did {plain} get in {year}?") for year in known[-3:]]
    return abstained(Reason.NOT_IN_ARCHIVE, " ".join(f"{reason}." for reason in reasons), options)


def _which_subject(case: Case) -> FiguresEnd:
    word = case.organisation.subject_word
    year = case.years[0] if case.years else case.newest
    named = [standing.subject for standing in case.members(year)] if year else []
    options = [
        Option(
            wording.subject(case.organisation, code),
            f"What grade did {wording.unambiguous(case.organisation, code)} get in {year}?",
        )
        for code in named[:3]
    ]
    return clarification(Reason.AMBIGUOUS_PLACE, f"Which {word} is meant?", options)


def _claim(draft: Draft, case: Case, here: Sequence[Standing], subject: str) -> None:
    """A question that states a grade is told whether the rows print it, and where they do."""
    if len(case.request.grades) != 1 or case.request.sections:
        return
    claimed, name = case.request.grades[0], wording.subject(case.organisation, subject)
    if any(claimed in standing.values("grade") for standing in here):
        return
    draft.sentences.append(f"No row prints {wording.letter(claimed)} for {name} in {here[0].year}.")
    elsewhere = [standing for standing in case.of_subjects([subject]) if claimed in standing.values("grade")]
    for standing in elsewhere[:3]:
        row = standing.values("grade")[claimed]
        if standing.grade == claimed:
            draft.say(wording.got(standing, case.organisation), standing.told().rows)
        else:  # another source prints it than the one that is trusted most
            draft.say(f"In {standing.year} {wording.source(row)} prints {wording.letter(claimed)} for {name}", [row])
            disputes.tell(draft, case.organisation, [standing])


def _offer(draft: Draft, case: Case, subject: str, year: int) -> None:
    organisation, name = case.organisation, wording.subject(case.organisation, subject)
    others = sorted({standing.year for standing in case.of_subjects([subject])} - {year})
    plain = wording.unambiguous(organisation, subject)
    draft.options.extend(Option(f"{name} {other}", f"What grade did {plain} get in {other}?") for other in others[-5:])
    if others:
        draft.sentences.append(f"Other editions with a grade of {name}: {wording.years(others)}.")
    newest = max((edition.year for edition in organisation.editions if edition.status == "published"), default=year)
    if newest > year and case.reading.framework is None:
        draft.notice(
            NoticeCode.HISTORICAL,
            f"The newest edition is that of {newest}; the archive holds no grade of "
            f"{name} from it, so the grade of {year} is the latest known.",
        )


def _missing_sections(draft: Draft, case: Case, here: Sequence[Standing]) -> None:
    if not case.request.sections or not here:
        return
    scale = case.organisation.framework_by_code.get(here[0].framework or "")
    known = {standing.section for standing in here}
    missing = [section.name for section in (scale.sections if scale else ()) if section.code not in known]
    if missing:
        draft.notice(NoticeCode.INCOMPLETE, f"The archive holds no grade for: {', '.join(missing)}.")
