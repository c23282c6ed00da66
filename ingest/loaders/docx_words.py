"""An opened Word file -> the same, with words where mammoth finds them that Word shows and mammoth would lose.

Fields that Word fills in (a date, a merged name, what was chosen of a list), boxes drawn without the copy for old
programs, plain formulas, words whose direction is set, and the breaks between two words.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

_PLAIN_PARTS = {"r", "rPr", "t", "ctrlPr", "rFonts", "sty", "i", "b", "lang", "sz"}
_DRAWN = "mc:AlternateContent[mc:Choice//w:txbxContent][not(mc:Fallback//w:txbxContent)]"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = {
    "w": WORD,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def show_all(body: Any) -> tuple[str, ...]:
    """Change ``body``, an lxml element, in place; a warning of formulas that cannot be read as a line of words."""
    for broken in found(body, ".//w:br[@w:type='page' or @w:type='column']"):
        broken.attrib.clear()
    for broken, plain in ((".//w:cr", "br"), (".//w:ptab", "tab")):
        for mark in found(body, broken):
            mark.getparent().replace(mark, body.makeelement(f"{{{WORD}}}{plain}"))
    for around in found(body, ".//w:fldSimple | .//w:bdo | .//w:dir"):
        _unwrap(around)
    for ruby in found(body, ".//w:r[w:ruby]"):
        ruby.getparent().replace(ruby, _run_of(body, "".join(found(ruby, "w:ruby/w:rubyBase//w:t/text()"))))
    for chosen in found(body, ".//w:fldChar[w:ffData/w:ddList]"):
        _show_chosen(body, chosen)
    for drawn in (*found(body, f".//{_DRAWN}"), *found(body, ".//w:drawing[.//w:txbxContent]")):
        if not found(drawn, "ancestor::mc:AlternateContent"):
            _as_old_box(body, drawn)
    for group in found(body, ".//m:oMathPara"):
        _unwrap(group)
    formulas = [_formula(body, one) for one in found(body, ".//m:oMath")]
    lost = formulas.count(False)
    if not lost:
        return ()
    return (
        f"{lost:,} {'formula was' if lost == 1 else 'formulas were'} left out, for its fractions or the like are no "
        "line of words; write them as words if they belong to the text",
    )


def found(element: Any, path: str) -> list[Any]:
    """What an XPath finds from ``element``."""
    # that of lxml itself: python-docx has one of its own, which knows fewer name spaces
    return list(etree.ElementBase.xpath(element, path, namespaces=_SPACES))


def _unwrap(element: Any) -> None:
    parent, at = element.getparent(), element.getparent().index(element)
    parent[at : at + 1] = list(element)


def _show_chosen(body: Any, field: Any) -> None:
    """The entry of a list that was chosen stands before its field as words."""
    entries = found(field, "w:ffData/w:ddList/w:listEntry/@w:val")
    at = next(iter(found(field, "w:ffData/w:ddList/w:result/@w:val")), "0")
    if at.isdigit() and int(at) < len(entries):
        field.getparent().addprevious(_run_of(body, entries[int(at)]))


def _as_old_box(body: Any, drawn: Any) -> None:
    """The boxes of a drawing as those of old programs, which mammoth reads."""
    picture = body.makeelement(f"{{{WORD}}}pict")
    for content in found(drawn, ".//w:txbxContent"):
        box = body.makeelement(f"{{{_SPACES['v']}}}textbox")
        box.append(content)
        picture.append(box)
    drawn.getparent().replace(drawn, picture)


def _formula(body: Any, formula: Any) -> bool:
    """Whether a formula is a plain line ("x = 5"), which then stands as words where it stood."""
    if any(str(part.tag).rpartition("}")[2] not in _PLAIN_PARTS for part in formula.iterdescendants()):
        return False
    formula.getparent().replace(formula, _run_of(body, "".join(found(formula, ".//m:t/text()"))))
    return True


def _run_of(body: Any, text: str) -> Any:
    run, words = (body.makeelement(f"{{{WORD}}}{tag}") for tag in ("r", "t"))
    words.text = text
    run.append(words)
    return run
