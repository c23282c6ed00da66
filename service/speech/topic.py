"""A question for somebody's words -> what these are to be about: its subjects, or words.

"What did the mayor of Lynn say about Hull?" asks for words on Hull. Where it names nothing after "about", a place is a
topic only where it does not say who is meant: "what did the mayor of Lynn say?" asks for all that the mayor said.
"""

from __future__ import annotations

import re

from ingest import SubjectNames, find_bills, pattern
from service.language.stop_words import ASKING_IN_SPANISH, STOP_WORDS
from service.language.years import YEAR
from service.reading import Reading, unaccented
from service.speech.months import month_number, months_named
from service.speech.office import Office

_ABOUT = pattern(
    r"\b(?:about|on(?! (?:\d|\w+day\b|(?:jan|febr|mar|apr|may|june|july|aug|sept|oct|nov|dec)\w*))|"
    r"regarding|concerning|sobre|acerca de|respecto a|en relaci[oó]n con|(?:think|thinks|thought) of|"
    r"(?:opin|piens|coment)\w+(?: (?!el\b|la\b|los\b|las\b|su\b)\w+){1,4}? de(?:l| la| los| las)?"
    r"(?!.*\b(?:sobre|acerca de)\b)) (?P<topic>[^?()]+)",  # none of what a follow-up is told of
    re.I,
)
_SAY = pattern(r"\b(?:say|said|says|saying|state[sd]?|comment(?:ed)?|think|tell|told)\b", re.I)
_OF = pattern(r"\b(?:of|for|from|de|del) (?:the |la |el )?$", re.I)
_TOLD = pattern(r"[^\W\d_]{3,} \d{1,3}(?!\w)|[^\W_]{3,}")  # "line 3" is one


def topic_subjects(reading: Reading, office: Office | None, names: SubjectNames) -> tuple[str, ...]:
    """The subjects that the words are to be about: those of the topic, else those of the question that do not say of
    whom it asks."""
    asked = _ABOUT.search(reading.question)
    if asked and (told := _codes(asked["topic"], names)):
        return tuple(code for code in reading.subjects if code in told)
    words = reading.question
    say = _SAY.search(words)
    whose, others = set[str](), set[str]()
    for mention in names.find(words, misspelt=True):
        start = mention.span.start
        held = office is not None and office.start <= start < office.end
        borne = say is not None and start < say.start() and _OF.search(words[:start])
        (whose if held or borne else others).update(mention.codes)
    return tuple(code for code in reading.subjects if code not in whose - others)


def topic_words(reading: Reading, names: SubjectNames) -> tuple[str, ...]:
    """The words of a topic, without months and years; none where it is a subject or a bill, which documents are
    known to be about."""
    asked = _ABOUT.search(reading.unaccented)
    if asked is None or _codes(asked["topic"], names) or find_bills(asked["topic"]):
        return ()
    months = months_named(reading.unaccented)
    words = (word for word in _TOLD.findall(asked["topic"]) if month_number(word) not in months)
    asking = STOP_WORDS | ASKING_IN_SPANISH if reading.language == "es" else STOP_WORDS
    own = set(unaccented((reading.speaker or "").casefold()).split())  # what they said of "it", in full of themselves
    words = (word for word in words if word.casefold() not in own)
    return tuple(word for word in words if word.casefold() not in asking and not YEAR.fullmatch(word))


def _codes(words: str, names: SubjectNames) -> set[str]:
    return {code for mention in names.find(words, misspelt=True) for code in mention.codes}
