"""A question about somebody, a subject or a month -> whether a sentence tells of another of these, and not of that one.

"How many votes did Anton Weiss get?" is not answered by "Carla Minden received 112 votes, Peer Lundahl 87", nor what
was counted in March by the page on September. Who and which ask for a name, and any name may answer. What a text says
before it comes to a subject, that is in neither its title nor its lead, is not told of that.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, SubjectNames, pattern
from service.answering.whose import begins_with_another, is_of_another_owner
from service.reading import Reading
from service.speech.accession import FULL_NAME
from service.speech.months import month_number, months_named
from service.speech.namesakes import is_of_a_namesake
from service.speech.people import plain_name, surname

_ASKS_FOR_A_NAME = pattern(r"\b(?:who|whom|whose|which|qui[eé]n(?:es)?|cu[aá]l(?:es)?)\b", re.I)
_ASKS_OF_IT = pattern(
    r"^\W*(?:(?:and|so|but|in|by)\b[^?]{0,12})?\b(?:how|when|why|is|are|was|were|did|does|do|has|have|had)\b", re.I
)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
_POSSESSIVE = pattern(r"['’]s?$")
_IN = pattern(r"\b(?:in|at|of|for)(?: the)? $", re.I)
_OF = pattern(r"\bof(?: the)? $", re.I)
_IN_FIRST = pattern(r"^\W*(?:in|at)(?: the)? $", re.I)
_MONTH_OF_A_YEAR = pattern(r"\b([^\W\d_]{3,10})(?: \d{1,2},?)?,? (?:of )?(?:19|20)\d\d\b")


def is_of_another(passage: StoredPassage, sentence: Span, reading: Reading, names: SubjectNames) -> bool:
    words = passage.words(sentence)
    return (
        _is_of_another_month(passage, words, reading)
        or _is_of_another_person(passage, sentence, reading)
        or is_of_another_owner(words, reading.question)
        or _is_of_another_subject(passage, sentence, reading, names)
    )


def _is_of_another_month(passage: StoredPassage, words: str, reading: Reading) -> bool:
    """Whether the title says of which month of a year a page is, and neither it nor the sentence of one asked about."""
    asked = months_named(reading.question)
    titled = _months(_MONTH_OF_A_YEAR.findall(passage.document.anatomy.title)) if asked else set()
    return bool(titled) and asked.isdisjoint(titled | _months(_WORD.findall(words)))


def _is_of_another_person(passage: StoredPassage, sentence: Span, reading: Reading) -> bool:
    """Whether the document quotes the person that is asked about, and the sentence names others whom it quotes, or
    begins with another full name; or another begins it with a surname alone; or it is of one of the same surname."""
    if _ASKS_FOR_A_NAME.search(reading.question):
        return False
    words = passage.words(sentence)
    quoted = {surname(quote.speaker) for quote in passage.document.anatomy.quotes if quote.speaker}
    asked = quoted & _names(reading.question)
    told = _names(words)
    before = passage.text[: max(0, sentence.start - passage.span.start)]
    named = (one.group() for one in FULL_NAME.finditer(reading.question.partition(" ")[2]))
    if any(surname(one) in quoted and is_of_a_namesake(one, words, before) for one in named):
        return True
    if asked and asked.isdisjoint(told) and (quoted & told or FULL_NAME.match(words)):
        return True
    return begins_with_another(passage, words, reading.question, frozenset(quoted))


def _is_of_another_subject(passage: StoredPassage, sentence: Span, reading: Reading, names: SubjectNames) -> bool:
    """Whether a sentence names subjects, and none of those that a question asks something of, or begins with where else
    it is so; or names none, in a passage and a document that are on other subjects so far."""
    if not reading.subjects or _ASKS_FOR_A_NAME.search(reading.question) or not _ASKS_OF_IT.search(reading.question):
        return False
    words = passage.words(sentence)
    if told := _codes(words, names):
        return told.isdisjoint(reading.subjects) or _is_so_elsewhere(words, reading, names)
    titled = set(passage.document.anatomy.subjects) | _codes(passage.above, names)
    before = titled | _codes(passage.text[: max(0, sentence.end - passage.span.start)], names)
    around = before | _codes(passage.text, names)
    return bool(around) and before.isdisjoint(reading.subjects)


def _is_so_elsewhere(words: str, reading: Reading, names: SubjectNames) -> bool:
    """Whether a sentence begins "In Vail", and it is asked what was so in another place, which it only
    names as whose something is."""
    found = names.find(words)
    asked = any(_IN.search(reading.question[: one.span.start]) for one in names.find(reading.question))
    if not asked or not found or not _IN_FIRST.match(words[: found[0].span.start]):
        return False
    own = [one for one in found if set(one.codes) & set(reading.subjects)]
    return found[0] not in own and all(_OF.search(words[: one.span.start]) for one in own)


def _codes(text: str, names: SubjectNames) -> set[str]:
    return {code for mention in names.find(text) for code in mention.codes}


def _names(text: str) -> set[str]:
    """The words in capitals, or all where none is: names are typed in lower case too."""
    return {plain_name(_POSSESSIVE.sub("", w)) for w in _WORD.findall(text) if w[0].isupper() or text.islower()}


def _months(words: list[str]) -> set[int]:
    return {number for word in words if (number := month_number(word))}
