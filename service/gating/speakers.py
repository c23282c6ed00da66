"""Who is said to have said it -> whether the evidence says so too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import pattern
from service.answer import Citation

_VERB = (
    r"(?:said|says|say|stated|noted|notes|wrote|writes|explained|explains|announced|announces|added|adds|told|"
    r"reported|reports|report|described|describes|argued|argues|warned|warns|urged|urges|claimed|claims)"
)
_NAME = r"(?P<who>(?:[A-Z][\w.’'-]*|[a-z]+\.(?:com|org))(?: (?:(?:of|the|and|for|&) )?[A-Z][\w.’'-]*)*)"
_ATTRIBUTIONS = (
    pattern(rf"(?i:according to|in the words of|as told by|by) (?:[a-z]+ ){{0,4}}{_NAME}"),
    pattern(rf"{_NAME}(?:, [^,]{{2,80}},)? (?:also |later )?{_VERB}\b"),
    pattern(rf"\b{_VERB} (?:[a-z]+ ){{0,3}}{_NAME}(?=[,.;]|$| (?:in|on|after|about|of))"),
)
_NOBODY = frozenset(
    "release report article statement document brief card summary page organisation organization the a an it in this "
    "that he she they according as its their".split()
)


def speakers_hold(sentence: str, citation: Citation) -> bool:
    """Whether words of a speaker stay that speaker's, and nothing is put into anybody's mouth.

    A quotation's sentence names its speaker. Where the evidence has none, only the publisher, a
    document in general, or somebody to whom the evidence itself attributes it may be named.
    """
    named = tuple(_attributed(sentence))
    if citation.speaker:
        last = citation.speaker.split()[-1]
        return bool(re.search(rf"\b{re.escape(last)}\b", sentence)) and all(
            _same(who, citation.speaker) or _same(who, citation.role or "") for who in named
        )
    own = tuple(_attributed(citation.exact))
    return all(_same(who, citation.document.publisher) or any(_same(who, other) for other in own) for who in named)


def _attributed(text: str) -> Iterator[str]:
    for form in _ATTRIBUTIONS:
        for match in form.finditer(text):
            who = [word for word in re.findall(r"[\w.’'-]+", match["who"]) if word.casefold() not in _NOBODY]
            if who:
                yield " ".join(who).strip(".")


def _same(said: str, known: str) -> bool:
    """Whether every word of one name is in the other."""
    words = {word.strip(".,").casefold() for word in known.split()}
    return bool(words) and {word.strip(".,").casefold() for word in said.split()} <= words
