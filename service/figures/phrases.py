"""What a question picks by -> the verb phrase of its sentence: "received an F", "improved"."""

from __future__ import annotations

from service.figures import wording
from service.figures.case import Case
from service.figures.request import Bound, Change

_LEANS = {1: " or better", 0: "", -1: " or lower"}
CHANGES = {Change.UP: "improved", Change.DOWN: "went down", Change.SAME: "did not change"}


def described(case: Case, year: int, *others: int) -> str:
    """The phrase that follows "26 of 51 states"; of editions on scales whose failing grades differ it names none."""
    request, said = case.request, list[str]()
    if request.path is not None:
        return f"went from {wording.letter(request.path[0])} to {wording.letter(request.path[1])}"
    if request.said:
        said.append(request.said)
    elif request.failing is not None:
        scales = {scale.failing if (scale := case.scale(each)) else () for each in (year, *others)}
        failing = " or ".join(wording.letter(grade) for grade in scales.pop()) if len(scales) == 1 else ""
        said.append(
            f"{'received' if request.failing else 'did not receive'} {failing}"
            if failing
            else "failed"
            if request.failing
            else "passed"
        )
    elif request.grades:
        letters = " or ".join(wording.letter(grade) for grade in request.grades)
        worded = any(len(grade.rstrip("+-")) > 1 for grade in request.grades)
        plain, past = ("have the grade", "had the grade") if worded else ("receive", "received")
        if request.strict and request.lean:
            letters = f"{'better' if request.lean > 0 else 'lower'} than {letters}"
        lean = "" if request.strict else _LEANS[request.lean]
        said.append(f"{f'did not {plain}' if request.negated else past} {letters}{lean}")
    if request.section:
        names = {
            wording.section(case.organisation, framework, code)
            for framework, code in request.section
            if framework == case.framework_of(year)
        }
        said.append(f"for {' or '.join(sorted(names))}")
    if request.score:
        said.append(f"scored {_bound(request.score)}")
    if request.rank:
        low, high = wording.number(request.rank.low), wording.number(request.rank.high)
        said.append(f"ranked number {low}" if low == high else f"ranked number {low} to {high}")
    if request.tier is not None:
        said.append(f"stood in tier {request.tier}")
    if request.change:
        said.append(f"{CHANGES[request.change]}{' by letter' if request.by_letter else ''}")
    return " and ".join(said).replace(" and for ", " for ") or "were graded"


def _bound(bound: Bound) -> str:
    low, high = wording.number(bound.low), wording.number(bound.high)
    if bound.high == float("inf"):
        return f"above {low}" if bound.open else f"{low} or more"
    if bound.low == float("-inf"):
        return f"below {high}" if bound.open else f"{high} or less"
    return f"exactly {low}" if low == high else f"{low} to {high}"
