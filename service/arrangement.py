"""Evidence -> as it is shown: each sentence once, with the reason that stands after it, the newest number first.

Of a question asking when something starts, a day from which it runs stands before the hour at which it does. Releases
tell what happened, and in the next sentence why: of a question asking why, a sentence that gives no reason comes with
the one after it, and nothing is said of what that one gives. What was "not known" stands after a newer sentence that
tells it, and a number after one that says "not" that number. How many there are now, or what something costs, is
told by the newest of the documents that count the same; the others stand after. What something did cost is told by what
came of a plan before the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import Span, pattern
from service.answering.refusals import announces
from service.answering.table_rows import CELL_SEPARATOR
from service.ending.likeness import counted
from service.ending.of_today import counts_now
from service.evidence import each_once
from service.language.date_words import A_MONTH
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.reader import Evidence
from service.reading import Reading
from service.reading_features.question_words import form, forms_of
from service.reading_features.whole_spans import MAX_CHARS

_WHY = pattern(rf"{OPENED}(?:why|how come|por que)\b", re.I)
_REASON = pattern(
    r"\b(?:because|since|due to|owing to|thanks to|as a result|after|following|for fear|so that|in order to|therefore|"
    r"reasons?|causes?|caused|led to|as a precaution|to (?:avoid|prevent|protect|ensure|allow|make)|with an? |porque|"
    r"debido|por (?:culpa|causa)|tras|para que|ya que)\b",
    re.I,
)
_STARTS = pattern(rf"{OPENED}when (?:do|does|did|will)\b.*\b(?:start|begin)s?\W*$", re.I)
_WHAT_IS = pattern(rf"{OPENED}what(?: is| was|['’]s) the (?P<what>[a-z][a-z-]{{2,}}) (?:for|of|on|in)\b", re.I)
_DAY = pattern(rf"\b(?:{A_MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {A_MONTH})\b")
_FROM_A_DAY = pattern(
    r"\b(?:from|starts?|begins?|starting|beginning|started|began)(?: on)?(?: [A-Z][a-z]+day,?)? (?:the )?"
    rf"(?={_DAY.pattern})"
)
_HOUR = pattern(r"\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o['’]clock)|\d{1,2}[:.]\d\d\b|noon|midnight)", re.I)
_COUNTED = pattern(rf"{OPENED}how many (?P<what>[a-z-]{{4,}})\b", re.I)
_NOT_KNOWN = pattern(
    r"\b(?:(?:is|are|was|were) (?:not|un)(?: yet| ?)(?:known|clear|decided|certain)|no decision has|"
    r"(?:is|are) (?:still )?(?:being investigated|under investigation))\b",
    re.I,
)
_NOT_SO_MANY = pattern(r"\bnot (?:after |the |in |of |by |about |at )?(?P<number>\d[\d.,]*|[a-z]+(?:-[a-z]+)?)\b", re.I)
_WAS = pattern(rf"{OPENED}(?:how|what)\b.*\b(?:did|was|were)\b", re.I)
_ASKING = frozenset("many much high large big long old".split())


def arranged(evidence: Sequence[Evidence], reading: Reading) -> tuple[Evidence, ...]:
    shown = each_once(evidence)
    if len(shown) > 1 and not _is_dated(reading) and counts_now(reading.question):
        shown = _newest_first(shown, reading.question)
    if len(shown) > 1 and _WAS.search(reading.question) and not announces(reading.question):
        shown = _done_first(shown, reading.question)
    if len(shown) > 1 and (asked := _WHAT_IS.match(reading.question)):
        shown = _named_first(shown, asked["what"])
    if len(shown) > 1 and _STARTS.match(reading.question):
        shown = _day_first(shown)
    if len(shown) > 1:
        shown = _known_first(shown, reading.question)
    if shown and _WHY.search(reading.unaccented) and not any(_REASON.search(one.words) for one in shown):
        shown = _with_what_follows(shown)
    return shown


def _is_dated(reading: Reading) -> bool:
    return bool(reading.years or reading.since or reading.until)


def _newest_first(shown: tuple[Evidence, ...], question: str) -> tuple[Evidence, ...]:
    """Those that count, in the same words of the question as the first, the newest first; then the others."""
    asked = {form(one).removesuffix("s") for one in set(telling_words(question)) - _ASKING} & _alike(shown[0].words)
    counted = _COUNTED.match(question)
    whole = re.compile(rf"\b{re.escape(counted['what'].removesuffix('s'))}", re.I) if counted else None
    dated = [one for one in shown if one.passage.document.date]
    alike = [one for one in dated if asked <= _alike(one.words) and re.search(r"\d", one.words)]
    alike = [one for one in alike if whole is None or whole.search(one.words)]  # inspections are no inspectors
    if counted and (number := _number_of(counted["what"])).search(shown[0].words):
        alike = [one for one in alike if number.search(one.words)]  # nor is the park with 1,300 visits parks
    if shown[0] not in alike or len(alike) < 2:
        return shown
    ordered = sorted(alike, key=lambda one: one.passage.document.date, reverse=True)
    return (*ordered, *(one for one in shown if one not in alike))


def _number_of(what: str) -> re.Pattern[str]:
    """A number right before what is counted: "46 public parks"."""
    return re.compile(rf"\b{A_NUMBER} (?:[\w’'-]+ ){{0,2}}{re.escape(what)}\b", re.I)


def _done_first(shown: tuple[Evidence, ...], question: str) -> tuple[Evidence, ...]:
    """What a newer document tells as done, with the words of the question that a first sentence has, before that where
    it is of what was still to come: "to cost 700", and "cost 900"."""
    first, *others = shown
    if not announces(first.words):
        return shown
    held = set(map(form, telling_words(question))) & forms_of(first.words)
    for one in others:
        newer = one.passage.document.date > first.passage.document.date
        if newer and held <= forms_of(one.words) and re.search(r"\d", one.words) and not announces(one.words):
            return (one, *(other for other in shown if other is not one))
    return shown


def _alike(text: str) -> set[str]:
    """The forms of the words of a text, of "costs" that of "cost"."""
    return {one.removesuffix("s") for one in forms_of(text)}


def _known_first(shown: tuple[Evidence, ...], question: str) -> tuple[Evidence, ...]:
    """What a newer document tells before a first sentence by which it was not known, or which has a number that the
    newer one denies."""
    first, *others = shown
    asked, numbers = set(map(form, telling_words(question))), counted(first.words)
    open_yet = _NOT_KNOWN.search(first.words) is not None
    for one in others:
        if one.passage.document.date <= first.passage.document.date:
            continue
        denied = {number for said in _NOT_SO_MANY.finditer(one.words) for number in counted(said["number"])}
        told = open_yet and not _NOT_KNOWN.search(one.words) and len(asked & forms_of(one.words)) * 2 >= len(asked)
        if told or denied & numbers:
            return (one, *(other for other in shown if other is not one))
    return shown


def _named_first(shown: tuple[Evidence, ...], what: str) -> tuple[Evidence, ...]:
    """The sentence of the same document that says what it "is" before a first one that does not name it."""
    named = re.compile(rf"\b{re.escape(what)}\b", re.I)
    says = re.compile(rf"^\W*(?:The|Its|Our) {re.escape(what)}\b[^.;]{{0,40}}? (?:is|are|was|were)\b")
    first, *others = shown
    document = first.passage.document.id
    told = (one for one in others if says.match(one.words) and one.passage.document.id == document)
    one = None if named.search(first.words) else next(told, None)
    return shown if one is None else (one, *(other for other in shown if other is not one))


def _day_first(shown: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The sentence with a day from which something runs before those that tell an hour alone."""
    first, *others = shown
    if not _HOUR.search(first.words) or _DAY.search(first.words):
        return shown
    day = next((one for one in others if _FROM_A_DAY.search(one.words)), None)
    return shown if day is None else (day, *(one for one in shown if one is not day))


def _with_what_follows(shown: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The first sentence with the one after it in its paragraph, where neither is somebody's words or a row."""
    first, passage = shown[0], shown[0].passage
    behind = passage.sentence_behind(first.span)
    if behind is None or behind.end - first.span.start > MAX_CHARS:
        return shown
    both = Span(first.span.start, behind.end)
    text, quotes = passage.words(both), passage.document.anatomy.quotes
    if re.search(r"\n\s*\n", text) or CELL_SEPARATOR in text or any(quote.span.overlaps(both) for quote in quotes):
        return shown
    rest = (o for o in shown[1:] if o.passage.row != passage.row or not o.span.overlaps(both))
    return (replace(first, span=both), *rest)
