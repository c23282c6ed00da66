"""A language -> the words of pressdesk's own interface in it: what pages and the terminal print around an answer.

Each is a template in English, and said through ``phrase`` or ``counted``. English is the template itself; Spanish looks
it up in ``phrases.toml``. What documents print is never told in other words.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from ingest import Check, Organisation, Published
from service.citing.attribution import date_for_readers
from service.figures.languages import words_in
from service.holdings.slips import SLIP, what_is_odd
from service.holdings.spanish import noun
from service.language.date_words import date_in_words
from service.language.numeral import numeral
from service.template import Template

_CATALOGUE = Path(__file__).with_name("phrases.toml")
LANGUAGES = ("en", "es")


@dataclass(frozen=True)
class Catalogue:
    """``phrases``: template -> Spanish; ``counted``: the template of several -> that of one, that of several;
    ``titles``: the status of a failed request -> the heading of its page, in both languages; ``checks``: the code of
    what staff should look at -> what it is and what to do."""

    phrases: dict[str, str]
    counted: dict[str, tuple[str, str]]
    titles: dict[str, tuple[str, str]]
    checks: dict[str, str]


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    return Catalogue(**tomllib.loads(_CATALOGUE.read_text("utf-8")))


class Phrases:
    """The words of one language, "en" or "es". A template that the catalogue lacks is said in English."""

    def __init__(self, language: str) -> None:
        self.language = language

    def template(self, english: str) -> str:
        return catalogue().phrases.get(english, english) if self.language == "es" else english

    def template_of(self, number: float, one: str, several: str) -> str:
        """That which agrees with ``number``."""
        if self.language == "es":
            one, several = catalogue().counted.get(several, (one, several))
        return one if number == 1 else several

    def phrase(self, template: str, /, **fields: object) -> str:
        return self.template(template).format(**fields)

    def counted(self, number: int, one: str, several: str, /, **fields: object) -> str:
        """``{n}`` of the template is the number."""
        return self.template_of(number, one, several).format(n=self.number(number), **fields)

    def told(self, sentence: str) -> str:
        """A sentence that was made of a template."""
        if not isinstance(sentence, Template):
            return sentence
        fields = sentence.fields.items()
        told = {name: self.told(field) if isinstance(field, str) else field for name, field in fields}
        return self.phrase(sentence.template, **told)

    def number(self, value: int) -> str:
        return numeral(value, self.language)

    def date(self, published: Published) -> str:
        """As a reader is told it: it says when nobody printed one."""
        return date_for_readers(published, self.language)

    def day(self, date: str) -> str:
        """ "November 24, 2026" for any moment of it; as much as is known of a month or a year."""
        return date_in_words(Published(date[:10]), self.language)

    def kind(self, name: str, *, several: bool = False) -> str:
        """A type of documents: "press release"."""
        if self.language == "es":
            return noun(name)[several]
        return f"{name.replace('_', ' ')}{'s' if several else ''}"

    def subject_word(self, organisation: Organisation, *, several: bool = False) -> str:
        """The noun for what is graded."""
        return words_in(self.language, organisation).group(None if several else 1)

    def title(self, status: int) -> str:
        """The heading of the page of a request that failed."""
        english = HTTPStatus(status).phrase
        return catalogue().titles.get(str(status), (english, english))[self.language == "es"]

    def check(self, found: Check) -> str:
        """What staff should look at: in English with its particulars, in Spanish what it is, and of which subjects."""
        if self.language != "es":
            return found.message
        told = catalogue().checks.get(found.code, found.message)
        return f"{what_is_odd(found, self.language)}. {told}" if found.code == SLIP else told
