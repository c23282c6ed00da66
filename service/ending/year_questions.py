"""A question about one thing in several years -> the same of each year alone, in order of the years.

"How many meals in 2024 and 2025?", "Compare the waiting times in 2024 and 2025", "Did visits rise or fall from 2023 to
2024?". What is asked over a stretch ("How many were planted from 2021 to 2024?") is one question, and a sum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import pattern
from service.language.years import times_of
from service.reading import with_capital

_YEAR = r"(?:19|20)\d\d(?:[/–-]\d\d(?![\d/–-]))?"  # also "2021/22"
_ONE = pattern(_YEAR)
_LIST = rf"{_YEAR}(?:, {_YEAR})*,?"
_IN = r"(?:\b(?:in|for|of|during|both) ){0,2}"
# "in 2024 and 2025", "in 2022, 2023 and 2024", "2024 vs 2025"; of a change "from 2023 to 2024" as well, and
# "in 2024 than in 2023".
_EACH = pattern(rf"{_IN}(?P<years>\b{_LIST} (?:and|&|vs\.?|versus)(?: (?:in|for))? {_YEAR})\b", re.I)
_ENDS = pattern(
    rf"\b(?:between|from|in|for|of)? ?(?P<years>\b{_LIST} (?:and|to|with|than|against|or|compared (?:to|with))"
    rf"(?: (?:in|for))? {_YEAR})\b",
    re.I,
)
_STRETCH = pattern(rf"\b(?:between|from|since|until) {_YEAR}\b", re.I)
_ASKS = pattern(
    r"\W*(?:(?:and|so) )?(?:how (?:many|much|long|high|big|large|old|far|often)|what|which|who|where|when)\b", re.I
)
_MOVES = (
    r"(?:rise|rose|fall|fell|grow|grew|increase|decrease|decline|drop|shrink|improve|worsen|change|develop|"
    r"go (?:up|down)|get (?:better|worse|longer|shorter|higher|lower))d?"
)
_CHANGES = pattern(
    rf"\W*(?:did|have|has|how (?:did|have|has)) (?:the )?(?P<thing>.+?) {_MOVES}(?:,? (?:or|and) {_MOVES})*\W*$", re.I
)
_COMPARES = pattern(
    r"\W*(?:please )?(?:can you )?(?:compare|(?:what (?:is|was|are) )?the difference (?:between|in)|comparison of) "
    r"(?:the )?(?P<thing>.+?)\W*$",
    re.I,
)
_MORE = pattern(
    r"\W*(?:did|do|were there|was there) (?:(?P<doer>the .+?|[A-Z][\w ]+?) (?P<did>\w+) )?(?:more|fewer|less) "
    r"?(?P<thing>.*?)\W*$",
    re.I,
)
_IS_MORE = pattern(
    r"\W*(?:was|were|is|are) (?:the )?(?P<thing>.+?) (?:any )?(?:longer|shorter|higher|lower|larger|bigger|smaller|"
    r"more|greater|better|worse)\W*$",
    re.I,
)
_WORTH = pattern(r"(?:prices?|costs?|fees?|fares?) (?:of|for) (?P<what>.+)", re.I)
_NUMBER = pattern(r"(?:numbers?|amounts?|totals?) of (?:the )?", re.I)
_TIMES = pattern(r"\b(?:times?|wait|waits|stay|length|duration)$", re.I)
_PLURAL = pattern(r"^(?!.*(?:ss|us|is)$).*s$|\b(?:people|children|women|men)$", re.I)
FEW_WORDS = 6  # of a thing that is named without a question around it


@dataclass(frozen=True)
class OfAYear:
    """The ``wordings`` that ask of one ``year``, as ``times_of`` has it, the surest first."""

    year: str
    wordings: tuple[str, ...]


@dataclass(frozen=True)
class EachYear:
    """``compared``: what is told of one year alone is no answer."""

    of: tuple[OfAYear, ...]
    compared: bool


def each_year(question: str) -> EachYear | None:
    """None where a question is not asked of several years, or is of the whole time between them."""
    plain = " ".join(question.split())
    both = _ENDS.search(plain)
    if both and (asked := _compared(_without(plain, both))):
        return EachYear(_of(both["years"], asked), compared=True)
    named = _EACH.search(plain)
    if named is None or _STRETCH.search(plain) or len(times_of(plain)) != len(_years(named["years"])):
        return None
    before, behind = plain[: named.start()].rstrip(), plain[named.end() :]
    if _ASKS.match(plain):
        return EachYear(_of(named["years"], (f"{before} in {{year}}{behind.rstrip(' ?.!')}?",)), compared=False)
    thing = _without(plain, named).strip(" ?.!,:")
    few = (
        thing
        and len(thing.split()) <= FEW_WORDS
        and not re.match(r"(?:did|do|does|is|are|was|were|has)\b", thing, re.I)
    )
    return EachYear(_of(named["years"], _worded(thing)), compared=False) if few else None


def _compared(question: str) -> tuple[str, ...]:
    """The wordings of a question without its years that asks for a comparison; none of any other."""
    if asked := _CHANGES.match(question) or _COMPARES.match(question) or _IS_MORE.match(question):
        return _worded(asked["thing"])
    if not (asked := _MORE.match(question)):
        return ()
    doer, did, thing = asked["doer"], asked["did"], asked["thing"].strip()
    if doer:
        counted = f"How many {thing} did" if thing else "How much did"
        return (f"{counted} {doer} {did} in {{year}}?",)
    if not thing:
        return ()
    there = " were there" if re.match(r"\W*w", question, re.I) else ""
    return (f"How many {thing}{there} in {{year}}?", f"{with_capital(thing)} in {{year}}")


def _worded(thing: str) -> tuple[str, ...]:
    """How one asks for ``thing`` in a year."""
    thing = re.sub(r"^(?:the|our|your) ", "", thing, flags=re.I)
    counted, number = _NUMBER.subn("", thing, count=1)
    if worth := _WORTH.fullmatch(thing):
        return (f"How much was {worth['what']} in {{year}}?", f"{with_capital(thing)} in {{year}}")
    if _TIMES.search(thing):
        verb = "were" if thing.endswith("s") else "was"
        return (f"How long {verb} the {thing} in {{year}}?", f"What {verb} the {thing} in {{year}}?")
    if number or _PLURAL.search(thing):
        return (f"How many {counted} in {{year}}?", f"How many {counted} were there in {{year}}?")
    return (
        f"What was the {thing} in {{year}}?",
        f"How much was {thing} in {{year}}?",
        f"{with_capital(thing)} in {{year}}",
    )


def _without(question: str, years: re.Match[str]) -> str:
    return " ".join(f"{question[: years.start()]} {question[years.end() :]}".split()).replace(" ?", "?")


def _years(words: str) -> dict[str, str]:
    """The years of a list as ``times_of`` has them, in their order, each as it is printed."""
    printed = (found.group() for found in _ONE.finditer(words))
    return dict(sorted((time, one) for one in printed for time in times_of(one)))


def _of(words: str, wordings: tuple[str, ...]) -> tuple[OfAYear, ...]:
    years = _years(words)
    return tuple(OfAYear(time, tuple(one.replace("{year}", year) for one in wordings)) for time, year in years.items())
