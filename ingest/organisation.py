"""``organisation.toml`` -> the one organisation that an archive belongs to.

Everything about an organisation (names, press desk, what it grades, on which scales, help texts)
is data in that file; no module of Python knows any of it. Format: see ``corpus/organisation.toml``.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

FILE_NAME = "organisation.toml"
BUILT_IN = Path(__file__).with_name("organisation.toml")


class OrganisationInvalid(ValueError):
    """The file cannot be used. The message names the key and what to do."""


@dataclass(frozen=True)
class PressDesk:
    name: str = ""
    email: str = ""
    phone: str = ""
    page: str = ""


@dataclass(frozen=True)
class Subject:
    """What is graded: a state, a district, a category. ``aliases`` are other names, matched
    without regard to case; ``abbreviations`` only as printed ("CT", "Conn.")."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    kind: str = ""
    region: str = ""


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
    """One year's set of report cards. ``status``: ``published``; ``none`` (known not to exist);
    ``unknown`` (nobody could tell). ``subjects`` is how many were graded, where known."""

    year: int
    status: str
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


@dataclass(frozen=True)
class Organisation:
    """Who an archive belongs to.

    ``texts[group][key][language]`` are the fixed texts that staff approved: groups ``help``
    (danger, crisis, tip), ``refused``, ``directed``, ``notices``. ``links`` are named addresses
    (donate, jobs, interviews). ``ranks`` orders kinds of source, the most trusted first.
    """

    name: str
    sha256: str
    short_names: tuple[str, ...] = ()
    home: str = ""
    publisher: str = ""
    document_types: tuple[str, ...] = ()
    subject_word: str = "subject"
    subject_words: tuple[str, ...] = ()
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

    def framework_of(self, year: int) -> str | None:
        """The framework that a year was graded on: its edition's, else the one whose years hold it."""
        for edition in self.editions:
            if edition.year == year:
                return edition.framework
        for framework in self.frameworks:
            if (framework.first or 0) <= year <= (framework.last or 9999):
                return framework.code
        return None

    def fixed_text(self, group: str, key: str, language: str = "en") -> str:
        """An approved text, in ``language`` where it exists, else in English, else ""."""
        by_language = self.texts.get(group, {}).get(key, {})
        return by_language.get(language) or by_language.get("en", "")


def parse(content: bytes) -> Organisation:
    """Read the bytes of an ``organisation.toml``.

    Raises:
        OrganisationInvalid: it is not TOML, or a key is missing, unknown or of the wrong type.
    """
    try:
        data = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OrganisationInvalid(f"{FILE_NAME} is not valid TOML: {error}; mend that line") from error
    known = {"organisation", "press_desk", "links", "link_words", "sources", "subjects",
             "ambiguous", "frameworks", "editions", "help", "refused", "directed", "notices"}
    for key in data.keys() - known:
        raise OrganisationInvalid(f"{FILE_NAME}: unknown table {key!r}; known are {', '.join(sorted(known))}")
    try:
        return _organisation(data, hashlib.sha256(content).hexdigest())
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        if isinstance(error, OrganisationInvalid):
            raise
        raise OrganisationInvalid(f"{FILE_NAME}: a key is missing or of the wrong type: {error}") from error


def built_in() -> Organisation:
    """The organisation that serves an archive which brings none of its own."""
    return parse(BUILT_IN.read_bytes())


def _organisation(data: dict[str, Any], sha256: str) -> Organisation:
    head = data["organisation"]
    help_table = dict(data.get("help", {}))
    numbers = tuple(HelpNumber(**number) for number in help_table.pop("numbers", ()))
    organisation = Organisation(
        name=head["name"], sha256=sha256, short_names=tuple(head.get("short_names", ())),
        home=head.get("home", ""), publisher=head.get("publisher", head["name"]),
        document_types=tuple(head.get("document_types", ())),
        subject_word=head.get("subject_word", "subject"),
        subject_words=tuple(head.get("subject_words", ())),
        press_desk=PressDesk(**data.get("press_desk", {})), links=dict(data.get("links", {})),
        link_words={key: tuple(words) for key, words in data.get("link_words", {}).items()},
        ranks=tuple(data.get("sources", {}).get("ranks", ())),
        subjects=tuple(_tuples(Subject, entry) for entry in data.get("subjects", ())),
        ambiguous=tuple(_tuples(Ambiguous, entry) for entry in data.get("ambiguous", ())),
        frameworks=tuple(_framework(entry) for entry in data.get("frameworks", ())),
        editions=tuple(Edition(**entry) for entry in data.get("editions", ())),
        texts={"help": help_table, **{group: data.get(group, {}) for group in ("refused", "directed", "notices")}},
        numbers=numbers,
    )
    _check(organisation)
    return organisation


def _tuples(kind: type, entry: dict[str, Any]) -> Any:
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()})


def _framework(entry: dict[str, Any]) -> Framework:
    sections = tuple(_tuples(FrameworkSection, section) for section in entry.get("sections", ()))
    return _tuples(Framework, {**entry, "sections": list(sections)})  # type: ignore[no-any-return]


def _check(organisation: Organisation) -> None:
    codes = [subject.code for subject in organisation.subjects]
    for code in {code for code in codes if codes.count(code) > 1}:
        raise OrganisationInvalid(f"{FILE_NAME}: subject code {code!r} stands twice; keep one")
    for entry in organisation.ambiguous:
        for code in set(entry.subjects) - set(codes):
            raise OrganisationInvalid(f"{FILE_NAME}: ambiguous name {entry.name!r} names unknown subject {code!r}")
    frameworks = {framework.code for framework in organisation.frameworks}
    for edition in organisation.editions:
        if edition.framework is not None and edition.framework not in frameworks:
            raise OrganisationInvalid(f"{FILE_NAME}: edition {edition.year} names unknown framework "
                                      f"{edition.framework!r}")
        if edition.status not in ("published", "none", "unknown"):
            raise OrganisationInvalid(f"{FILE_NAME}: edition {edition.year} has status {edition.status!r}; "
                                      "use published, none or unknown")
