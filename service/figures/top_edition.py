"""Several editions -> on each scale the one in which most or fewest got what is counted, where their number is known.

A number is known where it is printed, or where every grade of an edition is. Numbers of two scales are set apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest import GradeRow
from service.answer import NoticeCode, Reason
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.letters import in_edition, on_its_scale
from service.figures.phrases import described
from service.figures.selection import Selection, select
from service.figures.untold import Untold


@dataclass(frozen=True)
class _Edition:
    case: Case
    selection: Selection
    value: int

    @property
    def rows(self) -> list[GradeRow]:
        """The tallies that print the number, else the grades that it was counted from."""
        standings = self.selection.picked or self.selection.known
        return self.selection.tallies.leading or [row for s in standings for row in s.showing("grade")]


def top_edition(case: Case) -> Draft | FiguresEnd:
    """The edition with the largest or the smallest number, and the numbers of all."""
    if case.request.change is not None:
        return _moved_most(case)
    told, unknown = list[_Edition](), list[int]()
    for year in (year for year in case.years if on_its_scale(case, year)):
        limited = in_edition(case, year)
        selection = select(limited, year) if limited else None
        if limited is None or selection is None or selection.value is None:
            unknown.append(year)
        else:
            told.append(_Edition(limited, selection, selection.value))
    if len(told) < 2:
        text = case.words.phrase("The archive tells the number of too few editions to compare them.")
        return abstained(Reason.NOT_COUNTED, text)
    draft = Draft(case.words)
    for code in dict.fromkeys(case.framework_of(edition.selection.year) for edition in told):
        own = [edition for edition in told if case.framework_of(edition.selection.year) == code]
        _of_a_scale(draft, case, own, code)
    framework_change(draft, case, draft.rows)
    for edition in told:
        disputes.tell_tallies(draft, edition.selection.tallies.shown)
    if unknown:
        years = wording.years(unknown)
        text = case.words.phrase("For {years} the archive does not tell the number.", years=years)
        draft.sentences.append(text)
        draft.notice(NoticeCode.INCOMPLETE, text)
    return draft


def _moved_most(case: Case) -> FiguresEnd:
    """Of how many moved rows tell little: what is printed of each edition is quoted, and nothing else is told."""
    text = case.words.phrase("The archive tells the number of too few editions to compare them.")
    untold = Untold(0, moved=case.request.change, years=case.years, apart=False)
    return replace(abstained(Reason.NOT_COUNTED, text), untold=untold)


def _of_a_scale(draft: Draft, case: Case, own: list[_Edition], code: str | None) -> None:
    most = (min if case.request.lowest else max)(edition.value for edition in own)
    first = [edition for edition in own if edition.value == most]
    words, scale = case.words, case.words.framework(code)
    if len(own) == 1:
        draft.sentences.append(
            words.phrase("On this scale the number is known for one edition alone{scale}:", scale=scale)
        )
    else:
        draft.sentences.append(_first(case, first, len(own), scale))
    for edition in own:
        selection = edition.selection
        told = words.phrase("{number} of {of} in {year}", number=edition.value, of=selection.of, year=selection.year)
        draft.say(told, edition.rows)
    rows = [row for edition in first for row in edition.rows]
    draft.compute("count", most, first[0].selection.of, first[0].selection.of, rows)


def _first(case: Case, first: list[_Edition], known: int, scale: str) -> str:
    """Which of the ``known`` editions stand before the others."""
    fields = {
        "known": known,
        "years": case.words.listed([str(edition.selection.year) for edition in first]),
        "group": case.group(),
        "did": f"{described(first[0].case, first[0].selection.year)}{scale}",
    }
    if case.request.lowest:
        return case.words.phrase(
            "Of the {known} editions whose number is known, {years} is the one in which the fewest {group} {did}:"
            if len(first) == 1
            else "Of the {known} editions whose number is known, {years} are the ones in which the fewest {group} "
            "{did}:",
            **fields,
        )
    return case.words.phrase(
        "Of the {known} editions whose number is known, {years} is the one in which the most {group} {did}:"
        if len(first) == 1
        else "Of the {known} editions whose number is known, {years} are the ones in which the most {group} {did}:",
        **fields,
    )
