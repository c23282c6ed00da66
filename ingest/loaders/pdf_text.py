"""The lines of a paragraph of a PDF -> its words. A word broken by a hyphen is whole again.

A line end is kept where the next word would still have fitted into the column: a letterhead, an address and the name of
whom to ask keep theirs. Prose has none, for its lines are full, and beside a picture it goes on in small letters.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ingest.lazy_pattern import pattern
from ingest.loaders.hyphens import goes_on_after, one_word
from ingest.loaders.pdf_glyphs import LINE_END_HYPHEN
from ingest.loaders.pdf_lines import Line

_LONGEST_KEPT_CHARS = 90  # a line of a contact block: name, title, numbers
_SAME_LEFT = 0.3  # in sizes of the letters
_GRADE = pattern(r"(?<![\w-])[A-F]-$")  # of a table that is not read as one
_PROSE_END = pattern(r"[.!?][\"”’»)]*$")
_GOES_ON = pattern(r"(?!\S+@|www\.|https?:)[a-zß-ÿ,;.)]")


def words_of(lines: list[Line], page: list[Line], words: Counter[str], *, prose: bool) -> str:
    """The words of the lines, with the line ends that were made by hand. ``page``: all lines that stand around them;
    ``words``: how often the document has each word; ``prose``: no line end is to be kept."""
    kept = set() if prose or _PROSE_END.search(lines[-1].text) else _kept(lines, page)
    text = lines[0].text
    for at, line in enumerate(lines[1:]):
        if at in kept:
            text = f"{text}\n{line.text}"
        elif re.search(r"\w[-‐]$", text) and line.text[:1].isalnum() and not _GRADE.search(text):
            text = text[:-1] + LINE_END_HYPHEN + line.text
        else:
            text = f"{text} {line.text}"

    def whole(match: re.Match[str]) -> str:
        compound, goes_on = bool(match[1]), goes_on_after(match)
        return match[1] + one_word(match[2], match[3], words, compound=compound, goes_on=goes_on)

    return re.sub(rf"((?:\w+-)*)(\w+){LINE_END_HYPHEN}(\w+)", whole, text).replace(LINE_END_HYPHEN, "-")


def _kept(lines: list[Line], page: list[Line]) -> set[int]:
    """The lines, by number, that end where more would have fitted in."""
    if any(len(line.text) > _LONGEST_KEPT_CHARS or _GOES_ON.match(line.text) for line in lines):
        return set()
    left, size = min(line.left for line in lines), lines[0].size
    if max(line.left for line in lines) - left <= _SAME_LEFT * size:
        column = [other for other in page if abs(other.left - left) <= _SAME_LEFT * size]
    else:  # set on the right or in the middle
        column = page
    width = max(other.right for other in column) - min(other.left for other in column)
    return {at for at, (line, below) in enumerate(pairwise(lines)) if _ends_by_hand(line, below, width)}


def _ends_by_hand(line: Line, below: Line, width: float) -> bool:
    first = len(below.text.split(maxsplit=1)[0]) + 1
    fits = line.right - line.left + first * (below.right - below.left) / len(below.text) < width
    return fits and not line.text.endswith((",", "-"))
