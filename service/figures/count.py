"""How many, which ones, what share: printed tallies first, rows beside them, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from service.answer import NoticeCode, Reason
from service.figures import editions, never, throughout, wording
from service.figures.case import Case
from service.figures.change import scores_moved_otherwise
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained, not_counted
from service.figures.letters import contested, in_edition, on_its_scale
from service.figures.phrases import described
from service.figures.ranking import nth
from service.figures.request import Kind
from service.figures.selection import Selection, select
from service.figures.tally import tell
from service.figures.timeline import in_so_many, in_time, when
from service.figures.two_editions import across, ask_which_pair, pair_of
from service.figures.untold import Untold


def count(case: Case) -> Draft | FiguresEnd:
    """The number, the list or the share of each edition asked for."""
    if case.reading.subjects:
        return _times(case)
    if case.request.kind is Kind.LIST and (placed := nth(case)):
        return placed
    if case.request.kind is Kind.LIST and case.request.rank and (case.request.lowest or case.request.wants == "score"):
        return not_counted(case.words)  # a rank is counted from the first, and is no score
    pair = None
    if case.request.change or case.request.path:
        pair = pair_of(case)
        if pair is None:
            return ask_which_pair(case)
        if case.on_two_scales(*pair):
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
    counted = list[Selection]()
    for year in (pair[1],) if pair else _years(case):
        edition = in_edition(case, year)
        if edition is None:
            passages = False
            missing.append(_none_beyond(case, year))
            continue
        if foreign := _foreign(case, year):
            passages = False
            missing.append(foreign)
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
        listed = case.request.kind is Kind.LIST and not pair  # that none moved rests on both ends of all that are known
        asked = selection.value is None and (case.request.kind is Kind.COUNT or listed) and case.request.picks
        if asked and not (selection.picked or others or selection.unsettled or tallied):
            missing.append(_none_known(edition, selection))
            continue
        draft.tentative = draft.tentative or bool(partial and pair)  # how many rose is often printed
        tell(draft, edition, selection, pair, others)
        if pair and selection.value is None and _is_plain_change(edition):
            following = editions.before(case.organisation, pair[1]) == pair[0]
            since = 0 if following else pair[0]
            draft.untold = Untold(year, moved=case.request.change, apart=bool(selection.picked), since=since)
        counted.append(selection)
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
    if case.request.difference and pair is None:
        _apart(draft, case, counted)
    return draft


def _is_plain_change(case: Case) -> bool:
    """Whether it is asked who moved from one edition to another, and nothing besides."""
    request = case.request
    alone = not (request.grades or request.score or request.rank or request.tier or request.section or request.path)
    return alone and not (request.region or request.among or request.kinds or request.negated)


def _apart(draft: Draft, case: Case, counted: Sequence[Selection]) -> None:
    """How many more one of two editions on one scale has than the other."""
    known = [selection for selection in counted if selection.value is not None]
    if len(known) != 2 or len(case.years) != 2 or len({case.framework_of(one.year) for one in known}) > 1:
        return
    fewer, more = sorted(known, key=lambda selection: selection.value or 0)
    number, rows = (more.value or 0) - (fewer.value or 0), list(draft.rows)
    if number:
        told = case.words.phrase(
            "That is {number} more in {year} than in {other}", number=number, year=more.year, other=fewer.year
        )
        draft.say(told, rows)
    else:
        draft.say(case.words.phrase("The two numbers are equal"), rows)
    draft.compute("change", number, None, None, rows)


def one_edition(case: Case) -> tuple[Case, Selection, tuple[int, int] | None] | None:
    """What is picked in the one edition, or between the two of one scale, that a question is about; None where it is
    about others."""
    pair = None
    if case.request.change or case.request.path:
        pair = pair_of(case)
        if pair is None or case.on_two_scales(*pair):
            return None
    years = (pair[1],) if pair else _years(case)
    edition = (
        in_edition(case, years[0]) if len(years) == 1 and not (case.request.throughout or case.request.never) else None
    )
    return (edition, select(edition, years[0], pair), pair) if edition else None


def every_edition(case: Case) -> list[tuple[Case, Selection]]:
    """The selections of all editions asked for, also of those without any row; where no years are named of those alone
    whose scale has the letter. Empty where one of the years named had no edition, or no letter of one lies beyond the
    limit."""
    reading, years = case.reading, set(case.years)
    low = reading.since or (0 if case.request.ever else min(years, default=0))
    high = reading.until or (9999 if case.request.ever else max(years, default=0))
    if reading.since or reading.until or not reading.years:
        published = (edition for edition in case.organisation.editions if edition.status == "published")
        years |= {edition.year for edition in published if low <= edition.year <= high}
    if not reading.years and not case.request.lean:
        years = {year for year in years if on_its_scale(case, year)}
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


def _foreign(case: Case, year: int) -> str:
    """That the scale of an edition has none of the letters asked for, also without a plus or minus; "" where it has, or
    where a row prints one all the same."""
    scale, asked = case.scale(year), case.request.grades
    known = {*(scale.grades if scale else ())} | {grade for one in case.members(year) for grade in one.values("grade")}
    if not asked or not known or any(grade in known or grade.rstrip("+-") in known for grade in asked):
        return ""
    return case.words.phrase(
        "{framework}, the scale of {year}, has no grade {letters}",
        framework=case.words.framework_name(case.framework_of(year)),
        year=year,
        letters=case.words.either(list(asked)),
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
    """The years that it asks about; without any the newest whose rows or tallies tell the number, or of which most are
    known, if there is one."""
    reading = case.reading
    if case.request.end == "last":
        return tuple(reversed(case.years))
    if reading.years or reading.since or reading.until or case.newest is None:
        return case.years
    if case.request.ever:
        return case.years if case.request.lean else tuple(year for year in case.years if on_its_scale(case, year))
    held = sorted((year for year in case.ledger.years() if year <= case.newest), reverse=True)
    told = (year for year in held if _tells(select(case, year, None)))
    year = next(told, None) or next((year for year in held if _printed_at_all(case, year)), case.newest)
    return (year,)


def _tells(selection: Selection) -> bool:
    return selection.value is not None or bool(selection.picked) or 2 * len(selection.known) > selection.of


def _printed_at_all(case: Case, year: int) -> bool:
    """Whether a source prints a letter that is asked for, though it is not the one that is trusted most."""
    return any(set(case.request.grades) & set(standing.values("grade")) for standing in case.members(year))


def _unknown(case: Case, year: int, pair: tuple[int, int] | None) -> str:
    if pair:
        return case.words.phrase(
            "There is nobody of whom the archive holds a {measure} for both {first} and {last}",
            measure=case.words.measure(case.request.wants),
            first=pair[0],
            last=pair[1],
        )
    if case.request.rank is not None:
        return case.words.phrase(
            "The archive holds no rank of {year} that tells this, and places are counted from scores only where all "
            "are known: of {year} it is {known} of {of}",
            year=year,
            known=sum(one.score is not None for one in case.members(year)),
            of=case.graded(year),
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
