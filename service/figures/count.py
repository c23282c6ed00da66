"""How many, which ones, what share: printed tallies first, rows beside them, and what is missing."""

from __future__ import annotations

from dataclasses import replace

from service.answer import Notice, NoticeCode, Option, Outcome, Reason
from service.figures import editions, never, throughout, wording
from service.figures.case import Case
from service.figures.change import scores_moved_otherwise
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained, clarification, not_counted
from service.figures.letters import contested, in_edition
from service.figures.phrases import changed, described
from service.figures.ranking import nth
from service.figures.request import Change, Kind
from service.figures.selection import Selection, select
from service.figures.tally import tell
from service.figures.timeline import in_so_many, in_time, when
from service.figures.words import Words


def count(case: Case) -> Draft | FiguresEnd:
    """The number, the list or the share of each edition asked for."""
    if case.reading.subjects:
        return _times(case)
    if case.request.kind is Kind.LIST and (placed := nth(case)):
        return placed
    pair = None
    if case.request.change or case.request.path:
        pair = pair_of(case)
        if pair is None:
            return ask_which_pair(case)
        if case.framework_of(pair[0]) != case.framework_of(pair[1]):
            return across(case, pair)
    if case.request.never:
        draft = Draft(case.words)
        if (every := every_edition(case)) and never.tell(draft, every):
            return draft
        return not_counted(case.words)
    if case.request.throughout and pair is None and (every := every_edition(case)):
        draft = Draft(case.words)
        if not throughout.tell(draft, every):
            text = case.words.phrase(
                "The archive does not tell of anybody whether this holds for every one of these editions."
            )
            return abstained(Reason.NOT_COUNTED, text)
        framework_change(draft, case, [standing for _, selection in every for standing in selection.known])
        return draft
    if pair and case.request.change and scores_moved_otherwise(case, *pair):
        case = replace(case, request=replace(case.request, scores_apart=True))
    draft, missing, without, passages = Draft(case.words), list[str](), list[int](), not _signed(case)
    for year in (pair[1],) if pair else _years(case):
        edition = in_edition(case, year)
        if edition is None:
            passages = False
            missing.append(_none_beyond(case, year))
            continue
        selection = select(edition, year, pair)
        tallied = selection.printed is not None or selection.least is not None
        if not (selection.known or selection.unsettled or tallied):
            missing.append(editions.without_edition(case.words, year) or _unknown(case, year, pair))
            continue
        if case.request.ever and not selection.picked and not tallied:
            without.append(year)
            continue
        if case.request.kind is Kind.SHARE and selection.value is None:
            missing.append(_too_few(case, selection))
            continue
        partial = selection.value is None and case.request.kind is Kind.COUNT
        others = contested(case, selection)
        asked = selection.value is None and case.request.kind in (Kind.COUNT, Kind.LIST) and case.request.picks
        if asked and not (selection.picked or others or selection.unsettled or tallied):
            missing.append(_none_known(edition, selection))
            continue
        draft.tentative = draft.tentative or bool(partial and pair)  # how many rose is often printed
        tell(draft, edition, selection, pair, others)
        if case.request.end and (selection.picked or selection.printed or selection.least):
            break
    if not draft.rows:
        counts = case.request.kind is not Kind.SHARE and missing and passages
        reason = Reason.NOT_IN_ARCHIVE if counts else Reason.NOT_COUNTED
        return abstained(
            reason,
            " ".join(f"{text}." for text in missing)
            or "\n".join(draft.sentences)
            or case.words.phrase("The archive holds no rows to count."),
        )
    for text in missing:
        draft.sentences.append(f"{text}.")
        draft.notice(NoticeCode.INCOMPLETE, f"{text}.")
    if without:
        draft.say(case.words.phrase("The archive names none for {years}", years=wording.years(without)))
    framework_change(draft, case, draft.rows)
    return draft


def one_edition(case: Case) -> tuple[Case, Selection, tuple[int, int] | None] | None:
    """What is picked in the one edition, or between the two of one scale, that a question is about; None where it is
    about others."""
    pair = None
    if case.request.change or case.request.path:
        pair = pair_of(case)
        if pair is None or case.framework_of(pair[0]) != case.framework_of(pair[1]):
            return None
    years = (pair[1],) if pair else _years(case)
    edition = (
        in_edition(case, years[0]) if len(years) == 1 and not (case.request.throughout or case.request.never) else None
    )
    return (edition, select(edition, years[0], pair), pair) if edition else None


def every_edition(case: Case) -> list[tuple[Case, Selection]]:
    """The selections of all editions asked for, also of those without any row; none where one of the years named had
    no edition, or no letter of one lies beyond the limit."""
    reading, years = case.reading, set(case.years)
    low = reading.since or (0 if case.request.ever else min(years, default=0))
    high = reading.until or (9999 if case.request.ever else max(years, default=0))
    if reading.since or reading.until or not reading.years:
        published = (edition for edition in case.organisation.editions if edition.status == "published")
        years |= {edition.year for edition in published if low <= edition.year <= high}
    found = [(in_edition(case, year), year) for year in sorted(years)]
    if len(found) < 2 or any(e is None or editions.without_edition(case.words, year) for e, year in found):
        return []
    return [(edition, select(edition, year)) for edition, year in found if edition is not None]


def _none_beyond(case: Case, year: int) -> str:
    return case.words.phrase(
        "No letter of {framework} is better than {letter}"
        if case.request.lean > 0
        else "No letter of {framework} is lower than {letter}",
        framework=case.words.framework_name(case.framework_of(year)),
        letter=case.words.letter(case.request.grades[0]),
    )


