"""A cited span -> the address that opens the original where those words stand.

For a web page that is a text fragment (WICG: scroll-to-text-fragment), for a PDF its page. A fragment
that matches nothing is ignored in silence, so what it may hold was tried in Chromium: a term of one
block alone, no word cut in two, every mark that the syntax knows percent-encoded. The permalink stays
the first way to a passage; this one is offered where the page says of itself that it is the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from ingest import Block, BlockKind, Span, Version, pattern

LONGEST_TERM_CHARS = 120  # a longer one is named by its ends
END_WORDS = 5  # of each of these ends
MOST_PREFIX_WORDS = 12  # as many as tell two mentions in one document apart, or nothing does

_WEB_PAGES, _PDF = ("html", "htm"), "pdf"
_WORD = pattern(r"\S+")
_ITEM_NUMBER = pattern(r"-?\d{1,9}\.\s+")  # the browser shows it; the page does not hold it
_BEFORE_WORD = frozenset("“‘\"'([—–/…-")  # what may touch a word that a browser takes for a whole one
_CUT_END = pattern(r"[\w.'’]*\w")
_MARKS = str.maketrans("“”„‘’‚", "\"\"\"'''")  # one kind each, as a browser compares them
# The loader writes raised figures for what a page lifts; whether the page holds these or plain ones is not known.
_RAISED = pattern(r"\S*[²³¹ªº⁰-₎ᴬ-ᶿ]\S*")


def deep_link(version: Version, url: str | None, span: Span) -> str | None:
    """The address of ``span`` in the original at ``url``; None where none can be promised."""
    return Original(version, url).at(span)


class Original:
    """One version's original at ``url``: the addresses of its spans."""

    def __init__(self, version: Version, url: str | None) -> None:
        self._version = version
        self._url = url if url and urlsplit(url).scheme.lower() in ("http", "https") else None

    def at(self, span: Span) -> str | None:
        version, url = self._version, self._url
        if url is None:
            return None
        if version.media_type == _PDF:
            return _of_page(version, url, span)
        directive = self._fragment.of(span) if self._fragment else None
        return f"{url}{'' if '#' in url else '#'}:~:text={directive}" if directive else None

    @cached_property
    def _fragment(self) -> _Fragment | None:
        is_page = self._version.media_type in _WEB_PAGES and _is_own_address(self._version, self._url or "")
        return _Fragment(self._version) if is_page else None


def _is_own_address(version: Version, url: str) -> bool:
    """Whether the page that was read names ``url`` as its own address."""
    named = version.suggested.get("url", "")
    return bool(named) and urldefrag(urljoin(url, named)).url == urldefrag(url).url


def _of_page(version: Version, url: str, span: Span) -> str | None:
    page = next((block.page for block in version.blocks if block.page and block.span.overlaps(span)), None)
    if page is None or not urlsplit(url).path.lower().endswith(".pdf"):
        return None
    return f"{urldefrag(url).url}#page={page}"


