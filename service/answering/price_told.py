"""A question for a price, or whether something is in it -> whether a sentence tells the price of something else.

"How much is breakfast?" is not told by "Dogs pay 4 crowns a night, breakfast not included": the sum is that of a dog's
night, and whether breakfast is in the price of a guest's night is left open. "What did you pay for the boats?" as a
purchase is not told by what they cost a season, nor by what was paid for anything but them.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.asks_more import asks_more
from service.language.numeral import NUMBERS

_PRICE = pattern(
    r"\bhow much\b|\b(?:costs?|prices?|fees?|charged?|pay|paid|free)\b|\b(?:included|includes?|extra|excluded)\b", re.I
)
_ASIDE = pattern(
    r"[,;(–—-] ?(?P<thing>[^,;()]{2,40}?) (?:(?:is|are|was|were) )?(?:not )?(?:included|excluded|extra|apart)\W*$|"
    r"[,;(–—-] ?(?:not )?(?:including|excluding|without|plus) (?P<other>[^,;()]{2,40}?)\)?\W*$",
    re.I,
)
_INCLUDED = pattern(r"\b(?:included|includes?|extra|excluded|part of)\b", re.I)
# What a sentence tells the price of, where that is anybody's: "A night costs ...", "Guests pay ...".
_ANYBODYS = pattern(
    r"^\W*(?:(?:for|in) [^,]{2,30}, )?(?:(?:the|an?|our|each|every|one|all|your) )?(?:[\w-]+ ){0,2}?"
    r"(?:nights?|stays?|prices?|rates?|rooms?|bunks?|beds?|tickets?|fees?|tours?|trips?|packages?|courses?|admission|"
    r"entry|persons?|guests?|visitors?|adults?|members?|you|we|everybody|everyone|it|this)\b",
    re.I,
)
_WORD = pattern(r"[^\W_]{3,}")
_NO_THING = frozenset(
    "how much what does did the for are was were cost costs price prices fee fees charge charged pay paid free "
    "included includes extra excluded and you your our with not have has there any price".split()
)
_BUYS = pattern(
    r"\b(?:buy|bought|buying|purchas\w+|acquir\w+)\b (?:(?:the|an?|your|our|its|their|this|these|those|new) )*"
    r"(?:[\w-]+ ){0,2}?(?P<what>[\w-]+)\W*(?:$|\b(?:in|for|from|at|last)\b)",
    re.I,
)
_BOUGHT = pattern(r"\b(?:buy|buys|bought|buying|purchas\w+|acquir\w+|price)\b", re.I)
_A_TIME = pattern(
    r"\b(?:an?|per|every|each) (?:season|year|month|week|day|night|hour|quarter)\b|"
    r"\b(?:annual|year|month|week|dai)ly\b",
    re.I,
)
# Of these "how much" may ask for another measure than money.
_MEASURED = (
    r"increases?|decreases?|rises?|falls?|drops?|growth|cuts?|reductions?|declines?|changes?|difference|gaps?|shares?|"
    r"turnout|damage|loss(?:es)?|gains?|margins?|weights?|loads?|water|rain(?:fall)?|snow|levels?|rates?|output|"
    r"harvests?|yields?|production|capacity|traffic|area|distance|time|delay|wait|savings?|total|waste|energy|power|"
    r"emissions?|pollution|interest|support|majority|lead|discount|reach|size|amount|limit"
)
# "How much would free meals cost?" is told in money: not by how many get them, nor by the price for those who pay.
_COSTS = pattern(
    r"\bhow much (?:would|will|does|do|did|could|might|has|have|had) (?P<what>.+?) cost\b|"
    r"\bwhat (?:would|will|does|do|did|could|might) (?P<other>.+?) cost\b|"
    r"^\W*how much (?:is|are) (?:an?|one|each) (?P<one>.+)|"
    rf"^\W*how much (?:is|are|was|were) the (?!(?:[\w-]+ ){{0,3}}?(?:{_MEASURED})\b)"
    r"(?P<the>(?:[\w-]+ ){0,3}[\w-]+)\W*$|"
    r"\bhow (?:big|high|large) (?:is|are|was|were) the (?P<sum>(?:[a-z]+ )?(?:deposit|fine|fee|grant|loan|prize|"
    r"salary|debt|subsidy|levy|donation|reward|pension)s?)\b(?=\W*$| (?:for|of|to|on|in|at|by|that|which|per|a)\b)",
    re.I,
)
# "How much is a swim?" is not told by "Ten swims: 50".
_OF_ONE = pattern(
    r"\b(?:is|does|do|for|of|price) (?:an?|one|each) (?:[\w-]+ )??(?P<what>[a-z-]{3,})(?: cost)?\W*$", re.I
)
_MONEY = pattern(
    r"[$€£¥₹]|\b(?i:costs?|costing|prices?|priced|fees?|worth|"
    r"pa(?:y|ys|id|ying|yments?)|charg\w+|spen[dt]\w*|budgets?|funds?|"
    r"funded|bills?|estimat\w+|(?:mi|bi|tri)llions?|nothing|donat\w+|grants?|expens\w+|rates?|free of charge|"
    r"(?:is|are|was|were|be|always) free(?! (?:to|from|of (?!charge))|-)|"
    r"dollars?|pounds?|euros?|pence|(?<!per )cents?|crowns?|kron\w+|francs?|pesos?|yen|rupees?|rand|lira|zloty)\b|"
    r"\b[A-Z]{3} \d|\b\d[\d,.]* ?(?:[A-Z]{3}|p|m|bn|k)\b"
)
# A sum may be told by another: "The levy is 2 percent of turnover", "two months' rent".
_BY_ANOTHER = pattern(
    r"\b(?:is|are|was|were|be|at|to) (?:about |some |only |just )?[\w.,]+ ?(?:%|per ?cent\b)|"
    r"\b(?:rents?|salary|salaries|wages?|pay)\b",
    re.I,
)
# "What was the original budget?" is not told by what it cost in the end.
_PLANNED = pattern(
    r"\b(?:original(?:ly)?|initial(?:ly)?|planned|estimated|expected|budgeted|first(?= (?:budget|estimate))) (?:\w+ )?"
    r"(?:budget|costs?|price|estimate|sum|amount|figure)\b|\bbudget(?:ed)? (?:for|of)\b",
    re.I,
)
_AS_PLANNED = pattern(
    r"\b(?:original\w*|initial\w*|plan\w*|estimat\w*|expect\w*|budget\w*|forecast\w*|put at|was to|were to|"
    r"is to|are to|will|would|than|instead|first|at first|foreseen|projected|allocat\w*|set aside|up to)\b",
    re.I,
)
_FREE = pattern(r"\bfree\b", re.I)
_IS_IT_FREE = pattern(
    r"^\W*(?:is|are|was|were|has|have|had|will) [^?,;]*?\b(?:(?:be|been|ever|always|still|once) )*free"
    r"(?: (?:of charge|before|then|now|once|too|for [\w ]+))?\W*$",
    re.I,
)
# Of "does not pay for a kilowatt-hour" it is another that pays for another thing.
_CHARGES = pattern(
    r"\b(?:free|(?:no )?charges?|charged|costs?|prices?|fees?|fares?|tickets?|nothing|free of|paid|pays?(?! for)|"
    r"pay(?! for)|paying)\b|[$€£¥]|\b\d[\d.,]* (?:dollars?|euros?|pounds?|crowns?|cents?|francs?)\b",
    re.I,
)
_FOR_NOTHING = pattern(
    r"\b(?:free|(?:this|that|it|they|these) (?:would|will|could|might|comes?|costs?)|nothing|no charge|"
    r"without (?:charge|paying|a fee))\b",
    re.I,
)


def tells_another_price(words: str, question: str) -> bool:
    """Whether ``question`` asks for a price, and ``words``, a sentence, tell that of something else."""
    if _PLANNED.search(question) and not _AS_PLANNED.search(words):
        return _MONEY.search(words) is not None
    if not _PRICE.search(question) and not _COSTS.search(question):
        return False
    text = " ".join(words.split())
    others = (_names_it_aside, _is_no_purchase, _is_no_cost, _is_of_several, _tells_of_no_charge)
    return any(is_of_another(text, question) for is_of_another in others)


def _is_of_several(text: str, question: str) -> bool:
    """Whether it is asked what one costs, and a sentence prices several at once."""
    asked = _OF_ONE.search(question)
    if asked is None:
        return False
    what = re.escape(asked["what"])
    several = re.search(rf"\b(?:{'|'.join(NUMBERS)}|[2-9]|\d\d+) (?:[\w-]+ )?{what}(?:e?s)\b", text, re.I)
    return several is not None and not re.search(rf"\b{what}\b", text, re.I)


def _names_it_aside(text: str, question: str) -> bool:
    """Whether a sentence names what is asked about only after its price, as what is in it or not; that tells it where
    it is asked and the price is anybody's."""
    aside = _ASIDE.search(text)
    if aside is None:
        return False
    asked = {word for word in _words(question) if word not in _NO_THING}
    beside = _words(aside["thing"] or aside["other"])
    if not asked & beside or (asked - beside) & _words(text[: aside.start()]):
        return False
    return not (_INCLUDED.search(question) and _ANYBODYS.match(text))


