"""Questions that pick subjects, one after the other -> the subjects that are known by name to be picked by all of them.

"Of the states that got an A in 2018" is told by the rows of 2018. Those that are counted in a printed tally and not
known by name are in no such set, and the answer says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ingest import Organisation
from service.answer import Reason
from service.figures import throughout
from service.figures.case import Case, Rows
from service.figures.count import every_edition, one_edition
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.phrases import described
from service.figures.request import Kind, Request
from service.figures.tally import spoken, tell
from service.reading import Reading

ASKED_OF_A_SET = (
    Kind.COUNT,
    Kind.LIST,
    Kind.SHARE,
    Kind.HIGHEST,
    Kind.LOWEST,
    Kind.MOST_IMPROVED,
    Kind.AVERAGE,
)


@dataclass(frozen=True)
class PickedSet:
    """``steps`` tell what each question picks, in the order asked."""

    codes: tuple[str, ...]
    steps: tuple[Callable[[Draft], object], ...]

    def tell(self, draft: Draft) -> None:
        """Say who is in the set, and of how many it is known."""
        draft.sentences.append(draft.words.phrase("The {group} meant are these:", group=draft.words.group()))
        for step in self.steps:
            step(draft)


def picked_set(
    readings: Sequence[Reading], requests: Sequence[Request], ledger: Rows, organisation: Organisation
) -> PickedSet | FiguresEnd:
    """The set, or why there is none."""
    codes = tuple[str, ...]()
    steps = list[Callable[[Draft], object]]()
    for reading, request in zip(readings, requests, strict=True):
        plain = request.kind is Kind.LIST and not reading.subjects and not reading.ambiguous
        case = Case(replace(request, among=codes), reading, ledger, organisation)
        if plain and request.throughout and (every := every_edition(case)):
            codes = tuple(throughout.picked(every))
            if not codes:
                text = case.words.phrase(
                    "The archive names no {group} of which all of this is known.", group=case.group(1)
                )
                return abstained(Reason.NOT_COUNTED, text)
            steps.append(partial(throughout.tell, editions=every))
            continue
        step = one_edition(case) if plain else None
        if step is None:
            text = case.words.phrase("Who is meant cannot be told from the grades of one edition.")
            return abstained(Reason.NOT_COUNTED, text)
        edition, selection, pair = step
        if not selection.picked:
            text = case.words.phrase(
                "The archive names no {group} that {did} {when}, so nothing can be told of them.",
                group=case.group(1),
                did=described(edition, selection.year, number=1),
                when=spoken(case, selection, pair),
            )
            return abstained(Reason.NOT_COUNTED, text)
        codes = tuple(standing.subject for standing in selection.picked)
        steps.append(partial(tell, case=edition, selection=selection, pair=pair))
    return PickedSet(codes, tuple(steps))
