"""A question that joins several -> its parts; an abstention on it -> the same, with each of them to be asked alone.

"When did the report card start, and how many states got an F?" has an answer in a document and one in the ledger, and
no step gives both: ``halves.py`` asks each. Where it is in doubt whether a question is one or two it is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest import pattern
from service.answer import Answer, Option, Outcome, Reason
from service.ending.part_year import with_its_year, with_later_year
from service.reading import with_capital
from service.wording import several_at_once

MOST = 4  # options
LEAST_WORDS = 3  # "and when?" is the rest of a question, and no question
LOOKED_FOR = (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED, Reason.NOT_COUNTED)
_VERB = "(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|must)"
_NO_NOUN = (
    rf"(?:{_VERB}|the|an?|it|they|he|she|we|you|i|his|her|their|our|your|got|gets?|received?|won|lost|gave|ones?)"
)
_IN = r"(?:(?:in|to|for|from|by|with|at|on|of|en|a|para|de|con) )?"
# A word that asks, in the order of a question: "what does the law do", and not "what the law does".
_ASKED = (
    rf"(?:(?:when|where|why|how|what|who|whom) {_VERB}\b|"
    rf"how (?:many|much) (?!{_NO_NOUN}\b)\w|how (?!many\b|much\b)\w+ {_VERB}\b|"
    rf"(?:which|what) (?!{_NO_NOUN}\b)\w|who (?!{_NO_NOUN}\b)\w|"
    r"(?:por )?qu[eé]\b(?<=é)|c[oó]mo\b(?<=ómo)|cu[aá]ndo\b(?<=ándo)|d[oó]nde\b(?<=ónde)|"
    r"qui[eé]n(?:es)?\b|cu[aá]nt[oa]s?\b|cu[aá]l(?:es)?\b)"
)
# What only the question before it completes: "and why?", "and by whom?", "and how many were not?", "and who failed?".
_BARE = (
    r"(?:(?:in|to|for|from|by|with|at|on|of|since|until|under|about|a|para|por|de|con|desde|en) )?"
    r"(?:when|where|why|how|whom?|what|how (?:many|much|often|long)|qué|cuándo|dónde|cómo|quién(?:es)?|cuánt[oa]s?)"
    r"(?= *[?.!]*$)"
)
_REST = (
    rf"(?:{_BARE}|how (?:many|much) (?:{_VERB}|in|at|of|for)\b|(?:which|who|what) (?:ones?|in|at|of|for)\b|"
    rf"who \w+(?= *[?.!]*$)|(?:which|who|what) {_VERB} the (?:most|least|\w+est|worst)\b)"
)
_JOINT = pattern(
    rf"(?:[,;]? (?:(?:and|or|but|as well as|y|o|pero)(?: also| then)?) |; )(?=¿?(?:{_IN}{_ASKED}|{_REST}))|"
    r"\?+ (?:¿?y (?=\w))?",
    re.I,
)
_ALONE = pattern(_BARE, re.I)
_LEFT_OPEN = pattern(rf"¿?{_REST}", re.I)
_OPENED = pattern(r"^(?:and|but|so|y|pero) (?=¿?\w)", re.I)
_BEGINS = pattern(rf"¿?{_IN}(?:{_ASKED}|{_VERB}\b|¿)", re.I)
_OPENS = pattern(rf"{_IN}(?:who(?:se|m)?|what|when|where|why|how|which)\b", re.I)  # of the first, in any order
_ASKING = pattern(
    r"\b(?:who(?:se|m)?|what|when|where|why|how|which|whether|qué|cómo|cuándo|dónde|quién(?:es)?|cuál(?:es)?)\b", re.I
)
_LEANS = pattern(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|hers|this|that|these|those|ones?|there|then|such|both|former|"
    r"latter|before|sus?|qui[eé]n(?:es)? l[oae]s? \w+|él|ellas?|ellos|est[aeo]s?|es[aeo]s?|allí|ahí)\b",
    re.I,
)
# "who wrote the 2016 release": one thing, named at the end.
_OF_ONE = pattern(
    rf"who (?!{_VERB}\b)\w+ (?:(?:for|to|at|by|with) )?"
    r"(?P<one>(?:the|an?)(?: (?!(?:the|an?|of|its|their)\b)[\w'’-]+){1,5})",
    re.I,
)
_QUOTED = pattern(r"[\"“”«»]")


def with_each(end: Answer, language: str) -> Answer:
    """``end`` as an offer of each question that it joins, where it is an abstention after a search that offers nothing
    else; ``language`` is that of the question."""
    if end.outcome is not Outcome.ABSTAINED or end.reason not in LOOKED_FOR or end.options:
        return end
    offered = tuple(Option(one, one) for one in each_of(end.understood.question)[:MOST])
    if not offered:
        return end
    text = several_at_once(end.searched, language)
    return replace(end, options=offered, text=text, language=language, joined=True)


@dataclass(frozen=True)
class Part:
    """One of the questions that are joined. ``leans``: on what stands before it, by a pronoun or by what it leaves out;
    ``is_rest``: it is nothing but a word that asks."""

    words: str
    leans: bool
    is_rest: bool


def each_of(question: str) -> tuple[str, ...]:
    """The questions that are joined in one, each as it may be asked alone; none where it is a single one, where words
    are quoted in it, or where a later one leans on what stands before it."""
    parts = parts_of(question)
    if any(part.leans for part in parts):
        return ()
    return tuple(as_question(with_its_year(part.words, parts[0].words), question) for part in parts)


def parts_of(question: str) -> tuple[Part, ...]:
    """The questions that are joined in one; none where it is a single one, or where words are quoted in it."""
    if _QUOTED.search(question):
        return ()
    split = (part.strip(" ?.,;!") for part in _JOINT.split(" ".join(question.split())))
    found = [_OPENED.sub("", part) for part in split if part]
    # What asks nothing, such as "thanks", is no part.
    found = [
        part for part in found if _BEGINS.match(part) or _LEFT_OPEN.match(part) or len(part.split()) >= LEAST_WORDS
    ]
    if (
        len(found) < 2
        or not _is_one(found[0], _OPENS.match(found[0]))
        or not all(_is_one(part) or _is_left_open(part) for part in found[1:])
    ):
        return ()
    first, *others = with_later_year(found[0], found[1:]), *found[1:]
    leaning = (
        Part(part, _is_left_open(part) or _LEANS.search(part) is not None, _ALONE.fullmatch(part) is not None)
        for part in others
    )
    return (Part(first, leans=False, is_rest=False), *leaning)


def as_question(words: str, question: str) -> str:
    """``words`` of a question as one of their own."""
    return f"{'¿' if question.lstrip().startswith('¿') else ''}{with_capital(words.lstrip('¿'))}?"


def thing_of(part: str) -> str | None:
    """The one thing that a part asks about, named at its end, for which "it" stands after it; None where it names
    more than one, or ends otherwise."""
    found = _OF_ONE.fullmatch(part)
    return found["one"] if found else None


def _is_left_open(part: str) -> bool:
    return _LEFT_OPEN.match(part) is not None and len(_ASKING.findall(part)) <= 1


def _is_one(part: str, begins: re.Match[str] | None = None) -> bool:
    """A question with no other in it: "what did she say about what happens" holds one."""
    begins = begins or _BEGINS.match(part)
    own = 1 if begins and _ASKING.search(begins.group()) else 0
    return begins is not None and len(part.split()) >= LEAST_WORDS and len(_ASKING.findall(part)) == own
