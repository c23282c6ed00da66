"""Whose grades the archive does not hold, of all that the organisation grades."""

from __future__ import annotations

from collections.abc import Sequence

from service.figures import editions
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, settled
from service.figures.standing import FIELDS, Standing


def gaps(case: Case) -> Draft | FiguresEnd | None:
    """The subjects without a grade, or what else is asked for, in the editions asked about or in any; None where the
    ledger holds nothing, or a section is asked about."""
    reading, request = case.reading, case.request
    if not case.ledger.years() or request.section or request.sections:
        return None
    draft, said = Draft(case.words), list[str]()
    if reading.years or reading.since or reading.until:
        for year in case.years:
            reason = editions.without_edition(case.words, year)
            known = [standing for standing in case.members(year) if _is_held(case, standing)]
            if reason:
                said.append(f"{reason}.")
            elif request.ungraded and case.is_whole(year):
                _not_graded(draft, case, year)
            else:
                if request.ungraded:
                    said.append(_whether_graded(case, year))
                _tell(draft, said, case, known, year)
    else:
        held = {s.subject: s for s in case.of_subjects(()) if _is_held(case, s)}
        held = {code: standing for code, standing in held.items() if case.is_asked_about(code)}
        _tell(draft, said, case, list(held.values()), None)
    if not draft.rows:
        return settled(" ".join(said))
    draft.sentences.extend(said)
    return draft


def _is_held(case: Case, standing: Standing) -> bool:
    """Whether it holds what is asked for: any value, where the question names none of them ("missing from the cards of
    2017")."""
    named = case.request.by_grade or case.request.wants != "grade"
    fields = (case.request.wants,) if named else FIELDS
    return any(getattr(standing, name) is not None for name in fields)


def _not_graded(draft: Draft, case: Case, year: int) -> None:
    """Whom an edition did not grade, where everybody is known whom it did."""
    graded, words = {standing.subject for standing in case.everyone(year)}, case.words
    asked = [subject for subject in case.organisation.subjects if case.is_asked_about(subject.code)]
    names = [subject.name for subject in asked if subject.code not in graded]
    without = [row for code, row in case.ungraded(year).items() if case.is_asked_about(code)]
    rows = [*without, *(row for standing in case.everyone(year) for row in standing.showing("grade", "score")[:1])]
    fields: dict[str, object] = {"of": len(asked), "group": case.group(), "year": year}
    if names:
        text = words.agreeing(
            len(names),
            "{number} of {of} {group} were not graded in {year}: {names}",
            number=len(names),
            names=words.listed(names),
            **fields,
        )
    else:
        text = words.phrase("All {of} {group} were graded in {year}", **fields)
    draft.say(text, rows)
    draft.compute("count", len(names), len(asked), len(asked), rows)


def _whether_graded(case: Case, year: int) -> str:
    """What is declared of the size of an edition of which not everybody is known."""
    words, size, of = case.words, case.declared(year), len(case.organisation.subjects)
    if size is not None and size >= of:
        return words.phrase("The edition of {year} is declared to have graded all {of}.", year=year, of=of)
    known = len(case.everyone(year))
    if size is None:
        return words.phrase("The archive does not tell who was not graded in {year}.", year=year)
    return words.phrase(
        "The archive knows {known} of the {size} graded in {year}, and does not tell who was not.",
        known=known,
        size=size,
        year=year,
    )


def _tell(draft: Draft, said: list[str], case: Case, known: Sequence[Standing], year: int | None) -> None:
    """Whose are missing, as a sentence of ``said``; that none is, with a row of each, in ``draft``. ``year`` None: of
    any edition."""
    wants, words = case.request.wants, case.words
    other = {"grade": "score", "score": "grade"}.get(wants, "")
    all_of_it = case.members(year) if year is not None and other else ()
    others = [standing.subject for standing in all_of_it if getattr(standing, other) is not None]
    held = {standing.subject for standing in known}
    asked = [subject for subject in case.organisation.subjects if case.is_asked_about(subject.code)]
    names, of = [subject.name for subject in asked if subject.code not in held], len(asked)
    lettered = all(standing.grade is not None for standing in known)
    measure = words.measure(wants) if wants != "grade" or lettered else words.phrase("grade or score")
    fields: dict[str, object] = {"measure": measure, "of": of, "group": case.group()}
    if names:
        fields |= {"number": len(names), "names": words.listed(names)}
        if year is None:
            text = words.phrase(
                "The archive holds no {measure} of any edition of {number} of {of} {group}: {names}.", **fields
            )
        else:
            text = words.phrase(
                "The archive holds no {measure} for {year} of {number} of {of} {group}: {names}.", year=year, **fields
            )
        said.append(text)
        if beside := [words.subject(code) for code in others if code not in held]:
            told = words.phrase(
                "Of these it holds a score, and no grade, of {names}."
                if other == "score"
                else "Of these it holds a grade, and no score, of {names}.",
                names=words.listed(beside),
            )
            said.append(told)
        return
    rows = [row for standing in known for row in (standing.showing(wants) or standing.showing(*FIELDS)[:1])]
    if year is None:
        draft.say(words.phrase("The archive holds a {measure} of any edition of all {of} {group}", **fields), rows)
    else:
        draft.say(
            words.phrase("The archive holds a {measure} for {year} of all {of} {group}", year=year, **fields), rows
        )
