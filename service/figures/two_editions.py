"""A question about a change -> the two editions that it lies between, or why nothing is told of them."""

from __future__ import annotations

from service.answer import Notice, NoticeCode, Option, Outcome, Reason
from service.figures import editions
from service.figures.case import Case
from service.figures.draft import FiguresEnd, abstained, clarification
from service.figures.phrases import changed, described
from service.figures.request import Change, Kind
from service.figures.words import Words


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
        Change.MOVED: words.phrase("Changed since when?"),
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
