"""A table of ``organisation.toml`` -> frozen values of the types that it must hold, or an error that names the key."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

FILE_NAME = "organisation.toml"

_DAY = "a day such as 2026-01-31"
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
        raise mistake(f"{where}.{key}" if where else key, "is not a table")
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
            raise mistake(where, "is not a list")
        return tuple(value_of(get_args(hint)[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return entry_of(hint, value, where)
    allowed = [kind for kind in get_args(hint) or (hint,) if kind in _TYPE_NAMES]
    if float in allowed and type(value) is int:
        return float(value)
    if type(value) not in allowed:
        raise mistake(where, f"is {value!r}, not {_TYPE_NAMES[allowed[0]]}")
    return value
