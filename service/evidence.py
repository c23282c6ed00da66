"""Evidence -> what is cited of it, and whether it may answer a question of years, bills, a speaker or what will be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest import Span, StoredDocument, SubjectNames, pattern
from service.answering.cause_told import tells_no_cause_of_death
from service.answering.comes_near import only_comes_near
from service.answering.count_told import counts_something_else
from service.answering.defined import takes_as_known
from service.answering.extreme_told import tells_no_extreme
from service.answering.leads_it import tells_of_no_leader
from service.answering.leaves_it import tells_of_another_departure
from service.answering.letter_grades import asked_letters, told_letters
from service.answering.not_meant import tells_what_is_not_meant
from service.answering.other_award import is_of_another_award
from service.answering.other_office import is_another_office
from service.answering.outcome_told import tells_the_other_outcome
from service.answering.owns_it import tells_of_no_owner
from service.answering.part_asked import is_of_another_part
from service.answering.place_told import tells_what_is_there
from service.answering.price_told import tells_another_price
from service.answering.quoted_words import is_no_quotation
from service.answering.rival_names import has_another_name, is_of_another_model
from service.answering.rivals import is_of_others, names_less
from service.answering.somebody_else import is_of_another
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
from service.answering.whom_to_reach import tells_nobody_to_turn_to
from service.answering.with_whom import is_with_others
from service.answering.years_told import tells_of, tells_of_split
from service.citations import Cited, bare
from service.cues.ages import asks_age, tells_once
from service.cues.deeds import is_done_by_another
from service.cues.definitions import is_of_another_founding
from service.cues.question_above import is_below_another_question
from service.cues.spanish_amounts import clock
from service.cues.spanish_rivals import is_of_something_else
from service.language.openings import OPENED
from service.language.spanish_words import held, root, roots_of
from service.reader import Evidence
from service.reading import Kind, Reading
from service.speech.accession import leaves_open
from service.speech.namesakes import is_of_a_namesake, is_on_no_namesake
from service.speech.office import held_office, words_of
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
_WHO_DID = pattern(
    r"^\W*(?:(?:y|pero|a|con|de|por)\s+)*qui[eé]n(?:es)? (?:(?:ha|han|había|se|le|les|lo|la|los|las|va|van|a)\s+)*"
    r"(?!(?:es|son|era|eran|fue|fueron|será|serán)\b)(?P<deed>[^\W\d_]+)",
    re.I,
)
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


def may_answer(evidence: Evidence, reading: Reading, names: SubjectNames) -> bool:
    """Whether a sentence tells of what is asked, and stands below no heading that asks another question."""
    passage = evidence.passage
    return tells_of_it(evidence, reading, names) and not is_below_another_question(
        passage, evidence.span, reading.question
    )


def tells_of_it(evidence: Evidence, reading: Reading, names: SubjectNames) -> bool:
    """Whether a sentence tells of the question's years, bills, letters, speaker, stage, cell, founding and office, of
    nobody else and the part that is asked for, and of what will be where it asks for that."""
    passage, span, words, question = evidence.passage, evidence.span, evidence.words, reading.question
    return (
        tells_of(passage, span, reading.years, question)
        and tells_of_split(passage, span, question)
        and not _is_of_another_bill(evidence, reading)
        and not _is_of_another_letter(evidence, reading)
        and not _is_of_what_was(evidence, reading)
        and not _is_of_another_speaker(evidence, reading)
        and not _is_of_another_stage(evidence, reading)
        and not is_of_another_cell(passage, span, question)
        and not is_note_alone(words, question)
        and not is_of_another_founding(words, passage.above, reading)
        and not _is_of_another_office(evidence, reading)
        and not _is_of_another_deed(evidence, reading)
        and not is_done_by_another(words, question)
        and not (asks_age(question) and tells_once(words))
        and not may_be_turned_round(reading.unaccented, words)
        and not (reading.language == "es" and is_of_something_else(question, words))
        and not is_of_another(passage, span, reading, names)
        and not tells_of_another_departure(question, words)
        and not tells_of_no_leader(passage, words, question)
        and not tells_no_extreme(words, question)
        and not tells_of_no_owner(words, question)
        and not is_no_quotation(passage, span, question)
        and not tells_of_no_doer(words, question)
        and not tells_of_no_winning(words, question)
        and not is_part_of_a_longer_name(words, f"{passage.above} {passage.text}", question)
        and not tells_what_is_not_meant(passage, words, question)
        and not tells_no_text_length(words, question)
        and not is_of_another_stretch(passage, words, question)
        and not is_of_another_award(passage, words, question, reading.years)
        and not tells_no_time(passage, span, question)
        and not tells_the_opposite(words, question)
        and not tells_of_one_before(words, question)
        and not tells_of_another_opening(passage, span, question)
        and not counts_something_else(words, question)
        and not tells_no_cause_of_death(words, question)
        and not is_with_others(passage, words, question)
        and not takes_as_known(words, question)
        and not tells_what_is_there(words, question)
        and not tells_another_price(words, question)
        and not tells_nobody_to_turn_to(words, question)
        and not tells_the_other_outcome(words, question)
        and not is_of_another_part(passage, span, question)
        and not only_comes_near(passage, span, question)
        and (not _ASKS_THE_HOUR.search(reading.unaccented) or clock(words))
        and (not _asks_what_will_be(reading) or announces(words))
    )


def answering(
    reading: Reading,
    names: SubjectNames,
    tells: Callable[[Evidence, Reading, SubjectNames], bool] = may_answer,
) -> Callable[[Evidence], bool]:
    """``tells`` for sentences that are shown to it from the best on: none that answers for others, and behind such
    a one none that names less of the question, which is about something else."""
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


def each_once(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence in its order; a sentence that several documents print stands once."""
    found: dict[str, Evidence] = {}
    for one in evidence:
        found.setdefault(bare(one.words), one)
    return tuple(found.values())


