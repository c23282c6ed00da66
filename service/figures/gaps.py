"""Whose grades the archive does not hold, of all that the organisation grades."""

from __future__ import annotations

from collections.abc import Iterable

from service.figures import editions, wording
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, settled


def gaps(case: Case) -> Draft | FiguresEnd | None:
    """The subjects without a grade in the editions asked about, or in any; None where the ledger holds no grade."""
    reading = case.reading
    if not case.ledger.years():
        return None
    if not (reading.years or reading.since or reading.until):
        held = {standing.subject for standing in case.of_subjects(())}
        return settled(_told(case, held, len(case.organisation.subjects), "of any edition"))
    draft, said = Draft(), list[str]()
    for year in case.years:
        known = [standing for standing in case.members(year) if standing.grade is not None]
        reason = editions.without_edition(case.organisation, year)
        if reason is None and len({s.subject for s in known}) == case.graded(year):
            rows = [row for standing in known for row in standing.showing("grade")]
            draft.say(f"The archive holds the grades of all {case.graded(year)} {_group(case)} of {year}", rows)
        else:
            told = _told(case, {s.subject for s in known}, case.graded(year), f"for {year}")
            said.append(f"{reason}." if reason else told)
    if not draft.rows:
        return settled(" ".join(said))
    draft.sentences.extend(said)
    return draft


def _told(case: Case, held: Iterable[str], of: int, when: str) -> str:
    """ "The archive holds no grade for 2023 of 2 of 51 states: A and B." """
    held = set(held)
    names = [subject.name for subject in case.organisation.subjects if subject.code not in held]
    if not names:
        return f"The archive holds a grade {when} of every one of the {of} {_group(case)}."
    return f"The archive holds no grade {when} of {len(names)} of {of} {_group(case)}: {wording.listed(names)}."


def _group(case: Case) -> str:
    return wording.group(case.organisation)
