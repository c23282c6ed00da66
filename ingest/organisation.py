"""``organisation.toml`` -> the one organisation that an archive belongs to.

Everything about an organisation (names, press desk, what it grades, on which scales, help texts)
is data in that file; no module of Python knows any of it. Format: see ``corpus/organisation.toml``.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Any, get_type_hints

from ingest.organisation_clashes import clashes
from ingest.organisation_values import (
    FILE_NAME,
    OrganisationInvalid,
    all_of,
    entry_of,
    mistake,
    only_known,
    refuse,
    table_of,
    value_of,
    values_of,
)
from ingest.toml_mistakes import toml_mistake

BUILT_IN = Path(__file__).with_name("organisation.toml")
NEUTRAL = Path(__file__).with_name("neutral.toml")

_HEAD = ("name", "short_names", "home", "publisher", "document_types", "subject_word", "subject_words", "graded_words")
_TEXTS = ("help", "refused", "directed", "notices")
_LISTS = ("subjects", "ambiguous", "frameworks", "editions")
_TABLES = ("organisation", "press_desk", "links", "link_words", "sources", *_LISTS, *_TEXTS)


@dataclass(frozen=True)
class PressDesk:
    name: str = ""
    email: str = ""
    phone: str = ""
    page: str = ""


@dataclass(frozen=True)
class Subject:
    """What is graded: a state, a district, a category. ``aliases`` are other names, matched
    without regard to case; ``abbreviations`` only as printed ("CT", "Conn."). ``tile`` is its row and
    column on a map of equal tiles, from 0 at the upper left; empty where it has no place there."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    kind: str = ""
    region: str = ""
    tile: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ambiguous:
    """A name that may mean several subjects. ``ask`` False: take the first, and say so."""

    name: str
    subjects: tuple[str, ...]
    ask: bool = True


@dataclass(frozen=True)
class FrameworkSection:
    code: str
    name: str
    aliases: tuple[str, ...] = ()
    points: float | None = None


@dataclass(frozen=True)
class Framework:
    """A scale of grading. ``grades`` run from best to worst; ``failing`` are among them."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    grades: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    points: float | None = None
    sections: tuple[FrameworkSection, ...] = ()


@dataclass(frozen=True)
class Edition:
    """One year's set of report cards. ``status``: ``published``, as if it were left out; ``none`` (known not to
    exist); ``unknown`` (nobody could tell). ``subjects`` is how many were graded, where known."""

    year: int
    status: str = "published"
    framework: str | None = None
    released: str | None = None
    subjects: int | None = None
    note: str = ""


@dataclass(frozen=True)
class HelpNumber:
    name: str
    checked: date
    phone: str = ""
    text: str = ""
    chat: str = ""
    name_es: str = ""  # on pages in Spanish; else ``name`` stands there


@dataclass(frozen=True)
class Organisation:
    """Who an archive belongs to.

    ``texts[group][key][language]`` are the fixed texts that staff approved: groups ``help``
    (danger, crisis, tip), ``refused``, ``directed``, ``notices``. ``links`` are named addresses
    (donate, jobs, interviews). ``ranks`` orders kinds of source, the most trusted first. ``graded_words`` say what of
    its subjects is graded: laws.
    """

    name: str
    sha256: str
    short_names: tuple[str, ...] = ()
    home: str = ""
    publisher: str = ""
    document_types: tuple[str, ...] = ()
    subject_word: str = "subject"
    subject_words: tuple[str, ...] = ()
    graded_words: tuple[str, ...] = ()
    press_desk: PressDesk = field(default_factory=PressDesk)
    links: Mapping[str, str] = field(default_factory=dict)
    link_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ranks: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    editions: tuple[Edition, ...] = ()
    texts: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    numbers: tuple[HelpNumber, ...] = ()

    @cached_property
    def by_code(self) -> Mapping[str, Subject]:
        return {subject.code: subject for subject in self.subjects}

    @cached_property
    def framework_by_code(self) -> Mapping[str, Framework]:
        return {framework.code: framework for framework in self.frameworks}

    @cached_property
    def grades(self) -> tuple[str, ...]:
        """The grades of every scale, scale after scale, each from best to worst; one that two have stands once."""
        return tuple(dict.fromkeys(grade for framework in self.frameworks for grade in framework.grades))

    def framework_of(self, year: int) -> str | None:
        """The framework that a year was graded on: its edition's, else the only one whose years hold it. None where it
        had no edition, or several may be meant."""
        edition = next((edition for edition in self.editions if edition.year == year), None)
        if edition and (edition.framework or edition.status != "published"):
            return edition.framework
        held = [one.code for one in self.frameworks if (one.first or 0) <= year <= (one.last or 9999)]
        return held[0] if len(held) == 1 else None

    @property
    def expects_danger(self) -> bool:
        """Whether its readers may be in danger: it has a text for them, and help stands on every page."""
        return bool(self.texts.get("help", {}).get("danger"))

    @property
    def takes_tips(self) -> bool:
        """Whether people in danger are its subject: it says where to turn with what somebody saw."""
        return bool(self.texts.get("help", {}).get("tip"))

    def fixed_text(self, group: str, key: str, language: str = "en") -> str:
        """Its own text, in ``language`` where it exists, else in English; else pressdesk's neutral one, else ""."""
        for texts in (self.texts, neutral().texts):
            by_language = texts.get(group, {}).get(key, {})
            if text := by_language.get(language) or by_language.get("en"):
                return text
        return ""


