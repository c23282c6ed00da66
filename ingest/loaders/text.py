"""Plain text -> pieces. What a release in a text file means by its lines is written out as Markdown.

Three rules of our own. What stands side by side at the top ("Contact: Ann Lee        FOR IMMEDIATE RELEASE") is read
column by column. The first paragraph's leading lines in capitals are the headline. And a line
end is kept unless the line was wrapped: it is at least 45 and at most 120 characters long (nobody
wraps shorter or longer) and the next word would not have fitted into the longest line of its
paragraph, and the next line is more than a day, and not one label below another ("Present: ...", "Apologies: ...").
So a contact block keeps its lines, a letter the day below its first, and a wrapped paragraph becomes one line.
A line longer than that is a paragraph of its own, as programs save it that put no empty lines between; and so is what
begins with a place and a day below a headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.anatomy.date_forms import DATE, YEAR
from ingest.anatomy.dateline import dateline_of
from ingest.label_lines import is_labelled
from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import Draft, refuse_too_many
from ingest.loaders.characters import decode, visible
from ingest.loaders.html import fragment
from ingest.loaders.hyphens import rejoined
from ingest.loaders.mail_text import mail_words
from ingest.loaders.markdown import markdown_to_html
from ingest.loaders.metadata import split_front_matter

# Typographers set 45 to 75 characters a line (Bringhurst); mail wraps at 72, screens up to 120.
_SHORTEST_WRAP_CHARS = 45
_LONGEST_WRAP_CHARS = 120
_LONGEST_HEADLINE_CHARS = 250
_FEWEST_CAPITALS = 8
_BULLET = pattern(r"^([ \t]*)(?:[•‣▪●◦⁃∙][ \t]*|·[ \t]+)(?=\S)", re.MULTILINE)
_EMPTY_QUOTE = pattern(r"^[ \t]*>[> \t]*$", re.MULTILINE)
_EMPTY_LINES = pattern(r"\n[ \t]*\n(?:[ \t]*\n)*")
# Where the lines that a mail quotes from an older one begin and end: a paragraph of its own.
_QUOTE_EDGE = pattern(r"(?<=\n)(?!>)(?=[^\n]*\S)([^\n]*\n)(?=>)|(?<=\n)(>[^\n]*\n)(?=[^>\s])")
_ITEM = pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_TABLE_LINE = pattern(r"[ \t]*\|.*\||[ \t|:-]*-[ \t|:-]*")
_CELL_ENDS = pattern(r"\t+| {2,}")
_RULE = pattern(r"[-=_+|: \t]+")
_HEADING = pattern(rf"\D*(?:\b{YEAR}\b\D*)?")
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2
_GAP = pattern(r"(?<=\S)[ \t]{4,}(?=\S)")
_DAY = pattern(rf"\b{DATE}", re.I)
_FEWEST_LEAD_CHARS = 10  # after the place and the day
_DAY_ALONE = pattern(rf"\W*{DATE}[\s*_]*", re.I)  # without the stop that ends a sentence
_RIGHT_CHARS = 20  # a line that begins so far in has nothing on its left
_TOP_PARAGRAPHS = 4
_LABEL = pattern(
    r"(?:for immediate release|news$|(?:news|press|media) (?:release|advisory|statement)|embargoed?|hold|not for|"
    r"(?:media |press )?contacts?|media materials|for more information)\b",
    re.I,
)


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: not text, or its front matter is not valid.
    """
    text, warnings = decode(content, name)
    text = mail_words(text, name)
    text, removed = visible(text)
    declared, text = split_front_matter(text, name)
    markdown = rejoined(_as_markdown(text))
    refuse_too_many(markdown, name)
    pieces, more = fragment(markdown_to_html(markdown, plain=True), name)
    return Draft(pieces, declared, warnings=(*warnings, *more), removed=removed)


def _as_markdown(text: str) -> str:
    text = _QUOTE_EDGE.sub(r"\g<0>\n", _BULLET.sub(r"\1- ", _EMPTY_QUOTE.sub("", text)))
    parts = [[line.rstrip() for line in part.split("\n")] for part in _EMPTY_LINES.split(text.strip("\n"))]
    paragraphs = [lines for number, part in enumerate(parts) for lines in _apart(part, number < _TOP_PARAGRAPHS)]
    paragraphs = [column for lines in paragraphs[:_TOP_PARAGRAPHS] for column in _columns(lines)] + paragraphs[
        _TOP_PARAGRAPHS:
    ]
    headline = next((number for number, lines in enumerate(paragraphs[:3]) if _capital_lines(lines)), None)
    written = []
    for number, lines in enumerate(paragraphs):
        if number == headline:
            count = _capital_lines(lines)
            written.append("# " + " ".join(line.strip() for line in lines[:count]))
            lines = lines[count:]
        if lines:
            written.append(_as_table(lines) or _with_kept_line_ends(lines))
    return "\n\n".join(written)


