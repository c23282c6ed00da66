"""OpenDocument texts (.odt) -> pieces, by way of HTML: what their reader sees, and footnotes at the end.

Deleted words, comments and hidden text are left out and told of; headers and footers are read for an embargo alone.
The format is that of OASIS ODF 1.3, part 3.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from ingest.loaders.blocks import CELL_SEPARATOR, Draft
from ingest.loaders.characters import one_line, visible
from ingest.loaders.html import fragment
from ingest.loaders.packed import check_packed, damaged
from ingest.loaders.struck import left_out
from ingest.loaders.unreadable import DocumentUnreadable, Reason, encrypted

_PROGRAM = "LibreOffice"
_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}
_TAB = f"{{{_SPACES['text']}}}tab"
_PREFIXES = {address: prefix for prefix, address in _SPACES.items()}
_MOST_REPEATED = 50  # cells or spaces in one element; more are the empty rest of a sheet or a forged file
_HIDDEN = ' style="display:none"'
_SMALLEST_SEEN_POINTS = 4.0  # nobody reads print below 4 points
_BOXES = ("draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:caption")  # words stand in them
# Words that no reader of the text sees where they stand.
_APART = frozenset(
    """text:tracked-changes office:annotation office:annotation-end text:note text:table-of-content office:forms
    text:sequence-decls text:variable-decls text:user-field-decls text:ruby-text table:covered-table-cell
    text:hidden-text text:hidden-paragraph office:event-listeners svg:title svg:desc""".split()
)


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: no such file, damaged, encrypted, or it unpacks to too much.
    """
    check_packed(content, name, _PROGRAM, "content.xml")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if b"encryption-data" in _member(packed, "META-INF/manifest.xml"):
            raise encrypted(name)
        parts = [_member(packed, member) for member in ("content.xml", "styles.xml", "meta.xml")]
    try:
        text, styles, about = (ElementTree.fromstring(part) if part else None for part in parts)
    except (ElementTree.ParseError, LookupError, ValueError) as error:  # the last two of encodings that there are not
        raise damaged(name, _PROGRAM) from error
    body = None if text is None else text.find("office:body/office:text", _SPACES)
    if body is None:
        raise DocumentUnreadable(Reason.WRONG_FORMAT, name, "not a text; save what it holds as .pdf or .csv")
    page = _Page(_looks(styles, text))
    pieces, warnings = fragment("".join((*page.blocks(body), *page.notes(body))), name)
    around = tuple(dict.fromkeys(_around(styles)))
    beside = ("the headers and footers of the file were left out of the text",) if around else ()
    return Draft(pieces, suggested=_suggested(about), warnings=(*_removed(body), *warnings, *beside), around=around)


def _member(packed: zipfile.ZipFile, member: str) -> bytes:
    return packed.read(member) if member in packed.namelist() else b""


class _Page:
    """The elements of one text -> HTML. ``looks`` are its styles, by name."""

    def __init__(self, looks: Mapping[str, Mapping[str, str]]) -> None:
        self._looks = looks

    def blocks(self, parent: Element) -> Iterator[str]:
        for child in parent:
            tag = _tag(child)
            if tag in ("text:p", "text:h"):
                level = min(_number(child, "text:outline-level"), 6)
                kind = f"h{level}" if tag == "text:h" or self._is_title(child) else "p"
                yield f"<{kind}{self._hidden(child)}>{self._dressed(child)}</{kind}>"
                yield from (part for frame in _outermost(child, *_BOXES) for part in self.blocks(frame))
            elif tag == "text:list":
                yield f"<ul>{''.join(self._items(child))}</ul>"
            elif tag == "table:table":
                yield f"<table>{''.join(self._rows(child))}</table>"
            elif tag == "text:section":
                yield f"<div{self._hidden(child)}>{''.join(self.blocks(child))}</div>"
            elif tag not in _APART:
                yield from self.blocks(child)

    def notes(self, body: Element) -> Iterator[str]:
        """What footnotes and endnotes say, in the order in which they are called."""
        return (part for note in body.iterfind(".//text:note/text:note-body", _SPACES) for part in self.blocks(note))

    def _items(self, parent: Element) -> Iterator[str]:
        for item in parent:
            yield f"<li>{''.join(self.blocks(item))}</li>"

    def _rows(self, table: Element) -> Iterator[str]:
        for row in _outermost(table, "table:table-row"):
            shut = _of(row, "table:visibility") in ("collapse", "filter")
            yield f"<tr{_HIDDEN if shut else ''}>{''.join(self._cells(row))}</tr>"

    def _cells(self, row: Element) -> Iterator[str]:
        for cell in row.iterfind("table:table-cell", _SPACES):
            wide, high = (_number(cell, f"table:number-{lines}-spanned") for lines in ("columns", "rows"))
            again = _number(cell, "table:number-columns-repeated")
            for _ in range(1 if cell.find("table:table", _SPACES) is not None else again):  # or they would multiply
                yield f'<td colspan="{wide}" rowspan="{high}">{"".join(self.blocks(cell))}</td>'

    def _dressed(self, element: Element) -> str:
        """The words of an element with what its style says of them."""
        look, words = self._look(element), self._words(element)
        if (
            look.get("text-line-through-style", "none") != "none"
            or look.get("text-line-through-type", "none") != "none"
        ):
            words = f"<s>{words}</s>"
        if look.get("text-position", "").startswith(("super", "3")):
            words = f"<sup>{words}</sup>"
        return words

    def _words(self, element: Element) -> str:
        parts = [escape(element.text or "")]
        for child in element:
            parts += [self._inline(child), escape(child.tail or "")]
        return "".join(parts)

    def _inline(self, child: Element) -> str:
        tag = _tag(child)
        if tag in _APART or tag.startswith("draw:"):
            return ""
        if tag == "text:s":
            return " " * _number(child, "text:c")
        if tag in ("text:tab", "text:line-break"):
            return " " if tag == "text:tab" else "<br>"
        hidden, words = self._hidden(child), self._dressed(child)
        return f"<span{hidden}>{words}</span>" if hidden else words

    def _look(self, element: Element) -> Mapping[str, str]:
        return self._looks.get(_of(element, "text:style-name") or "", {})

    def _hidden(self, element: Element) -> str:
        look = self._look(element)
        hidden = "none" in (look.get("display"), _of(element, "text:display")) or _is_tiny(look.get("font-size", ""))
        said = (_of(mark, "text:is-hidden") for mark in element.iterfind("text:hidden-paragraph", _SPACES))
        hidden = hidden or "true" in said
        return _HIDDEN if hidden else ""

    def _is_title(self, element: Element) -> bool:
        return self._look(element).get("name") == "Title"


