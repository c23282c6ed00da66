"""An HTML tree of a saved mail -> the same tree without the mail that it answers, and a warning that says so.

Mail programs mark what they quote with an element of its own. Those are somebody else's words, as
``anatomy/replies.py`` has it for mails in plain text. A mail that is passed on is quoted in just such elements, and
there it is the release: only what "... wrote:" introduces is left out.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.lazy_pattern import pattern
from ingest.loaders.characters import one_line
from ingest.loaders.cuts import CUT, outermost

_QUOTED = (
    "blockquote[type=cite], blockquote[cite^='mid:'], blockquote.gmail_quote, blockquote.protonmail_quote, "
    "div.gmail_quote, div.protonmail_quote, div.yahoo_quoted"
)
_INTRODUCED = pattern(r"[^\n]{2,240}?\b(?:wrote|escribió)\s*:")
_LONGEST_INTRODUCTION_CHARS = 250
_MOST_STEPS = 8  # back over blanks and empty elements to the words before


def remove_answered(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Cut the mail that this one answers out of ``tree``; nothing where no other word would be left to read."""
    # An element around quotations may hold the answers between them: those are the words of who writes.
    quoted = [node for node in tree.css(_QUOTED) if node.tag == "blockquote" or node.css_first("blockquote") is None]
    introductions = [before for node in quoted if (before := _before(node)) and _INTRODUCED.fullmatch(_words(before))]
    if not introductions and not any(_INTRODUCED.match(_words(node)) for node in quoted):
        return ()
    doomed = [*introductions, *quoted]
    found = outermost(doomed)
    characters = sum(map(_letters, found))
    if not characters or tree.body is None or _letters(tree.body) == characters:
        return ()
    for node in found:
        node.replace_with(CUT)
    return (f"the mail that this one answers ({characters:,} characters) was left out",)


def _words(node: LexborNode) -> str:
    return one_line((node.text_content if node.is_text_node else node.text(deep=True)) or "")


def _letters(node: LexborNode) -> int:
    return sum(map(str.isalnum, _words(node)))


def _before(node: LexborNode) -> LexborNode | None:
    """What has words right before ``node``: beside it, or beside the elements that begin with it."""
    here: LexborNode | None = node
    for _ in range(_MOST_STEPS):
        if here is None:
            return None
        beside = here.prev
        if beside is None:
            here = here.parent
        elif _words(beside):
            return beside if len(_words(beside)) <= _LONGEST_INTRODUCTION_CHARS else None
        else:
            here = beside
    return None
