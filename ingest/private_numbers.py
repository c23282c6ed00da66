"""Text -> where telephone numbers stand that are labelled as somebody's own: cell, mobile, home.

A label may stand before or after its number; which, is read from the marks around it and from
how the line begins: "Office: A Cell: B" has labels before, "A office / B cell" after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.lazy_pattern import pattern

_NUMBER = pattern(
    r"(?<![\w.@/-])(?:\d{3}/\d{3}[ .-]\d{4}|"
    r"\+?(?:\(\+?\d{1,4}\)[ .-]?)?\d(?:(?:(?<=\d{3}) [–-] (?=\d{3})|[ .\-–‑•·])?\(?\d\)?){6,14})"
    r"(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\w@]|[.‑-]\d)",
    re.I,
)
_NINE = pattern(r"[67]\d{8}")  # as mobile numbers are written in Spain
_YEARS = pattern(r"(?:1\d|20)\d\d[ –-]+(?:1\d|20)\d\d")  # "c. 1491–1510" is no cell
_PRIVATE = (
    r"(?:cell(?:ular)?(?:[ -]?phone)?s?|mobiles?(?:[ -]?phones?)?|mob|iphone|"
    r"home(?: phone| number| tel(?:ephone|\.)?)?|"
    r"(?:personal|private)(?: (?:cell|mobile|phone|line|number))?|own (?:cell|mobile|phone|line|number)|"
    r"(?:cel(?:ular(?:es)?)?|(?:tel[eé]fono )?m[oó]vil(?:es)?)(?: (?:personal|particular|privado))?"
    r"(?: del? [\w.]+(?: \w+)?(?=:))?|"
    r"(?:(?:tel[eé]fono|tel\.?|n[uú]mero) )?(?:particular|privado|personal)|(?:tel[eé]fono de )?casa(?: de \w+(?=:))?|"
    r"handy(?:nummer)?|mobil(?:telefon|nummer)?|privat|portable)"
    r"(?:\s?[/&]\s?(?:whats ?app|text|sms|home|cell))?"
    r"|off the record|not (?:for publication|to be published)|do not (?:publish|print)|no publicar|"
    r"nicht zur ver[oö]ffentlichung"
)
_PUBLIC = (
    r"(?:office|work|desk|main|tel(?:ephone|[eé]fono)?|phone|ph|fax|toll[ -]?free|hot ?line|help ?line|"
    r"land ?line|switchboard|direct|business|oficina|trabajo|b[uü]ro|bureau)"
)
# One letter is a label in parentheses, or before a colon or full stop.
_LETTER = (
    r"\((?P<own>[cmh])\)|\b(?P<own2>[cmh](?=[:.])|(?-i:[CMH](?= ))|(?<=[/|] )[cmh](?= $))|"
    r"\((?P<work>[opftwd])\)|\b(?P<work2>[opftwd](?=[:.])|(?-i:[OPFTWD](?= )))"
)
_LABEL = pattern(rf"(?<![\w-])(?:(?P<private>{_PRIVATE})|(?P<public>{_PUBLIC}))(?![\w’'-])|{_LETTER}", re.I)
# What may stand between a label and the number after it, and between a number and the label after it.
_TO_NUMBER = pattern(
    r"(?: for(?: \w+){1,3}(?= (?:is|:)))?(?:[\s:.,|()#=/–—-]|\b(?:phones?|numbers?|no|telephone|tel|lines?|is|at|on|to|"
    r"es|al|de|el|n[uú]mero|nummer|ist|lautet|under|unter)\b)*",
    re.I,
)
_TO_LABEL = pattern(
    r"[ \t:.,|()/–—-]*(?:(?:is|on|es|as) )?(?:(?:his|her|my|their|a|the|su|mi|un|personal) )*(?:[(\[] ?)?",
    re.I,
)
_PARTED = pattern(r"[/;,•·|\n]|\b(?:or|and|y|o|und|oder)\b", re.I)
_OR = pattern(r"(?:\s*,)?\s+(?:or|and|y|o|u|oder|und)\s+|\s*[,/&]\s*", re.I)
_POINTS_ON = pattern(r":|#|=|\b(?:is|at|no|number|es|al|número|ist)\b", re.I)
_CLOSED = pattern(
    r"\s*(?:[)\].,;:/|•·–—-]|$|\n|"
    r"\b(?:and|or|y|o|und|oder|phone|number|for|if|when|after|only)\b)",
    re.I,
)
# "Children's Home: 555-0100" is an institution, "Home: 555-0100" and "her home" are not.
_OWN_BEFORE = pattern(
    r"(?:^|[\n/;,•·|(:\d.)–-]|\b(?:his|her|my|their|your|at|or|and|su|mi|de|en|phone|tel))\s*",
    re.I,
)
_NEEDS_OWNER = pattern(r"home\b.*|casa|particular|privado|portable|privat|private|personal", re.I)
_REACH_CHARS = 48  # from a number within which its label is looked for


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    private: bool


def numbers(text: str) -> Iterator[re.Match[str]]:
    """Everything that can be a telephone number: 7 to 15 digits (E.164) and an extension."""
    for match in _NUMBER.finditer(text):
        if _YEARS.fullmatch(match[0].strip("()")):
            continue
        grouped = any(mark in match[0] for mark in " .()-–‑•·/+")
        if grouped or len(match[0]) >= 10 or _NINE.fullmatch(match[0]):
            yield match


def private_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each number whose own label says that it is private."""
    found = [match.span() for match in numbers(text)]
    owners: dict[int, _Label] = {}
    for index in range(len(found) + 1):
        start = found[index - 1][1] if index else 0
        end = found[index][0] if index < len(found) else len(text)
        first, last = _labels_at_ends(text, start, end, after=index > 0, before=index < len(found))
        if first is not None and first == last:
            belongs_to_next = _belongs_to_next(text[start : first.start], text[first.end : end], index - 1 in owners)
            first, last = (None, last) if belongs_to_next else (first, None)
        if first is not None:
            owners.setdefault(index - 1, first)
        if last is not None:
            owners[index] = last
    private = {index for index, label in owners.items() if label.private}
    for index in range(1, len(found)):
        if index - 1 in private and index not in owners and _OR.fullmatch(text, found[index - 1][1], found[index][0]):
            private.add(index)  # "cell: 207-555-0143 or 207-555-0144"
    yield from (found[index] for index in sorted(private))


