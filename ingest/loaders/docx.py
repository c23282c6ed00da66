"""Word files (.docx) -> pieces, by way of HTML.

The only place that knows mammoth and python-docx.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from ingest.loaders.blocks import CELL_SEPARATOR, Draft
from ingest.loaders.characters import one_line, visible
from ingest.loaders.docx_hidden import hide_in_notes, styles_of, styles_that_set, unseen
from ingest.loaders.docx_numbers import number_items, with_numbers
from ingest.loaders.docx_words import show_all
from ingest.loaders.html import fragment
from ingest.loaders.metadata import STATE
from ingest.loaders.packed import check_packed, damaged
from ingest.loaders.struck import left_out
from ingest.loaders.unreadable import DocumentUnreadable, Reason

_MAIN_MEMBER = "word/document.xml"
_PROGRAM = "Word"
_ON = "not(@w:val='0') and not(@w:val='false')"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _WORDS = f"{_WORD}p", f"{_WORD}t"
# Between what stands left, in the middle and right of a header.
_TABS = (f"{_WORD}tab", f"{_WORD}ptab")
_WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh"


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: not a Word file, damaged, encrypted, or it unpacks to too much.
    """
    check_packed(content, name, _PROGRAM, _MAIN_MEMBER)
    import mammoth

    shown, hidden, suggested, around, state = _shown(content, name)
    try:
        result = mammoth.convert_to_html(io.BytesIO(shown), style_map=_STYLES, convert_image=_no_image())
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # mammoth raises what its XML parser and its own code raise, without a base
        raise _damaged(name) from error
    pieces, warnings = fragment(with_numbers(result.value), name)
    declared: dict[str, object] = {STATE: state} if state else {}
    return Draft(pieces, declared, suggested, warnings=(*hidden, *warnings), around=around)


def _no_image() -> Any:
    import mammoth

    return mammoth.images.img_element(lambda image: {})


def _damaged(name: str) -> DocumentUnreadable:
    return damaged(name, _PROGRAM)


def _shown(content: bytes, name: str) -> tuple[bytes, tuple[str, ...], dict[str, str], tuple[str, ...], str]:
    """The file without its hidden text and its looks, warnings of what was left out, its core properties, the lines of
    its headers and footers, and what its property "Status" says. mammoth takes ten times longer to read the looks of
    unused styles than all the text."""
    import docx

    try:
        document = docx.Document(io.BytesIO(content))
        _check_whole(document, name)
        hidden = unseen(document)
        words = dict.fromkeys(node for one in hidden for node in one.iter(_WORDS))
        characters = sum(len(node.text or "") for node in words) + hide_in_notes(document)
        deleted, remarks = _deleted(document), _remarks(document)
        formulas = show_all(document.element.body)
        number_items(document)
        _strike(document)
        looks = document.styles.element.xpath(
            "w:latentStyles | w:docDefaults | w:style/*[not(self::w:name or "
            "self::w:basedOn or self::w:pPr)] | w:style/w:pPr/*[not(self::w:numPr)]"
        )
        for element in (*hidden, *looks):
            element.getparent().remove(element)
        shown = io.BytesIO()
        document.save(shown)
        suggested, around = _core_properties(document), tuple(dict.fromkeys(_around(document)))
        state = one_line(visible(document.core_properties.content_status or "")[0])
    except (MemoryError, RecursionError, DocumentUnreadable):
        raise
    except Exception as error:  # python-docx raises lxml's, zipfile's and KeyError as they come
        raise _damaged(name) from error
    warnings = (f"{characters:,} characters of hidden text were left out",) if characters else ()
    beside = ("the headers and footers of the file were left out of the text",) if around else ()
    return shown.getvalue(), (*warnings, *deleted, *remarks, *formulas, *beside), suggested, around, state


def _check_whole(document: Any, name: str) -> None:
    """Raises:
    DocumentUnreadable: parts of the text are pages of another format, which Word takes in only when it saves the file.
    """
    if document.element.body.xpath(".//w:altChunk"):
        advice = "parts of it are pages of another format; open it in Word and save it again"
        raise DocumentUnreadable(Reason.UNSUPPORTED_FORMAT, name, advice)


def _around(document: Any) -> Iterator[str]:
    """The lines of the headers and footers that the file uses, a watermark among them."""
    for place in document.element.body.xpath(".//w:headerReference | .//w:footerReference"):
        part = document.part.related_parts.get(place.get(_RELATION))
        for paragraph in part.element.iter(_PARAGRAPH) if part is not None else ():
            words = [
                CELL_SEPARATOR if node.tag in _TABS else node.text or "" for node in paragraph.iter(_WORDS, *_TABS)
            ]
            marks = [node.get("string") or "" for node in paragraph.iter(_WATERMARK)]
            yield from (line for text in ("".join(words), *marks) if (line := one_line(visible(text)[0])))


def _deleted(document: Any) -> tuple[str, ...]:
    """A warning when words are marked as deleted, which mammoth leaves out, as it does what was moved, where it
    stood before."""
    passages = len(document.element.body.xpath(".//w:del[.//w:delText]"))
    words = [node.text or "" for node in document.element.body.xpath(".//w:del//w:delText")]
    return (left_out(passages, sum(len("".join(part.split())) for part in words)),) if passages else ()


def _remarks(document: Any) -> tuple[str, ...]:
    """A warning when somebody wrote comments beside the text: they are not for readers, and may ask to wait."""
    count = len(document.element.body.xpath(".//w:commentReference"))
    comments = "1 comment in the margin was" if count == 1 else f"{count:,} comments in the margin were"
    return (f"{comments} left out; settle what is asked there before the text is published",) if count else ()


def _strike(document: Any) -> None:
    """Mark each run that is struck as such: mammoth sees one line through it, but not two lines, nor that of a
    style."""
    from docx.text.run import Run

    struck = styles_that_set(document, "strike", "dstrike")
    runs = document.element.body.xpath(f".//w:r[w:rPr/w:dstrike[{_ON}]]")
    unsaid = ".//w:r[not(w:rPr/w:strike or w:rPr/w:dstrike)]"
    for run in document.element.body.xpath(unsaid) if struck else ():
        if struck & styles_of(run):
            runs.append(run)
    for run in runs:
        Run(run, document).font.strike = True


def _core_properties(document: Any) -> dict[str, str]:
    core = document.core_properties
    created = core.created.isoformat() if core.created else ""
    found = {"title": core.title or "", "author": core.author or "", "created": created}
    return {key: value.strip() for key, value in found.items() if value.strip()}
