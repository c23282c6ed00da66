"""The title lines of a text -> the one that calls its own document a draft, or not for the public: "Kitchen closure –
Draft", "[DRAFT] Kitchen closure", "Kitchen closure NOT FOR PUBLICATION".

A title may be about such things, too ("Draft law on water published"), so a word counts only where a sign or capitals
set it off from the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from ingest.lazy_pattern import pattern

_MOST_LINES, _MOST_CHARS = 6, 160
_VERSION = r"(?:\W{0,3}v(?:ersi[óo]n)?\W{0,2}\d{1,2}(?:\.\d+)?|\W{1,3}\d{1,2}(?:\.\d+)?)?"
_DRAFT = rf"(?:(?:first|second|third|final|rough|early|working|internal|old) )?(?:draft|borrador){_VERSION}"
_NOT_FOR = (
    r"(?:not|no) (?:yet )?(?:for |para )?(?:publication|release|distribution|circulation|publish(?:ed)?|approved|final"
    r"|publicar|difundir)|do not (?:publish|release|distribute|circulate)|(?:for )?internal (?:use )?only"
    r"|for internal use|unapproved|embargoed|embargad[oa]"
)
_FIRM = rf"(?:{_DRAFT}|{_NOT_FOR})"
# What a title that is out may say in brackets as well: "Support line (confidential)".
_SOFT = (
    r"(?:unpublished|internal|confidential|interno|confidencial|(?:for |pending )?(?:review|approval)|wip"
    r"|work in progress)"
)
_MORE = r"(?:\W+(?:for|of|as|not|do|only|to)\b[^)\]}>]{0,30})?"
_TAGGED = pattern(
    rf".*[(\[{{<]\s*{_FIRM}{_MORE}\s*[)\]}}>]|\W*[\[{{<]\s*{_SOFT}\s*[\]}}>]|.*[\[{{<]\s*{_SOFT}\s*[\]}}>]\W*$"
    rf"|\W*{_DRAFT}(?:\s*[:|–—]|\s+-\s)\s*\w|.*(?:\w\s+[-–—|]|\w[:–—|])\s*{_FIRM}\W*$",
    re.IGNORECASE,
)
# After another word in capitals it may belong to a name: "picked first in the NHL DRAFT".
_CAPITALS = pattern(
    r".*(?:\b(?<![A-Z]{2} )(?:DRAFT|BORRADOR)\b|\b(?:NOT FOR PUBLICATION|NOT FOR RELEASE|DO NOT PUBLISH)\b)"
)
_ITEM = pattern(r"\W*\d{1,3}[.)]\s|\s*[-•*–]\s|.*\s\|\s.*\s\|\s")  # of an agenda, or a row
_SENTENCE = pattern(r".{40,}[.!?][\"”’)]*$")


def tagged_title(titles: Iterable[str], text: str) -> str | None:
    """The first of ``titles``, and of the lines above the first sentence of ``text``, that is tagged so."""
    lines = (line.strip() for line in text[: 20 * _MOST_CHARS].splitlines() if line.strip())
    return next((line for line in (*titles, *_titles(lines)) if _is_tagged(line)), None)


def _titles(lines: Iterator[str]) -> Iterator[str]:
    above = takewhile(lambda line: not _SENTENCE.match(line), lines)
    yield from (line for _, line in zip(range(_MOST_LINES), above, strict=False) if not _ITEM.match(line))


def _is_tagged(line: str) -> bool:
    if len(line) > _MOST_CHARS:
        return False
    return bool(_TAGGED.match(line)) or (not line.isupper() and bool(_CAPITALS.match(line)))
