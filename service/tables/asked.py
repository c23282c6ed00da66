"""A question -> what is to be computed from a table, and the words that the table has to account for.

Every telling word that is left must stand in the name of a column, of a row, of what the rows are, or above the table:
"Which branch had the highest turnover per head?" is about something that no column holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from ingest import pattern
from service.language.openings import OPENED
from service.language.quarters import with_quarters
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form
from service.language.years import times_of, without_times
from service.tables.bound import Bound, bound_in

Stem = Callable[[str], str]

_MOST = "(?:most|highest|largest|biggest|greatest)"
_LEAST = "(?:least|fewest|lowest|smallest)"
_MORE = "(?:more|higher|larger|bigger|greater)"
_FEWER = "(?:fewer|less|lower|smaller)"
_BOTH_ENDS = pattern(rf"\b{_MOST}\b.*\b{_LEAST}\b|\b{_LEAST}\b.*\b{_MOST}\b", re.I)
_DOWN = pattern(rf"\b(?:{_LEAST}|{_FEWER}|menos|menor(?:es)?)\b", re.I)
_IN_SPANISH = r"(?:más|mas|menos|mayor(?:es)?|menor(?:es)?)"
_ASKS_MOST = pattern(
    rf"{OPENED}(?:(?:(?:in|at|on|of|for) )?(?:which|who|what)\b.*\b(?:{_MOST}|{_LEAST})\b|"
    rf"¿?(?:en )?(?:qué|cuál|quién)\b.*\b{_IN_SPANISH}\b)",
    re.I,
)
_ASKS_MORE = pattern(
    rf"{OPENED}(?:(?:(?:in|at|on|of|for) )?(?:who|which|what|did|does|do|has|have|had|is|are|was|were)\b"
    rf".*\b(?:{_MORE}|{_FEWER}|{_MOST}|{_LEAST})\b.*\b(?:or|than)\b|"
    rf"(?:did|does|do|has|have|had|is|are|was|were)\b.* or .*\b(?:{_MORE}|{_FEWER})\b|"
    rf"how (?:many|much) (?:{_MORE}|{_FEWER})\b.*\bthan\b|what (?:is|was) the difference\b.*\bbetween\b.*\band\b|"
    rf"¿?(?:qué|cuál|quién(?:es)?|tuv\w+|tien\w+|gast\w+)\b.*\b{_IN_SPANISH}\b.*(?: o | que )|"
    rf"¿?cuánt[oa]s? (?:más|menos)\b.* que )",
    re.I,
)
_CHANGED = (
    r"(?:chang\w+|r[io]sen?|f[ae]ll(?:en)?|gr[oe]wn?|increas\w+|decreas\w+|declin\w+|drop\w*|gain\w*|los[et]|shr[iau]nk|"
    r"develop\w*|cambi\w+|vari\w+|evolucion\w+|crec\w+|aument\w+|disminu\w+|baj\w+|sub\w+)"
)
_ASKS_CHANGE = pattern(
    rf"{OPENED}(?:(?:how|by how|did|does|has|have|what (?:is|was)|cómo|cuánt[oa]s?|en cuánto)\b.*\b{_CHANGED}\b|"
    rf"how (?:many|much) (?:{_MORE}|{_FEWER})\b.*\bthan\b)",
    re.I,
)
# "Was the fee higher in 2023 than in 2021?"; which of several had more is asked of rows.
_ASKS_THAN = pattern(
    rf"{OPENED}(?:did|does|do|has|have|had|is|are|was|were)\b.*\b(?:{_MORE}|{_FEWER})\b.*\b(?:or|than)\b", re.I
)
# What only the form of the question says, and no table. Who gained the most is no question for who has the most: there
# the words for a change have to be those of a column.
_FORM_WORDS = pattern(
    rf"\b(?:{_MOST}|{_LEAST}|{_MORE}|{_FEWER}|{_IN_SPANISH}|or|than|and|between|from|until|much|many|"
    r"difference|number|amount|figures?|n[uú]mero|entre|hasta|desde|cuant[oa]s?|tuv\w+|tien\w+|tenia\w*)\b",
    re.I,
)
_HOW_MANY = pattern(rf"{OPENED}(?:how many|cuánt[oa]s)\b", re.I)
_WHO = pattern(rf"{OPENED}(?:who|quién(?:es)?)\b", re.I)
_BEYOND = pattern(
    r"\b(?:will|would|could|should|might|may|can|if|no|not|never|without|except|besides|apart|other|others|else|per|each|"
    r"every|both|all|since|before|after|during|second|third|ever|always|sin|salvo|excepto|además|nunca|cada)\b|n['’]t\b",
    re.I,
)
_PER = pattern(r"\bper (\w+)\b", re.I)
_ASKS_EACH = pattern(
    r"^\W*(?:(?:show|give|list|get)(?: me)? |(?:what|which) (?:is|are|was|were) |how (?:many|much) )?"
    r"(?:(?:the|our|your|all|number of) )*(?P<what>[^?,;:]+?) "
    r"(?:by|per|for each|for every|in each|each|every) year\W*$",
    re.I,
)
_ASKS_HOLDING = pattern(
    rf"{OPENED}(?:(?:how many|which|what|who|qué|cuáles|cuánt[oa]s|quién(?:es)?)\b|"
    r"(?:(?:show|give|list|name|tell)(?: me)?|lista|dime|muestra) (?:all |the |todos |todas |l[oa]s )*(?=\w))",
    re.I,
)
_UNHEARD = pattern(  # beside a bound nothing of these is held as it stands
    r"\b(?:over|above|under|below|up|down|about|around|almost|nearly|least|most|exactly|only|top|bottom|first|last|"
    r"more|less|fewer|than|average|total|new|improved?|worse|better|half|quarter|third|years?|percent)\b|%",
    re.I,
)
_ALTOGETHER = pattern(r"\b(?:in total|altogether|in all|all together|en total)\b", re.I)
_ASKS_SUM = pattern(rf"{OPENED}(?:how (?:many|much)|cuánt[oa]s?|what (?:is|was|were))\b", re.I)
# "What was the total budget of all departments in 2024?"
_ASKS_TOTAL = pattern(
    rf"{OPENED}(?:what (?:is|was|were|are) the (?:total|combined|overall) |"
    r"¿?cu[aá]l (?:es|fue|era|ser[aá]) (?:el|la) [^\W\d_]+ total\b)",
    re.I,
)
_TOTAL = pattern(r"\b(?:total|combined|overall)\b|\b(?:of|for|across|de) (?:all|tod[oa]s)(?: (?:the|l[oa]s))?\b", re.I)
# Verbs that say no more than "have", and that a table need not hold.
_LIGHT = (
    "get got have had see saw seen make made report reported record recorded register registered show showed take took "
    "taken receive received score scored earn earned achieve achieved handle handled hold held "
    "hubo registro registraron obtuvo".split()
)


class Form(StrEnum):
    MOST = "most"  # the highest or lowest of a column
    MORE = "more"  # which of two rows
    CHANGE = "change"  # of one row from one year to another
    EACH = "each"  # what a column holds for each year
    HOLDS = "holds"  # the rows that hold a number or a word in a column
    SUM = "sum"  # of a column over all rows


@dataclass(frozen=True)
class Wanted:
    """``words`` are stems in the order of the question, ``light`` those of them that say nothing by themselves;
    ``years``, as ``times_of`` has them, are the earliest first; ``who``: it asks for somebody; ``per``: stems of what
    the figure is for each of, which the column has to name so. ``bound``: of the number that rows are to hold.
    ``counts``: it asks how many."""

    form: Form
    down: bool
    years: tuple[str, ...]
    words: tuple[str, ...]
    light: frozenset[str]
    who: bool
    per: frozenset[str] = frozenset()
    bound: Bound | None = None
    counts: bool = False


def wanted(question: str, stem: Stem) -> Wanted | None:
    """What ``question`` wants computed, if its form is known."""
    question = with_quarters(question)
    years = tuple(sorted(set(times_of(question))))
    per, rest = per_of(question, stem), _PER.sub(" ", question)
    if not years and (each := _ASKS_EACH.match(question)):
        form, question = Form.EACH, each["what"]
        per, rest = per_of(question, stem), _PER.sub(" ", question)
    elif len(years) == 2 and (_ASKS_CHANGE.search(question) or _ASKS_THAN.search(question)):
        form = Form.CHANGE
    elif len(years) < 2 and _ASKS_SUM.match(question) and _ALTOGETHER.search(question):
        form, rest = Form.SUM, _ALTOGETHER.sub(" ", rest)
    elif len(years) < 2 and asks_total(question):
        form, question = Form.SUM, _TOTAL.sub(" ", question)
        rest = _TOTAL.sub(" ", rest)
    elif len(years) < 2 and _is_bounded(question):
        form = Form.HOLDS
    elif len(years) < 2 and _ASKS_MORE.search(question):
        form = Form.MORE
    elif len(years) < 2 and _ASKS_MOST.search(question):
        form = Form.MOST
    elif not years and _ASKS_CHANGE.search(question):
        form = Form.CHANGE
    elif len(years) < 2 and _ASKS_HOLDING.search(question):
        form = Form.HOLDS
    else:
        return None
    left, bound = without_times(question), None
    if form is Form.HOLDS:
        left = _ASKS_HOLDING.sub(" ", left)
        if found := bound_in(left):
            bound, left = found
        if _UNHEARD.search(left):
            return None
        rest = left
    if _BEYOND.search(rest) or _BOTH_ENDS.search(question):
        return None
    left = _FORM_WORDS.sub(" ", re.sub(r"['’]s\b", "", _ALTOGETHER.sub(" ", left) if form is Form.SUM else left))
    if form is Form.CHANGE:
        left = re.sub(rf"\b{_CHANGED}\b", " ", left, flags=re.I)
    words = tuple(dict.fromkeys(stems(telling_words(left), stem)))
    return Wanted(
        form,
        _DOWN.search(question) is not None,
        years,
        words,
        frozenset(map(stem, _LIGHT)),
        _WHO.match(question) is not None,
        per,
        bound,
        _HOW_MANY.match(question) is not None,
    )


def asks_total(question: str) -> bool:
    """Whether it asks for the total of something, which a sentence may print as well as rows may add up to it."""
    return _ASKS_TOTAL.match(question) is not None


def _is_bounded(question: str) -> bool:
    """Whether it asks which hold more or less than a number: "more than a million", and not more than another row."""
    found = bound_in(without_times(question)) if _ASKS_HOLDING.search(question) else None
    return found is not None and found[0].kind != "just"


def per_of(words: str, stem: Stem) -> frozenset[str]:
    """What a figure is for each of: "ton" of "Price per ton"."""
    return frozenset(stems(_PER.findall(words), stem))


def stems(words: Iterable[str], stem: Stem) -> list[str]:
    return [stem(plain_form(word)) for word in words]


def stems_of(text: str, stem: Stem) -> frozenset[str]:
    """Those of the telling words of a text."""
    return frozenset(stems(telling_words(with_quarters(text)), stem))
