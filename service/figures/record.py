"""The highest or lowest score of all that are held -> who got it and when, on each scale by itself.

"The highest score ever" is one number of a scale, and not one of each edition; scores of two scales are never set
against each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import NoticeCode
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft
from service.figures.request import Kind
from service.figures.standing import Standing


def record(case: Case) -> Draft | None:
    """None where one edition, several of a ranking or the best of both ends are asked for, or no score is held."""
    request, reading = case.request, case.reading
    dated = reading.years or reading.since is not None or reading.until is not None
    if request.wants != "score" or request.top != 1 or request.lowest or request.tied or reading.subjects or dated:
        return None
    if not (request.ever or reading.framework):
        return None
    draft, told = Draft(case.words), list[Standing]()
    years = [year for year in case.ledger.years() if reading.framework in (None, case.organisation.framework_of(year))]
    members = [one for year in years for one in case.members(year) if case.in_region(one) and one.score is not None]
    for code in dict.fromkeys(one.framework for one in members):
        own = [one for one in members if one.framework == code]
        leading = _leading(own, case.request.kind)
        _say(draft, case, code, leading, own)
        told += leading
    if not told:
        return None
    framework_change(draft, case, told)
    disputes.tell(draft, told)
    notice = case.words.phrase("Editions with scores in the archive: {years}.", years=wording.years(_years(members)))
    draft.notice(NoticeCode.INCOMPLETE, notice)
    return draft


def _years(members: Sequence[Standing]) -> list[int]:
    return [standing.year for standing in members]


def _worth(standing: Standing, kind: Kind) -> float:
    """The score furthest out that a source prints of one that is final."""
    scores = [row.score for row in standing.final if row.score is not None]
    return max(scores) if kind is Kind.HIGHEST else -min(scores)


def _leading(own: Sequence[Standing], kind: Kind) -> list[Standing]:
    most = max(_worth(standing, kind) for standing in own)
    return [standing for standing in own if _worth(standing, kind) == most]


def _say(draft: Draft, case: Case, code: str | None, leading: Sequence[Standing], own: Sequence[Standing]) -> None:
    words, kind = case.words, case.request.kind
    score = abs(_worth(leading[0], kind))
    rows = {one: [row for row in one.final if row.score == score][:1] for one in leading}
    who = [
        words.phrase("{name} in {year}", name=words.subject(one.subject), year=one.year) + draft.mark(rows[one])
        for one in leading
    ]
    told = words.agreeing(
        len(own),
        "The highest score{scale} among the {known} that are known is {value}: {who}"
        if kind is Kind.HIGHEST
        else "The lowest score{scale} among the {known} that are known is {value}: {who}",
        scale=words.framework(code),
        known=len(own),
        value=words.number(score),
        who=words.listed(who),
    )
    draft.sentences.append(f"{told}.")
    draft.compute("rank", 1, len(own), len(own), [row for one in leading for row in rows[one]])
