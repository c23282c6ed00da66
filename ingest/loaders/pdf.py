"""PDF -> pieces with page numbers: paragraphs, headings by size, items, and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import pypdfium2 as pdfium

from ingest.document import BlockKind
from ingest.loaders.blocks import Draft, Piece, table_pieces
from ingest.loaders.hyphens import counted, one_word
from ingest.loaders.pdf_carried import Top, merged, open_table, top_of
from ingest.loaders.pdf_columns import in_columns, unruled_tables
from ingest.loaders.pdf_glyphs import PageGlyphs
from ingest.loaders.pdf_lines import LINE_END_HYPHEN, Line, PageLines
from ingest.loaders.pdf_paragraphs import Paragraph, paragraphs_of
from ingest.loaders.pdf_tables import PageTable, TableReader, has_rules
from ingest.loaders.unreadable import DocumentUnreadable, Reason

# The longest report met has 56 pages; 26 pages a second were measured, and a jail gives 60 s.
MOST_PAGES = 1_000
# Headers and footers stand in the outer tenth of a page (letter: 0.8 inch margins) ...
_MARGIN_SHARE = 0.1
# ... and on at least half of the pages, and on two.
_FEWEST_PAGES_TO_REPEAT = 2
_REPEATED_SHARE = 0.5
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_PAGE_NUMBER = re.compile(r"\W*(?:page|página|p\.)?\s*\d+(?:\s*(?:of|de|/)\s*\d+)?\W*", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+|\b[ivxlc]+\b")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDS = (".", "!", "?", ":", '"', "”", "’")
_BULLET = re.compile(r"[•‣▪●◦⁃∙]\s*")


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: encrypted, damaged, too long, or no page has text.
    """
    document = _opened(content, name)
    try:
        if len(document) > MOST_PAGES:
            raise DocumentUnreadable(
                Reason.TOO_EXPANDED, name, f"{len(document):,} pages; the limit is {MOST_PAGES:,}; split it"
            )
        return _draft(document, content, name)
    except pdfium.PdfiumError as error:
        raise _damaged(name, error) from error
    finally:
        document.close()


def _opened(content: bytes, name: str) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(content)
        if len(document) == 0:
            raise DocumentUnreadable(Reason.DAMAGED, name, "the PDF has no page; save it again")
        return document
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise DocumentUnreadable(
                Reason.ENCRYPTED, name, "the PDF is encrypted; save it without a password"
            ) from error
        raise _damaged(name, error) from error


def _damaged(name: str, error: Exception) -> DocumentUnreadable:
    why = str(error).rstrip(".")
    return DocumentUnreadable(Reason.DAMAGED, name, f"not readable as a PDF ({why}); save it again from its source")


@dataclass(slots=True)
class _Page:
    number: int
    height: float
    lines: list[Line]
    hidden: int
    recognised: bool
    aslant: list[str] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)
    tables_lost: bool = False
    doubtful: bool = False
    open_table: PageTable | None = None

    def in_margin(self, line: Line) -> bool:
        margin = self.height * _MARGIN_SHARE
        return line.top < margin or line.bottom > self.height - margin


def _draft(document: pdfium.PdfDocument, content: bytes, name: str) -> Draft:
    table_reader = TableReader(content)
    pages: list[_Page] = []
    for number in range(len(document)):
        pages.append(_page(document, number, table_reader, pages[-1] if pages else None))
    if not any(page.lines for page in pages):
        raise DocumentUnreadable(Reason.NO_TEXT, name, "no page has text; if it is a scan, run text recognition")
    empty = [page.number for page in pages if not page.lines]
    dropped = _drop_repeated(pages)
    warnings = _warnings(pages, empty, dropped)
    pieces = tuple(_over_pages(_pieces(pages)))
    around = (*dict.fromkeys(dropped), *(words for page in pages for words in page.aslant))
    return Draft(pieces, suggested=_suggested(document), warnings=warnings, around=around)


