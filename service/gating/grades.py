"""Text -> the letters of a scale that it prints: "an F", "A's", "B-plus", "grade of C"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest import pattern

LETTERS = ("A", "B", "C", "D", "E", "F")
_LETTER = pattern(
    r"(?<![\w.&'’-])(?P<letter>[A-F])(?:(?P<sign>[+−–-](?!\w))|[\s-](?P<word>plus|minus)\b)?(?:['’]?s)?"
    r"(?![\w&]|\.\w|['’]\w)"
)
_SMALL = pattern(r"(?:\ban (?P<a>a)|\b(?:grades?|graded|an?|of|to) (?:an? )?(?P<b>[b-df]))(?![\w.'’-]*\w)")


@dataclass(frozen=True)
class Letter:
    """A grade as the scale writes it, and where it stands."""

    grade: str
    start: int
    end: int


def letters(text: str, scale: Iterable[str]) -> tuple[Letter, ...]:
    """The grades of a text, in order. ``scale`` holds grades that are no single letter too."""
    return tuple(sorted(_found(text, scale), key=lambda letter: letter.start))


def _found(text: str, scale: Iterable[str]) -> Iterator[Letter]:
    for match in _LETTER.finditer(text):
        if match["letter"] == "A" and not match["sign"] and not match["word"] and _is_article(text, match):
            continue
        sign = "+" if match["sign"] == "+" or match["word"] == "plus" else "-" if match["sign"] or match["word"] else ""
        yield Letter(match["letter"] + sign, *match.span())
    for match in _SMALL.finditer(text):
        group = "a" if match["a"] else "b"
        yield Letter(match[group].upper(), *match.span(group))
    for grade in scale:
        if len(grade) > 2:
            for match in re.finditer(rf"(?<!\w){re.escape(grade)}(?!\w)", text):
                yield Letter(grade, *match.span())


def _is_article(text: str, match: re.Match[str]) -> bool:
    """A capital A that begins a sentence and is followed by a word: "A majority"."""
    before = text[: match.start()].rstrip(' "“‘(')
    begins = not before or before[-1] in ".!?:;\n"
    return begins and bool(re.match(r"\s+[A-Za-z]", text[match.end() :])) and match.group() == "A"
