"""Values that sources print differently: both are shown, the most trusted first, and never averaged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest import GradeRow, Organisation
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
                f"{wording.source(row)} prints {_value(name, value)}{wording.remark(row)}{draft.mark([row])}"
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
                "different sources. All are shown, the most trusted kind of source first"
                f"{', what is marked as not final last' if any(row.remark for row in values.values()) else ''}.",
            )


def tell_tallies(draft: Draft, tallied: Iterable[Sequence[GradeRow]]) -> None:
    """Say what sources print differently of each tally: rows of one grade, the most trusted first, each number once."""
    for first, *others in tallied:
        for other in others:
            text = (
                f"Sources differ on how many received {wording.letter(other.grade or '')} in {first.year}: "
                f"{wording.source(first)} prints {first.count}, "
                f"{wording.source(other)} prints {other.count}"
            )
            draft.say(text, [first, other])
            draft.notice(NoticeCode.CONFLICT, f"{text}.")


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