def _page(document: pdfium.PdfDocument, index: int, table_reader: TableReader, before: _Page | None) -> _Page:
    handle = document[index]
    try:
        found = PageLines(PageGlyphs(handle))
        page = _Page(index + 1, found.height, found.lines, found.hidden, found.recognised, aslant=found.aslant)
        if found.lines and not found.is_turned and has_rules(handle):
            try:
                page.tables = table_reader.tables_of(index)
            except (MemoryError, RecursionError):
                raise
            except Exception:  # pdfminer raises whatever a broken object leads it to; the text is read all the same
                page.tables_lost = True
        _find_tables(page, before)
        page.lines = in_columns(page.lines)
        return page
    finally:
        handle.close()


def _find_tables(page: _Page, before: _Page | None) -> None:
    """Add the tables that no line rules, and find out which one goes on from the page before or to the next one."""
    above = before.open_table if before is not None else None
    header = {_dated_pattern(line) for line in before.lines if before.in_margin(line)} if before is not None else set()

    def is_furniture(line: Line) -> bool:
        return page.in_margin(line) and (_dated_pattern(line) in header or bool(_PAGE_NUMBER.fullmatch(line.text)))

    top = top_of(above, page.lines, page.tables, is_furniture) if above else Top()
    doubt = top.doubt
    page.doubtful = doubt is not None
    ruled = [replace(table, headed=False) if table.top == doubt else table for table in page.tables]
    if top.table is not None:
        ruled = [top.table, *(table for table in ruled if table.top != top.table.top)]
    unruled = unruled_tables(page.lines, ruled)
    page.tables = ruled + [table for table in unruled if doubt is None or table.top < doubt]
    page.open_table = open_table(page.tables, page.lines, page.height, page.in_margin)
    if above is not None and page.open_table is not None and page.open_table is top.table:
        page.open_table = merged(above, top.table)


def _warnings(pages: list[_Page], empty: list[int], dropped: list[str]) -> tuple[str, ...]:
    hidden = sum(page.hidden for page in pages)
    recognised = [page.number for page in pages if page.recognised]
    lost = [page.number for page in pages if page.tables_lost]
    aslant = [page.number for page in pages if page.aslant]
    doubtful = [page.number for page in pages if page.doubtful]
    ended = [page.number for page in pages if any(table.ended for table in page.tables)]
    found = (
        (hidden, f"{hidden:,} characters that a reader does not see (white, tiny, off the page) were left out"),
        (recognised, f"the text of pages {_list(recognised)} was made by text recognition; check names and numbers"),
        (dropped, f"{len(dropped)} repeated headers and footers were left out"),
        (aslant, f"words on pages {_list(aslant)} that run aslant or upwards, as a stamp does, were left out"),
        (empty, f"pages {_list(empty)} have no text; if they are scans, run text recognition first"),
        (lost, f"the tables of pages {_list(lost)} could not be read as tables; check their rows"),
        (
            doubtful,
            f"page {_list(doubtful)} begins with what may be rows of the table before it; they are not read as rows: "
            "repeat the header of the table on that page",
        ),
        (
            ended,
            f"a table of page {_list(ended)} is followed by a row of which it is not sure what stands in which column; "
            "from there on it is not read as rows: give that table ruling lines, or save it as .csv",
        ),
    )
    return tuple(sentence for some, sentence in found if some)


def _list(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:10])) + (" and more" if len(numbers) > 10 else "")


def _drop_repeated(pages: list[_Page]) -> list[str]:
    """Drop the lines in the margins that stand, but for numbers, on most pages. Returns them."""
    if len(pages) < _FEWEST_PAGES_TO_REPEAT:
        return []
    stand_on = Counter(
        pattern for page in pages for pattern in {_pattern(line) for line in page.lines if page.in_margin(line)}
    )
    least = max(_FEWEST_PAGES_TO_REPEAT, _REPEATED_SHARE * len(pages))
    dropped = []
    for page in pages:
        repeated = [line for line in page.lines if page.in_margin(line) and stand_on[_pattern(line)] >= least]
        page.lines = [line for line in page.lines if line not in repeated]
        dropped += [line.text for line in repeated]
    return dropped