def _is_no_purchase(text: str, question: str) -> bool:
    """Whether a question asks what buying something cost, and a sentence tells of no purchase of it."""
    bought = _BUYS.search(question)
    if bought is None or not re.search(r"\bhow much\b|\b(?:what|price)\b.*\b(?:pay|paid|cost|price)\b", question, re.I):
        return False
    if _BOUGHT.search(text):
        return False
    what = bought["what"].casefold().rstrip("s")
    return _A_TIME.search(text) is not None or not any(word.startswith(what) for word in _words(text))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _is_no_cost(text: str, question: str) -> bool:
    """Whether it is asked what something costs, and a sentence tells of no money; or what comes free of charge for
    somebody, and a sentence tells of nothing that does."""
    asked = _COSTS.search(question)
    if asked is None or asks_more(question):
        return False
    what = asked["what"] or asked["other"] or asked["one"] or asked["the"] or asked["sum"]
    if asked["sum"] and _BY_ANOTHER.search(text):
        return False
    return not _MONEY.search(text) or (_FREE.search(what) is not None and not _FOR_NOTHING.search(text))


def _tells_of_no_charge(text: str, question: str) -> bool:
    """Whether it is asked if something is free, and a sentence tells of no charge and of none that there is not."""
    return _IS_IT_FREE.match(question) is not None and _CHARGES.search(text) is None
