"""A message in plain spelling -> the organisation's links that it asks for."""

from __future__ import annotations

import re
from collections.abc import Collection

from ingest import Organisation, built_in
from service.answer import Link
from service.care.normal_form import Spelling

WISHES = ("volunteer", "donate")  # links whose kind directed.toml hears in a wish that holds no word of theirs
_SPANISH = {
    "interviews": "Entrevistas",
    "donate": "Donar",
    "volunteer": "Voluntariado",
    "jobs": "Empleo",
    "contact": "Contacto",
}
# "What is her job?", "in his interview": somebody's own is no request for one.
_OF_ONE = r"(?<!\bher )(?<!\bhis )(?<!\bwhose )(?<!\bsu )"


class Directions:
    """The links of an organisation, found by its own words for them, or by the built-in ones where it has none.

    A word of ``link_words`` counts where it begins a word of the message: "donat" finds "donation".
    Links whose words are met are returned in the order of the file.
    """

    def __init__(self, organisation: Organisation, spelling: Spelling) -> None:
        self._named = organisation.links
        self._links: list[tuple[str, str, re.Pattern[str]]] = []
        for key, words in {**built_in().link_words, **organisation.link_words}.items():
            plain = [spelling.read(word).whole for word in words if word.strip()]
            if plain and (url := organisation.links.get(key)):
                pattern = re.compile(rf"{_OF_ONE}\b(?:{'|'.join(map(re.escape, plain))})")
                self._links.append((key, url, pattern))

    def asked_for(self, plain: str, language: str) -> tuple[Link, ...]:
        return tuple(Link(label(key, language), url) for key, url, pattern in self._links if pattern.search(plain))

    def wished(self, kinds: Collection[str], language: str) -> tuple[Link, ...]:
        """The links to lend a hand or to give that the ``kinds`` of a message ask for, as far as there are such."""
        return tuple(Link(label(k, language), self._named[k]) for k in WISHES if k in kinds and k in self._named)


def label(key: str, language: str) -> str:
    """What a link is called; an organisation's own key in its own words."""
    spanish = _SPANISH.get(key) if language == "es" else None
    return spanish or key.replace("_", " ").capitalize()
