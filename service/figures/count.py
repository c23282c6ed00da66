"""How many, which ones, what share: printed tallies first, rows beside them, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import GradeRow
from service.answer import NoticeCode, Option, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained, clarification
from service.figures.phrases import described
from service.figures.request import Kind
from service.figures.selection import Selection, select
from service.figures.standing import Standing, standings


def count(case: Case) -> Draft | FiguresEnd:
    """The number, the list or the share of each edition asked for."""
    if case.reading.subjects:
        return _times(case)
    pair = None
    if case.request.change or case.request.path:
        pair = pair_of(case)
        if pair is None:
            return ask_which_pair(case, "How many" if case.request.kind is Kind.COUNT else "Which")
        if case.framework_of(pair[0]) != case.framework_of(pair[1]):
            return across(case, pair)
    draft, told, missing = Draft(), list[int](), list[str]()
    for year in (pair[1],) if pair else case.years:
        selection = select(case, year, pair)
        if not selection.known and selection.printed is None:
            missing.append(editions.without_edition(case.organisation, year) or _unknown(case, year))
            continue
        told.append(year)
        _tell(draft, case, selection, pair)
    if not draft.rows:
        reason = Reason.NOT_IN_ARCHIVE if missing else Reason.NOT_COUNTED
        return abstained(
            reason,
            " ".join(f"{text}." for text in missing)
            or "\n".join(draft.sentences)
            or "The archive holds no rows to count.",
        )
    for text in missing:
        draft.sentences.append(f"{text}.")
        draft.notice(NoticeCode.INCOMPLETE, f"{text}.")
    framework_change(draft, case, standings(row for row in draft.rows))
    return draft


def pair_of(case: Case) -> tuple[int, int] | None:
    """The two editions that a change is asked between, None where the question does not say."""
    reading = case.reading
    if len(reading.years) > 1:
        return min(reading.years), max(reading.years)
    last = reading.until or case.newest
    if reading.since is not None and last is not None:
        return (reading.since, last) if reading.since < last else None
    if len(reading.years) == 1:
        earlier = editions.before(case.organisation, reading.years[0])
        return (earlier, reading.years[0]) if earlier is not None else None
    return None


def ask_which_pair(case: Case, opening: str) -> FiguresEnd:
    """A change without its two ends: prior year or first year? The question is handed back with both."""
    published = [edition for edition in case.organisation.editions if edition.status == "published"]
    options = list[Option]()
    for scale in reversed(case.organisation.frameworks):
        years = sorted(edition.year for edition in published if edition.framework == scale.code)
        pairs = dict.fromkeys([(years[-2], years[-1]), (years[0], years[-1])]) if len(years) > 1 else {}
        group = wording.group(case.organisation)
        options.extend(
            Option(f"{first} to {last}", f"{opening} {group} improved from {first} to {last}?") for first, last in pairs
        )
    text = "Improved since when? Say which two editions to compare; only editions of one framework can be."
    return clarification(Reason.AMBIGUOUS_COMPARISON, text, options[:4])


def across(case: Case, pair: tuple[int, int]) -> FiguresEnd:
    """Two editions on different scales: nothing is counted between them."""
    first, last = (wording.framework_name(case.organisation, case.framework_of(year)) for year in pair)
    gone = [reason for year in pair if (reason := editions.without_edition(case.organisation, year))]
    if gone:
        return abstained(Reason.NOT_IN_ARCHIVE, " ".join(f"{reason}." for reason in gone))
    draft = Draft()
    text = f"{pair[0]} was graded on {first} and {pair[1]} on {last}; a change between them is not a change of the laws graded"
    draft.notice(NoticeCode.FRAMEWORK_CHANGE, f"{text}.")
    return FiguresEnd(
        abstained(Reason.NOT_COUNTED, "").outcome,
        f"{text}, so it is not counted.",
        Reason.NOT_COUNTED,
        notices=tuple(draft.notices),
    )


def _unknown(case: Case, year: int) -> str:
    what = case.request.wants
    return f"The archive holds no {what} that this could be counted from for {year}"


def _tell(draft: Draft, case: Case, selection: Selection, pair: tuple[int, int] | None) -> None:
    """One edition: the number, then the names if they were asked for, then what differs or is missing."""
    kind, value = case.request.kind, selection.value
    names = kind is Kind.LIST or (selection.printed is None and len(selection.picked) <= 10)
    rows = [rows[0] for rows in selection.tallied]
    picked = [row for standing in selection.picked for row in standing.showing(*_shows(case))[:1]]
    _number(draft, case, selection, rows, pair)
    if names and selection.picked:
        _names(draft, case, selection.picked)
    elif selection.printed is None:
        draft.mark(picked or [row for standing in selection.known for row in standing.showing(*_shows(case))[:1]])
    based = rows if selection.printed is not None else picked
    number = value if value is not None else len(selection.picked)
    known = selection.of if selection.printed is not None else len(selection.known)
    draft.compute("count", number, selection.of, known, based)
    if kind is Kind.SHARE and value is not None:
        draft.compute("share", round(value / selection.of, 4), selection.of, known, based)
    _differences(draft, case, selection)
    if kind is Kind.LIST or selection.printed is None:
        disputes.tell(draft, case.organisation, selection.picked)


def _shows(case: Case) -> tuple[str, ...]:
    request = case.request
    if request.grades or request.failing is not None or request.change or request.path:
        return ("grade", "score")
    return ("score",) if request.score else ("rank",) if request.rank else ("tier",) if request.tier else ("grade",)


def _number(
    draft: Draft, case: Case, selection: Selection, rows: Sequence[GradeRow], pair: tuple[int, int] | None
) -> None:
    organisation, of = case.organisation, selection.of
    scale = wording.framework(organisation, case.framework_of(selection.year))
    region = f" of the region {case.request.region}" if case.request.region else ""
    what, when = described(case, selection.year), f"from {pair[0]} to {pair[1]}" if pair else f"in {selection.year}"
    if selection.value is not None:
        share = (
            f", {wording.percent(selection.value, of)} % ({selection.value} ÷ {of})"
            if case.request.kind is Kind.SHARE
            else ""
        )
        parts = ""
        if len(selection.tallied) > 1:
            parts = ": " + wording.listed(
                [f"{tally[0].count} with {wording.letter(tally[0].grade or '')}" for tally in selection.tallied]
            )
        if selection.subtracted:
            parts = f": {of} less{parts.removeprefix(':') or f' {selection.tallied[0][0].count}'}"
        draft.say(
            f"{selection.value} of {of} {wording.group(organisation)}{region} {what} {when}{scale}{share}{parts}", rows
        )
        _kinds(draft, case, of)
        return
    known = len(selection.known)
    draft.sentences.append(
        f"Of the {known} of {of} {wording.group(organisation)}{region} for which the archive tells it, "
        f"{len(selection.picked)} {what} {when}{scale}."
    )
    draft.notice(NoticeCode.INCOMPLETE, f"{known} of {of} known for {selection.year}: the full number may be higher.")


def _names(draft: Draft, case: Case, picked: Sequence[Standing]) -> None:
    named = [
        f"{wording.subject(case.organisation, standing.subject)}{_figure(case, standing)}"
        f"{draft.mark(standing.showing(*_shows(case))[:1])}"
        for standing in picked
    ]
    draft.sentences.append(f"By name: {wording.listed(named)}.")


def _figure(case: Case, standing: Standing) -> str:
    request = case.request
    if request.score and standing.score is not None:
        return f" ({wording.number(standing.score)})"
    if request.rank and standing.rank is not None:
        return f" (number {standing.rank})"
    several = len(request.grades) > 1 or request.lean or request.change or request.failing is False or request.region
    return f" ({standing.grade})" if several and standing.grade else ""


def _differences(draft: Draft, case: Case, selection: Selection) -> None:
    """Other printed tallies; rows that name more than the tally; a list that is or is not complete."""
    for tally in selection.tallied:
        for other in tally[1:]:
            text = (
                f"Sources differ on how many received {wording.letter(other.grade or '')} in {selection.year}: "
                f"{wording.source(tally[0].source_kind)} prints {tally[0].count}, "
                f"{wording.source(other.source_kind)} prints {other.count}"
            )
            draft.say(text, [tally[0], other])
            draft.notice(NoticeCode.CONFLICT, f"{text}.")
    named, printed = len(selection.picked), selection.printed
    if printed is None or (case.request.kind is not Kind.LIST and named <= printed and not selection.complete):
        return
    if named == printed:
        if case.request.kind is Kind.LIST:
            draft.sentences.append(f"The list is complete: {named} of {printed} printed are known by name.")
        return
    text = f"{named} of the {printed} printed for {selection.year} are known by name"
    if named > printed or selection.complete:
        text = f"The printed tally for {selection.year} is {printed}, but {named} are named by rows"
    draft.sentences.append(f"{text}.")
    draft.notice(NoticeCode.CONFLICT if named > printed or selection.complete else NoticeCode.INCOMPLETE, f"{text}.")


def _kinds(draft: Draft, case: Case, of: int) -> None:
    """Which of the subjects counted are of another kind than most ("the 51 include a district")."""
    by_kind: dict[str, list[str]] = {}
    for subject in case.organisation.subjects:
        by_kind.setdefault(subject.kind, []).append(subject.name)
    few = [name for names in sorted(by_kind.values(), key=len)[:-1] for name in names]
    if few and len(few) <= 3 and of == len(case.organisation.subjects):
        sentence = f"The {of} include {wording.listed(few)}."
        if sentence not in draft.sentences:
            draft.sentences.append(sentence)


def _times(case: Case) -> Draft | FiguresEnd:
    """In how many known editions a subject got one of the grades."""
    from service.figures.timeline import when

    found = when(case)
    if isinstance(found, Draft):
        rows = [row for row in found.rows if row.grade is not None]
        years = {row.year for row in rows if not case.request.grades or row.grade in case.request.grades}
        published = sum(edition.status == "published" for edition in case.organisation.editions) or None
        found.sentences.insert(0, f"{len(years)} of the editions known to the archive.")
        known = len({standing.year for standing in case.of_subjects(case.reading.subjects[:1]) if standing.grade})
        found.compute("count", len(years), published, known, rows)
    return found
