"""Two editions of one framework -> who improved most: among how many, by letter or score, and who is left out."""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import NoticeCode, Reason
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.change import Pair, is_settled, measure, rise, scale_of, spanned
from service.figures.count import across, ask_which_pair, pair_of
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.standing import Standing

NAMED = 12  # more of those that are known by another measure are counted, and not named

_UNITS = {"grade": "letter", "score": "score"}


def most_improved(case: Case) -> Draft | FiguresEnd | None:
    """The largest rise between two editions of one framework. None where a question about one edition
    cannot be answered for all of it: a document may print who improved most."""
    pair = pair_of(case)
    if pair is None:
        return ask_which_pair(case, "Which")
    if case.framework_of(pair[0]) != case.framework_of(pair[1]):
        return across(case, pair)
    earlier = {standing.subject: standing for standing in case.members(pair[0])}
    both = [(earlier[last.subject], last) for last in case.members(pair[1]) if last.subject in earlier]
    both = [(first, last) for first, last in both if measure(case, first, last)]
    if len(case.reading.years) == 1 and len(both) < case.graded(pair[1]):
        return None
    if not both:
        return abstained(
            Reason.NOT_IN_ARCHIVE,
            f"No {case.organisation.subject_word} has a grade in both {pair[0]} and {pair[1]} in the archive.",
        )
    agreed = [ends for ends in both if is_settled(case, *ends)]
    by = _measure(case, agreed)
    compared = [ends for ends in agreed if _has(ends, by)]
    draft = Draft()
    if compared:
        _told(draft, case, compared, by)
    _left_out(draft, case, [ends for ends in agreed if not _has(ends, by)], "grade" if by == "score" else "score")
    _unsettled(draft, case, [ends for ends in both if ends not in agreed])
    _reach(draft, case, both, len(compared), by)
    return draft


def _has(ends: Pair, by: str) -> bool:
    return all(getattr(end, by) is not None for end in ends)


def _measure(case: Case, agreed: Sequence[Pair]) -> str:
    """Scores where all have one or they are asked for; else letters, so that nobody known by letter is left out."""
    scored = 0 if case.request.by_letter else sum(_has(ends, "score") for ends in agreed)
    return "score" if scored and (scored == len(agreed) or case.request.wants == "score") else "grade"


def _told(draft: Draft, case: Case, compared: Sequence[Pair], by: str) -> None:
    """All that rose most among ``compared``, or that none rose."""
    (first, last), of = compared[0], case.graded(compared[0][1].year)
    group, span = case.group(), f"from {first.year} to {last.year}"
    scale = wording.framework(case.organisation, last.framework)
    rises = [rise(scale_of(case, ends[1]), by, *(getattr(end, by) for end in ends)) for ends in compared]
    best = max(rises)
    reach = f"Of the {len(compared)} of {of} {group} with a {_UNITS[by]} in both {first.year} and {last.year}, "
    reach = reach if len(compared) < of else ""
    if best <= 0:
        rows = [row for ends in compared for end in ends for row in end.showing(by)]
        draft.say(f"{f'{reach}none' if reach else f'None of the {of} {group}'} rose {span}{scale}", rows)
        return
    leading = [ends for ends, risen in zip(compared, rises, strict=True) if risen == best]
    named = wording.listed([_named(draft, case, ends, by) for ends in leading])
    unit = "point" if by == "score" else "grade"
    amount = f"{wording.number(round(best, 2))} {unit}{'' if best == 1 else 's'}"
    draft.sentences.append(f"{reach}{named} rose most {span}{scale}: by {amount}.")
    for ends in leading:
        draft.compute("change", best, of, len(compared), [row for end in ends for row in end.showing(by)])
    disputes.tell(draft, case.organisation, [end for ends in leading for end in ends])


def _named(draft: Draft, case: Case, ends: Pair, by: str) -> str:
    """A subject with what it had at both ends, and the rows that show it."""
    values = spanned(*(_value(end, by) for end in ends))
    rows = [row for end in ends for row in end.showing(by)]
    return f"{wording.subject(case.organisation, ends[1].subject)} ({values}){draft.mark(rows)}"


def _value(standing: Standing, by: str) -> str:
    return wording.number(standing.score or 0) if by == "score" else standing.grade or ""


def _left_out(draft: Draft, case: Case, others: Sequence[Pair], by: str) -> None:
    """Name those that have no value of the measure that is compared, with what they have."""
    if not others:
        return
    named = [_named(draft, case, ends, by) for ends in others[:NAMED]]
    more = [f"{len(others) - NAMED} more"] if len(others) > NAMED else []
    draft.sentences.append(f"Not compared, as only {_UNITS[by]}s are known of both: {wording.listed(named + more)}.")


def _unsettled(draft: Draft, case: Case, open_: Sequence[Pair]) -> None:
    """Name those of whom equally trusted sources print different letters."""
    if not open_:
        return
    named = wording.listed([wording.subject(case.organisation, last.subject) for _, last in open_])
    draft.sentences.append(f"Not compared, as sources that are equally trusted differ: {named}.")
    disputes.tell(draft, case.organisation, [end for ends in open_ for end in ends if not is_settled(case, end)])


def _reach(draft: Draft, case: Case, both: Sequence[Pair], compared: int, by: str) -> None:
    """How many are known for both editions, and how many of them are compared."""
    (first, last), known = both[0], len(both)
    of, group = case.graded(last.year), case.group()
    if compared < of:
        told = f", {compared} of them by {_UNITS[by]}" if compared < known else ""
        draft.notice(
            NoticeCode.INCOMPLETE, f"{known} of {of} {group} are known for both {first.year} and {last.year}{told}."
        )
