"""Several editions -> the subjects that never got what a question names, and of how many that is known.

That somebody did so once is known by a single edition; that somebody never did only by all of them, each by its own
grade or by a list of that edition that is complete without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest import GradeRow
from service.answer import NoticeCode
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft
from service.figures.phrases import described
from service.figures.request import Kind
from service.figures.selection import Selection
from service.figures.standing import Standing

NAMED = 12  # as many as are named beside a subject (beyond.py): of more that are left open none is


def tell(draft: Draft, editions: Sequence[tuple[Case, Selection]]) -> bool:
    """Add those who did so in none of ``editions``; False where it is known of nobody, or of too few for a share."""
    case, selections = editions[0][0], [selection for _, selection in editions]
    everyone = _everyone(case, selections)
    once = {standing.subject for selection in selections for standing in selection.picked}
    clear = sorted(set.intersection(*(_spared(everyone, s) for s in selections)) - once, key=case.words.subject)
    known, of = len(once) + len(clear), max(len(everyone), *(selection.of for selection in selections))
    if not known or (known < of and case.request.kind is Kind.SHARE):
        return False
    proof = {code: _proof(selections, code) for code in (*clear, *sorted(once))}
    rows = [row for standings in proof.values() for standing in standings for row in _row(standing)]
    rows += [row for selection in selections if _is_closed(selection) for row in selection.tallies.leading]
    if not clear and known < of:
        draft.say(_did_once(case, selections, len(once), of), rows)
    else:
        draft.say(_never_did(case, selections, len(clear), (known, of)), [] if clear else rows)
    if clear:
        marked = [f"{case.words.subject(c)}{draft.mark([r for s in proof[c] for r in _row(s)])}" for c in clear]
        draft.say(case.words.phrase("By name: {names}", names=case.words.listed(marked)))
    draft.compute("count", len(clear), of, known, rows)
    if known < of:
        _left_open(draft, case, sorted(everyone - once - set(clear), key=case.words.subject))
    shown = [standing for standings in proof.values() for standing in standings]
    framework_change(draft, case, shown)
    disputes.tell(draft, [standing for standing in shown if "grade" in standing.disputed])
    return True


def _never_did(case: Case, selections: Sequence[Selection], number: int, among: tuple[int, int]) -> str:
    """How many never did, and of how many the archive tells it."""
    (known, of), words = among, case.words
    fields = {"number": number, **_fields(case, selections, number, of)}
    if known < of:
        return words.agreeing(
            known,
            "Of the {known} of {of} {group} for which the archive tells it, {number} never {did} in the editions of "
            "{years}",
            known=known,
            **fields,
        )
    share = f", {words.percent(number, of)} % ({number} ÷ {of})" if case.request.kind is Kind.SHARE else ""
    return words.phrase("In the editions of {years} {number} of {of} {group} never {did}", **fields) + share


def _did_once(case: Case, selections: Sequence[Selection], number: int, of: int) -> str:
    """That some did is known, and of nobody that it never did."""
    fields = {"number": number, **_fields(case, selections, number, of)}
    return case.words.agreeing(
        number, "At least {number} of {of} {group} {did} in one or more of the editions of {years}", **fields
    )


def _fields(case: Case, selections: Sequence[Selection], number: int, of: int) -> dict[str, object]:
    years = [selection.year for selection in selections]
    return {
        "of": of,
        "group": case.group_of_region(),
        "years": wording.years(years),
        "did": described(case, *years, number=number),
    }


def _left_open(draft: Draft, case: Case, others: Sequence[str]) -> None:
    """Who may be one of them: no edition tells that they did, and not every edition tells that they did not."""
    words, number = case.words, len(others)
    if number <= NAMED:
        names = words.listed([words.subject(code) for code in others])
        text = words.phrase("Of {number} more it is not known for every edition: {names}.", number=number, names=names)
    else:
        text = words.phrase("Of {number} more it is not known for every edition.", number=number)
    draft.sentences.append(text)
    draft.notice(NoticeCode.INCOMPLETE, text)


def _everyone(case: Case, selections: Sequence[Selection]) -> set[str]:
    region = case.request.region
    declared = {
        subject.code
        for subject in case.organisation.subjects
        if case.is_asked_about(subject.code) and region in (None, subject.region)
    }
    return declared.union(*({standing.subject for standing in selection.known} for selection in selections))


def _spared(everyone: set[str], selection: Selection) -> set[str]:
    """Who is known not to have done so in one edition."""
    told = everyone if _is_closed(selection) else {standing.subject for standing in selection.known}
    return told - {standing.subject for standing in selection.picked}


def _is_closed(selection: Selection) -> bool:
    """Whether all are known by name who did so in an edition."""
    return selection.value is not None and len(selection.picked) == selection.value


def _proof(selections: Sequence[Selection], code: str) -> list[Standing]:
    """What shows it of one subject: an edition in which it did, one that no source disputes if there is one; else every
    grade that is held."""
    did = [s for selection in selections for s in selection.picked if s.subject == code]
    if did:
        return [next((standing for standing in did if not standing.disputed), did[0])]
    return [s for selection in selections for s in selection.known if s.subject == code]


def _row(standing: Standing) -> tuple[GradeRow, ...]:
    return standing.showing("grade", "score")[:1]
