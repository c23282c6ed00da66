"""A question which documents quote somebody -> the question without that; documents -> those that quote a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import StoredDocument
from service.reading import unaccented
from service.speech.people import People

_QUOTE = re.compile(r" (?:(?:that|which) )?(?:do |did )?(?:quotes?|cites?) (?P<name>.+)$")
_QUOTED = re.compile(
    r"^in (?P<how>which|what|how many) (?P<documents>.+?) (?:is|are|was|were|has|have) (?P<name>.+?) (?:been )?"
    r"(?:quoted|cited)$"
)
_TITLES = frozenset("mr mrs ms dr prof professor mayor senator director".split())


def read(line: str, speaker: str | None) -> tuple[bool, str]:
    """Whether ``line`` asks for the documents that quote ``speaker``, and the line without the words for it; one word
    more, and it asks what was said."""
    known = frozenset(re.findall(r"[^\W_]+", unaccented((speaker or "").casefold())))
    for form, rest in ((_QUOTED, r"\g<how> \g<documents>"), (_QUOTE, "")):
        found = form.search(line) if known else None
        if found and (named := set(found["name"].split()) - _TITLES) and named <= known:
            return True, form.sub(rest, line)
    return False, line


def quoting(documents: Sequence[StoredDocument], speaker: str) -> list[StoredDocument]:
    """Those of ``documents`` that quote a person who may be meant by that name."""
    people = People(quote for document in documents for quote in document.anatomy.quotes)
    meant = frozenset(people.meant(speaker))
    return [d for d in documents if any(q.speaker and people.one(q.speaker) in meant for q in d.anatomy.quotes)]
