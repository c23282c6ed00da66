"""What one edition's selection says: the number, the names, what sources differ on, what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import GradeRow
from service.answer import NoticeCode
from service.figures import change, disputes, wording
from service.figures.case import Case
from service.figures.draft import Draft
from service.figures.phrases import described
from service.figures.request import Kind
from service.figures.selection import Selection
from service.figures.standing import Standing

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
    when = f"from {pair[0]} to {pair[1]}" if pair else f"in {selection.year}"
    if selection.unsettled and not selection.known:
        draft.sentences.append(
            f"The archive does not tell which {_group(case)} {described(case, selection.year)} {when}: of those known "
            "at both ends, sources that are equally trusted print different values."
        )
        disputes.tell(draft, case.organisation, selection.unsettled)
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
    _computed(draft, case, selection)
    disputes.tell_tallies(draft, selection.tallies.shown)
    _names_differ(draft, case, selection)
    if named:
        earlier = [selection.before[s.subject] for s in selection.picked if s.subject in selection.before]
        disputes.tell(draft, case.organisation, [*earlier, *selection.picked])
    disputes.tell(draft, case.organisation, contested)
    disputes.tell(draft, case.organisation, selection.unsettled)
    _asked_number(draft, case, selection)


def _whole(draft: Draft, case: Case, selection: Selection, when: str) -> None:
    """The number is printed, or counted over a complete edition."""
    value, of = selection.value or 0, selection.of
    share = f", {wording.percent(value, of)} % ({value} ÷ {of})" if case.request.kind is Kind.SHARE else ""
    rows = selection.tallies.leading or _shown(case, selection, selection.picked or selection.known)
    scale = wording.framework(case.organisation, case.framework_of(selection.year))
    did = f"{described(case, selection.year)} {when}{scale}"
    draft.say(f"{value} of {of} {_group(case)} {did}{share}{_sum(selection)}", rows)
    few = _of_another_kind(case, of)
    if few and few not in draft.sentences:
        draft.sentences.append(few)


def _at_least(draft: Draft, case: Case, selection: Selection, when: str) -> None:
    """Tallies of some of the grades tell of more than are known by name."""
    scale = wording.framework(case.organisation, case.framework_of(selection.year))
    lowest, besides = selection.tallies.lowest, len(selection.besides)
    parts = [f"{row.count} with {wording.letter(row.grade or '')}" for row in lowest]
    parts += [f"{besides} known by name with another of these grades"] if besides else []
    did = f"{described(case, selection.year)} {when}{scale}"
    draft.say(
        f"At least {selection.least} of {selection.of} {_group(case)} {did}: {wording.listed(parts)}",
        [*lowest, *_shown(case, selection, selection.besides)],
    )
    counted = wording.listed([wording.letter(row.grade or "") for row in lowest])
    draft.notice(
        NoticeCode.INCOMPLETE,
        f"For {selection.year} it is printed how many received {counted}, and not how many received every other grade "
        "that is counted: the full number may be higher.",
    )
    draft.tentative = draft.tentative or case.request.kind is Kind.COUNT  # a passage may print all of it


def _part(draft: Draft, case: Case, selection: Selection, when: str) -> None:
    """Only some of the edition is known, and no tally is printed."""
    known, of = len(selection.known), selection.of
    scale = wording.framework(case.organisation, case.framework_of(selection.year))
    named = len(selection.picked) > 0 and (case.request.kind is Kind.LIST or len(selection.picked) <= NAMED_UNASKED)
    rows = [] if named else _shown(case, selection, selection.picked or selection.known)
    if case.request.picks:
        draft.say(
            f"Of the {known} of {of} {_group(case)} for which the archive tells it, {len(selection.picked)} "
            f"{described(case, selection.year)} {when}{scale}",
            rows,
        )
    else:
        draft.say(f"The archive holds the grades of {known} of the {of} {_group(case)} graded {when}{scale}", rows)
    draft.notice(NoticeCode.INCOMPLETE, f"{known} of {of} known for {selection.year}: the full number may be higher.")


def _sum(selection: Selection) -> str:
    """How a number is made up of several tallies: ": 15 with an A and 21 with a B"."""
    leading, subtracted = selection.tallies.leading, bool(selection.tallies.others)
    if selection.printed is None or (len(leading) == 1 and not subtracted):
        return ""
    parts = [f"{row.count} with {wording.letter(row.grade or '')}" for row in leading]
    return f": {f'{selection.of} less ' if subtracted else ''}{wording.listed(parts)}"


def _group(case: Case) -> str:
    region = f" of the region {case.request.region}" if case.request.region else ""
    return f"{case.group()}{region}"


def _names(draft: Draft, case: Case, selection: Selection) -> None:
    named = [
        f"{wording.subject(case.organisation, standing.subject)}{_figure(case, selection, standing)}"
        f"{draft.mark(_shown(case, selection, [standing]))}"
        for standing in selection.picked
    ]
    draft.sentences.append(f"By name: {wording.listed(named)}.")


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
    by = "grade" if by_grade or not limits else limits[0]
    return [row for standing in told for row in (standing.showing(by) or standing.showing("score", "rank"))[:1]]


def _figure(case: Case, selection: Selection, standing: Standing) -> str:
    """The value in brackets behind a name, where the sentence does not say it already."""
    request = case.request
    if request.change and standing.subject in selection.before:
        return f" ({change.values(case, selection.before[standing.subject], standing)})"
    if request.score and standing.score is not None:
        return f" ({wording.number(standing.score)})"
    if request.rank and standing.rank is not None:
        return f" (number {standing.rank})"
    several = len(request.grades) > 1 or request.lean or request.failing is False or not request.picks
    value = standing.grade or (wording.number(standing.score) if standing.score is not None else None)
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
            draft.sentences.append(f"The list is complete: {named} of {printed} printed are known by name.")
        return
    contradicts = named > printed or selection.complete
    left = bool(selection.tallies.others)
    if contradicts:
        tallied = "What the printed tallies leave" if left else "The printed tally"
        text = f"{tallied} for {selection.year} is {printed}, but rows name {named}"
    elif asked:
        source = "that the printed tallies leave" if left else "printed"
        text = f"{named} of the {printed} {source} for {selection.year} are known by name"
    else:
        return
    draft.sentences.append(f"{text}.")
    draft.notice(NoticeCode.CONFLICT if contradicts else NoticeCode.INCOMPLETE, f"{text}.")


def _asked_number(draft: Draft, case: Case, selection: Selection) -> None:
    """A question that states a number is told where no source prints it."""
    number = case.request.number
    printed = {row.count for rows in selection.tallies.shown for row in rows} | {selection.value}
    if number is not None and case.request.yes_or_no and number not in printed and selection.value is not None:
        draft.sentences.append(f"No source in the archive gives {number} for {selection.year}.")


def _of_another_kind(case: Case, of: int) -> str:
    """Which subjects counted are of another kind than most: "The 51 include ..."."""
    by_kind: dict[str, list[str]] = {}
    for subject in case.organisation.subjects:
        by_kind.setdefault(subject.kind, []).append(subject.name)
    few = [name for names in sorted(by_kind.values(), key=len)[:-1] for name in names]
    whole = of == len(case.organisation.subjects)
    return f"The {of} include {wording.listed(few)}." if whole and 0 < len(few) <= FEW else ""
