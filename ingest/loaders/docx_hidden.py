"""An opened Word file -> its runs and cells that no reader sees: hidden by hand or by a style, in print too small to be
read, blacked out, white on white, or of a row or cell that is hidden or marked as deleted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from ingest.loaders.docx_words import WORD, found

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_VALUE, _FILL = f"{{{WORD}}}val", f"{{{WORD}}}fill"
_OFF = ("0", "false", "off", "none")
_SMALLEST_SEEN = 8  # half points: nobody reads print below 4 points
_WHITE, _BLACK = "FFFFFF", "000000"
# What white words may stand on: a picture, a drawn shape, a page that is not white.
_LAID_BELOW = ".//w:drawing | .//w:pict | .//w:background | .//mc:AlternateContent"


def unseen(document: Any) -> list[Any]:
    """The elements of the body to take out."""
    body = document.element.body
    hiding = styles_that_set(document, "vanish")
    rows = found(body, ".//w:tr[w:trPr/w:hidden]")
    cells = found(body, ".//w:tc[w:tcPr/w:cellDel]//w:r")
    white = not any(found(page, _LAID_BELOW) for page in (document.element, *_headers(document)))
    runs = [
        run
        for run in found(body, ".//w:r")
        if _is_hidden(run, hiding) or _is_tiny(run) or _is_blacked_out(run) or (white and _is_white(run, document))
    ]
    rows = [row for row in rows if not _is_off(found(row, "w:trPr/w:hidden")[0])]
    return list(dict.fromkeys((*rows, *cells, *runs)))


def hide_in_notes(document: Any) -> int:
    """Take hidden runs out of the footnotes and endnotes; how many characters they have."""
    hiding, characters = styles_that_set(document, "vanish"), 0
    for part in document.part.related_parts.values():
        if not str(part.partname).endswith(("/footnotes.xml", "/endnotes.xml")):
            continue
        notes = etree.fromstring(part.blob, _PARSER)
        runs = [run for run in found(notes, ".//w:r") if _is_hidden(run, hiding) or _is_tiny(run)]
        for run in runs:
            characters += len("".join(run.itertext()))
            run.getparent().remove(run)
        if runs:
            part._blob = etree.tostring(notes)  # python-docx has no other door to what it keeps as bytes
    return characters


def styles_that_set(document: Any, *names: str) -> frozenset[str]:
    """The ids of the styles that set one of the properties of a run that can be on or off, or are based on one."""
    based: dict[str, str] = {}
    said: dict[str, bool] = {}
    for style in found(document.styles.element, "w:style"):
        key = style.get(f"{{{WORD}}}styleId") or ""
        based[key] = next(iter(found(style, "w:basedOn/@w:val")), "")
        for element in found(style, " | ".join(f"w:rPr/w:{name}" for name in names)):
            said[key] = said.get(key, False) or not _is_off(element)
    return frozenset(key for key in based if _says(key, based, said))


def styles_of(run: Any) -> set[str]:
    """The ids of the styles of a run, and of the paragraph that it stands in."""
    return set(found(run, "w:rPr/w:rStyle/@w:val | ancestor::w:p[1]/w:pPr/w:pStyle/@w:val"))


def _says(key: str, based: dict[str, str], said: dict[str, bool]) -> bool:
    seen: set[str] = set()
    while key in based and key not in seen:
        if key in said:
            return said[key]
        seen.add(key)
        key = based[key]
    return False


def _is_off(element: Any) -> bool:
    return (element.get(_VALUE) or "").lower() in _OFF


def _is_hidden(run: Any, hiding: frozenset[str]) -> bool:
    own = found(run, "w:rPr/w:vanish")
    return not _is_off(own[0]) if own else bool(hiding and hiding & styles_of(run))


def _is_tiny(run: Any) -> bool:
    size = next(iter(found(run, "w:rPr/w:sz/@w:val")), "")
    return size.isdigit() and int(size) < _SMALLEST_SEEN


def _colour(run: Any) -> str:
    return str(next(iter(found(run, "w:rPr/w:color/@w:val")), "auto")).upper()


def _is_blacked_out(run: Any) -> bool:
    """Whether black words are marked in black, as with a pen. On a black ground that is no mark, words without a
    colour are white."""
    if found(run, "w:rPr/w:highlight[@w:val='black']"):
        return _colour(run) in ("AUTO", _BLACK)
    ground = next(iter(found(run, "w:rPr/w:shd/@w:fill")), "auto").upper()
    return ground != "AUTO" and _colour(run) == ground


def _is_white(run: Any, document: Any) -> bool:
    """Whether white words stand on the white of the page: in no table or box, on no ground of their own."""
    if _colour(run) != _WHITE or found(run, "ancestor::w:tc | ancestor::w:txbxContent | w:rPr/w:highlight"):
        return False
    grounds = [*found(run, "w:rPr/w:shd | ancestor::w:p[1]/w:pPr/w:shd"), *_grounds_of_styles(document)]
    return all((ground.get(_FILL) or "auto").upper() in ("AUTO", _WHITE) for ground in grounds)


def _grounds_of_styles(document: Any) -> Iterator[Any]:
    paths = "w:style[@w:type='paragraph' or @w:type='character']/w:pPr/w:shd | w:style/w:rPr/w:shd"
    yield from found(document.styles.element, paths)


def _headers(document: Any) -> Iterator[Any]:
    for place in found(document.element.body, ".//w:headerReference/@r:id"):
        if (part := document.part.related_parts.get(place)) is not None:
            yield part.element
