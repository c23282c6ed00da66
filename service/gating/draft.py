"""What a model wrote -> sentences, each with the numbers of evidence that it cites.

A wrong cut makes half a sentence, which the gate drops: a mistake here costs words, never truth.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import pattern

DRAFT_CHARS = 6_000  # no answer is longer; what follows is not looked at
_MARKERS = r"(?:\s*\[\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*\])"
_GROUP = pattern(rf"{_MARKERS}+")
_NUMBER = pattern(r"\d+")
_END = pattern(rf"[.!?…][\"”’')]*{_MARKERS}*(?=\s|$)")
# A full stop after one of these ends nothing: initials ("H.B."), titles, months, short forms.
_OPEN = pattern(
    r"(?:^|[\s(\"“])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Lt|Gen|Sgt|Rev|Prof|St|No|Sec|Inc|Jr|Sr|vs|"
    r"Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)$"
)
_GRADE_END = pattern(r"\b(?:an?|to|of|with|the) [A-Z]$")  # "got a B." ends a sentence


@dataclass(frozen=True)
class Segment:
    """A stretch of a sentence and the numbers cited right after it."""

    words: str
    markers: tuple[int, ...]


@dataclass(frozen=True)
class Sentence:
    """``text`` is one line in NFC, its markers written as ``[1][2]``; ``bare`` is without them."""

    text: str
    bare: str
    segments: tuple[Segment, ...]

    @property
    def markers(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(m for segment in self.segments for m in segment.markers))


def sentences_of(draft: str) -> Iterator[Sentence]:
    """The sentences of a draft, in order; a line's end always ends one."""
    for line in unicodedata.normalize("NFC", draft[:DRAFT_CHARS]).splitlines():
        start = 0
        for match in _END.finditer(line):
            before = line[start : match.start()]
            if (
                line[match.start()] == "."
                and _OPEN.search(before)
                and not _GRADE_END.search(before)
                and match.end() < len(line)
                and "[" not in match.group()
            ):
                continue
            yield from _sentence(line[start : match.end()])
            start = match.end()
        yield from _sentence(line[start:])


def sentence_of(words: str) -> Sentence | None:
    """One sentence that somebody else has cut; None where there are no words."""
    return next(_sentence(" ".join(unicodedata.normalize("NFC", words[:DRAFT_CHARS]).split())), None)


def _sentence(words: str) -> Iterator[Sentence]:
    words = " ".join(words.split())
    if not words:
        return
    segments: list[Segment] = []
    start = 0
    for match in _GROUP.finditer(words):
        before = words[start : match.start()]
        if re.search(r"\w", before) or not segments:
            segments.append(Segment(before.strip(), _numbers(match.group())))
        else:
            segments[-1] = Segment(segments[-1].words + before.strip(), segments[-1].markers + _numbers(match.group()))
        start = match.end()
    rest = words[start:]
    if re.search(r"\w", rest):
        segments.append(Segment(rest.strip(), ()))
    bare = _GROUP.sub("", words).strip()
    marked = _GROUP.sub(lambda m: " " + "".join(f"[{n}]" for n in _numbers(m.group())), words).strip()
    yield Sentence(marked, bare, tuple(segments))


def _numbers(group: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(number) for number in _NUMBER.findall(group)))
