"""The grade, score, rank or tier of one subject in one edition, or in the newest that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest import GradeRow
from service.answer import NoticeCode, Option, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, abstained, clarification, not_counted
from service.figures.standing import Standing, standings
from service.figures.untold import Untold


def lookup(case: Case) -> Draft | FiguresEnd:
    """What one subject got; without a year, in the newest edition that tells what is asked for, the others offered."""
    if not case.reading.subjects:
        return _which_subject(case)
    subject = case.reading.subjects[0]
    years = case.years if case.reading.years else ()
    found = case.of_subjects([subject], years)
    if case.request.provisional:
        return _provisional(case, [standing for standing in found if any(row.remark for row in standing.rows)])
    if not found:
        if without := _printed_without(case, subject, years):
            return without
        return replace(absent(case, subject, years), untold=_in_words(case, subject, years))
    parts = [standing for standing in found if case.request.sections and standing.section]
    told = [standing for standing in parts or found if standing.values(case.request.wants)]
    year = years[0] if years else max(standing.year for standing in told or parts or found)
    here = [standing for standing in found if standing.year == year]
    draft = Draft(case.words)
    for standing in here:
        state(draft, case, standing)
    _claim(draft, case, here, subject)
    if not years:
        _offer(draft, case, subject, year)
    _missing_sections(draft, case, here)
    disputes.secondary(draft, here)
    return draft


def _in_words(case: Case, subject: str, years: Sequence[int]) -> Untold | None:
    """The grade or score of one edition, which a document may print in words that no row was read from."""
    request = case.request
    apart = request.section or request.sections or case.reading.framework or request.wants not in ("grade", "score")
    return Untold(years[0], subject=subject, apart=False) if len(years) == 1 and not apart else None


def _provisional(case: Case, found: Sequence[Standing]) -> Draft | FiguresEnd:
    """What a source calls not final, each beside the grade that is."""
    if not found:
        text = case.words.phrase(
            "The archive holds no grade of {name}{asked} that a source marks as not final.",
            name=case.words.subject(case.reading.subjects[0]),
            asked=_asked(case, case.reading.years),
        )
        return abstained(Reason.NOT_IN_ARCHIVE, text)
    draft = Draft(case.words)
    for standing in found:
        state(draft, case, standing)
    return draft


def state(draft: Draft, case: Case, standing: Standing) -> None:
    """Say what a standing is, what of it is not known though asked for, and where its sources differ."""
    wants, words = case.request.wants, case.words
    draft.say(words.got(standing, wants), standing.told(wants).rows)
    if not standing.values(wants) and not _in_points_alone(case, standing):
        name, measure, year = words.subject(standing.subject), words.measure(wants), standing.year
        told = words.phrase(
            "No {measure} of {name} for {year} is in the archive", measure=measure, name=name, year=year
        )
        draft.say(told)
        draft.notice(NoticeCode.INCOMPLETE, lacking(case, standing.subject, [year]))
        if wants == "rank" and standing.section is None:
            _counted_rank(draft, case, standing)
    disputes.tell(draft, [standing])


def _in_points_alone(case: Case, standing: Standing) -> bool:
    """Whether a grade is asked for, and the scale gives none to anybody: its points are what is got there."""
    rows = () if case.request.wants != "grade" else case.ledger.rows(framework=standing.framework)
    return standing.score is not None and bool(rows) and not any(row.grade for row in rows)


def _counted_rank(draft: Draft, case: Case, standing: Standing) -> None:
    """Which place the score of one has among all, where every score of its edition is known and none is disputed."""
    members, of = case.members(standing.year), case.graded(standing.year)
    if len(members) < of or any(one.score is None or one.is_open("score") for one in members):
        return
    own, words = standing.score or 0.0, case.words
    place = 1 + sum((one.score or 0.0) > own for one in members)
    level = [words.subject(one.subject) for one in members if one.score == own and one.subject != standing.subject]
    told = words.phrase(
        "By score it is number {place} of the {of} {group} in {year}, level with {names}"
        if level
        else "By score it is number {place} of the {of} {group} in {year}",
        place=place,
        of=of,
        group=case.group(),
        year=standing.year,
        **({"names": words.listed(level)} if level else {}),
    )
    rows = [row for one in members for row in one.showing("score")]
    draft.say(told, rows)
    draft.compute("rank", place, of, of, rows)


def without_grade(draft: Draft, case: Case, subject: str, years: Sequence[int]) -> None:
    """Say that no grade of a subject is held of some years, and where it is printed that it got none."""
    name, none = case.words.subject(subject), {y: row for y in years if (row := case.ungraded(y).get(subject))}
    for row in none.values():
        draft.say(_told_without(case, row), [row])
    if none and not (years := [year for year in years if year not in none]):
        return
    text = case.words.phrase("The archive holds no grade of {name}{asked}", name=name, asked=_asked(case, years))
    draft.say(text)
    draft.notice(NoticeCode.INCOMPLETE, f"{text}.")


def _printed_without(case: Case, subject: str, years: Sequence[int]) -> Draft | None:
    """That it is printed of a subject that an edition gave it no grade; None where of one of the years it is not."""
    rows = [case.ungraded(year).get(subject) for year in years]
    if not rows or None in rows:
        return None
    draft = Draft(case.words)
    for row in filter(None, rows):
        draft.say(_told_without(case, row), [row])
    return draft


def _told_without(case: Case, row: GradeRow) -> str:
    """ "In 2022 the report card prints no grade of Northfield (marked: n/a)"."""
    words = case.words
    told = words.phrase(
        "In {year} {source} prints no grade of {name}",
        year=row.year,
        source=words.source(row),
        name=words.subject(row.subject),
    )
    return f"{told}{words.phrase(' (marked: {remark})', remark=row.printed)}"


def lacking(case: Case, subject: str, years: Sequence[int]) -> str:
    """That no value of a subject is held of some years."""
    return case.words.phrase(
        "The archive holds no {measure} of {name} for {years}.",
        measure=case.words.measure(case.request.wants),
        name=case.words.subject(subject),
        years=wording.years(years),
    )


def absent(case: Case, subject: str, years: Sequence[int]) -> FiguresEnd:
    """No row: because there was no edition, or because the archive does not hold it."""
    words, name = case.words, case.words.subject(subject)
    reasons = [reason for year in years if (reason := editions.without_edition(words, year))]
    known = sorted({standing.year for standing in case.of_subjects([subject])})
    held = [year for year in years if not editions.without_edition(words, year)]
    if held or not years:
        part = words.phrase(" in that section") if case.request.section else ""
        asked = f"{_asked(case, held)}{part}{words.framework(case.reading.framework)}"
        if known and held and case.request.wants in ("rank", "tier"):
            no = lacking(case, subject, held).rstrip(".")
        elif known:
            no = words.phrase("The archive holds no grade of {name}{asked}", name=name, asked=asked)
        else:
            no = words.phrase("No row in the archive gives a grade of {name}{asked}", name=name, asked=asked)
        reasons = [*reasons, no]
    if known:
        reasons.append(held_for(case, subject, known))
    options = [_option(case, subject, year) for year in known[-3:]]
    return abstained(Reason.NOT_IN_ARCHIVE, " ".join(f"{reason}." for reason in reasons), options)


def held_for(case: Case, subject: str, years: Iterable[int]) -> str:
    """Of which years grades of a subject are held."""
    name = case.words.subject(subject)
    return case.words.phrase("It holds grades of {name} for {years}", name=name, years=wording.years(years))


def _asked(case: Case, years: Sequence[int]) -> str:
    return case.words.phrase(" for {years}", years=wording.years(years)) if years else ""


def _option(case: Case, subject: str, year: int) -> Option:
    return Option(f"{case.words.subject(subject)} {year}", _question(case, subject, year))


def _question(case: Case, subject: str, year: int | None) -> str:
    plain = wording.unambiguous(case.organisation, subject)
    return case.words.phrase("What grade did {name} get in {year}?", name=plain, year=year)


def _which_subject(case: Case) -> FiguresEnd:
    """Who is meant, asked with some of those that the year grades; of a year that grades nobody that is told. One who
    asks which they are is not asked back."""
    words, year = case.words, case.years[0] if case.years else case.newest
    if year is None:
        return abstained(Reason.NOT_IN_ARCHIVE, words.phrase("The archive holds no grades."))
    named = [standing.subject for standing in case.members(year)]
    if not named:
        none = words.phrase(
            "The archive holds no grade of any of the {group} for {year}", group=words.group(), year=year
        )
        return abstained(Reason.NOT_IN_ARCHIVE, f"{editions.without_edition(words, year) or none}.")
    asked_of = "|".join(map(re.escape, case.organisation.subject_words)) or "(?!)"
    if re.search(rf"\b(?:which|what|how many)\s+(?:{asked_of})\b", case.reading.question, re.I):
        return not_counted(case.words)
    options = [Option(words.subject(code), _question(case, code, year)) for code in named[:3]]
    text = words.phrase("Which {group} is meant?", group=words.group(1))
    return clarification(Reason.AMBIGUOUS_PLACE, text, options)


def _claim(draft: Draft, case: Case, here: Sequence[Standing], subject: str) -> None:
    """A question that states a grade is told whether the rows print it, and where they do."""
    if len(case.request.grades) != 1 or case.request.sections:
        return
    claimed, name, words = case.request.grades[0], case.words.subject(subject), case.words
    if any(claimed in standing.values("grade") for standing in here):
        return
    letter = words.letter(claimed)
    if not _claimed_in_a_section(draft, case, here[0], claimed):
        year = here[0].year
        denial = words.phrase("No row prints {letter} for {name} in {year}", letter=letter, name=name, year=year)
        draft.say(denial)
        draft.untold = Untold(year, letters=(claimed,), denied=f"{denial}.", printer=name)
    elsewhere = [standing for standing in case.of_subjects([subject]) if claimed in standing.values("grade")]
    for standing in elsewhere[:3]:
        row = standing.values("grade")[claimed]
        if standing.grade == claimed:
            draft.say(words.got(standing), standing.told().rows)
        else:  # another source prints it than the one that is trusted most
            told = words.phrase(
                "In {year} {source} prints {letter} for {name}",
                year=standing.year,
                source=words.source(row),
                letter=letter,
                name=name,
            )
            draft.say(told, [row])
            disputes.tell(draft, [standing])


def _claimed_in_a_section(draft: Draft, case: Case, overall: Standing, claimed: str) -> bool:
    """Whether a section of that edition has the letter, though the overall grade is another: it is told."""
    rows = case.ledger.rows([overall.subject], [overall.year], overall.framework, all_sections=True, distinct=True)
    found = [one for one in standings(rows) if one.section and claimed in one.values("grade")]
    for standing in found:
        draft.say(case.words.got(standing), standing.told().rows)
    return bool(found)


def _offer(draft: Draft, case: Case, subject: str, year: int) -> None:
    name = case.words.subject(subject)
    others = sorted({standing.year for standing in case.of_subjects([subject])} - {year})
    draft.options.extend(_option(case, subject, other) for other in others[-5:])
    if others:
        told = case.words.phrase(
            "Other editions with a grade of {name}: {years}", name=name, years=wording.years(others)
        )
        draft.say(told)
    newest = max(
        (edition.year for edition in case.organisation.editions if edition.status == "published"), default=year
    )
    if newest > year and case.reading.framework is None:
        told = case.words.phrase(
            "The newest edition is that of {newest}; the archive holds no grade of {name} from it, so the grade of "
            "{year} is the latest known."
            if case.request.wants == "grade"
            else "The newest edition is that of {newest}; the {measure} of {name} for {year} is the latest that "
            "is known.",
            newest=newest,
            name=name,
            year=year,
            measure=case.words.measure(case.request.wants),
        )
        draft.notice(NoticeCode.HISTORICAL, told)


def _missing_sections(draft: Draft, case: Case, here: Sequence[Standing]) -> None:
    if not case.request.sections or not here:
        return
    scale = case.organisation.framework_by_code.get(here[0].framework or "")
    known = {standing.section for standing in here}
    missing = [section.name for section in (scale.sections if scale else ()) if section.code not in known]
    if missing:
        told = case.words.phrase("The archive holds no grade for: {sections}.", sections=", ".join(missing))
        draft.notice(NoticeCode.INCOMPLETE, told)
