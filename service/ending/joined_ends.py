"""Several answers -> one: their words in their order, each place cited once, under one count of markers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from service import wording
from service.answer import Answer, Citation, Computed, Figure, Notice, Outcome


def merged(whole: Answer, ends: Sequence[Answer]) -> Answer:
    """``ends``, all answered, as the answer to the question that ``whole`` is the end of."""
    if len(ends) == 1 and ends[0] is whole:
        return whole
    cited: dict[tuple[str, str, int, int], Citation] = {}
    figures: list[Figure] = []
    computed: list[Computed] = []
    texts: list[str] = []
    notices: list[Notice] = []
    for end in ends:
        for one in end.citations:
            cited.setdefault(place(one), replace(one, marker=len(cited) + 1))
        markers = {one.marker: cited[place(one)].marker for one in end.citations}
        computed += [replace(one, rows=tuple(len(figures) + row for row in one.rows)) for one in end.computed]
        figures += [replace(one, citation=markers[one.citation]) for one in end.figures]
        texts.append(_remarked(end.text, end.citations, markers))
        notices += [replace(one, text=_remarked(one.text, end.citations, markers)) for one in end.notices]
    if all(end.text == wording.quotations(end.citations) for end in ends):
        texts = [wording.quotations(tuple(cited.values()))]
    return replace(
        whole,
        outcome=Outcome.ANSWERED,
        reason=None,
        text="\n\n".join(dict.fromkeys(texts)),
        citations=tuple(cited.values()),
        figures=tuple(figures),
        computed=tuple(computed),
        notices=tuple(dict.fromkeys(notices)),
        links=tuple(dict.fromkeys(one for end in ends for one in end.links)),
        nearest=(),
    )


def with_words(counted: Answer | None, words: Answer | None) -> Answer | None:
    """What rows tell, and after it what sentences do; these alone where rows tell nothing."""
    if counted is None or words is None:
        return counted or words
    return merged(counted, [counted, words]) if counted.outcome is Outcome.ANSWERED else words


def place(citation: Citation) -> tuple[str, str, int, int]:
    """Where the words of a citation stand."""
    return citation.document.id, citation.version, citation.start, citation.end


def _remarked(text: str, citations: Sequence[Citation], markers: dict[int, int]) -> str:
    """The words of an end with these ``citations`` under the markers of the answer that it becomes a part of; what it
    quotes stays as it is."""
    longest_first = sorted((wording.shown_words(one) for one in citations), key=len, reverse=True)
    quoted = "|".join(re.escape(words) for words in longest_first)
    pattern = re.compile(rf"(?P<quoted>{quoted})|\[(?P<marker>\d+)\]")
    return pattern.sub(
        lambda found: found[0] if found["quoted"] else f"[{markers.get(int(found['marker']), found['marker'])}]",
        text,
    )
