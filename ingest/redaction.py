"""A loaded document -> the same without passwords, keys and private numbers, and where they were.

Each is replaced by a placeholder, in the text, in what the author declares and the format
suggests; the spans of blocks and cells move with the text exactly. Nothing here prints or returns
a secret. A password that was published once is known: the warning asks staff to change it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate

from ingest.credentials import credentials
from ingest.document import REMOVED_MARK, Block, BlockKind, Loaded, Removal, Span
from ingest.iban import ibans
from ingest.keys import keys
from ingest.lazy_pattern import pattern
from ingest.personal_data import numbers_of_people
from ingest.private_numbers import numbers, private_numbers
from ingest.secret_patterns import (
    ADDRESS,
    CARD,
    IBAN,
    IDENTITY,
    KEY,
    PASSWORD,
    PRIVATE_NUMBER,
    SSN,
    Found,
    column_kind,
    looks_random,
    passwords,
)
from ingest.unlabelled_secrets import unlabelled_secrets

_NAMES = {
    PASSWORD: "password",
    PRIVATE_NUMBER: "private number",
    KEY: "key",
    CARD: "card number",
    SSN: "social security number",
    IBAN: "account number",
    IDENTITY: "identity number",
    ADDRESS: "private address",
}
PLACEHOLDERS = {kind: f"{REMOVED_MARK} {name}]" for kind, name in _NAMES.items()}
REMOVED = "removed before storing: "  # how the warning begins that says how many of each kind were cut out
# Shorter secrets, and plain words, are looked for only where they were named: "hope" as a password
# must not empty a text about hope.
_FEWEST_CHARS_TO_LOOK_FOR = 4
_PLAIN_WORD_CHARS = 8
# How many last digits tell a number: it is written with and without the code of its country.
_TELLING_DIGITS = 10
_NO_PASSWORD = pattern(r"\W*|\d+(?:[.,]\d+)?\s?%|yes|no|s[íi]|none|n/a|required|optional", re.IGNORECASE)
# What stands beside "Password" in a header, and is none.
_HEADS = pattern(
    r"(?:[\w ]+ )?(?:sites?|links?|urls?|users?|user ?names?|log-?ins?|names?|notes?|use|purpose|services?|systems?|"
    r"dates?|expires|valid|pages?|galler(?:y|ies)|files?|folders?|meetings?|calls?|titles?|desks?|usuarios?|nombres?|sitios?)\W*",
    re.IGNORECASE,
)
# Full-width and mathematical letters, digits and marks as the plain ones that they are read as, each one for one:
# every place stays where it is.
_PLAIN = {
    code: plain
    for code in (*range(0xFF01, 0xFF5F), *range(0x1D400, 0x1D800))
    if len(plain := unicodedata.normalize("NFKC", chr(code))) == 1 and plain.isascii()
}


def redact(loaded: Loaded) -> tuple[Loaded, tuple[Removal, ...]]:
    """``loaded`` without secrets, and where the placeholders stand now, in order."""
    texts = [loaded.text, *_strings(loaded.declared), *loaded.suggested.values()]
    in_columns = _in_columns(loaded)
    secrets = _Secrets(texts, in_columns)
    found = secrets.in_text(loaded.text, in_columns)
    regions = list(_within_units(loaded, found))
    text, removals = _replaced(loaded.text, regions)
    moved = _Moved(regions)
    counts = Counter(found_one.kind for found_one in found)
    declared = {key: _clean(value, secrets, counts, key) for key, value in loaded.declared.items()}
    suggested = {key: str(_clean(value, secrets, counts, key)) for key, value in loaded.suggested.items()}
    warnings = tuple(str(_clean(warning, secrets, Counter(), "")) for warning in loaded.warnings)
    redacted = replace(
        loaded,
        text=text,
        blocks=tuple(moved.block(block) for block in loaded.blocks),
        declared=declared,
        suggested=suggested,
        warnings=(*warnings, *_warning(counts)),
    )
    return redacted, removals


def redact_text(text: str) -> str:
    """``text`` with placeholders, for a line that is no document: a log line, a file's name."""
    return _replaced(text, _Secrets([text], []).in_text(text, []))[0]


class _Secrets:
    """What was found anywhere in a document, so that it is removed everywhere in it."""

    def __init__(self, texts: Iterable[str], in_columns: list[Found]) -> None:
        self._detected: dict[str, list[Found]] = {}
        self._words: dict[str, str] = {}
        self._digits: set[str] = set()
        for number, text in enumerate(texts):
            self._detected.setdefault(text, _detected(text))
            for found in (*self._detected[text], *(in_columns if number == 0 else ())):
                self._remember(text[found.start : found.end], found.kind)

    def in_text(self, text: str, in_columns: list[Found]) -> list[Found]:
        """All secrets of ``text``, in order, none overlapping another."""
        found = [*(self._detected[text] if text in self._detected else _detected(text)), *in_columns]
        for word, kind in self._words.items():
            found += [Found(start, start + len(word), kind) for start in _places(word, text)]
        if self._digits:
            found += [
                Found(*match.span(), PRIVATE_NUMBER) for match in numbers(text) if _digits(match[0]) in self._digits
            ]
        return _merged(found)

    def _remember(self, words: str, kind: str) -> None:
        if kind == PRIVATE_NUMBER:
            self._digits.add(_digits(words))
        elif len(words) >= _FEWEST_CHARS_TO_LOOK_FOR and (looks_random(words) or len(words) >= _PLAIN_WORD_CHARS):
            self._words.setdefault(words, kind)


