"""Bytes of a file -> canonical text with its structure, and what the file says about itself.

unreadable.py     why a file cannot be read, and the limits
characters.py     bytes -> characters; NFC, nothing invisible
blocks.py         pieces -> canonical text and blocks with exact spans
metadata.py       front matter and sidecars (page_metadata.py: what a page says about itself)
editors_notes.py  Markdown without what its editors and site builders leave out
text.py, markdown.py, html.py, docx.py, odt.py, pdf.py, csv.py: one format each
docx_words.py, docx_numbers.py: words and numbers of items that Word shows and mammoth loses (docx_hidden.py: what no
                  reader of it sees)
mail_text.py      what a mail in plain text says in a code for machines
packed.py         what text programs pack as a ZIP archive -> whether it is sound

main_part.py      an HTML page -> the elements of its main text (left_out.py: a warning of what stands outside)
hidden.py, comments.py, struck.py, answered_mail.py: the same without what its reader is not meant to read (styles.py:
                  what rules say of an element; cuts.py: a mark where it stood)
page_banners.py   what a page shows apart from its text that says that it is a draft
elements.py       an element -> pieces (html_tables.py: a table -> rows; raised.py: raised figures kept apart)
pdf_page.py       a page of a PDF while it is read: its characters (pdf_glyphs.py; pdf_covered.py: those under a
                  rectangle; pdf_raised.py: raised ones), its
                  lines (pdf_lines.py) in the order in which they are read (pdf_order.py), its headers and footers
                  (pdf_furniture.py), initials (pdf_initials.py) and bullets (pdf_bullets.py)
pdf_paragraphs.py its paragraphs, headings and tables (pdf_text.py: a paragraph's words; hyphens.py: words broken at a
                  line end; pdf_columns.py: tables without rules, columns of prose; pdf_gutters.py: columns that nearly
                  touch; pdf_wrapped.py: rows of several lines; pdf_tables.py: tables with rules; pdf_carried.py: rows
                  that go on from the page before; pdf_left_rows.py: whether some are left)

jail.py           the same ``load`` in a child process with limits: for files from anywhere
jailed.py         that child; frames.py is what passes between the two
"""

from __future__ import annotations

import importlib
import re
from pathlib import PurePath

from ingest.document import BlockKind, Loaded
from ingest.loaders.blocks import Draft, Piece, assemble
from ingest.loaders.characters import one_line, visible
from ingest.loaders.metadata import read_sidecar, unknown_keys
from ingest.loaders.unreadable import MAX_FILE_BYTES, DocumentUnreadable, Reason, encrypted

__all__ = ["MAX_FILE_BYTES", "SUFFIXES", "DocumentUnreadable", "Loaded", "Reason", "load"]

_FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".csv": "csv",
    ".tsv": "csv",
}
SUFFIXES = frozenset(_FORMATS)
_AS_DOCUMENT = "open it in the program that made it, and save it as .docx or .pdf"
_AS_TABLE = "open it in the program that made it, and save each sheet as .csv"
_AS_PDF = "open it in the program that made it, and save it as .pdf"
_AS_MAIL = "open the mail and print it to PDF, or save it as .html"
_AS_PAGE = "open it in a browser, and save the page as .html"
_AS_TEXT = "run text recognition on it, and save the result as .pdf"
_AS_WORDS = "write down what is said in it, and save that as .docx or .txt"
_AS_TEXTS = "one such file holds many texts: save each as .html, .docx or .txt"
_UNPACKED = "unpack it beside it"
# What to do with a file that is not read, by its suffix.
_INSTEAD = {
    **dict.fromkeys(
        (".doc", ".dot", ".docm", ".dotx", ".dotm", ".rtf", ".ott", ".pages", ".wpd", ".wps", ".gdoc"),
        _AS_DOCUMENT,
    ),
    **dict.fromkeys((".xls", ".xlsx", ".xlsm", ".ods", ".numbers", ".gsheet"), _AS_TABLE),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key", ".pub", ".indd", ".epub"), _AS_PDF),
    **dict.fromkeys((".eml", ".emlx", ".msg", ".mbox"), _AS_MAIL),
    **dict.fromkeys((".mht", ".mhtml", ".webarchive", ".url", ".webloc", ".xhtml"), _AS_PAGE),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".gif", ".webp", ".bmp", ".svg"), _AS_TEXT),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".mp4", ".mov", ".avi", ".webm"), _AS_WORDS),
    **dict.fromkeys((".xml", ".rss", ".json", ".jsonl"), _AS_TEXTS),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz", ".tar", ".tgz"), _UNPACKED),
}
# First bytes that tell a format whatever the suffix says (Gary Kessler's table of signatures).
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP or Office"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "program"),
)
# What to do with a content that is not read under any suffix.
_OF_CONTENT = {"old Office": _AS_DOCUMENT, "RTF": _AS_DOCUMENT} | dict.fromkeys(("PNG", "JPEG", "GIF"), _AS_TEXT)
# A part of a page, as an editor of pages copies it: an element that is opened, and closed.
_MARKED_UP = re.compile(
    rb"\s*<(p|div|h[1-6]|table|article|section|ul|ol|span|center|blockquote)(?:\s[^<>]*)?>.*?</\1>",
    re.IGNORECASE | re.DOTALL,
)
_HEAD_BYTES = 16_384
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
# PDF readers look for the header within the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
_PDF_HEADER_BYTES = 1024


