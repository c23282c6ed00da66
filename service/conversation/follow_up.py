"""A reading and the one before it -> the reading with what it lacks, and its standalone wording.

Five forms of follow-up: a fragment ("and in 2011?", "what about Utah?", "no, I meant 2012") is the question before with
that part exchanged; one about "those" or "the worst" of several names them (``subject_set.py``, ``document_set.py``);
a comparison with a new subject gets the subject before beside it (``counterpart.py``); a back reference ("why did it go
up?", "any other awards?") keeps its words and is told what it refers to; a doubt ("are you sure?") asks it again.
Anything else is a question of its own and takes nothing: on mtrag, adding earlier turns to a question that
says enough by itself costs more than it brings (bench/results/eval.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import Organisation, pattern
from service.conversation import (
    chosen_place,
    document_set,
    grade_detail,
    membership,
    next_speaker,
    other_letter,
    other_name,
    other_place,
    other_years,
    same_kind,
    subject_set,
    that_office,
)
from service.conversation.counterpart import of_the_two, set_beside
from service.conversation.exchange import exchanged, names_of
from service.conversation.grade_fragment import leaves_out_whose
from service.conversation.lone_fragment import is_lone_fragment
from service.conversation.remark import repeats
from service.conversation.set_exchanged import HOW_MANY, is_spanish
from service.conversation.two_years import of_both_years
from service.language.openings import GREETED, OPENED
from service.language.stop_words import STOP_WORDS
from service.language.years import YEAR
from service.reading import Reading, with_capital
from service.speech.months import months_named, other_month
from service.speech.pronoun import spoken_of, still_speaking

_OPENING = pattern(
    rf"{GREETED}(?:what|how) about\b|"
    r"^\W*(?:(?:ok(?:ay)?|so|well|alright|right|great|thanks|thank you|cool|vale|bueno)\W+)?(?:and|or|but|y)\b"
    r"|^\W*(?:in|for|since|by|en|para|de|del)?\s*(?:19|20)\d\d"
    r"(?:,? (?:then|instead|please|too|entonces|por favor))?\W*$",
    re.I,
)
# "No, I meant Texas", "sorry, 2012": the question before was put wrongly.
_CORRECTING = pattern(
    r"^\W*(?:(?:no|nope|oops|sorry|wait|actually|rather|correction|perd[oó]n|digo|i (?:mean|meant)|"
    r"i was (?:asking|talking) about|quise decir|quer[ií]a decir|me (?:refer[ií]a|refiero) a|"
    r"hablaba de)\b[\s,.:;!–—-]*)+",
    re.I,
)
_BACK = pattern(
    r"\b(?:it|its|that|this|these|those|they|them|their|he|him|his|she|her|there|year (?:before|after)|previous year|"
    r"following year|else|the (?:state|grade|bill|law|score|report|release|same|change|rise|fall|drop|increase|decline|"
    r"improvement|jump|reasons?|causes?))\b",
    re.I,
)
_MORE = pattern(r"\b(?:any|other|others|another|more|else|too|also)\b", re.I)
_TOLD = pattern(r"^(?P<own>.*?) \((?P<topic>[^()]*)\)\?$")
_WORD = pattern(r"\w+(?:['’]\w+)?")
ENOUGH = 3  # content words: with more than these a question says by itself what "it" is (mtrag, bench/results/eval.md)
_PRONOUN = pattern(r"\b(?:it|its|that|this|these|those|they|them|their|he|him|his|she|her)\b", re.I)
_ONES = pattern(
    rf"{OPENED}(?:which|what|who)(?: (?:ones?|(?:are|were) (?:they|those)|of them))?\W*$"
    rf"|{OPENED}(?:(?:cu[aá]l|qui[eé]n)es(?: (?:son|fueron))?|(?:l[ií]sta|n[oó]mbra)l[oa]s)\W*$"
    r"|^\W*(?:please )?(?:name|list|show(?: me)?) (?:them|those)(?: all)?\W*$",
    re.I,
)
_WHICH = pattern(
    r"^\W*(?:(?:please )?(?:list|name|show|give)(?: me)? (?:all )?(?:the )?|which |what |qu[eé] |cu[aá]les )(?=\w+s\b)",
    re.I,
)
_BEST = pattern(
    rf"{OPENED}(?:which|who|what)(?: one| of them| of these)?(?: is| was| are| were| did| does| has)?"
    r"(?: the)? (?:best|worst|better|worse|highest|lowest|top|ahead|behind)\b.{0,12}$",
    re.I,
)
# What counts, after the set that it is about, if it says one: "Of the states that failed, how many ...".
_COUNTED = pattern(
    r"^(?P<set>\W*(?:of|among|de|entre) .+?, ¿?)?\W*(?:so |and |then |please |y )*(?:(?P<en>how many|what number of|"
    r"the number of|number of|did any)|cu[aá]nt[oa]s)\b",
    re.I,
)
_PICKED = pattern(rf"{OPENED}(?:(?:of|among|de|entre) .+?, ¿?)?(?:which|list|name|qu[eé]|cu[aá]les)\b", re.I)
_AGAIN = pattern(
    r"\b(?:are you sure|(?:is|was) (?:that|this|it) (?:\w+ly )?(?:right|true|correct|accurate)\W*$|really\?|"
    r"double[- ]check|(?:give|show|what(?:'s| is)|cite)\b.{0,20}\b(?:source|citation|reference)\b"
    r".{0,20}(?:that|this|it)?|where (?:did|does) (?:that|this|it) come from)",
    re.I,
)
_OF_A_THING = pattern(rf"{OPENED}how (?:much|many|long|far|big|large|old|high|often)\b", re.I)
_SAYING = pattern(r"\b(?:say|said|says|saying|tell|told|stated?|comment(?:ed)?|quoted?)\b", re.I)
FRAGMENT_WORDS = 7  # longer than this, an opening "and" begins a question of its own
_NAME = pattern(r"(?<=\s)[A-ZÀ-ÖØ-Þ]\w{2,}")  # "Who is Linda Smith?" and not "Why the Fs?"
_WHY = pattern(
    rf"{OPENED}(?:(?:by|with|for|to|from|of) whom|why|how come|since when|when|who|where|how|"
    r"(?:for|since|until|by|at|in) (?:how (?:long|much|many)|when|(?:what|which) (?:price|time|place|year)))\b.{0,30}$",
    re.I,
)
# In any year: the best of its own grades is that of all years.
_EVER = pattern(
    r"\b(?:ever|at any time|alguna vez|(?:its|their) (?:very )?(?:best|worst|highest|lowest|poorest|top))\b", re.I
)


def complete(reading: Reading, before: Reading | None, organisation: Organisation) -> Reading:
    """``reading`` as a question of its own; unchanged where it lacks nothing."""
    if before is None:
        return reading
    words = reading.question
    again = _AGAIN.search(words) and not reading.subjects and len(words.split()) <= 12
    if again or repeats(reading.asked) or membership.is_of_the_count(reading, before, organisation):
        return other_letter.doubted(reading, before, organisation) or replace(
            before, asked=reading.asked, carried=("question",)
        )
    if in_full := _in_full(reading, before, organisation):
        return in_full
    if membership.is_of_several(reading, before, organisation):
        return reading
    if regraded := other_letter.regraded(reading, before, organisation):
        return regraded
    if beside := set_beside(reading, before, organisation):
        carried = ("subject",) if reading.years or not before.years else ("subject", "year")
        return replace(reading, question=beside, years=reading.years or before.years, carried=carried)
    if other_years.is_year_beside(words) and before.years:
        reading = replace(reading, years=(before.years[-1] + other_years.shift(words),))
    if before.subjects and leaves_out_whose(words):
        return _referred(reading, before, organisation)
    brings = bool(reading.subjects or reading.years or reading.bills or reading.newest or reading.ambiguous)
    opens = _OPENING.search(words) and len(words.split()) <= FRAGMENT_WORDS
    if brings and (opens or _is_exchange_alone(reading, before, organisation)):
        return exchanged(reading, before, organisation) or reading
    if len(before.subjects) > 1 and not reading.subjects and _BEST.search(words):
        return _referred(reading, before, organisation)
    changed = set(reading.subjects) - set(before.subjects) and not _PRONOUN.search(words)
    refers = _refers(reading) and not changed and not (reading.subjects and reading.years)
    return _referred(reading, before, organisation) if refers else reading


def complete_among(reading: Reading, turns: Sequence[Reading], organisation: Organisation) -> Reading:
    """``reading`` completed from the last of ``turns`` that it can complete. They follow on one another, the first
    being a question of its own; "she" is the last whose words one of them asks for."""
    if of_both := of_the_two(reading, turns, organisation) or of_both_years(reading, turns, organisation):
        return replace(reading, question=of_both, carried=("subject",))
    if not turns:
        return reading
    *earlier, last = turns
    told = complete(reading, last, organisation)
    if not takes(told, reading):
        in_full = (_in_full(reading, turn, organisation) for turn in reversed(earlier))
        return next((one for one in in_full if one), told)
    if told.speaker is None and spoken_of(reading.question):
        others = (complete(reading, turn, organisation) for turn in reversed(earlier))
        return next((one for one in others if one.speaker), told)
    return told


def takes(told: Reading, alone: Reading) -> bool:
    """Whether a reading was completed by anything."""
    return bool(told.carried) or told.question != alone.question


def _in_full(reading: Reading, before: Reading, organisation: Organisation) -> Reading | None:
    """What only a question of certain forms can be completed to; None where the one before has none of them."""
    if _ONES.search(reading.question) and (_COUNTED.search(before.question) or _PICKED.search(before.question)):
        named = _COUNTED.sub(_which, before.question)
        return replace(before, question=named, asked=reading.asked, carried=("question",))
    counts, picks = _COUNTED.search(before.question), _WHICH.search(before.question)
    if HOW_MANY.match(reading.question) and (counts or picks):
        counted = "¿Cuántos " if is_spanish(before.question) else "How many "
        return replace(
            before, question=_WHICH.sub(counted, before.question), asked=reading.asked, carried=("question",)
        )
    if about_a_set := (
        subject_set.completed(reading, before, organisation)
        or membership.completed(reading, before, organisation)
        or document_set.completed(reading, before)
    ):
        return replace(reading, question=about_a_set, carried=("question",))
    if elsewhere := (
        chosen_place.completed(reading, before, organisation)
        or other_place.completed(reading, before)
        or grade_detail.completed(reading, before, organisation)
        or (other_month(before.question, reading.question) if months_named(before.question) else None)
    ):
        return replace(before, question=elsewhere, asked=reading.asked, ambiguous=(), carried=("question",))
    if of_edition := other_years.counted_edition(reading.question, before):
        return replace(reading, question=of_edition, years=(), carried=("question",))
    if of_other_years := that_office.completed(reading, before) or other_years.completed(reading, before, organisation):
        return replace(reading, question=of_other_years, years=(), carried=("subject",))
    if of_kin := same_kind.completed(reading, before, organisation):
        return replace(before, question=of_kin, asked=reading.asked, carried=("question",))
    if of_another := next_speaker.completed(reading, before):
        return replace(
            before, question=of_another, asked=reading.asked, speaker=None, subjects=(), carried=("question",)
        )
    if of_another := other_name.completed(reading, before, organisation):
        return replace(before, question=of_another, asked=reading.asked, carried=("question",))
    return None


def _which(counted: re.Match[str]) -> str:
    """The word that asks for names in place of one that asks for a number."""
    which = "which" if counted["en"] else "¿cuáles"
    if counted["set"]:
        return f"{counted['set'].rstrip('¿')}{which}"
    return with_capital(which) if counted["en"] else "¿Cuáles"


def _is_exchange_alone(reading: Reading, before: Reading, organisation: Organisation) -> bool:
    """Whether a question is nothing but what takes the place of a part of the one before: a subject where that has one,
    a subject or year after "no, I meant"."""
    corrected = _CORRECTING.match(reading.question)
    own = reading.question[corrected.end() :] if corrected else reading.question
    said = [word for word in _content(own) if not YEAR.fullmatch(word)]
    names = names_of(reading.subjects, organisation).split()
    placed = len(before.subjects) == len(reading.subjects) if reading.subjects else bool(corrected)
    return placed and len(said) <= len([word for word in names if word != "and"])


def _refers(reading: Reading) -> bool:
    """Whether a question leans on the one before and is too short to say by itself what it is about."""
    words = reading.question
    said = len(_content(words))
    named = _NAME.search(words) and not (reading.subjects or reading.bills or reading.ambiguous or words.isupper())
    if is_lone_fragment(words) or (_WHY.search(words) and len(words.split()) <= 4 and said < ENOUGH and not named):
        return True
    return (bool(_BACK.search(words)) and said <= ENOUGH) or (bool(_MORE.search(words)) and said <= 2)


def _topic(question: str, asker: Reading) -> str:
    """What the question before (``asker``) was about, in its own words; where those say too little, what they leant
    on: so a chain of short questions keeps its subject and does not grow. How much something cost is no question for
    the words of whom the one before asked: it leans on what those were about."""
    before = asker.question
    if asker.speaker and _OF_A_THING.search(question) and not _SAYING.search(question):
        said = _SAYING.search(before)
        about = before[said.end() :].strip(" ?.") if said else ""
        return about if _content(about) else asker.speaker
    own = told["own"] if (told := _TOLD.match(before)) else before
    if told and (len(_content(_OF_A_THING.sub("", own))) < 2 or _only_leans(own, told["topic"])):
        return told["topic"]
    return own.rstrip(" ?.")


def _only_leans(own: str, topic: str) -> bool:
    """Whether the words of a follow-up name nothing, and what they lean on does."""
    points = _PRONOUN.search(own) and not _NAME.search(own) and len(_content(own)) <= ENOUGH
    return bool(points and _NAME.search(topic))


def _content(words: str) -> list[str]:
    return [w for w in _WORD.findall(words) if w.casefold() not in STOP_WORDS and not _MORE.fullmatch(w)]


def _referred(reading: Reading, before: Reading, organisation: Organisation) -> Reading:
    """The question's own words, followed by what they refer to."""
    subjects = reading.subjects or before.subjects
    # The year of a grade is not the one in which somebody spoke of it.
    elsewhen = (reading.speaker and not before.speaker) or _EVER.search(reading.question)
    years = reading.years or (() if elsewhen else before.years)
    if not reading.years and years and (shift := other_years.shift(reading.question)):
        years = (years[-1] + shift, years[-1])
    bills = reading.bills or before.bills
    told = [
        *([] if reading.subjects else [organisation.by_code[code].name for code in before.subjects]),
        *([] if reading.bills else before.bills),
        *([] if reading.years else map(str, years)),
    ]
    told = [word for word in told if word.casefold() not in reading.question.casefold()]
    if not before.subjects and not before.bills:  # a year alone does not say what "it" is
        topic = _topic(reading.question, before)
        told = [topic, *(word for word in told if word not in topic)]
    told = told or [_topic(reading.question, before)]
    return replace(
        reading,
        question=f"{reading.question.rstrip(' ?')} ({', '.join(told)})?",
        subjects=subjects,
        years=years,
        bills=bills,
        framework=reading.framework or before.framework,
        speaker=reading.speaker or still_speaking(reading.question, before.question, before.speaker),
        carried=tuple(
            name
            for name, own, old in (
                ("subject", reading.subjects, before.subjects),
                ("year", reading.years, years),
                ("bill", reading.bills, before.bills),
            )
            if old and not own
        ),
    )
