"""A text that is no TOML, and what its parser says -> the line, and what to write there, for one who never met TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lazy_pattern import pattern

_AT = pattern(r"\(at (?:line (?P<line>\d+), column \d+|end of document)\)")
_SHOWN_CHARS = 60
_CURLY = pattern(r"[“”„‟«»‘’‚]")
_COLON = pattern(r"\s*[\w.-]+\s*:(?:\s|$)")
_DAY = pattern(r"=\s*\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\s*$")
_BARE = pattern(r"=\s*(?![\"'\[{])\S")
_FENCE = pattern(r"\s*(?:---|—|\+\+\+)\s*$")
_KEY = pattern(r"([\w.-]+)\s*[:=]")
_SIGNS = (
    ("twice", "it stands twice; keep one"),
    ("overwrite", "it stands twice; keep one"),
    ("Duplicate", "it stands twice; keep one"),
    ("redefine", "it stands twice; keep one"),
    ("end of a table", "close the name of a table with a bracket: `[press_desk]`"),
    ("end of an array declaration", "close the name of a list of tables with two brackets: `[[subjects]]`"),
    ("Unclosed array", 'a list needs a comma between its values and a bracket behind them: `["one", "another"]`'),
    ("hex", "write '...' in the place of \"...\" around a value with a backslash"),
    ("Unescaped", "write '...' in the place of \"...\" around a value with a backslash"),
    ("Illegal character", 'close the quotation mark in its line; around a text of several lines write """'),
    ("Unterminated", 'close the quotation mark; around a text of several lines write """'),
)


def toml_mistake(text: str, error: Exception) -> str:
    """Where ``text`` cannot be read and what to do, as a clause; ``error`` is what its parser raised."""
    found = _AT.search(str(error))
    lines = text.splitlines() or [""]
    number = min(int(found["line"]), len(lines)) if found and found["line"] else len(lines)
    line = lines[number - 1].strip()
    shown = line if len(line) <= _SHOWN_CHARS else f"{line[:_SHOWN_CHARS]} …"
    key = _KEY.match(line)
    form = f'`{key[1]} = "…"`' if key else '`name = "…"`'
    return f"line {number}, {shown!r}: {next(_advice(line, str(error), form))}"


def _advice(line: str, said: str, form: str) -> Iterator[str]:
    if _FENCE.match(line):
        yield "take the line out; such lines stand in a document, not here"
    if _CURLY.search(line) and "Illegal" not in said:
        yield f"write straight quotation marks, as in {form}"
    if _COLON.match(line):
        yield f"write an equals sign in the place of the colon, and the value in quotation marks, as in {form}"
    yield from (advice for sign, advice in _SIGNS if sign in said)
    if _DAY.search(line):
        yield "write a day as 2026-01-31"
    if _BARE.search(line):
        yield f"put the value in quotation marks, as in {form}"
    if line.count('"') > 2:
        yield "put '...' around a value that has quotation marks in it"
    what = re.sub(r" \(at .*", "", said)
    yield f"{what[:1].lower()}{what[1:]}; each line is a name, an equals sign and a value, as in {form}"
