"""A page of an answer -> its sources as a person sees them: quotations, and the rows of a table one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

COPIES = 7  # texts to copy, of each source


@dataclass(frozen=True)
class ShownSource:
    """``words`` that are cited, the cells of a row parted by spaces; where their document opens; texts to copy; all
    that is read beside them."""

    words: str
    permalink: str
    copies: list[str]
    beside: str


def shown_sources(page: LexborHTMLParser) -> list[ShownSource]:
    return [source for article in page.css("article.source") for source in _of(article)]


def _of(article: LexborNode) -> Iterator[ShownSource]:
    copies = [block.text(deep=True) for block in article.css("pre")]
    first, beside = article.css_first("h3 a").attributes["href"] or "", squeezed(article.text(separator=" "))
    rows = article.css("table.rows tbody tr")
    if not rows:
        words = article.css_first("blockquote") or article.css_first("h3 bdi")  # a title that is cited stands once
        yield ShownSource(squeezed(words.text()), first, copies, beside)
    for at, row in enumerate(rows):
        words = squeezed(" ".join(cell.text(deep=False) or _link(cell) for cell in row.css("td")))
        marker = row.css_first("a.marker")
        permalink = (marker.attributes["href"] if marker else None) or first
        yield ShownSource(words, permalink, copies[at * COPIES : (at + 1) * COPIES], beside)


def _link(cell: LexborNode) -> str:
    """An address, or words with marks among them; what is only heard is left out."""
    for unseen in cell.css(".unseen"):
        unseen.decompose()
    return cell.text(deep=True)


def squeezed(words: str) -> str:
    return " ".join(words.split())


def cells(exact: str) -> str:
    """The words of a cited row without the marks between its cells; of a sentence, all."""
    return squeezed(f" {exact} ".replace(" | ", " "))
