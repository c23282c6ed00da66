"""Spanish words for figures: sentences from ``spanish.toml`` by their English templates, pieces by its grammar.

Names, sections, frameworks, remarks and numbers stay as they are printed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from ingest import pattern
from service.figures.words import Words

_CATALOGUE = Path(__file__).with_name("spanish.toml")
_LIKE_Y = pattern(r"h?i(?![aeou])", re.I)  # "y" is "e" before the sound of i: "Ohio e Indiana", "Texas y Iowa"
_LIKE_O = pattern(r"h?o", re.I)  # and "o" is "u" before that of o: "Nevada u Ohio"


@dataclass(frozen=True)
class Catalogue:
    """``phrases``: template -> Spanish; ``agreeing``: template -> that of one, that of several; ``groups``: the English
    word for what is graded -> one, several, gender; ``forms``: gender -> placeholder -> the word that agrees."""

    phrases: dict[str, str]
    agreeing: dict[str, tuple[str, str]]
    groups: dict[str, tuple[str, str, str]]
    forms: dict[str, dict[str, str]]
    measures: dict[str, str]
    kinds: dict[str, str]


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    return Catalogue(**tomllib.loads(_CATALOGUE.read_text("utf-8")))


class Spanish(Words):
    """As ``Words``. A template that the catalogue lacks is said in English."""

    def phrase(self, template: str, /, **fields: object) -> str:
        return catalogue().phrases.get(template, template).format(**self._forms, **fields)

    def agreeing(self, number: float, template: str, /, **fields: object) -> str:
        one, several = catalogue().agreeing.get(template, (template, template))
        return (one if number == 1 else several).format(**self._forms, **fields)

    def listed(self, items: Sequence[str]) -> str:
        """ "A, B y C"."""
        return _joined(items, "e" if items and _LIKE_Y.match(items[-1]) else "y")

    def either(self, items: Sequence[str]) -> str:
        """ "A, B o C"."""
        return _joined(items, "u" if items and _LIKE_O.match(items[-1]) else "o")

    def neither(self, items: Sequence[str]) -> str:
        """ "ni A ni B"."""
        return " ".join(f"ni {item}" for item in items) if len(items) > 1 else self.either(items)

    def number(self, value: float, places: int | None = None) -> str:
        """With a decimal comma where the archive writes one: Spain does, and Mexico does not."""
        told = super().number(value, places)
        return told.replace(".", ",") if self.comma else told

    def percent(self, part: float, whole: float) -> str:
        told = super().percent(part, whole)
        return told.replace(".", ",") if self.comma else told

    def letter(self, grade: str) -> str:
        """ "una F", "un 4"; a worded grade stands alone."""
        if len(grade.rstrip("+-")) > 1:
            return grade
        return f"{'un' if grade[0].isdigit() else 'una'} {grade}"

    def measure(self, name: str) -> str:
        """All of them are feminine, which the templates count on."""
        return catalogue().measures.get(name, name)

    def group(self, count: int | None = None) -> str:
        one, several, _ = self._noun
        return one if count == 1 else several

    def group_of(self, kinds: Sequence[str], count: int | None = None) -> str:
        """The word for all that is graded: of kinds the gender, with which much agrees, is not known."""
        group = self.group(count)
        return self.phrase("named {group}", group=group) if kinds else group

    def asked_group(self) -> str | None:
        """Its own word, where the organisation declares it as one that questions use."""
        several = self.group()
        return several if several in self.organisation.subject_words else None

    def kind(self, source_kind: str) -> str:
        return catalogue().kinds.get(source_kind) or f"una fuente del tipo {source_kind.replace('_', ' ')}"

    @cached_property
    def _noun(self) -> tuple[str, str, str]:
        """The noun for what is graded; a general one where no Spanish word is known for it."""
        groups, word = catalogue().groups, self.organisation.subject_word.casefold()
        known = groups.get(word) or next((noun for noun in groups.values() if noun[0] == word), None)
        return known or self._declared(word) or groups["subject"]

    def _declared(self, word: str) -> tuple[str, str, str] | None:
        """A Spanish noun that the organisation declares with its plural, where its ending tells the gender."""
        for ending, plural, gender in (("o", "os", "m"), ("a", "as", "f"), ("ión", "iones", "f"), ("ad", "ades", "f")):
            several = f"{word.removesuffix(ending)}{plural}"
            if word.endswith(ending) and several in self.organisation.subject_words:
                return word, several, gender
        return None

    @cached_property
    def _forms(self) -> dict[str, str]:
        return catalogue().forms[self._noun[2]]


def _joined(items: Sequence[str], word: str) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""
