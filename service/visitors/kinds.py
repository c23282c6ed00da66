"""A visitor's question -> what a sentence has to hold to answer it, beside the words that say what it is about.

"Does it cost anything?" is answered by a sum or by "free of charge", "how old do I have to be?" by an age. What holds
none of these says something else of the same thing, however near it comes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import pattern
from service.language.date_words import A_MONTH, A_WEEKDAY
from service.language.numeral import A_NUMBER
from service.language.openings import GREETED

_SUM = r"(?:[$€£] ?\d|\d[\d.,]* ?(?:dollars?|euros?|pounds?|cents?|crowns|francs?|pesos?|€|£)\b)"
_TIME = rf"\b{A_NUMBER}(?: (?:to|or|and|-) {A_NUMBER})? (?:minutes?|hours?|days?|nights?|weeks?|months?|years?)\b"
_FREE = (
    r"\b(?:free (?:of charge|for|to)|(?:is|are|for|swims?|ride|enter|stay) free\b|free[.;,]|no (?:charge|fee|cost)|"
    r"costs? (?:you )?nothing|pays? (?:you )?nothing|nothing\.|(?:do|does) not (?:pay|cost|charge)|"
    r"without (?:a )?(?:charge|paying))"
)
_DAY = rf"(?:{A_MONTH}|{A_WEEKDAY}s?|Easter|Christmas)(?![\w-])"
# A number as it is grouped in America, or anywhere in two groups or more with nine digits at least: a day has eight,
# but in no four pairs, and two years have eight in two fours.
TELEPHONE = (
    r"(?<![\d-])(?:(?:\+?\d{1,3}[ -])?(?:\(?\d{3}\)?[ -])?\d{3}[ -]\d{4}\b|"
    r"\d{2}(?: \d{2}){3}\b(?! ?\d)|(?!(?:19|20)\d\d )\d{4} \d{4}\b(?! ?\d)|"
    r"(?=\+?\(?\d(?:[ -]?[()]?[ -]?\d){8,14}(?!\d))\+?\(?\d{2,5}\)?(?:[ -]\(?\d{2,6}\)?)+(?!\d))"
)
_AGE = r"\d{1,2}"
_NO_AGE = r"(?! ?(?:dollars|euros|cents|days|hours|weeks|months|percent|minutes|am|pm|[.:]\d|%))"
# "Our director is Ann Lee", "Managing attorney is Ann Lee".
HOLDER = (
    r"(?:^|\b(?:[Oo]ur|[Tt]he|[Ii]ts) )(?P<office>(?:(?!is\b)[A-Za-z][\w-]* ){1,4}?)is (?:Dr\.? )?"
    r"[A-ZÀ-ÖØ-Þ][\w'’-]+ (?:[A-ZÀ-ÖØ-Þ]\.? )?[A-ZÀ-ÖØ-Þ]"
)
_YOU = r"(?:you|u|i|we|one|they|she|he|it|people)"


@dataclass(frozen=True)
class Kind:
    """``asks`` finds it in a question, ``tells`` in a sentence; ``taken`` are the words of a question by which it asks.
    ``alone``: such a question may leave out what it is about, which is then the organisation."""

    asks: re.Pattern[str]
    tells: re.Pattern[str]
    taken: frozenset[str] = frozenset()
    alone: bool = False


def _kind(asks: str, tells: str, taken: str = "", *, alone: bool = False, cased: bool = False) -> Kind:
    return Kind(pattern(asks, re.I), pattern(tells, 0 if cased else re.I), frozenset(taken.split()), alone)


ANY_WORDS = pattern("")
KINDS = (
    _kind(  # a telephone
        rf"{GREETED}(?:(?:what|which|whats)(?: is|['’]?s| are)?|do {_YOU} have|is there|give me)\b.*"
        r"\b(?:phone|telephone|hotline|helpline)(?: numbers?)?\W*$",
        TELEPHONE,
        "number numbers phone telephone call",
    ),
    _kind(  # pay for work
        r"\b(?:how much|what) (?:do|does|can|will|would) (?:.+ )?(?:earn|make|pay|get paid)\b|"
        r"\b(?:salary|salaries|wages?)\b",
        rf"{_SUM}.{{0,12}}\b(?:an?|per|every|each) (?:hour|day|week|month|year|shift)\b",
        "earn make pay paid salary salaries wage wages",
    ),
    _kind(  # from what age on
        rf"\bhow (?:old|young) (?:do|must|should|have) {_YOU}\b|\bmin(?:imum)? age\b|\bage limit\b",
        rf"\b{_AGE} or (?:older|over|above)|"
        rf"\b(?:over|above|at least|from|minimum (?:age )?(?:of|is)) (?:the age of )?{_AGE}\b{_NO_AGE}",
        "old young age minimum min limit",
    ),
    _kind(  # whether somebody of an age may
        r"\b(?:at|aged) \d{1,2}\W*$|\b(?:he|she|i|they)(?: (?:is|am|are)|['’]?s|['’]?m) (?:only )?\d{1,2}\b",
        rf"\b{_AGE}(?: years)? or (?:older|over|younger|under|above)|\bof (?:every|any|all) ages?\b|"
        rf"\b(?:over|under|above|below|up to|at least|from|until) (?:the age of )?{_AGE}\b{_NO_AGE}",
        "age aged years",
    ),
    _kind(  # what becomes of money
        r"\b(?:how much|what (?:share|part|percent\w*)) of (?:my|the|our|every|each)\b|"
        r"\bwhere (?:does|do|will) (?:(?:the|my|our|your|all) )*(?:money|donations?|gifts?|funds?)\b.* go\b|"
        r"\bwhat (?:happens (?:to|with)|do you do with) (?:(?:the|my|our) )*(?:money|donations?|gifts?)\b",
        rf"{A_NUMBER} (?:cents|percent|per cent)\b|\d ?%|\b(?:goes?|spent|used|pays?) (?:to|on|for)\b",
        "go goes going much share part percent happens",
    ),
    _kind(  # a price, or that there is none
        r"\bfree(?: of charge)?(?: for (?:.+))?\W*$|\b(?:costs?|charged?|fees?|prices?|expensive)\b|"
        rf"\bhow much (?:is|are|for|do {_YOU} (?:charge|take))\b|"
        r"\b(?:have|need) to pay\b|\bpay (?:anything|something)\b",
        rf"{_SUM}|{_FREE}",
        "free cost costs charge charged fee fees price prices expensive much money pay anything",
        alone=True,
    ),
    _kind(  # a last day
        r"\b(?:until when|till when|by when|deadline|last day|"
        r"how long (?:can|may|do) (?:i|we) (?:still )?(?:have to )?apply)\b",
        r"\b(?:until|till|by|before|through|no later than|deadline|closes?(?: on)?|ends?(?: on)?)\b.{0,20}?"
        rf"(?:{A_MONTH} \d|\d{{1,2}}\.? {A_MONTH})",
        "until till deadline last day long still",
    ),
    _kind(  # how soon
        r"\bhow (?:fast|soon|quick(?:ly)?)\b|\bhow long (?:does|do|will|must|should|would) (?:.+ )?(?:take|wait)\b",
        rf"\b(?:within|in|less than|after|takes?|lasts?|about|up to) (?:\w+ ){{0,3}}{_TIME}",
        "fast soon quick quickly long take takes wait",
    ),
    _kind(  # how long somebody may
        r"\bhow long (?:can|may) (?:i|we|you|people)\b", _TIME, "long"
    ),
    _kind(  # who is told of it
        r"\b(?:confidential|private|anonymous(?:ly)?|secret)\b|\btell (?:anybody|anyone|somebody|someone|others)\b",
        r"\b(?:confidential\w*|pass(?:es|ed)? on|stays? (?:with|between|secret|private)|anonymous\w*|secrecy|"
        r"without your (?:written )?consent|tells? (?:nobody|no one))\b",
        "confidential private anonymous anonymously secret kept treated tell",
        alone=True,
    ),
    _kind(  # what to have with one
        r"\bwhat (?:\w+ ){0,2}(?:do|should|must|shall) (?:i|we) (?:need|bring|have to (?:bring|show)|take|show)\b",
        r"^\W*(?:please |no\W+|yes\W+)*bring\b|\b(?:need|must|have to|ask (?:for|you)|required?|show)\b",
        "bring take show",
    ),
    _kind(  # to whom one complains
        r"\b(?:who|whom|where|how)(?: (?:can|could|do|should|may|to))?(?: (?:i|we|one|to))? "
        r"(?:complain|make a complaint)\b",
        # Not where one goes who was heard and is not content, which is a second step; "complaints fell to 900" tells
        # how many there were.
        r"^(?!\W*[Ii]f (?:you|your)\b[^,]*\b(?:not|still|un\w+|dissatisfied)\b)(?:"
        r".*\bcomplain\w*\b.{0,60}\bto\b(?! (?:about |nearly |almost |over |only )?\d)|"
        r".*\b(?:call|phone|ring|write|e-?mail|contact)\b.{0,60}(?:\d{3}|@)|"
        r"\W*(?:write|tell|speak|talk|send|contact|e-?mail|call) )",
        "make",
    ),
    _kind(  # who holds an office
        rf"{GREETED}who(?: is|['’]?s) (?:the|your|our|its) ", rf"{HOLDER}", cased=True
    ),
    _kind(  # a person
        rf"{GREETED}(?:who(?! (?:is|are|was|were)\b)|whom|to whom)\b",
        r"\b(?!(?:The|An?|This|That|Our|Its|Their|All|No|In|On|At|By|For|From|Of|If|When|El|L[ao]s?|Un[ao]?|En)\b)"
        r"[A-ZÀ-ÖØ-Þ][\w'’-]+ (?:[A-ZÀ-ÖØ-Þ]\.? )?[A-ZÀ-ÖØ-Þ][\w'’-]+",
        cased=True,
    ),
    _kind(  # a place
        rf"{GREETED}(?:where|to (?:what|which) address)\b",
        rf"\b(?:P\.? ?O\.? Box|\d+ (?!{_DAY})[A-Z]\w+|"
        rf"(?:in|at|on|near|behind|opposite|(?<!thanks )(?<!owing )to) (?:the )?(?!{_DAY})[A-Z]\w+)",
        cased=True,
    ),
)
YES_OR_NO = pattern(
    rf"{GREETED}(?:is|are|do|does|can|may|must|could|will|should|am|have|has)(?:n['’]?t)? (?:\w+ )*?"
    r"(?:i|we|you|u|my|our|your|there|it|this|the|a|an|people|visitors|children|kids|dogs|pets|guests|volunteers)\b",
    re.I,
)


# What somebody would complain about, since whoever hears complaints hears them all; and the age that an answer bounds.
_ASIDE = pattern(
    r"(?<=complain) (?:about|of|against) .*$|(?<=complaint) (?:about|of|against) .*$|"
    r",? ?\b(?:(?:he|she|i|they)(?: (?:is|am|are)|['’]?s|['’]?m)(?: only)?|at|aged) \d{1,2}\b(?: years(?: old)?)?",
    re.I,
)


def without_aside(question: str) -> str:
    """``question`` without what an answer need not repeat."""
    return _ASIDE.sub("", question)


def kind_of(question: str) -> Kind | None:
    """What ``question`` asks for; None where it is of no such form. A question for yes or no wants no kind."""
    for kind in KINDS:
        if kind.asks.search(question):
            return kind
    return Kind(YES_OR_NO, ANY_WORDS) if YES_OR_NO.match(question) else None


def asks_for_a_kind(question: str) -> bool:
    """Whether it asks for more than yes or no."""
    return any(kind.asks.search(question) for kind in KINDS)
