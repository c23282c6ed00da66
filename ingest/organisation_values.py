"""A table of ``organisation.toml`` -> frozen values of the types that it must hold, or an error that names the key."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import partial
from typing import Any, get_args, get_origin, get_type_hints

FILE_NAME = "organisation.toml"

_DAY = "a day such as 2026-01-31"
_LIKENESS = 0.75  # "organization" and "organisation" .92, "mail" and "email" .89
_LIST_OF_TABLES = "write its name in double brackets, as [[{}]], before each entry"
_LIST_OF_VALUES = 'write ["one", "another"]'
_TYPE_NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", date: _DAY}


class OrganisationInvalid(ValueError):
    """The file cannot be used. Each of ``mistakes`` names a key and what to do; the message has all of them."""

    def __init__(self, *mistakes: str) -> None:
        self.mistakes = mistakes
        told = mistakes
        if len(mistakes) > 1:
            bare = [words.removeprefix(f"{FILE_NAME}: ") for words in mistakes]
            numbered = "; ".join(f"({number}) {words}" for number, words in enumerate(bare, 1))
            told = (f"{FILE_NAME} has {len(mistakes)} mistakes: {numbered}",)
        super().__init__(*told)


def all_of(steps: Iterable[Callable[[], Any]]) -> list[Any]:
    """What the steps make, each of them tried: whoever mends the file is told all that is wrong at once.

    Raises:
        OrganisationInvalid: with the mistakes of all steps.
    """
    made, found = list[Any](), list[OrganisationInvalid]()
    for step in steps:
        try:
            made.append(step())
        except OrganisationInvalid as error:
            found.append(error)
    refuse(found)
    return made


def refuse(found: Iterable[OrganisationInvalid]) -> None:
    """Nothing, where nothing was found.

    Raises:
        OrganisationInvalid: with all the mistakes that were found.
    """
    mistakes = [words for error in found for words in error.mistakes]
    if mistakes:
        raise OrganisationInvalid(*mistakes)


def mistake(where: str, what: str) -> OrganisationInvalid:
    return OrganisationInvalid(f"{FILE_NAME}: {where} {what}")


def only_known(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    unknown = sorted(table.keys() - set(known))
    if unknown:
        keys = ", ".join(f"{where}.{key}" if where else key for key in unknown)
        near = [found for key in unknown for found in get_close_matches(key.lower(), known, 1, _LIKENESS)]
        meant = f"did you mean {' and '.join(near)}? " if near else ""
        verb = "is" if len(unknown) == 1 else "are"
        raise mistake(keys, f"{verb} unknown; {meant}known here are {', '.join(known)}")


def table_of(data: Mapping[str, Any], key: str, where: str = "") -> dict[str, Any]:
    table = data.get(key, {})
    if not isinstance(table, dict):
        name = f"{where}.{key}" if where else key
        raise mistake(name, f"is not a table; write `[{name}]` in a line of its own, and its keys below it")
    return dict(table)


def entry_of(kind: type, entry: Any, where: str) -> Any:
    """One frozen value of ``kind`` from a table whose keys are its fields."""
    if not isinstance(entry, dict):
        raise mistake(where, "is not a table")
    hints = get_type_hints(kind)
    needed = [field.name for field in dataclasses.fields(kind) if field.default is dataclasses.MISSING]
    given = {key: value for key, value in entry.items() if key in hints}
    values = all_of(
        [
            lambda: only_known(entry, tuple(hints), where),
            *(partial(_needed, entry, key, where) for key in needed),
            *(partial(value_of, hints[key], value, f"{where}.{key}") for key, value in given.items()),
        ]
    )
    return kind(**dict(zip(given, values[1 + len(needed) :], strict=True)))


def _needed(entry: Mapping[str, Any], key: str, where: str) -> None:
    if key not in entry:
        raise mistake(f"{where}.{key}", "is missing; add it")


def values_of(hint: Any, table: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The values of a table whose keys are free, each as the type that ``hint`` names."""
    return dict(zip(table, all_of(partial(value_of, hint, table[key], f"{where}.{key}") for key in table), strict=True))


def value_of(hint: Any, value: Any, where: str) -> Any:
    """``value`` as the type that ``hint`` names; lists become tuples, tables become values."""
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            tables = dataclasses.is_dataclass(get_args(hint)[0])
            raise mistake(where, f"is not a list; {_LIST_OF_TABLES.format(where) if tables else _LIST_OF_VALUES}")
        return tuple(
            all_of(partial(value_of, get_args(hint)[0], item, f"{where}[{i}]") for i, item in enumerate(value))
        )
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return entry_of(hint, value, where)
    allowed = [kind for kind in get_args(hint) or (hint,) if kind in _TYPE_NAMES]
    if float in allowed and type(value) is int:
        return float(value)
    if type(value) not in allowed:
        shown = value.isoformat() if isinstance(value, date) else repr(value)
        raise mistake(where, f"is {shown}, not {_TYPE_NAMES[allowed[0]]}{_quotes(value, allowed[0])}")
    return value


def _quotes(value: Any, wanted: type) -> str:
    """What to do about a value that only its quotes, or the lack of them, make another type."""
    if wanted is str:
        return "; write it in quotes" if isinstance(value, int | float | date) else ""
    return "; leave the quotes out" if isinstance(value, str) else ""
