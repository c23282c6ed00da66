"""An opened Word file -> the same, in which each numbered item begins with the number that Word shows before it.

mammoth begins each list anew: an item after a paragraph between two items would be "1." instead of "3.".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest.lazy_pattern import pattern
from ingest.loaders.docx_words import WORD, found

_MARK = "\ufdd1"  # Unicode promises never to give it to a letter
_ITEM = pattern(rf"<li>((?:<[a-z][^>]*>)*){_MARK}(\d+)([aAiI1]){_MARK}")
_ELSEWHERE = pattern(rf"{_MARK}\d+[aAiI1]{_MARK}")
_TYPES = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_NUMBERING = "/numbering"  # how the type of the relation to it ends


@dataclass
class _Lists:
    """What the file says of its lists. ``abstract`` of each list by its id: lists made from one count on together."""

    abstract: dict[str, Any] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def next(self, number: str, level: int) -> str:
        """The number of the next item and its type ("3a"); "" where it has none."""
        abstract = self.abstract[number]
        looks = next(iter(found(abstract, f"w:lvl[@w:ilvl='{level}']")), None)
        if looks is None:
            return ""
        counts = self.counts[abstract.get(f"{{{WORD}}}abstractNumId")]
        began = self.starts.pop((number, level), None)
        first = int(_said(looks, "w:start/@w:val") or 1)
        counts[level] = began if began is not None else counts.get(level, first - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        kind = _TYPES.get(_said(looks, "w:numFmt/@w:val"), "")
        return f"{counts[level]}{kind}" if kind and counts[level] >= 0 else ""


def number_items(document: Any) -> None:
    """Mark each numbered item of ``document`` (of python-docx) with its number, for ``with_numbers``."""
    lists = _lists(document)
    if not lists.abstract:
        return
    styles = {style.style_id: style.element for style in document.styles}
    for paragraph in found(document.element.body, ".//w:p[not(ancestor::w:txbxContent)]"):
        number, level = _numbered(paragraph, styles)
        counted = lists.next(number, level) if number in lists.abstract else ""
        if counted and "".join(paragraph.itertext()).strip():
            run, words = (paragraph.makeelement(f"{{{WORD}}}{tag}") for tag in ("r", "t"))
            words.text = f"{_MARK}{counted}{_MARK}"
            run.append(words)
            paragraph.insert(int(paragraph.pPr is not None), run)


def with_numbers(html: str) -> str:
    """What mammoth made of a marked file, with the numbers in the attributes of its items."""
    return _ELSEWHERE.sub("", _ITEM.sub(r'<li value="\2" type="\3">\1', html))


def _lists(document: Any) -> _Lists:
    lists = _Lists()
    related = (one for one in document.part.rels.values() if not one.is_external)
    part = next((one.target_part for one in related if one.reltype.endswith(_NUMBERING)), None)
    if part is None or not hasattr(part, "element"):
        return lists
    abstract = {one.get(f"{{{WORD}}}abstractNumId"): one for one in found(part.element, "w:abstractNum")}
    for number in found(part.element, "w:num"):
        own, of = number.get(f"{{{WORD}}}numId"), _said(number, "w:abstractNumId/@w:val")
        if of in abstract:
            lists.abstract[own] = abstract[of]
        for override in found(number, "w:lvlOverride[w:startOverride]"):
            level = int(override.get(f"{{{WORD}}}ilvl") or 0)
            lists.starts[own, level] = int(_said(override, "w:startOverride/@w:val") or 1)
    return lists


def _numbered(paragraph: Any, styles: Mapping[str, Any]) -> tuple[str, int]:
    """The id of the list of a paragraph, "" where it is of none, and how deep it stands in it."""
    style = _said(paragraph, "w:pPr/w:pStyle/@w:val")
    number = _said(paragraph, "w:pPr/w:numPr/w:numId/@w:val")
    level = _said(paragraph, "w:pPr/w:numPr/w:ilvl/@w:val")
    met = set[str]()
    while style in styles and style not in met and not (number and level):
        met.add(style)
        element = styles[style]
        number = number or _said(element, "w:pPr/w:numPr/w:numId/@w:val")
        level = level or _said(element, "w:pPr/w:numPr/w:ilvl/@w:val")
        style = _said(element, "w:basedOn/@w:val")
    return number, int(level) if level.isdecimal() else 0


def _said(element: Any, path: str) -> str:
    return str(next(iter(found(element, path)), ""))
