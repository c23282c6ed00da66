"""Two editions of one framework -> who improved or fell most: among how many, by letter or score, and who is left
out."""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import NoticeCode, Reason
from service.figures import disputes
from service.figures.case import Case
from service.figures.change import Pair, is_settled, measure, rise, scale_of, spanned
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.standing import Standing
from service.figures.two_editions import across, ask_which_pair, pair_of

NAMED = 12  # more of those that are known by another measure are counted, and not named


def _unit(case: Case, by: str) -> str:
    return case.words.measure("score") if by == "score" else case.words.phrase("letter")


def most_improved(case: Case) -> Draft | FiguresEnd | None:
    """The largest rise or fall between two editions of one framework. None where a question about one edition
    cannot be answered for all of it: a document may print who improved most."""
    pair = pair_of(case)
    if pair is None:
        return ask_which_pair(case)
    if case.on_two_scales(*pair):
        return across(case, pair)
    earlier = {standing.subject: standing for standing in case.members(pair[0])}
    both = [(earlier[last.subject], last) for last in case.members(pair[1]) if last.subject in earlier]
    both = [(first, last) for first, last in both if measure(case, first, last)]
    if len(case.reading.years) == 1 and len(both) < case.graded(pair[1]):
        return None
    if not both:
        return abstained(
            Reason.NOT_IN_ARCHIVE,
            case.words.phrase(
                "No {group} has a grade in both {first} and {last} in the archive.",
                group=case.words.group(1),
                first=pair[0],
                last=pair[1],
            ),
        )
    agreed = [ends for ends in both if is_settled(case, *ends)]
    by = _measure(case, agreed)
    compared = [ends for ends in agreed if _has(ends, by)]
    draft = Draft(case.words)
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
    """All that rose or fell most among ``compared``, or that none did."""
    (first, last), of = compared[0], case.graded(compared[0][1].year)
    words, group = case.words, case.group()
    span: dict[str, object] = {"first": first.year, "last": last.year, "scale": words.framework(last.framework)}
    down = case.request.lowest
    way = -1 if down else 1
    rises = [way * rise(scale_of(case, ends[1]), by, *(getattr(end, by) for end in ends)) for ends in compared]
    best = max(rises)
    reach = ""
    if len(compared) < of:
        reach = words.agreeing(
            len(compared),
            "Of the {known} of {of} {group} with a {unit} in both {first} and {last}",
            known=len(compared),
            of=of,
            group=group,
            unit=_unit(case, by),
            first=first.year,
            last=last.year,
        )
    if best <= 0:
        rows = [row for ends in compared for end in ends for row in end.showing(by)]
        if reach:
            none = words.phrase(
                "{reach}, none fell from {first} to {last}{scale}"
                if down
                else "{reach}, none rose from {first} to {last}{scale}",
                reach=reach,
                **span,
            )
        else:
            none = words.phrase(
                "None of the {of} {group} fell from {first} to {last}{scale}"
                if down
                else "None of the {of} {group} rose from {first} to {last}{scale}",
                of=of,
                group=group,
                **span,
            )
        draft.say(none, rows)
        return
    leading = [ends for ends, risen in zip(compared, rises, strict=True) if risen == best]
    span["names"] = words.listed([_named(draft, case, ends, by) for ends in leading])
    span["amount"] = _amount(case, best, by)
    if reach:
        most = words.phrase(
            "{reach}, {names} fell most from {first} to {last}{scale}: by {amount}"
            if down
            else "{reach}, {names} rose most from {first} to {last}{scale}: by {amount}",
            reach=reach,
            **span,
        )
    else:
        most = words.phrase(
            "{names} fell most from {first} to {last}{scale}: by {amount}"
            if down
            else "{names} rose most from {first} to {last}{scale}: by {amount}",
            **span,
        )
    draft.say(most)
    for ends in leading:
        draft.compute("change", way * best, of, len(compared), [row for end in ends for row in end.showing(by)])
    disputes.tell(draft, [end for ends in leading for end in ends])


def _amount(case: Case, rise: float, by: str) -> str:
    """By how much something rose."""
    number = case.words.number(round(rise, 2))
    if by == "score" and rise == 1:
        return case.words.phrase("{number} point", number=number)
    if by == "score":
        return case.words.points(round(rise, 2))
    return case.words.phrase("{number} grade" if rise == 1 else "{number} grades", number=number)


def _named(draft: Draft, case: Case, ends: Pair, by: str) -> str:
    """A subject with what it had at both ends, and the rows that show it."""
    values = spanned(case.words, *(_value(case, end, by) for end in ends))
    rows = [row for end in ends for row in end.showing(by)]
    return f"{case.words.subject(ends[1].subject)} ({values}){draft.mark(rows)}"


def _value(case: Case, standing: Standing, by: str) -> str:
    return case.words.number(standing.score or 0) if by == "score" else standing.grade or ""


def _left_out(draft: Draft, case: Case, others: Sequence[Pair], by: str) -> None:
    """Name those that have no value of the measure that is compared, with what they have."""
    if not others:
        return
    named = [_named(draft, case, ends, by) for ends in others[:NAMED]]
    more = [case.words.phrase("{number} more", number=len(others) - NAMED)] if len(others) > NAMED else []
    left = case.words.phrase(
        "Not compared, as only scores are known of both: {names}"
        if by == "score"
        else "Not compared, as only letters are known of both: {names}",
        names=case.words.listed(named + more),
    )
    draft.say(left)


def _unsettled(draft: Draft, case: Case, open_: Sequence[Pair]) -> None:
    """Name those of whom equally trusted sources print different letters."""
    if not open_:
        return
    named = case.words.listed([case.words.subject(last.subject) for _, last in open_])
    draft.say(case.words.phrase("Not compared, as sources that are equally trusted differ: {names}", names=named))
    disputes.tell(draft, [end for ends in open_ for end in ends if not is_settled(case, end)])


def _reach(draft: Draft, case: Case, both: Sequence[Pair], compared: int, by: str) -> None:
    """How many are known for both editions, and how many of them are compared."""
    (first, last), known = both[0], len(both)
    of, group = case.graded(last.year), case.group()
    if compared < of:
        told = ""
        if compared < known:
            told = case.words.phrase(", {compared} of them by {unit}", compared=compared, unit=_unit(case, by))
        notice = case.words.phrase(
            "{known} of {of} {group} are known for both {first} and {last}{told}.",
            known=known,
            of=of,
            group=group,
            first=first.year,
            last=last.year,
            told=told,
        )
        draft.notice(NoticeCode.INCOMPLETE, notice)
