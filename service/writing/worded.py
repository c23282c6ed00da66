"""An end in the archive's words -> the same as a chat model chose or worded it, where the gate lets it pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.answer import Answer
from service.conversation.proposal import with_proposal
from service.gate import Gate
from service.retriever import Visible
from service.safety import Safety
from service.turn import Turn
from service.writer import Writer


@dataclass(frozen=True)
class Worded:
    """The chat model over one generation."""

    writer: Writer
    gate: Gate
    care: Safety
    visible: Visible

    def of(self, end: Answer, turn: Turn, again: Callable[[], Answer]) -> Answer:
        """``end`` worded; where a document of it was withdrawn meanwhile, what ``again`` finds."""
        deadline = self.writer.deadline()
        end = with_proposal(end, turn.asked, self.writer, self.care, deadline)
        end = self.writer.write(turn.reading.question, end, self.gate, deadline)
        shown = {(one.document.id, one.sha256) for one in (*end.citations, *end.nearest)}
        gone = shown - self.visible([name for name, _ in shown]).items()
        return again() if gone else end  # a model takes seconds
