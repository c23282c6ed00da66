"""An HTML tree -> the same tree, in which no raised or lowered figure runs into the figure or word before it.

A mark that leads to a note is left out: readers do not quote it. Any other raised figure, an exponent or a mark
without a link, becomes Unicode's raised figure (10⁶, m², 47³), which can be taken for nothing else. "5th" stays.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.lazy_pattern import pattern
from ingest.loaders.characters import one_line
from ingest.loaders.cuts import CUT, outermost
from ingest.loaders.elements import BLOCK_TAGS

_SIGN = r"(?:[a-z]?\d{1,3}(?:\.\d{1,3})?|[a-z]|[ivx]{2,4}|[*†‡§¶#]{1,3})"
_MARK = pattern(rf"[\[(]?[-−–+^]?{_SIGN}(?:\s?[,;–-]\s?{_SIGN})*[\])]?", re.I)
_ORDINAL = pattern(r"st|nd|rd|th", re.I)
_BARE_LINK = pattern(r"\[?(?:[1-9]\d?|\*)\]?")  # "[1]" in Markdown: text that is nothing but a link's number
_NOTE_ADDRESS = pattern(r"#\W*_?(?:fn|ftn|edn|en\d|note|foot|end|cite|ref|nota|pie)", re.I)
_NOTE_ROLE = pattern(r"noteref|footnote", re.I)
_BACK = pattern(r"[\[(]?[↑↩↵⤴⏎^]\ufe0e?[\])]?")  # from a note to where it is called
_ALONE = pattern(r"\d+|(?<![^\W_])[a-z](?![^\W\d_])")
_RAISED = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ªᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿºᵖʳˢᵗᵘᵛʷˣʸᶻ")
_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_SIGNS = {"-": "⁻", "−": "⁻", "–": "⁻", "+": "⁺"}
_MOST_STEPS = 20  # to the text beside; a forged page could set a million empty elements between


def set_off_raised(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Rewrite raised and lowered figures of ``tree``; a warning when marks of notes were left out."""
    found = [node for node in tree.css("sup, sub, a[href]") if node.tag != "a" or _MARK.fullmatch(_words(node))]
    for back in [node for node in tree.css("a[href^='#']") if _BACK.fullmatch(_words(node))]:
        back.decompose()
    marks = 0
    for node in outermost(found):
        words = _words(node)
        written = _written(node, words) if words else words
        if written != words:
            node.replace_with(written)
            marks += written == CUT
    return (f"{marks} marks of footnotes were left out of the text",) if marks else ()


def _words(node: LexborNode) -> str:
    return one_line(node.text(deep=True) or "")


def _written(node: LexborNode, words: str) -> str:
    before = _beside(node, forward=False)
    if node.tag == "sub":
        return in_lowered_figures(words, before)
    if not _MARK.fullmatch(words):
        return f" {words}" if before.isdecimal() and words[0].isdecimal() else words
    raised = node.tag == "sup" or node.css_first("sup") is not None
    if _leads_to_a_note(node, raised=raised) and (raised or (before and not re.match(r"[\s([{$#/–—-]", before))):
        return CUT
    if raised:
        return in_raised_figures(words, _beside(node, forward=True))
    touches = before.isdecimal() or before in tuple(".,;:!?\"”'’)]")
    return in_raised_figures(words.strip("[]"), "") if _BARE_LINK.fullmatch(words) and touches else words


def is_mark(words: str) -> bool:
    """Whether raised words are a figure, a sign, a lone letter or an ordinal's end."""
    return bool(_MARK.fullmatch(words) or _ORDINAL.fullmatch(words))


def in_raised_figures(words: str, after: str) -> str:
    """A raised mark in figures that are raised themselves; ``after`` is the character that follows it."""
    if words[0] in "[(" or _ORDINAL.fullmatch(words):
        return words
    sign = _SIGNS.get(words[0], "")
    rest = words[len(sign) :]
    if rest.isalpha() and after.isalpha():  # a raised letter within a name
        return words
    return sign + _ALONE.sub(lambda found: found[0].translate(_RAISED), rest)


def in_lowered_figures(words: str, before: str) -> str:
    """A lowered mark: beside a figure in lowered figures, beside a letter as it is ("H2O")."""
    return words.translate(_LOWERED) if before.isdecimal() or before in tuple("/⁄") else words


def _leads_to_a_note(node: LexborNode, *, raised: bool) -> bool:
    link = node if node.tag == "a" else node.css_first("a[href]") or _link_around(node)
    if link is None:
        return False
    attributes = link.attributes
    kind = " ".join(attributes.get(name) or "" for name in ("role", "epub:type", "class"))
    address = attributes.get("href") or ""
    return bool(_NOTE_ROLE.search(kind) or _NOTE_ADDRESS.search(address) or (raised and "#" in address))


def _link_around(node: LexborNode) -> LexborNode | None:
    above = node.parent
    for _ in range(_MOST_STEPS):
        if above is None or above.tag in BLOCK_TAGS:
            return None
        if above.tag == "a":
            return above
        above = above.parent
    return None


def _beside(node: LexborNode, *, forward: bool) -> str:
    """The character that stands next to ``node`` in its block; "" at the block's edge."""
    here: LexborNode | None = node
    for _ in range(_MOST_STEPS):
        if here is None:
            return ""
        there = here.next if forward else here.prev
        if there is None:
            here = here.parent
            if here is None or here.tag in BLOCK_TAGS:
                return ""
            continue
        if there.tag in BLOCK_TAGS or there.tag == "br":
            return ""
        here = there
        text = (there.text_content if there.is_text_node else there.text(deep=True)) or ""
        if text := text.replace(CUT, ""):
            return text[0] if forward else text[-1]
    return ""
