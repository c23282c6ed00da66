"""What a question picks by -> the verb phrase of its sentence: "received an F", "improved"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from service.figures import wording
from service.figures.case import Case
from service.figures.request import Bound, Change, Request
from service.figures.words import Words

SEVERAL = 2  # any number whose verb is that of several


def described(case: Case, year: int, *others: int, number: int = SEVERAL) -> str:
    """The phrase that follows "26 of 51 states", or a name where ``number`` is 1; of editions on scales whose failing
    grades differ it names none."""
    request, words = case.request, case.words
    if request.path is not None:
        before, after = map(words.letter, request.path)
        return words.agreeing(number, "went from {before} to {after}", before=before, after=after)
    said = list[str]()
    if request.said:
        said.append(request.said[number != 1])
    elif request.failing is not None:
        scales = {scale.failing if (scale := case.scale(each)) else () for each in (year, *others)}
        either = words.either if request.failing else words.neither
        failing = scales.pop() if len(scales) == 1 else ()
        if failing:
            letters = either([words.letter(grade) for grade in failing])
            said.append(_received(words, number, letters, negated=not request.failing, worded=_worded(failing)))
        else:
            said.append(words.agreeing(number, "failed" if request.failing else "passed"))
    elif request.grades:
        said.append(_graded(request, words, number))
    if request.section:
        names = {
            wording.section(case.organisation, framework, code)
            for framework, code in request.section
            if framework == case.framework_of(year)
        }
        where = words.phrase(" for {sections}", sections=words.either(sorted(names)))
        said = [*said[:-1], f"{said[-1]}{where}"] if said else [where.lstrip()]
    if request.score:
        said.append(words.agreeing(number, "scored {bound}", bound=_bound(words, request.score)))
    if request.rank:
        low, high = words.number(request.rank.low), words.number(request.rank.high)
        if low == high:
            said.append(words.agreeing(number, "ranked number {rank}", rank=low))
        else:
            said.append(words.agreeing(number, "ranked number {low} to {high}", low=low, high=high))
    if request.tier is not None:
        said.append(words.agreeing(number, "stood in tier {tier}", tier=request.tier))
    if request.change:
        named = words.phrase(" by letter") if request.by_letter else ""
        apart = request.scores_apart and request.change is not Change.MOVED  # "changed grade" says it
        named = named or (words.phrase(" by grade") if apart else "")
        by = words.phrase(" by score") if request.by_score else named
        said.append(f"{changed(words, request.change, number)}{by}")
    return reduce(lambda one, other: words.phrase("{one} and {other}", one=one, other=other), said or [""]) or (
        words.agreeing(number, "was graded" if number == 1 else "were graded")
    )


def changed(words: Words, change: Change, number: int = SEVERAL) -> str:
    """How those moved that are counted."""
    if change is Change.SAME:
        return words.agreeing(number, "did not change")
    if change is Change.MOVED:
        return words.agreeing(number, "changed grade")
    return words.agreeing(number, "improved" if change is Change.UP else "went down")


def _graded(request: Request, words: Words, number: int) -> str:
    """What the letters of a question pick by."""
    either = words.neither if request.negated and not request.lean else words.either
    letters = either([words.letter(grade) for grade in request.grades])
    worded = _worded(request.grades)
    if request.strict and request.lean and worded:
        return _beyond_words(request, words, number, letters)
    if request.strict and request.lean:
        letters = words.phrase("better than {letters}" if request.lean > 0 else "lower than {letters}", letters=letters)
    elif request.lean:
        letters = words.phrase("{letters} or better" if request.lean > 0 else "{letters} or lower", letters=letters)
    return _received(words, number, letters, negated=request.negated, worded=worded)


def _worded(grades: Iterable[str]) -> bool:
    """Whether one of these grades is no letter."""
    return any(len(grade.rstrip("+-")) > 1 for grade in grades)


def _beyond_words(request: Request, words: Words, number: int, letters: str) -> str:
    """Beyond a grade that is a word."""
    better = request.lean > 0
    if request.negated:
        return words.agreeing(
            number,
            "did not have the grade better than {letters}" if better else "did not have the grade lower than {letters}",
            letters=letters,
        )
    return words.agreeing(
        number,
        "had the grade better than {letters}" if better else "had the grade lower than {letters}",
        letters=letters,
    )


def _received(words: Words, number: int, letters: str, *, negated: bool, worded: bool) -> str:
    if worded:
        return words.agreeing(
            number,
            "did not have the grade {letters}" if negated else "had the grade {letters}",
            letters=letters,
        )
    return words.agreeing(number, "did not receive {letters}" if negated else "received {letters}", letters=letters)


def _bound(words: Words, bound: Bound) -> str:
    low, high = words.number(bound.low), words.number(bound.high)
    if bound.high == float("inf"):
        return words.phrase("above {low}" if bound.open else "{low} or more", low=low)
    if bound.low == float("-inf"):
        return words.phrase("below {high}" if bound.open else "{high} or less", high=high)
    if low == high:
        return words.phrase("exactly {low}", low=low)
    return words.phrase("{low} to {high}", low=low, high=high)
