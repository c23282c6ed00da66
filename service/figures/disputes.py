"""Values that sources print differently: both are shown, what a correction prints first, then the most trusted, and
none is averaged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest import GradeRow
from service.answer import NoticeCode
from service.figures.draft import Draft
from service.figures.standing import Standing
from service.figures.words import Words


def tell(draft: Draft, told: Iterable[Standing]) -> None:
    """Say what each of these standings' sources print differently, with a notice for each."""
    words = draft.words
    for standing in told:
        for name in standing.disputed:
            values = standing.values(name)
            printed = [
                words.phrase(
                    "{source} prints {value}",
                    source=words.phrase("a correction") if row.corrects else words.source(row),
                    value=f"{_value(words, name, value)}{words.remark(row)}{draft.mark([row])}",
                )
                for value, row in values.items()
            ]
            named = {"name": words.subject(standing.subject), "measure": words.measure(name), "year": standing.year}
            listed = [_value(words, name, value) for value in values]
            if standing.corrected(name):
                _tell_correction(draft, named, printed, listed)
                continue
            draft.say(
                words.phrase(
                    "Sources differ on the {measure} of {name} in {year}: {printed}",
                    **named,
                    printed=words.listed(printed),
                )
            )
            last = any(row.remark for row in values.values())
            notice = words.phrase(
                "The {measure} of {name} in {year} is printed as {values} by different sources. All are shown, the "
                "most trusted kind of source first{last}.",
                **named,
                values=words.listed(listed),
                last=words.phrase(", what is marked as not final last") if last else "",
            )
            draft.notice(NoticeCode.CONFLICT, notice)


def _tell_correction(draft: Draft, named: dict[str, object], printed: Sequence[str], listed: Sequence[str]) -> None:
    """Say what a correction prints in place of what; ``printed`` and ``listed`` have it first."""
    words = draft.words
    told = words.phrase(
        "The {measure} of {name} in {year} was corrected: {printed}", **named, printed=words.listed(printed)
    )
    draft.say(told)
    notice = words.phrase(
        "The {measure} of {name} in {year} was corrected to {value}; before, {values} was printed.",
        **named,
        value=listed[0],
        values=words.listed(listed[1:]),
    )
    draft.notice(NoticeCode.CORRECTED, notice)


def tell_tallies(draft: Draft, tallied: Iterable[Sequence[GradeRow]]) -> None:
    """Say what sources print differently of each tally: rows of one grade, the most trusted first, each number once."""
    for first, *others in tallied:
        for other in others:
            text = draft.words.phrase(
                "Sources differ on how many received {letter} in {year}: {first} prints {number}, {other} prints "
                "{differs}",
                letter=draft.words.letter(other.grade or ""),
                year=first.year,
                first=draft.words.source(first),
                number=first.count,
                other=draft.words.source(other),
                differs=other.count,
            )
            draft.say(text, [first, other])
            draft.notice(NoticeCode.CONFLICT, f"{text}.")


def _value(words: Words, name: str, value: object) -> str:
    return (
        words.letter(str(value)) if name == "grade" else words.number(value) if isinstance(value, float) else str(value)
    )


def secondary(draft: Draft, told: Iterable[Standing]) -> None:
    """Say so where only the least trusted kind of source prints a value that is shown."""
    words = draft.words
    if not words.organisation.ranks:
        return
    last = words.organisation.ranks[-1]
    kinds = {row.source_kind for standing in told for row in standing.rows}
    if kinds == {last}:
        kind = words.kind(last)
        if last != "press":
            kind = words.phrase("sources of the kind {kind}", kind=repr(last.replace("_", " ")))
        draft.notice(NoticeCode.SECONDARY_SOURCE, words.phrase("In the archive this rests on {kind} alone.", kind=kind))