def _looks(*parts: Element | None) -> dict[str, Mapping[str, str]]:
    """What each style says of words, with what it takes over from the style that it is made from."""
    found = (style for part in parts if part is not None for style in part.iterfind(".//style:style", _SPACES))
    styles = {_of(style, "style:name"): style for style in found}

    def look(name: str | None, above: frozenset[str | None] = frozenset()) -> dict[str, str]:
        style = styles.get(name)
        if style is None or name in above:
            return {"name": name or ""}
        said = look(_of(style, "style:parent-style-name"), above | {name})
        for properties in style.iterfind("style:text-properties", _SPACES):
            said |= {key.rpartition("}")[2]: value for key, value in properties.attrib.items()}
        return {**said, "name": "Title" if "Title" in (name, said.get("name")) else name or ""}

    return {name: look(name) for name in styles if name}


def _around(styles: Element | None) -> Iterator[str]:
    """The lines of headers and footers."""
    for part in () if styles is None else styles.iterfind(".//style:master-page/*", _SPACES):
        for paragraph in part.iter():
            for tab in paragraph.iter(_TAB):
                tab.text = CELL_SEPARATOR  # between what stands left, in the middle and right of a header
            words = "".join(paragraph.itertext()) if _tag(paragraph) in ("text:p", "text:h") else ""
            if line := one_line(visible(words)[0]):
                yield line


def _removed(body: Element) -> Iterator[str]:
    """Warnings of words that the file keeps and no reader sees."""
    deleted = body.findall(".//text:tracked-changes//text:deletion", _SPACES)
    if deleted:
        yield left_out(len(deleted), sum(_characters(one.iterfind("text:p", _SPACES)) for one in deleted))
    if comments := len(body.findall(".//office:annotation", _SPACES)):
        yield f"{comments:,} comments were left out"


def _characters(elements: Iterable[Element]) -> int:
    return sum(len("".join("".join(element.itertext()).split())) for element in elements)


def _suggested(about: Element | None) -> dict[str, str]:
    if about is None:
        return {}
    keys = {"title": "dc:title", "author": "meta:initial-creator", "created": "meta:creation-date"}
    found = {key: (about.findtext(f".//{element}", "", _SPACES) or "").strip() for key, element in keys.items()}
    return {key: value for key, value in found.items() if value}


def _is_tiny(size: str) -> bool:
    """Whether print of a size is too small to be read."""
    points = size.removesuffix("pt")
    return size.endswith("pt") and points.replace(".", "", 1).isdecimal() and float(points) < _SMALLEST_SEEN_POINTS


def _outermost(element: Element, *tags: str) -> Iterator[Element]:
    """Those of these kinds below ``element`` that stand in no other of them."""
    for child in element:
        if _tag(child) in tags:
            yield child
        else:
            yield from _outermost(child, *tags)


def _number(element: Element, attribute: str) -> int:
    said = _of(element, attribute) or ""
    return min(max(int(said), 1), _MOST_REPEATED) if said.isdecimal() else 1


def _of(element: Element, attribute: str) -> str | None:
    prefix, _, local = attribute.partition(":")
    return element.get(f"{{{_SPACES[prefix]}}}{local}")


def _tag(element: Element) -> str:
    address, _, local = element.tag[1:].rpartition("}")
    return f"{_PREFIXES.get(address, '')}:{local}"
