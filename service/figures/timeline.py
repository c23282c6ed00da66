"""Subjects over the years, each by itself: every known edition, gaps as gaps, breaks where the framework changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from service.answer import NoticeCode, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.letters import in_edition
from service.figures.lookup import absent
from service.figures.phrases import described
from service.figures.selection import wanted
from service.figures.standing import Standing


def timeline(case: Case) -> Draft | FiguresEnd:
    """The grades of each subject in the order of the years."""
    subjects = case.reading.subjects
    held = {subject: [one for one in case.of_subjects([subject]) if within(case, one.year)] for subject in subjects}
    lacking = {subject: absent(case, subject, case.reading.years) for subject in subjects if not held[subject]}
    if len(lacking) == len(subjects):
        return _none(lacking.values())
    draft, found = Draft(), [standing for own in held.values() for standing in own]
    for subject in subjects:
        if subject in lacking:
            _lacking(draft, lacking[subject])
        _in_order(draft, case, held[subject])
    framework_change(draft, case, found)
    disputes.tell(draft, case.organisation, found)
    _without_edition(draft, case)
    for subject in subjects:
        if held[subject]:
            _missing(draft, case, subject, held[subject])
    return draft


def _in_order(draft: Draft, case: Case, found: Sequence[Standing]) -> None:
    for before, standing in pairwise([None, *found]):
        assert standing is not None
        if before is not None and standing.framework != before.framework:
            draft.sentences.append(
                f"From here the scale is {wording.framework_name(case.organisation, standing.framework)}."
            )
        draft.say(wording.got(standing, case.organisation), standing.told().rows)


def _none(ends: Iterable[FiguresEnd]) -> FiguresEnd:
    """Of none of the subjects anything is held: each is said."""
    first, *others = ends
    return abstained(Reason.NOT_IN_ARCHIVE, " ".join([first.text, *(end.text for end in others)]), first.options)


def _lacking(draft: Draft, end: FiguresEnd) -> None:
    """Of one subject among several nothing is held."""
    draft.sentences.append(end.text)
    draft.notice(NoticeCode.INCOMPLETE, end.text)


def earliest(case: Case) -> Draft | FiguresEnd:
    """The first known edition of a subject, and which editions before it have no row."""
    subject, wants = case.reading.subjects[0], case.request.wants
    found = [standing for standing in case.of_subjects([subject]) if getattr(standing, wants) is not None]
    name = wording.subject(case.organisation, subject)
    if not found:
        return abstained(Reason.NOT_IN_ARCHIVE, f"The archive holds no {wants} of {name}.")
    draft, first = Draft(), min(standing.year for standing in found)
    own = [standing for standing in found if standing.year == first]
    draft.sentences.append(f"The earliest {wants} of {name} in the archive:")
    for standing in own:
        draft.say(wording.got(standing, case.organisation, wants), standing.told(wants).rows)
    disputes.tell(draft, case.organisation, own)
    published = [edition for edition in case.organisation.editions if edition.status == "published"]
    scale = case.reading.framework
    before = [e.year for e in published if e.year < first and scale in (None, e.framework)]
    if before:
        draft.sentences.append(f"The archive holds no {wants} of {name} for {wording.years(before)}.")
        draft.notice(NoticeCode.INCOMPLETE, draft.sentences[-1])
    return draft


def when(case: Case) -> Draft | FiguresEnd:
    """The editions in which each subject got one of the grades asked for; those in which only a source that is trusted
    less prints one are told apart."""
    told = {subject: in_time(case, subject) for subject in case.reading.subjects}
    lacking = {
        subject: _never(case, subject, known)
        for subject, (found, contested, known) in told.items()
        if not found and not contested
    }
    if len(lacking) == len(told):
        return _none(lacking.values())
    draft = Draft()
    for subject, (found, _, _) in told.items():
        if subject in lacking:
            _lacking(draft, lacking[subject])
        for standing in found:
            draft.say(wording.got(standing, case.organisation), standing.told().rows)
    framework_change(draft, case, [standing for found, _, _ in told.values() for standing in found])
    for subject, (found, contested, known) in told.items():
        if contested:
            years = wording.years(standing.year for standing in contested)
            whose = f" of {wording.subject(case.organisation, subject)}" if len(told) > 1 else ""
            draft.sentences.append(f"For {years} only a source that is trusted less says so{whose}.")
        disputes.tell(draft, case.organisation, [*found, *contested])
        _missing(draft, case, subject, known)
    return draft


def _never(case: Case, subject: str, known: Sequence[Standing]) -> FiguresEnd:
    name, years = wording.subject(case.organisation, subject), wording.years(standing.year for standing in known)
    held = f" It holds grades of {name} for {years}." if known else ""
    did = described(case, *([standing.year for standing in known] or [case.newest or 0]))
    return abstained(Reason.NOT_IN_ARCHIVE, f"The archive holds no edition in which {name} {did}.{held}")


def in_time(case: Case, subject: str) -> tuple[list[Standing], list[Standing], list[Standing]]:
    """The standings of the subject that are asked for, those that only a source trusted less would make so, and all
    whose grade is known."""
    known = [standing for standing in case.of_subjects([subject]) if within(case, standing.year) and standing.grade]
    found = [standing for standing in known if _asked(case, standing.year, standing.grade or "")]
    contested = [
        standing
        for standing in known
        if standing not in found and any(_asked(case, standing.year, str(g)) for g in standing.values("grade"))
    ]
    return found, contested, known


def _asked(case: Case, year: int, grade: str) -> bool:
    """Whether a grade of an edition is one of those asked for; every one is where none is named."""
    edition = in_edition(case, year)
    picks = case.request.grades or case.request.failing is not None
    return not picks or (edition is not None and wanted(edition, year, grade))


def within(case: Case, year: int) -> bool:
    reading = case.reading
    if len(reading.years) == 1:
        return year == reading.years[0]
    low = reading.since or (min(reading.years) if reading.years else 0)
    high = reading.until or (max(reading.years) if reading.years else 9999)
    return low <= year <= high


def _without_edition(draft: Draft, case: Case) -> None:
    """Say which years have no edition."""
    inside = [
        edition
        for edition in case.organisation.editions
        if within(case, edition.year) and case.reading.framework in (None, edition.framework)
    ]
    for edition in inside:
        reason = editions.without_edition(case.organisation, edition.year, brief=True)
        if reason:
            draft.sentences.append(f"{reason}.")


def _missing(draft: Draft, case: Case, subject: str, found: Sequence[Standing]) -> None:
    """Say which published editions have no row of the subject."""
    known, name = {standing.year for standing in found}, wording.subject(case.organisation, subject)
    published = [edition for edition in case.organisation.editions if edition.status == "published"]
    missing = [
        edition.year
        for edition in published
        if edition.year not in known
        and within(case, edition.year)
        and case.reading.framework in (None, edition.framework)
    ]
    if missing:
        sentence = f"The archive holds no grade of {name} for {wording.years(missing)}."
        draft.sentences.append(sentence)
        draft.notice(NoticeCode.INCOMPLETE, sentence)
