"""Several editions -> the subjects that a question picks in every one of them, and of how many that is known.

A subject is known not to be one of them by a single edition, also by one whose list is complete without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import NoticeCode
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.draft import Draft
from service.figures.phrases import described
from service.figures.request import Kind
from service.figures.selection import Selection
from service.figures.standing import Standing

FEW = 3  # of more editions the printed number of each is not told beside


def tell(draft: Draft, editions: Sequence[tuple[Case, Selection]]) -> bool:
    """Add those that are picked in all of ``editions``, each with its limit put as letters of its scale; False where
    it is known of nobody."""
    case, selections = editions[0][0], [selection for _, selection in editions]
    known, picked = _known(case, selections)
    if known == 0:
        return False
    of, group = max(selection.of for selection in selections), case.group_of_region()
    shown = {code: [_standing(selection, code) for selection in selections] for code in picked}
    words, did, whole = case.words, _did(editions, len(picked)), known >= of
    share = whole and case.request.kind is Kind.SHARE
    told = f", {words.percent(len(picked), of)} % ({len(picked)} ÷ {of})" if share else ""
    proof = [row for s in selections if s.value == 0 for row in s.tallies.leading] or [
        row for s in selections for standing in s.known for row in standing.showing("grade", "score")[:1]
    ]
    rows = [row for own in shown.values() for s in own for row in s.showing("grade", "score")[:1]] or proof
    if whole:
        text = words.phrase(
            "{number} of {of} {group} {did}", number=len(picked), of=of, group=group, did=f"{did}{told}"
        )
    else:
        text = words.agreeing(
            known,
            "Of the {known} of {of} {group} for which the archive tells it, {number} {did}",
            known=known,
            of=of,
            group=group,
            number=len(picked),
            did=did,
        )
    draft.say(text, [] if picked else rows)
    if picked:
        names = [
            f"{words.subject(code)}{draft.mark([row for s in own for row in s.showing('grade', 'score')[:1]])}"
            for code, own in shown.items()
        ]
        draft.say(words.phrase("By name: {names}", names=words.listed(names)))
    draft.compute("count", len(picked), of, min(known, of), rows)
    if not whole:
        notice = words.phrase(
            "{known} of {of} known for {years} together: the full number may be higher.",
            known=known,
            of=of,
            years=words.listed([str(selection.year) for selection in selections]),
        )
        draft.notice(NoticeCode.INCOMPLETE, notice)
        _each(draft, editions)
    disputes.tell(draft, [standing for own in shown.values() for standing in own])
    return True


def picked(editions: Sequence[tuple[Case, Selection]]) -> list[str]:
    """The codes of those that are picked in all of ``editions``."""
    return _known(editions[0][0], [selection for _, selection in editions])[1]


def _known(case: Case, selections: Sequence[Selection]) -> tuple[int, list[str]]:
    """Of how many it is known whether they are picked in every edition, and the codes of those that are, by name."""
    named = [{standing.subject for standing in selection.picked} for selection in selections]
    told = [{standing.subject for standing in selection.known} for selection in selections]
    closed = [selection.value is not None and len(selection.picked) == selection.value for selection in selections]
    region = case.request.region
    graded = (s for s in case.organisation.subjects if case.is_asked_about(s.code))
    everyone = {s.code for s in graded if region in (None, s.region)}.union(*told)
    inside = set.intersection(*named)
    outside = {
        code
        for code in everyone
        if any(
            code not in own and (code in known or whole) for own, known, whole in zip(named, told, closed, strict=True)
        )
    }
    return len(inside | outside), sorted(inside, key=case.words.subject)


def _standing(selection: Selection, code: str) -> Standing:
    return next(standing for standing in selection.picked if standing.subject == code)


def _did(editions: Sequence[tuple[Case, Selection]], number: int) -> str:
    """ "received an F in both 2013 and 2014 (Name of the scale)"."""
    phrases = [described(case, selection.year, number=number) for case, selection in editions]
    scales = {case.framework_of(selection.year) for case, selection in editions}
    years = [selection.year for _, selection in editions]
    words, scale = editions[0][0].words, next(iter(scales))
    if len(set(phrases)) > 1:
        each = zip(phrases, years, strict=True)
        return words.listed([f"{phrase} {words.phrase('in {year}', year=year)}" for phrase, year in each])
    if len(years) == 2:
        when = words.phrase("in both {first} and {last}", first=years[0], last=years[1])
    else:
        when = words.phrase("in each edition of {years}", years=wording.years(years))
    return f"{phrases[0]} {when}{words.framework(scale) if len(scales) == 1 else ''}"


def _each(draft: Draft, editions: Sequence[tuple[Case, Selection]]) -> None:
    """What is printed of each edition alone: no more can be picked in all of them."""
    if len(editions) > FEW:
        return
    for case, selection in editions:
        if selection.printed is not None:
            did = described(case, selection.year, number=selection.printed)
            told = case.words.phrase(
                "In {year} alone {number} of {of} {group} {did}",
                year=selection.year,
                number=selection.printed,
                of=selection.of,
                group=case.group(),
                did=f"{did}{case.words.framework(case.framework_of(selection.year))}",
            )
            draft.say(told, selection.tallies.leading)
