"""A question and its evidence -> the messages that a chat model sees.

It sees numbered sentences and who said them; never an address, a path, a setting or a document's id.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from ingest import pattern
from service.answer import Citation

Mode = Literal["select", "write"]  # what a chat model may do
TURNS, ANSWER_CHARS = 3, 600  # of a conversation: what a follow-up leans on stands near it
_ADDRESS = pattern(r"(?i)\b(?:https?://|www\.)\S+|\S+@\S+\.\w+")

Messages = list[tuple[str, str]]


def messages(mode: str, question: str, evidence: Sequence[Citation]) -> Messages:
    """The system's words for ``mode``, then the question and the evidence under its markers."""
    numbered = "\n".join(f"[{citation.marker}] {_shown(citation)}" for citation in evidence)
    return [("system", _words(mode)), ("user", f"Question: {question}\n\nEvidence:\n{numbered}")]


def standalone(question: str, history: Sequence[tuple[str, str]]) -> Messages:
    """The system's words for a follow-up, then the conversation without addresses, oldest first."""
    turns = [
        f"Question: {asked}\nAnswer: {' '.join(answer.split())[:ANSWER_CHARS]}" for asked, answer in history[-TURNS:]
    ]
    told = "\n".join([*turns, f"Last question: {question}"])
    return [("system", _words("standalone")), ("user", _ADDRESS.sub("(address left out)", told))]


def _shown(citation: Citation) -> str:
    exact = _ADDRESS.sub("(address left out)", " ".join(citation.exact.split()))
    if citation.speaker is None:
        return exact
    return f"{exact} (said by {citation.speaker}{', ' + citation.role if citation.role else ''})"


@cache
def _words(mode: str) -> str:
    return Path(__file__).with_name(f"{mode}.txt").read_text("utf-8").strip()
