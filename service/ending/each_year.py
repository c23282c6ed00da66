"""A question about one thing in several years -> what is told of each, in order of the years.

A report tells of its own year alone, and the reader puts what is nearest first: of two years it shows one, or three
sentences of one. So each year is asked for alone, and of what answers only the first sentence stands. Grades and what
is counted from rows have steps of their own, which look at their scales.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from ingest import Organisation, Span, sentence_spans
from service import wording
from service.answer import NOT_FOUND, Answer, Citation, NoticeCode, Option, Outcome
from service.answering.years_told import DATELINE
from service.ending.joined_ends import merged, place
from service.ending.notices import notice
from service.ending.year_questions import OfAYear, each_year
from service.language.years import MEASURED_FROM, times_of
from service.reading_features.another_years import tells_it_of_another_year
from service.turn import Asked


def of_each_year(
    end: Answer, asked: Asked, question: str, find: Callable[[Asked], Answer], organisation: Organisation
) -> Answer:
    """``end`` of ``question``, or what ``find`` tells of its years: of all that are compared, else of those of which
    anything is told, with the others named."""
    nothing = end.outcome is Outcome.ABSTAINED and end.reason in NOT_FOUND
    if not (nothing or _is_quoted(end)) or asked.max_citations == 1 or (years := each_year(question)) is None:
        return end
    wanted = {one.year for one in years.of}
    if not 2 <= len(wanted) <= asked.max_citations:
        return end
    if not nothing and wanted <= set(times_of(end.citations[0].exact)):
        return end  # one sentence holds the years against each other
    share, find = asked.max_citations // len(wanted), cache(find)  # a wording may be looked at for two reasons
    told = {one.year: answer for one in years.of if (answer := _told(one, asked, share, find) or _named(one, end))}
    for one in years.of:
        if one.year not in told and told and (answer := _alike(one, next(iter(told.values())), asked, find)):
            told[one.year] = answer
    missing = [one for one in years.of if one.year not in told]
    named = set(times_of(" ".join(DATELINE.sub(" ", one.exact) for one in end.citations)))
    if not told or (missing and (years.compared or any(one.year in named for one in missing))):
        return end
    whole = merged(end, [told[year] for year in sorted(told)])
    if not missing:
        return whole
    options = tuple(Option(one.wordings[0], one.wordings[0]) for one in missing)
    untold = " ".join(one.wordings[0] for one in missing)
    beside = notice(NoticeCode.PART_UNANSWERED, untold, organisation, whole.language)
    return replace(whole, notices=(beside, *whole.notices), options=(*whole.options, *options))


def _told(one: OfAYear, asked: Asked, share: int, find: Callable[[Asked], Answer]) -> Answer | None:
    """The first answer to a wording of a year, cut down to the first that it quotes, or the ``share`` of a year; what
    corrects that stays."""
    for question in one.wordings:
        end = find(replace(asked, question=question, history=()))
        if end.outcome is Outcome.ANSWERED and _is_quoted(end):
            if any(f"[{citation.marker}]" in said.text for said in end.notices for citation in end.citations):
                return end
            # A figure is told by one sentence; who won, and what was closed, may be told by several.
            first = end.citations[: 1 if question[:4].casefold() == "how " else share]
            return replace(end, citations=first, text=wording.quotations(first), links=())
    return None


def _alike(one: OfAYear, other: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer | None:
    """What stands nearest to the question of a year and was not sure to answer it, where it is one sentence that names
    that year and tells of it what is told of another."""
    question = one.wordings[0]
    end = find(replace(asked, question=question, history=()))
    for near in end.nearest:
        words = near.exact
        single = len(sentence_spans(words, Span(0, len(words)))) == 1
        if single and _is_of(one, words) and tells_it_of_another_year(question, other.citations[0].exact, words):
            return _alone(near, other)
    return None


def _named(one: OfAYear, whole: Answer) -> Answer | None:
    """What the answer to the whole question quotes that names a year, and no other."""
    return next((_alone(cited, whole) for cited in whole.citations if _is_of(one, cited.exact)), None)


def _is_of(one: OfAYear, words: str) -> bool:
    return set(times_of(MEASURED_FROM.sub(" ", DATELINE.sub(" ", words)))) == {one.year}


def _alone(cited: Citation, end: Answer) -> Answer:
    first = (replace(cited, marker=1),)
    answer = replace(end, outcome=Outcome.ANSWERED, reason=None, citations=first, text=wording.quotations(first))
    return replace(answer, notices=(), links=(), nearest=())


def _is_quoted(end: Answer) -> bool:
    """Whether an answer is quotations alone."""
    plain = end.outcome is Outcome.ANSWERED and end.citations and not (end.figures or end.computed or end.options)
    return bool(plain) and len({place(one) for one in end.citations}) == len(end.citations)
