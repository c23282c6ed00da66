"""A stretch of text that prints no full stops -> its lines, where each is a label with what belongs to it.

A fact sheet ("Founded: 1987", "Chair: Ann Lee", one below the other) is one sentence to whoever looks for full stops,
and whoever asks for one line would be shown them all. Two lines that begin so stand apart; a line that does not begin
with a label goes on with the one above.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ingest.document import Span
from ingest.lazy_pattern import pattern

# "Price of a meal for those who pay: 2.65 pounds": a few words, no sentence, and something after the colon. An hour
# ("Doors open at 9:30") and an address have none after theirs.
_LABELLED = pattern(r"[^\W_a-zß-ÿ][^:.!?;|\n“”\"]{1,80}:[ \t]+\S[^\n]*")
_LINE = pattern(r"[^\n]+")
_MOST_WORDS = 12  # of a label


def label_lines(text: str, span: Span) -> Iterator[Span]:
    """``span`` in parts that cover all of it but white space: each line of a label with the lines that go on with it,
    and what stands before the first; the whole where there are no two."""
    lines = [Span(span.start + one.start(), span.start + one.end()) for one in _LINE.finditer(span.of(text))]
    begins = [at for at, line in enumerate(lines) if is_labelled(line.of(text))]
    if len(begins) < 2:
        yield span
        return
    for start, end in pairwise(sorted({0, *begins, len(lines)})):
        yield Span(lines[start].start, lines[end - 1].end)


def is_labelled(line: str) -> bool:
    """Whether a line is a label and what belongs to it."""
    line = line.strip()
    return _LABELLED.fullmatch(line) is not None and len(line.partition(":")[0].split()) <= _MOST_WORDS