def _is_of_another_bill(evidence: Evidence, reading: Reading) -> bool:
    """Whether a sentence names bills, and none of those that the question names; or says "the bill" behind another."""
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
    """Whether, of a question what somebody said, a sentence does not name them, holds another's words, or tells nothing
    that anybody said."""
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


def _is_of_another_office(evidence: Evidence, reading: Reading) -> bool:
    """Whether, of a question who holds an office somewhere, a sentence or the role of its speaker names that office of
    something else, or of somebody who may take it; or it holds the words of somebody in another office alone."""
    office = held_office(reading.question)
    if office is None:
        return False
    quotes = evidence.passage.document.anatomy.quotes
    roles = [q.role for q in quotes if q.role and evidence.span.overlaps(q.span)]
    if is_another_office(evidence.passage, evidence.span, roles, office):
        return True
    words = words_of(evidence.words)
    if (
        roles
        and not any(office.has_title(role) for role in roles)
        and not any(set(title) <= set(words) for title in office.titles)
    ):
        return True
    return leaves_open(evidence.words, office) or any(
        office.is_named_elsewhere(told) for told in (evidence.words, *roles)
    )


def _is_of_another_deed(evidence: Evidence, reading: Reading) -> bool:
    """Whether a Spanish question who did something asks for a deed that nothing in a passage tells in any form: there
    the reader, which was trained on English, goes by the names alone."""
    asked = _WHO_DID.search(reading.question) if reading.language == "es" else None
    return asked is not None and not held(root(asked["deed"]), roots_of(evidence.passage.text))


def cited_of(evidence: Evidence) -> Cited:
    """The span of the evidence, as ``cited_sentence`` has it."""
    return cited_sentence(evidence.passage.document, evidence.span, evidence.marks)


def cited_sentence(document: StoredDocument, span: Span, marks: tuple[tuple[int, int], ...] = ()) -> Cited:
    """The span of a sentence; of one that is mostly one speaker's words, those words alone, with their speaker."""
    for quote in document.anatomy.quotes:
        if quote.speaker and span.contains(quote.span):
            if (quote.span.end - quote.span.start) * 2 > span.end - span.start:
                return Cited(document, quote.span, "quote", quote)
            break
    return Cited(document, span, marks=marks)
