"""The pages of a PDF -> the same without their running headers and footers, which are given back.

What stands on most pages in the margin is one, and so is what stands a little further in, always in the same place. A
release of two pages often has its header on the second alone: the number of the page, "-more-", or the title once more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from ingest.anatomy.date_forms import YEAR_ALONE
from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_lines import Line
from ingest.loaders.pdf_page import Page

_FEWEST_PAGES_TO_REPEAT = 2
_REPEATED_SHARE = 0.5  # of the pages
_WIDE_MARGIN_SHARE = 0.16
_SAME_PLACE_POINTS = 1.5
_GAP = 1.8  # between them and the text, in sizes of the letters
_MOST_LINES = 3
_HEAD_LINES = 12  # of the first page, among which its letterhead and its title stand
_FEWEST_WORDS = 2  # that say the title or the letterhead once more

_NUMBERS = pattern(r"\d+|\b[ivxlc]+\b")
_YEARS = pattern(YEAR_ALONE)
_PAGE_NUMBER = pattern(r"\W*(?:page|página|pág\.?|p\.)?\s*(\d+)(?:\s*(?:of|de|/)\s*\d+)?\W*", re.IGNORECASE)
_NAMED_NUMBER = pattern(r"\W*(?:page|página|pág\.?|p\.)\s*\d+(?:\s*(?:of|de|/)\s*\d+)?\W*", re.IGNORECASE)
_MORE = pattern(r"\W*(?:more|continued|sigue|continúa|(?:más|sigue) en la página siguiente)\W*", re.IGNORECASE)
_COUNTED = pattern(
    r"\b(?:page|página|pág\.?|p\.|add|continued|cont(?:\.|inued|inúa)?)\s*\d*|(?<!\w)\d{1,3}(?!\w)|\W+", re.IGNORECASE
)


def drop_furniture(pages: Sequence[Page]) -> list[Line]:
    """Drop the running headers and footers; returns their lines in order."""
    if len(pages) < _FEWEST_PAGES_TO_REPEAT:
        return []
    head = _plain(" ".join(line.text for line in pages[0].lines[:_HEAD_LINES]))
    body = body_size(pages)
    repeated = _repeated(pages, body)
    dropped = list[Line]()
    for page, lines in zip(pages, repeated, strict=True):
        kept = [line for line in page.lines if line not in lines]
        again = [line for line in _apart(page, kept) if line.size <= body + 1 and _says_again(line, head)]
        lines += again if page is not pages[0] else []
        kept = [line for line in kept if line not in lines]
        lines += _numbers_and_slugs(page, kept, last=page is pages[-1])
        dropped += [line for line in page.lines if line in lines]
        page.lines = [line for line in page.lines if line not in lines]
    return dropped


def body_size(pages: Sequence[Page]) -> float:
    """The size of print in which most words of the pages are set, in whole points."""
    sizes = Counter[int]()
    for line in (line for page in pages for line in page.lines):
        sizes[round(line.size)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def is_page_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None


def dated_pattern(line: Line) -> tuple[str, ...]:
    """The words of a header without its numbers, and its years: what stands below "Grades of 2023" does not go on from
    "Grades of 2021"."""
    return _pattern(line), *_YEARS.findall(line.text)


def _pattern(line: Line) -> str:
    return _NUMBERS.sub("0", line.text.lower())


def _repeated(pages: Sequence[Page], body: float) -> list[list[Line]]:
    """The lines of each page that stand, but for numbers, on most pages: "Grades of 2021" on one page and "Grades of
    2023" on the next are headings."""
    least = max(_FEWEST_PAGES_TO_REPEAT, _REPEATED_SHARE * len(pages))
    stand_on = Counter(
        pattern for page in pages for pattern in {dated_pattern(line) for line in page.lines if page.in_margin(line)}
    )
    apart = [{_place(line): line for line in _apart(page, page.lines) if line.size <= body + 1} for page in pages]
    places = Counter(place for found in apart for place in found)
    return [
        [line for line in page.lines if page.in_margin(line) and stand_on[dated_pattern(line)] >= least]
        + [line for place, line in found.items() if places[place] >= least]
        for page, found in zip(pages, apart, strict=True)
    ]


def _place(line: Line) -> tuple[tuple[str, ...], int, int]:
    return dated_pattern(line), round(line.left / _SAME_PLACE_POINTS), round(line.base / _SAME_PLACE_POINTS)


def _apart(page: Page, lines: Sequence[Line]) -> Iterator[Line]:
    """The few lines at the upper and the lower end of a page that stand apart from its text, without rows."""
    from_top = sorted(lines, key=lambda line: -line.base)
    for lines in (from_top, from_top[::-1]):
        end = next((at for at, (line, inner) in enumerate(pairwise(lines), 1) if _is_gap(line, inner)), len(lines))
        outer = lines[:end]
        if len(outer) <= _MOST_LINES and all(page.in_margin(line, _WIDE_MARGIN_SHARE) for line in outer):
            yield from (line for line in outer if not _is_row(page, line))


def _is_gap(line: Line, inner: Line) -> bool:
    return abs(line.base - inner.base) > _GAP * max(line.size, inner.size)


def _is_row(page: Page, line: Line) -> bool:
    inside = any(table.bottom <= line.bottom and line.top <= table.top for table in page.tables)
    return inside or (len(line.cells) > 1 and not _PAGE_NUMBER.fullmatch(line.cells[-1].text))


def _numbers_and_slugs(page: Page, kept: Sequence[Line], *, last: bool) -> list[Line]:
    """The outermost lines that say which page this is, or that more follows."""
    from_top = sorted(kept, key=lambda line: -line.base)
    above = list(takewhile(lambda line: _is_number(page, line), from_top))
    below = takewhile(
        lambda line: _is_number(page, line) or (not last and _MORE.fullmatch(line.text) is not None), from_top[::-1]
    )
    return [*above, *below]


def _is_number(page: Page, line: Line) -> bool:
    if not page.in_margin(line, _WIDE_MARGIN_SHARE):
        return False
    number = _PAGE_NUMBER.fullmatch(line.text)
    return number is not None and (int(number[1]) == page.number or _NAMED_NUMBER.fullmatch(line.text) is not None)


def _says_again(line: Line, head: str) -> bool:
    words = _plain(line.text)
    return len(words.split()) >= _FEWEST_WORDS and f" {words}" in f" {head}"


def _plain(words: str) -> str:
    """Its words without the number of a page and without what is no letter."""
    return " ".join(_COUNTED.sub(" ", words.casefold()).split())
