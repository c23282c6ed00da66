"""Somebody's words, none of which is surely on a topic -> those that may be: then nobody says that none is.

Words stand in a passage that speaks of the topic, or words that are given to nobody stand in one that speaks of it and
names the speaker ('... Lee. "We wait," she said.').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Generation, pattern
from service.citations import Cited
from service.retriever import Filters, Visible
from service.speech.nobodys_words import nobodys_words
from service.speech.people import People, plain_name, printed_surname
from service.visibility import nearest_holding

READ = 60  # passages that name the speaker, the nearest by their words
SHOWN = 3  # quotations, as ``quotations.py`` shows
_WORD = pattern(r"[^\W_]{3,}")


def may_be_on(
    speaker: str,
    found: Sequence[Cited],
    topic: Sequence[str],
    people: People,
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> tuple[Cited, ...]:
    """Those of ``found``, the words of ``speaker``, and sentences with nobody's beside that name. Whether words are
    about a person is told by whom they name."""
    asked = " ".join(topic)
    if asked[:1].isupper() and people.meant(asked):
        return ()
    wanted = generation.stems(topic)

    def on_it(text: str) -> bool:
        return not wanted.isdisjoint(generation.stems(_WORD.findall(text)))

    beside = [cited for cited in found if on_it(_around(cited, generation))]
    name = re.compile(rf"\b{re.escape(plain_name(printed_surname(speaker)))}\b")
    named = nearest_holding([printed_surname(speaker)], READ, generation, visible, filters)
    for passage in named:
        if name.search(plain_name(passage.text)) and on_it(passage.text):
            spans = (span for span in passage.sentences if any(span.overlaps(one) for one in nobodys_words(passage)))
            beside.extend(Cited(passage.document, span) for span in spans)
    return tuple(beside[:SHOWN])


def _around(cited: Cited, generation: Generation) -> str:
    """The passage that words stand in, with the one before it: a paragraph may run over both."""
    passages = generation.passages_of(cited.document)
    at = next((i for i, one in enumerate(passages) if one.span.overlaps(cited.span)), 0)
    return "\n".join(one.text for one in passages[max(0, at - 1) : at + 1])
