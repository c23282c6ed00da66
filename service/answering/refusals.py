"""A sentence and a question -> whether the one may answer the other, and by which rule it may not."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain

from ingest import Span, StoredPassage, SubjectNames, pattern
from service.answering.cause_told import tells_no_cause_of_death
from service.answering.change_told import changes_something_else
from service.answering.comes_near import only_comes_near
from service.answering.count_told import counts_something_else
from service.answering.defined import takes_as_known
from service.answering.extreme_told import tells_no_extreme
from service.answering.harm_told import tells_no_such_harm
from service.answering.item_told import is_below_another_item
from service.answering.leads_it import tells_of_no_leader
from service.answering.leaves_it import tells_of_another_departure
from service.answering.letter_grades import asked_letters, told_letters
from service.answering.not_meant import tells_what_is_not_meant
from service.answering.other_award import is_of_another_award
from service.answering.other_office import is_of_another_office
from service.answering.outcome_told import tells_the_other_outcome
from service.answering.owns_it import tells_of_no_owner
from service.answering.part_asked import is_of_another_part
from service.answering.place_told import tells_what_is_there
from service.answering.price_told import tells_another_price
from service.answering.quoted_words import is_no_quotation
from service.answering.rival_names import has_another_name, is_of_another_model
from service.answering.rivals import is_of_others, names_less
from service.answering.somebody_else import is_of_another
from service.answering.special_event import is_of_no_such_event
from service.answering.stretch_told import is_of_another_stretch
from service.answering.table_rows import is_note_alone, is_of_another_cell
from service.answering.text_length import tells_no_text_length
from service.answering.time_told import (
    tells_no_time,
    tells_of_another_opening,
    tells_of_one_before,
    tells_the_opposite,
)
from service.answering.when_won import is_part_of_a_longer_name, tells_of_no_winning
from service.answering.who_did import tells_of_no_doer
from service.answering.whom_to_reach import is_a_second_step, tells_nobody_to_turn_to
from service.answering.with_whom import is_with_others
from service.answering.years_told import tells_of, tells_of_split
from service.cues.ages import asks_age, tells_once
from service.cues.deeds import is_done_by_another
from service.cues.definitions import is_of_another_founding
from service.cues.question_above import is_below_another_question
from service.cues.spanish_amounts import clock
from service.cues.spanish_rivals import is_of_another_deed, is_of_something_else
from service.language.openings import OPENED
from service.reader import Evidence
from service.reading import Kind, Reading
from service.speech.namesakes import is_of_a_namesake, is_on_no_namesake
from service.speech.people import printed_surname
from service.speech.reported import is_told_of
from service.speech.succession_forms import may_be_turned_round

_FUTURE = pattern(
    r"\b(?:will|shall|plans?|planned|expect(?:s|ed)?|going to|due to|predict\w*|forecast\w*|next year|aims? to|"
    r"intends?|intended|scheduled|set to|on track|proposed|by the end of|to be \w+ed|(?:is|are) to be \w+|"
    r"(?:opens?|closes?|begins?|starts?|ends?) (?:in|on)|será\w*|prevé\w*|previst[oa]s?|planea\w*)\b",
    re.I,
)
_WHEN_WILL = pattern(rf"{OPENED}(?:by )?when (?:will|shall|is .* (?:going|due|expected) to)\b", re.I)
_ASKS_THE_HOUR = pattern(r"\b(?:a|desde|hasta) que horas?\b", re.I)
_ASKS_WHAT_CAN_BE = pattern(
    r"\b(?:low|high|great|larg|small|bigg)est\b.* (?:can|could) (?:(?:you|one|we|i|they|be|an?|the|any) (?:\w+ )?)*"
    r"(?:get|receive|earn|reach|score|have|be)\b|\b(?:(?:low|high)est|best|worst|maximum|minimum) possible\b",
    re.I,
)
_CAN_BE = pattern(
    r"\b(?:can|could|may|possible|maximum|minimum|at most|at least|up to|out of|most a|least a|scale|ranges?)\b", re.I
)
_THE_BILL = pattern(r"\b(?:the|this|that) (?:bill|measure|act|legislation|law)\b", re.I)
_STAGES = (
    pattern(r"\b(?:introduced|proposed|filed)\b", re.I),
    pattern(r"\b(?:enacted|signed|passed|adopted|became law|become law)\b", re.I),
)


# Rules by which a sentence tells of something else than is asked, by what they have to look at: its words alone, its
# words and its passage, where it stands in that, or all that is known of it and of the question. What each costs and
# saves on archives that nobody had looked at: ``python -m bench.refusals``.
_BY_ITS_WORDS: tuple[Callable[[str, str], bool], ...] = (
    is_note_alone,
    is_done_by_another,
    tells_of_another_departure,
    tells_no_extreme,
    tells_of_no_owner,
    tells_of_no_doer,
    tells_of_no_winning,
    tells_no_text_length,
    tells_the_opposite,
    tells_of_one_before,
    counts_something_else,
    tells_no_cause_of_death,
    takes_as_known,
    tells_what_is_there,
    tells_another_price,
    tells_nobody_to_turn_to,
    tells_the_other_outcome,
)
_BESIDE_ITS_PASSAGE: tuple[Callable[[StoredPassage, str, str], bool], ...] = (
    is_a_second_step,
    tells_of_no_leader,
    tells_what_is_not_meant,
    is_of_another_stretch,
    is_with_others,
    is_of_no_such_event,
)
_WHERE_IT_STANDS: tuple[Callable[[StoredPassage, Span, str], bool], ...] = (
    is_of_another_cell,
    is_no_quotation,
    tells_no_time,
    tells_of_another_opening,
    is_of_another_part,
    is_below_another_item,
    tells_no_such_harm,
    changes_something_else,
    only_comes_near,
)


def refused_by(evidence: Evidence, reading: Reading, names: SubjectNames) -> str | None:
    """The name of the first rule by which a sentence tells of something else than is asked; None where it may answer,
    whatever heading it stands below."""
    passage, span, words, question = evidence.passage, evidence.span, evidence.words, reading.question
    of_all = (rule.__name__ for rule in _OF_ALL if rule(evidence, reading))
    by_words = (rule.__name__ for rule in _BY_ITS_WORDS if rule(words, question))
    beside = (rule.__name__ for rule in _BESIDE_ITS_PASSAGE if rule(passage, words, question))
    standing = (rule.__name__ for rule in _WHERE_IT_STANDS if rule(passage, span, question))
    if rule := next(chain(of_all, by_words, beside, standing), None):
        return rule.removeprefix("_")
    return is_of_another.__name__ if is_of_another(passage, span, reading, names) else None


def may_answer(evidence: Evidence, reading: Reading, names: SubjectNames) -> bool:
    """Whether a sentence tells of what is asked, and stands below no heading that asks another question."""
    passage = evidence.passage
    return tells_of_it(evidence, reading, names) and not is_below_another_question(
        passage, evidence.span, reading.question
    )


def tells_of_it(evidence: Evidence, reading: Reading, names: SubjectNames) -> bool:
    """Whether a sentence tells of what is asked, by all of the rules."""
    return refused_by(evidence, reading, names) is None


def answering(
    reading: Reading,
    names: SubjectNames,
    tells: Callable[[Evidence, Reading, SubjectNames], bool] = may_answer,
) -> Callable[[Evidence], bool]:
    """``tells`` for sentences that are shown to it best first. None that answers for others may; nor, after one of
    those, any that names less of the question, as it is about something else."""
    of_others = list[str]()

    def may(evidence: Evidence) -> bool:
        words = evidence.words
        if _is_of_a_rival(evidence, reading):
            of_others.append(words)
            return False
        beside = any(names_less(reading.question, words, other) for other in of_others)
        return not beside and tells(evidence, reading, names)

    return may


def _is_of_a_rival(evidence: Evidence, reading: Reading) -> bool:
    """Whether a sentence tells of other people, days, numbers or places than those to which a question restricts."""
    passage, words, question = evidence.passage, evidence.words, reading.question
    return (
        is_of_others(question, words)
        or has_another_name(question, words, passage.above)
        or is_of_another_model(question, words, f"{passage.above} {passage.text}")
    )


def _is_of_what_was(evidence: Evidence, reading: Reading) -> bool:
    """Whether a question asks for the most or the least that can be, and a sentence tells of what somebody got."""
    return _ASKS_WHAT_CAN_BE.search(reading.question) is not None and not _CAN_BE.search(evidence.words)


def announces(text: str) -> bool:
    """Whether a text tells of what is to come."""
    return _FUTURE.search(text) is not None


def _asks_what_will_be(reading: Reading) -> bool:
    return reading.kind is Kind.PREDICTION or _WHEN_WILL.match(reading.question) is not None


def _is_of_another_year(evidence: Evidence, reading: Reading) -> bool:
    """Whether a sentence tells of none of the years, or financial years, that a question names."""
    passage, span, question = evidence.passage, evidence.span, reading.question
    return not tells_of(passage, span, reading.years, question) or not tells_of_split(passage, span, question)


def _is_of_another_founding(evidence: Evidence, reading: Reading) -> bool:
    return is_of_another_founding(evidence.words, evidence.passage.above, reading)


def _is_of_a_longer_name(evidence: Evidence, reading: Reading) -> bool:
    passage = evidence.passage
    return is_part_of_a_longer_name(evidence.words, f"{passage.above} {passage.text}", reading.question)


def _is_of_another_award(evidence: Evidence, reading: Reading) -> bool:
    return is_of_another_award(evidence.passage, evidence.words, reading.question, reading.years)


def _tells_an_age_of_once(evidence: Evidence, reading: Reading) -> bool:
    return asks_age(reading.question) and tells_once(evidence.words)


def _may_be_turned_round(evidence: Evidence, reading: Reading) -> bool:
    return may_be_turned_round(reading.unaccented, evidence.words)


def _is_of_a_spanish_rival(evidence: Evidence, reading: Reading) -> bool:
    return reading.language == "es" and is_of_something_else(reading.question, evidence.words)


def _tells_no_hour(evidence: Evidence, reading: Reading) -> bool:
    return _ASKS_THE_HOUR.search(reading.unaccented) is not None and not clock(evidence.words)


def _announces_nothing(evidence: Evidence, reading: Reading) -> bool:
    """Whether it is asked what will be, and a sentence tells of nothing to come."""
    return _asks_what_will_be(reading) and not announces(evidence.words)


def _is_of_another_bill(evidence: Evidence, reading: Reading) -> bool:
    """Whether a sentence names bills, and none of those that the question names; or says "the bill" after another."""
    if not reading.bills:
        return False
    passage, start = evidence.passage, evidence.span.start
    bills = passage.document.anatomy.bills
    named = {bill.number for bill in bills if evidence.span.contains(bill.span)}
    if not named and _THE_BILL.search(evidence.words):
        before = [bill for bill in bills if passage.span.start <= bill.span.start < start]
        named = {bill.number for bill in before[-1:]}
    return bool(named) and named.isdisjoint(reading.bills)


def _is_of_another_letter(evidence: Evidence, reading: Reading) -> bool:
    """Whether a question asks for a letter as a grade, and a sentence does not hold it."""
    asked = asked_letters(reading.question)
    return bool(asked) and asked.isdisjoint(told_letters(evidence.words))


def _is_of_another_speaker(evidence: Evidence, reading: Reading) -> bool:
    """Whether, of a question asking what somebody said, a sentence does not name them, holds another's words, or tells
    nothing that anybody said."""
    if reading.speaker is None:
        return False
    surname = printed_surname(reading.speaker)
    named = re.compile(rf"\b{re.escape(surname)}\b", re.I if surname.islower() else 0)
    quotes = evidence.passage.document.anatomy.quotes
    own = [q.speaker for q in quotes if q.speaker and evidence.span.overlaps(q.span)]
    words = evidence.words
    passage = evidence.passage
    before = passage.text[: max(0, evidence.span.start - passage.span.start)]
    if is_of_a_namesake(reading.speaker, words, before) or is_on_no_namesake(reading.speaker, words, reading.question):
        return True
    theirs = bool(own) or is_told_of(surname, words)
    return not theirs or not named.search(words) or any(not named.search(name) for name in own)


def _is_of_another_stage(evidence: Evidence, reading: Reading) -> bool:
    """Whether a question asks what became law, or what was brought forward, and a sentence tells of the other alone."""
    asked = [bool(stage.search(reading.question)) for stage in _STAGES]
    told = [bool(stage.search(evidence.words)) for stage in _STAGES]
    return sum(asked) == 1 and sum(told) == 1 and asked != told


_OF_ALL: tuple[Callable[[Evidence, Reading], bool], ...] = (
    _is_of_another_year,
    _is_of_another_bill,
    _is_of_another_letter,
    _is_of_what_was,
    _is_of_another_speaker,
    _is_of_another_stage,
    _is_of_another_founding,
    is_of_another_office,
    is_of_another_deed,
    _tells_an_age_of_once,
    _may_be_turned_round,
    _is_of_a_spanish_rival,
    _is_of_a_longer_name,
    _is_of_another_award,
    _tells_no_hour,
    _announces_nothing,
)