def _too_few(case: Case, selection: Selection) -> str:
    return case.words.phrase(
        "Only {known} of {of} are known for {year}, too few for a share",
        known=len(selection.known),
        of=selection.of,
        year=selection.year,
    )


def _none_known(case: Case, selection: Selection) -> str:
    return case.words.phrase(
        "The archive does not tell how many {group} {did} in {year}: it knows {known} of {of}, and none of them did",
        group=case.group(),
        did=described(case, selection.year),
        year=selection.year,
        known=len(selection.known),
        of=selection.of,
    )


def _signed(case: Case) -> bool:
    """Whether a letter with a plus or minus is asked for: a passage on the plain letter does not tell of it."""
    return any(grade[-1] in "+-" for grade in case.request.grades)


def _years(case: Case) -> tuple[int, ...]:
    """The years that it asks about; without any the newest whose rows or tallies tell the number, if one does."""
    reading = case.reading
    if case.request.end == "last":
        return tuple(reversed(case.years))
    if reading.years or reading.since or reading.until or case.request.ever or case.newest is None:
        return case.years
    held = sorted((year for year in case.ledger.years() if year <= case.newest), reverse=True)
    told = (year for year in held if (selection := select(case, year, None)).value is not None or selection.picked)
    year = next(told, None) or next((year for year in held if _printed_at_all(case, year)), case.newest)
    return (year,)


def _printed_at_all(case: Case, year: int) -> bool:
    """Whether a source prints a letter that is asked for, though it is not the one that is trusted most."""
    return any(set(case.request.grades) & set(standing.values("grade")) for standing in case.members(year))


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


def ask_which_pair(case: Case) -> FiguresEnd:
    """A change without its two ends: prior year or first year? The question is handed back with both, of the editions
    that are held; where no scale has two, nothing can be compared."""
    options, change, words = list[Option](), case.request.change or Change.UP, case.words
    held = [year for year in case.ledger.years() if not editions.without_edition(words, year)]
    for scale in (*(framework.code for framework in reversed(case.organisation.frameworks)), None):
        years = [year for year in held if case.organisation.framework_of(year) == scale]
        pairs = dict.fromkeys([(years[-2], years[-1]), (years[0], years[-1])]) if len(years) > 1 else {}
        options.extend(
            Option(words.phrase("{first} to {last}", first=first, last=last), _of_a_pair(case, change, first, last))
            for first, last in pairs
        )
    if not options:
        text = words.phrase("The archive holds no two editions on one scale that could be compared.")
        return abstained(Reason.NOT_IN_ARCHIVE, text)
    since = {
        Change.UP: words.phrase("Improved since when?"),
        Change.DOWN: words.phrase("Went down since when?"),
        Change.SAME: words.phrase("Did not change since when?"),
    }[change]
    if case.request.path:
        since = words.phrase("Between which editions?")
    text = words.phrase(
        "{since} Say which two editions to compare; only editions of one framework can be.", since=since
    )
    return clarification(Reason.AMBIGUOUS_COMPARISON, text, options[:4])


def _of_a_pair(case: Case, change: Change, first: int, last: int) -> str:
    """The question of a change, with its two ends."""
    words, kinds = case.words, case.request.kinds
    if kinds or not words.asked_group():
        words = Words(case.organisation)  # of a word that is not understood
    return words.phrase(
        "How many {group} {moved} from {first} to {last}?"
        if case.request.kind is Kind.COUNT
        else "Which {group} {moved} from {first} to {last}?",
        group=words.group_of(kinds),
        moved=described(case, last) if case.request.path else changed(words, change),
        first=first,
        last=last,
    )


def across(case: Case, pair: tuple[int, int]) -> FiguresEnd:
    """Two editions on different scales: nothing is counted between them."""
    gone = [reason for year in pair if (reason := editions.without_edition(case.words, year))]
    if gone:
        return abstained(Reason.NOT_IN_ARCHIVE, " ".join(f"{reason}." for reason in gone))
    text = case.words.phrase(
        "{first} was graded on {framework} and {last} on {other}; nothing rises or falls between two scales",
        first=pair[0],
        framework=case.words.framework_name(case.framework_of(pair[0])),
        last=pair[1],
        other=case.words.framework_name(case.framework_of(pair[1])),
    )
    return FiguresEnd(
        Outcome.ABSTAINED,
        case.words.phrase("{told}, so it is not counted.", told=text),
        Reason.NOT_COUNTED,
        notices=(Notice(NoticeCode.FRAMEWORK_CHANGE, f"{text}."),),
        options=ask_which_pair(case).options,
    )


def _unknown(case: Case, year: int, pair: tuple[int, int] | None) -> str:
    if pair:
        return case.words.phrase(
            "There is nobody of whom the archive holds a {measure} for both {first} and {last}",
            measure=case.words.measure(case.request.wants),
            first=pair[0],
            last=pair[1],
        )
    return case.words.phrase(
        "The archive holds no {measure} that this could be counted from for {year}",
        measure=case.words.measure(case.request.wants),
        year=year,
    )


def _times(case: Case) -> Draft | FiguresEnd:
    """In how many known editions each subject got one of the grades, by the source of each that is trusted most."""
    told = when(case)
    if not isinstance(told, Draft):
        return told
    for at, subject in enumerate(case.reading.subjects):
        found, _, standings = in_time(case, subject)
        years, known = {standing.year for standing in found}, {standing.year for standing in standings}
        told.sentences.insert(at, f"{in_so_many(case, subject, found, standings)}.")
        rows = [row for standing in found for row in standing.showing("grade")]
        told.compute("count", len(years), case.published, len(known), rows)
    return told
