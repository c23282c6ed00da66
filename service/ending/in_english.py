"""A Spanish question that nothing answers -> what the same question in English ends with, where it is of a known form;
one in English with Spanish words in it -> what it ends with in English alone.

Where quotations are English then, a sentence in Spanish says so. Where nothing answers that either, what comes
nearest to it stands beside the abstention: to Spanish words English ones are near by chance alone. What is told of the
archive's not holding it ("2016: the day is not known") is told in Spanish.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ingest import pattern
from service import wording
from service.answer import Answer, Citation, Outcome, Reason
from service.care.language import languages
from service.language.tokens import plain
from service.reading import Kind
from service.turn import Asked, Turn
from service.visitors.spanish import in_english, without_spanish
from service.visitors.spanish_clause import clause_in_english

_WORD = pattern(r"[^\W\d_]+")
_UNANSWERED = (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED, Reason.ELSEWHERE)
_OF_THE_SERVICE = (Kind.SERVICE, Kind.PRIVACY)  # what may be asked of the organisation as well


def read_in_english(end: Answer, turn: Turn, find: Callable[[Asked], Answer], stem: Callable[[str], str]) -> Answer:
    """``end``, or what ``find`` ends the question in English with."""
    if end.outcome not in (Outcome.ABSTAINED, Outcome.DIRECTED):
        return end
    if end.language != "es":
        return _mixed(end, turn, find)
    if end.reason not in _UNANSWERED and turn.reading.kind not in _OF_THE_SERVICE:
        return end
    english = in_english(turn.asked.question)
    if english is None:
        return _clause(end, turn, find, stem)
    read = find(replace(turn.asked, question=english, history=(), language="es"))
    if read.outcome is Outcome.ANSWERED:
        return _noted(read)
    if read.outcome is not Outcome.ABSTAINED:
        return end
    if end.outcome is Outcome.ABSTAINED and read.reason is Reason.NOT_IN_ARCHIVE and read.text != end.text:
        return replace(read, language="es")
    return replace(end, nearest=read.nearest)


def _clause(end: Answer, turn: Turn, find: Callable[[Asked], Answer], stem: Callable[[str], str]) -> Answer:
    """``end``, or the answer to the question as its clause is in English, where the first sentence of it is English and
    tells what is done and counted: Spanish ones were asked in Spanish. A figure was counted from rows."""
    clause = clause_in_english(turn.reading.question)
    if clause is None:
        return end
    read = find(replace(turn.asked, question=clause.question, history=(), language="es"))
    if read.outcome is not Outcome.ANSWERED:
        return replace(end, nearest=read.nearest) if read.outcome is Outcome.ABSTAINED else end
    first = next(iter(read.citations), None)
    told = {stem(word) for word in _WORD.findall(first.exact.casefold())} if first else set()
    held = first is not None and _is_shown_in_english(first, read.text)
    held = held and all(any(stem(word.split()[0]) in told for word in needed) for needed in clause.needed)
    return _noted(read) if held or read.figures else end


def _noted(read: Answer) -> Answer:
    """An answer to the question in English, with a word before it where its quotations are English."""
    quoted = any(_is_shown_in_english(one, read.text) for one in read.citations)
    note = f"{wording.in_english()}\n\n" if quoted else ""
    return replace(read, text=f"{note}{read.text}", language="es")


def _is_shown_in_english(one: Citation, text: str) -> bool:
    """Whether the words of a citation stand in an answer, and are not in Spanish; a row of a table is in neither."""
    shown = wording.shown_words(one)
    return shown in text and languages().of(" ".join(_WORD.findall(plain(shown))), "en") == "en"


def _mixed(end: Answer, turn: Turn, find: Callable[[Asked], Answer]) -> Answer:
    """``end``, or what the question ends with without the Spanish words in it."""
    if end.reason not in _UNANSWERED or (english := without_spanish(turn.asked.question)) is None:
        return end
    read = find(replace(turn.asked, question=english))
    return read if read.outcome is Outcome.ANSWERED else end
