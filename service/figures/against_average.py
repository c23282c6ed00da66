"""One subject against the average of its edition: its score, the average, and how far apart the two are.

An average is one that a source prints, or that of an edition of which every score is known. A letter is not set against
an average.
"""

from __future__ import annotations

from service.answer import Reason
from service.figures import disputes
from service.figures.average import computed_average, printed_average, tell_computed, tell_printed
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.lookup import state
from service.figures.standing import Standing


def against_average(case: Case) -> Draft | FiguresEnd:
    """In each year asked about, else in the newest edition that tells both."""
    subject, named = case.reading.subjects[0], bool(case.reading.years)
    draft = Draft(case.words)
    for year in case.years if named else sorted(case.ledger.years(), reverse=True):
        scale = case.framework_of(year)
        scored = (one for one in case.of_subjects([subject], [year]) if one.score is not None)
        own = next((one for one in scored if one.framework == scale), None)
        if own is not None and _tell(draft, case, own) and not named:
            break
    if draft.rows:
        return draft
    text = case.words.phrase(
        "The archive does not hold, of one edition, a score of {name} and an average to set it against.",
        name=case.words.subject(subject),
    )
    return abstained(Reason.NOT_COUNTED, text)


def _tell(draft: Draft, case: Case, own: Standing) -> bool:
    """Whether the average of its edition is known; if so, both are said, and by how much they differ."""
    printed = None if case.request.kinds else printed_average(case, own.year)
    if printed is not None and printed.score is not None:
        value, rows = printed.score, list(printed.showing("score"))
    elif (computed := computed_average(case, own.year)) is not None:
        printed, value, rows = None, round(computed[0], 1), computed[1]  # as it is told
    else:
        return False
    state(draft, case, own)
    if printed is None:
        tell_computed(draft, case, own.year)
    else:
        tell_printed(draft, case, printed)
        disputes.tell(draft, [printed])
    if "score" in own.disputed or (printed is not None and "score" in printed.disputed):
        return True
    words, apart = case.words, round((own.score or 0) - value, 4)
    told: dict[str, object] = {"name": words.subject(own.subject), "year": own.year}
    if case.request.kinds:  # of these alone, and not of all that are graded
        average = words.phrase("average of the {group} in {year}", group=case.group(), year=own.year)
    else:
        average = words.phrase("average of {year}", year=own.year)
    told["average"] = average
    if apart:
        sentence = words.phrase(
            "{name} stood {points} above the {average}" if apart > 0 else "{name} stood {points} below the {average}",
            points=words.points(abs(apart)),
            **told,
        )
    else:
        sentence = words.phrase("{name} stood at the {average}", **told)
    draft.say(sentence, [*own.showing("score"), *rows])
    draft.compute("change", apart, None, None, [*own.showing("score"), *rows])
    return True