def load(content: bytes, name: str, sidecar: bytes | None = None) -> Loaded:
    """What a file holds. ``name`` is its file name; the suffix says the format. ``sidecar``: the
    bytes of ``NAME.toml``, which win over front matter.

    Parses in this process: for files that may be hostile use ``jail.Jail``.

    Raises:
        DocumentUnreadable: the file gives no text; ``reason`` says why.
    """
    suffix = checked_suffix(content, name)
    declared = read_sidecar(sidecar, name) if sidecar is not None else {}
    try:
        draft: Draft = importlib.import_module(f"ingest.loaders.{_FORMATS[suffix]}").read(content, name)
        marks = [Piece(BlockKind.PARAGRAPH, line) for line in _lines_on_use(draft.around)]
        text, blocks, removed = assemble((*marks, *draft.pieces), name)
    except MemoryError as error:
        raise DocumentUnreadable(Reason.TOO_MUCH_MEMORY, name, "it needs too much memory; split it") from error
    except RecursionError as error:
        raise DocumentUnreadable(Reason.DAMAGED, name, "it is nested too deeply; save it again") from error
    if not any(map(str.isalnum, text)):
        raise DocumentUnreadable(Reason.NO_TEXT, name, "no text in it; if it is a scan, run text recognition first")
    declared = {**draft.declared, **declared}
    warnings = (*draft.warnings, *_invisible(removed + draft.removed), *unknown_keys(declared))
    suggested = {key: one_line(visible(value)[0]) for key, value in draft.suggested.items()}
    return Loaded(text, blocks, declared, suggested, warnings)


def checked_suffix(content: bytes, name: str) -> str:
    """The suffix of a file that is worth parsing.

    Raises:
        DocumentUnreadable: it is empty, too large, of no known format, or of another than it says.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in _FORMATS:
        advice = _INSTEAD.get(
            suffix, f"give it the suffix of its format, or save it as one of {', '.join(sorted(SUFFIXES))}"
        )
        what = f"files of type {suffix} are" if suffix else "a file whose name does not end in its type is"
        raise DocumentUnreadable(Reason.UNSUPPORTED_FORMAT, name, f"{what} not read; {advice}")
    if not content.strip(b"\x00 \t\r\n"):
        raise DocumentUnreadable(Reason.EMPTY, name, "the file is empty; restore it or delete it")
    if len(content) > MAX_FILE_BYTES:
        raise DocumentUnreadable(
            Reason.TOO_LARGE,
            name,
            f"{len(content):,} bytes; the limit is {MAX_FILE_BYTES:,}. Split it, or save it without pictures",
        )
    _check_signature(content, name, suffix)
    return suffix


def _check_signature(content: bytes, name: str, suffix: str) -> None:
    found = next((kind for mark, kind in _SIGNATURES if content.startswith(mark)), None)
    if b"%PDF-" in content[:_PDF_HEADER_BYTES] and suffix == ".pdf":
        found = "PDF"
    if found == "old Office" and _ENCRYPTED_OFFICE in content:
        raise encrypted(name)
    if found is None and _is_html(content) and suffix in (".pdf", ".docx", ".odt"):
        found = "HTML"
    expected = {".pdf": "PDF", ".docx": "ZIP or Office", ".odt": "ZIP or Office"}.get(suffix)
    if expected is None and found is None and _FORMATS[suffix] in ("text", "csv"):
        found = "HTML" if _is_html(content) or _MARKED_UP.match(content[:_HEAD_BYTES]) else None
    if found != expected and (found or expected):
        if found is None and suffix == ".pdf":
            raise DocumentUnreadable(
                Reason.DAMAGED,
                name,
                "no PDF header; it is damaged or another format. "
                "Save it again, or give it the suffix of its real format",
            )
        raise DocumentUnreadable(
            Reason.WRONG_FORMAT,
            name,
            f"the content is {found or 'not ' + str(expected)}, the suffix says {suffix}; "
            f"{_OF_CONTENT.get(found or '', 'give the file the suffix of its real format')}",
        )


def _is_html(content: bytes) -> bool:
    start = content[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _lines_on_use(around: tuple[str, ...]) -> tuple[str, ...]:
    """The lines around a text that say who may see it, or from when: a watermark "DRAFT" may be the only one."""
    if not around:  # most files have none, and the child that parses them need not take the patterns in
        return ()
    from ingest.anatomy.embargo_line import embargo_lines
    from ingest.anatomy.held_line import drafts_said, held_lines

    return tuple(dict.fromkeys((*embargo_lines(around), *held_lines(around), *drafts_said(around))))


def _invisible(removed: int) -> tuple[str, ...]:
    if not removed:
        return ()
    return (f"{removed:,} invisible characters (zero-width, direction marks, controls) were removed from the text",)
