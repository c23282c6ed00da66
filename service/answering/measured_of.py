"""A question about so many hours of sleep, or about the average wage -> whether a sentence tells it of another thing.

"How many hours of sleep do hens need?" is not answered by "14 hours of light", nor "What is the average wage?" by "The
average farm has 6 hectares", nor how many live on the islands by how many live on the largest of them, nor how fast the
yacht was by "The ferry came in at 41 kilometres an hour" of a text that has a yacht too,
nor what the prison's budget was by that of the prison inspectorate.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.numeral import A_NUMBER
from service.language.stop_words import STOP_WORDS
from service.language.units import AREA, LENGTH, TIME, VOLUME, WEIGHT
from service.reading_features.question_words import form, forms_of

_UNITS = rf"(?:{TIME}|{LENGTH}|{AREA}|{WEIGHT}|{VOLUME}|barrels?|cups?|bottles?|boxes|crates|pages?|rows?|pairs?)"
_HOW_MANY = pattern(rf"\bhow many (?P<unit>{_UNITS}) of (?P<what>[a-z]{{3,}})\b", re.I)
_OF_WHOLE = pattern(
    r"^\W*(?:[Ww]hat|[Hh]ow (?:large|big|high)) (?:is|are|was|were) the (?:total )?(?:population|area|size|length|"
    r"height|age|climate|altitude|depth|width|value|budget|revenue|output|membership|capacity) of (?:the )?"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*)\W*$"
)
_AVERAGE = pattern(
    r"\b(?:what|how (?:much|many|high|large|big|long)) (?:is|are|was|were) the (?P<kind>average|mean|median) "
    r"(?P<what>[a-z]{3,}(?: [a-z]{3,})?)(?= (?:of|in|for|at|on|paid|per)\b|\W*$)",
    re.I,
)

_HOW = pattern(
    r"\bhow (?:fast|tall|high|deep|long|wide|heavy|old|large|big|far|hot|cold) (?:is|are|was|were|did|does|do) the "
    r"(?P<what>[a-z]{3,})(?= (?:[a-z]+ing|go|run|travel|fly|sail|move)\b|\W*$)",
    re.I,
)
_BEGINS = pattern(r"^\W*(?:The|An?) (?P<own>[a-z]{3,}) (?!of\b|and\b|or\b)[a-z]")
_MONEY = "(?:budget|revenue|income|turnover|spending|expenditure|deficit|debts?|costs)"
_MONEY_OF = pattern(
    r"\b(?:(?!(?:the|its|our|your|their|his|her|this|that|what|which|total|whole|annual|yearly|full|current|new)\b)"
    rf"(?P<what>[a-z]{{3,}})(?:[’']s)? {_MONEY}\b|{_MONEY} (?:of|for) (?:the |an? )?(?P<whole>[a-z]{{3,}})"
    r"(?=\W*$| (?:in|for|of|during|last|this)\b))",
    re.I,
)
# Named for what they watch, keep or support, these have money of their own; a "prison service" may be the prisons.
_NAMED_FOR_IT = (
    "(?:inspectorates?|inspectors?|watchdogs?|ombudsm[ae]n|regulators?|monitors?|museums?|choirs?|charit(?:y|ies)|"
    "unions?|associations?|societ(?:y|ies)|clubs?|archives?|foundations?|trusts?|reform|friends|chaplaincy|visitors)"
)
# What may be the same thing by another word, or what is measured of it.
_GENERAL = frozenset(
    """building structure construction vessel ship boat craft vehicle car train animal bird tree plant object site place
    whole top height length depth width weight age speed size distance temperature area record
    total figure measure""".split()
)
_POINTS = pattern(r"\b(?:its?|they|their|them|she|he|her|his|both|each|which|whose)\b", re.I)


def is_measured_of_another(passage: StoredPassage, sentence: Span, question: str) -> bool:
    if asks_more(question):
        return False
    words = " ".join(passage.words(sentence).split())

    def held() -> set[str]:
        return forms_of(f"{passage.above} {words}")

    return (
        _is_of_one_of_them(words, question)
        or _is_so_much_of_another(words, question, held)
        or _is_another_average(words, question, held)
        or _begins_with_another_thing(passage, words, question)
        or _is_money_of_a_body_named_for_it(words, question)
    )


def _is_money_of_a_body_named_for_it(words: str, question: str) -> bool:
    """Whether money of one thing is asked for, and a sentence names that only in the name of a body."""
    asked = _MONEY_OF.search(question)
    if asked is None:
        return False
    what = re.escape((asked["what"] or asked["whole"]).casefold().removesuffix("s"))
    named = re.findall(rf"\b{what}s?\b(?: ({_NAMED_FOR_IT})\b)?", words, re.I)
    return bool(named) and all(named)


def _begins_with_another_thing(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether it is asked how fast or tall one thing is, which a passage has elsewhere, and a sentence begins with
    another thing and points to none."""
    asked, begins = _HOW.search(question), _BEGINS.match(words)
    if asked is None or begins is None or begins["own"] in _GENERAL or _POINTS.search(words):
        return False
    what = form(asked["what"])
    return form(begins["own"]) != what and what not in forms_of(words) and what in forms_of(passage.text)


def _is_of_one_of_them(words: str, question: str) -> bool:
    """Whether a measure of a whole is asked for, and a sentence names that only to say what is one of it."""
    asked = _OF_WHOLE.match(question)
    if asked is None:
        return False
    name = re.escape(asked["name"])
    one_of = rf"\b(?:one|part|some|most [a-z]+|[a-z]{{3,}}est) of (?:the )?{name}\b"
    named = len(re.findall(rf"\b{name}\b", words))
    return named > 0 and named == len(re.findall(one_of, words))


def _is_so_much_of_another(words: str, question: str, held: Callable[[], set[str]]) -> bool:
    asked = _HOW_MANY.search(question)
    if asked is None or asked["what"].casefold() in STOP_WORDS or form(asked["what"]) in held():
        return False
    unit = re.escape(asked["unit"].removesuffix("s"))
    return re.search(rf"\b{A_NUMBER} {unit}s? of (?!the |an? |its |their )[a-z]", words, re.I) is not None


def _is_another_average(words: str, question: str, held: Callable[[], set[str]]) -> bool:
    asked = _AVERAGE.search(question)
    if asked is None or not held().isdisjoint(form(word) for word in asked["what"].split()):
        return False
    return re.search(rf"\b{asked['kind']} (?!of\b|was\b|is\b|age\b)[a-z]{{3,}}", words, re.I) is not None
