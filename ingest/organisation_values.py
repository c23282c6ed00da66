"""A table of ``organisation.toml`` -> frozen values of the types that it must hold, or an error that names the key."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

FILE_NAME = "organisation.toml"

_DAY = "a day such as 2026-01-31"
_LIST_OF_TABLES = "write its name in double brackets, such as [[subjects]], before each entry"
_LIST_OF_VALUES = 'write ["one", "another"]'
_TYPE_NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", date: _DAY}


class OrganisationInvalid(ValueError):
    """The file cannot be used. The message names the key and what to do."""


def mistake(where: str, what: str) -> OrganisationInvalid:
    return OrganisationInvalid(f"{FILE_NAME}: {where} {what}")


def only_known(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in sorted(table.keys() - set(known)):
        raise mistake(f"{where}.{key}" if where else key, f"is unknown; known here are {', '.join(known)}")


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
    only_known(entry, tuple(hints), where)
    for expected in dataclasses.fields(kind):
        if expected.name not in entry and expected.default is dataclasses.MISSING:
            raise mistake(f"{where}.{expected.name}", "is missing; add it")
    return kind(**{key: value_of(hints[key], value, f"{where}.{key}") for key, value in entry.items()})


def value_of(hint: Any, value: Any, where: str) -> Any:
    """``value`` as the type that ``hint`` names; lists become tuples, tables become values."""
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            tables = dataclasses.is_dataclass(get_args(hint)[0])
            raise mistake(where, f"is not a list; {_LIST_OF_TABLES if tables else _LIST_OF_VALUES}")
        return tuple(value_of(get_args(hint)[0], item, f"{where}[{i}]") for i, item in enumerate(value))
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
