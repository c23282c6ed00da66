"""A message in plain spelling -> the organisation's links that it asks for."""

from __future__ import annotations

import re

from ingest import Organisation, built_in
from service.answer import Link
from service.care.normal_form import Spelling


class Directions:
    """The links of an organisation, found by its own words for them, or by the built-in ones where it has none.

    A word of ``link_words`` counts where it begins a word of the message: "donat" finds "donation".
    Links whose words are met are returned in the order of the file.
    """

    def __init__(self, organisation: Organisation, spelling: Spelling) -> None:
        self._links: list[tuple[Link, re.Pattern[str]]] = []
        for key, words in {**built_in().link_words, **organisation.link_words}.items():
            plain = [spelling.read(word).whole for word in words if word.strip()]
            if plain and (url := organisation.links.get(key)):
                pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, plain))})")
                self._links.append((Link(label=key.replace("_", " ").capitalize(), url=url), pattern))

    def asked_for(self, plain: str) -> tuple[Link, ...]:
        return tuple(link for link, pattern in self._links if pattern.search(plain))
