"""An HTML element -> pieces: what a reader sees of it, in order, as headings, paragraphs, items, rows.

Saved pages, Word files and Markdown all come through here. The tree is walked with a stack of its
own, so that no depth of nesting can exhaust Python's.
"""

from __future__ import annotations

import re
from collections.abc import Container
from string import ascii_lowercase, ascii_uppercase

from selectolax.lexbor import LexborNode

from ingest.document import BlockKind
from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import Piece, table_pieces
from ingest.loaders.characters import one_line
from ingest.loaders.html_tables import data_rows

UNSEEN = frozenset(
    {
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "map",
        "img",
        "picture",
        "input",
        "select",
        "option",
        "button",
        "textarea",
        "datalist",
        "meter",
        "progress",
        "dialog",
        "title",
    }
)
BLOCK_TAGS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    }
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu"})
_MOST_ROMAN = 49
_TENS, _ONES = ("", "x", "xx", "xxx", "xl"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_EMPTY_LINE = pattern(r"\n\s*\n")
_BULLET = pattern(r"[•‣▪●◦⁃∙]\s*(?=\S)|·\s+(?=\S)")


def stands_in(node: LexborNode, elements: Container[int]) -> bool:
    """Whether an element stands in one of others, which are told by their ``mem_id``."""
    above = node.parent
    while above is not None:
        if above.mem_id in elements:
            return True
        above = above.parent
    return False


def stands_in_sentence(link: LexborNode) -> bool:
    """Whether words stand beside a link in the element around it: it is a part of what they say."""
    return link.parent is not None and bool(one_line(link.parent.text(deep=False) or ""))


def pieces_of(root: LexborNode) -> list[Piece]:
    """What ``root`` shows. Script, controls and pictures are not text; where a link leads is dropped."""
    return _Walk().through(root)


class _Walk:
    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._words: list[str] = []
        self._heading = 0
        self._preformatted = 0
        self._lists: list[int | None] = []
        self._item: str | None = None
        self._group = 0
        self._tables = 0

    def through(self, root: LexborNode) -> list[Piece]:
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                self._leave(node.tag or "")
            elif node.is_text_node:
                text = node.text_content or ""
                self._words.append(text if self._preformatted else text.replace("\n", " ").replace("\r", " "))
            elif node.is_element_node and self._is_seen(node.tag or "") and not self._took_table(node):
                self._enter(node)
                stack.append((node, True))
                child = node.last_child
                while child is not None:
                    stack.append((child, False))
                    child = child.prev
        self._flush()
        return self._pieces

    def _is_seen(self, tag: str) -> bool:
        return tag not in UNSEEN or (tag == "button" and self._heading > 0)  # a heading that opens what stands below

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "br":
            self._words.append("\n")
        elif tag == "q":  # a browser sets the quotation marks itself
            self._words.append("“")
        if tag not in BLOCK_TAGS:
            return
        self._flush()
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag in _LISTS:
            self._group += not self._lists
            self._lists.append(_number(node, "start", 1) if tag == "ol" else None)
        elif tag == "li":
            self._item = self._marker(node)
        elif tag == "pre":
            self._preformatted += 1

    def _leave(self, tag: str) -> None:
        if tag == "q":
            self._words.append("”")
        if tag not in BLOCK_TAGS:
            return
        if tag == "li" and self._item and not "".join(self._words).strip():
            self._words.append(" ")
            self._keep(BlockKind.LIST_ITEM, self._item, len(self._lists) or 1, self._group)
            self._item = None
        self._flush()
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._item = None
        elif tag == "pre":
            self._preformatted -= 1

    def _marker(self, node: LexborNode) -> str:
        """The number that a browser shows before an item of a numbered list; a bullet is no text."""
        if not self._lists or self._lists[-1] is None:
            return ""
        number = _number(node, "value", self._lists[-1])
        self._lists[-1] = number + 1
        return f"{_counted(number, node)}."

    def _flush(self) -> None:
        text = "".join(self._words).strip()
        self._words.clear()
        for part in _EMPTY_LINE.split(text) if text else ():
            bullet = _BULLET.match(part)
            if self._heading:
                self._keep(BlockKind.HEADING, part.replace("\n", " "), self._heading, None)
            elif self._item is not None:
                self._keep(BlockKind.LIST_ITEM, f"{self._item} {part}", len(self._lists) or 1, self._group)
                self._item = None
            elif bullet:
                follows = self._pieces and self._pieces[-1].kind is BlockKind.LIST_ITEM and not self._lists
                self._group += not follows
                self._keep(BlockKind.LIST_ITEM, part[bullet.end() :], len(self._lists) or 1, self._group)
            else:
                self._keep(BlockKind.PARAGRAPH, part, 0, None)

    def _keep(self, kind: BlockKind, text: str, level: int, group: int | None) -> None:
        self._pieces.append(Piece(kind, text, level, group=group))

    def _took_table(self, node: LexborNode) -> bool:
        """Whether ``node`` is a table of data, and was read as one."""
        if node.tag != "table":
            return False
        table = data_rows(node)
        if table is None:
            return False
        self._flush()
        if table.caption:
            self._keep(BlockKind.PARAGRAPH, table.caption, 0, None)
        self._group += 1
        self._pieces += table_pieces(table.rows, self._tables, self._group, header_rows=table.header_rows)
        self._tables += 1
        return True


def _counted(number: int, item: LexborNode) -> str:
    """A number as a browser shows it before ``item``: "3", "c", "III", as the item or its list says."""
    around = item.parent.attributes if item.parent is not None else {}
    kind = item.attributes.get("type") or around.get("type") or ""
    if kind in ("a", "A") and 0 < number <= len(ascii_lowercase):
        return ascii_lowercase[number - 1] if kind == "a" else ascii_uppercase[number - 1]
    if kind in ("i", "I") and 0 < number <= _MOST_ROMAN:
        tens, ones = divmod(number, 10)
        roman = f"{_TENS[tens]}{_ONES[ones]}"
        return roman if kind == "i" else roman.upper()
    return str(number)


def _number(node: LexborNode, attribute: str, otherwise: int) -> int:
    value = node.attributes.get(attribute) or ""
    return int(value) if re.fullmatch(r"-?[0-9]{1,9}", value) else otherwise
