"""An HTML tree -> the same tree without what is struck through or marked as deleted, and a warning that says how much.

A reader takes a struck line for one that no longer holds; quoted, it would stand as if it did.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from ingest.lazy_pattern import pattern
from ingest.loaders.cuts import CUT, outermost
from ingest.loaders.styles import styled

_LINE = pattern(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.I)


def remove_struck(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Cut what is struck out of ``tree``; at most one warning, with counts and never the words: nothing has looked
    yet for secrets among them."""
    struck = [*tree.css("s, strike, del"), *styled(tree, lambda style: bool(_LINE.search(style)))]
    passages, characters = 0, 0
    for node in outermost([node for node in struck if node.tag not in ("html", "body")]):
        words = len("".join((node.text(deep=True) or "").split()))
        passages += words > 0
        characters += words
        node.replace_with(CUT)
    return (left_out(passages, characters),) if passages else ()


def left_out(passages: int, characters: int) -> str:
    """The warning for so many struck passages."""
    counted = "1 struck or deleted passage" if passages == 1 else f"{passages:,} struck or deleted passages"
    return (
        f"{counted} ({characters:,} characters) {'was' if passages == 1 else 'were'} left out; "
        "if they still hold, take the line through them away and ingest again"
    )
