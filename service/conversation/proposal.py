"""A follow-up as a chat model would word it, shown beside the reading that answered where the two differ.

The reading of ``understanding.py`` decides what is searched and counted; a proposal decides nothing. It
may use no word that the conversation has not, so that it can claim nothing, and it is never asked for
where somebody cried for help, now or before.
"""

from __future__ import annotations

from dataclasses import replace

from ingest import pattern
from service.answer import SEARCHED, Answer, Outcome
from service.language.stop_words import STOP_WORDS
from service.safety import Safety
from service.turn import Asked
from service.writer import Writer
from service.writing.prompt import standalone

LONGEST_CHARS = 300  # a longer reply is no question
_PLAIN = pattern(r"[\w\s'’,.()$%&/-]+\?")
_WORD = pattern(r"\w+")
_ASKING = frozenset(
    "what which who whom whose when where why how many much long often did does do was were is are".split()
)


def with_proposal(end: Answer, asked: Asked, writer: Writer, safety: Safety, until: float) -> Answer:
    """``end`` with the model's reading of a follow-up, or as it was. Never raises; ends by ``until``."""
    if not asked.history or end.outcome not in SEARCHED or _cried(asked, safety):
        return end
    reply = writer.propose(standalone(asked.question, asked.history), until)
    proposed = " ".join((reply or "").split())
    told = (asked.question, end.understood.question)
    if not proposed or any(_same(proposed, other) for other in told):
        return end
    if not holds(proposed, (*told, *(words for turn in asked.history for words in turn))):
        writer.counts["kept: proposal"] += 1
        return end
    writer.counts["proposed"] += 1
    return replace(end, understood=replace(end.understood, proposed=proposed))


def holds(proposed: str, conversation: tuple[str, ...]) -> bool:
    """Whether a proposal is one plain question in words of the conversation."""
    known = {word for words in conversation for word in _WORD.findall(words.casefold())}
    used = set(_WORD.findall(proposed.casefold()))
    plain = len(proposed) <= LONGEST_CHARS and _PLAIN.fullmatch(proposed) is not None
    return plain and used <= known | _ASKING | STOP_WORDS


def _cried(asked: Asked, safety: Safety) -> bool:
    ends = (safety.check(question) for question, _ in asked.history)
    return any(end is not None and end.outcome is Outcome.HELP for end in ends)


def _same(one: str, other: str) -> bool:
    return _WORD.findall(one.casefold()) == _WORD.findall(other.casefold())
