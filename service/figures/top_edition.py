"""Several editions -> on each scale the one in which most or fewest got what is counted, where their number is known.

A number is known where it is printed, or where every grade of an edition is. Numbers of two scales are set apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from ingest import GradeRow
from service.answer import NoticeCode, Reason
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.letters import in_edition
from service.figures.phrases import described
from service.figures.selection import Selection, select


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
    told, unknown = list[_Edition](), list[int]()
    for year in (year for year in case.years if _on_its_scale(case, year)):
        limited = in_edition(case, year)
        selection = select(limited, year) if limited else None
        if limited is None or selection is None or selection.value is None:
            unknown.append(year)
        else:
            told.append(_Edition(limited, selection, selection.value))
    if len(told) < 2:
        return abstained(Reason.NOT_COUNTED, "The archive tells the number of too few editions to compare them.")
    draft = Draft()
    for code in dict.fromkeys(case.framework_of(edition.selection.year) for edition in told):
        own = [edition for edition in told if case.framework_of(edition.selection.year) == code]
        _of_a_scale(draft, case, own, code)
    framework_change(draft, case, draft.rows)
    for edition in told:
        disputes.tell_tallies(draft, edition.selection.tallies.shown)
    if unknown:
        text = f"For {wording.years(unknown)} the archive does not tell the number."
        draft.sentences.append(text)
        draft.notice(NoticeCode.INCOMPLETE, text)
    return draft


def _on_its_scale(case: Case, year: int) -> bool:
    """Whether the scale of an edition has any letter that is asked for: that nobody got another says nothing."""
    scale = case.scale(year)
    return not case.request.grades or scale is None or bool({*case.request.grades} & {*scale.grades})


def _of_a_scale(draft: Draft, case: Case, own: list[_Edition], code: str | None) -> None:
    most = (min if case.request.lowest else max)(edition.value for edition in own)
    first = [edition for edition in own if edition.value == most]
    word, scale = "fewest" if case.request.lowest else "most", wording.framework(case.organisation, code)
    years = wording.listed([str(edition.selection.year) for edition in first])
    did = described(first[0].case, first[0].selection.year)
    group = case.group()
    if len(own) == 1:
        draft.sentences.append(f"On this scale the number is known for one edition alone{scale}:")
    else:
        draft.sentences.append(
            f"Of the {len(own)} editions whose number is known, {years} {'is' if len(first) == 1 else 'are'} the one"
            f"{'' if len(first) == 1 else 's'} in which the {word} {group} {did}{scale}:"
        )
    for edition in own:
        draft.say(f"{edition.value} of {edition.selection.of} in {edition.selection.year}", edition.rows)
    rows = [row for edition in first for row in edition.rows]
    draft.compute("count", most, first[0].selection.of, first[0].selection.of, rows)
