"""A quotation and a person -> whether its words are about that person.

A release on a race quotes the winner and names everybody who ran: that somebody is named in the same document says
nothing of the words. They, who said them, or the sentence before in the same paragraph name the person; or the title
does, and the words say "she" or "he", or are of somebody whom it does not name beside and who does not begin with "I".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.citations import Cited
from service.reading import unaccented
from service.speech.accession import FULL_NAME
from service.speech.people import plain_name, surname

BEFORE, BEHIND = 250, 120  # characters: about one sentence of a release, and an attribution
_SENTENCE_ENDS = pattern(r"[.!?][\"”»’]?\s+")
_I = pattern(r"\W*(?:I|My|Yo|Mi)\b")
_SHE = pattern(r"\b(?:s?he|h(?:er|im|is)|ella|él)\b", re.I)


def is_about_person(cited: Cited, text: str, name: str) -> bool:
    """``name``: of the person, any word of which is a naming."""
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, unaccented(name).split()))})\b")
    span, words = cited.span, unaccented(cited.span.of(text))
    before = re.split(r"\n\s*\n", text[max(0, span.start - BEFORE) : span.start])[-1]
    behind = re.split(r"\n\s*\n", text[span.end : span.end + BEHIND])[0]
    *_, first = ["", *_SENTENCE_ENDS.split(before.rstrip(' "“«\n'))]
    attribution = _SENTENCE_ENDS.split(behind)[0]
    if named.search(unaccented(f"{first} | {words} | {attribution}")):
        return True
    title = unaccented(cited.document.anatomy.title)
    speaker = surname(cited.quote.speaker or "") if cited.quote else ""
    if named.search(title) is None:
        return False
    return _SHE.search(words) is not None or not (speaker in plain_name(title) or _I.match(words))


def is_about_another_name(words: str, topic: str) -> bool:
    """Whether a topic is a full name, and somebody's words name another and not that."""
    if not FULL_NAME.fullmatch(topic):
        return False
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, topic.split()))})\b")
    return FULL_NAME.search(words) is not None and not named.search(unaccented(words))
