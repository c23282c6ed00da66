"""Markdown -> pieces, by way of HTML: raw HTML in it goes through the same rules as a web page.

The only place that knows markdown-it-py.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from ingest.loaders.blocks import Draft
from ingest.loaders.characters import decode, visible
from ingest.loaders.html import fragment
from ingest.loaders.metadata import split_front_matter

# markdown-it stops reading below this depth; twelve levels of lists need 24, nobody writes fifty.
_MOST_NESTING = 100
# What Markdown does that plain text does not mean: indented code, fences, HTML, underlined
# headings, quoting by ">", named targets of links, and entities.
_NOT_IN_PLAIN_TEXT = ["code", "fence", "html_block", "html_inline", "lheading", "blockquote", "reference", "entity"]
# "###" and "- 30 -" end a release; Markdown would take them for an empty heading and an item.
_END_MARK = re.compile(r"^[ \t]*((?:#[ \t]*){3,}|-[ \t]*30[ \t]*-)[ \t]*$", re.MULTILINE)
# A sentence that starts with a year and a full stop is no item of a list.
_YEAR_FIRST = re.compile(r"^([ \t]*)(\d{4,9})\.(?=[ \t]|$)", re.MULTILINE)


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: not text, or its front matter is not valid.
    """
    text, warnings = decode(content, name)
    text, removed = visible(text)
    declared, text = split_front_matter(text, name)
    pieces, more = fragment(markdown_to_html(text), name)
    deep = deeper_than_read(text)
    return Draft(pieces, declared, warnings=(*warnings, *more, *deep), removed=removed)


def markdown_to_html(text: str, *, plain: bool = False) -> str:
    """``text`` as HTML. ``plain``: it is plain text, of which only marks that cannot mean anything
    else count: bullets, numbers, emphasis, links, pipe tables."""
    parser = _parser(plain)
    tokens = parser.parse(_escaped(text))
    for token in tokens:
        if plain and token.type == "list_item_open" and token.info:
            token.attrSet("value", token.info)
    return str(parser.renderer.render(tokens, parser.options, {}))


def deeper_than_read(text: str) -> tuple[str, ...]:
    """A warning when ``text`` may be nested deeper than is read."""
    deepest = max((len(match[0].replace(" ", "")) for match in re.finditer(r"^[ \t>*+-]+", text, re.M)), default=0)
    if deepest < _MOST_NESTING // 2:
        return ()
    return (f"lists or quotations may be nested deeper than {_MOST_NESTING // 2} levels; what is below was not read",)


def _escaped(text: str) -> str:
    return _YEAR_FIRST.sub(r"\1\2\\.", _END_MARK.sub(lambda match: "\\" + match[1], text))


def _parser(plain: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": not plain, "maxNesting": _MOST_NESTING}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # targets are dropped, so none is dangerous
    return parser.disable(_NOT_IN_PLAIN_TEXT) if plain else parser