def _places(word: str, text: str) -> Iterator[int]:
    """Where ``word`` stands in ``text`` as a word of its own."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(word, end)


def _detected(text: str) -> list[Found]:
    text = text if text.isascii() else text.translate(_PLAIN)
    private = [Found(start, end, PRIVATE_NUMBER) for start, end in private_numbers(text)]
    return [
        *keys(text),
        *passwords(text),
        *credentials(text),
        *unlabelled_secrets(text),
        *private,
        *ibans(text),
        *numbers_of_people(text),
    ]


def _digits(number: str) -> str:
    number = re.split(r"x|ext", number.lower())[0]
    return "".join(character for character in number if character.isdigit())[-_TELLING_DIGITS:]


def _merged(found: list[Found]) -> list[Found]:
    """In order; where two overlap, both are cut as the first one's kind."""
    merged: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.end <= one.start:
            continue
        if merged and one.start < merged[-1].end:
            merged[-1] = replace(merged[-1], end=max(merged[-1].end, one.end))
        else:
            merged.append(one)
    return merged


def _in_columns(loaded: Loaded) -> list[Found]:
    """The cells below a header such as "Password" or "Cell", and beside such a cell in a row."""
    found: list[Found] = []
    headers: dict[tuple[int | None, int], str] = {}
    for block in loaded.blocks:
        beside = ""
        names = [cell.of(loaded.text) for cell in block.cells]
        for column, cell in enumerate(block.cells):
            named = column_kind(names[column], names) or ""
            if block.kind is BlockKind.TABLE_HEADER:
                headers[block.table, column] = named
                if beside and len(names) == 2 and not named and not _HEADS.fullmatch(names[column]):
                    found.append(Found(cell.start, cell.end, beside))  # a table of two columns may have no header
                beside = named
                continue
            kind = headers.get((block.table, column)) or beside
            if kind and not named and not cell.of(loaded.text).startswith(REMOVED_MARK):
                found.append(Found(cell.start, cell.end, kind))
            beside = named
    return [one for one in found if _may_be(one.kind, loaded.text[one.start : one.end])]


def _may_be(kind: str, words: str) -> bool:
    """Whether what stands in such a cell may be of that kind: "34 %" and "none" are no password."""
    if kind == PASSWORD:
        return _NO_PASSWORD.fullmatch(words) is None
    return any(map(str.isdecimal, words)) if kind == ADDRESS else any(numbers(words))


def _within_units(loaded: Loaded, found: list[Found]) -> Iterator[Found]:
    """``found``, cut at the borders of blocks and cells, so that no placeholder spans two."""
    units = [unit for block in loaded.blocks for unit in (block.cells or (block.span,))]
    first = 0
    for one in found:
        while first < len(units) and units[first].end <= one.start:
            first += 1
        for unit in units[first:]:
            if unit.start >= one.end:
                break
            start, end = max(unit.start, one.start), min(unit.end, one.end)
            if start < end:
                yield Found(start, end, one.kind)


def _replaced(text: str, regions: list[Found]) -> tuple[str, tuple[Removal, ...]]:
    parts, removals, position, length = [], [], 0, 0
    for region in regions:
        placeholder = PLACEHOLDERS[region.kind]
        parts += [text[position : region.start], placeholder]
        length += region.start - position
        removals.append(Removal(region.kind, Span(length, length + len(placeholder))))
        length += len(placeholder)
        position = region.end
    return "".join([*parts, text[position:]]), tuple(removals)


class _Moved:
    """Where a place of the old text is in the new one."""

    def __init__(self, regions: list[Found]) -> None:
        self._ends = [region.end for region in regions]
        grown = (len(PLACEHOLDERS[region.kind]) - (region.end - region.start) for region in regions)
        self._shifts = [0, *accumulate(grown)]

    def block(self, block: Block) -> Block:
        return replace(block, span=self._span(block.span), cells=tuple(map(self._span, block.cells)))

    def _span(self, span: Span) -> Span:
        return Span(self._place(span.start), self._place(span.end))

    def _place(self, place: int) -> int:
        return place + self._shifts[bisect_right(self._ends, place)]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for entry in value.values():
            yield from _strings(entry)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _strings(entry)


def _clean(value: object, secrets: _Secrets, counts: Counter[str], key: str) -> object:
    """``value`` with placeholders in its strings; all of it when ``key`` names a password."""
    if isinstance(value, Mapping):
        return {name: _clean(entry, secrets, counts, str(name)) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(entry, secrets, counts, key) for entry in value]
    kind = column_kind(key)
    if kind == PASSWORD and isinstance(value, str | int | float) and str(value):
        counts[kind] += 1
        return PLACEHOLDERS[kind]
    if not isinstance(value, str):
        return value
    found = secrets.in_text(value, [])
    counts.update(one.kind for one in found)
    return _replaced(value, found)[0]


def _warning(counts: Counter[str]) -> tuple[str, ...]:
    if not counts:
        return ()
    parts = [f"{count} {_counted(_NAMES[kind], count)}" for kind, count in sorted(counts.items())]
    advice = "; it was in the open, so change it" if counts.keys() & {PASSWORD, KEY} else ""
    return (f"{REMOVED}{', '.join(parts)}{advice}",)


def _counted(name: str, count: int) -> str:
    return name if count == 1 else f"{name}es" if name.endswith("s") else f"{name}s"
