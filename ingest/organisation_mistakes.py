"""An organisation as its file states it -> nothing, or an error that names each key that cannot be meant so.

For a file that is being ingested: nobody would notice a help text under a misspelled key, or an address that leads
nowhere, before somebody needs it. A file that an archive holds already is read as it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from ingest.document import ALL
from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation, neutral
from ingest.organisation_values import OrganisationInvalid, mistake, refuse

_ADDRESS = pattern(r"https?://[^\s/]+\S*|mailto:\S+@\S+|tel:\S+")
_MAIL = pattern(r"[^\s@]+@[^\s@]+")
_LANGUAGE = pattern(r"[a-z]{2}(?:-[A-Za-z]{2,4})?")
_YEARS = range(1000, 3000)
_OWN_TEXTS = {"help": ("tip",)}  # texts that have no neutral one


def refuse_mistakes(organisation: Organisation) -> None:
    """Nothing, where all can be meant as it is written.

    Raises:
        OrganisationInvalid: something cannot; the message names each key and what to do.
    """
    refuse(_mistakes(organisation))


def _mistakes(organisation: Organisation) -> Iterator[OrganisationInvalid]:
    if not organisation.name.strip():
        yield mistake("organisation.name", "is empty; write who you are")
    for group, texts in organisation.texts.items():
        known = sorted({*neutral().texts[group], *_OWN_TEXTS.get(group, ())})
        for key in sorted(texts.keys() - set(known)):
            yield mistake(f"{group}.{key}", f"is unknown; known here are {', '.join(known)}")
        for key, by_language in sorted(texts.items()):
            for language in sorted(code for code in by_language if not _LANGUAGE.fullmatch(code)):
                yield mistake(f"{group}.{key}.{language}", "is no code of a language; write en or es before its text")
    for where, url in _addresses(organisation):
        if url and not _ADDRESS.fullmatch(url):
            yield mistake(where, f"is {url!r}, which is no address; write it whole, such as https://www.example.org")
    if organisation.press_desk.email and not _MAIL.fullmatch(organisation.press_desk.email):
        yield mistake("press_desk.email", f"is {organisation.press_desk.email!r}; write one such as press@example.org")
    for at, number in enumerate(organisation.numbers):
        if not (number.phone or number.text or number.chat):
            yield mistake(f"help.numbers[{at}]", "says no way to reach it; add phone, text or chat")
    yield from _of_subjects(organisation)
    yield from _of_scales(organisation)


def _addresses(organisation: Organisation) -> Iterator[tuple[str, str]]:
    yield "organisation.home", organisation.home
    yield "press_desk.page", organisation.press_desk.page
    for key, url in organisation.links.items():
        yield f"links.{key}", url
    for at, number in enumerate(organisation.numbers):
        yield f"help.numbers[{at}].chat", number.chat


def _of_subjects(organisation: Organisation) -> Iterator[OrganisationInvalid]:
    for at, subject in enumerate(organisation.subjects):
        for key, value in (("code", subject.code), ("name", subject.name)):
            if not value.strip():
                yield mistake(f"subjects[{at}].{key}", "is empty; write it, or take the entry out")
        if subject.code.upper() == ALL:
            yield mistake(f"subjects[{at}].code", f"is {subject.code!r}, which means all of them; use another")
    for entry in organisation.ambiguous:
        if not entry.subjects:
            yield mistake(f"ambiguous {entry.name!r}: subjects", "is empty; name the codes that it may mean")


def _of_scales(organisation: Organisation) -> Iterator[OrganisationInvalid]:
    for framework in organisation.frameworks:
        where = f"frameworks {framework.code!r}"
        if twice := _twice(framework.grades):
            yield mistake(f"{where}: grades", f"names {twice!r} twice; keep one")
        if framework.first and framework.last and framework.first > framework.last:
            yield mistake(f"{where}: first", f"is {framework.first}, after last, {framework.last}; exchange them")
        if framework.points is not None and framework.points <= 0:
            yield mistake(f"{where}: points", f"is {framework.points:g}; write the highest score, or leave it out")
    for edition in organisation.editions:
        where = f"editions {edition.year}"
        if edition.year not in _YEARS:
            yield mistake(f"{where}: year", "is no year; write its four digits")
        if edition.released and not _is_day(edition.released):
            yield mistake(f"{where}: released", f"is {edition.released!r}, which the calendar lacks; correct it")


def _twice(values: Sequence[str]) -> str:
    return next((value for value, count in Counter(values).items() if count > 1), "")


def _is_day(released: str) -> bool:
    """Whether "2016", "2016-11" or "2016-11-16" is in the calendar."""
    try:
        date.fromisoformat(f"{released}-01-01"[:10])
    except ValueError:
        return False
    return True
