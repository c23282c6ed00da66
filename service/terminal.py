"""An answer or hits -> the terminal: coloured where there is one, plain lines otherwise."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from service.answer import Answer, Citation
from service.phrases import Phrases
from service.search import Found


def show_answer(answer: Answer, address: str) -> None:
    """The words, then notices, options, sources or the nearest passages, each with its page below ``address``."""
    console, phrases = _console(), Phrases(answer.language)
    console.print(_safe(answer.text))
    if answer.understood.proposed:
        said = phrases.phrase("A language model reads it as: {question}", question=answer.understood.proposed)
        console.print(_safe(said, "cyan"))
    for link in answer.links:
        console.print(_safe(f"{link.label}: {link.printed}"))
    for notice in answer.notices:
        console.print(_safe(phrases.phrase("Note: {notice}", notice=notice.text), "yellow"))
    for option in answer.options:
        console.print(_safe(phrases.phrase("Ask: {question}", question=option.question), "cyan"))
    for citation in answer.citations:
        _show_source(console, citation, f"[{citation.marker}]", address, phrases)
    if answer.nearest:
        console.print(_safe(f"\n{phrases.phrase('The nearest passages:')}", "bold"))
    for citation in answer.nearest:
        _show_source(console, citation, "-", address, phrases)


def show_found(found: Found, mistakes: Iterable[str]) -> None:
    """What could not be read as it was typed, how many documents, then each hit with its snippets."""
    console, phrases = _console(), Phrases("en")
    for mistake in mistakes:
        console.print(_safe(mistake, "yellow"))
    how = {"any": " with some of the words", "meaning": " near in meaning; none has the words"}.get(found.matched, "")
    console.print(_safe(f"{found.total:,} document{'' if found.total == 1 else 's'}{how}", "bold"))
    for hit in found.hits:
        document = hit.document
        console.print(_safe(f"\n{document.title}", "bold"))
        about = (document.id, phrases.kind(document.type), phrases.date(document.published))
        console.print(_safe(" · ".join(about), "dim"))
        for snippet in hit.snippets:
            text = _safe(snippet.exact)
            for start, end in snippet.marks:
                text.stylize("bold yellow", start, end)
            console.print(text)


def _show_source(console: Console, citation: Citation, label: str, address: str, phrases: Phrases) -> None:
    document = citation.document
    console.print(_safe(f"\n{label} {document.title}", "bold"))
    if citation.header:
        said = phrases.phrase("Head of the table: “{header}”", header=citation.header.exact)
        console.print(_safe(said, "dim"))
    console.print(_safe(f"“{citation.exact}”"))
    if citation.speaker:
        console.print(_safe(", ".join(filter(None, (citation.speaker, citation.role))), "italic"))
    about = [phrases.kind(document.type), phrases.date(document.published), document.publisher]
    console.print(_safe(" · ".join(part for part in about if part), "dim"))
    console.print(_safe(address + citation.permalink, "dim"))


def _console() -> Console:
    """Lines are wrapped for a person only: a program gets each as it is."""
    return Console(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())


def _safe(words: str, style: str = "") -> Text:
    """``words`` without control characters, which a terminal would obey; the length stays."""
    shown = "".join("�" if unicodedata.category(c) == "Cc" and c not in "\n\t" else c for c in words)
    return Text(shown, style=style)
