"""A paragraph -> the words between quotation marks in it, or after the dashes of Spanish dialogue, in order.

Marks may be straight, curly or angular. A paragraph may end before its quotation does: the next goes on with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.anatomy.dialogue import spoken
from ingest.document import Span
from ingest.lazy_pattern import pattern

_OPENS = pattern(r"[“«]|(?:(?<=[\s(\[—–*_-])|^)\"(?=[^\s\"])", re.MULTILINE)
_CLOSES = {
    "“": pattern(r"”"),
    "«": pattern(r"»"),
    '"': pattern(r"\"(?=[\s,.;:!?)\]—–*_-]|$)", re.MULTILINE),
}
_SINGLE = pattern(r"(?:(?<=\s)|^)‘(?=\w)(?P<words>[^‘“”\"\n]{20,1500}?[,.!?])’(?=[\s,.]|$)", re.MULTILINE)


@dataclass(frozen=True)
class Stretch:
    """Words between marks. ``outer`` has the marks too; ``open``: the paragraph ended first; ``on``: the same person
    goes on, after the dashes around who it is."""

    span: Span
    outer: Span
    open: bool = False
    on: bool = False

    def is_all_of(self, text: str, block: Span) -> bool:
        """Whether a paragraph is this one quotation and nothing else."""
        return not re.search(r"\w", text[block.start : self.outer.start] + text[self.outer.end : block.end])


def stretches(text: str, block: Span) -> list[Stretch]:
    """What is quoted between the start and the end of ``block``."""
    if said := spoken(text, block):
        return [Stretch(words, outer, on=at > 0) for at, (words, outer) in enumerate(said)]
    found: list[Stretch] = []
    at = block.start
    while opening := _OPENS.search(text, at, block.end):
        closing = _CLOSES[opening.group()].search(text, opening.end(), block.end)
        if opening.group() == '"' and closing:  # one before which another opens is never closed
            while inner := _OPENS.search(text, opening.end(), closing.start()):
                opening = inner
        start, end = opening.end(), closing.start() if closing else block.end
        if _bare(text[start:end]):
            found.append(
                Stretch(
                    _trimmed(text, start, end),
                    Span(opening.start(), closing.end() if closing else end),
                    closing is None,
                )
            )
        at = closing.end() if closing else block.end
    if not found:
        found = [
            Stretch(Span(*match.span("words")), Span(*match.span()))
            for match in _SINGLE.finditer(text, block.start, block.end)
        ]
    return found


def _trimmed(text: str, start: int, end: int) -> Span:
    """The words of ``[start, end)`` without white space or a stray mark at their ends."""
    first = text.index(_bare(text[start:end]), start)
    return Span(first, first + len(_bare(text[start:end])))


def _bare(words: str) -> str:
    return re.sub(r"^[\s“”«»]+|[\s“”«»]+$", "", words)
