"""What a person types into the search box -> words and filters. What cannot be a filter stays words, and is said.

``"a phrase"``, ``-word``, ``type:press_release``, ``state:CT`` (or ``subject:``, or the organisation's own
word), ``year:2016``, ``before:2016``, ``after:2016-05``, ``grade:F``, ``speaker:"A Name"``; and what answers count
by, so that each count leads to a search that finds the same: ``title:word``, ``holds:word`` (in title or text, in any
form), ``text:word`` (not in the title), ``exact:"some words"``, ``language:spanish``, ``date:none`` (none printed; or
``unknown``), ``by:2016-05-31`` (surely published by that day), ``has:correction``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from ingest import Organisation, pattern
from service.holdings.traits import SIGNS as TRAITS
from service.searching.named import codes_of, type_of
from service.template import Template

_TOKEN = pattern(
    r"""
    (?P<minus>(?<!\S)-)?
    (?:(?<![\w:])(?P<field>[^\W\d_]+):(?!//))?
    (?P<value>"[^"]+" | “[^”]+” | [^\s"“]\S* | \S)
""",
    re.VERBOSE,
)
_MONTH_DAY = r"-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))"
_DATE = pattern(rf"\d{{4}}(?:{_MONTH_DAY}?)?")
_YEAR = pattern(r"\d{4}")
_DAY = pattern(rf"\d{{4}}{_MONTH_DAY}")
_WORD = pattern(r"\w+")
_LANGUAGES = {"english": "english", "en": "english", "spanish": "spanish", "es": "spanish", "español": "spanish"}
NO_DATE = ("none", "unknown")  # none printed, none known at all
SIGNS = ("correction", "withdrawal", "update", "slip", *TRAITS)
_CALLED = {"placeholder": "slot", "duplicate": "copy", "copie": "copy"}  # signs by other names
_NOUNS = {"by": "day", "has": "sign"}  # what fields take whose names are no nouns
_WRITTEN = {  # how a date is written, for the fields that take one
    "year": Template("write its four digits, as in year:2016"),
    "before": Template(
        "write a year, month or day of the calendar, as in before:2016, before:2016-05 or before:2016-05-31"
    ),
    "after": Template(
        "write a year, month or day of the calendar, as in after:2016, after:2016-05 or after:2016-05-31"
    ),
    "by": Template("write a day of the calendar, as in by:2016-05-31"),
}
EXACT = 3  # wordings of one query, at most
_PATH = "/search"


@dataclass(frozen=True)
class Query:
    """``words`` go to the search; the rest narrows it. ``before`` and ``after`` are ISO dates cut to what
    was typed. ``titled`` and ``holding`` are single words, ``beneath`` are such as title and text hold and no
    title holds all of, ``exact`` are words that stand so. ``undated`` is of ``NO_DATE``, ``signs`` are of ``SIGNS``.
    ``mistakes`` are sentences for the person."""

    words: str = ""
    excluded: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    grades: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    before: str | None = None
    after: str | None = None
    titled: tuple[str, ...] = ()
    holding: tuple[str, ...] = ()
    beneath: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    by: str | None = None
    language: str | None = None
    undated: str | None = None
    signs: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()

    def within(self, chosen: Query) -> Query:
        """This query among what was ``chosen`` beside it: each of a kind allows more of that kind."""
        return replace(
            self,
            subjects=(*self.subjects, *chosen.subjects),
            types=(*self.types, *chosen.types),
            years=(*self.years, *chosen.years),
            grades=(*self.grades, *chosen.grades),
            speakers=(*self.speakers, *chosen.speakers),
        )

    @property
    def typed(self) -> str:
        """What narrows this beyond words and facets, as it is typed: ``read`` gives it back."""
        parts = [
            *(f"title:{word}" for word in self.titled),
            *(f"holds:{word}" for word in self.holding),
            *(f"text:{word}" for word in self.beneath),
            *(f'exact:"{words}"' for words in self.exact),
            *([f"language:{self.language}"] if self.language else []),
            *([f"date:{self.undated}"] if self.undated else []),
            *(f"has:{sign}" for sign in self.signs),
            *([f"by:{self.by}"] if self.by else []),
        ]
        return " ".join(parts)

    @property
    def address(self) -> str:
        """The search page with this query, as far as ``typed`` and the facets hold it, the newest first."""
        state = {"q": self.typed, "type": self.types, "year": self.years, "subject": self.subjects, "sort": "newest"}
        return f"{_PATH}?" + urlencode({name: value for name, value in state.items() if value}, doseq=True)


def is_search(address: str) -> bool:
    """Whether an address is that of a search here."""
    return address.startswith(f"{_PATH}?")


Take = Callable[[Query, str], Query | None]


class QuerySyntax:
    """Reads queries with one organisation's subjects, types and grades; ``types`` gives those that its documents have
    beside the ones that it lists."""

    def __init__(self, organisation: Organisation, types: Callable[[], Collection[str]] = frozenset) -> None:
        self._organisation = organisation
        self._types = types
        self._grades = frozenset(organisation.grades)
        own = {organisation.subject_word, *organisation.subject_words, "subject"}
        self._fields: dict[str, Take] = {
            "type": self._type,
            "year": _year,
            "before": _before,
            "after": _after,
            "grade": self._grade,
            "speaker": _speaker,
            "quote": _speaker,
            "quotes": _speaker,
            "title": _title,
            "holds": _holds,
            "text": _text,
            "exact": _exact,
            "language": _language,
            "lang": _language,
            "date": _no_date,
            "has": _sign,
            "no": _lack,
            "by": _by,
            **{word.casefold(): self._subject for word in own},
        }

    def read(self, typed: str) -> Query:
        """Never fails: any sentence is a query."""
        query, words = Query(), list[str]()
        for token in _TOKEN.finditer(typed):
            value = token["value"].strip('"“”')
            if token["minus"] and token["field"]:
                query = _mistaken(
                    query, "“{typed}” was left out: only words can be excluded, as in -word.", typed=token.group()
                )
            elif name := token["field"]:
                read = self._field(query, name, value, token.group())
                query = read
                if query.mistakes and query.mistakes[-1].startswith(f"“{token.group()}”"):
                    words.append(value)
            elif token["minus"] and value.strip("-"):
                query = replace(query, excluded=(*query.excluded, token["value"]))
            else:
                words.append(token.group())
        if typed.count('"') % 2:
            query = _mistaken(query, "A quotation mark stands alone; what follows it was searched as words.")
        return replace(query, words=" ".join(words))

    def _field(self, query: Query, name: str, value: str, typed: str) -> Query:
        take = self._fields.get(name.casefold())
        if take is None:
            named = ("type", self._organisation.subject_word, "year", "before", "after", "grade", "speaker")
            known = ", ".join(
                f"{field}:" for field in (*named, "title", "holds", "text", "exact", "language", "date", "by", "has")
            )
            return _mistaken(
                query,
                "“{typed}” was searched as words: “{name}:” is no filter; there are {known}.",
                typed=typed,
                name=name,
                known=known,
            )
        taken = take(query, value)
        if taken is None and (written := _WRITTEN.get(name.casefold())):
            return _mistaken(
                query,
                "“{typed}” was searched as words: “{value}” is no date that can be read; {written}.",
                typed=typed,
                value=value,
                written=written,
            )
        return taken or _mistaken(
            query,
            "“{typed}” was searched as words: “{value}” is no {noun} of this archive.",
            typed=typed,
            value=value,
            noun=_NOUNS.get(name.casefold(), name),
        )

    def _subject(self, query: Query, value: str) -> Query | None:
        codes = codes_of(value, self._organisation)
        return replace(query, subjects=(*query.subjects, *codes)) if codes else None

    def _type(self, query: Query, value: str) -> Query | None:
        kind = type_of(value, self._organisation.document_types) or type_of(value, self._types())
        return replace(query, types=(*query.types, kind)) if kind else None

    def _grade(self, query: Query, value: str) -> Query | None:
        grade = value.upper()
        return replace(query, grades=(*query.grades, grade)) if grade in self._grades else None


def _mistaken(query: Query, template: str, /, **fields: str) -> Query:
    return replace(query, mistakes=(*query.mistakes, Template(template, **fields)))


def _year(query: Query, value: str) -> Query | None:
    return replace(query, years=(*query.years, int(value))) if _YEAR.fullmatch(value) else None


def _is_date(value: str) -> bool:
    """Whether a year, a month or a day is written so and is in the calendar."""
    with suppress(ValueError):
        return bool(_DATE.fullmatch(value) and date.fromisoformat(f"{value}-01-01"[:10]))
    return False


def _before(query: Query, value: str) -> Query | None:
    return replace(query, before=value) if _is_date(value) else None


def _by(query: Query, value: str) -> Query | None:
    return replace(query, by=value) if _DAY.fullmatch(value) and _is_date(value) else None


def _after(query: Query, value: str) -> Query | None:
    return replace(query, after=value) if _is_date(value) else None


def _title(query: Query, value: str) -> Query | None:
    return replace(query, titled=(*query.titled, value.casefold())) if _WORD.fullmatch(value) else None


def _holds(query: Query, value: str) -> Query | None:
    return replace(query, holding=(*query.holding, value.casefold())) if _WORD.fullmatch(value) else None


def _text(query: Query, value: str) -> Query | None:
    return replace(query, beneath=(*query.beneath, value.casefold())) if _WORD.fullmatch(value) else None


def _exact(query: Query, value: str) -> Query | None:
    exact = tuple(dict.fromkeys((*query.exact, value)))  # each reads every passage that holds its words
    return replace(query, exact=exact) if _WORD.search(value) and len(exact) <= EXACT else None


def _language(query: Query, value: str) -> Query | None:
    language = _LANGUAGES.get(value.casefold())
    return replace(query, language=language) if language else None


def _no_date(query: Query, value: str) -> Query | None:
    return replace(query, undated=value.casefold()) if value.casefold() in NO_DATE else None


def _sign(query: Query, value: str) -> Query | None:
    sign = value.casefold().removesuffix("s")
    sign = _CALLED.get(sign, sign)
    return replace(query, signs=tuple(dict.fromkeys((*query.signs, sign)))) if sign in SIGNS else None


def _lack(query: Query, value: str) -> Query | None:
    """ "no:date", "no:contact"."""
    return _no_date(query, "none") if value.casefold() == "date" else _sign(query, f"no-{value}")


def _speaker(query: Query, value: str) -> Query:
    return replace(query, speakers=(*query.speakers, value))
