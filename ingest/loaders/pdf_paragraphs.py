"""The lines of a page -> its paragraphs, headings and tables in reading order, by size and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_bullets import bullets
from ingest.loaders.pdf_glyphs import LINE_END_HYPHEN
from ingest.loaders.pdf_lines import Line
from ingest.loaders.pdf_tables import PageTable
from ingest.sentences import ends_in_abbreviation

# A heading is at least this much larger than the body: the smallest step of a type scale is 1.125.
_HEADING_SCALE = 1.12
# Sizes over the body's that word processors give to headings 1 and 2 (20 and 16 points on 12).
_LEVELS = ((1.6, 1), (1.3, 2))
_LONGEST_HEADING_CHARS = 250
# Lines of one paragraph lie one pitch apart; half a line more is a gap that a reader sees.
_GAP = 1.4
_SAME_SIZE = 0.1
# A paragraph's last line ends before this share of the column, unless it fills it by chance.
_FULL_LINE = 0.85
_MOST_LINES = 0.9
# Two words, for some pairs are never parted ("Jan. 5").
_WORDS_THAT_FIT = 2
# A first line is set in by one to four letters.
_INDENT = (0.8, 4.0)
_FEWEST_FULL_LINES = 3
_ENOUGH_FULL_LINES = 8  # of one page, to tell how far apart its lines lie
_ENDED = pattern(r"[.!?:][\"'”’»)]*[¹²³⁰⁴-⁹]*$")
_BEGINS = pattern(r"[\"“‘«'(¿¡]*[A-ZÀ-ÖØ-Þ0-9]")
_OPENS = pattern(r"[“«\"]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``heading`` is a level from 1, or 0 for running text. ``bullet``: how many characters the bullet of an item
    takes."""

    lines: list[Line]
    heading: int = 0
    bullet: int = 0


@dataclass(frozen=True, slots=True)
class _Page:
    """``pitch``: how far apart its lines lie. ``body``: the size of most print."""

    lines: list[Line]
    pitch: float
    body: float


def paragraphs_of(
    lines: list[Line], body: float, tables: list[PageTable], pitch: float | None
) -> Iterator[Paragraph | PageTable]:
    """Paragraphs in the order of the file. The lines inside a table give way to the table. ``pitch``: how far apart the
    lines of the whole document lie, where a page has too few to tell."""
    page = _Page(lines, pitch_of([lines], _ENOUGH_FULL_LINES) or pitch or _middle_step(lines), body)
    items = bullets(lines)
    waiting = list(tables)
    current: list[Line] = []
    bullet = 0
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        table = next((table for table in tables if _inside(line, table)), None)
        if table is None and current and at not in items:
            parts = _parts(current, line, after, page, item=bullet > 0)
        else:
            parts = bool(current)
        if parts:
            yield _paragraph(current, body, bullet)
            current = []
        if table is None:
            bullet = bullet if current else items.get(at, 0)
            current.append(line)
        elif table in waiting:
            waiting.remove(table)
            yield table
    if current:
        yield _paragraph(current, body, bullet)


def _paragraph(lines: list[Line], body: float, bullet: int) -> Paragraph:
    scale = min(line.size for line in lines) / (body or 1)
    short = sum(len(line.text) for line in lines) <= _LONGEST_HEADING_CHARS
    if scale < _HEADING_SCALE or not short or bullet:
        return Paragraph(lines, bullet=bullet)
    return Paragraph(lines, next((level for least, level in _LEVELS if scale >= least), 3))


def pitch_of(pages: Sequence[list[Line]], least: int = _FEWEST_FULL_LINES) -> float | None:
    """How far apart the lines of a paragraph lie, as full lines and those below them show; None where these are few."""
    steps = [step for lines in pages for above, step in _steps(lines) if is_full(above, lines)]
    return median(steps) if len(steps) >= least else None


def _middle_step(lines: list[Line]) -> float:
    steps = [step for _, step in _steps(lines)]
    return median(steps) if steps else 0.0


def _steps(lines: list[Line]) -> Iterator[tuple[Line, float]]:
    for above, below in pairwise(lines):
        if 0 < (step := above.base - below.base) < 3 * above.size:
            yield above, step


def is_full(line: Line, lines: list[Line]) -> bool:
    """Whether a line reaches to the end of its column, as far as the others of ``lines`` show it."""
    near = _INDENT[1] * line.size
    column = [other.right for other in lines if abs(other.left - line.left) <= near and _alike(line, other)]
    right = sorted(column)[int(_MOST_LINES * (len(column) - 1))]  # a few may run over two columns
    return line.right >= line.left + _FULL_LINE * (right - line.left)


def _alike(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) <= _SAME_SIZE * line.size


def goes_on(above: str, below: str, *, full: bool) -> bool:
    """Whether a paragraph goes on over the end of a column or page. ``full``: its last line reaches to the end."""
    if _is_open(above):
        return _OPENS.match(below) is None
    if _ENDED.search(above) and not ends_in_abbreviation(above):
        return False
    return full or below[:1].islower() or above.endswith((",", "-", LINE_END_HYPHEN))


def _is_open(words: str) -> bool:
    """Whether a quotation begins in the words and does not end there."""
    open_marks = words.count("“") > words.count("”") or words.count("«") > words.count("»")
    return open_marks or words.count('"') % 2 == 1


def _parts(current: list[Line], below: Line, after: Line | None, page: _Page, *, item: bool) -> bool:
    """Whether a new paragraph begins with ``below``. ``after``: the line after it. ``item``: of a list, whose lines
    are all set in but the first."""
    above, lines, pitch, body = current[-1], page.lines, page.pitch, page.body
    step = above.base - below.base
    alike = _alike(above, below)
    if step <= 0 and alike and below.left > above.right:
        return not goes_on(" ".join(line.text for line in current), below.text, full=is_full(above, lines))
    if step <= 0 or not alike:
        return True
    if step > _GAP * max(pitch, above.size):
        return True
    if above.size < _HEADING_SCALE * body and _ends_by_hand(above, below):
        return True
    ended = _ENDED.search(above.text) is not None and not ends_in_abbreviation(above.text)
    if ended and not item and _is_set_in(current, below, after):
        return True
    return ended and not is_full(above, lines) and _BEGINS.match(below.text) is not None


def _is_set_in(current: list[Line], line: Line, after: Line | None) -> bool:
    """Whether a line begins further right than those around it, as the first one of a paragraph does."""
    around = [current[-1], *([after] if after is not None and 0 < line.base - after.base < 3 * line.size else [])]
    return any(_INDENT[0] * line.size <= line.left - other.left <= _INDENT[1] * line.size for other in around)


def _ends_by_hand(above: Line, below: Line) -> bool:
    """Whether a line was ended where more of the next one would have fitted in, as the next one shows: a date, a name
    or an address on a line of its own."""
    words = below.text.split()
    beginning = " ".join(words[:_WORDS_THAT_FIT])
    fits = (len(beginning) + 1) * (below.right - below.left) / max(len(below.text), 1)
    aligned = -below.size <= below.left - above.left <= _INDENT[1] * below.size
    runs_on = above.text.endswith((",", "-", LINE_END_HYPHEN)) or not _BEGINS.match(below.text)
    return len(words) > _WORDS_THAT_FIT and aligned and not runs_on and above.right + fits < below.right


def _inside(line: Line, table: PageTable) -> bool:
    x, y = (line.left + line.right) / 2, (line.bottom + line.top) / 2
    return table.left - 1 <= x <= table.right + 1 and table.bottom - 1 <= y <= table.top + 1