def _labels_at_ends(
    text: str, start: int, end: int, *, after: bool, before: bool
) -> tuple[_Label | None, _Label | None]:
    """The label right after the number that ends at ``start``, and right before the one at ``end``."""
    first, last = None, None
    if after:
        labels = _labels(text, start, min(end, start + _REACH_CHARS))
        first = next((label for label in labels if _follows(text, start, label, end)), None)
    if before:
        labels = _labels(text, max(start, end - _REACH_CHARS), end)
        last = next((label for label in reversed(labels) if _leads(text, label, end)), None)
    return first, last


def _labels(text: str, start: int, end: int) -> list[_Label]:
    found = []
    for match in _LABEL.finditer(text, start, end):
        private = bool(match["private"] or match["own"] or match["own2"])
        if match["private"] and _NEEDS_OWNER.fullmatch(match["private"]) and not _is_somebodys(text, match.start()):
            continue
        found.append(_Label(match.start(), match.end(), private))
    return found


def _is_somebodys(text: str, start: int) -> bool:
    """Whether the word before a label is no part of a name."""
    before = re.split(r"(?<=\s)(?=\S+\s*$)", text[max(0, start - _REACH_CHARS) : start])[-1]
    return not before.strip() or _OWN_BEFORE.fullmatch(before) is not None or not before.strip()[-1].isalnum()


def _follows(text: str, start: int, label: _Label, end: int) -> bool:
    between = text[start : label.start]
    closed = _CLOSED.match(text, label.end, end) or not text[label.end : end].strip()
    return bool(_TO_LABEL.fullmatch(between)) and bool(closed)


def _leads(text: str, label: _Label, end: int) -> bool:
    between = text[label.end : end]
    if not _TO_NUMBER.fullmatch(between):
        return False
    alone = text[text.rfind("\n", 0, label.start) + 1 : label.start].strip() == ""
    return "\n" not in between or ":" in between or alone


def _belongs_to_next(before: str, after: str, labels_stand_first: bool) -> bool:
    """Whether the one label between two numbers is the second one's."""
    if "\n" in before and "\n" not in after:
        return True
    if "\n" in after and "\n" not in before:
        return False
    if _POINTS_ON.search(after):
        return True
    if bool(_PARTED.search(before)) != bool(_PARTED.search(after)):
        return bool(_PARTED.search(before))
    return labels_stand_first