def _apart(lines: list[str], at_the_top: bool) -> Iterator[list[str]]:
    """A paragraph, or those that it is where its lines were never wrapped."""
    begun = list[str]()
    longest = max(map(len, lines))
    for line in lines:
        alone = longest > _LONGEST_WRAP_CHARS and not _ITEM.match(line) and not _TABLE_LINE.fullmatch(line)
        parted = alone and (len(line) > _LONGEST_WRAP_CHARS or (begun and len(begun[-1]) > _LONGEST_WRAP_CHARS))
        if begun and (parted or (at_the_top and _opens_the_lead(line) and not _is_wrapped(begun[-1], line, longest))):
            yield begun
            begun = []
        begun.append(line)
    yield begun


def _opens_the_lead(line: str) -> bool:
    """Whether a line begins with a place and a day, and says something after it."""
    found = None if is_labelled(line) else dateline_of(line)
    return found is not None and _DAY.search(found.of(line)) is not None and len(line) > found.end + _FEWEST_LEAD_CHARS


def _is_wrapped(line: str, following: str, longest: int) -> bool:
    """Whether a line is as full as the longest of its paragraph, so that its next one goes on with it."""
    first_word = following.split(maxsplit=1)[0] if following.strip() else ""
    full = len(line) + 1 + len(first_word) > longest
    return full and _SHORTEST_WRAP_CHARS <= len(line) <= _LONGEST_WRAP_CHARS


def _as_table(lines: list[str]) -> str | None:
    """A paragraph whose lines have as many cells each, below what stands above them in it, as a table; None where it
    is none. The head of a table names what is below and has no number but a year: opening hours have no head."""
    ruled = [line for line in lines if not _RULE.fullmatch(line)]
    tabs = {line.count("\t") for line in ruled[-_FEWEST_ROWS:]}
    even = len(tabs) == 1 and tabs != {0}  # a table that was copied out of a sheet has empty cells
    cells = [_cells(line, "\t" if even and {line.count("\t")} == tabs else "") for line in ruled]
    first = next((number for number, row in enumerate(cells) if len(row) >= _FEWEST_COLUMNS), len(cells))
    above, rows = [row[0] for row in cells[:first]], cells[first:]
    if len(rows) < _FEWEST_ROWS or len({len(row) for row in rows}) > 1 or _TABLE_LINE.fullmatch(lines[-1]):
        return None
    head, *body = rows
    counted = all(any(map(str.isdigit, row[-1])) for row in body)
    barred = len(head) > _FEWEST_COLUMNS and all("|" in line for line in lines[first:] if not _RULE.fullmatch(line))
    if not (counted or barred) or not all(_HEADING.fullmatch(cell) for cell in head):
        return None
    written = [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *body)]
    return "\n".join([*([" ".join(above), ""] if above else []), *written])


def _cells(line: str, mark: str) -> list[str]:
    inside = line.strip()
    parts = line.split(mark) if mark else inside.split("|") if "|" in inside else _CELL_ENDS.split(inside)
    return [cell.strip() for cell in parts]


def _columns(lines: list[str]) -> list[list[str]]:
    """The left and the right half of a paragraph of a letterhead, where a label of a release stands in one of them. A
    table has more columns, and no such label."""
    sides = [
        ["", line] if len(line) - len(line.lstrip()) >= _RIGHT_CHARS else _GAP.split(line.strip()) for line in lines
    ]
    apart = [side for side in sides if len(side) > 1]
    if not any(_LABEL.match(cell.strip(" *_")) for side in apart for cell in side) or max(map(len, sides)) > 2:
        return [lines]
    left, right = [side[0] for side in sides], [side[1].strip() for side in apart]
    return [column for column in ([line for line in left if line], right) if column]


def _capital_lines(lines: list[str]) -> int:
    """How many leading lines of a paragraph are a headline: words in capitals that are no label."""
    count = 0
    for line in lines:
        words = line.strip(" \t*_")
        if not words.isupper() or _LABEL.match(words) or _ITEM.match(line) or _TABLE_LINE.fullmatch(line):
            break
        count += 1
    headline = " ".join(lines[:count])
    capitals = sum(character.isupper() for character in headline)
    return count if capitals >= _FEWEST_CAPITALS and len(headline) <= _LONGEST_HEADLINE_CHARS else 0


def _with_kept_line_ends(lines: list[str]) -> str:
    longest = max(map(len, lines))
    written, goes_on = [], False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        listed = is_labelled(line) and is_labelled(following)
        wrapped = _is_wrapped(line, following, longest) and not listed and not _DAY_ALONE.fullmatch(following)
        table = bool(_TABLE_LINE.fullmatch(line))
        words = line.lstrip("> ") if goes_on else line
        goes_on = wrapped and line.startswith(">") and following.startswith(">")
        written.append(words if wrapped or table or not following.strip() else words + "  ")
    return "\n".join(written)