class _Fragment:
    """The text directives of one version's page."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._text = version.text
        self._pieces = tuple(_pieces(version))
        self._page = [_folded(piece.of(self._text)) for piece in self._pieces]
        self._beside = _folded(version.suggested.get("beside", ""))

    def of(self, span: Span) -> str | None:
        """``prefix-,start,end`` for a span, or None where no word of it can be named."""
        runs = [run for piece in self._pieces if (run := self._run(piece, span))]
        if not runs:
            return None
        first, last = runs[0], runs[-1]
        if len(runs) == 1 and (first[-1].end - first[0].start <= LONGEST_TERM_CHARS or len(first) < 2):
            start, end = self._words(first), ""
        else:
            most = END_WORDS if len(runs) > 1 else min(END_WORDS, len(first) // 2)
            start, end = self._words(first[:most]), self._words(last[-most:])
        prefix = self._prefix(first[0], start)
        if prefix is None:
            return None
        return (f"{_encoded(prefix)}-," if prefix else "") + _encoded(start) + (f",{_encoded(end)}" if end else "")

    def _words(self, run: Sequence[Span]) -> str:
        return " ".join(word.of(self._text) for word in run)

    def _run(self, piece: Span, span: Span) -> list[Span]:
        """The whole words of ``span`` in ``piece``; one that the span cuts in two is left out."""
        start, end = max(piece.start, span.start), min(piece.end, span.end)
        words = [Span(m.start(), m.end()) for m in _WORD.finditer(self._text, start, end)] if start < end else []
        before = self._text[start - 1 : start] if start > piece.start else " "
        if words and words[0].start == start and not before.isspace() and before not in _BEFORE_WORD:
            words = words[1:]
        if words and _CUT_END.match(self._text, words[-1].end, piece.end):
            words = words[:-1]
        return words

    def _prefix(self, first: Span, start: str) -> str | None:
        """The words before ``first`` that tell this ``start`` from others of the page; "" where it is the only
        one, None where nothing tells them apart."""
        if self._mentions(start) < 2:
            return ""
        before, here = self._before(first)
        words = [m.start() for m in _WORD.finditer(before) if any(map(str.isalnum, m.group()))]
        for at in reversed(words[-MOST_PREFIX_WORDS:]):
            if self._follows(before[at:], start, here=here) < 2:
                return before[at:].strip()
        return "" if self._is_first(first, start) else None

    def _before(self, first: Span) -> tuple[str, bool]:
        """What stands before ``first`` in its piece, and true; where it opens one, the piece before, and false."""
        above = ""
        for piece in self._pieces:
            if piece.start <= first.start < piece.end:
                here = self._text[piece.start : first.start]
                return (here, True) if here.strip() else (above, False)
            above = piece.of(self._text)
        return above, False

    def _mentions(self, term: str) -> int:
        wanted = _whole_words(term)
        return sum(len(wanted.findall(words)) for words in (*self._page, self._beside))

    def _follows(self, prefix: str, start: str, *, here: bool) -> int:
        """How often ``start`` comes right after ``prefix``, in one piece or at the seam of two."""
        both = _whole_words(f"{prefix}{start}" if here else f"{prefix} {start}")
        opens, closes = _whole_words(start), re.compile(rf"(?<!\w){re.escape(_folded(prefix))}$")
        seams = zip(self._page, self._page[1:], strict=False)
        return sum(len(both.findall(words)) for words in (*self._page, self._beside)) + sum(
            1 for above, below in seams if opens.match(below) and closes.search(above)
        )

    def _is_first(self, first: Span, start: str) -> bool:
        above = [words for piece, words in zip(self._pieces, self._page, strict=True) if piece.end <= first.start]
        wanted = _whole_words(start)
        return not wanted.search(self._beside) and not any(wanted.search(words) for words in above)


def _pieces(version: Version) -> Iterator[Span]:
    """What the page holds in one piece: blocks, cells and lines, without what stands in the text alone
    (numbers of items, places of what was cut out, raised figures) and without blocks of which the page holds more
    (``ingest/loaders/cuts.py``). An empty piece stands where pieces do not meet on the page."""
    cut = frozenset(version.suggested.get("cut", "").split())
    for number, block in enumerate(version.blocks or (Block(BlockKind.PARAGRAPH, Span(0, len(version.text))),)):
        if f"b{number}" in cut:
            yield Span(block.span.start, block.span.start)
            continue
        for part in block.cells or (block.span,):
            start = part.start
            marker = _ITEM_NUMBER.match(version.text, part.start, part.end)
            if block.kind is BlockKind.LIST_ITEM and marker:
                start = marker.end()
            for line in re.finditer(r"[^\n]+", version.text[start : part.end]):
                yield from _without(Span(start + line.start(), start + line.end()), version)


def _without(line: Span, version: Version) -> Iterator[Span]:
    at = line.start
    raised = [Span(*found.span()) for found in _RAISED.finditer(version.text, line.start, line.end)]
    for gone in sorted([*raised, *(removal.span for removal in version.removals)]):
        if gone.overlaps(line):
            yield Span(at, max(at, gone.start))
            at = max(at, min(line.end, gone.end))
            yield Span(at, at)
    yield Span(at, line.end)


def _folded(words: str) -> str:
    """As a browser compares: white space, case and the kind of a quotation mark do not count."""
    return " ".join(words.translate(_MARKS).split()).casefold()


def _whole_words(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(_folded(term))}(?!\w)")


def _encoded(term: str) -> str:
    return quote(term, safe="").replace("-", "%2D")
