"""What one edition's selection says: the number, the names, what sources differ on, what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import GradeRow
from service.answer import NoticeCode
from service.figures import change, disputes, signed
from service.figures.case import Case
from service.figures.draft import Draft
from service.figures.phrases import described
from service.figures.request import Kind
from service.figures.selection import Selection
from service.figures.standing import Standing
from service.figures.untold import Untold

FEW = 3  # more subjects of another kind are not told by name beside a count
NAMED_UNASKED = 10  # a count of rows names its subjects up to here; longer lists are given when asked for


def tell(
    draft: Draft,
    case: Case,
    selection: Selection,
    pair: tuple[int, int] | None,
    contested: Sequence[Standing] = (),
) -> None:
    """Add one edition to an answer; ``pair`` are the editions that a change lies between, ``contested`` those that
    another source than the leading one would have picked."""
    when = spoken(case, selection, pair)
    if selection.unsettled and not selection.known:
        untold = case.words.phrase(
            "The archive does not tell which {group} {did} {when}: of those known at both ends, sources that are "
            "equally trusted print different values",
            group=case.group_of_region(),
            did=described(case, selection.year),
            when=when,
        )
        draft.say(untold)
        disputes.tell(draft, selection.unsettled)
        return
    if selection.value is not None:
        _whole(draft, case, selection, when)
    elif selection.least is not None:
        _at_least(draft, case, selection, when)
    else:
        _part(draft, case, selection, when)
    named = case.request.kind is Kind.LIST or (selection.printed is None and len(selection.picked) <= NAMED_UNASKED)
    if named and selection.picked:
        _names(draft, case, selection)
    signed.tell(draft, case, selection)
    if not pair and selection.printed is None:
        _left_out(draft, case, selection)
    _computed(draft, case, selection)
    disputes.tell_tallies(draft, selection.tallies.shown)
    _names_differ(draft, case, selection)
    if named:
        earlier = [selection.before[s.subject] for s in selection.picked if s.subject in selection.before]
        disputes.tell(draft, [*earlier, *selection.picked])
    disputes.tell(draft, contested)
    disputes.tell(draft, selection.unsettled)
    _asked_number(draft, case, selection)


def _left_out(draft: Draft, case: Case, selection: Selection) -> None:
    """Who is not among those that are counted of, as it is printed that they got no grade: one that is pending may
    still come."""
    without = {code: row for code, row in case.ungraded(selection.year).items() if case.is_asked_about(code)}
    counted_of = case.graded(selection.year) + len(without) <= len(case.organisation.subjects)
    if not without or case.request.region or len(without) > NAMED_UNASKED or not counted_of:
        return
    names = [f"{case.words.subject(code)} ({row.printed.strip()})" for code, row in without.items()]
    told = case.words.phrase(
        "Not among the {of}, as no grade of them is printed: {names}", of=selection.of, names=case.words.listed(names)
    )
    draft.say(told, [*without.values()])


def spoken(case: Case, selection: Selection, pair: tuple[int, int] | None) -> str:
    """ "from 2018 to 2019", "in 2019"."""
    if pair:
        return case.words.phrase("from {first} to {last}", first=pair[0], last=pair[1])
    return case.words.phrase("in {year}", year=selection.year)


def _whole(draft: Draft, case: Case, selection: Selection, when: str) -> None:
    """The number is printed, or counted over a complete edition."""
    value, of = selection.value or 0, selection.of
    share = f", {case.words.percent(value, of)} % ({value} ÷ {of})" if case.request.kind is Kind.SHARE else ""
    rows = selection.tallies.leading or _shown(case, selection, selection.picked or selection.known)
    told = case.words.phrase(
        "{number} of {of} {group} {did}",
        number=value,
        of=of,
        group=case.group_of_region(),
        did=f"{_did(case, selection, when, value)}{share}{_sum(case, selection)}",
    )
    draft.say(told, rows)
    if few := _of_another_kind(case, of):  # behind the last of several tallies of one edition, not between them
        draft.sentences[:] = [*(sentence for sentence in draft.sentences if sentence != few), few]


def _did(case: Case, selection: Selection, when: str, number: int) -> str:
    """What the question picks by, when, and on which scale."""
    scale = case.words.framework(case.framework_of(selection.year))
    return f"{described(case, selection.year, number=number)} {when}{scale}"


def _at_least(draft: Draft, case: Case, selection: Selection, when: str) -> None:
    """Tallies of some of the grades tell of more than are known by name."""
    words, lowest, besides = case.words, selection.tallies.lowest, len(selection.besides)
    parts = [_with_letter(case, row) for row in lowest]
    parts += [words.phrase("{number} known by name with another of these grades", number=besides)] if besides else []
    told = words.phrase(
        "At least {least} of {of} {group} {did}: {parts}",
        least=selection.least,
        of=selection.of,
        group=case.group_of_region(),
        did=_did(case, selection, when, selection.least or 0),
        parts=words.listed(parts),
    )
    draft.say(told, [*lowest, *_shown(case, selection, selection.besides)])
    notice = words.phrase(
        "For {year} it is printed how many received {letters}, and not how many received every other grade that is "
        "counted: the full number may be higher.",
        year=selection.year,
        letters=words.listed([words.letter(row.grade or "") for row in lowest]),
    )
    draft.notice(NoticeCode.INCOMPLETE, notice)
    draft.tentative = draft.tentative or case.request.kind is Kind.COUNT  # a passage may print all of it


def _part(draft: Draft, case: Case, selection: Selection, when: str) -> None:
    """Only some of the edition is known, and no tally is printed."""
    known, of, picked = len(selection.known), selection.of, len(selection.picked)
    scale = case.words.framework(case.framework_of(selection.year))
    named = len(selection.picked) > 0 and (case.request.kind is Kind.LIST or len(selection.picked) <= NAMED_UNASKED)
    rows = [] if named else _shown(case, selection, selection.picked or selection.known)
    if case.request.picks:
        told = case.words.agreeing(
            known,
            "Of the {known} of {of} {group} for which the archive tells it, {number} {did}",
            known=known,
            of=of,
            group=case.group_of_region(),
            number=picked,
            did=_did(case, selection, when, picked),
        )
    else:
        told = case.words.phrase(
            "The archive holds the scores of {known} of the {of} {group} graded {when}"
            if case.request.every_score
            else "The archive holds the grades of {known} of the {of} {group} graded {when}",
            known=known,
            of=of,
            group=case.group_of_region(),
            when=f"{when}{scale}",
        )
    draft.say(told, rows)
    notice = case.words.phrase(
        "{known} of {of} known for {year}: the full number may be higher.",
        known=known,
        of=of,
        year=selection.year,
    )
    draft.notice(NoticeCode.INCOMPLETE, notice)


def _sum(case: Case, selection: Selection) -> str:
    """How a number is made up of several tallies: ": 15 with an A and 21 with a B"."""
    leading, subtracted = selection.tallies.leading, bool(selection.tallies.others)
    if selection.printed is None or (len(leading) == 1 and not subtracted):
        return ""
    parts = case.words.listed([_with_letter(case, row) for row in leading])
    return f": {case.words.phrase('{of} less {parts}', of=selection.of, parts=parts) if subtracted else parts}"


def _with_letter(case: Case, row: GradeRow) -> str:
    return case.words.phrase("{number} with {letter}", number=row.count, letter=case.words.letter(row.grade or ""))


def _names(draft: Draft, case: Case, selection: Selection) -> None:
    named = [
        f"{case.words.subject(standing.subject)}{_figure(case, selection, standing)}"
        f"{draft.mark(_shown(case, selection, [standing]))}"
        for standing in selection.picked
    ]
    draft.say(case.words.phrase("By name: {names}", names=case.words.listed(named)))


def _shown(case: Case, selection: Selection, told: Sequence[Standing]) -> list[GradeRow]:
    """The rows of each standing that show what the question picks by: for a change those of both its ends."""
    request = case.request
    limits = [name for name in ("score", "rank", "tier") if getattr(request, name)]
    if selection.before:
        return [
            row
            for last in told
            for row in (*change.showing(case, selection.before[last.subject], last), *last.showing(*limits))
        ]
    by_grade = request.grades or request.failing is not None or not request.picks
    by = "score" if request.every_score else "grade" if by_grade or not limits else limits[0]
    return [row for standing in told for row in (standing.showing(by) or standing.showing("score", "rank"))[:1]]


def _figure(case: Case, selection: Selection, standing: Standing) -> str:
    """The value in brackets after a name, where the sentence does not say it already."""
    request = case.request
    if request.change and standing.subject in selection.before:
        return f" ({change.values(case, selection.before[standing.subject], standing)})"
    if (request.score or request.every_score) and standing.score is not None:
        return f" ({case.words.number(standing.score)})"
    if request.rank and standing.rank is not None:
        return f" ({case.words.phrase('number {rank}', rank=standing.rank)})"
    several = len(request.grades) > 1 or request.negated or request.lean or not request.picks
    several = several or request.failing is False
    value = standing.grade or (case.words.number(standing.score) if standing.score is not None else None)
    return f" ({value})" if several and value else ""


def _computed(draft: Draft, case: Case, selection: Selection) -> None:
    printed, least = selection.printed is not None, selection.least
    if printed:
        rows, known = selection.tallies.leading, selection.of
    elif least is not None:
        rows = [*selection.tallies.lowest, *_shown(case, selection, selection.besides)]
        known = max(least, len(selection.known))
    else:  # a count of none rests on all that are known
        rows, known = _shown(case, selection, selection.picked or selection.known), len(selection.known)
    number = next(value for value in (selection.value, least, len(selection.picked)) if value is not None)
    draft.compute("count", number, selection.of, known, rows)
    if case.request.kind is Kind.SHARE:
        draft.compute("share", round(number / selection.of, 4), selection.of, known, rows)


def _names_differ(draft: Draft, case: Case, selection: Selection) -> None:
    """Whether the rows name as many as the tally prints: a list is complete only then."""
    named, printed = len(selection.picked), selection.printed
    asked = case.request.kind is Kind.LIST
    if printed is None:
        return
    if named == printed:
        if asked and named:
            complete = case.words.phrase(
                "The list is complete: {named} of {printed} printed are known by name",
                named=named,
                printed=printed,
            )
            draft.say(complete)
        return
    contradicts = named > printed or selection.complete
    left = bool(selection.tallies.others)
    numbers = {"year": selection.year, "printed": printed, "named": named}
    if contradicts:
        text = case.words.phrase(
            "What the printed tallies leave for {year} is {printed}, but rows name {named}"
            if left
            else "The printed tally for {year} is {printed}, but rows name {named}",
            **numbers,
        )
    elif asked:
        text = case.words.phrase(
            "{named} of the {printed} that the printed tallies leave for {year} are known by name"
            if left
            else "{named} of the {printed} printed for {year} are known by name",
            **numbers,
        )
    else:
        return
    draft.say(text)
    draft.notice(NoticeCode.CONFLICT if contradicts else NoticeCode.INCOMPLETE, f"{text}.")


def _asked_number(draft: Draft, case: Case, selection: Selection) -> None:
    """A question that states a number is told where no source prints it."""
    number = case.request.number
    printed = {row.count for rows in selection.tallies.shown for row in rows} | {selection.value}
    if number is not None and case.request.yes_or_no and number not in printed and selection.value is not None:
        year, request = selection.year, case.request
        denied = case.words.phrase("No source in the archive gives {number} for {year}", number=number, year=year)
        draft.say(denied)
        scale = case.scale(year)
        letters = request.grades or (scale.failing if scale and request.failing else ())
        failing = bool(request.failing or (scale and set(letters) <= set(scale.failing)))
        if not (request.negated or request.lean or request.filters):
            draft.untold = Untold(year, number, tuple(letters), failing, denied=f"{denied}.")


def _of_another_kind(case: Case, of: int) -> str:
    """Which subjects counted are of another kind than most: "The 51 include ..."."""
    by_kind: dict[str, list[str]] = {}
    for subject in case.organisation.subjects:
        by_kind.setdefault(subject.kind, []).append(subject.name)
    few = [name for names in sorted(by_kind.values(), key=len)[:-1] for name in names]
    whole = of == len(case.organisation.subjects) and not case.request.kinds
    if not whole or not 0 < len(few) <= FEW:
        return ""
    return case.words.agreeing(len(few), "The {of} include {names}.", of=of, names=case.words.listed(few))
