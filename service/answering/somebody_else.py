"""A question on somebody, a subject or a month -> whether a sentence tells of another of these, and not of that one.

"How many votes did Anton Weiss get?" is not answered by "Carla Minden received 112 votes, Peer Lundahl 87", nor what
was counted in March by the page on September. Who and which ask for a name, and any name may answer.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, SubjectNames, pattern
from service.answering.whose import begins_with_another, is_of_another_owner
from service.reading import Reading
from service.speech.accession import FULL_NAME
from service.speech.months import month_number, months_named
from service.speech.people import plain_name, surname

_ASKS_FOR_A_NAME = pattern(r"\b(?:who|whom|whose|which|qui[eé]n(?:es)?|cu[aá]l(?:es)?)\b", re.I)
_ASKS_OF_IT = pattern(
    r"^\W*(?:(?:and|so|but|in|by)\b[^?]{0,12})?\b(?:how|when|why|is|are|was|were|did|does|do|has|have|had)\b", re.I
)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
_POSSESSIVE = pattern(r"['’]s?$")
_MONTH_OF_A_YEAR = pattern(r"\b([^\W\d_]{3,10})(?: \d{1,2},?)?,? (?:of )?(?:19|20)\d\d\b")


def is_of_another(passage: StoredPassage, sentence: Span, reading: Reading, names: SubjectNames) -> bool:
    words = passage.words(sentence)
    return (
        _is_of_another_month(passage, words, reading)
        or _is_of_another_person(passage, words, reading)
        or is_of_another_owner(words, reading.question)
        or _is_of_another_subject(passage, words, reading, names)
    )


def _is_of_another_month(passage: StoredPassage, words: str, reading: Reading) -> bool:
    """Whether the title says of which month of a year a page is, and neither it nor the sentence of one asked about."""
    asked = months_named(reading.question)
    titled = _months(_MONTH_OF_A_YEAR.findall(passage.document.anatomy.title)) if asked else set()
    return bool(titled) and asked.isdisjoint(titled | _months(_WORD.findall(words)))


def _is_of_another_person(passage: StoredPassage, words: str, reading: Reading) -> bool:
    """Whether the document quotes the person that is asked about, and the sentence names others whom it quotes, or
    begins with another full name; or another begins it with a surname alone."""
    if _ASKS_FOR_A_NAME.search(reading.question):
        return False
    quoted = {surname(quote.speaker) for quote in passage.document.anatomy.quotes if quote.speaker}
    asked = quoted & _names(reading.question)
    told = _names(words)
    if asked and asked.isdisjoint(told) and (quoted & told or FULL_NAME.match(words)):
        return True
    return begins_with_another(passage, words, reading.question, frozenset(quoted))


def _is_of_another_subject(passage: StoredPassage, words: str, reading: Reading, names: SubjectNames) -> bool:
    """Whether a sentence names subjects, and none of those that a question asks something of; or none, in a passage and
    a document that are on other subjects."""
    if not reading.subjects or _ASKS_FOR_A_NAME.search(reading.question) or not _ASKS_OF_IT.search(reading.question):
        return False
    told = _codes(words, names) or (_codes(passage.text, names) | set(passage.document.anatomy.subjects))
    return bool(told) and told.isdisjoint(reading.subjects)


def _codes(text: str, names: SubjectNames) -> set[str]:
    return {code for mention in names.find(text) for code in mention.codes}


def _names(text: str) -> set[str]:
    """The words in capitals, or all where none is: names are typed in lower case too."""
    return {plain_name(_POSSESSIVE.sub("", w)) for w in _WORD.findall(text) if w[0].isupper() or text.islower()}


def _months(words: list[str]) -> set[int]:
    return {number for word in words if (number := month_number(word))}
