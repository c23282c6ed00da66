"""Markdown as its author keeps it -> as it is published: without the notes that editors and site builders leave out.

CriticMarkup marks what was deleted, added and remarked ("{--old--}", "{++new++}", "{>>who says so?<<}"), Obsidian has
notes between "%%", Jekyll and Hugo in tags of their own. To a parser of Markdown all of them are text.
"""

from __future__ import annotations

import re

from ingest.lazy_pattern import pattern
from ingest.loaders.struck import left_out

_DELETED = pattern(r"\{--(?P<old>.*?)--\}|\{~~(?P<was>(?:(?!~~\}).)*?)~>(?P<now>.*?)~~\}", re.DOTALL)
_ADDED = pattern(r"\{\+\+(.*?)\+\+\}|\{==(.*?)==\}", re.DOTALL)
_NOTES = pattern(
    r"\{>>.*?<<\}|(?<!\S)%%(?=\S|\s*\n)(?:(?!%%).)*?[^\s\d]\s*%%(?!\w)|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}"
    r"|\{\{/\*.*?\*/\}\}|\{\{[%<]/\*.*?\*/[%>]\}\}",
    re.DOTALL,
)


def published(text: str) -> tuple[str, tuple[str, ...]]:
    """The text, and warnings that say how much was left out and never what."""
    deleted: list[str] = []

    def replaced(found: re.Match[str]) -> str:
        deleted.append(found["old"] or found["was"] or "")
        return found["now"] or ""

    text = _DELETED.sub(replaced, text)
    text = _ADDED.sub(lambda found: found[1] or found[2] or "", text)
    text, notes = _NOTES.subn("", text)
    warnings = (left_out(len(deleted), sum(len("".join(words.split())) for words in deleted)),) if deleted else ()
    if not notes:
        return text, warnings
    counted = "1 note of its editors was" if notes == 1 else f"{notes:,} notes of its editors were"
    return text, (*warnings, f"{counted} left out; settle what is asked there before the text is published")