def _pattern(line: Line) -> str:
    return _NUMBERS.sub("0", line.text.lower())


def _dated_pattern(line: Line) -> tuple[str, ...]:
    """The same, and its years: what stands below "Grades of 2023" does not go on from "Grades of 2021"."""
    return _pattern(line), *_YEARS.findall(line.text)


def _pieces(pages: list[_Page]) -> Iterable[Piece]:
    """Paragraphs and tables in reading order; a table stands where its first line stood."""
    sizes = Counter[float]()
    for line in (line for page in pages for line in page.lines):
        sizes[round(line.size)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    words = counted("\n".join(line.text for page in pages for line in page.lines))
    group, table_number = 0, 0
    for page in pages:
        for paragraph in paragraphs_of(page.lines, body, page.tables):
            if isinstance(paragraph, PageTable):
                if paragraph.goes_on:
                    continue
                group += 1
                first = None if paragraph.headed else 0
                yield from table_pieces(paragraph.rows, table_number, group, header_rows=first, page=page.number)
                for number, more in _rest(pages, page, paragraph):
                    yield from table_pieces(more.rows, table_number, group, header_rows=0, page=number)
                table_number += 1
                continue
            piece = _piece(paragraph, page.number, group, words)
            group += piece.group is None
            yield piece


def _rest(pages: list[_Page], page: _Page, table: PageTable) -> Iterable[tuple[int, PageTable]]:
    """The parts of a table on the pages after its first, each with the number of its page."""
    for after in pages[page.number :]:
        more = next((table for table in after.tables if table.goes_on), None)
        if more is None or table != min(page.tables, key=lambda table: table.bottom):
            return
        yield after.number, more
        page, table = after, more


def _over_pages(pieces: Iterable[Piece]) -> Iterable[Piece]:
    """The pieces, a sentence that runs over the end of a page joined to the page where it began."""
    previous: Piece | None = None
    for piece in pieces:
        if previous is not None and _goes_on(previous, piece):
            previous = replace(previous, text=f"{previous.text} {piece.text}")
            continue
        if previous is not None:
            yield previous
        previous = piece
    if previous is not None:
        yield previous


def _goes_on(above: Piece, below: Piece) -> bool:
    running = above.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and below.kind is BlockKind.PARAGRAPH
    return running and above.page != below.page and below.text[:1].islower() and not above.text.endswith(_ENDS)


def _piece(paragraph: Paragraph, page: int, group: int, words: Counter[str]) -> Piece:
    text = _joined(paragraph.lines, words)
    if paragraph.heading:
        return Piece(BlockKind.HEADING, text, paragraph.heading, page)
    bullet = _BULLET.match(text)
    if bullet:
        return Piece(BlockKind.LIST_ITEM, text[bullet.end() :], 1, page, group=group)
    return Piece(BlockKind.PARAGRAPH, text, 0, page)


def _joined(lines: list[Line], words: Counter[str]) -> str:
    """The lines as one; a word broken by a hyphen is joined again."""
    text = ""
    for line in lines:
        if re.search(r"\w[-‐]$", text) and line.text[:1].isalnum():
            text = text[:-1] + LINE_END_HYPHEN + line.text
        else:
            text = f"{text} {line.text}" if text else line.text

    def whole(match: re.Match[str]) -> str:
        return match[1] + one_word(match[2], match[3], words, compound=bool(match[1]))

    return re.sub(rf"((?:\w+-)*)(\w+){LINE_END_HYPHEN}\s*(\w+)", whole, text).replace(LINE_END_HYPHEN, "-")


def _suggested(document: pdfium.PdfDocument) -> dict[str, str]:
    """``created`` is when the file was made, which is seldom when a release was published."""
    metadata = document.get_metadata_dict()
    created = _DATE.match(metadata.get("CreationDate", ""))
    found = {
        "title": metadata.get("Title", ""),
        "author": metadata.get("Author", ""),
        "created": "-".join(created.groups()) if created else "",
    }
    return {
        key: value.strip()
        for key, value in found.items()
        if value.strip(" ()").lower() not in ("", "untitled", "anonymous", "unspecified")
    }
