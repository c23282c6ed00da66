"""Values that sources print differently: both are shown, the most trusted first, and never averaged."""

from __future__ import annotations

from collections.abc import Iterable

from ingest import Organisation
from service.answer import NoticeCode
from service.figures import wording
from service.figures.draft import Draft
from service.figures.standing import Standing


def tell(draft: Draft, organisation: Organisation, told: Iterable[Standing]) -> None:
    """Say what each of these standings' sources print differently, with a notice for each."""
    for standing in told:
        for name in standing.disputed:
            values = standing.values(name)
            printed = [
                f"{wording.source(row)} prints {_value(name, value)}{draft.mark([row])}"
                for value, row in values.items()
            ]
            subject = wording.subject(organisation, standing.subject)
            draft.sentences.append(
                f"Sources differ on the {name} of {subject} in {standing.year}: {wording.listed(printed)}."
            )
            plain = wording.listed([_value(name, value) for value in values])
            draft.notice(
                NoticeCode.CONFLICT,
                f"The {name} of {subject} in {standing.year} is printed as {plain} by "
                "different sources. All are shown, the most trusted kind of source first.",
            )


def _value(name: str, value: object) -> str:
    return wording.letter(str(value)) if name == "grade" else f"{value:g}" if isinstance(value, float) else str(value)


def secondary(draft: Draft, organisation: Organisation, told: Iterable[Standing]) -> None:
    """Say so where only the least trusted kind of source prints a value that is shown."""
    if not organisation.ranks:
        return
    last = organisation.ranks[-1]
    kinds = {row.source_kind for standing in told for row in standing.rows}
    if kinds == {last}:
        kind = {"press": "the press"}.get(last, f"sources of the kind {last.replace('_', ' ')!r}")
        draft.notice(NoticeCode.SECONDARY_SOURCE, f"In the archive this rests on {kind} alone.")
