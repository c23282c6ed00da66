"""The first blocks of a release -> those that only say on whose paper it is printed: a name, and what stands below it.

A letterhead stands above the release line or the date, its name is the organisation's own or one that the text repeats,
and the headline stands below. A title above the release line is repeated nowhere, or has no headline below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.anatomy.dateline import dateline_of
from ingest.anatomy.release_line import is_release_line
from ingest.document import Block
from ingest.organisation import Organisation

NEAR_TOP = 8  # blocks within which the release line stands below a letterhead of a name, an address and a number
LINES = 4  # of a block of a letterhead: name, street, town, telephone
_FEWEST_WORDS = 2  # of a name that counts because the text repeats it: one word is repeated by chance
_FEWEST_TITLE_WORDS = 3
_PARTED = re.compile(r"\s+[|–—•]\s+|\n")
_WORD = re.compile(r"\w+")


def letterhead(
    text: str,
    blocks: Sequence[Block],
    words: Sequence[str],
    organisation: Organisation,
    is_title: Callable[[int], bool],
    is_contact: Callable[[int], bool],
) -> list[int]:
    """The positions of its blocks. ``words`` are those of each block without the lines that a release prints about
    itself; ``is_title`` and ``is_contact`` tell what a block may be."""
    said = [at for at, own in enumerate(words) if own.strip()]
    if not said or said[0] >= NEAR_TOP:
        return []
    first = said[0]
    printed, closed = _without_release_line(_PARTED.split(words[first], maxsplit=1)[0])
    name = _plain(printed)
    if not name or not is_title(first):
        return []
    own = {_plain(one) for one in (organisation.name, *organisation.short_names) if one}
    line = first if closed else _release_line(text, blocks, words, first)
    end = first + 1 if line is None else line + bool(words[line].strip())
    head = [at for at in said if at < end]
    if any(not is_title(at) or len(words[at].splitlines()) > LINES for at in head):
        return []
    lead = next((at for at in said if at >= end and (dateline_of(words[at]) is not None or not is_title(at))), None)
    between = [at for at in said if end <= at < (lead if lead is not None else 0) and not is_contact(at)]
    if not any(len(words[at].split()) >= _FEWEST_TITLE_WORDS for at in between):
        return []
    below = _plain(text[blocks[between[0]].span.start :])
    repeated = line is not None and len(name.split()) >= _FEWEST_WORDS and f" {name} " in f" {below} "
    return head if name in own or repeated else []


def _without_release_line(line: str) -> tuple[str, bool]:
    """A line without a release line at its end, where a format that joins lines has put it; whether it had one."""
    words = line.split()
    cut = next((at for at in range(1, len(words)) if is_release_line(" ".join(words[at:]))), None)
    return (line, False) if cut is None else (" ".join(words[:cut]), True)


def _release_line(text: str, blocks: Sequence[Block], words: Sequence[str], first: int) -> int | None:
    """The block at or below ``first`` that has a line that a release prints about itself."""
    for at in range(first, min(len(blocks), NEAR_TOP)):
        printed = [line for line in blocks[at].span.of(text).splitlines() if line.strip()]
        if len(printed) > len(words[at].splitlines()):
            return at
    return None


def _plain(words: str) -> str:
    """Its words alone, without case and a leading article."""
    plain = _WORD.findall(words.casefold())
    return " ".join(plain[1:] if plain[:1] == ["the"] and len(plain) > 1 else plain)
