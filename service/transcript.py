"""An answer -> one plain text for clients that show nothing else: words, notices, options, sources.

What a page shows in places of its own stands here below the words, so that no notice, no help and no
reason is lost on the way through somebody else's tool.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import pattern
from service.answer import MARKER, Answer, Citation
from service.citing import formats
from service.phrases import Phrases
from service.searching.query import is_search

_PIECE = pattern(r".+?(?:\n\n|(?<=\]) |\Z)", re.S)


@dataclass(frozen=True)
class Annotation:
    """A marker in a transcript, as ``[start, end)`` in code points, and what it stands for."""

    start: int
    end: int
    title: str
    url: str


@dataclass(frozen=True)
class Transcript:
    """``text`` begins with the answer's own text, unchanged."""

    text: str
    annotations: tuple[Annotation, ...]


def transcript(answer: Answer, base: str) -> Transcript:
    """``base`` is the address of this service, without a slash at its end."""
    phrases = Phrases(answer.language)
    parts = [answer.text, *_beside(answer, base, phrases)]
    if answer.nearest:
        parts.append(
            "\n".join(
                [
                    phrases.phrase("Nearest passages:"),
                    *(f"- “{citation.exact}” ({_source(citation, base, phrases)})" for citation in answer.nearest),
                ]
            )
        )
    if answer.citations:
        listed = (f"[{c.marker}] {_source(c, base, phrases)}" for c in answer.citations)
        parts.append("\n".join([phrases.phrase("Sources:"), *listed]))
    return Transcript("\n\n".join(part for part in parts if part), tuple(_annotations(answer, base)))


def pieces(text: str) -> list[str]:
    """A text as it is streamed: up to each marker and each paragraph's end. Together they are the text."""
    return _PIECE.findall(text)


def _beside(answer: Answer, base: str, phrases: Phrases) -> Iterator[str]:
    if answer.understood.proposed:
        yield phrases.phrase(
            "Answered: “{question}” A language model reads it as: “{proposed}”",
            question=answer.understood.question,
            proposed=answer.understood.proposed,
        )
    if answer.options:
        yield "\n".join(f"- {option.question}" for option in answer.options)
    for notice in answer.notices:
        yield phrases.phrase("Note: {notice}", notice=notice.text)
    for link in answer.links:
        yield f"{link.label}: {base if is_search(link.url) else ''}{link.printed}"


def _source(citation: Citation, base: str, phrases: Phrases) -> str:
    document = citation.document
    about = [document.title, document.publisher, phrases.date(document.published)]
    head = ""
    if citation.header:
        head = f" ({phrases.phrase('head of the table: “{header}”', header=citation.header.exact)})"
    return f"{', '.join(part for part in about if part)}: {formats.link(citation, base)}{head}"


def _annotations(answer: Answer, base: str) -> Iterator[Annotation]:
    cited = {citation.marker: citation for citation in answer.citations}
    for match in MARKER.finditer(answer.text):
        if citation := cited.get(int(match[1])):
            yield Annotation(match.start(), match.end(), citation.document.title, formats.link(citation, base))
