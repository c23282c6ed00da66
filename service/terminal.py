"""An answer or hits -> the terminal: coloured where there is one, plain lines otherwise."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from service.answer import Answer, Citation
from service.answering.table_rows import CELL_SEPARATOR
from service.citing.cited_table import cells, tables
from service.citing.header import CELL_MARK
from service.phrases import Phrases
from service.search import Found
from service.shown import in_lines, notices

_WIDTH = 10_000  # characters of a line for a program: none is broken


def show_answer(answer: Answer, address: str) -> None:
    """The words, then notices, options, sources or the nearest passages, each with its page below ``address``."""
    console, phrases = _console(), Phrases(answer.language)
    console.print(_safe(in_lines(answer.text)))
    if answer.understood.proposed:
        said = phrases.phrase("A language model reads it as: {question}", question=answer.understood.proposed)
        console.print(_safe(said, "cyan"))
    for link in answer.links:
        console.print(_safe(f"{link.label}: {link.printed}"))
    for notice in notices(answer):
        console.print(_safe(phrases.phrase("Note: {notice}", notice=notice.text), "yellow"))
    for option in answer.options:
        console.print(_safe(phrases.phrase("Ask: {question}", question=option.question), "cyan"))
    for together in tables(answer.citations):
        _show_source(console, together, address, phrases)
    if answer.nearest:
        console.print(_safe(f"\n{phrases.phrase('The nearest passages:')}", "bold"))
    for together in tables(answer.nearest):
        _show_source(console, together, address, phrases, numbered=False)


def show_found(found: Found, mistakes: Iterable[str]) -> None:
    """What could not be read as it was typed, how many documents, then each hit with its snippets."""
    console, phrases = _console(), Phrases("en")
    for mistake in mistakes:
        console.print(_safe(mistake, "yellow"))
    how = {"any": " with some of the words", "meaning": " near in meaning; none has the words"}.get(found.matched, "")
    rest = f"; the first {len(found.hits):,} are shown, more with --limit" if found.total > len(found.hits) else ""
    console.print(_safe(f"{found.total:,} document{'' if found.total == 1 else 's'}{how}{rest}", "bold"))
    for hit in found.hits:
        document = hit.document
        console.print(_safe(f"\n{document.title}", "bold"))
        about = (document.id, phrases.kind(document.type), phrases.date(document.published))
        console.print(_safe(" · ".join(about), "dim"))
        for snippet in hit.snippets:
            text = _safe(snippet.exact)
            for start, end in snippet.marks:
                text.stylize("bold yellow", start, end)
            console.print(_row(text))


def _show_source(
    console: Console, together: tuple[Citation, ...], address: str, phrases: Phrases, *, numbered: bool = True
) -> None:
    """A quotation, or the neighbouring rows of one table."""
    first = together[0]
    document, rows = first.document, bool(cells(first))
    label = "-" if not numbered else f"[{first.marker}]"
    console.print(_safe(f"\n{document.title}" if rows else f"\n{label} {document.title}", "bold"))
    if rows:
        _show_rows(console, together, numbered)
    else:
        if first.header:
            said = phrases.phrase("Head of the table: “{header}”", header=first.header.exact)
            console.print(_safe(said, "dim"))
        console.print(_safe(f"“{first.exact}”"))
    if first.speaker:
        console.print(_safe(", ".join(filter(None, (first.speaker, first.role))), "italic"))
    about = [phrases.kind(document.type), phrases.date(document.published), document.publisher]
    console.print(_safe(" · ".join(part for part in about if part), "dim"))
    for citation in together:
        named = f"[{citation.marker}] " if numbered and len(together) > 1 else ""
        console.print(_safe(named + address + citation.permalink, "dim"))


def _show_rows(console: Console, rows: tuple[Citation, ...], numbered: bool) -> None:
    """One below the other, each cell below the name of its column; a line is never broken where no person reads."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("", no_wrap=True)
    for cell in cells(rows[0]):
        table.add_column(_safe(cell.name), overflow="fold")
    for row in rows:
        table.add_row(f"\\[{row.marker}]" if numbered else "-", *(_safe(cell.text) for cell in cells(row)))
    console.print(table)


def _row(text: Text) -> Text:
    """Of a row of a table the cells that are not empty, a point between each two; any other text as it is."""
    if CELL_SEPARATOR not in text.plain:
        return text
    return Text(" · ").join(cell for cell in text.split(CELL_SEPARATOR) if cell.plain.strip(f" {CELL_MARK}"))


def _console() -> Console:
    """Lines are wrapped for a person only: a program gets each as it is."""
    person = sys.stdout.isatty()
    return Console(file=sys.stdout, highlight=False, soft_wrap=not person, width=None if person else _WIDTH)


def _safe(words: str, style: str = "") -> Text:
    """``words`` without control characters, which a terminal would obey; the length stays."""
    shown = "".join("�" if unicodedata.category(c) == "Cc" and c not in "\n\t" else c for c in words)
    return Text(shown, style=style)
