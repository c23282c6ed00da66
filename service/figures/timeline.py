"""Subjects over the years, each by itself: every known edition, gaps as gaps, breaks where the framework changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from service.answer import NoticeCode, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.letters import in_edition
from service.figures.lookup import absent, held_for, lacking, without_grade
from service.figures.phrases import described
from service.figures.request import Kind
from service.figures.selection import wanted
from service.figures.standing import Standing


def timeline(case: Case) -> Draft | FiguresEnd:
    """The grades of each subject in the order of the years."""
    case = _on_its_scale(case)
    subjects = case.reading.subjects
    held = {subject: [one for one in case.of_subjects([subject]) if within(case, one.year)] for subject in subjects}
    elsewhere = {subject: _on_other_scales(case, subject) for subject in subjects if held[subject]}
    without = {subject: absent(case, subject, case.reading.years) for subject in subjects if not held[subject]}
    if len(without) == len(subjects):
        return _none(without.values())
    draft, found = Draft(case.words), [one for own in (*held.values(), *elsewhere.values()) for one in own]
    for subject in subjects:
        if subject in without:
            _nothing_held(draft, without[subject])
        _lettered(draft, case, subject)
        for standing in elsewhere.get(subject, ()):
            draft.say(case.words.got(standing), standing.told().rows)
        _in_order(draft, case, held[subject])
    framework_change(draft, case, found)
    disputes.tell(draft, found)
    _without_edition(draft, case)
    for subject in subjects:
        if held[subject]:
            _missing(draft, case, subject, held[subject])
    return draft


def _on_its_scale(case: Case) -> Case:
    """A question that names a grade which one scale alone has ("green") asks of that scale, where rows print it."""
    scales = [one for one in case.organisation.frameworks if set(case.request.grades) & set(one.grades)]
    if case.reading.framework or not case.request.grades or len(scales) != 1:
        return case
    narrowed = replace(case, reading=replace(case.reading, framework=scales[0].code))
    return narrowed if any(map(narrowed.of_subjects, ([one] for one in case.reading.subjects))) else case


def _untold(case: Case, subject: str) -> list[str]:
    """Which of the letters that a question takes for granted ("from an F to an A") no source prints of a subject."""
    printed = {str(grade) for standing in case.of_subjects([subject]) for grade in standing.values("grade")}
    plain = {grade.rstrip("+-") for grade in printed}
    return [grade for grade in case.request.grades if grade not in printed | plain]


def _on_other_scales(case: Case, subject: str) -> list[Standing]:
    """The standings with such a letter on other scales than the one that the question names."""
    untold = set(_untold(case, subject)) if case.reading.framework else set()
    if not untold:
        return []
    freely = replace(case, reading=replace(case.reading, framework=None))
    return [one for one in freely.of_subjects([subject]) if untold & set(map(str, one.values("grade")))]


def _lettered(draft: Draft, case: Case, subject: str) -> None:
    """That such letters are not held, and on which scale where the question names one."""
    if untold := _untold(case, subject):
        letters = case.words.either([case.words.letter(grade) for grade in untold])
        scale = case.words.framework(case.reading.framework)
        told = case.words.phrase(
            "Of {name} the archive does not hold {letters}", name=case.words.subject(subject), letters=letters
        )
        draft.sentences.append(f"{told}{scale}.")


def _in_order(draft: Draft, case: Case, found: Sequence[Standing]) -> None:
    for before, standing in pairwise([None, *found]):
        assert standing is not None
        if before is not None and standing.framework != before.framework:
            scale = case.words.framework_name(standing.framework)
            draft.say(case.words.phrase("From here the scale is {framework}", framework=scale))
        draft.say(case.words.got(standing), standing.told().rows)


def _none(ends: Iterable[FiguresEnd]) -> FiguresEnd:
    """Of none of the subjects anything is held: each is said."""
    first, *others = ends
    return abstained(Reason.NOT_IN_ARCHIVE, " ".join([first.text, *(end.text for end in others)]), first.options)


def _nothing_held(draft: Draft, end: FiguresEnd) -> None:
    """Of one subject among several nothing is held."""
    draft.sentences.append(end.text)
    draft.notice(NoticeCode.INCOMPLETE, end.text)


def earliest(case: Case) -> Draft | FiguresEnd:
    """The first known edition of a subject, and which editions before it have no row."""
    subject, wants = case.reading.subjects[0], case.request.wants
    found = [standing for standing in case.of_subjects([subject]) if getattr(standing, wants) is not None]
    words, name, measure = case.words, case.words.subject(subject), case.words.measure(wants)
    if not found:
        text = words.phrase("The archive holds no {measure} of {name}.", measure=measure, name=name)
        return abstained(Reason.NOT_IN_ARCHIVE, text)
    draft, first = Draft(words), min(standing.year for standing in found)
    own = [standing for standing in found if standing.year == first]
    heading = words.phrase("The earliest {measure} of {name} in the archive:", measure=measure, name=name)
    draft.sentences.append(heading)
    for standing in own:
        draft.say(words.got(standing, wants), standing.told(wants).rows)
    disputes.tell(draft, own)
    published = [edition for edition in case.organisation.editions if edition.status == "published"]
    scale = case.reading.framework
    before = [e.year for e in published if e.year < first and scale in (None, e.framework)]
    if before:
        draft.sentences.append(lacking(case, subject, before))
        draft.notice(NoticeCode.INCOMPLETE, draft.sentences[-1])
    return draft


def when(case: Case) -> Draft | FiguresEnd:
    """The editions in which each subject got one of the grades asked for; those in which only a source that is trusted
    less prints one are told apart."""
    told = {subject: in_time(case, subject) for subject in case.reading.subjects}
    without = {
        subject: _never(case, subject, known)
        for subject, (found, contested, known) in told.items()
        if not found and not contested
    }
    draft = Draft(case.words)
    if len(without) == len(told):
        ever = case.request.ever and case.request.kind is Kind.WHEN
        return _in_none_known(draft, case, told) if ever else _none(without.values())
    for subject, (found, _, _) in told.items():
        if subject in without:
            _nothing_held(draft, without[subject])
        for standing in found:
            draft.say(case.words.got(standing), standing.told().rows)
    framework_change(draft, case, [standing for found, _, _ in told.values() for standing in found])
    for subject, (found, contested, known) in told.items():
        if contested:
            years = wording.years(standing.year for standing in contested)
            if len(told) > 1:
                less = case.words.phrase(
                    "For {years} only a source that is trusted less says so of {name}",
                    years=years,
                    name=case.words.subject(subject),
                )
            else:
                less = case.words.phrase("For {years} only a source that is trusted less says so", years=years)
            draft.say(less)
        disputes.tell(draft, [*found, *contested])
        _missing(draft, case, subject, known)
    return draft


def _in_none_known(
    draft: Draft, case: Case, told: Mapping[str, tuple[list[Standing], list[Standing], list[Standing]]]
) -> Draft | FiguresEnd:
    """Whether a subject ever did is told by every edition that knows its grade, where none of them says so."""
    if not all(known for _, _, known in told.values()):
        return _none(_never(case, subject, known) for subject, (_, _, known) in told.items())
    for subject, (_, _, known) in told.items():
        rows = [row for standing in known for row in standing.showing("grade")]
        draft.say(in_so_many(case, subject, (), known), rows)
        draft.compute("count", 0, case.published, len(rows), rows)
        _missing(draft, case, subject, known)
    framework_change(draft, case, draft.rows)
    return draft


def in_so_many(case: Case, subject: str, found: Sequence[Standing], known: Sequence[Standing]) -> str:
    """In how many of the editions that are known it did, without the full stop."""
    years = {standing.year for standing in found}, {standing.year for standing in known}
    return case.words.agreeing(
        len(years[1]),
        "{name} {did} in {found} of the {known} editions for which the archive holds its grade",
        name=case.words.subject(subject),
        did=described(case, *(sorted(years[0] or years[1]) or [case.newest or 0]), number=1),
        found=len(years[0]),
        known=len(years[1]),
    )


def _never(case: Case, subject: str, known: Sequence[Standing]) -> FiguresEnd:
    years = [standing.year for standing in known]
    held = f" {held_for(case, subject, years)}." if known else ""
    never = case.words.phrase(
        "The archive holds no edition in which {name} {did}.",
        name=case.words.subject(subject),
        did=described(case, *(years or [case.newest or 0]), number=1),
    )
    return abstained(Reason.NOT_IN_ARCHIVE, f"{never}{held}")


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
        reason = editions.without_edition(case.words, edition.year, brief=True)
        if reason:
            draft.sentences.append(f"{reason}.")


def _missing(draft: Draft, case: Case, subject: str, found: Sequence[Standing]) -> None:
    """Say which published editions have no row of the subject."""
    known = {standing.year for standing in found}
    published = [edition for edition in case.organisation.editions if edition.status == "published"]
    missing = [
        edition.year
        for edition in published
        if edition.year not in known
        and within(case, edition.year)
        and case.reading.framework in (None, edition.framework)
    ]
    if missing:
        without_grade(draft, case, subject, missing)
