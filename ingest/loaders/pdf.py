"""PDF -> pieces with page numbers: paragraphs, headings by size, items, and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.document import BlockKind
from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import CELL_SEPARATOR, Draft, Piece, table_pieces
from ingest.loaders.hyphens import counted
from ingest.loaders.pdf_carried import Top, merged, open_table, top_of
from ingest.loaders.pdf_columns import holds_grade, in_columns, two_captions, unruled_tables
from ingest.loaders.pdf_furniture import body_size, dated_pattern, drop_furniture, is_page_number
from ingest.loaders.pdf_glyphs import PageGlyphs
from ingest.loaders.pdf_initials import with_initials
from ingest.loaders.pdf_left_rows import looks_left
from ingest.loaders.pdf_lines import Line, PageLines
from ingest.loaders.pdf_order import in_reading_order
from ingest.loaders.pdf_page import Page
from ingest.loaders.pdf_paragraphs import Paragraph, goes_on, is_full, paragraphs_of, pitch_of
from ingest.loaders.pdf_tables import PageTable, TableReader, has_rules
from ingest.loaders.pdf_text import words_of
from ingest.loaders.unreadable import DocumentUnreadable, Reason

# The longest report met has 56 pages; 26 pages a second were measured, and a jail gives 60 s.
MOST_PAGES = 1_000
_PRINTED = frozenset({raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT})
_DATE = pattern(r"D:(\d{4})(\d{2})(\d{2})")
_NOTE = pattern(r"[\d*†‡(\[¹²³⁰⁴-⁹]")  # what a note at the foot of a page begins with
_NOTE_SCALE = 0.9


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
        if document.get_formtype() == raw.FORMTYPE_XFA_FULL:
            raise DocumentUnreadable(
                Reason.NO_TEXT, name, "it is an XFA form, whose words only Adobe's reader shows; print it to PDF there"
            )
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


def _draft(document: pdfium.PdfDocument, content: bytes, name: str) -> Draft:
    table_reader = TableReader(content)
    pages: list[Page] = []
    for number in range(len(document)):
        pages.append(_page(document, number, table_reader, pages[-1] if pages else None))
    if not any(page.lines for page in pages):
        raise DocumentUnreadable(Reason.NO_TEXT, name, "no page has text; if it is a scan, run text recognition")
    empty = [page.number for page in pages if not page.lines]
    dropped = drop_furniture(pages)
    warnings = _warnings(pages, empty, dropped)
    pieces = tuple(_pieces(pages))
    around = (*_words(dropped), *(words for page in pages for words in page.aslant))
    return Draft(pieces, suggested=_suggested(document), warnings=warnings, around=around)


def _words(dropped: list[Line]) -> Iterable[str]:
    """Each line of headers and footers once, also with its left, middle and right part set apart."""
    parted = (CELL_SEPARATOR.join(cell.text for cell in line.cells) for line in dropped if line.cells)
    return dict.fromkeys((*(line.text for line in dropped), *parted))


def _page(document: pdfium.PdfDocument, index: int, table_reader: TableReader, before: Page | None) -> Page:
    handle = _with_stamps(document, index)
    try:
        found = PageLines(PageGlyphs(handle))
        page = Page(index + 1, found.height, found.lines, found.hidden, found.recognised, aslant=found.aslant)
        if found.lines and not found.is_turned and has_rules(handle):
            try:
                page.tables = table_reader.tables_of(index)
            except (MemoryError, RecursionError):
                raise
            except Exception:  # pdfminer raises whatever a broken object leads it to; the text is read all the same
                page.tables_lost = True
        _find_tables(page, before)
        page.rows_left = looks_left(page.lines, page.tables)
        page.lines = in_reading_order(in_columns(with_initials(page.lines)))
        return page
    finally:
        handle.close()


def _with_stamps(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """A page with its stamps, notes and filled-in fields as part of it, as it is printed: one of them may be an
    embargo."""
    page = document[index]
    kinds = set()
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        kinds.add(raw.FPDFAnnot_GetSubtype(annotation))
        raw.FPDFPage_CloseAnnot(annotation)
    if kinds.isdisjoint(_PRINTED):
        return page
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


def _find_tables(page: Page, before: Page | None) -> None:
    """Add the tables that no line rules, and find out which one goes on from the page before or to the next one."""
    above = before.open_table if before is not None else None
    header = {dated_pattern(line) for line in before.lines if before.in_margin(line)} if before is not None else set()

    def is_furniture(line: Line) -> bool:
        return page.in_margin(line) and (dated_pattern(line) in header or is_page_number(line))

    top = top_of(above, page.lines, page.tables, is_furniture) if above else Top()
    doubt = top.doubt
    page.doubtful = doubt is not None
    ruled = [
        replace(table, headed=False) if table.top == doubt or holds_grade(table.rows[0]) else table
        for table in page.tables
    ]
    if top.table is not None:
        ruled = [top.table, *(table for table in ruled if table.top != top.table.top)]
    unruled = unruled_tables(page.lines, ruled)
    page.tables = ruled + [table for table in unruled if doubt is None or table.top < doubt]
    page.tables = [replace(table, headed=False) if two_captions(table, page.lines) else table for table in page.tables]
    page.open_table = open_table(page.tables, page.lines, page.height, page.in_margin)
    if above is not None and page.open_table is not None and page.open_table is top.table:
        page.open_table = merged(above, top.table)


def _warnings(pages: list[Page], empty: list[int], dropped: list[Line]) -> tuple[str, ...]:
    hidden = sum(page.hidden for page in pages)
    recognised = [page.number for page in pages if page.recognised]
    lost = [page.number for page in pages if page.tables_lost]
    aslant = [page.number for page in pages if page.aslant]
    doubtful = [page.number for page in pages if page.doubtful]
    left = [page.number for page in pages if page.rows_left and not page.tables_lost and not page.doubtful]
    ended = [page.number for page in pages if any(table.ended for table in page.tables)]
    found = (
        (
            hidden,
            f"{hidden:,} characters that a reader does not see (white, tiny, covered, off the page) were left out",
        ),
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
        (
            left,
            f"lines on pages {_list(left)} look like rows of a table and are not read as rows: give that table ruling "
            "lines, or save it as .csv",
        ),
    )
    return tuple(sentence for some, sentence in found if some)


def _list(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:10])) + (" and more" if len(numbers) > 10 else "")


def _pieces(pages: list[Page]) -> Iterable[Piece]:
    """Paragraphs and tables in reading order; a table stands where its first line stood."""
    body = body_size(pages)
    words = counted("\n".join(line.text for page in pages for line in page.lines))
    group, table_number = 0, 0
    for page, paragraph in _over_pages(pages, body):
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
        piece = _piece(paragraph, page, group, words)
        group += piece.group is None
        yield piece


def _rest(pages: list[Page], page: Page, table: PageTable) -> Iterable[tuple[int, PageTable]]:
    """The parts of a table on the pages after its first, each with the number of its page."""
    for after in pages[page.number :]:
        more = next((table for table in after.tables if table.goes_on), None)
        if more is None or table != min(page.tables, key=lambda table: table.bottom):
            return
        yield after.number, more
        page, table = after, more


def _over_pages(pages: list[Page], body: float) -> list[tuple[Page, Paragraph | PageTable]]:
    """The paragraphs and tables of all pages; what runs over the end of a page is joined to where it began, before the
    notes at the foot of that page."""
    found: list[tuple[Page, Paragraph | PageTable]] = []
    pitch = pitch_of([page.lines for page in pages])
    for page in pages:
        last = next((at for at in range(len(found) - 1, -1, -1) if not _is_note(found[at][1], body)), None)
        for number, part in enumerate(paragraphs_of(page.lines, body, page.tables, pitch)):
            if number == 0 and last is not None and (joined := _as_one(*found[last], part)) is not None:
                found[last] = found[last][0], joined
            else:
                found.append((page, part))
    return found


def _is_note(part: Paragraph | PageTable, body: float) -> bool:
    if isinstance(part, PageTable):
        return False
    small = all(line.size <= _NOTE_SCALE * body for line in part.lines)
    return small and _NOTE.match(part.lines[0].text) is not None


def _as_one(page: Page, above: Paragraph | PageTable, below: Paragraph | PageTable) -> Paragraph | None:
    """Both as one paragraph, where the second goes on with the first; None where it does not."""
    if isinstance(above, PageTable) or isinstance(below, PageTable) or above.heading or below.heading or below.bullet:
        return None
    said = " ".join(line.text for line in above.lines)
    if not goes_on(said, below.lines[0].text, full=is_full(above.lines[-1], page.lines)):
        return None
    return replace(above, lines=[*above.lines, *below.lines])


def _piece(paragraph: Paragraph, page: Page, group: int, words: Counter[str]) -> Piece:
    prose = bool(paragraph.heading or paragraph.bullet) or paragraph.lines[-1] not in page.lines
    text = words_of(paragraph.lines, page.lines, words, prose=prose)
    if paragraph.heading:
        return Piece(BlockKind.HEADING, text, paragraph.heading, page.number)
    if paragraph.bullet:
        return Piece(BlockKind.LIST_ITEM, text[paragraph.bullet :], 1, page.number, group=group)
    return Piece(BlockKind.PARAGRAPH, text, 0, page.number)


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