@lru_cache(maxsize=8)  # a build asks four times, for 10 ms each
def parse(content: bytes) -> Organisation:
    """Read the bytes of an ``organisation.toml``.

    Raises:
        OrganisationInvalid: it is not TOML, or a key is missing, unknown or of the wrong type.
    """
    try:
        text = content.decode("utf-8-sig")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise OrganisationInvalid(
            f"{FILE_NAME} is not valid TOML: line {line} is not UTF-8; save the file with the encoding UTF-8"
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise OrganisationInvalid(f"{FILE_NAME} is not valid TOML: {toml_mistake(text, error)}") from error
    organisation: Organisation = all_of(
        [lambda: only_known(data, _TABLES, ""), lambda: _organisation(data, hashlib.sha256(content).hexdigest())]
    )[1]
    refuse(clashes(organisation))
    return organisation


def built_in() -> Organisation:
    """The organisation that serves an archive which brings none of its own."""
    return parse(BUILT_IN.read_bytes())


@cache
def neutral() -> Organisation:
    """Nobody, anywhere: the fixed texts of every organisation that has none of its own for a purpose."""
    return parse(NEUTRAL.read_bytes())


def _organisation(data: dict[str, Any], sha256: str) -> Organisation:
    hints = get_type_hints(Organisation)
    help_texts = dict(data["help"]) if isinstance(data.get("help"), dict) else data.get("help", {})
    numbers = help_texts.pop("numbers", []) if isinstance(help_texts, dict) else []
    parts: dict[str, Callable[[], Any]] = {
        **{key: partial(value_of, hints[key], data.get(key, []), key) for key in _LISTS},
        "press_desk": lambda: entry_of(PressDesk, table_of(data, "press_desk"), "press_desk"),
        "links": lambda: values_of(str, table_of(data, "links"), "links"),
        "link_words": lambda: values_of(tuple[str, ...], table_of(data, "link_words"), "link_words"),
        "ranks": lambda: _ranks(table_of(data, "sources")),
        "numbers": lambda: value_of(tuple[HelpNumber, ...], numbers, "help.numbers"),
        "texts": lambda: _all_texts({**data, "help": help_texts}),
        "head": lambda: _head(table_of(data, "organisation"), hints),
    }
    made = dict(zip(parts, all_of(parts.values()), strict=True))
    head = made.pop("head")
    return Organisation(**{"publisher": head["name"], **head}, **made, sha256=sha256)


def _head(head: dict[str, Any], hints: dict[str, Any]) -> dict[str, Any]:
    if "name" not in head:
        raise mistake("organisation.name", "is missing; add it")
    only_known(head, _HEAD, "organisation")
    values = all_of(partial(value_of, hints[key], value, f"organisation.{key}") for key, value in head.items())
    return dict(zip(head, values, strict=True))


def _ranks(sources: dict[str, Any]) -> tuple[str, ...]:
    only_known(sources, ("ranks",), "sources")
    return tuple(value_of(tuple[str, ...], sources.get("ranks", []), "sources.ranks"))


def _all_texts(data: dict[str, Any]) -> dict[str, dict[str, dict[str, str]]]:
    made = all_of(partial(lambda group: _texts(table_of(data, group), group), group) for group in _TEXTS)
    return dict(zip(_TEXTS, made, strict=True))


def _texts(group: dict[str, Any], where: str) -> dict[str, dict[str, str]]:
    return {
        key: {
            language: value_of(str, text, f"{where}.{key}.{language}").strip()
            for language, text in table_of(group, key, where).items()
        }
        for key in group
    }
